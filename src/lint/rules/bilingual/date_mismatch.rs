//! Another day or another year in the translation.

use crate::lint::pair::Mismatch;
use crate::lint::rule::declare_rule;
use crate::lint::{Findings, PairContext};

declare_rule! {
    /// ## What it checks
    /// Dates that correspond and differ in the day, the year, or in more than the month:
    /// 21 July and 12 يوليو, 2016 and 2018. A different month alone is `month-pair-mismatch`.
    ///
    /// ## Why
    /// A wrong day or year reads as smoothly as the right one; only comparing both texts finds it.
    ///
    /// ## Example
    /// `on July 21` ⇄ `في 12 يوليو` → `في 21 يوليو`
    ///
    /// ## When it is wrong
    /// Where the translation counts by another clock (the day ends earlier elsewhere), or where a
    /// sentence gives two dates and each text leaves out one of them.
    ///
    /// ## Fix safety
    /// No fix: the mistake may be in either text.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// تواريخ متقابلة تختلف في اليوم أو السنة أو في أكثر من الشهر: 21 July و12 يوليو، 2016 و2018.
    /// أما اختلاف الشهر وحده فقاعدته `month-pair-mismatch`.
    ///
    /// ## السبب
    /// اليوم الخطأ والسنة الخطأ يُقرآن بسلاسة الصواب، ولا يكشفهما إلا النظر في النصين معًا.
    ///
    /// ## مثال
    /// `on July 21` ⇄ `في 12 يوليو` ← `في 21 يوليو`
    ///
    /// ## متى تخطئ
    /// إذا حسبت الترجمة بتوقيت آخر، أو ذكرت الجملة تاريخين وأسقط كل من النصين واحدًا منهما.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: قد يكون الخطأ في أي من النصين.
    DATE_MISMATCH = "date-mismatch" {
        since: "0.1.0",
        group: Bilingual,
        severity: Error,
        fix: None,
        pair: check,
    }
}

fn check(pair: &PairContext<'_>, out: &mut Findings<'_>) {
    out.extend(DATE_MISMATCH.conflicts(pair, Mismatch::Date, 0.85));
}

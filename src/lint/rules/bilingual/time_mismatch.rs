//! Another time of day in the translation.

use crate::lint::pair::Mismatch;
use crate::lint::rule::declare_rule;
use crate::lint::{Findings, PairContext};

declare_rule! {
    /// ## What it checks
    /// Times of day that correspond and differ: in the hour, the minutes, or the half of the day, in
    /// figures or in words (`7 pm`, السابعة مساء). A time that does not say its half of the day goes
    /// with both.
    ///
    /// ## Why
    /// Morning and evening are one letter apart in either language, and no one notices until the door
    /// is closed.
    ///
    /// ## Example
    /// `at 6:20 pm` ⇄ `الساعة 6:20 ص` → `الساعة 6:20 م`
    ///
    /// ## When it is wrong
    /// Where the translator converts the time to that of another place.
    ///
    /// ## Fix safety
    /// No fix: the mistake may be in either text.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// أوقات متقابلة تختلف في الساعة أو الدقائق أو في الصباح والمساء، بالأرقام أو بالحروف (`7 pm`
    /// والسابعة مساء). والوقت الذي لا يذكر صباحًا ولا مساء يوافقهما.
    ///
    /// ## السبب
    /// بين الصباح والمساء حرف واحد في اللغتين، ولا يُنتبه إليه إلا أمام باب مغلق.
    ///
    /// ## مثال
    /// `at 6:20 pm` ⇄ `الساعة 6:20 ص` ← `الساعة 6:20 م`
    ///
    /// ## متى تخطئ
    /// إذا حوّل المترجم الوقت إلى توقيت مكان آخر.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: قد يكون الخطأ في أي من النصين.
    TIME_MISMATCH = "time-mismatch" {
        since: "0.2.0",
        group: Bilingual,
        severity: Error,
        fix: None,
        pair: check,
    }
}

fn check(pair: &PairContext<'_>, out: &mut Findings<'_>) {
    out.extend(TIME_MISMATCH.conflicts(pair, Mismatch::Time, 0.85));
}

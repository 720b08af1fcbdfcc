//! The same amount of another currency in the translation.

use crate::lint::pair::Mismatch;
use crate::lint::rule::declare_rule;
use crate::lint::{Findings, PairContext};

declare_rule! {
    /// ## What it checks
    /// Sums of money with the same amount and two currencies: dollars of two countries, riyals of
    /// two countries, pounds and euros.
    ///
    /// ## Why
    /// `C$5m` are not 5 ملايين دولار أميركي, and 5 ريالات سعودية are not five of Qatar.
    ///
    /// ## Example
    /// `€5 million` ⇄ `5 ملايين دولار` → `5 ملايين يورو`
    ///
    /// ## When it is wrong
    /// Where the translator converts the sum and keeps the amount by chance. A noun without its
    /// country (pound, دينار) goes with every currency of that noun; a dollar without one is the
    /// American one.
    ///
    /// ## Fix safety
    /// No fix: the mistake may be in either text.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// مبالغ قيمتها واحدة وعملتها مختلفة: دولار بلدين، أو ريال بلدين، أو جنيه ويورو.
    ///
    /// ## السبب
    /// `C$5m` ليست 5 ملايين دولار أميركي، وخمسة ريالات سعودية غير خمسة قطرية.
    ///
    /// ## مثال
    /// `€5 million` ⇄ `5 ملايين دولار` ← `5 ملايين يورو`
    ///
    /// ## متى تخطئ
    /// إذا حوّل المترجم المبلغ وبقي الرقم نفسه مصادفة. والاسم بلا بلده (جنيه، دينار) يوافق كل عملة
    /// بهذا الاسم، والدولار بلا بلده هو الأميركي.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: قد يكون الخطأ في أي من النصين.
    CURRENCY_MISMATCH = "currency-mismatch" {
        since: "0.1.0",
        group: Bilingual,
        severity: Error,
        fix: None,
        pair: check,
    }
}

fn check(pair: &PairContext<'_>, out: &mut Findings<'_>) {
    out.extend(CURRENCY_MISMATCH.conflicts(pair, Mismatch::Currency, 0.9));
}

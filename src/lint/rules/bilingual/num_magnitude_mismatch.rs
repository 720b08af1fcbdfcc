//! The same figure with another magnitude word in the translation.

use crate::lint::pair::Mismatch;
use crate::lint::rule::declare_rule;
use crate::lint::{Findings, PairContext};

declare_rule! {
    /// ## What it checks
    /// Numbers, sums and percentages that have the same figures in both texts but another
    /// magnitude: thousand, million, billion and trillion in words, in letters (`$80bn`) and in
    /// digits.
    ///
    /// ## Why
    /// مليون for billion is a thousandfold error, and no check that compares digits sees it.
    ///
    /// ## Example
    /// `$80 billion` ⇄ `80 مليون دولار` → `80 مليار دولار`
    ///
    /// ## When it is wrong
    /// Where a sentence mentions two sums with the same figures and the translation omits one
    /// of each. بليون and مليار are the same; rounding is not a difference of magnitude.
    ///
    /// ## Fix safety
    /// No fix: the mistake may be in either text.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// أعداد ومبالغ ونسب أرقامها واحدة في النصين ومرتبتها مختلفة: ألف ومليون ومليار وتريليون، سواء
    /// كُتبت بالكلمات أو الحروف (`$80bn`) أو الأرقام.
    ///
    /// ## السبب
    /// «مليون» مكان billion خطأ بألف ضعف، ولا يكشفه فحص يكتفي بمقارنة الأرقام.
    ///
    /// ## مثال
    /// `$80 billion` ⇄ `80 مليون دولار` ← `80 مليار دولار`
    ///
    /// ## متى تخطئ
    /// إذا ذكرت الجملة مبلغين بالأرقام نفسها وأسقطت الترجمة من كل منهما شيئًا. والبليون والمليار
    /// سواء، والتقريب ليس اختلافًا في المرتبة.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: قد يكون الخطأ في أي من النصين.
    NUM_MAGNITUDE_MISMATCH = "num-magnitude-mismatch" {
        since: "0.1.0",
        group: Bilingual,
        severity: Error,
        fix: None,
        pair: check,
    }
}

fn check(pair: &PairContext<'_>, out: &mut Findings<'_>) {
    out.extend(NUM_MAGNITUDE_MISMATCH.conflicts(pair, Mismatch::Magnitude, 0.95));
}

//! The same amount of another unit in the translation.

use crate::lint::pair::Mismatch;
use crate::lint::rule::declare_rule;
use crate::lint::{Findings, PairContext};

declare_rule! {
    /// ## What it checks
    /// Measures with the same amount and two units: milligrams and grams, kilometres and metres,
    /// Celsius and Fahrenheit, percent and percentage points.
    ///
    /// ## Why
    /// A dose in grams instead of milligrams is a thousand times the dose.
    ///
    /// ## Example
    /// `500 mg` ⇄ `500 غرام` → `500 ملغ`
    ///
    /// ## When it is wrong
    /// Where the translator converts and the amount is the same by chance. Degrees of no scale go with
    /// either scale.
    ///
    /// ## Fix safety
    /// No fix: the mistake may be in either text.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// مقادير عددها واحد ووحدتها مختلفة: مليغرام وغرام، وكيلومتر ومتر، ومئوية وفهرنهايت، ونسبة مئوية
    /// ونقاط مئوية.
    ///
    /// ## السبب
    /// الجرعة بالغرام بدلًا من المليغرام ألف جرعة.
    ///
    /// ## مثال
    /// `500 mg` ⇄ `500 غرام` ← `500 ملغ`
    ///
    /// ## متى تخطئ
    /// إذا حوّل المترجم الوحدة وبقي العدد نفسه مصادفة. والدرجة بلا مقياس توافق المقياسين.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: قد يكون الخطأ في أي من النصين.
    UNIT_MISMATCH = "unit-mismatch" {
        since: "0.2.0",
        group: Bilingual,
        severity: Error,
        fix: None,
        pair: check,
    }
}

fn check(pair: &PairContext<'_>, out: &mut Findings<'_>) {
    out.extend(UNIT_MISMATCH.conflicts(pair, Mismatch::Unit, 0.9));
}

//! Several sources, translated in one way.

use super::unit_keys::{groups, loose_source_key, target_key, word_count};
use crate::lint::rule::declare_rule;
use crate::lint::translations::Translation;
use crate::lint::{Findings, UnitsContext};

declare_rule! {
    /// ## What it checks
    /// In files with units (PO, XLIFF, TMX, Qt), units with the same target and different sources,
    /// each of two words or more. Case, articles, last marks, placeholders and tags do not count. Drafts and
    /// plural forms are left alone.
    ///
    /// ## Why
    /// A translation memory has given the target of another source, or two things that the source
    /// distinguishes have become one.
    ///
    /// ## Example
    /// `Open the gate`, `Open the window` ⇄ `افتح البوابة`
    ///
    /// ## When it is wrong
    /// Where the sources say the same in other words. That is often so, and the rule runs only where it
    /// is asked for.
    ///
    /// ## Fix safety
    /// No fix: only a person knows which of the two is right.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// في الملفات ذات الوحدات (PO وXLIFF وTMX وQt): وحدات ترجمتها واحدة ومصادرها مختلفة، وكل منها من
    /// كلمتين أو أكثر. ولا عبرة بكبر الحروف ولا بأدوات التعريف ولا بالعلامة الأخيرة ولا بالنواب والوسوم. ولا
    /// تُفحص المسودات ولا صيغ الجمع.
    ///
    /// ## السبب
    /// أعطت ذاكرة الترجمة ترجمة مصدر آخر، أو صار شيئان يفرق بينهما المصدر شيئًا واحدًا.
    ///
    /// ## مثال
    /// `Open the gate`، `Open the window` ⇄ `افتح البوابة`
    ///
    /// ## متى تخطئ
    /// إذا قالت المصادر الشيء نفسه بألفاظ أخرى، وهذا كثير، ولذلك لا تعمل القاعدة إلا إذا طُلبت.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: لا يعرف أيهما الصواب إلا المترجم.
    BI_INCONSISTENT_SOURCE = "bi-inconsistent-source" {
        since: "0.2.0",
        group: Bilingual,
        severity: Info,
        on: false,
        fix: None,
        units: check,
    }
}

fn check(context: UnitsContext<'_>, out: &mut Findings<'_>) {
    for group in groups(context, key, |it| loose_source_key(it.source())) {
        if let Some((usual, others)) = group.split_first() {
            let others = others.iter();
            out.extend(others.map(|it| it.finding(&BI_INCONSISTENT_SOURCE, usual, 0)));
        }
    }
}

fn key(it: &Translation<'_>) -> Option<String> {
    let key = target_key(it.target);
    let source = word_count(&loose_source_key(it.source()));
    (word_count(&key) > 1 && source > 1).then_some(key)
}

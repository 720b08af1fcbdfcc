//! One source, translated in several ways.

use super::unit_keys::{context_of, groups, source_key, target_key, word_count};
use crate::lint::rule::declare_rule;
use crate::lint::translations::Translation;
use crate::lint::{Findings, UnitsContext};

declare_rule! {
    /// ## What it checks
    /// In files with units (PO, XLIFF, TMX, Qt), units with the same source and different targets. The
    /// wording of fewer units is reported, with the usual one. The case of the source, placeholders,
    /// tags, marks of vowels and last marks of the target do not count. A source of one word may have
    /// another target in another context (`msgctxt`), and is reported only where the usual wording
    /// stands twice. Drafts and plural forms are left alone.
    ///
    /// ## Why
    /// Readers look for a difference that is not there, and a search finds only one of the two.
    ///
    /// ## Example
    /// `Open the gate` ⇄ `افتح البوابة`, `فتح البوابة`
    ///
    /// ## When it is wrong
    /// Where the place of a text asks for another wording: the label of a button and the title of a
    /// window, an adjective beside nouns of both genders.
    ///
    /// ## Fix safety
    /// No fix: which wording to use is a decision.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// في الملفات ذات الوحدات (PO وXLIFF وTMX وQt): وحدات مصدرها واحد وترجماتها مختلفة. وتُذكر الصيغة
    /// الأقل ورودًا مع الصيغة الغالبة. ولا عبرة بكبر حروف المصدر ولا بالنواب والوسوم ولا بالتشكيل ولا
    /// بالعلامة الأخيرة في الترجمة. والمصدر من كلمة واحدة يجوز أن تختلف ترجمته في سياق آخر (`msgctxt`)،
    /// ولا يُذكر إلا إذا وردت الصيغة الغالبة مرتين. ولا تُفحص المسودات ولا صيغ الجمع.
    ///
    /// ## السبب
    /// يبحث القارئ عن فرق لا وجود له، والبحث لا يجد إلا إحدى الصيغتين.
    ///
    /// ## مثال
    /// `Open the gate` ⇄ `افتح البوابة`، `فتح البوابة`
    ///
    /// ## متى تخطئ
    /// إذا اقتضى موضع النص صيغة أخرى: زر وعنوان نافذة، أو صفة لمذكر ومؤنث.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: فاختيار الصيغة قرار.
    BI_INCONSISTENT_TARGET = "bi-inconsistent-target" {
        since: "0.2.0",
        group: Bilingual,
        severity: Info,
        fix: None,
        units: check,
    }
}

fn check(context: UnitsContext<'_>, out: &mut Findings<'_>) {
    for group in groups(context, key, |it| target_key(it.target)) {
        let Some((usual, others)) = group.split_first() else {
            continue;
        };
        let is_one_word = word_count(&source_key(usual.units[0].source())) < 2;
        if is_one_word && usual.units.len() < 2 {
            continue;
        }
        let others = others.iter();
        out.extend(others.map(|it| it.finding(&BI_INCONSISTENT_TARGET, usual, 1)));
    }
}

/// What units have alike: their source, and of one word its context.
fn key(it: &Translation<'_>) -> Option<String> {
    let key = source_key(it.source());
    match word_count(&key) {
        0 => None,
        1 => Some(format!("{key}|{}", context_of(it.unit))),
        _ => Some(key),
    }
}

//! The preposition ل before the article.

use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{ARTICLE, Proclitics, Span, first_word};

declare_rule! {
    /// ## What it checks
    /// Words that begin with لال, where ل precedes the article, whose alef should be dropped.
    ///
    /// ## Why
    /// ل and ال are written لل: للولايات, and before a word that begins with lam only one of the
    /// two remains: للجنة. Programs that put a preposition before a name from a list make this
    /// mistake.
    ///
    /// ## Example
    /// `لالولايات` → `للولايات`
    ///
    /// ## When it is wrong
    /// Where ال belongs to the word: لالتزام, لالتقاء. Those nouns are known and left alone, as are
    /// names that begin so and words that lack the hamza of أل or إل (لالمانيا for لألمانيا).
    ///
    /// ## Fix safety
    /// A suggestion, because the list of words is not complete.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// كلمات تبدأ بـ«لال» حيث تدخل اللام على أداة التعريف ويجب حذف ألفها.
    ///
    /// ## السبب
    /// تُكتب اللام مع أداة التعريف «لل»: للولايات، وإذا بدأت الكلمة بلام بقيت لامان: للجنة. ويقع هذا
    /// الخطأ من برامج تُلصق حرف الجر باسم من قائمة.
    ///
    /// ## مثال
    /// `لالولايات` ← `للولايات`
    ///
    /// ## متى تخطئ
    /// إذا كانت «ال» من أصل الكلمة: لالتزام، لالتقاء. وهذه المصادر معروفة لا تُمس، وكذلك الأسماء
    /// التي تبدأ بها والكلمات التي نقصتها همزة (لالمانيا بدل لألمانيا).
    ///
    /// ## سلامة الإصلاح
    /// اقتراح، لأن قائمة الكلمات لا تحيط بكل شيء.
    LAM_AL_CONTRACTION = "lam-al-contraction" {
        since: "0.1.0",
        group: Clitics,
        severity: Warning,
        only: Ar,
        fix: Suggested,
        check: check,
    }
}

/// What stands after ال in words that it is a part of: verbal nouns of the eighth form from roots
/// with lam, and words with أل, إل or آل whose hamza is not written.
const PARTS_OF_WORDS: [&str; 62] = [
    "تزا",
    "تقاء",
    "تقاط",
    "تها",
    "تفاف",
    "تفات",
    "تما",
    "تحاق",
    "تحام",
    "تحاف",
    "تبا",
    "تئا",
    "تواء",
    "تجاء",
    "تصاق",
    "تذاذ",
    "تفا",
    "تيا",
    "ماني",
    "ماس",
    "مان",
    "باني",
    "بان",
    "بوم",
    "برت",
    "بير",
    "كترون",
    "كسندر",
    "كساندر",
    "يزابيث",
    "يابان",
    "ياس",
    "عاب",
    "غاء",
    "غام",
    "زام",
    "هام",
    "حاق",
    "قاء",
    "قاب",
    "واح",
    "وان",
    "وية",
    "وف",
    "اف",
    "فا",
    "فر",
    "فيس",
    "فين",
    "في",
    "ياف",
    "يات",
    "ية",
    "ات",
    "م",
    "ف",
    "ى",
    "ئ",
    "زهايمر",
    "مبي",
    "مبياد",
    "دن",
];

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let places = context.scan.lam_al.iter();
    out.extend(places.filter_map(|&at| finding(context, at as usize)));
}

fn finding(context: &Context<'_>, at: usize) -> Option<Diagnostic> {
    let word = first_word(&context.text[at..]);
    let name = word.strip_prefix('ل')?;
    let stem = name.strip_prefix(ARTICLE)?;
    if stem.chars().take(4).count() < 3 || is_part_of_word(stem) {
        return None;
    }
    let lam = Proclitics {
        preposition: Some('ل'),
        ..Proclitics::NONE
    };
    let wanted = format!("{lam}{}", lam.written_before(name));
    let span = Span::new(at, at + word.len());
    let named = context
        .mention_at(at)
        .is_some_and(|it| it.span.contains(span));
    if named {
        return None;
    }
    let message = Message::new("lam-al-contraction")
        .with("found", word)
        .with("wanted", &*wanted);
    let mut found = LAM_AL_CONTRACTION.finding(context, span, 0.9, message);
    let edits = vec![Edit { span, text: wanted }];
    found.fix = Some(Fix { safe: false, edits });
    Some(found)
}

/// A short entry must be the whole of what stands there: لالف is for a thousand, لالفريق is not.
fn is_part_of_word(stem: &str) -> bool {
    let fits = |part: &&str| match part.chars().count() {
        0..=2 => stem == *part,
        _ => stem.starts_with(*part),
    };
    PARTS_OF_WORDS.iter().any(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_al_is_a_part_of() {
        for part in ["تزامه", "تهاب", "مانيا", "عاب", "ف", "كترونيات"] {
            assert!(is_part_of_word(part), "{part}");
        }
        for part in ["ولايات", "فريق", "تعليم", "مدينة", "دول", "لجنة"] {
            assert!(!is_part_of_word(part), "{part}");
        }
    }
}

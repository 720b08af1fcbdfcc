//! Verbs of speech: who says something stands behind one, and of whom it is said behind "that".

use crate::text::{Span, first_word, is_tashkeel, last_word};

/// Without marks and conjunctions.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "قال", "قالت", "يقول", "تقول", "أضاف", "أضافت", "اضاف", "اضافت", "أكد", "أكدت", "اكد", "اكدت", "يؤكد", "تؤكد", "أوضح",
    "أوضحت", "اوضح", "اوضحت", "صرح", "صرحت", "ذكر", "ذكرت", "أفاد", "أفادت", "افاد", "افادت", "أعلن", "أعلنت", "اعلن",
    "اعلنت", "أشار", "أشارت", "اشار", "اشارت", "شدد", "شددت", "اعتبر", "اعتبرت", "إعتبر", "إعتبرت", "نفى", "نفت", "أبرز",
    "أبرزت", "ابرز", "ابرزت", "رجح", "رجحت", "كشف", "كشفت", "دعا", "دعت", "تابع", "تابعت", "واصل", "واصلت", "استطرد",
    "تساءل", "تساءلت", "لاحظ", "لاحظت", "بينت", "أقر", "أقرت", "اقر", "اقرت", "طالب", "طالبت", "حذر", "حذرت", "انتقد",
    "انتقدت", "عبر", "عبرت", "أعرب", "أعربت", "اعرب", "اعربت", "كتب", "كتبت", "نوه", "نوهت", "جدد", "جددت", "فسر", "فسرت",
    "استنكر", "استنكرت", "استبعد", "استبعدت", "علق", "علقت", "ردت", "أجاب", "أجابت", "اجاب", "اجابت",
];
/// The verb that is also "between", and what it needs behind its subject.
const BETWEEN: &str = "بين";
/// What begins a clause about somebody.
const THAT: &[&str] = &["أن", "إن", "بأن", "لأن", "ان"];
const CLAUSES: &[&str] = &["أن", "ان", "أنه", "انه", "أنها", "انها", "إن", "في"];

/// Whether a verb of speech, or the word for "that", stands directly before a name.
pub(in crate::align) fn follows_speech(text: &str, name: Span) -> bool {
    let Some(before) = text[..name.start].strip_suffix([' ', '\u{A0}']) else {
        return false;
    };
    let word: String = last_word(before)
        .chars()
        .filter(|&c| !is_tashkeel(c))
        .collect();
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(&word);
    let is_verb = |verb: &str| VERBS.contains(&verb);
    is_verb(&word)
        || is_verb(bare)
        || THAT.contains(&bare)
        || bare == BETWEEN && begins_clause(&text[name.end..])
}

fn begins_clause(behind: &str) -> bool {
    let behind = behind.strip_prefix([' ', '\u{A0}']).unwrap_or_default();
    CLAUSES.contains(&first_word(behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: bool) {
        let start = text.find("سامي").expect("the name");
        let name = Span::new(start, start + "سامي".len());
        assert_eq!(follows_speech(text, name), expected, "{text}");
    }

    #[test]
    fn who_speaks_stands_behind_the_verb() {
        check("وأكّد سامي ذلك", true);
        check("ثم قال سامي", true);
        check("وبين سامي أن الوقت ضيق", true);
        check("الفرق بين سامي وأخيه", false);
        check("قال، سامي", false);
        check("رأى أن سامي غائب", true);
        check("رأى سامي", false);
    }
}

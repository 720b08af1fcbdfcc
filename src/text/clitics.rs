//! Arabic proclitics: letters written onto the word that follows.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::Span;
use super::script::{TATWEEL, is_arabic_letter, is_invisible, is_tashkeel};

/// Words so frequent that they must never be taken for a name by folding alone
/// (على is not علي, إلى is not آلي).
const FUNCTION_WORDS: &[&str] = &[
    "على", "إلى", "إن", "أن", "أو", "أم", "لم", "لن", "ما", "من", "في", "عن", "هل", "قد", "لا",
    "كل", "كان", "كما", "حتى", "متى", "أين", "إذا", "إذ", "أي", "هي", "هو", "هم", "هذا", "هذه",
    "ذلك", "تلك", "التي", "الذي", "بل", "ثم", "مع", "منذ", "بعد", "قبل", "عند", "لدى", "غير",
    "سوى", "لكن", "ليس", "أما", "إما", "ألا", "إلا", "بين", "تحت", "فوق", "نحو", "حين", "كي",
];

/// Whether `word` is a function word in exactly this spelling.
pub fn is_function_word(word: &str) -> bool {
    static SET: LazyLock<FxHashSet<&str>> =
        LazyLock::new(|| FUNCTION_WORDS.iter().copied().collect());
    SET.contains(word)
}

/// Whether `letters` is a stack of proclitics: `[وف]? [بكلس]? ال?`, with لل for ل and ال.
pub fn is_clitic_stack(letters: &str) -> bool {
    let rest = letters.strip_prefix(['و', 'ف']).unwrap_or(letters);
    if letters.is_empty() {
        return false;
    }
    matches!(
        rest,
        "" | "ب" | "ك" | "ل" | "س" | "ال" | "بال" | "كال" | "لل"
    )
}

/// The letters of a clitic span: tatweel, marks, controls and blanks left out.
pub fn clitic_letters(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_arabic_letter) {
        return Cow::Borrowed(text);
    }
    text.chars().filter(|&c| is_arabic_letter(c)).collect()
}

/// Whether the letters of a clitic span end in the article: ال, or لل for ل and ال.
pub fn ends_in_article(text: &str) -> bool {
    let mut letters = text.chars().rev().filter(|&c| is_arabic_letter(c));
    letters.next() == Some('ل') && matches!(letters.next(), Some('ا' | 'ل'))
}

/// How a clitic and the Latin name behind it meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joint {
    /// Nothing between them, or only invisible characters.
    Glued,
    /// A tatweel: `بـOpenAI`.
    Tatweel,
    /// A blank: `و Altman`.
    Apart,
}

/// The clitic in front of a Latin name that starts at `name`, from its first letter to the name.
///
/// A stack counts when glued or joined by tatweel; standing alone only one letter counts.
pub fn before_latin(text: &str, name: usize) -> Option<(Span, Joint)> {
    let head = &text[..name];
    // Nearly every name stands behind a blank and a word that is no clitic.
    match head.as_bytes() {
        [.., last, b' '] if last.is_ascii() => return None,
        // Most letters of U+0621 to U+064A are in no clitic; ب, ف, ك, ل and و are.
        [.., 0xD8, 0xA1..=0xA7 | 0xA9..=0xBF, b' '] => return None,
        [.., 0xD9, 0x82 | 0x85..=0x87 | 0x89..=0x8A, b' '] => return None,
        [.., b' '] => {
            let last = head.trim_end().chars().next_back()?;
            if !matches!(last, 'و' | 'ف' | 'ب' | 'ك' | 'ل' | TATWEEL) && !is_tashkeel(last) {
                return None;
            }
        }
        [] => return None,
        [.., last] if last.is_ascii() => return None,
        _ => {}
    }
    let bare = head.trim_end_matches(|c| c == TATWEEL || is_invisible(c) || is_tashkeel(c));
    let mut joint = if head[bare.len()..].contains(TATWEEL) {
        Joint::Tatweel
    } else {
        Joint::Glued
    };
    let mut word = bare;
    if let Some(shorter) = bare.strip_suffix([' ', '\u{A0}']) {
        joint = Joint::Apart;
        word = shorter.trim_end_matches(|c| c == TATWEEL || is_tashkeel(c));
    }
    let is_inner = |c: char| is_arabic_letter(c) || is_tashkeel(c) || c == TATWEEL;
    // A mark in front belongs to the word before, if to any.
    let rest = &word[word.trim_end_matches(is_inner).len()..];
    let start = word.len() - rest.trim_start_matches(|c| !is_arabic_letter(c)).len();
    let letters = clitic_letters(&word[start..]);
    let fits = match joint {
        Joint::Apart => matches!(&*letters, "و" | "ف" | "ب" | "ك" | "ل"),
        Joint::Glued | Joint::Tatweel => is_clitic_stack(&letters),
    };
    fits.then(|| (Span::new(start, name), joint))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stacks() {
        for good in [
            "و", "ف", "ب", "ك", "ل", "ال", "وال", "بال", "وبال", "لل", "ولل", "فب",
        ] {
            assert!(is_clitic_stack(good), "{good}");
        }
        for bad in ["", "ا", "وو", "بو", "الو", "من"] {
            assert!(!is_clitic_stack(bad), "{bad}");
        }
    }

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, Joint)>) {
        let at = text
            .find(|c: char| c.is_ascii_alphabetic())
            .expect("a Latin name");
        let found = before_latin(text, at);
        let found = found.map(|(span, joint)| (clitic_letters(span.of(text)), joint));
        assert_eq!(found, expected.map(|(c, joint)| (Cow::Borrowed(c), joint)));
    }

    #[test]
    fn clitics_before_latin_names() {
        check("بين Musk", None);
        check("وAltman", Some(("و", Joint::Glued)));
        check("قال وAltman", Some(("و", Joint::Glued)));
        check("شراكة بـOpenAI", Some(("ب", Joint::Tatweel)));
        check("شراكة ل\u{200D}W3C", Some(("ل", Joint::Glued)));
        check("ماسك و Altman", Some(("و", Joint::Apart)));
        check("لـ ChatGPT", Some(("ل", Joint::Apart)));
        check("وبالـOpenAI", Some(("وبال", Joint::Tatweel)));
        check("دوOpenAI", None);
        let (span, _) = before_latin("B\u{64B}الB", 7).expect("a clitic");
        assert_eq!(span, Span::new(3, 7));
    }
}

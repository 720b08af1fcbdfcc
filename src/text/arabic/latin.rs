//! Proclitics before names in Latin letters.

use super::clitics::{Proclitics, clitic_letters, is_clitic_stack};
use super::letters::{TATWEEL, is_arabic_letter, is_arabic_part, is_tashkeel};
use crate::text::Span;
use crate::text::script::is_invisible;

/// How a clitic and the Latin name after it meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joint {
    /// Nothing between them, or only invisible characters.
    Glued,
    /// A tatweel: `بـOpenAI`.
    Tatweel,
    /// A space: `و Altman`.
    Apart,
}

/// The clitic in front of a Latin name that starts at `name`, from its first letter to the name.
///
/// A stack counts when attached or joined by tatweel; standing alone only one letter counts.
pub fn before_latin(text: &str, name: usize) -> Option<(Span, Joint)> {
    let head = &text[..name];
    // Nearly every name stands after a space and a word that is not a clitic.
    match head.as_bytes() {
        [.., last, b' '] if last.is_ascii() => return None,
        // Most letters of U+0621 to U+064A are in no clitic; ب, ف, ك, ل and و are.
        [.., 0xD8, 0xA1..=0xA7 | 0xA9..=0xBF, b' '] => return None,
        [.., 0xD9, 0x82 | 0x85..=0x87 | 0x89..=0x8A, b' '] => return None,
        [.., b' '] => {
            let last = head.trim_end().chars().next_back()?;
            if last != TATWEEL
                && !is_tashkeel(last)
                && !is_one_letter(last.encode_utf8(&mut [0; 4]))
            {
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
    // A mark in front belongs to the word before, if to any.
    let rest = &word[word.trim_end_matches(is_arabic_part).len()..];
    let start = word.len() - rest.trim_start_matches(|c| !is_arabic_letter(c)).len();
    let letters = clitic_letters(&word[start..]);
    let fits = match joint {
        Joint::Apart => is_one_letter(&letters),
        Joint::Glued | Joint::Tatweel => is_clitic_stack(&letters),
    };
    fits.then(|| (Span::new(start, name), joint))
}

/// Whether `letters` are a clitic of one letter that may stand before a noun.
fn is_one_letter(letters: &str) -> bool {
    let parsed = Proclitics::parse(letters);
    letters.chars().count() == 1 && parsed.is_some_and(|it| !it.future)
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;

    #[test]
    fn bytes_that_end_no_clitic() {
        for c in ('\u{621}'..='\u{64A}').filter(|&c| is_arabic_letter(c)) {
            let found = before_latin(&format!("{c} X"), c.len_utf8() + 1);
            let is_clitic = is_one_letter(c.encode_utf8(&mut [0; 4]));
            assert_eq!(found.is_some(), is_clitic, "{c}");
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

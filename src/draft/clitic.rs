//! Clitics that stand alone: before figures, quotation marks and letters of another script.

use super::item::plain;
use super::reading::{Reading, Role};
use crate::text::{TATWEEL, is_arabic_letter};

/// The letters of clitics without the tatweel that often stands behind them.
fn letters(word: &str) -> &str {
    word.trim_end_matches(TATWEEL)
}

/// The conjunction, preposition and article of which a word consists, each with what is left behind it.
fn parts(word: &str) -> Option<(Option<char>, Option<char>, bool)> {
    let mut rest = letters(word);
    let mut take = |all: &[char]| {
        let first = rest.chars().next().filter(|it| all.contains(it))?;
        rest = &rest[first.len_utf8()..];
        Some(first)
    };
    let conjunction = take(&['و', 'ف']);
    let preposition = take(&['ب', 'ل', 'ك']);
    let has_article = match (rest, preposition) {
        ("ال", _) | ("ل", Some('ل')) => true,
        ("", _) => false,
        _ => return None,
    };
    let is_any = preposition.is_some() || has_article;
    is_any.then_some((conjunction, preposition, has_article))
}

/// Whether a word is nothing but clitics with a preposition or an article: ب, الـ, بال. و alone is a
/// word of its own.
pub(super) fn is_alone(word: &str) -> bool {
    parts(word).is_some()
}

/// Whether what begins with a letter can have such clitics before it.
pub(super) fn is_host(c: char) -> bool {
    matches!(c, '"' | '«' | '\u{201C}' | '\u{2018}') || c.is_alphanumeric() && !is_arabic_letter(c)
}

/// The preposition of clitics before a quotation; `None` where there is none.
pub(super) fn preposition(word: &str) -> Option<Reading> {
    let (conjunction, preposition, _) = parts(word)?;
    let english = match preposition? {
        'ل' => "to",
        'ك' => "as",
        _ => "with",
    };
    let mut reading = plain(Role::Preposition, english.into(), "");
    reading.conjunction = conjunction;
    Some(reading)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clitics_alone() {
        for word in ["ب", "بـ", "ول", "الـ", "بال", "لل", "وبالـ"] {
            assert!(is_alone(word), "{word}");
        }
        for word in ["و", "بر", "لا", "ـ", "الب", "ف"] {
            assert!(!is_alone(word), "{word}");
        }
        assert_eq!(
            preposition("ولـ").map(|it| it.english.to_string()),
            Some("to".to_owned())
        );
        assert!(preposition("الـ").is_none());
    }
}

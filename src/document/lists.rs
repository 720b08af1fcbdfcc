//! Lists that a program takes apart: `meter,meters,m`. Their commas are no punctuation.

use crate::text::Span;

/// Whether a source is such a list: its marks stand between words without any space, and some of them
/// not inside a number.
pub(super) fn is_list(text: &str) -> bool {
    let bytes = text.as_bytes();
    let places = || {
        bytes
            .iter()
            .enumerate()
            .filter(|(_, it)| is_latin_mark(**it))
    };
    let is_tight = |at: usize| {
        let before = at.checked_sub(1).map(|it| bytes[it]);
        let after = bytes.get(at + 1);
        before.is_some_and(|it| it > b' ') && after.is_none_or(|it| *it > b' ')
    };
    let is_in_number = |at: usize| {
        let is_digit = |it: Option<&u8>| it.is_some_and(u8::is_ascii_digit);
        at > 0 && is_digit(bytes.get(at - 1)) && is_digit(bytes.get(at + 1))
    };
    let parts = |at: usize| at + 1 < bytes.len() && !is_in_number(at);
    places().all(|(at, _)| is_tight(at)) && places().any(|(at, _)| parts(at))
}

fn is_latin_mark(it: u8) -> bool {
    matches!(it, b',' | b';')
}

/// The marks of such a list in a stretch of a text, in either script.
pub(super) fn marks(text: &str, within: Span) -> Vec<Span> {
    let inside = within.of(text);
    let found = inside.match_indices([',', ';', '\u{60C}', '\u{61B}']);
    let span = |(at, it): (usize, &str)| {
        let start = within.start + at;
        Span::new(start, start + it.len())
    };
    found.map(span).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_have_no_spaces() {
        for list in ["meter,meters,m", "calculation;arithmetic;", "0,1,2,A,B"] {
            assert!(is_list(list), "{list}");
        }
        for prose in [
            "Yes, sir",
            "1,000 files",
            "Open; close",
            "Done;",
            "a , b",
            "word",
            "",
        ] {
            assert!(!is_list(prose), "{prose}");
        }
        let found = marks("x متر،أمتار,م", Span::new(2, 21));
        assert_eq!(found.len(), 2);
    }
}

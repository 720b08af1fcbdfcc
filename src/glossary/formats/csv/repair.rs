//! A term as it was meant: without the damage of a wrong encoding, its marks in canonical order.

use std::borrow::Cow;

use crate::text::is_arabic_letter;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The term in NFC, and whether it was UTF-8 that had been read as Windows-1252, as spreadsheets do.
///
/// What is repaired needs no second repair, so that what is written is read as the same term: damage
/// is searched for in the composed term, because a letter and a mark may compose to what looks like
/// it, and it holds Arabic letters once it is undone, which no damaged text does.
pub(super) fn repaired(term: &str) -> (Cow<'_, str>, bool) {
    let text = composed(term);
    match undamaged(&text) {
        Some(meant) => (Cow::Owned(composed(meant.trim()).into_owned()), true),
        None => (text, false),
    }
}

fn composed(text: &str) -> Cow<'_, str> {
    if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// What the text was before its bytes were taken for Windows-1252: Ø and Ù are what the first bytes
/// of Arabic letters become.
fn undamaged(text: &str) -> Option<String> {
    if !text.contains(['Ø', 'Ù']) {
        return undamaged_1256(text);
    }
    let (bytes, _, unmappable) = encoding_rs::WINDOWS_1252.encode(text);
    let meant = (!unmappable).then(|| bytes.into_owned());
    meant.and_then(|bytes| String::from_utf8(bytes).ok())
}

/// What the text was before its Windows-1256 was taken for Windows-1252, where every letter of it is
/// one that Arabic letters become; a name has plain letters too.
fn undamaged_1256(text: &str) -> Option<String> {
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    if letters().count() < 3 || letters().any(|c| c.is_ascii() || c > '\u{178}') {
        return None;
    }
    let (bytes, _, unmappable) = encoding_rs::WINDOWS_1252.encode(text);
    let (meant, _, unreadable) = encoding_rs::WINDOWS_1256.decode(&bytes);
    let is_arabic = meant
        .chars()
        .all(|c| !c.is_alphabetic() || is_arabic_letter(c));
    (!unmappable && !unreadable && is_arabic).then(|| meant.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(term: &str, expected: &str, damaged: bool) {
        assert_eq!(repaired(term), (Cow::from(expected), damaged));
        assert_eq!(repaired(expected), (Cow::from(expected), false));
    }

    #[test]
    fn what_is_well_stays() {
        check("أوراكل", "أوراكل", false);
        check("Ørsted", "Ørsted", false);
        check("Öé", "Öé", false);
    }

    #[test]
    fn marks_come_in_canonical_order_and_letters_composed() {
        check("\u{323}\u{670}", "\u{670}\u{323}", false);
        check("e\u{301}", "é", false);
    }

    #[test]
    fn damage_is_undone() {
        check("Ø£ÙˆØ±Ø§ÙƒÙ„", "أوراكل", true);
        check("Ã˜Ø³", "Øس", true);
        check(
            "Ø§Ù\u{201D}",
            "\u{627}\u{654}".nfc().collect::<String>().as_str(),
            true,
        );
        check("U\u{300}„", "ل", true);
        check("ÇáÞÇåÑÉ", "القاهرة", true);
    }
}

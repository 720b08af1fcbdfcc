//! A term as it was meant: without the damage of a wrong encoding, its marks in canonical order.

use std::borrow::Cow;

use crate::text::is_arabic_letter;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The term in NFC, and whether it had been read in a wrong encoding, as spreadsheets do.
///
/// What is repaired needs no second repair, so that what is written is read as the same term: damage
/// is searched for in the composed term, because a letter and a mark may compose to what looks like
/// it, and it is undone until there is none.
pub(super) fn repaired(term: &str) -> (Cow<'_, str>, bool) {
    if is_sound(term) {
        return (Cow::Borrowed(term), false);
    }
    let text = composed(term);
    match undone(&text) {
        Some(meant) => (Cow::Owned(meant), true),
        None => (text, false),
    }
}

/// Whether a text has only characters that no damage leaves behind, and that are composed: ASCII and the
/// letters of Arabic but for two.
fn is_sound(text: &str) -> bool {
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let is_sound = match byte {
            // U+0600 to U+063F and U+0640 to U+067F, by their first bytes.
            0xD8 => matches!(bytes.next(), Some(0xA0..=0xB6 | 0xB9..=0xBF)),
            0xD9 => matches!(bytes.next(), Some(0x80..=0x8A)),
            _ => byte.is_ascii(),
        };
        if !is_sound {
            return false;
        }
    }
    true
}

/// A text that is not a term, where it was damaged.
pub(super) fn repaired_text(text: &str) -> Option<String> {
    if is_sound(text) {
        return None;
    }
    // Most have no letter that damage leaves behind.
    let is_other = |c: char| !c.is_ascii() && !is_arabic_letter(c) || matches!(c, TAH | ZAH);
    text.contains(is_other).then(|| undone(text)).flatten()
}

/// Undoes all damage, which may have been done several times.
fn undone(text: &str) -> Option<String> {
    let mut meant = None;
    for _ in 0..MOST {
        let damaged = meant.as_deref().unwrap_or(text);
        let Some(better) = undamaged(damaged) else {
            break;
        };
        meant = Some(composed(better.trim()).into_owned());
    }
    meant
}

/// What Windows-1256 shows of the first bytes of most Arabic letters.
const TAH: char = '\u{637}';
/// See [`TAH`].
const ZAH: char = '\u{638}';

/// How many times at most one text is damaged.
const MOST: usize = 4;

fn composed(text: &str) -> Cow<'_, str> {
    if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// What the text was before its bytes were taken for those of another encoding.
fn undamaged(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let in_windows = || {
        let bytes = windows_bytes(text)?;
        as_utf8(bytes, 1).filter(|it| it.contains(is_arabic_or_damaged))
    };
    let as_if = |encoding| as_utf8(encoded(text, encoding)?, 2);
    // What the first bytes of Arabic letters become in each, and those of what they became before.
    let found = text
        .contains(['Ø', 'Ù', 'Ú', 'Û', 'Ã'])
        .then(in_windows)
        .flatten();
    let found = found.or_else(|| {
        let in_mac = text.contains(['ÿ', 'Ÿ']);
        in_mac.then(|| as_if(encoding_rs::MACINTOSH)).flatten()
    });
    let found = found.or_else(|| {
        let in_arabic = begins_a_letter(text);
        in_arabic
            .then(|| as_if(encoding_rs::WINDOWS_1256))
            .flatten()
    });
    found.or_else(|| undamaged_1256(text))
}

/// Whether the first [`TAH`] or [`ZAH`] may be the first byte of a letter: what stands behind it may be its
/// second one. The usual letters are not.
fn begins_a_letter(text: &str) -> bool {
    let Some(at) = text.find([TAH, ZAH]) else {
        return false;
    };
    let second = text[at..].chars().nth(1);
    second.is_some_and(|it| !it.is_ascii() && !matches!(it, '\u{621}'..='\u{64A}'))
}

fn is_arabic_or_damaged(c: char) -> bool {
    is_arabic_letter(c) || matches!(c, 'Ø' | 'Ù' | 'Ú' | 'Û')
}

/// The bytes as UTF-8, if they are that and have as many letters beyond ASCII. No Arabic word is valid
/// UTF-8 in an encoding of one byte a letter.
fn as_utf8(bytes: Vec<u8>, least: usize) -> Option<String> {
    let meant = String::from_utf8(bytes).ok()?;
    let letters = meant.chars().filter(|c| c.is_alphabetic() && !c.is_ascii());
    (letters.count() >= least).then_some(meant)
}

fn encoded(text: &str, encoding: &'static encoding_rs::Encoding) -> Option<Vec<u8>> {
    let (bytes, _, unmappable) = encoding.encode(text);
    (!unmappable).then(|| bytes.into_owned())
}

/// The bytes of a text that was read as Windows-1252, or as Latin-1, where they stay control characters.
fn windows_bytes(text: &str) -> Option<Vec<u8>> {
    if !text.contains(|c| matches!(c, '\u{80}'..='\u{9F}')) {
        return encoded(text, encoding_rs::WINDOWS_1252);
    }
    let mut bytes = Vec::with_capacity(text.len());
    for c in text.chars() {
        match u8::try_from(u32::from(c)) {
            Ok(byte) => bytes.push(byte),
            Err(_) => bytes.extend(encoded(
                c.encode_utf8(&mut [0; 4]),
                encoding_rs::WINDOWS_1252,
            )?),
        }
    }
    Some(bytes)
}

/// What the text was before its Windows-1256 was taken for Windows-1252, where every letter of it is
/// one that Arabic letters become; a name has plain letters too.
fn undamaged_1256(text: &str) -> Option<String> {
    let is_other = |c: char| c.is_ascii_alphabetic() || c > '\u{178}' && c.is_alphabetic();
    if text.contains(is_other) || text.chars().filter(|c| c.is_alphabetic()).count() < 3 {
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

    /// What a program makes of UTF-8 that it takes for an encoding of one byte a letter.
    fn read_as(text: &str, encoding: &'static encoding_rs::Encoding) -> String {
        encoding
            .decode_without_bom_handling(text.as_bytes())
            .0
            .into_owned()
    }

    #[test]
    fn six_kinds_of_damage_are_undone() {
        for meant in [
            "أوراكل",
            "مجموعة القاهرة (مصر)",
            "محمد علي پاشا",
            "شركة ABC، دبي",
        ] {
            let western = read_as(meant, encoding_rs::WINDOWS_1252);
            check(&western, meant, true);
            check(&read_as(&western, encoding_rs::WINDOWS_1252), meant, true);
            check(
                &meant.bytes().map(char::from).collect::<String>(),
                meant,
                true,
            );
            check(&read_as(meant, encoding_rs::WINDOWS_1256), meant, true);
            check(&read_as(meant, encoding_rs::MACINTOSH), meant, true);
        }
        let (bytes, _, _) = encoding_rs::WINDOWS_1256.encode("دار النشر");
        let latin = encoding_rs::WINDOWS_1252.decode(&bytes).0.into_owned();
        check(&latin, "دار النشر", true);
    }

    #[test]
    fn letters_that_damage_leaves_are_letters_of_words_too() {
        for word in [
            "ط",
            "ظ؟",
            "طط",
            "قطّ",
            "ظبي",
            "طائرة ، سفينة",
            "Ÿ",
            "L'Haÿ-les-Roses",
            "São Tomé",
            "Ãlvaro",
        ] {
            check(word, word, false);
        }
        assert_eq!(repaired_text("A plain note: طائرة"), None);
        let damaged = read_as("شرح", encoding_rs::WINDOWS_1256);
        assert_eq!(repaired_text(&damaged).as_deref(), Some("شرح"));
    }
}

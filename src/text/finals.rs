//! Endings of words that are odd where they stand: ة and ى before a letter, and ـٍ before none.

use super::wide;
use super::{is_arabic_letter, is_arabic_part};

/// The ending ـٍ.
const KASRATAN: char = '\u{64D}';

/// Where ة or ى, which end a word, stand before an Arabic letter, and where ـٍ stands before none, in
/// text order.
pub(crate) fn odd_endings(text: &str) -> Vec<usize> {
    let mut places = Vec::new();
    let from = if wide::available() {
        wide::odd_endings(text.as_bytes(), &mut places)
    } else {
        0
    };
    endings(text.as_bytes(), from, &mut places);
    places.retain(|&at| is_odd(&text[at..]));
    places
}

/// Where a word begins with ة or ى, which no word of Arabic does, in text order.
pub(crate) fn leading_endings(text: &str) -> Vec<usize> {
    let begins = |at: usize| {
        let before = text[..at].chars().next_back();
        text[at..].starts_with(['ة', 'ى']) && !before.is_some_and(is_arabic_part)
    };
    let mut places = odd_endings(text);
    places.retain(|&at| begins(at));
    places
}

/// Whether the ending that `text` begins with is odd there.
fn is_odd(text: &str) -> bool {
    let next = &text[KASRATAN.len_utf8()..];
    text.starts_with(KASRATAN) != next.starts_with(is_arabic_letter)
}

/// How many bytes are scanned at a time.
const STRETCH: usize = 64;

/// Puts the places of the endings, from `from` on, but for those of ة and ى before an ASCII character.
fn endings(bytes: &[u8], from: usize, places: &mut Vec<usize>) {
    for start in (from..bytes.len()).step_by(STRETCH) {
        let end = (start + STRETCH).min(bytes.len() - 1);
        // Most have none, and that is seen many bytes at a time.
        let stretch = bytes[start..].first_chunk();
        if stretch.is_none_or(any_is_ending) {
            let third = |at: usize| bytes.get(at + 2).copied().unwrap_or_default();
            places
                .extend((start..end).filter(|&at| is_ending(bytes[at], bytes[at + 1], third(at))));
        }
    }
}

fn any_is_ending(bytes: &[u8; STRETCH + 2]) -> bool {
    let mut any = false;
    for at in 0..STRETCH {
        any |= is_ending(bytes[at], bytes[at + 1], bytes[at + 2]);
    }
    any
}

/// Whether two bytes are ـٍ (D9 8D), or ة (D8 A9) or ى (D9 89) and the third is of no ASCII character;
/// without a branch.
#[inline]
fn is_ending(first: u8, second: u8, third: u8) -> bool {
    let teh_marbuta = (first == 0xD8) & (second == 0xA9);
    let alef_maksura = (first == 0xD9) & (second == 0x89);
    let kasratan = (first == 0xD9) & (second == 0x8D);
    (teh_marbuta | alef_maksura) & (third >= 0x80) | kasratan
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn both_roads_find_every_odd_ending(text in "[ةىةى ابيلaًٍ.]{0,300}") {
            let mut scalar = Vec::new();
            endings(text.as_bytes(), 0, &mut scalar);
            scalar.retain(|&at| is_odd(&text[at..]));
            let all: Vec<(usize, char)> = text.char_indices().collect();
            let nth = |nth: usize| all.get(nth).map_or(' ', |it| it.1);
            let is_odd = |&at: &usize| match nth(at) {
                'ة' | 'ى' => is_arabic_letter(nth(at + 1)),
                KASRATAN => !is_arabic_letter(nth(at + 1)),
                _ => false,
            };
            let expected = (0..all.len()).filter(is_odd).map(|at| all[at].0);
            let expected: Vec<usize> = expected.collect();
            prop_assert_eq!(&scalar, &expected);
            prop_assert_eq!(odd_endings(&text), expected);
        }
    }
}

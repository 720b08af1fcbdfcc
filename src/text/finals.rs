//! Letters behind ة and ى, which end a word.

use super::is_arabic_letter;
use super::wide;

/// Where an Arabic letter stands behind ة (D8 A9) or ى (D9 89), in text order.
pub(crate) fn behind_final_letters(text: &str) -> Vec<usize> {
    let mut places = Vec::new();
    let from = match wide::available() {
        true => wide::final_letters(text.as_bytes(), &mut places),
        false => 0,
    };
    final_letters(text.as_bytes(), from, &mut places);
    places.retain(|&at| text[at..].starts_with(is_arabic_letter));
    places
}

/// How many bytes are looked through at a time.
const STRETCH: usize = 64;

/// Puts the places behind ة and ى, from `from` on, where no ASCII character stands.
fn final_letters(bytes: &[u8], from: usize, places: &mut Vec<usize>) {
    for start in (from..bytes.len()).step_by(STRETCH) {
        let end = (start + STRETCH).min(bytes.len().saturating_sub(2));
        // Most have none, and that is seen many bytes at a time.
        let stretch = bytes[start..].first_chunk();
        if stretch.is_none_or(any_ends_in_word) {
            let ends = |&at: &usize| ends_in_word(bytes[at], bytes[at + 1], bytes[at + 2]);
            places.extend((start..end).filter(ends).map(|at| at + 2));
        }
    }
}

fn any_ends_in_word(bytes: &[u8; STRETCH + 2]) -> bool {
    let mut any = false;
    for at in 0..STRETCH {
        any |= ends_in_word(bytes[at], bytes[at + 1], bytes[at + 2]);
    }
    any
}

/// Whether two bytes are ة or ى and the third is of no ASCII character; without a branch.
#[inline]
fn ends_in_word(first: u8, second: u8, third: u8) -> bool {
    let teh_marbuta = (first == 0xD8) & (second == 0xA9);
    let alef_maksura = (first == 0xD9) & (second == 0x89);
    (teh_marbuta | alef_maksura) & (third >= 0x80)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn both_roads_find_every_letter_behind_a_final_one(text in "[ةىةى ابيلaً.]{0,300}") {
            let mut scalar = Vec::new();
            final_letters(text.as_bytes(), 0, &mut scalar);
            scalar.retain(|&at| text[at..].starts_with(is_arabic_letter));
            let is_final = |at: &usize| text[..*at].ends_with(['ة', 'ى']);
            let letters = text.char_indices().filter(|it| is_arabic_letter(it.1));
            let expected: Vec<usize> = letters.map(|it| it.0).filter(is_final).collect();
            prop_assert_eq!(&scalar, &expected);
            prop_assert_eq!(behind_final_letters(&text), expected);
        }
    }
}

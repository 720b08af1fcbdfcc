//! Paragraphs in which every character has the level of the paragraph: most of what is written.
//!
//! They are told by their bytes, many at a time; only where one is in doubt are characters looked up.

use super::{Direction, class};

/// Classes with which a left-to-right paragraph is no longer all at one level.
const NOT_LEFT: u32 = class::set(&[class::R, class::AL, class::AN]) | class::CONTROLS;
/// The same for a right-to-left paragraph.
const NOT_RIGHT: u32 = class::set(&[class::L, class::EN, class::AN]) | class::CONTROLS;

/// Bytes that are looked at together.
const BLOCK: usize = 64;

/// Whether all of `paragraph` is at the level of `base`, once the rules of UAX #9 are applied.
pub(super) fn is_uniform(paragraph: &str, base: Direction) -> bool {
    let (other, is_doubtful): (u32, fn(&[u8], u8) -> bool) = match base {
        Direction::Ltr => (NOT_LEFT, may_leave_left),
        Direction::Rtl => (NOT_RIGHT, may_leave_right),
    };
    let mut before = 0;
    let mut at = 0;
    paragraph.as_bytes().chunks(BLOCK).all(|block| {
        let from = at;
        at += block.len();
        let was_before = std::mem::replace(&mut before, block[block.len() - 1]);
        !is_doubtful(block, was_before) || !holds(paragraph, from, at, other)
    })
}

/// Whether a character that has bytes in `from..to` is of one of these classes.
fn holds(text: &str, from: usize, to: usize, classes: u32) -> bool {
    let table = class::table();
    let is_edge = |at: &usize| text.is_char_boundary(*at);
    let from = (0..=from).rev().find(is_edge).unwrap_or(0);
    let to = (to..text.len()).find(is_edge).unwrap_or(text.len());
    let mut chars = text[from..to].chars();
    chars.any(|c| classes >> (table.of(c) & !class::BRACKET) & 1 == 1)
}

/// Whether bytes may be of letters from right to left or of controls: all of these begin with 0xD6 or
/// more.
fn may_leave_left(block: &[u8], _before: u8) -> bool {
    block
        .iter()
        .fold(false, |found, &byte| found | (byte >= 0xD6))
}

/// Whether bytes, behind the byte `before`, may be of anything but Arabic letters and marks, blanks and
/// the punctuation of ASCII.
fn may_leave_right(block: &[u8], before: u8) -> bool {
    let first = block.first().map(|&byte| is_unlike_arabic(before, byte));
    let pairs = block.iter().zip(block.iter().skip(1));
    pairs.fold(first.unwrap_or(false), |found, (&before, &byte)| {
        found | is_unlike_arabic(before, byte)
    })
}

/// No branches: it is asked of many bytes at once.
#[inline]
fn is_unlike_arabic(before: u8, byte: u8) -> bool {
    let is_in = |from: u8, to: u8| byte.wrapping_sub(from) <= to - from;
    let letter = (byte | 0x20).wrapping_sub(b'a') < 26;
    let elsewhere = (byte >= 0xC0) & !is_in(0xD8, 0xDB);
    // U+0600 to U+0605, the digits at U+0660 with their separators, U+06DD, the digits at U+06F0.
    let sign = (before == 0xD8) & is_in(0x80, 0x85);
    let digit = (before == 0xD9) & is_in(0xA0, 0xAC);
    let eastern = (before == 0xDB) & (is_in(0xB0, 0xB9) | (byte == 0x9D));
    letter | is_in(b'0', b'9') | elsewhere | sign | digit | eastern
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const BOTH: [(Direction, u32); 2] = [(Direction::Ltr, NOT_LEFT), (Direction::Rtl, NOT_RIGHT)];

    #[test]
    fn every_character_is_told_by_its_class() {
        for c in '\0'..=char::MAX {
            let class = class::table().of(c) & !class::BRACKET;
            for (base, other) in BOTH {
                let line = String::from(c);
                let expected = other >> class & 1 == 0;
                assert_eq!(is_uniform(&line, base), expected, "{c:?} {base:?}");
            }
        }
    }

    #[test]
    fn a_character_on_the_edge_of_two_blocks() {
        for blanks in BLOCK - 4..BLOCK + 2 {
            for (c, base) in [('٣', Direction::Rtl), ('ب', Direction::Ltr)] {
                let line = format!("{}{c}!", " ".repeat(blanks));
                assert!(!is_uniform(&line, base), "{blanks}");
            }
        }
    }

    proptest! {
        #[test]
        fn lines_are_told_by_the_classes_in_them(
            line in "[aبت ]{0,3}([بتة «،.]{0,40}|[a-z “.]{0,70})[ب1٣۴\u{202A}é«\u{65E5}]{0,2}[ ب]{0,9}",
        ) {
            for (base, other) in BOTH {
                let slowly = !holds(&line, 0, line.len(), other);
                prop_assert_eq!(is_uniform(&line, base), slowly);
            }
        }
    }
}

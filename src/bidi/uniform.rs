//! Paragraphs in which every character has the level of the paragraph: most of what is written.
//!
//! They are recognized by their bytes, many at a time; only in doubt are characters looked up.

use super::{Direction, class};

/// Classes with which a left-to-right paragraph is no longer all at one level.
const NOT_LEFT: u32 = class::set(&[class::R, class::AL, class::AN]) | class::CONTROLS;
/// The same for a right-to-left paragraph.
const NOT_RIGHT: u32 = class::set(&[class::L, class::EN, class::AN]) | class::CONTROLS;

/// Bytes that are tested together.
const BLOCK: usize = 64;
type Block = [u8; BLOCK];

/// Whether all of `paragraph` is at the level of `base`, once the rules of UAX #9 are applied.
pub(super) fn is_uniform(paragraph: &str, base: Direction) -> bool {
    match base {
        Direction::Ltr => holds_none(paragraph, NOT_LEFT, |block, _| may_leave_left(block)),
        Direction::Rtl => holds_none(paragraph, NOT_RIGHT, may_leave_right),
    }
}

/// Whether no character is of one of the classes `other`; `is_doubtful` says of a block, and the byte
/// before it, whether there may be one.
#[inline]
fn holds_none(text: &str, other: u32, is_doubtful: impl Fn(&Block, u8) -> bool) -> bool {
    let mut before = b' ';
    let mut at = 0;
    let (blocks, rest) = text.as_bytes().as_chunks();
    for block in blocks {
        if is_doubtful(block, before) && holds(text, at, at + BLOCK, other) {
            return false;
        }
        before = block[BLOCK - 1];
        at += BLOCK;
    }
    let mut last = [b' '; BLOCK];
    last[..rest.len()].copy_from_slice(rest);
    !is_doubtful(&last, before) || !holds(text, at, text.len(), other)
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
fn may_leave_left(block: &Block) -> bool {
    block.iter().fold(0, |most, &byte| most.max(byte)) >= 0xD6
}

/// Whether bytes, after the byte `before`, may be of anything but Arabic letters and marks, spaces,
/// guillemets and the punctuation of ASCII.
fn may_leave_right(block: &Block, before: u8) -> bool {
    let mut shifted = [before; BLOCK];
    shifted[1..].copy_from_slice(&block[..BLOCK - 1]);
    let pairs = block.iter().zip(&shifted);
    let found = pairs.map(|(&byte, &before)| u8::from(is_unlike_arabic(before, byte)));
    found.fold(0, |all, one| all | one) != 0
}

/// No branches: it runs on many bytes at once.
#[inline]
fn is_unlike_arabic(before: u8, byte: u8) -> bool {
    let is_in = |from: u8, to: u8| byte.wrapping_sub(from) <= to - from;
    let letter = (byte | 0x20).wrapping_sub(b'a') < 26;
    let elsewhere = (byte >= 0xC0) & (byte != 0xC2) & !is_in(0xD8, 0xDB);
    // Of U+0080 to U+00BF only the quotation marks.
    let latin = (before == 0xC2) & (byte != 0xAB) & (byte != 0xBB);
    // U+0600 to U+0605, the digits at U+0660 with their separators, U+06DD, the digits at U+06F0.
    let sign = (before == 0xD8) & is_in(0x80, 0x85);
    let digit = (before == 0xD9) & is_in(0xA0, 0xAC);
    let eastern = (before == 0xDB) & (is_in(0xB0, 0xB9) | (byte == 0x9D));
    letter | is_in(b'0', b'9') | elsewhere | latin | sign | digit | eastern
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
        for spaces in BLOCK - 4..BLOCK + 2 {
            for (c, base) in [('٣', Direction::Rtl), ('ب', Direction::Ltr)] {
                let line = format!("{}{c}!", " ".repeat(spaces));
                assert!(!is_uniform(&line, base), "{spaces}");
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

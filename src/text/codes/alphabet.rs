//! From characters to codes.

use super::{ARABIC, BLOCK, BOUNDARY, IGNORE, LATIN};
use crate::text::fold::fold_letters_keep_case;
use crate::text::script::is_latin_letter;
use crate::text::{is_arabic_letter, wide};

pub(super) const ARABIC_LETTERS: &str = "ابتثجحخدذرزسشصضطظعغفقكلمنهويء";

/// Codes of the letters that clitics are made of.
pub(crate) mod letter {
    use super::{ARABIC, ARABIC_LETTERS};

    pub(crate) const ALEF: u8 = code('ا');
    pub(crate) const BEH: u8 = code('ب');
    pub(crate) const SEEN: u8 = code('س');
    pub(crate) const FEH: u8 = code('ف');
    pub(crate) const KAF: u8 = code('ك');
    pub(crate) const LAM: u8 = code('ل');
    pub(crate) const WAW: u8 = code('و');

    /// The code of a letter of the alphabet, each of which has two bytes.
    const fn code(letter: char) -> u8 {
        let bytes = ARABIC_LETTERS.as_bytes();
        let mut at = 0;
        while 0xC0 | (letter as u32 >> 6) != bytes[2 * at] as u32
            || 0x80 | (letter as u32 & 0x3F) != bytes[2 * at + 1] as u32
        {
            at += 1;
        }
        ARABIC | at as u8
    }
}

/// The code of a character that folding has already seen.
pub(super) fn code_of_folded(c: char) -> u8 {
    let c = c.to_ascii_lowercase();
    if let 'a'..='z' = c {
        return LATIN | (c as u8 - b'a');
    }
    if c.is_ascii_digit() {
        return LATIN | (26 + c as u8 - b'0');
    }
    if let Some(at) = ARABIC_LETTERS.chars().position(|letter| letter == c) {
        return ARABIC | at as u8;
    }
    // Rare letters share codes; a search that finds a match compares the letters themselves.
    if is_arabic_letter(c) {
        return ARABIC | (30 + (c as u32 % 34) as u8);
    }
    if is_latin_letter(c) {
        let lower = c.to_lowercase().next().unwrap_or(c);
        return LATIN | (36 + (lower as u32 % 28) as u8);
    }
    BOUNDARY
}

/// The codes of one character, at most four: presentation forms fold to several letters.
pub(super) fn codes_of(c: char, mut emit: impl FnMut(u8)) {
    if c == '\u{200C}' {
        return emit(BOUNDARY);
    }
    fold_letters_keep_case(c, |c| emit(code_of_folded(c)));
}

pub(super) const ASCII: usize = 128;
pub(super) const TWO_BYTES: usize = 2048;
/// A place whose code vanishes.
pub(super) const NO_CODE: u16 = (ASCII + TWO_BYTES) as u16;
/// A power of two above what is used, so that an index needs no check.
pub(super) const TABLE_LEN: usize = 8192;

/// The codes of all characters of one or two bytes, as [`table`] makes them: to fold two thousand
/// characters would take longer than most look-ups.
static CODES: &[u8; ASCII + TWO_BYTES] = include_bytes!("../../../data/letters.codes");

/// Codes by place: 128 for ASCII, 2,048 by lead and continuation of two-byte characters; all others
/// vanish.
pub(super) static TABLE: [u8; TABLE_LEN] = {
    let mut table = [IGNORE; TABLE_LEN];
    let mut at = 0;
    while at < CODES.len() {
        table[at] = CODES[at];
        at += 1;
    }
    table
};

pub(super) static WIDE: wide::Tables = wide::Tables {
    ascii: part(0),
    latin: part(ASCII + 0x80),
    arabic: part(ASCII + 0x600),
    extended: part(ASCII + 0x680),
};

const fn part(from: usize) -> [u8; 128] {
    let mut part = [0; 128];
    let mut at = 0;
    while at < 128 {
        part[at] = CODES[from + at];
        at += 1;
    }
    part
}

/// What `data/letters.codes` must hold.
pub(crate) fn table() -> Vec<u8> {
    let single = |c: char| {
        let mut code = IGNORE;
        codes_of(c, |next| code = next);
        code
    };
    let ascii = (0..ASCII).map(|byte| single(byte as u8 as char));
    let two_bytes = (0..TWO_BYTES as u32).map(|scalar| {
        match char::from_u32(scalar).filter(|_| scalar >= 0x80) {
            Some(c) => single(c),
            None => IGNORE,
        }
    });
    ascii.chain(two_bytes).collect()
}

/// For every byte of a block its place in the table, and whether that is all there is to know:
/// whether every character has one or two bytes, or is a dash, quotation mark or ellipsis of the
/// block General Punctuation. No branch depends on the text, so that compilers work on many bytes
/// at once.
pub(super) fn entries(block: &[u8]) -> ([u16; BLOCK], bool) {
    let mut bytes = [0_u8; BLOCK + 2];
    bytes[2..block.len() + 2].copy_from_slice(block);
    let mut entries = [0; BLOCK];
    let mut other = 0;
    for at in 0..BLOCK {
        let [first, before, byte] = [bytes[at], bytes[at + 1], bytes[at + 2]];
        let pair = u16::from(before & 0x1F) << 6 | u16::from(byte & 0x3F);
        let two = ASCII as u16 + pair;
        let three = first >= 0xE0;
        // Lead bytes, and what follows the lead of three, have no code.
        let none = byte >= 0xC0 || before >= 0xE0;
        let coded = if none { NO_CODE } else { two };
        let coded = if three { 0 } else { coded };
        entries[at] = if byte < 0x80 { u16::from(byte) } else { coded };
        let punctuation = first == 0xE2 && before == 0x80 && (0x90..=0xA7).contains(&byte);
        other |= u8::from(three && !punctuation) | u8::from(byte >= 0xF0);
    }
    (entries, other == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_what_folding_says() {
        let advice = "the fold or the alphabet has changed: cargo run --release -p naqhara-examples --bin pack";
        assert!(table() == CODES, "{advice}");
    }
}

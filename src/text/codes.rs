//! Text as one byte a letter, and the tokens in it: the fast road of the matcher.
//!
//! A letter's code holds its folded identity (level `letters`) and, in the two top bits, its
//! script; 0 is everything that parts words. What folding drops has no code at all. Two passes
//! over a window of text: bytes to codes (no branch that depends on the text, one table look-up a
//! byte), then codes to tokens (the end of a token is found eight codes at a time).

mod alphabet;
mod token;

use super::wide;
use alphabet::{ASCII, TABLE, TABLE_LEN, TWO_BYTES, WIDE, codes_of, entries};

pub(crate) use alphabet::{letter, table as letter_codes};
pub(crate) use token::Token;
pub(super) use token::{MOST_TOKENS, Tokens};

/// Parts words.
pub(super) const BOUNDARY: u8 = 0;
/// Vanishes; never stored.
pub(super) const IGNORE: u8 = 1;
/// The bit that all Arabic letters have, and no other code.
pub(crate) const ARABIC: u8 = 0x40;
/// The bit that all Latin letters and digits have, and no other code.
pub(crate) const LATIN: u8 = 0x80;

/// Longest token, in letters, that can be part of a term.
pub const MAX_TOKEN: usize = 64;

/// How many bytes of text one window holds.
const WINDOW: usize = 8 * 1024;
/// Zero codes after a window, so that a token can be read sixteen codes at a time.
const PADDING: usize = 16;
/// Text is coded in blocks: one with a character of three or more bytes takes the slow road.
pub(super) const BLOCK: usize = 64;

/// Most codes of one window: three bytes may be four letters. What goes beyond (ligatures of whole
/// phrases, in thousands) has no codes.
const ROOM: usize = WINDOW / 3 * 4;

/// The codes and tokens of one stretch of text.
pub(crate) struct Window {
    codes: Box<[u8; ROOM + BLOCK * 2 + PADDING]>,
    /// For every code, where its character starts, counted from the start of the window.
    places: Box<[u16; ROOM + BLOCK * 2 + PADDING]>,
    len: usize,
    /// Whether the processor takes the wide road.
    wide: bool,
    tokens: Tokens,
}

impl Window {
    pub(crate) fn new() -> Window {
        Window::with_road(wide::available())
    }

    /// A window that takes the scalar road whatever the processor can do.
    pub(crate) fn scalar() -> Window {
        Window::with_road(false)
    }

    fn with_road(wide: bool) -> Window {
        Window {
            codes: zeros(),
            places: zeros(),
            len: 0,
            wide,
            tokens: Tokens {
                count: 0,
                at: zeros(),
                len: zeros(),
                lo: zeros(),
                hi: zeros(),
            },
        }
    }

    /// Codes `text` from `from` on, as far as the window reaches, and gives the offset after it.
    pub(crate) fn read(&mut self, text: &str, from: usize) -> usize {
        let end = window_end(text, from);
        self.len = 0;
        let mut at = from;
        while at < end {
            at = self.code_widely(text, from, at, end);
            let mut stop = (at + BLOCK).min(end);
            while !text.is_char_boundary(stop) {
                stop -= 1;
            }
            self.code_block(&text[at..stop], at - from);
            at = stop;
        }
        self.codes[self.len..self.len + BLOCK + PADDING].fill(BOUNDARY);
        if self.wide {
            wide::find_tokens(&self.codes[..], self.len, &mut self.tokens);
        } else {
            self.find_tokens();
        }
        end
    }

    /// Codes the text from `at` on the wide road, as far as that road knows its characters, and gives
    /// the offset of the first block that it does not know.
    fn code_widely(&mut self, text: &str, from: usize, at: usize, end: usize) -> usize {
        if !self.wide {
            return at;
        }
        let bytes = &text.as_bytes()[from..end];
        let room = ROOM + BLOCK;
        let codes = &mut self.codes[..room];
        let places = &mut self.places[..room];
        let (read, len) = wide::code(&WIDE, bytes, at - from, codes, places, self.len);
        self.len = len;
        from + read
    }

    /// Codes a block whose characters have one or two bytes, or falls back to any characters.
    fn code_block(&mut self, block: &str, base: usize) {
        let (entries, simple) = entries(block.as_bytes());
        if !simple || self.len > ROOM {
            return self.code_slowly(block, base);
        }
        let table: &[u8; TABLE_LEN] = &TABLE;
        let codes = &mut self.codes[self.len..][..BLOCK];
        let places = &mut self.places[self.len..][..BLOCK];
        let mut out = 0;
        for (at, &entry) in entries[..block.len()].iter().enumerate() {
            let code = table[usize::from(entry) % TABLE_LEN];
            codes[out % BLOCK] = code;
            // A two-byte character starts one byte earlier; this wraps only for a lead byte, which
            // has no code and is written over.
            let start = (base + at).wrapping_sub(usize::from(entry >= ASCII as u16));
            places[out % BLOCK] = start as u16;
            out += usize::from(code != IGNORE);
        }
        self.len += out;
    }

    /// Codes any characters.
    fn code_slowly(&mut self, block: &str, base: usize) {
        let table: &[u8; TABLE_LEN] = &TABLE;
        for (at, c) in block.char_indices() {
            let place = (base + at) as u16;
            match c as usize {
                scalar @ ..ASCII => self.push(table[scalar], place),
                scalar @ ..TWO_BYTES => self.push(table[ASCII + scalar], place),
                // General punctuation but for what is invisible.
                0x2010..=0x2027 | 0x2030..=0x205E => self.push(BOUNDARY, place),
                _ => codes_of(c, |code| self.push(code, place)),
            }
        }
    }

    #[inline]
    fn push(&mut self, code: u8, place: u16) {
        let room = self.len < ROOM;
        if room && code != IGNORE {
            self.codes[self.len] = code;
            self.places[self.len] = place;
            self.len += 1;
        }
    }

    fn find_tokens(&mut self) {
        let mut count = 0;
        let mut at = 0;
        while at < self.len {
            let first = self.codes[at];
            if first == BOUNDARY {
                at += 1;
                continue;
            }
            let token = self.token_at(at, first);
            at += usize::from(token.len);
            self.tokens.at[count] = token.at;
            self.tokens.len[count] = token.len;
            self.tokens.lo[count] = token.lo;
            self.tokens.hi[count] = token.hi;
            count += 1;
            // Nearly every token ends at a single space.
            at += usize::from(self.codes[at] == BOUNDARY);
        }
        self.tokens.count = count;
    }

    #[inline]
    fn token_at(&self, at: usize, first: u8) -> Token {
        let script = u64::from(first & (ARABIC | LATIN)) * 0x0101_0101_0101_0101;
        let lo = self.load(at);
        let ends = !lo & script;
        if ends != 0 {
            let len = ends.trailing_zeros() / 8;
            return Token {
                lo: lo & !(u64::MAX << (8 * len)),
                hi: 0,
                at: at as u16,
                len: len as u16,
            };
        }
        let hi = self.load(at + 8);
        let ends = !hi & script;
        if ends != 0 {
            let len = ends.trailing_zeros() / 8;
            return Token {
                lo,
                hi: hi & !(u64::MAX << (8 * len)),
                at: at as u16,
                len: 8 + len as u16,
            };
        }
        let class = first & (ARABIC | LATIN);
        let rest = &self.codes[at + 16..self.len];
        let more = rest.iter().take_while(|&&code| code & class != 0).count();
        Token {
            lo,
            hi,
            at: at as u16,
            len: (16 + more) as u16,
        }
    }

    #[inline]
    fn load(&self, at: usize) -> u64 {
        let bytes = self.codes[at..at + 8].try_into();
        u64::from_le_bytes(bytes.expect("eight codes"))
    }

    /// Number of tokens.
    pub(crate) fn count(&self) -> usize {
        self.tokens.count
    }

    /// The token with this number, in text order.
    #[inline]
    pub(crate) fn token(&self, nth: usize) -> Token {
        Token {
            lo: self.tokens.lo[nth],
            hi: self.tokens.hi[nth],
            at: self.tokens.at[nth],
            len: self.tokens.len[nth],
        }
    }

    /// All tokens, in text order.
    pub(crate) fn tokens(&self) -> impl Iterator<Item = Token> + '_ {
        (0..self.count()).map(|nth| self.token(nth))
    }

    /// The first eight codes of every token as words, and the second eight.
    pub(crate) fn words(&self) -> (&[u64], &[u64]) {
        let count = self.count();
        (&self.tokens.lo[..count], &self.tokens.hi[..count])
    }

    /// Whether the window takes the wide road.
    pub(crate) fn is_wide(&self) -> bool {
        self.wide
    }

    /// The codes of a token.
    pub(crate) fn codes(&self, token: Token) -> &[u8] {
        &self.codes[usize::from(token.at)..][..usize::from(token.len)]
    }

    /// Where the letter `nth` of a token starts, counted from the start of the window.
    pub(crate) fn place(&self, token: Token, nth: usize) -> usize {
        usize::from(self.places[usize::from(token.at) + nth])
    }
}

/// A row of zeros, from the allocator: what is never used of it costs nothing.
fn zeros<T: Clone + Default, const N: usize>() -> Box<[T; N]> {
    let row: Result<Box<[T; N]>, _> = vec![T::default(); N].into_boxed_slice().try_into();
    row.ok().expect("as many as were asked for")
}

/// Where a window that starts at `from` ends: at the text's end, or before the last space in reach.
fn window_end(text: &str, from: usize) -> usize {
    let mut end = from + WINDOW;
    if end >= text.len() {
        return text.len();
    }
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let reach = &text.as_bytes()[end - WINDOW / 4..end];
    match reach
        .iter()
        .rposition(|&byte| byte == b' ' || byte == b'\n')
    {
        Some(at) => end - WINDOW / 4 + at + 1,
        None => end,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<String> {
        let mut window = Window::new();
        let mut out = Vec::new();
        let mut from = 0;
        while from < text.len() {
            let end = window.read(text, from);
            for token in window.tokens() {
                let start = from + window.place(token, 0);
                let last = from + window.place(token, usize::from(token.len) - 1);
                let c = text[last..].chars().next().expect("a letter");
                out.push(text[start..last + c.len_utf8()].to_owned());
            }
            from = end;
        }
        out
    }

    #[test]
    fn tokens_break_at_scripts_and_punctuation() {
        assert_eq!(
            words("قال وAltman، «ستـارغيت» بـOpenAI GPT-4o كوب28 — end"),
            [
                "قال",
                "و",
                "Altman",
                "ستـارغيت",
                "ب",
                "OpenAI",
                "GPT",
                "4o",
                "كوب",
                "28",
                "end"
            ]
        );
        assert_eq!(
            words("أبجدهوزحطيكلمنسعفص internationalization"),
            ["أبجدهوزحطيكلمنسعفص", "internationalization"]
        );
    }

    fn code_stream(text: &str) -> Vec<u8> {
        let mut all = Vec::new();
        for c in text.chars() {
            codes_of(c, |code| {
                if code != IGNORE {
                    all.push(code);
                }
            });
        }
        all
    }

    proptest! {
        #[test]
        fn the_fast_road_and_the_slow_road_agree(text in "[ -~ء-يً-ٟپگ۵٥éßİй“”\u{200C}\u{200F}\u{FEFB} ]{0,300}") {
            let mut window = Window::new();
            window.read(&text, 0);
            prop_assert_eq!(&window.codes[..window.len], &code_stream(&text)[..]);
            let mut narrow = Window::scalar();
            narrow.read(&text, 0);
            prop_assert_eq!(&narrow.codes[..narrow.len], &code_stream(&text)[..]);
            for at in (0..narrow.len).filter(|&at| narrow.codes[at] != BOUNDARY) {
                prop_assert_eq!(narrow.places[at], window.places[at]);
            }
            let all = |window: &Window| window.tokens().collect::<Vec<_>>();
            prop_assert_eq!(all(&narrow), all(&window));
        }

        #[test]
        fn ligatures_do_not_outgrow_the_window(word in "[ﷺﷲﻻa ]{1,8}", times in 1_usize..2000) {
            let text = word.repeat(times);
            words(&text);
            let mut narrow = Window::scalar();
            let mut from = 0;
            while from < text.len() {
                from = narrow.read(&text, from);
            }
        }

        #[test]
        fn any_text_is_read_to_its_end(text in "\\PC*", times in 1_usize..50) {
            let text = text.repeat(times);
            let found = words(&text);
            prop_assert!(found.iter().all(|word| !word.is_empty()));
        }
    }
}

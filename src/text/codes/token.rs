//! The tokens of a window.

use super::{ARABIC, BLOCK, PADDING, ROOM};
use crate::text::script::Script;

/// One token of a window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Token {
    /// Codes 0 to 7, the first in the lowest byte; 0 where the token has ended.
    pub(crate) lo: u64,
    /// Codes 8 to 15.
    pub(crate) hi: u64,
    /// Place of its first code in the window.
    pub(crate) at: u16,
    /// Number of letters.
    pub(crate) len: u16,
}

impl Token {
    /// The script of the token.
    pub(crate) fn script(&self) -> Script {
        if self.lo as u8 & ARABIC != 0 {
            Script::Arabic
        } else {
            Script::Latin
        }
    }
}

/// Most tokens that a window can hold, and room for the wide road to write eight lanes too many.
pub(in crate::text) const MOST_TOKENS: usize = ROOM + BLOCK * 3 + PADDING;

/// The tokens of a window in text order, each part of [`Token`] in a row of its own: what needs
/// one part of many tokens then reads nothing else.
#[derive(Clone, Debug)]
pub(in crate::text) struct Tokens {
    pub(in crate::text) count: usize,
    pub(in crate::text) at: Box<[u16; MOST_TOKENS]>,
    pub(in crate::text) len: Box<[u16; MOST_TOKENS]>,
    pub(in crate::text) lo: Box<[u64; MOST_TOKENS]>,
    pub(in crate::text) hi: Box<[u64; MOST_TOKENS]>,
}

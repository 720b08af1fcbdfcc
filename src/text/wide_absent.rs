//! Processors without the wide road: the scalar road of `codes` does all.

use super::codes::Tokens;

/// The codes of the characters that the wide road knows; never read here.
#[expect(dead_code, reason = "the wide road alone reads them")]
#[derive(Clone, Debug)]
pub(super) struct Tables {
    pub(super) ascii: [u8; 128],
    pub(super) latin: [u8; 128],
    pub(super) arabic: [u8; 128],
    pub(super) extended: [u8; 128],
}

pub(super) fn available() -> bool {
    false
}

pub(super) fn code(
    _: &Tables,
    _: &[u8],
    at: usize,
    _: &mut [u8],
    _: &mut [u16],
    len: usize,
) -> (usize, usize) {
    (at, len)
}

pub(super) fn find_tokens(_: &[u8], _: usize, _: &mut Tokens) {}

pub(super) const TURN: u32 = 29;
pub(super) const FOLD: u32 = 27;
pub(super) const FACTOR: u32 = 0x9E37_79B1;

pub(super) fn candidates(_: &[u64], _: u32, _: &[u64], _: &[u64], _: &mut Vec<u32>) {}

pub(super) fn pass_lines(_: &[u8], _: usize, _: usize) -> (usize, usize) {
    (0, 0)
}

pub(super) fn odd_endings(_: &[u8], _: &mut Vec<usize>) -> usize {
    0
}

//! What is counted and searched for in bytes, 64 at a time. Nothing here is `unsafe` but to call it.

use std::arch::x86_64::{
    _mm512_cmpeq_epi8_mask, _mm512_cmplt_epi8_mask, _mm512_movepi8_mask, _mm512_set1_epi8,
};

use super::super::codes::BLOCK;
use super::load;

/// As [`super::pass_lines`].
#[target_feature(enable = "avx512f,avx512bw,popcnt,lzcnt")]
pub(super) fn pass(bytes: &[u8], from: usize, to: usize) -> (usize, usize) {
    let (mut breaks, mut scalars) = (0, 0);
    let mut at = from;
    while at < to {
        let end = (at + BLOCK).min(to);
        let (block, valid) = load(&bytes[at..end]);
        let set = |byte: u8| _mm512_set1_epi8(byte as i8);
        let begun = valid & !_mm512_cmplt_epi8_mask(block, set(0xC0));
        let mut ends = _mm512_cmpeq_epi8_mask(block, set(b'\n'));
        let returns = _mm512_cmpeq_epi8_mask(block, set(b'\r'));
        if returns != 0 {
            // The feed after a return breaks the line for both.
            let next = u64::from(bytes.get(end) == Some(&b'\n'));
            ends |= returns & !(ends >> 1 | next << (end - at - 1));
        }
        // No branch where a line ends: it could not be guessed.
        let before = u64::MAX.checked_shr(ends.leading_zeros()).unwrap_or(0);
        let kept = if ends == 0 { scalars } else { 0 };
        scalars = kept + (begun & !before).count_ones() as usize;
        breaks += ends.count_ones() as usize;
        at = end;
    }
    (breaks, scalars)
}

/// As [`super::odd_endings`].
#[target_feature(enable = "avx512f,avx512bw,popcnt")]
pub(super) fn odd_endings(bytes: &[u8], places: &mut Vec<usize>) -> usize {
    let mut at = 0;
    while at + BLOCK + 2 <= bytes.len() {
        let shifted = |by: usize| load(&bytes[at + by..at + by + BLOCK]).0;
        let (first, second) = (shifted(0), shifted(1));
        let pair = |lead: u8, last: u8| {
            _mm512_cmpeq_epi8_mask(first, _mm512_set1_epi8(lead as i8))
                & _mm512_cmpeq_epi8_mask(second, _mm512_set1_epi8(last as i8))
        };
        let last = pair(0xD8, 0xA9) | pair(0xD9, 0x89);
        let mut set = last & _mm512_movepi8_mask(shifted(2)) | pair(0xD9, 0x8D);
        while set != 0 {
            places.push(at + set.trailing_zeros() as usize);
            set &= set - 1;
        }
        at += BLOCK;
    }
    at
}

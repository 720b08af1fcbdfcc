//! The coding of text, 64 bytes at a time, on processors with AVX-512 (VBMI and VBMI2).
//!
//! The one module with `unsafe`: intrinsics that read and write memory take pointers. What it buys
//! is measured by `benches/matching.rs` (its last table compares both roads): the matcher
//! as a whole becomes about twice as fast. Every function here has a scalar twin in `codes`, and a
//! test holds that both give the same codes and tokens.
#![expect(
    unsafe_code,
    reason = "vector loads and stores; `benches/matching.rs` shows the gain"
)]

mod lines;
mod set;
mod tables;

pub(super) use set::{FACTOR, FOLD, TURN, candidates};
pub(super) use tables::Tables;

use std::arch::x86_64::{
    __m512i, _mm_loadu_si128, _mm_storeu_si128, _mm_sub_epi16, _mm512_add_epi16, _mm512_and_si512,
    _mm512_andnot_si512, _mm512_cmpeq_epi8_mask, _mm512_cmpgt_epu64_mask, _mm512_cmple_epu8_mask,
    _mm512_cmplt_epi8_mask, _mm512_cmpneq_epi8_mask, _mm512_cvtepu16_epi64, _mm512_loadu_si512,
    _mm512_mask_blend_epi8, _mm512_mask_i64gather_epi64, _mm512_mask_sub_epi16,
    _mm512_maskz_compress_epi8, _mm512_maskz_compress_epi16, _mm512_maskz_loadu_epi8,
    _mm512_maskz_permutexvar_epi8, _mm512_movepi8_mask, _mm512_or_si512, _mm512_permutex2var_epi8,
    _mm512_set1_epi8, _mm512_set1_epi16, _mm512_set1_epi64, _mm512_setzero_si512,
    _mm512_slli_epi16, _mm512_slli_epi64, _mm512_sllv_epi64, _mm512_storeu_si512, _mm512_sub_epi8,
    _mm512_sub_epi64, _mm512_test_epi8_mask,
};

use tables::{ONE_BACK, PLACES, TWO_BACK};

use super::codes::{ARABIC, BLOCK, BOUNDARY, IGNORE, LATIN, MOST_TOKENS, Tokens};

/// Whether this processor has what is needed; the standard library checks once and caches the result.
pub(super) fn available() -> bool {
    is_x86_feature_detected!("avx512f")
        && is_x86_feature_detected!("avx512bw")
        && is_x86_feature_detected!("avx512vbmi")
        && is_x86_feature_detected!("avx512vbmi2")
        && is_x86_feature_detected!("popcnt")
        && is_x86_feature_detected!("lzcnt")
}

/// At most 64 bytes with zeros after them, and a bit for each.
#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
fn load(block: &[u8]) -> (__m512i, u64) {
    assert!((1..=BLOCK).contains(&block.len()));
    let valid = u64::MAX >> (BLOCK - block.len());
    // SAFETY: the mask keeps the load inside the block.
    let bytes = unsafe { _mm512_maskz_loadu_epi8(valid, block.as_ptr().cast()) };
    (bytes, valid)
}

/// Goes over the bytes `from..to`: how many line breaks stand there, and how many characters begin
/// after the last of them; the same as `LineCursor::pass`.
///
/// Call it only where [`available`] says so.
pub(super) fn pass_lines(bytes: &[u8], from: usize, to: usize) -> (usize, usize) {
    debug_assert!(available());
    // SAFETY: as for `code`.
    unsafe { lines::pass(bytes, from, to) }
}

/// Puts the places that `finals::endings` puts, up to the one that it gives.
///
/// Call it only where [`available`] says so.
pub(super) fn odd_endings(bytes: &[u8], places: &mut Vec<usize>) -> usize {
    debug_assert!(available());
    // SAFETY: as for `code`.
    unsafe { lines::odd_endings(bytes, places) }
}

/// Codes `bytes` from `at` on, block by block, until a block holds a character that this road does
/// not know; `len` codes lie in `codes` already. Gives the place where it stopped, which is a border
/// of characters, and the new number of codes.
///
/// Call it only where [`available`] says so.
///
/// # Panics
/// If the two rows are not as long as each other.
pub(super) fn code(
    tables: &Tables,
    bytes: &[u8],
    at: usize,
    codes: &mut [u8],
    places: &mut [u16],
    len: usize,
) -> (usize, usize) {
    debug_assert!(available());
    assert!(codes.len() == places.len());
    // SAFETY: the caller has called `available`, which checks every feature that `all_codes`
    // enables.
    unsafe { all_codes(tables, bytes, at, codes, places, len) }
}

#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,avx512vbmi2,popcnt")]
fn all_codes(
    tables: &Tables,
    bytes: &[u8],
    mut at: usize,
    codes: &mut [u8],
    places: &mut [u16],
    mut len: usize,
) -> (usize, usize) {
    while at < bytes.len() {
        let mut stop = at + BLOCK;
        if stop >= bytes.len() {
            stop = bytes.len();
        } else {
            while stop > at && bytes[stop] & 0xC0 == 0x80 {
                stop -= 1;
            }
        }
        let row = (
            codes.get_mut(len..).and_then(<[u8]>::first_chunk_mut),
            places.get_mut(len..).and_then(<[u16]>::first_chunk_mut),
        );
        let (Some(codes), Some(places)) = row else {
            break;
        };
        match code_block(tables, &bytes[at..stop], at, codes, places) {
            Some(count) => len += count,
            None => break,
        }
        at = stop;
    }
    (at, len)
}

#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi")]
fn pick(table: &[u8; 128], index: __m512i) -> __m512i {
    // SAFETY: both halves of the table are 64 bytes.
    let (low, high) = unsafe {
        (
            _mm512_loadu_si512(table.as_ptr().cast()),
            _mm512_loadu_si512(table.as_ptr().add(64).cast()),
        )
    };
    _mm512_permutex2var_epi8(low, index, high)
}

/// Codes `block`, at most 64 bytes that begin and end at character borders; `base` is its place in
/// the window. Gives the number of codes, or nothing when the block holds a character that this road
/// does not know.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,avx512vbmi2,popcnt")]
fn code_block(
    tables: &Tables,
    block: &[u8],
    base: usize,
    codes: &mut [u8; BLOCK],
    places: &mut [u16; BLOCK],
) -> Option<usize> {
    let valid = u64::MAX >> (64 - block.len().max(1)) & if block.is_empty() { 0 } else { u64::MAX };
    // SAFETY: the mask keeps the load inside the block; the statics are 64 bytes.
    let (bytes, one_back, two_back) = unsafe {
        (
            _mm512_maskz_loadu_epi8(valid, block.as_ptr().cast()),
            _mm512_loadu_si512(ONE_BACK.as_ptr().cast()),
            _mm512_loadu_si512(TWO_BACK.as_ptr().cast()),
        )
    };
    let set = |byte: u8| _mm512_set1_epi8(byte as i8);
    let before = _mm512_maskz_permutexvar_epi8(!1, one_back, bytes);
    let first = _mm512_maskz_permutexvar_epi8(!3, two_back, bytes);
    let high = _mm512_movepi8_mask(bytes);
    let continues = _mm512_cmplt_epi8_mask(bytes, set(0xC0)) & high;
    let pair = _mm512_and_si512(before, set(0xFE));
    let latin = _mm512_cmpeq_epi8_mask(pair, set(0xC2)) & continues;
    let arabic = _mm512_cmpeq_epi8_mask(pair, set(0xD8)) & continues;
    let extended = _mm512_cmpeq_epi8_mask(pair, set(0xDA)) & continues;
    // Dashes, quotation marks and the ellipsis: E2 80 90 to E2 80 A7.
    let middle =
        _mm512_cmpeq_epi8_mask(before, set(0xE2)) & _mm512_cmpeq_epi8_mask(bytes, set(0x80));
    let last = _mm512_cmpeq_epi8_mask(first, set(0xE2))
        & _mm512_cmpeq_epi8_mask(before, set(0x80))
        & _mm512_cmple_epu8_mask(_mm512_sub_epi8(bytes, set(0x90)), set(0x17));
    if continues & !(latin | arabic | extended | middle | last) != 0 {
        return None;
    }
    let index = _mm512_or_si512(
        _mm512_slli_epi16::<6>(_mm512_and_si512(before, set(1))),
        _mm512_and_si512(bytes, set(0x3F)),
    );
    let mut all = pick(&tables.ascii, bytes);
    all = _mm512_mask_blend_epi8(arabic, all, pick(&tables.arabic, index));
    if latin | extended != 0 {
        all = _mm512_mask_blend_epi8(latin, all, pick(&tables.latin, index));
        all = _mm512_mask_blend_epi8(extended, all, pick(&tables.extended, index));
    }
    all = _mm512_mask_blend_epi8(last, all, set(BOUNDARY));
    let known = !high | latin | arabic | extended | last;
    let keep = known & valid & _mm512_cmpneq_epi8_mask(all, set(IGNORE));
    // SAFETY: each store writes 64 bytes; codes have 64, places 128 and the second store starts at
    // most 64 bytes into them.
    unsafe {
        let kept = _mm512_maskz_compress_epi8(keep, all);
        _mm512_storeu_si512(codes.as_mut_ptr().cast(), kept);
        let base = _mm512_set1_epi16(base as i16);
        let one = _mm512_set1_epi16(1);
        let start = |half: usize| {
            let counted = _mm512_loadu_si512(PLACES.as_ptr().add(32 * half).cast());
            let place = _mm512_add_epi16(base, counted);
            _mm512_mask_sub_epi16(place, (high >> (32 * half)) as u32, place, one)
        };
        let (low, rest) = (keep as u32, (keep >> 32) as u32);
        let to = places.as_mut_ptr();
        _mm512_storeu_si512(to.cast(), _mm512_maskz_compress_epi16(low, start(0)));
        let to = to.add(low.count_ones() as usize);
        _mm512_storeu_si512(to.cast(), _mm512_maskz_compress_epi16(rest, start(1)));
    }
    Some(keep.count_ones() as usize)
}

/// Finds the tokens in the first `len` codes, after which at least 80 codes are [`BOUNDARY`]; the
/// same as `Window::find_tokens`, but no token waits for the one before it.
///
/// Call it only where [`available`] says so.
///
/// # Panics
/// If the codes are fewer than that, or the window is longer than `tokens` has room for.
pub(super) fn find_tokens(codes: &[u8], len: usize, tokens: &mut Tokens) {
    assert!(codes.len() >= len + BLOCK + 16 && MOST_TOKENS >= len + BLOCK);
    // SAFETY: the lengths are checked above, the processor as for `code`.
    unsafe { all_tokens(codes, len, tokens) }
}

#[target_feature(enable = "avx512f,avx512bw,avx512vbmi2,popcnt")]
fn all_tokens(codes: &[u8], len: usize, tokens: &mut Tokens) {
    let (mut starts, mut ends) = (0, 0);
    let mut before = (0, 0);
    for (nth, block) in codes[..len + BLOCK].chunks_exact(BLOCK).enumerate() {
        // SAFETY: a block is 64 bytes.
        let all = unsafe { _mm512_loadu_si512(block.as_ptr().cast()) };
        let arabic = _mm512_test_epi8_mask(all, _mm512_set1_epi8(ARABIC as i8));
        let latin = _mm512_test_epi8_mask(all, _mm512_set1_epi8(LATIN as i8));
        let shifted = (arabic << 1 | before.0, latin << 1 | before.1);
        before = (arabic >> 63, latin >> 63);
        let base = (nth * BLOCK) as i16;
        let first = arabic & !shifted.0 | latin & !shifted.1;
        let behind = !arabic & shifted.0 | !latin & shifted.1;
        starts = put_places(first, base, &mut tokens.at, starts);
        ends = put_places(behind, base, &mut tokens.len, ends);
    }
    tokens.count = starts;
    let mut nth = 0;
    while nth < starts {
        // SAFETY: eight lanes from `nth` lie in each row, whose length the caller has checked;
        // every lane up to `starts` is a place before `len`, those after are masked out, and
        // sixteen codes from such a place lie in `codes`.
        unsafe {
            let valid = (u16::MAX >> (8 + 8_usize.saturating_sub(starts - nth))) as u8;
            let at = _mm_loadu_si128(tokens.at.as_ptr().add(nth).cast());
            let end = _mm_loadu_si128(tokens.len.as_ptr().add(nth).cast());
            let size = _mm_sub_epi16(end, at);
            _mm_storeu_si128(tokens.len.as_mut_ptr().add(nth).cast(), size);
            let place = _mm512_cvtepu16_epi64(at);
            let bits = _mm512_slli_epi64::<3>(_mm512_cvtepu16_epi64(size));
            let zero = _mm512_setzero_si512();
            let from = codes.as_ptr();
            let low = _mm512_mask_i64gather_epi64::<1>(zero, valid, place, from.cast());
            let low = _mm512_andnot_si512(_mm512_sllv_epi64(_mm512_set1_epi64(-1), bits), low);
            _mm512_storeu_si512(tokens.lo.as_mut_ptr().add(nth).cast(), low);
            // Nearly half of all groups have no token of more than eight letters.
            let eight = _mm512_set1_epi64(64);
            let longer = _mm512_cmpgt_epu64_mask(bits, eight) & valid;
            let high = _mm512_mask_i64gather_epi64::<1>(zero, longer, place, from.add(8).cast());
            let bits = _mm512_sub_epi64(bits, eight);
            let high = _mm512_andnot_si512(_mm512_sllv_epi64(_mm512_set1_epi64(-1), bits), high);
            _mm512_storeu_si512(tokens.hi.as_mut_ptr().add(nth).cast(), high);
        }
        nth += 8;
    }
}

/// Writes `base` plus the number of every bit set in `bits` to `row` from `at` on, and gives the
/// place after the last.
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi2,popcnt")]
fn put_places(bits: u64, base: i16, row: &mut [u16; MOST_TOKENS], at: usize) -> usize {
    let (low, rest) = (bits as u32, (bits >> 32) as u32);
    let half = at + low.count_ones() as usize;
    assert!(half + 32 <= MOST_TOKENS);
    let base = _mm512_set1_epi16(base);
    // SAFETY: `PLACES` has 64 numbers; 32 numbers from `half`, the later place, lie in the row.
    unsafe {
        let numbers = PLACES.as_ptr();
        let places = _mm512_add_epi16(base, _mm512_loadu_si512(numbers.cast()));
        let to = row.as_mut_ptr();
        _mm512_storeu_si512(to.add(at).cast(), _mm512_maskz_compress_epi16(low, places));
        let places = _mm512_add_epi16(base, _mm512_loadu_si512(numbers.add(32).cast()));
        let kept = _mm512_maskz_compress_epi16(rest, places);
        _mm512_storeu_si512(to.add(half).cast(), kept);
    }
    half + rest.count_ones() as usize
}

//! The coding of text, 64 bytes at a time, on processors with AVX-512 (VBMI and VBMI2).
//!
//! The one module with `unsafe`: intrinsics that read and write memory take pointers. What it buys
//! is measured by `cargo bench --bench matching` (its last table compares both roads): the matcher
//! as a whole becomes about twice as fast. Every function here has a scalar twin in `codes`, and a
//! test holds that both give the same codes and tokens.
#![expect(
    unsafe_code,
    reason = "vector loads and stores; `cargo bench --bench matching` shows the gain"
)]

use std::arch::x86_64::{
    __m512i, _mm_set_epi64x, _mm512_add_epi16, _mm512_and_si512, _mm512_cmpeq_epi8_mask,
    _mm512_cmpeq_epi64_mask, _mm512_cmple_epu8_mask, _mm512_cmplt_epi8_mask,
    _mm512_cmpneq_epi8_mask, _mm512_cmpneq_epi64_mask, _mm512_i64gather_epi64, _mm512_loadu_si512,
    _mm512_mask_blend_epi8, _mm512_mask_sub_epi16, _mm512_maskz_compress_epi8,
    _mm512_maskz_compress_epi16, _mm512_maskz_loadu_epi8, _mm512_maskz_loadu_epi64,
    _mm512_maskz_permutexvar_epi8, _mm512_movepi8_mask, _mm512_mul_epu32, _mm512_or_si512,
    _mm512_permutex2var_epi8, _mm512_rol_epi64, _mm512_set1_epi8, _mm512_set1_epi16,
    _mm512_set1_epi64, _mm512_slli_epi16, _mm512_slli_epi64, _mm512_srl_epi64, _mm512_srli_epi64,
    _mm512_srlv_epi64, _mm512_storeu_si512, _mm512_sub_epi8, _mm512_test_epi8_mask,
    _mm512_test_epi64_mask, _mm512_xor_si512,
};

use super::codes::{ARABIC, BLOCK, BOUNDARY, IGNORE, LATIN, letter};
use super::token_set::LAM_LAM;

/// The codes of the characters that the wide road knows, 128 by 128.
#[derive(Clone, Debug)]
pub(super) struct Tables {
    /// U+0000 to U+007F.
    pub(super) ascii: [u8; 128],
    /// U+0080 to U+00FF, leads C2 and C3.
    pub(super) latin: [u8; 128],
    /// U+0600 to U+067F, leads D8 and D9.
    pub(super) arabic: [u8; 128],
    /// U+0680 to U+06FF, leads DA and DB.
    pub(super) extended: [u8; 128],
}

/// Whether this processor has what is needed; asked once, remembered by the standard library.
pub(super) fn available() -> bool {
    is_x86_feature_detected!("avx512f")
        && is_x86_feature_detected!("avx512bw")
        && is_x86_feature_detected!("avx512vbmi")
        && is_x86_feature_detected!("avx512vbmi2")
}

/// Codes `block`, at most 64 bytes that begin and end at character borders; `base` is its place in
/// the window. Gives the number of codes, or nothing when the block holds a character that this road
/// does not know.
///
/// Call it only where [`available`] says so.
pub(super) fn code_block(
    tables: &Tables,
    block: &[u8],
    base: usize,
    codes: &mut [u8; BLOCK],
    places: &mut [u16; BLOCK],
) -> Option<usize> {
    debug_assert!(available() && block.len() <= BLOCK);
    // SAFETY: the caller has asked `available`, which checks every feature that `code` enables.
    unsafe { code(tables, block, base, codes, places) }
}

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

const fn counting<const FROM: i16>() -> [i8; 64] {
    let mut all = [0; 64];
    let mut at = 0;
    while at < 64 {
        all[at] = (at as i16 + FROM) as i8;
        at += 1;
    }
    all
}

const fn counting_wide() -> [u16; 64] {
    let mut all = [0; 64];
    let mut at = 0;
    while at < 64 {
        all[at] = at as u16;
        at += 1;
    }
    all
}

static ONE_BACK: [i8; 64] = counting::<-1>();
static TWO_BACK: [i8; 64] = counting::<-2>();
static PLACES: [u16; 64] = counting_wide();

#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,avx512vbmi2,popcnt")]
fn code(
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

/// For 64 codes, which are Arabic letters and which Latin ones, the first in the lowest bit.
///
/// Call it only where [`available`] says so.
pub(super) fn scripts(codes: &[u8; BLOCK]) -> (u64, u64) {
    // SAFETY: as for `code_block`.
    unsafe { scripts_of(codes) }
}

#[target_feature(enable = "avx512f,avx512bw")]
fn scripts_of(codes: &[u8; BLOCK]) -> (u64, u64) {
    // SAFETY: the array is 64 bytes.
    let codes = unsafe { _mm512_loadu_si512(codes.as_ptr().cast()) };
    let set = |byte: u8| _mm512_set1_epi8(byte as i8);
    (
        _mm512_test_epi8_mask(codes, set(ARABIC)),
        _mm512_test_epi8_mask(codes, set(LATIN)),
    )
}

/// Parts of the hash of `token_set`, which both roads share.
pub(super) const TURN: u32 = 29;
pub(super) const FOLD: u32 = 27;
pub(super) const FACTOR: u32 = 0x9E37_79B1;

/// The numbers of the tokens (their first sixteen codes as two words) that a bit set may hold, whole
/// or behind a clitic; the same as `TokenSet::may_hold_reading`, eight tokens at once.
///
/// Call it only where [`available`] says so.
///
/// # Panics
/// If `shift` does not fit the number of bits, or the words are not as many.
pub(super) fn candidates(bits: &[u64], shift: u32, lo: &[u64], hi: &[u64], out: &mut Vec<u32>) {
    assert!(shift < 32 && bits.len() as u64 * 64 == 1 << (32 - shift) && lo.len() == hi.len());
    // SAFETY: as for `code_block`; no hash of 32 bits shifted by `shift` leaves the set.
    unsafe { all_candidates(bits, shift, lo, hi, out) }
}

#[target_feature(enable = "avx512f,avx512bw")]
fn all_candidates(bits: &[u64], shift: u32, lo: &[u64], hi: &[u64], out: &mut Vec<u32>) {
    for (group, (lo, hi)) in lo.chunks(8).zip(hi.chunks(8)).enumerate() {
        let valid = (u16::MAX >> (16 - lo.len())) as u8;
        // SAFETY: the mask keeps the loads inside the chunks.
        let (low, high) = unsafe {
            (
                _mm512_maskz_loadu_epi64(valid, lo.as_ptr().cast()),
                _mm512_maskz_loadu_epi64(valid, hi.as_ptr().cast()),
            )
        };
        let peeled = held(
            bits,
            shift,
            tail::<8, 56>(low, high),
            _mm512_srli_epi64::<8>(high),
        ) | held(
            bits,
            shift,
            tail::<16, 48>(low, high),
            _mm512_srli_epi64::<16>(high),
        ) | held(
            bits,
            shift,
            tail::<24, 40>(low, high),
            _mm512_srli_epi64::<24>(high),
        ) | deep(low);
        let arabic = _mm512_test_epi64_mask(low, _mm512_set1_epi64(i64::from(ARABIC)));
        let long = _mm512_cmpneq_epi64_mask(_mm512_srli_epi64::<56>(high), _mm512_set1_epi64(0));
        let mut pass = valid & (held(bits, shift, low, high) | arabic & peeled | long);
        while pass != 0 {
            out.push((group * 8) as u32 + pass.trailing_zeros());
            pass &= pass - 1;
        }
    }
}

/// As `token_set::has_deep_reading`, for eight tokens.
#[target_feature(enable = "avx512f,avx512bw")]
fn deep(low: __m512i) -> u8 {
    let is = |word: __m512i, mask: i64, value: u64| {
        let part = _mm512_and_si512(word, _mm512_set1_epi64(mask));
        _mm512_cmpeq_epi64_mask(part, _mm512_set1_epi64(value as i64))
    };
    let doubled = is(low, 0xFFFF, LAM_LAM) | is(_mm512_srli_epi64::<8>(low), 0xFFFF, LAM_LAM);
    let conjunction = is(low, 0xFF, u64::from(letter::WAW)) | is(low, 0xFF, u64::from(letter::FEH));
    doubled | conjunction & is(_mm512_srli_epi64::<24>(low), 0xFF, u64::from(letter::LAM))
}

/// The low words of eight tokens whose first codes are shifted out.
#[target_feature(enable = "avx512f")]
fn tail<const OUT: u32, const REST: u32>(low: __m512i, high: __m512i) -> __m512i {
    _mm512_or_si512(
        _mm512_srli_epi64::<OUT>(low),
        _mm512_slli_epi64::<REST>(high),
    )
}

/// Which of eight tokens the set may hold, the first in the lowest bit.
#[target_feature(enable = "avx512f,avx512bw")]
fn held(bits: &[u64], shift: u32, low: __m512i, high: __m512i) -> u8 {
    let key = _mm512_xor_si512(low, _mm512_rol_epi64::<{ TURN as i32 }>(high));
    let key = _mm512_xor_si512(key, _mm512_srli_epi64::<FOLD>(key));
    let product = _mm512_mul_epu32(key, _mm512_set1_epi64(i64::from(FACTOR)));
    let product = _mm512_and_si512(product, _mm512_set1_epi64(0xFFFF_FFFF));
    let bit = _mm512_srl_epi64(product, _mm_set_epi64x(0, i64::from(shift)));
    let word = _mm512_srli_epi64::<6>(bit);
    // SAFETY: `ask` has checked that no shifted hash of 32 bits leaves the set.
    let words = unsafe { _mm512_i64gather_epi64::<8>(word, bits.as_ptr().cast()) };
    let place = _mm512_and_si512(bit, _mm512_set1_epi64(63));
    _mm512_test_epi64_mask(_mm512_srlv_epi64(words, place), _mm512_set1_epi64(1))
}

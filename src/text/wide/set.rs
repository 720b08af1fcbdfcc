//! Querying a bit set for many tokens at once.

use std::arch::x86_64::{
    __m512i, _mm_set_epi64x, _mm256_add_epi32, _mm256_set1_epi32, _mm256_setr_epi32,
    _mm256_storeu_si256, _mm512_and_si512, _mm512_castsi256_si512, _mm512_castsi512_si256,
    _mm512_cmpeq_epi64_mask, _mm512_cmpneq_epi64_mask, _mm512_i64gather_epi64,
    _mm512_maskz_compress_epi32, _mm512_maskz_loadu_epi64, _mm512_mul_epu32, _mm512_or_si512,
    _mm512_rol_epi64, _mm512_rorv_epi64, _mm512_set1_epi64, _mm512_slli_epi64, _mm512_srl_epi64,
    _mm512_srli_epi64, _mm512_test_epi64_mask, _mm512_xor_si512,
};

use super::super::codes::{ARABIC, letter};
use super::super::token_set::LAM_LAM;

/// Parts of the hash of `token_set`, which both roads share.
pub(in crate::text) const TURN: u32 = 29;
pub(in crate::text) const FOLD: u32 = 27;
pub(in crate::text) const FACTOR: u32 = 0x9E37_79B1;

/// The numbers of the tokens (their first sixteen codes as two words) that a bit set may hold, whole
/// or after a clitic; the same as `TokenSet::may_hold_reading`, eight tokens at once.
///
/// Call it only where [`available`] says so.
///
/// # Panics
/// If `shift` does not fit the number of bits, or the number of words differs.
pub(in crate::text) fn candidates(
    bits: &[u64],
    shift: u32,
    lo: &[u64],
    hi: &[u64],
    out: &mut Vec<u32>,
) {
    assert!(shift < 32 && bits.len() as u64 * 64 == 1 << (32 - shift) && lo.len() == hi.len());
    // SAFETY: as for `code`; no hash of 32 bits shifted by `shift` leaves the set.
    unsafe { all_candidates(bits, shift, lo, hi, out) }
}

#[target_feature(enable = "avx512f,avx512bw")]
fn all_candidates(bits: &[u64], shift: u32, lo: &[u64], hi: &[u64], out: &mut Vec<u32>) {
    out.clear();
    out.reserve(lo.len() + 8);
    let eight = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
    let mut count = 0;
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
        let pass = valid & (held(bits, shift, low, high) | arabic & peeled | long);
        // A branch that depends on `pass` would be guessed wrong in most groups: write all eight.
        let number = _mm256_add_epi32(_mm256_set1_epi32((group * 8) as i32), eight);
        let kept = _mm512_maskz_compress_epi32(u16::from(pass), _mm512_castsi256_si512(number));
        // SAFETY: `out` has room for all tokens and eight more.
        unsafe {
            let to = out.as_mut_ptr().add(count);
            _mm256_storeu_si256(to.cast(), _mm512_castsi512_si256(kept));
        }
        count += pass.count_ones() as usize;
    }
    // SAFETY: that many numbers were written.
    unsafe { out.set_len(count) }
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
    let low_half = _mm512_and_si512(product, _mm512_set1_epi64(0xFFFF_FFFF));
    let bit = _mm512_srl_epi64(low_half, _mm_set_epi64x(0, i64::from(shift)));
    let word = _mm512_srli_epi64::<6>(bit);
    // SAFETY: the caller has checked that no shifted hash of 32 bits leaves the set.
    let words = unsafe { _mm512_i64gather_epi64::<8>(word, bits.as_ptr().cast()) };
    // Rotations count modulo 64 by themselves.
    let both = _mm512_and_si512(
        _mm512_rorv_epi64(words, bit),
        _mm512_rorv_epi64(words, _mm512_srli_epi64::<32>(product)),
    );
    _mm512_test_epi64_mask(both, _mm512_set1_epi64(1))
}

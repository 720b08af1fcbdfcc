//! The ways to read the head of an Arabic token: so many letters of clitic, then the name.

use crate::text::{ARABIC, Token, Window};

/// A way to read the head of an Arabic token: so many letters of clitic, then the name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Peel {
    /// Letters that belong to the clitic.
    pub(super) letters: usize,
    /// The article's alef was swallowed by ل: لل stands for ل and ال.
    pub(super) fused: bool,
}

pub(super) const NO_PEEL: Peel = Peel {
    letters: 0,
    fused: false,
};

/// Fewest letters of a name behind a clitic.
const MIN_PEELED: u16 = 3;
/// The same behind س, which goes before verbs and hardly ever before a name.
const MIN_BEHIND_SEEN: u16 = 5;

/// Place of a letter in the code alphabet (see `text::codes`).
const fn code(nth: u8) -> u8 {
    ARABIC | nth
}
pub(super) const ALEF: u8 = code(0);
pub(super) const BEH: u8 = code(1);
pub(super) const SEEN: u8 = code(11);
pub(super) const FEH: u8 = code(19);
pub(super) const KAF: u8 = code(21);
pub(super) const LAM: u8 = code(22);
pub(super) const WAW: u8 = code(26);

/// The codes of a token without its first letters.
#[inline]
pub(super) fn shifted(token: Token, letters: u32) -> (u64, u64) {
    let bits = 8 * letters;
    if bits == 0 {
        return (token.lo, token.hi);
    }
    (token.lo >> bits | token.hi << (64 - bits), token.hi >> bits)
}

/// The codes of the name behind a clitic, with the swallowed alef put back.
#[inline]
pub(super) fn peeled_codes(token: Token, peel: Peel) -> (u64, u64) {
    let (lo, hi) = shifted(token, peel.letters as u32);
    if !peel.fused {
        return (lo, hi);
    }
    (lo << 8 | u64::from(ALEF), hi << 8 | lo >> 56)
}

/// Whether a token may have a reading that peels more than three letters or puts an alef back.
#[inline]
pub(super) fn has_deep_reading(token: Token) -> bool {
    const LAM_LAM: u32 = LAM as u32 * 0x101;
    let head = token.lo as u32;
    let doubled_lam = head & 0xFFFF == LAM_LAM || head >> 8 & 0xFFFF == LAM_LAM;
    doubled_lam || matches!(head as u8, WAW | FEH) && (head >> 24) as u8 == LAM
}

/// The ways to peel a clitic from an Arabic token: `[وف]? [بكلس]? ال?`, and لل for ل and ال.
pub(super) fn peels(token: Token) -> impl Iterator<Item = Peel> {
    let head = token.lo.to_le_bytes();
    let after_conj = usize::from(matches!(head[0], WAW | FEH));
    let mut all = [None; 8];
    let mut count = 0;
    let mut push = |letters: usize, fused: bool, min: u16| {
        let left = token.len.saturating_sub(letters as u16) + u16::from(fused);
        if left >= min && letters > 0 {
            all[count] = Some(Peel { letters, fused });
            count += 1;
        }
    };
    for conj in 0..=after_conj {
        push(conj * usize::from(conj > 0), false, MIN_PEELED);
        let rest = &head[conj..];
        match rest[0] {
            LAM if rest[1] == LAM => {
                push(conj + 1, true, MIN_PEELED + 2);
                push(conj + 1, false, MIN_PEELED);
                push(conj + 2, false, MIN_PEELED);
            }
            BEH | KAF | LAM => {
                push(conj + 1, false, MIN_PEELED);
                if rest[1] == ALEF && rest[2] == LAM && rest[0] != LAM {
                    push(conj + 3, false, MIN_PEELED);
                }
            }
            SEEN => push(conj + 1, false, MIN_BEHIND_SEEN),
            ALEF if rest[1] == LAM => push(conj + 2, false, MIN_PEELED),
            _ => {}
        }
    }
    all.into_iter().flatten()
}

pub(super) fn long_codes(window: &Window, token: Token, peel: Peel) -> Vec<u8> {
    let codes = &window.codes(token)[peel.letters..];
    let alef: &[u8] = if peel.fused { &[ALEF] } else { &[] };
    [alef, codes].concat()
}

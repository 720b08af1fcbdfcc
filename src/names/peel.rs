//! The ways to read the head of an Arabic token: so many letters of clitic, then the name.

use crate::text::{ARABIC, Token, Window, shifted};

/// A way to read the head of an Arabic token: so many letters of clitic, then the name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Peel {
    /// Letters that belong to the clitic.
    pub(super) letters: u8,
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

/// The codes of the name behind a clitic, with the swallowed alef put back.
#[inline]
pub(super) fn peeled_codes(token: Token, peel: Peel) -> (u64, u64) {
    let (lo, hi) = shifted(token, u32::from(peel.letters));
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

/// Calls `each` with the ways to peel a clitic from an Arabic token: `[وف]? [بكلس]? ال?`, and لل for
/// ل and ال.
#[inline]
pub(super) fn peels(token: Token, mut each: impl FnMut(Peel)) {
    let head = token.lo.to_le_bytes();
    let mut push = |letters: usize, fused: bool, min: u16| {
        let left = token.len.saturating_sub(letters as u16) + u16::from(fused);
        if left >= min {
            each(Peel {
                letters: letters as u8,
                fused,
            });
        }
    };
    let conjunction = matches!(head[0], WAW | FEH);
    if conjunction {
        push(1, false, MIN_PEELED);
    }
    for at in 0..=usize::from(conjunction) {
        match head[at] {
            LAM if head[at + 1] == LAM => {
                push(at + 1, true, MIN_PEELED + 2);
                push(at + 1, false, MIN_PEELED);
                push(at + 2, false, MIN_PEELED);
            }
            BEH | KAF | LAM => {
                push(at + 1, false, MIN_PEELED);
                if head[at + 1] == ALEF && head[at + 2] == LAM && head[at] != LAM {
                    push(at + 3, false, MIN_PEELED);
                }
            }
            SEEN => push(at + 1, false, MIN_BEHIND_SEEN),
            ALEF if head[at + 1] == LAM => push(at + 2, false, MIN_PEELED),
            _ => {}
        }
    }
}

pub(super) fn long_codes(window: &Window, token: Token, peel: Peel) -> Vec<u8> {
    let codes = &window.codes(token)[usize::from(peel.letters)..];
    let alef: &[u8] = if peel.fused { &[ALEF] } else { &[] };
    [alef, codes].concat()
}

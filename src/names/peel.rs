//! The ways to read the head of an Arabic token: so many letters of clitic, then the name.

use crate::text::letter::{ALEF, BEH, FEH, KAF, LAM, SEEN, WAW};
use crate::text::{Token, Window, shifted};

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

/// The codes of the name behind a clitic, with the swallowed alef put back.
#[inline]
pub(super) fn peeled_codes(token: Token, peel: Peel) -> (u64, u64) {
    let (lo, hi) = shifted(token, u32::from(peel.letters));
    if !peel.fused {
        return (lo, hi);
    }
    (lo << 8 | u64::from(ALEF), hi << 8 | lo >> 56)
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

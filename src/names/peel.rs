//! The ways to read the head of an Arabic token: so many letters of clitic, then the name.

use crate::text::letter::{ALEF, BEH, FEH, KAF, LAM, SEEN, WAW};
use crate::text::{Token, Window};

/// A way to read the head of an Arabic token: so many letters of clitic, then the name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Peel {
    /// Letters that belong to the clitic.
    pub(super) letters: u8,
    /// The article's alef was swallowed by ل: لل stands for ل and ال.
    pub(super) fused: bool,
}

impl Peel {
    /// All ways, in the order in which they are preferred where a token allows several. Sets of them
    /// are bytes, one bit a way.
    pub(super) const ALL: [Peel; 7] = [
        Peel::new(0, false),
        Peel::new(1, true),
        Peel::new(1, false),
        Peel::new(2, true),
        Peel::new(2, false),
        Peel::new(3, false),
        Peel::new(4, false),
    ];

    const fn new(letters: u8, fused: bool) -> Peel {
        Peel { letters, fused }
    }
}

/// The bit of a way in [`Peel::ALL`].
const fn bit(letters: usize, fused: bool) -> u8 {
    match (letters, fused) {
        (0, _) => 1,
        (1, true) => 1 << 1,
        (1, false) => 1 << 2,
        (2, true) => 1 << 3,
        (2, false) => 1 << 4,
        (3, _) => 1 << 5,
        _ => 1 << 6,
    }
}

/// Fewest letters of a name behind a clitic.
const MIN_PEELED: u8 = 3;
/// The same behind س, which goes before verbs and hardly ever before a name, and with the article's
/// alef put back.
const MIN_DOUBTFUL: u8 = 5;

/// What a letter may be in a clitic.
mod class {
    pub(super) const ALEF: u8 = 1;
    pub(super) const LAM: u8 = 2;
    /// ب and ك.
    pub(super) const PREPOSITION: u8 = 3;
    pub(super) const SEEN: u8 = 4;
    /// و and ف.
    pub(super) const CONJUNCTION: u8 = 5;
}

/// The classes of all codes; 0 for letters that no clitic has.
static CLASSES: [u8; 256] = {
    let mut all = [0; 256];
    all[ALEF as usize] = class::ALEF;
    all[LAM as usize] = class::LAM;
    all[BEH as usize] = class::PREPOSITION;
    all[KAF as usize] = class::PREPOSITION;
    all[SEEN as usize] = class::SEEN;
    all[WAW as usize] = class::CONJUNCTION;
    all[FEH as usize] = class::CONJUNCTION;
    all
};

/// The ways that four letters of these classes allow: `[وف]? [بكلس]? ال?`, and لل for ل and ال. The
/// second set holds what س begins.
const fn ways_of(letters: [u8; 4]) -> [u8; 2] {
    let conjunction = letters[0] == class::CONJUNCTION;
    let at = conjunction as usize;
    let mut ways = bit(0, false) | if conjunction { bit(1, false) } else { 0 };
    let (head, next, third) = (letters[at], letters[at + 1], letters[at + 2]);
    match head {
        class::LAM if next == class::LAM => {
            ways |= bit(at + 1, true) | bit(at + 1, false) | bit(at + 2, false);
        }
        class::LAM => ways |= bit(at + 1, false),
        class::PREPOSITION => {
            ways |= bit(at + 1, false);
            if next == class::ALEF && third == class::LAM {
                ways |= bit(at + 3, false);
            }
        }
        class::SEEN => return [ways, bit(at + 1, false)],
        class::ALEF if next == class::LAM => ways |= bit(at + 2, false),
        _ => {}
    }
    [ways, 0]
}

/// The answers of [`ways_of`], three bits a letter.
static WAYS: [[u8; 2]; 1 << 12] = {
    let mut all = [[0; 2]; 1 << 12];
    let mut at = 0;
    while at < all.len() {
        let classes = [at & 7, at >> 3 & 7, at >> 6 & 7, at >> 9 & 7];
        all[at] = ways_of([
            classes[0] as u8,
            classes[1] as u8,
            classes[2] as u8,
            classes[3] as u8,
        ]);
        at += 1;
    }
    all
};

/// The ways that leave a name of enough letters, by the length of the token; longer ones as the last.
static LONG_ENOUGH: [[u8; 2]; 12] = {
    let mut all = [[1; 2]; 12];
    let mut len = 0;
    while len < all.len() {
        let mut way = 1;
        while way < Peel::ALL.len() {
            let peel = Peel::ALL[way];
            let left = len as u8 + peel.fused as u8;
            let min = if peel.fused { MIN_DOUBTFUL } else { MIN_PEELED };
            all[len][0] |= ((left >= min + peel.letters) as u8) << way;
            all[len][1] |= ((left >= MIN_DOUBTFUL + peel.letters) as u8) << way;
            way += 1;
        }
        len += 1;
    }
    all
};

/// The set of ways to read a token; the first of them, as it stands, is always there.
#[inline]
pub(super) fn ways(token: Token) -> u8 {
    let class = |nth: usize| usize::from(CLASSES[usize::from((token.lo >> (8 * nth)) as u8)]);
    let ways = WAYS[class(0) | class(1) << 3 | class(2) << 6 | class(3) << 9];
    let enough = LONG_ENOUGH[usize::from(token.len).min(LONG_ENOUGH.len() - 1)];
    ways[0] & enough[0] | ways[1] & enough[1]
}

/// The codes of the name behind a clitic, with the swallowed alef put back; for tokens of at most
/// sixteen letters.
#[inline]
pub(super) fn peeled_codes(token: Token, peel: Peel) -> (u64, u64) {
    let all = u128::from(token.hi) << 64 | u128::from(token.lo);
    let rest = all >> (8 * u32::from(peel.letters));
    let fused = u32::from(peel.fused);
    let rest = rest << (8 * fused) | u128::from(u32::from(ALEF) * fused);
    (rest as u64, (rest >> 64) as u64)
}

/// The same for tokens of any length.
pub(super) fn long_codes(window: &Window, token: Token, peel: Peel) -> Vec<u8> {
    let codes = &window.codes(token)[usize::from(peel.letters)..];
    let alef: &[u8] = if peel.fused { &[ALEF] } else { &[] };
    [alef, codes].concat()
}

/// The numbers of the bits of a set, the lowest first.
#[inline]
pub(super) fn each_way(mut set: u8, mut each: impl FnMut(u8)) {
    while set != 0 {
        each(set.trailing_zeros() as u8);
        set &= set - 1;
    }
}

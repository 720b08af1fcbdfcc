//! The ways to read the head of an Arabic token: a number of clitic letters, then the name.

use crate::text::letter::{ALEF, BEH, FEH, KAF, LAM, SEEN, WAW};
use crate::text::{LONGEST_STACK, Token, TokenHead, Window, stacks};

/// A way to read the head of an Arabic token: a number of clitic letters, then the name.
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

/// The ways that a stack of this many letters allows, as bits: whether its letters are a stack at all,
/// and whether its last letter is ل before another lam, whose article's alef may be put back.
const fn bits(letters: usize, fused: bool) -> u8 {
    let mut bits = 0;
    let mut way = 0;
    while way < Peel::ALL.len() {
        let it = Peel::ALL[way];
        let fits = it.letters as usize == letters && (fused || !it.fused);
        bits |= (fits as u8) << way;
        way += 1;
    }
    bits
}

/// Fewest letters of a name after a clitic.
const MIN_PEELED: u8 = 3;
/// The same after س, which goes before verbs and hardly ever before a name, and with the article's
/// alef put back.
const MIN_DOUBTFUL: u8 = 5;

/// The letters of clitics; those that the grammar has in the same places are one class.
const CLASSES: [char; 6] = ['\0', 'ا', 'ل', 'ب', 'س', 'و'];

/// The classes of all codes; 0 for letters that no clitic has.
static CLASS_OF: [u8; 256] = {
    let mut all = [0; 256];
    all[ALEF as usize] = 1;
    all[LAM as usize] = 2;
    all[BEH as usize] = 3;
    all[KAF as usize] = 3;
    all[SEEN as usize] = 4;
    all[WAW as usize] = 5;
    all[FEH as usize] = 5;
    all
};

/// The ways that a word with these first letters allows, by the grammar of proclitics. The second set
/// holds stacks that end in س.
const fn ways_of(head: [char; LONGEST_STACK]) -> [u8; 2] {
    let stacks = stacks(head);
    let mut ways = [bits(0, false), 0];
    let mut letters = 1;
    while letters <= LONGEST_STACK {
        if let Some(stack) = stacks[letters] {
            let ends_in_lam = matches!(stack.preposition, Some('ل')) && !stack.article;
            let fused = ends_in_lam && matches!(head[letters], 'ل');
            ways[stack.future as usize] |= bits(letters, fused);
        }
        letters += 1;
    }
    ways
}

/// The answers of [`ways_of`], three bits a letter.
static WAYS: [[u8; 2]; 1 << 12] = {
    let mut all = [[0; 2]; 1 << 12];
    let mut at = 0;
    while at < all.len() {
        let mut head = ['\0'; LONGEST_STACK];
        let mut nth = 0;
        while nth < LONGEST_STACK {
            let class = at >> (3 * nth) & 7;
            head[nth] = CLASSES[if class < CLASSES.len() { class } else { 0 }];
            nth += 1;
        }
        all[at] = ways_of(head);
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
    let class = |nth: usize| usize::from(CLASS_OF[usize::from((token.lo >> (8 * nth)) as u8)]);
    let ways = WAYS[class(0) | class(1) << 3 | class(2) << 6 | class(3) << 9];
    let enough = LONG_ENOUGH[usize::from(token.len).min(LONG_ENOUGH.len() - 1)];
    ways[0] & enough[0] | ways[1] & enough[1]
}

/// The codes of the name after a clitic, with the swallowed alef put back; for tokens of at most
/// sixteen letters.
#[inline]
pub(super) fn peeled_codes(token: Token, peel: Peel) -> TokenHead {
    let all = u128::from(token.hi) << 64 | u128::from(token.lo);
    let rest = all >> (8 * u32::from(peel.letters));
    let fused = u32::from(peel.fused);
    let rest = rest << (8 * fused) | u128::from(u32::from(ALEF) * fused);
    TokenHead {
        lo: rest as u64,
        hi: (rest >> 64) as u64,
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::readings;

    /// The matcher reads what the grammar allows, where enough letters are left.
    #[test]
    fn the_ways_are_those_of_the_grammar() {
        let mut window = Window::new();
        let heads = ["", "و", "ف", "ا", "ل", "س", "ب", "د"];
        for first in heads {
            for second in heads {
                for third in heads {
                    for fourth in heads {
                        let word = format!("{first}{second}{third}{fourth}دددددد");
                        window.read(&word, 0);
                        let mut taken = Vec::new();
                        each_way(ways(window.token(0)), |way| {
                            let peel = Peel::ALL[usize::from(way)];
                            if !peel.fused {
                                taken.push(usize::from(peel.letters));
                            }
                        });
                        let grammar: Vec<usize> = readings(&word).map(|it| it.taken).collect();
                        assert_eq!(taken, grammar, "{word}");
                    }
                }
            }
        }
    }
}

//! Which letters a spelling has, in one word: enough to leave out nearly all terms that cannot be a
//! misspelling of a query, before any spelling is folded.

use super::TermIndex;
use crate::glossary::Glossary;
use crate::text::{Bytes, FoldLevel, fold_key};

/// The letters of a spelling and how many there are: a bit for each kind of letter in the lower
/// bytes, the number in the highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LetterSet(u64);

/// Kinds of letters.
const KINDS: u32 = 56;
/// Longer spellings count as long as this.
const MOST: u64 = 0xFF;

/// Folded letters alone: spaces, hyphens and other signs left out.
pub(super) fn letters_key(text: &str) -> String {
    let key = fold_key(text, FoldLevel::Letters);
    key.chars().filter(|c| c.is_alphanumeric()).collect()
}

impl LetterSet {
    /// Of the folded letters of a spelling.
    pub(super) fn of_key(key: &str) -> LetterSet {
        let (mut kinds, mut count) = (0, 0);
        for c in key.chars() {
            // Neighbours in an alphabet differ.
            kinds |= 1 << (u32::from(c) % KINDS);
            count += 1;
        }
        LetterSet(kinds | MOST.min(count) << KINDS)
    }

    fn of_bytes(bytes: [u8; 8]) -> LetterSet {
        LetterSet(u64::from_le_bytes(bytes))
    }

    fn bytes(self) -> [u8; 8] {
        self.0.to_le_bytes()
    }

    fn kinds(self) -> u64 {
        self.0 & ((1 << KINDS) - 1)
    }

    fn count(self) -> u64 {
        self.0 >> KINDS
    }

    /// Whether so few errors may turn one into the other: an error changes the number of letters by
    /// one at most, and takes away and adds one kind at most.
    pub(super) fn may_be_near(self, other: LetterSet, errors: usize) -> bool {
        let kinds = (self.kinds() ^ other.kinds()).count_ones() as usize;
        let counts = self.count().abs_diff(other.count());
        kinds <= 2 * errors && counts <= errors as u64
    }

    /// Whether all letters of the other may stand in this one.
    pub(super) fn may_hold(self, part: LetterSet) -> bool {
        part.kinds() & !self.kinds() == 0 && self.count() >= part.count()
    }
}

/// The letter sets of all terms, in their order.
#[derive(Clone, Debug)]
pub(super) struct LetterSets(Bytes);

impl LetterSets {
    pub(super) fn new(glossary: &Glossary) -> LetterSets {
        let spellings = glossary.spellings();
        let sets = spellings.map(|it| LetterSet::of_key(&letters_key(it.text)).bytes());
        let sets: Vec<[u8; 8]> = sets.collect();
        LetterSets(sets.into_flattened().into())
    }

    pub(super) fn in_place(sets: Bytes) -> LetterSets {
        LetterSets(sets)
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// All sets, in the order of the terms.
    pub(super) fn iter(&self) -> impl Iterator<Item = LetterSet> + '_ {
        let (sets, _) = self.0.as_chunks();
        sets.iter().copied().map(LetterSet::of_bytes)
    }

    pub(super) fn heap_bytes(&self) -> usize {
        self.0.heap_bytes()
    }
}

impl TermIndex {
    /// The letter sets of the terms of the glossary that the index is of.
    pub(super) fn letter_sets(&self, glossary: &Glossary) -> &LetterSets {
        self.letter_sets.get_or_init(|| LetterSets::new(glossary))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn set(text: &str) -> LetterSet {
        LetterSet::of_key(&letters_key(text))
    }

    #[test]
    fn parts_stand_in_the_whole() {
        assert!(set("Elon Musk").may_hold(set("musk")));
        assert!(set("إيلون ماسك").may_hold(set("ايلون")));
        assert!(!set("Elon Musk").may_hold(set("bezos")));
        assert!(!set("musk").may_hold(set("Elon Musk")));
        assert!(set(&"ab".repeat(300)).may_hold(set(&"ab".repeat(200))));
    }

    proptest! {
        #[test]
        fn nothing_near_is_left_out(a in "[a-eسارل ]{0,12}", b in "[a-eسارل ]{0,12}") {
            let errors = strsim::osa_distance(&letters_key(&a), &letters_key(&b));
            prop_assert!(set(&a).may_be_near(set(&b), errors));
        }
    }
}

//! Which Arabic stems and Latin words may be one name by their length and consonants.

use rustc_hash::FxHashMap;

use super::outline::{self, Outline, distance};
use super::similarity::{Facing, LatinWords};
use crate::names::sound::ArabicLetters;

/// How many pairs the small network reads for each word of the texts, on the average, and how many more.
const MOST_PAIRS: usize = 8;
const SPARE_PAIRS: usize = 1 << 19;

/// A distinct Arabic stem: how it is compared, and the small network's reading of it once some Latin
/// word may be it.
pub(super) struct PreparedStem<'t> {
    pub(super) word: &'t str,
    pub(super) length: usize,
    pub(super) outline: Outline,
    pub(super) letters: Option<ArabicLetters>,
}

impl<'t> PreparedStem<'t> {
    fn new(word: &'t str) -> PreparedStem<'t> {
        PreparedStem {
            word,
            length: word.chars().count(),
            outline: outline::of_arabic(word),
            letters: None,
        }
    }
}

/// A Latin word and a stem, by number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Compared {
    pub(super) latin: u32,
    pub(super) stem: u32,
}

/// The distinct stems, and which Latin words of their segments each may be.
pub(super) struct Stems<'t> {
    pub(super) words: Vec<PreparedStem<'t>>,
    numbers: FxHashMap<&'t str, u32>,
    /// In the order of the Latin words: the small network takes one Latin word after another.
    pub(super) pairs: Vec<Compared>,
    /// From how many pairs on those that stand there twice are thrown out.
    full: usize,
}

/// Fewest pairs that are worth a search for those that stand there twice.
const FULL: usize = 1 << 16;

impl<'t> Stems<'t> {
    pub(super) fn new(segments: &[Facing<'t>], latin: &LatinWords<'t>) -> Stems<'t> {
        let mut stems = Stems {
            words: Vec::new(),
            numbers: FxHashMap::default(),
            pairs: Vec::new(),
            full: FULL,
        };
        for segment in segments {
            stems.compare(segment, latin);
        }
        stems.leave_each_once();
        let words: usize = segments.iter().map(|it| it.words).sum();
        stems.leave_the_nearest(latin, MOST_PAIRS * words + SPARE_PAIRS);
        for pair in &stems.pairs {
            let stem = &mut stems.words[pair.stem as usize];
            if stem.letters.is_none() {
                stem.letters = ArabicLetters::new(stem.word);
            }
        }
        stems
    }

    /// Adds the pairs of one segment that may be one name by their length and their consonants.
    fn compare(&mut self, segment: &Facing<'t>, latin: &LatinWords<'t>) {
        let numbers = segment.latin.iter().map(|it| latin.numbers[it]);
        let numbers = each_once(numbers.collect());
        if numbers.is_empty() {
            return;
        }
        let stems = segment.stems.iter().map(|it| self.number(it)).collect();
        for stem in each_once(stems) {
            let prepared = &self.words[stem as usize];
            let fitting = latin.fitting(prepared, &numbers);
            self.pairs
                .extend(fitting.map(|latin| Compared { latin, stem }));
        }
        if self.pairs.len() >= self.full {
            self.leave_each_once();
            self.full = FULL.max(2 * self.pairs.len());
        }
    }

    fn number(&mut self, word: &'t str) -> u32 {
        let next = self.words.len() as u32;
        *self.numbers.entry(word).or_insert_with(|| {
            self.words.push(PreparedStem::new(word));
            next
        })
    }

    /// Leaves `most` pairs: those whose consonants differ least, and of those that differ as
    /// much as the last of them every n-th.
    fn leave_the_nearest(&mut self, latin: &LatinWords<'_>, most: usize) {
        if self.pairs.len() <= most {
            return;
        }
        let differ = |it: &Compared| {
            let stem = &self.words[it.stem as usize];
            distance(&latin.words[it.latin as usize].outline, &stem.outline)
        };
        let mut pairs = std::mem::take(&mut self.pairs);
        pairs.sort_by_cached_key(differ);
        let mut left = most;
        for same in pairs.chunk_by(|a, b| differ(a) == differ(b)) {
            let taken = left.min(same.len());
            let numbers = (0..taken).map(|nth| nth * same.len() / taken);
            self.pairs.extend(numbers.map(|it| same[it]));
            left -= taken;
        }
        self.pairs.sort_unstable();
    }

    fn leave_each_once(&mut self) {
        self.pairs.sort_unstable();
        self.pairs.dedup();
    }
}

fn each_once(mut numbers: Vec<u32>) -> Vec<u32> {
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

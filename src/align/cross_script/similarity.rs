//! Which words of the two sides sound alike, similarities once for each pair of spellings.

use rustc_hash::{FxHashMap, FxHashSet};

use super::outline::{self, Outline, distance};
use crate::align::words::arabic::ArabicToken;
use crate::align::words::latin::LatinToken;
use crate::names::sound::{ArabicWord, LatinWord, SoundModel};

/// The words of one segment.
#[derive(Clone, Debug)]
pub(crate) struct SegmentWords<'t> {
    pub(crate) latin: Vec<LatinToken>,
    pub(crate) arabic: Vec<ArabicToken<'t>>,
}

impl SegmentWords<'_> {
    /// The readings of all Arabic words.
    pub(crate) fn stems(&self) -> impl Iterator<Item = &str> {
        let stems = self.arabic.iter().flat_map(|it| &it.stems);
        stems.map(|it| &*it.word)
    }
}

/// Least logarithm per letter that the small network must give.
const FIRST: f32 = -2.2;
/// Least chance that is kept.
const LEAST: f32 = 0.02;
/// Clear consonants that may differ.
const CONSONANTS: u32 = 2;

/// The chances of pairs of spellings (Arabic, Latin).
#[derive(Clone, Debug, Default)]
pub(crate) struct Similarities<'t> {
    chances: FxHashMap<(&'t str, &'t str), f32>,
}

impl<'t> Similarities<'t> {
    /// Hears all pairs of words that stand in one segment.
    pub(crate) fn new(sides: &'t [SegmentWords<'t>], model: &SoundModel) -> Similarities<'t> {
        let latin = Latin::new(sides);
        let mut partners: FxHashMap<&'t str, FxHashSet<u32>> = FxHashMap::default();
        let mut order: Vec<&'t str> = Vec::new();
        for side in sides {
            for stem in side.stems() {
                let known = partners.entry(stem).or_insert_with(|| {
                    order.push(stem);
                    FxHashSet::default()
                });
                known.extend(side.latin.iter().map(|it| latin.numbers[&*it.word]));
            }
        }
        let mut similarities = Similarities::default();
        for stem in order {
            let mut numbers: Vec<u32> = partners[stem].iter().copied().collect();
            numbers.sort_unstable();
            latin.hear(stem, &numbers, model, &mut similarities);
        }
        similarities
    }

    /// The chance that the two are one name.
    pub(crate) fn chance(&self, arabic: &str, latin: &str) -> Option<f32> {
        self.chances.get(&(arabic, latin)).copied()
    }
}

/// The Latin words, each prepared once.
struct Latin<'t> {
    words: Vec<(&'t str, Option<LatinWord>, Outline)>,
    numbers: FxHashMap<&'t str, u32>,
}

impl<'t> Latin<'t> {
    fn new(sides: &'t [SegmentWords<'t>]) -> Latin<'t> {
        let mut latin = Latin {
            words: Vec::new(),
            numbers: FxHashMap::default(),
        };
        for token in sides.iter().flat_map(|it| &it.latin) {
            let next = latin.words.len() as u32;
            latin.numbers.entry(&token.word).or_insert_with(|| {
                let prepared = LatinWord::new(&token.word);
                let outline = outline::of_latin(&token.word);
                latin.words.push((&token.word, prepared, outline));
                next
            });
        }
        latin
    }

    fn hear(
        &self,
        stem: &'t str,
        numbers: &[u32],
        model: &SoundModel,
        similarities: &mut Similarities<'t>,
    ) {
        let shape = outline::of_arabic(stem);
        let length = stem.chars().count();
        let mut ears = None;
        for &number in numbers {
            let (word, prepared, outline) = &self.words[number as usize];
            let letters = word.chars().count();
            let fits = letters <= length * 3 + 1 && length <= letters * 2 + 2;
            if !fits || distance(outline, &shape) > CONSONANTS {
                continue;
            }
            let ears = ears.get_or_insert_with(|| ArabicWord::new(model, stem));
            let (Some(ears), Some(prepared)) = (ears, prepared) else {
                continue;
            };
            if ears.first(prepared) < FIRST {
                continue;
            }
            let chance = ears.compare(prepared).probability;
            if chance >= LEAST {
                similarities.chances.insert((stem, word), chance);
            }
        }
    }
}

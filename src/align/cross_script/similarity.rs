//! How likely words of the two texts are one name by their sound, computed once for each pair of
//! spellings.

use rustc_hash::FxHashMap;

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

/// For each Arabic stem the Latin words that it sounds like.
#[derive(Clone, Debug, Default)]
pub(crate) struct Similarities<'t> {
    by_stem: FxHashMap<&'t str, Similar<'t>>,
}

/// The Latin words that one stem may be, each with the chance that the two are one name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Similar<'t>(FxHashMap<&'t str, f32>);

impl Similar<'_> {
    /// The chance that the stem and a Latin word are one name.
    pub(crate) fn chance(&self, latin: &str) -> Option<f32> {
        self.0.get(latin).copied()
    }
}

impl<'t> Similarities<'t> {
    /// Compares all pairs of words that stand in one segment, each pair of spellings once.
    pub(crate) fn new(segments: &'t [SegmentWords<'t>], model: &SoundModel) -> Similarities<'t> {
        let latin = LatinWords::new(segments, model);
        let mut partners: FxHashMap<&'t str, Vec<u32>> = FxHashMap::default();
        for segment in segments {
            let numbers = segment.latin.iter().map(|it| latin.numbers[&*it.word]);
            let numbers: Vec<u32> = numbers.collect();
            if numbers.is_empty() {
                continue;
            }
            for stem in segment.stems() {
                partners.entry(stem).or_default().extend(&numbers);
            }
        }
        let similar = partners.into_iter().map(|(stem, mut numbers)| {
            numbers.sort_unstable();
            numbers.dedup();
            (stem, latin.similar_to(stem, &numbers, model))
        });
        Similarities {
            by_stem: similar.filter(|it| !it.1.0.is_empty()).collect(),
        }
    }

    /// The Latin words that a stem may be, if there are any.
    pub(crate) fn of(&self, stem: &str) -> Option<&Similar<'t>> {
        self.by_stem.get(stem)
    }
}

/// A Latin word, prepared to be compared with many Arabic ones.
struct Prepared<'t> {
    word: &'t str,
    letters: usize,
    spelling: Option<LatinWord>,
    outline: Outline,
}

/// The distinct Latin words of some segments.
struct LatinWords<'t> {
    words: Vec<Prepared<'t>>,
    numbers: FxHashMap<&'t str, u32>,
}

impl<'t> LatinWords<'t> {
    fn new(segments: &'t [SegmentWords<'t>], model: &SoundModel) -> LatinWords<'t> {
        let mut latin = LatinWords {
            words: Vec::new(),
            numbers: FxHashMap::default(),
        };
        for token in segments.iter().flat_map(|it| &it.latin) {
            let next = latin.words.len() as u32;
            latin.numbers.entry(&token.word).or_insert_with(|| {
                latin.words.push(Prepared {
                    word: &token.word,
                    letters: token.word.chars().count(),
                    spelling: LatinWord::new(model, &token.word),
                    outline: outline::of_latin(&token.word),
                });
                next
            });
        }
        latin
    }

    fn similar_to(&self, stem: &str, numbers: &[u32], model: &SoundModel) -> Similar<'t> {
        let shape = outline::of_arabic(stem);
        let length = stem.chars().count();
        let all = numbers.iter().map(|&it| &self.words[it as usize]);
        let fitting = all.filter(|it| {
            let lengths = it.letters <= length * 3 + 1 && length <= it.letters * 2 + 2;
            lengths && distance(&it.outline, &shape) <= CONSONANTS
        });
        // Most stems fit no word, and need not be prepared.
        let mut prepared = None;
        let mut similar = Similar::default();
        for latin in fitting {
            let arabic = prepared.get_or_insert_with(|| ArabicWord::new(model, stem));
            let (Some(arabic), Some(spelling)) = (arabic, &latin.spelling) else {
                continue;
            };
            let chance = arabic.chance_from(spelling, FIRST);
            if let Some(chance) = chance.filter(|it| *it >= LEAST) {
                similar.0.insert(latin.word, chance);
            }
        }
        similar
    }
}

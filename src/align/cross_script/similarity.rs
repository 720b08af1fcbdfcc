//! How likely words of the two texts are one name by their sound, computed once for each pair of
//! spellings.

use rustc_hash::FxHashMap;

use super::outline::{self, Outline, distance};
use crate::align::words::arabic::ArabicToken;
use crate::align::words::latin::LatinToken;
use crate::names::sound::{ArabicLetters, ArabicWord, LatinPass, LatinWord, SoundModel};

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
        let stems = Stems::new(segments, &latin);
        let mut heard = latin.sounding_like(&stems, model);
        heard.sort_unstable_by_key(|it| (it.stem, it.latin));
        let by_stem = heard.chunk_by(|a, b| a.stem == b.stem).filter_map(|heard| {
            let stem = stems.words[heard[0].stem as usize].word;
            let similar = latin.similar_to(stem, heard, model);
            (!similar.0.is_empty()).then_some((stem, similar))
        });
        Similarities {
            by_stem: by_stem.collect(),
        }
    }

    /// The Latin words that a stem may be, if there are any.
    pub(crate) fn of(&self, stem: &str) -> Option<&Similar<'t>> {
        self.by_stem.get(stem)
    }
}

/// An Arabic stem that some Latin word may be by its consonants.
struct PreparedStem<'t> {
    word: &'t str,
    letters: ArabicLetters,
}

/// A Latin word and a stem, by number.
#[derive(Clone, Copy)]
struct Compared {
    latin: u32,
    stem: u32,
}

/// A pair that is alike enough by the small network.
struct Heard {
    latin: u32,
    stem: u32,
    first: f32,
}

/// The distinct stems that may be some Latin word of their segment, and which.
struct Stems<'t> {
    words: Vec<PreparedStem<'t>>,
    /// In the order of the Latin words: the small network takes one Latin word after another.
    pairs: Vec<Compared>,
}

impl<'t> Stems<'t> {
    fn new(segments: &'t [SegmentWords<'t>], latin: &LatinWords<'t>) -> Stems<'t> {
        let mut stems = Stems {
            words: Vec::new(),
            pairs: Vec::new(),
        };
        let mut partners: Vec<_> = partners(segments, latin).into_iter().collect();
        partners.sort_unstable_by_key(|it| it.0);
        for (stem, mut numbers) in partners {
            numbers.sort_unstable();
            numbers.dedup();
            stems.add(stem, latin.fitting(stem, &numbers));
        }
        stems.pairs.sort_unstable_by_key(|it| (it.latin, it.stem));
        stems
    }

    /// Adds a stem with the numbers of the Latin words that fit it; most stems fit none.
    fn add(&mut self, stem: &'t str, fitting: impl Iterator<Item = u32>) {
        let mut fitting = fitting.peekable();
        if fitting.peek().is_none() {
            return;
        }
        let Some(letters) = ArabicLetters::new(stem) else {
            return;
        };
        let number = self.words.len() as u32;
        self.pairs.extend(fitting.map(|latin| Compared {
            latin,
            stem: number,
        }));
        self.words.push(PreparedStem {
            word: stem,
            letters,
        });
    }
}

/// For each stem the numbers of the Latin words of its segments.
fn partners<'t>(
    segments: &'t [SegmentWords<'t>],
    latin: &LatinWords<'t>,
) -> FxHashMap<&'t str, Vec<u32>> {
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
    partners
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

    /// Those of some words that a stem may be by its length and its consonants.
    fn fitting(&self, stem: &str, numbers: &[u32]) -> impl Iterator<Item = u32> {
        let shape = outline::of_arabic(stem);
        let length = stem.chars().count();
        numbers.iter().copied().filter(move |&it| {
            let latin = &self.words[it as usize];
            let lengths = latin.letters <= length * 3 + 1 && length <= latin.letters * 2 + 2;
            lengths && distance(&latin.outline, &shape) <= CONSONANTS
        })
    }

    /// The pairs that the small network leaves.
    fn sounding_like(&self, stems: &Stems<'t>, model: &SoundModel) -> Vec<Heard> {
        let mut pass = LatinPass::new(model);
        let mut heard = Vec::new();
        for pairs in stems.pairs.chunk_by(|a, b| a.latin == b.latin) {
            let Some(spelling) = &self.words[pairs[0].latin as usize].spelling else {
                continue;
            };
            pass.read(spelling);
            heard.extend(pairs.iter().filter_map(|&Compared { latin, stem }| {
                let letters = &stems.words[stem as usize].letters;
                let first = pass.score_from(letters, FIRST)?;
                Some(Heard { latin, stem, first })
            }));
        }
        heard
    }

    /// What a stem may be of the words that are left.
    fn similar_to(&self, stem: &str, heard: &[Heard], model: &SoundModel) -> Similar<'t> {
        let mut similar = Similar::default();
        let Some(mut arabic) = ArabicWord::new(model, stem) else {
            return similar;
        };
        for pair in heard {
            let latin = &self.words[pair.latin as usize];
            let Some(spelling) = &latin.spelling else {
                continue;
            };
            let chance = arabic.chance_after(spelling, pair.first);
            if chance >= LEAST {
                similar.0.insert(latin.word, chance);
            }
        }
        similar
    }
}

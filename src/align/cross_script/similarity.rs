//! How likely words of the two texts are one name by their sound, computed once for each pair of
//! spellings.

use std::{panic, thread};

use rustc_hash::{FxHashMap, FxHashSet};

use super::outline::{self, Outline, distance};
use super::stems::{Compared, PreparedStem, Stems};
use crate::align::growth;
use crate::align::words::arabic::ArabicToken;
use crate::align::words::latin::LatinToken;
use crate::names::sound::{ArabicWord, LatinPass, LatinWord, SoundModel};

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

    /// The words that face each other, as they are compared: each reading once, for a long text repeats
    /// most of them, and none where no Latin word stands.
    pub(crate) fn facing(&self) -> Facing<'_> {
        let mut seen = FxHashSet::default();
        let faced = self.stems().filter(|_| !self.latin.is_empty());
        Facing {
            latin: self.latin.iter().map(|it| &*it.word).collect(),
            stems: faced.filter(|it| seen.insert(*it)).collect(),
            words: self.latin.len() + self.arabic.len(),
        }
    }
}

/// Words of which each Latin one is compared with each reading of an Arabic one.
#[derive(Clone, Debug)]
pub(crate) struct Facing<'t> {
    pub(crate) latin: Vec<&'t str>,
    pub(crate) stems: Vec<&'t str>,
    /// How many words that is, in both scripts.
    pub(crate) words: usize,
}

/// Least logarithm per letter that the small network must give.
const FIRST: f32 = -2.2;
/// Least chance that is kept.
const LEAST: f32 = 0.02;
/// Clear consonants that may differ.
const CONSONANTS: u32 = 2;

/// How many pairs the large network reads for each distinct stem, on the average, and for how many stems
/// more. Texts have far fewer, but for those that are made of words with the same consonants.
const MOST_CANDIDATES: usize = 6;
const SPARE_CANDIDATES: usize = 2000;

/// For each Arabic stem the Latin words that it sounds like.
#[derive(Clone, Debug, Default)]
pub(crate) struct Similarities<'t> {
    by_stem: FxHashMap<&'t str, Similar<'t>>,
}

/// The Latin words that one stem may be, each with the chance that the two are one name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Similar<'t>(FxHashMap<&'t str, f32>);

impl<'t> Similar<'t> {
    /// The chances of all of them.
    pub(crate) fn chances(&self) -> impl Iterator<Item = f32> {
        self.0.values().copied()
    }

    /// Those of some Latin words that the stem may be, each with the chance; walks the shorter of the two.
    pub(crate) fn among<'w, V>(&self, words: &'w FxHashMap<&str, V>) -> Vec<(&'t str, &'w V, f32)> {
        let mut found = Vec::new();
        if self.0.len() < words.len() {
            let own = self.0.iter();
            found.extend(own.filter_map(|(&word, &chance)| Some((word, words.get(word)?, chance))));
        } else {
            found.extend(words.iter().filter_map(|(&word, value)| {
                let (&word, &chance) = self.0.get_key_value(word)?;
                Some((word, value, chance))
            }));
        }
        found
    }
}

impl<'t> Similarities<'t> {
    /// Compares all pairs of words that face each other somewhere, each pair of spellings once.
    pub(crate) fn new(segments: &[Facing<'t>], model: &SoundModel) -> Similarities<'t> {
        let latin = LatinWords::new(segments);
        let stems = Stems::new(segments, &latin);
        let mut candidates = latin.sounding_like(&stems, model);
        leave_the_likeliest(
            &mut candidates,
            MOST_CANDIDATES * (stems.words.len() + SPARE_CANDIDATES),
        );
        candidates.sort_unstable_by_key(|it| (it.stem, it.latin));
        let words: Vec<&[Candidate]> = candidates.chunk_by(|a, b| a.stem == b.stem).collect();
        let similar = in_two(&words, ENOUGH_STEMS, |words| {
            let all = words.iter().map(|candidates| {
                let stem = stems.words[candidates[0].stem as usize].word;
                (stem, latin.similar_to(stem, candidates, model))
            });
            all.filter(|it| !it.1.0.is_empty()).collect::<Vec<_>>()
        });
        Similarities {
            by_stem: similar.into_iter().flatten().collect(),
        }
    }

    /// The Latin words that a stem may be, if there are any.
    pub(crate) fn of(&self, stem: &str) -> Option<&Similar<'t>> {
        self.by_stem.get(stem)
    }
}

/// From how many pairs of spellings, and from how many stems on a second thread takes half of them.
const ENOUGH_PAIRS: usize = 2048;
const ENOUGH_STEMS: usize = 64;

/// What `work` makes of some items: of both halves, the second on a thread of its own, where there are
/// enough.
fn in_two<I: Sync, R: Send>(items: &[I], enough: usize, work: impl Fn(&[I]) -> R + Sync) -> Vec<R> {
    if items.len() < enough.max(2) {
        return vec![work(items)];
    }
    let (first, second) = items.split_at(items.len() / 2);
    thread::scope(|scope| {
        let second = scope.spawn(|| work(second));
        let first = work(first);
        let second = second.join();
        vec![first, second.unwrap_or_else(|it| panic::resume_unwind(it))]
    })
}

/// A pair that is alike enough by the small network.
struct Candidate {
    latin: u32,
    stem: u32,
    first: f32,
}

/// Leaves `most` pairs: the likeliest by the small network.
fn leave_the_likeliest(candidates: &mut Vec<Candidate>, most: usize) {
    if candidates.len() > most {
        candidates.sort_unstable_by(|a, b| {
            let order = b.first.total_cmp(&a.first);
            order.then((a.stem, a.latin).cmp(&(b.stem, b.latin)))
        });
        candidates.truncate(most);
    }
}

/// A Latin word, prepared to be compared with many Arabic ones.
pub(super) struct Prepared<'t> {
    word: &'t str,
    letters: usize,
    spelling: Option<LatinWord>,
    pub(super) outline: Outline,
}

/// The distinct Latin words of some segments.
pub(super) struct LatinWords<'t> {
    pub(super) words: Vec<Prepared<'t>>,
    pub(super) numbers: FxHashMap<&'t str, u32>,
}

impl<'t> LatinWords<'t> {
    fn new(segments: &[Facing<'t>]) -> LatinWords<'t> {
        let mut latin = LatinWords {
            words: Vec::new(),
            numbers: FxHashMap::default(),
        };
        for &word in segments.iter().flat_map(|it| &it.latin) {
            let next = latin.words.len() as u32;
            latin.numbers.entry(word).or_insert_with(|| {
                latin.words.push(Prepared {
                    word,
                    letters: word.chars().count(),
                    spelling: LatinWord::new(word),
                    outline: outline::of_latin(word),
                });
                next
            });
        }
        latin
    }

    /// Those of some words that a stem may be by its length and its consonants.
    pub(super) fn fitting<'n>(
        &'n self,
        stem: &'n PreparedStem<'_>,
        numbers: &'n [u32],
    ) -> impl Iterator<Item = u32> + 'n {
        growth::count(numbers.len());
        numbers.iter().copied().filter(|&it| {
            let latin = &self.words[it as usize];
            let lengths =
                latin.letters <= stem.length * 3 + 1 && stem.length <= latin.letters * 2 + 2;
            lengths && distance(&latin.outline, &stem.outline) <= CONSONANTS
        })
    }

    /// The pairs that the small network leaves.
    fn sounding_like(&self, stems: &Stems<'t>, model: &SoundModel) -> Vec<Candidate> {
        let words: Vec<&[Compared]> = stems.pairs.chunk_by(|a, b| a.latin == b.latin).collect();
        let enough = words.len() * ENOUGH_PAIRS / stems.pairs.len().max(1);
        let found = in_two(&words, enough, |words| {
            let mut pass = LatinPass::new(model);
            let mut candidates = Vec::new();
            for &pairs in words {
                let Some(spelling) = &self.words[pairs[0].latin as usize].spelling else {
                    continue;
                };
                pass.read(spelling);
                candidates.extend(pairs.iter().filter_map(|&Compared { latin, stem }| {
                    let letters = stems.words[stem as usize].letters.as_ref()?;
                    let first = pass.score_from(letters, FIRST)?;
                    Some(Candidate { latin, stem, first })
                }));
            }
            candidates
        });
        found.into_iter().flatten().collect()
    }

    /// What a stem may be of the words that are left.
    fn similar_to(&self, stem: &str, candidates: &[Candidate], model: &SoundModel) -> Similar<'t> {
        let mut similar = Similar::default();
        let Some(mut arabic) = ArabicWord::new(model, stem) else {
            return similar;
        };
        for pair in candidates {
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

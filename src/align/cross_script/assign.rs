//! Which word is the counterpart of which, where several sound alike.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Segment;
use super::inside::{Parts, look_inside};
use super::nearest::{Alike, alike};
use super::similarity::{SegmentWords, Similarities};
use super::starts::unlike_start;
use crate::align::words::latin::{LatinToken, capital_inside};
use crate::align::words::{chance, distinct, odds};
use crate::text::Span;

/// A pair of words of one segment: the numbers of the tokens, and what of the Arabic one is the name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct WordPair {
    pub(crate) latin: usize,
    pub(crate) arabic: usize,
    pub(crate) ar: Span,
    pub(crate) confidence: f32,
}

/// How often words stand in the texts, and together.
pub(crate) struct Evidence<'t> {
    similarities: Similarities<'t>,
    /// In how many segments each Arabic stem stands.
    stems: FxHashMap<&'t str, u32>,
    /// In how many segments each pair stands that sounds alike.
    together: FxHashMap<(&'t str, &'t str), u32>,
    /// Latin words with a capital inside a sentence.
    inside: FxHashSet<&'t str>,
    /// How often each word stands in small letters.
    small: &'t FxHashMap<String, u32>,
}

/// Least odds of a pair that is taken.
pub(crate) const LEAST: f32 = 0.0;
/// Least odds of a pair beside one that is sure.
const BESIDE: f32 = -3.0;
/// What a word loses that also stands in small letters.
const SMALL: f32 = 1.0;
/// What a word loses that has a capital only where a sentence begins.
const OPENS: f32 = 1.0;

impl<'t> Evidence<'t> {
    pub(crate) fn new(
        sides: &'t [SegmentWords],
        similarities: Similarities<'t>,
        small: &'t FxHashMap<String, u32>,
    ) -> Evidence<'t> {
        let mut evidence = Evidence {
            similarities,
            stems: FxHashMap::default(),
            together: FxHashMap::default(),
            inside: capital_inside(sides.iter().flat_map(|it| &it.latin)),
            small,
        };
        for side in sides {
            let known = |it: &&str| evidence.similarities.of(it).is_some();
            let stems = distinct(side.stems().filter(known));
            if stems.is_empty() {
                continue;
            }
            let words = side.latin.iter().map(|it| (&*it.word, ()));
            let words: FxHashMap<&str, ()> = words.collect();
            for stem in stems {
                let Some(similar) = evidence.similarities.of(stem) else {
                    continue;
                };
                *evidence.stems.entry(stem).or_default() += 1;
                for (word, (), _) in similar.among(&words) {
                    *evidence.together.entry((stem, word)).or_default() += 1;
                }
            }
        }
        evidence
    }

    /// How sure it is that a stem and a word are one name, as odds; `sound` is the chance by the sound
    /// alone.
    fn odds(&self, stem: &str, token: &LatinToken, sound: f32) -> f32 {
        let word = &*token.word;
        let together = self.together.get(&(stem, word)).copied().unwrap_or(1) as f32;
        let alone = self.stems.get(stem).copied().unwrap_or(1) as f32 - together;
        let mut sum = odds(sound);
        sum += (together.ln() - (1.0 + alone).ln()) * 0.5;
        if self.small.contains_key(&word.to_lowercase()) {
            sum -= SMALL;
        }
        if token.opens && !self.inside.contains(word) {
            sum -= OPENS;
        }
        // Short words are alike by chance.
        let letters = stem.chars().count();
        sum -= 4_usize.saturating_sub(letters) as f32 * 1.0;
        sum
    }

    /// The pairs of one segment, each word in one at most, in the order of the English text.
    pub(crate) fn assign(
        &self,
        segment: &Segment<'_>,
        side: &SegmentWords<'_>,
        parts: &mut Parts<'_>,
    ) -> Vec<WordPair> {
        let mut all = self.candidates(side);
        leave_the_best(side, &mut all);
        all.sort_unstable_by(|a, b| b.rank.total_cmp(&a.rank).then(a.place().cmp(&b.place())));
        let mut taken = Taken::new(side);
        let mut pairs = Vec::new();
        for candidate in all.iter().filter(|it| !it.common && it.odds >= LEAST) {
            if taken.take(&candidate.pair) {
                pairs.push(candidate.pair);
            }
        }
        self.beside(segment, side, &all, (&mut taken, &mut pairs));
        look_inside(segment, side, parts, &mut pairs);
        pairs.sort_by_key(|it| it.latin);
        pairs
    }

    /// Adds pairs that go on with a name on both sides: there less is enough.
    fn beside(
        &self,
        segment: &Segment<'_>,
        side: &SegmentWords,
        all: &[ScoredPair],
        (taken, pairs): (&mut Taken, &mut Vec<WordPair>),
    ) {
        let likely = all.iter().filter(|it| it.odds >= BESIDE);
        let mut by_words: FxHashMap<(usize, usize), Vec<(usize, WordPair)>> = FxHashMap::default();
        for (rank, candidate) in likely.enumerate() {
            let pair = candidate.pair;
            let same = by_words.entry((pair.latin, pair.arabic)).or_default();
            same.push((rank, pair));
        }
        let at = |latin: Option<usize>, arabic: Option<usize>| {
            let found = by_words.get(&(latin?, arabic?));
            found.map(Vec::as_slice)
        };
        let mut done = 0;
        while done < pairs.len() {
            let pair = pairs[done];
            let behind = at(Some(pair.latin + 1), Some(pair.arabic + 1));
            let before = at(pair.latin.checked_sub(1), pair.arabic.checked_sub(1));
            let mut beside: Vec<&(usize, WordPair)> = Vec::new();
            beside.extend(behind.into_iter().chain(before).flatten());
            beside.sort_unstable_by_key(|it| it.0);
            for (_, next) in beside {
                let joined = are_neighbours(segment, side, &pair, next)
                    || are_neighbours(segment, side, next, &pair);
                if joined && taken.take(next) {
                    pairs.push(*next);
                }
            }
            done += 1;
        }
    }

    /// The pairs that may be, in no order.
    fn candidates(&self, side: &SegmentWords<'_>) -> Vec<ScoredPair> {
        let mut all = Vec::new();
        for spellings in alike(side, &self.similarities) {
            // What is said of a spelling is worked out once: where the word opens a sentence, and where not.
            let mut known = [None; 2];
            for pair in spellings {
                let token = &side.latin[pair.latin];
                let stem = &side.arabic[pair.arabic].stems[pair.stem];
                let known = &mut known[usize::from(token.opens)];
                let odds = *known.get_or_insert_with(|| self.odds(&stem.word, token, pair.sound));
                all.push(ScoredPair::new(side, pair, odds));
            }
        }
        all
    }
}

/// What a pair may be worse by than the best one of either spelling.
const WORSE: f32 = 2.5;

/// Leaves out pairs of which either spelling has a much better partner: a word that stands more often
/// on one side than on the other does not take what is left.
fn leave_the_best(side: &SegmentWords, all: &mut Vec<ScoredPair>) {
    let mut best: (FxHashMap<&str, f32>, FxHashMap<&str, f32>) = Default::default();
    let words = |it: &ScoredPair| {
        let stem = &side.arabic[it.pair.arabic].stems[it.stem];
        (&*side.latin[it.pair.latin].word, &*stem.word)
    };
    for candidate in all.iter().filter(|it| !it.common) {
        let (latin, arabic) = words(candidate);
        for (best, word) in [(&mut best.0, latin), (&mut best.1, arabic)] {
            let best = best.entry(word).or_insert(candidate.odds);
            *best = best.max(candidate.odds);
        }
    }
    all.retain(|candidate| {
        let (latin, arabic) = words(candidate);
        let mut best = [best.0.get(latin), best.1.get(arabic)]
            .into_iter()
            .flatten();
        best.all(|best| candidate.odds >= best - WORSE)
    });
}

/// A pair that may be.
struct ScoredPair {
    odds: f32,
    /// What candidates are sorted by: the odds, less for words at different ends of the sentence.
    rank: f32,
    common: bool,
    /// The number of the reading.
    stem: usize,
    pair: WordPair,
}

impl ScoredPair {
    /// Of two words; `odds` is how sure it is that the spellings are one name.
    fn new(side: &SegmentWords<'_>, alike: Alike, odds: f32) -> ScoredPair {
        let Alike {
            latin,
            arabic,
            stem,
            ..
        } = alike;
        let stems = &side.arabic[arabic].stems;
        let odds = odds - unlike_start(stems, stem, &side.latin[latin].word);
        let place = |at: usize, of: usize| at as f32 / of as f32;
        let apart = place(latin, side.latin.len()) - place(arabic, side.arabic.len());
        ScoredPair {
            odds,
            rank: odds - apart.abs() * 0.3,
            common: stems[stem].common,
            stem,
            pair: WordPair {
                latin,
                arabic,
                ar: stems[stem].span,
                confidence: chance(odds),
            },
        }
    }

    /// What pairs of one rank are sorted by.
    fn place(&self) -> [usize; 3] {
        [self.pair.latin, self.pair.arabic, self.stem]
    }
}

/// Which words have found their partner.
struct Taken {
    latin: Vec<bool>,
    arabic: Vec<bool>,
}

impl Taken {
    fn new(side: &SegmentWords) -> Taken {
        Taken {
            latin: vec![false; side.latin.len()],
            arabic: vec![false; side.arabic.len()],
        }
    }

    /// Takes both words of a pair, if both are free.
    fn take(&mut self, pair: &WordPair) -> bool {
        let free = !self.latin[pair.latin] && !self.arabic[pair.arabic];
        if free {
            (self.latin[pair.latin], self.arabic[pair.arabic]) = (true, true);
        }
        free
    }
}

/// Whether the words of `b` follow those of `a` at once, on both sides.
fn are_neighbours(segment: &Segment<'_>, side: &SegmentWords, a: &WordPair, b: &WordPair) -> bool {
    if b.latin != a.latin + 1 || b.arabic != a.arabic + 1 {
        return false;
    }
    let latin = (side.latin[a.latin].span.end, side.latin[b.latin].span.start);
    let arabic = (
        side.arabic[a.arabic].span.end,
        side.arabic[b.arabic].span.start,
    );
    let is_gap = |gap: &str| matches!(gap, " " | "-" | "\u{A0}");
    is_gap(&segment.en[latin.0..latin.1]) && is_gap(&segment.ar[arabic.0..arabic.1])
}

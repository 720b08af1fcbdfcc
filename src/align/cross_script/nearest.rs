//! Which places of words that sound alike are compared, where both are repeated.

use rustc_hash::FxHashMap;

use super::similarity::{SegmentWords, Similarities};
use crate::align::growth;

/// How many pairs of places of a segment are compared: this number, and [`FOR_EACH_WORD`] more for each
/// of its words. In
/// sentences all are.
const MOST: usize = 1024;
const FOR_EACH_WORD: usize = 12;

/// A Latin word and a reading of an Arabic one that sound alike, by their numbers in the segment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Alike {
    pub(crate) latin: usize,
    pub(crate) arabic: usize,
    /// The number of the reading.
    pub(crate) stem: usize,
    /// The chance by the sound alone.
    pub(crate) sound: f32,
}

/// Two spellings that sound alike, and where each of them stands.
struct Spellings<'w> {
    latin: &'w [usize],
    arabic: &'w [(usize, usize)],
    sound: f32,
    /// What equal chances are sorted by.
    words: [&'w str; 2],
}

/// The pairs of places that sound alike, spelling by spelling. Where words are repeated so often that
/// there are too many, those at nearly the same place of both texts, of the likeliest spellings first.
pub(crate) fn alike(side: &SegmentWords<'_>, similarities: &Similarities<'_>) -> Vec<Vec<Alike>> {
    let readings = side.arabic.iter().enumerate().flat_map(|(arabic, word)| {
        let stems = word.stems.iter().enumerate();
        let similar = stems.filter(|it| similarities.of(&it.1.word).is_some());
        similar.map(move |(stem, it)| (&*it.word, (arabic, stem)))
    });
    let mut arabic: Vec<_> = places(readings).into_iter().collect();
    arabic.sort_unstable_by_key(|it| it.0);
    if arabic.is_empty() {
        return Vec::new();
    }
    let latin = places(side.latin.iter().map(|it| &*it.word).zip(0..));
    let mut all = Vec::new();
    for &(stem, ref readings) in &arabic {
        let similar = similarities.of(stem).map(|it| it.among(&latin));
        for (word, latin, sound) in similar.into_iter().flatten() {
            all.push(Spellings {
                latin,
                arabic: readings,
                sound,
                words: [word, stem],
            });
        }
    }
    let lengths = [side.latin.len(), side.arabic.len()];
    let most = MOST + FOR_EACH_WORD * (lengths[0] + lengths[1]);
    let reach = reach(&all, most);
    if reach < usize::MAX {
        all.sort_by(|a, b| b.sound.total_cmp(&a.sound).then(a.words.cmp(&b.words)));
    }
    let mut left = most;
    let mut found = Vec::with_capacity(all.len());
    for spellings in all {
        let pairs = spellings.nearest(reach, lengths);
        growth::count(pairs.len());
        left = left.saturating_sub(if reach < usize::MAX { pairs.len() } else { 0 });
        found.push(pairs);
        if left == 0 {
            break;
        }
    }
    found
}

/// Where each word stands.
fn places<'w, T>(words: impl Iterator<Item = (&'w str, T)>) -> FxHashMap<&'w str, Vec<T>> {
    let mut places: FxHashMap<&str, Vec<T>> = FxHashMap::default();
    for (word, place) in words {
        places.entry(word).or_default().push(place);
    }
    places
}

/// How many places of one word are compared with each place of another, so that there are no more than
/// `most` pairs, or hardly more; no bound where all of them are fewer.
fn reach(all: &[Spellings<'_>], most: usize) -> usize {
    let count = |least: fn(usize, usize) -> usize| -> usize {
        let counts = all.iter().map(|it| least(it.latin.len(), it.arabic.len()));
        counts.sum()
    };
    if count(|a, b| a * b) <= most {
        return usize::MAX;
    }
    (most / count(usize::min).max(1)).max(1)
}

impl Spellings<'_> {
    /// The pairs of places, `reach` for each place of the word that stands there less often.
    fn nearest(&self, reach: usize, [words, arabic_words]: [usize; 2]) -> Vec<Alike> {
        let mut found = Vec::new();
        let mut add = |latin: usize, (arabic, stem): (usize, usize)| {
            found.push(Alike {
                latin,
                arabic,
                stem,
                sound: self.sound,
            });
        };
        if self.latin.len() <= self.arabic.len() {
            for &latin in self.latin {
                let there = latin * arabic_words / words;
                let next = self.arabic.partition_point(|it| it.0 < there);
                for &reading in around(self.arabic, next, reach) {
                    add(latin, reading);
                }
            }
        } else {
            for &reading in self.arabic {
                let there = reading.0 * words / arabic_words;
                let next = self.latin.partition_point(|&it| it < there);
                for &latin in around(self.latin, next, reach) {
                    add(latin, reading);
                }
            }
        }
        found
    }
}

/// The `reach` places around one.
fn around<T>(places: &[T], at: usize, reach: usize) -> &[T] {
    if places.len() <= reach {
        return places;
    }
    let from = at.saturating_sub(reach / 2).min(places.len() - reach);
    &places[from..from + reach]
}

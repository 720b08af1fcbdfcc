//! Where to look: a chain of sentences that share rare features, and the cells around it.

use rustc_hash::FxHashMap;

use super::features::{Features, Kind};
use super::lists::EXPECTED;
use super::weights::Weights;

/// A feature in more sentences of a side than this is no anchor.
const RARE: u32 = 3;
/// Least that the features of an anchor are worth together.
const LEAST: f32 = 2.5;
/// How many sentences the path may leave the chain by.
const SLACK: usize = 8;
/// Most cells between two anchors; where there would be more, a band along the diagonal is searched.
const AREA: usize = 1_000_000;
/// Half the width of that band.
const HALF: usize = 200;
/// Most cells of all: this many, and more for each sentence. Where there would be more, bands are narrower.
const CELLS: usize = 4_000_000;
const CELLS_OF_SENTENCE: usize = 48;
/// The least that half the width of a band is.
const NARROWEST: usize = 12;

/// The columns of a row that a path may pass, both ends included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) low: usize,
    pub(super) high: usize,
}

impl Columns {
    /// How many there are.
    pub(super) fn len(self) -> usize {
        self.high + 1 - self.low
    }
}

/// Pairs of sentences in the order of both texts.
#[derive(Clone, Debug, Default)]
pub(super) struct Chain {
    /// Source and target sentence.
    pub(super) anchors: Vec<(usize, usize)>,
    /// How many source sentences have a clear counterpart somewhere, in order or not.
    pub(super) clear: usize,
    /// How many of them the chain holds.
    pub(super) kept: usize,
}

/// The heaviest chain of anchors that rises on both sides.
pub(super) fn chain(features: &Features, weights: &Weights) -> Chain {
    let mut pairs = candidates(features, weights);
    let clear = clear(&pairs);
    // Of several targets of one source the chain takes one: the later stands first.
    pairs.sort_unstable_by_key(|it| (it.0, std::cmp::Reverse(it.1)));
    let mut best = Highest::new(features.counts()[1]);
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (nth, &(_, target, weight)) in pairs.iter().enumerate() {
        let (sum, last) = best.below(target);
        before.push(last);
        best.put(target, sum + weight, nth);
    }
    let mut anchors = Vec::new();
    let mut at = best.below(features.counts()[1]).1;
    while let Some(nth) = at {
        anchors.push((pairs[nth].0, pairs[nth].1));
        at = before[nth];
    }
    anchors.reverse();
    let is_kept = |it: &&(usize, usize)| clear.get(&it.0) == Some(&it.1);
    Chain {
        kept: anchors.iter().filter(is_kept).count(),
        clear: clear.len(),
        anchors,
    }
}

/// The best counterpart of each source sentence that has a clear one.
fn clear(pairs: &[(usize, usize, f32)]) -> FxHashMap<usize, usize> {
    let mut best: FxHashMap<usize, (f32, usize)> = FxHashMap::default();
    for &(source, target, weight) in pairs.iter().filter(|it| it.2 >= 1.5 * LEAST) {
        let it = best.entry(source).or_default();
        if weight > it.0 {
            *it = (weight, target);
        }
    }
    best.into_iter()
        .map(|(source, it)| (source, it.1))
        .collect()
}

/// Pairs of sentences with what their rare features are worth.
fn candidates(features: &Features, weights: &Weights) -> Vec<(usize, usize, f32)> {
    let is_rare = |id: u32| {
        let counts = [0, 1].map(|side| weights.count(side, id));
        features.kinds[id as usize] != Kind::Sign && counts.iter().all(|it| (1..=RARE).contains(it))
    };
    let mut places: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
    let target = &features.sides[1].features;
    for sentence in 0..target.len() {
        for id in target.of(sentence).iter().map(|it| it & !EXPECTED) {
            if is_rare(id) {
                places.entry(id).or_default().push(sentence);
            }
        }
    }
    let source = &features.sides[0].features;
    let mut found = Vec::new();
    let mut here: Vec<(usize, f32)> = Vec::new();
    let mut numbers: FxHashMap<usize, usize> = FxHashMap::default();
    for sentence in 0..source.len() {
        here.clear();
        numbers.clear();
        for id in source.of(sentence).iter().map(|it| it & !EXPECTED) {
            for &place in places.get(&id).map_or(&[][..], |it| it) {
                let number = *numbers.entry(place).or_insert(here.len());
                match here.get_mut(number) {
                    Some(it) => it.1 += weights.gain(id),
                    None => here.push((place, weights.gain(id))),
                }
            }
        }
        let strong = here.iter().filter(|it| it.1 >= LEAST);
        found.extend(strong.map(|it| (sentence, it.0, it.1)));
    }
    found
}

/// The highest value at each place or below (Fenwick 1994), with who put it there.
struct Highest(Vec<(f32, Option<usize>)>);

impl Highest {
    fn new(len: usize) -> Highest {
        Highest(vec![(0.0, None); len + 1])
    }

    /// The highest below a place.
    fn below(&self, place: usize) -> (f32, Option<usize>) {
        let mut at = place;
        let mut best = (0.0, None);
        while at > 0 {
            if self.0[at].0 > best.0 {
                best = self.0[at];
            }
            at &= at - 1;
        }
        best
    }

    fn put(&mut self, place: usize, value: f32, by: usize) {
        let mut at = place + 1;
        while at < self.0.len() {
            if value > self.0[at].0 {
                self.0[at] = (value, Some(by));
            }
            at += at & at.wrapping_neg();
        }
    }
}

/// For each number of source sentences that a path may have passed, the least and the most of the
/// target that it may have passed then. Both rise, and neighbours overlap.
pub(super) fn around(chain: &Chain, counts: [usize; 2]) -> Vec<Columns> {
    let most = CELLS + CELLS_OF_SENTENCE * (counts[0] + counts[1]);
    let (mut area, mut half) = (AREA, HALF);
    loop {
        let band = band(chain, counts, area, half);
        if half <= NARROWEST || cells(&band) <= most {
            return band;
        }
        (area, half) = (area / 4, half / 2);
    }
}

/// How many cells a band has.
pub(super) fn cells(band: &[Columns]) -> usize {
    band.iter().map(|it| it.len()).sum()
}

/// A band with no more than `area` cells between two anchors, or so wide.
fn band(chain: &Chain, [sources, targets]: [usize; 2], area: usize, half: usize) -> Vec<Columns> {
    let anchors = &chain.anchors;
    let mut band = Vec::with_capacity(sources + 1);
    let (mut first, mut last) = (0, 0);
    let (mut least, mut most) = (0, 0);
    for row in 0..=sources {
        while first < anchors.len() && anchors[first].0 + SLACK <= row {
            first += 1;
        }
        while last < anchors.len() && anchors[last].0 < row + SLACK {
            last += 1;
        }
        let from = first.checked_sub(1).map_or((0, 0), |it| anchors[it]);
        let to = anchors
            .get(last)
            .map_or((sources, targets), |it| (it.0 + 1, it.1 + 1));
        let (mut low, mut high) = (from.1, to.1);
        if (to.0 - from.0) * (high - low) > area {
            let middle = from.1 + (row - from.0) * (high - low) / (to.0 - from.0);
            low = low.max(middle.saturating_sub(half));
            high = high.min(middle + half);
        }
        low = low.max(least).min(most);
        most = high.max(most);
        least = low;
        band.push(Columns { low, high: most });
    }
    if let Some(end) = band.last_mut() {
        end.high = targets;
    }
    band
}

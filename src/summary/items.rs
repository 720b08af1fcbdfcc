//! What stands in which sentence.

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::align::Name;
use crate::text::Span;

/// A name or figure where it stands, with its index in the summary.
pub(super) type Placed = (Span, usize);

/// The names and figures of every sentence of the source.
pub(super) struct Items<'a> {
    names: InSentences<'a>,
    figures: InSentences<'a>,
}

impl<'a> Items<'a> {
    /// `names` and `figures` are places in text order.
    pub(super) fn new(spans: &[Span], names: &'a [Placed], figures: &'a [Placed]) -> Items<'a> {
        Items {
            names: InSentences::new(spans, names),
            figures: InSentences::new(spans, figures),
        }
    }

    /// The names in the sentences `at`, each once, in text order.
    pub(super) fn names(&self, at: Range<usize>) -> Vec<usize> {
        distinct(at.flat_map(|it| self.names.of(it)).map(|it| it.1))
    }

    /// The figures in the sentences `at`, each once, in text order.
    pub(super) fn figures(&self, at: Range<usize>) -> Vec<usize> {
        distinct(at.flat_map(|it| self.figures.of(it)).map(|it| it.1))
    }

    /// Where the first name in sentence `at` stands.
    pub(super) fn first_name(&self, at: usize) -> Option<Span> {
        self.names.of(at).first().map(|it| it.0)
    }
}

/// Places, and which of them lie in which sentence: a large text has a million of either.
struct InSentences<'a> {
    places: &'a [Placed],
    /// The places in each sentence, as indices of the first and behind the last; empty where there are no
    /// places at all.
    ranges: Vec<[u32; 2]>,
}

impl<'a> InSentences<'a> {
    /// Puts sorted places into the sorted spans that contain them.
    fn new(spans: &[Span], places: &'a [Placed]) -> InSentences<'a> {
        if places.is_empty() {
            let ranges = Vec::new();
            return InSentences { places, ranges };
        }
        let mut next = 0;
        let mut count_while = |holds: &dyn Fn(&Span) -> bool| {
            let rest = places[next..].iter();
            next += rest.take_while(|it| holds(&it.0)).count();
            next as u32
        };
        let range = |span: &Span| {
            // What crosses the end of a sentence is in none.
            let first = count_while(&|it| it.start < span.start);
            [first, count_while(&|it| it.end <= span.end)]
        };
        InSentences {
            places,
            ranges: spans.iter().map(range).collect(),
        }
    }

    fn of(&self, at: usize) -> &'a [Placed] {
        let [first, end] = self.ranges.get(at).copied().unwrap_or_default();
        &self.places[first as usize..end as usize]
    }
}

/// Where names stand in one document, in text order, each with its index.
pub(super) fn places<'n>(names: &'n [Name<'_>], document: usize) -> Vec<Placed> {
    let of = |(index, name): (usize, &'n Name<'_>)| {
        let mentions = name.mentions.iter();
        let mentions = mentions.filter(move |it| it.document == document);
        mentions.map(move |it| (it.span, index))
    };
    let mut places: Vec<Placed> = names.iter().enumerate().flat_map(of).collect();
    places.sort_unstable();
    places
}

/// The first of each, in order.
fn distinct(indices: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut seen = FxHashSet::default();
    indices.filter(|&index| seen.insert(index)).collect()
}

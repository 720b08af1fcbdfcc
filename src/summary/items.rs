//! What stands in which sentence.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::figures::FiguresOf;
use crate::align::Name;
use crate::text::Span;

/// A name or figure where it stands, with its index in the summary.
pub(super) type Placed = (Span, usize);

/// The names and figures of every sentence of the source.
pub(super) struct Items<'a> {
    names: &'a [Placed],
    figures: &'a FiguresOf<'a>,
    /// For each sentence its first name and that behind its last; nothing where there is none at all.
    names_of: Vec<[u32; 2]>,
    /// The same for facts.
    facts_of: Vec<[u32; 2]>,
}

impl<'a> Items<'a> {
    /// `names` are places in text order.
    pub(super) fn new(
        spans: &[Span],
        names: &'a [Placed],
        figures: &'a FiguresOf<'a>,
    ) -> Items<'a> {
        let mut names_of = Vec::new();
        if !names.is_empty() {
            names_of = in_stretches(spans, names.len(), |at| names[at].0);
        }
        Items {
            names,
            figures,
            names_of,
            facts_of: figures.in_stretches(spans),
        }
    }

    /// The names in the sentences `at`, each once, in text order.
    pub(super) fn names(&self, at: Range<usize>) -> Vec<usize> {
        distinct(at.flat_map(|it| self.named(it)).map(|it| it.1))
    }

    /// The figures in the sentences `at`, each once, in text order.
    pub(super) fn figures(&self, at: Range<usize>) -> Vec<usize> {
        distinct(at.flat_map(|it| self.figures.of(range(&self.facts_of, it))))
    }

    /// Where the first name in sentence `at` stands.
    pub(super) fn first_name(&self, at: usize) -> Option<Span> {
        self.named(at).first().map(|it| it.0)
    }

    fn named(&self, at: usize) -> &'a [Placed] {
        &self.names[range(&self.names_of, at)]
    }
}

fn range(all: &[[u32; 2]], at: usize) -> Range<usize> {
    let [first, end] = all.get(at).copied().unwrap_or_default();
    first as usize..end as usize
}

/// Which of `count` sorted places lie in which of sorted stretches, as indices of the first and behind
/// the last: a large text has a million of either.
pub(super) fn in_stretches(
    spans: &[Span],
    count: usize,
    place: impl Fn(usize) -> Span,
) -> Vec<[u32; 2]> {
    let mut next = 0;
    let mut skip_while = |holds: &dyn Fn(Span) -> bool| {
        while next < count && holds(place(next)) {
            next += 1;
        }
        next as u32
    };
    let range = |span: &Span| {
        // What crosses the end of a sentence is in none.
        let first = skip_while(&|it| it.start < span.start);
        [first, skip_while(&|it| it.end <= span.end)]
    };
    spans.iter().map(range).collect()
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

//! What stands in which sentence.

use crate::align::Name;
use crate::text::Span;

/// A name or figure in a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    pub(super) span: Span,
    /// Its index in the summary.
    pub(super) index: usize,
}

/// The names and figures of every sentence of the source.
pub(super) struct Items {
    pub(super) names: Vec<Vec<Item>>,
    pub(super) figures: Vec<Vec<Item>>,
}

impl Items {
    /// `names` and `figures` are places in text order.
    pub(super) fn new(spans: &[Span], names: &[(Span, usize)], figures: &[(Span, usize)]) -> Items {
        Items {
            names: place(spans, names),
            figures: place(spans, figures),
        }
    }
}

/// Where names stand in one document, in text order, each with its index.
pub(super) fn places(names: &[Name<'_>], document: usize) -> Vec<(Span, usize)> {
    let of = |(index, name): (usize, &Name<'_>)| -> Vec<(Span, usize)> {
        let mentions = name.mentions.iter().filter(|it| it.document == document);
        mentions.map(|it| (it.span, index)).collect()
    };
    let mut places: Vec<(Span, usize)> = names.iter().enumerate().flat_map(of).collect();
    places.sort_unstable();
    places
}

/// Puts sorted items into the sorted spans that contain them.
fn place(spans: &[Span], items: &[(Span, usize)]) -> Vec<Vec<Item>> {
    let mut placed = vec![Vec::new(); spans.len()];
    let mut at = 0;
    for &(span, index) in items {
        while at < spans.len() && spans[at].end < span.end {
            at += 1;
        }
        if at < spans.len() && spans[at].contains(span) {
            placed[at].push(Item { span, index });
        }
    }
    placed
}

/// The first of each, in order.
pub(super) fn distinct(indices: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut seen = rustc_hash::FxHashSet::default();
    indices.filter(|&index| seen.insert(index)).collect()
}

//! Sentences that stand in a text twice, word for word: feeds give the lead once more.

use std::hash::{BuildHasher, RandomState};

use rustc_hash::FxHashSet;

use crate::text::{FoldLevel, Span, fold_key, word_count};

/// A sentence of fewer words may be said again on purpose.
const COPIED_WORDS: usize = 8;

/// Which sentences repeat an earlier one.
pub(super) fn repeated(text: &str, spans: &[Span]) -> Vec<bool> {
    // By their hashes: the sentences themselves would be the text once more.
    let hasher = RandomState::new();
    let mut seen: FxHashSet<u64> = FxHashSet::default();
    let key = |span: &Span| hasher.hash_one(fold_key(span.of(text), FoldLevel::Letters));
    spans.iter().map(|it| !seen.insert(key(it))).collect()
}

/// The sentences that were copied from an earlier place of the text; what stands in them counts once.
pub(super) fn copies(text: &str, spans: &[Span], repeated: &[bool]) -> Vec<Span> {
    let repeated = spans.iter().zip(repeated).filter(|it| *it.1);
    let is_long = |span: &Span| word_count(span.of(text)) >= COPIED_WORDS;
    repeated.map(|it| *it.0).filter(is_long).collect()
}

/// Whether `place` lies in one of `copies`, which are in text order.
pub(super) fn is_in(copies: &[Span], place: Span) -> bool {
    let next = copies.partition_point(|it| it.end <= place.start);
    copies.get(next).is_some_and(|it| it.contains(place))
}

//! Figures that stand in one segment here and in the next one there, where sentences were cut
//! differently.
//!
//! Each figure is answered in its own segment first: where both sides of a segment that is sure have a
//! figure of one kind, the two contradict each other, whatever the neighbours hold. Otherwise two
//! prices that changed places would go unnoticed.

use super::figures::{MOST_COMPARED, Unequals, take_pairs};
use super::mismatch::{Mismatch, Similarity, Unequal, differ};
use crate::facts::Fact;

/// From this score on, a segment answers for itself.
const SURE: f32 = 0.7;

/// Takes out what has its equal beside it.
pub(super) fn take(all: &mut [Unequals]) {
    let held: Vec<[Vec<Fact>; 2]> = all.iter_mut().map(hold_rivals).collect();
    for at in 1..all.len() {
        let (before, after) = all.split_at_mut(at);
        let (one, other) = (&mut before[at - 1], &mut after[0]);
        // Pieces of one segment have its number.
        if (0..=1).contains(&(other.segment.number - one.segment.number)) {
            take_pairs(&mut one.source, &mut other.target, Similarity::Compatible);
            take_pairs(&mut other.source, &mut one.target, Similarity::Compatible);
        }
    }
    for (unequals, [source, target]) in all.iter_mut().zip(held) {
        give_back(&mut unequals.source, source);
        give_back(&mut unequals.target, target);
    }
}

/// Sets aside the figures that contradict one of the other side of their segment.
fn hold_rivals(unequals: &mut Unequals) -> [Vec<Fact>; 2] {
    if unequals.segment.score < SURE || unequals.source.is_empty() || unequals.target.is_empty() {
        return Default::default();
    }
    let has_rival = |fact: &Fact, others: &[Fact]| {
        let mut near = others.iter().take(MOST_COMPARED);
        near.any(|it| are_rivals(fact, it))
    };
    let target = unequals.target.clone();
    let held_source = unequals.source.extract_if(.., |it| has_rival(it, &target));
    let held_source: Vec<Fact> = held_source.collect();
    let held_target = unequals
        .target
        .extract_if(.., |it| has_rival(it, &held_source));
    let held_target = held_target.collect();
    [held_source, held_target]
}

/// Whether two figures of one kind contradict each other, whatever stands beside them.
fn are_rivals(one: &Fact, other: &Fact) -> bool {
    let figures = Unequal {
        source: one,
        target: other,
        only: false,
        said: true,
    };
    let same_kind = one.value.kind() == other.value.kind();
    same_kind && Mismatch::ALL.iter().any(|&it| differ(figures, it))
}

fn give_back(kept: &mut Vec<Fact>, held: Vec<Fact>) {
    if !held.is_empty() {
        kept.extend(held);
        kept.sort_unstable_by_key(|it| it.span);
    }
}

//! The greedy choice with diminishing returns.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::weigh::Worth;

/// What is covered once more counts this much of what it counted before.
const AGAIN: f64 = 0.5;

/// A candidate with the gain that it had when it was last computed.
struct Entry {
    gain: f64,
    /// Index of the candidate.
    index: u32,
    /// How many sentences were chosen then.
    round: u32,
}

impl PartialEq for Entry {
    fn eq(&self, other: &Entry) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Entry {}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Entry) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Entry {
    /// By gain; among equals the earlier sentence is the greater.
    fn cmp(&self, other: &Entry) -> Ordering {
        self.gain
            .total_cmp(&other.gain)
            .then_with(|| other.index.cmp(&self.index))
    }
}

/// The indices of at most `most` sentences, the best first.
///
/// A gain can only fall when others are chosen, so a candidate is weighed again only when it
/// stands at the top: the cost is close to one evaluation of each.
pub(super) fn choose(worth: &Worth<'_>, most: usize) -> Vec<usize> {
    let mut left = worth.weights.clone();
    let gain = |left: &[f64], index: u32| {
        let sum: f64 = worth.covers(index as usize).map(|at| left[at]).sum();
        worth.factor(index as usize) * sum
    };
    let entry = |index| Entry {
        gain: gain(&left, index),
        index,
        round: 0,
    };
    let mut heap: BinaryHeap<Entry> = (0..worth.candidates.len() as u32).map(entry).collect();
    let mut chosen = Vec::new();
    while chosen.len() < most
        && let Some(best) = heap.pop()
    {
        if (best.round as usize) < chosen.len() {
            heap.push(Entry {
                gain: gain(&left, best.index),
                round: chosen.len() as u32,
                ..best
            });
            continue;
        }
        for at in worth.covers(best.index as usize) {
            left[at] *= AGAIN;
        }
        chosen.push(worth.sentence(best.index as usize));
    }
    chosen
}

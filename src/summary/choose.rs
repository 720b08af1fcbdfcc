//! The greedy choice with diminishing returns.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::weigh::Worth;

/// What is covered once more counts this much of what it counted before.
const AGAIN: f64 = 0.4;
/// A sentence that leans on one that is not chosen counts this much.
const ALONE: f64 = 0.7;
/// The sentence that it leans on is taken in its place where it has this share of its gain.
const NEARLY: f64 = 0.6;

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

/// The indices of at most `most` sentences, the best first; the lead before all others where the title
/// is about it.
///
/// A gain falls when others are chosen, so a candidate is weighed again only when it stands at the top:
/// the cost is close to one evaluation of each. The one gain that rises, that of a sentence whose
/// forerunner was chosen, is computed then.
pub(super) fn choose(worth: &Worth<'_>, most: usize) -> Vec<usize> {
    let mut choice = Choice::new(worth);
    while choice.chosen.len() < most
        && let Some(next) = choice.next()
    {
        choice.take(next);
    }
    let sentences = choice.chosen.into_iter();
    sentences.map(|it| worth.sentence(it as usize)).collect()
}

/// What was chosen so far.
struct Choice<'w, 'a> {
    worth: &'w Worth<'a>,
    /// What each covered thing still counts.
    left: Vec<f64>,
    heap: BinaryHeap<Entry>,
    is_chosen: Vec<bool>,
    chosen: Vec<u32>,
}

impl<'w, 'a> Choice<'w, 'a> {
    fn new(worth: &'w Worth<'a>) -> Choice<'w, 'a> {
        let mut choice = Choice {
            worth,
            left: worth.weights.clone(),
            heap: BinaryHeap::new(),
            is_chosen: vec![false; worth.candidates.len()],
            chosen: Vec::new(),
        };
        let all = 0..worth.candidates.len() as u32;
        choice.heap = all.map(|index| choice.entry(index)).collect();
        choice
    }

    fn entry(&self, index: u32) -> Entry {
        Entry {
            gain: self.gain(index),
            index,
            round: self.chosen.len() as u32,
        }
    }

    fn gain(&self, index: u32) -> f64 {
        let place = index as usize;
        let alone = if self.leans_alone(index) { ALONE } else { 1.0 };
        alone * self.worth.factor(place) * self.worth.sum(place, &self.left)
    }

    /// Whether a candidate leans on a sentence that is not chosen.
    fn leans_alone(&self, index: u32) -> bool {
        let place = index as usize;
        let before = self.worth.before(place);
        self.worth.leans(place) && !before.is_some_and(|it| self.is_chosen[it])
    }

    /// The candidate to choose next.
    fn next(&mut self) -> Option<u32> {
        let lead = self.worth.lead().filter(|_| self.chosen.is_empty());
        let best = lead.map(|it| it as u32).or_else(|| self.best())?;
        let instead = self.instead_of(best);
        if instead != best {
            self.heap.push(self.entry(best));
        }
        Some(instead)
    }

    /// The candidate of the greatest gain.
    fn best(&mut self) -> Option<u32> {
        while let Some(best) = self.heap.pop() {
            if self.is_chosen[best.index as usize] {
                continue;
            }
            if best.round as usize == self.chosen.len() {
                return Some(best.index);
            }
            self.heap.push(self.entry(best.index));
        }
        None
    }

    /// What to choose in place of a candidate: the sentence that it leans on, where that is nearly as good.
    fn instead_of(&self, index: u32) -> u32 {
        let before = self.worth.before(index as usize);
        let Some(before) = before.filter(|_| self.leans_alone(index)) else {
            return index;
        };
        let before = before as u32;
        let is_good = self.gain(before) >= NEARLY * self.gain(index);
        if is_good && !self.leans_alone(before) {
            before
        } else {
            index
        }
    }

    fn take(&mut self, index: u32) {
        for at in self.worth.covers(index as usize) {
            self.left[at] *= AGAIN;
        }
        self.is_chosen[index as usize] = true;
        self.chosen.push(index);
        let next = index + 1;
        let leans = self.worth.before(next as usize) == Some(index as usize);
        if leans && self.worth.leans(next as usize) && !self.is_chosen[next as usize] {
            self.heap.push(self.entry(next));
        }
    }
}

//! What a step of the path is worth: marks that both sides share, marks that one side lacks, lengths.

use std::ops::Range;

use super::lengths::Lengths;
use super::lists::CLAIMS;
use super::marks::Marks;
use super::postings::Postings;
use super::shared::{Cells, MOST};
use super::weigh::Weights;
use crate::text::Lang;

/// What a shared mark is worth less where a side has so many sentences: among more sentences a mark is
/// met by chance more often.
const CHANCE: [f32; MOST] = [0.0, 0.1, 0.16];

/// How many sentences of each side a step takes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    pub(super) source: usize,
    pub(super) target: usize,
    /// The logarithm of the chance of such a step.
    pub(super) usual: f32,
}

impl Shape {
    pub(super) const fn new(source: usize, target: usize, usual: f32) -> Shape {
        Shape {
            source,
            target,
            usual,
        }
    }
}

/// Cells of one row, in which steps of one shape end.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// How many source sentences lie before.
    pub(super) row: usize,
    /// How many target sentences lie before.
    pub(super) columns: Range<usize>,
}

/// What is needed to value a step.
pub(super) struct Valuer<'m> {
    marks: &'m Marks,
    weights: &'m Weights,
    lengths: Lengths,
    /// Sums over the sentences before: letters, and what all their marks cost when not met.
    letters: [Vec<f32>; 2],
    unmet: [Vec<f32>; 2],
}

impl<'m> Valuer<'m> {
    pub(super) fn new(marks: &'m Marks, weights: &'m Weights) -> Valuer<'m> {
        let letters = [0, 1].map(|side| {
            let lengths = &marks.sides[side].lengths;
            sums(lengths.iter().map(|&it| it as f32))
        });
        let unmet = [0, 1].map(|side| {
            let lists = &marks.sides[side].marks;
            let cost = |sentence: usize| -> f32 {
                let costs = lists.of(sentence).iter();
                costs.map(|&mark| weights.cost(side, mark, marks)).sum()
            };
            sums((0..lists.len()).map(cost))
        });
        let mean = letters[1].last().unwrap_or(&0.0) / marks.counts()[1].max(1) as f32;
        Valuer {
            marks,
            weights,
            lengths: Lengths::new(marks.sides[0].lang == Lang::Ar, mean),
            letters,
            unmet,
        }
    }

    /// What `marks` of a source sentence share with each sentence of `cells`, with what lacking it
    /// would cost. Between calls the cells may only move on.
    pub(super) fn fill(&self, marks: &[u32], postings: &mut Postings, cells: &mut Cells) {
        for &mark in marks {
            let id = mark & !CLAIMS;
            let own = self.weights.gain(id) + self.weights.cost(0, mark, self.marks);
            for place in postings.from(id, cells.low) {
                let at = (place & !CLAIMS) as usize - cells.low;
                let Some(worth) = cells.worth.get_mut(at) else {
                    break;
                };
                *worth += own + self.weights.cost(1, id | place & CLAIMS, self.marks);
                cells.marks[at] += 1.0;
            }
        }
    }

    /// What steps are worth, given what they share: one value for each of the columns.
    pub(super) fn worth(&self, place: &Place, shape: Shape, shared: &Cells, out: &mut Vec<f32>) {
        let (a, b) = (shape.source, shape.target);
        let above = |sums: &[f32]| sums[place.row] - sums[place.row - a];
        let (unmet, letters) = (above(&self.unmet[0]), above(&self.letters[0]));
        let chance = CHANCE[a.max(b) - 1];
        let unmets = differences(&self.unmet[1], &place.columns, b);
        let lengths = differences(&self.letters[1], &place.columns, b);
        let shared = shared.worth.iter().zip(&shared.marks);
        let all = shared.zip(unmets.zip(lengths));
        out.extend(all.map(|((worth, marks), (theirs, length))| {
            let fit = self.lengths.fit(letters, length, b as f32);
            worth - marks * chance - (unmet + theirs) + fit
        }));
    }
}

/// What sums grow by over the `back` sentences before each of the columns.
fn differences<'s>(
    sums: &'s [f32],
    columns: &Range<usize>,
    back: usize,
) -> impl Iterator<Item = f32> + 's {
    let before = &sums[columns.start - back..columns.end - back];
    let pairs = sums[columns.clone()].iter().zip(before);
    pairs.map(|(after, before)| after - before)
}

/// The sums over all values before each place, with that over all at the end.
fn sums(values: impl Iterator<Item = f32>) -> Vec<f32> {
    let mut sum = 0.0_f64;
    let mut sums = vec![0.0];
    sums.extend(values.map(|it| {
        sum += f64::from(it);
        sum as f32
    }));
    sums
}

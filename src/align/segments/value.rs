//! What a step of the path is worth: features that both sides share, those that one side lacks, lengths.

use std::ops::Range;

use super::features::Features;
use super::lengths::Lengths;
use super::lists::EXPECTED;
use super::postings::Postings;
use super::shared::{Cells, MOST};
use super::weights::Weights;
use crate::text::Lang;

/// What a shared feature is worth less where a side has this many sentences: the more there are, the more
/// often they share one by chance.
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
    features: &'m Features,
    weights: &'m Weights,
    lengths: Lengths,
    /// Sums over the sentences before: letters, and what all their features cost when not met.
    letters: [Vec<f32>; 2],
    unmet: [Vec<f32>; 2],
}

impl<'m> Valuer<'m> {
    pub(super) fn new(features: &'m Features, weights: &'m Weights) -> Valuer<'m> {
        let letters = [0, 1].map(|side| {
            let lengths = &features.sides[side].lengths;
            sums(lengths.iter().map(|&it| it as f32))
        });
        let unmet = [0, 1].map(|side| {
            let lists = &features.sides[side].features;
            let cost = |sentence: usize| -> f32 {
                let costs = lists.of(sentence).iter();
                costs
                    .map(|&feature| weights.cost(side, feature, features))
                    .sum()
            };
            sums((0..lists.len()).map(cost))
        });
        let mean = letters[1].last().unwrap_or(&0.0) / features.counts()[1].max(1) as f32;
        Valuer {
            features,
            weights,
            lengths: Lengths::new(features.sides[0].lang == Lang::Ar, mean),
            letters,
            unmet,
        }
    }

    /// What `features` of a source sentence share with each sentence of `cells`, with what lacking it
    /// would cost. Between calls the cells may only move on.
    pub(super) fn fill(&self, features: &[u32], postings: &mut Postings, cells: &mut Cells) {
        for &feature in features {
            let id = feature & !EXPECTED;
            let own = self.weights.gain(id) + self.weights.cost(0, feature, self.features);
            for place in postings.from(id, cells.low) {
                let at = (place & !EXPECTED) as usize - cells.low;
                let Some(worth) = cells.worth.get_mut(at) else {
                    break;
                };
                *worth += own + self.weights.cost(1, id | place & EXPECTED, self.features);
                cells.features[at] += 1.0;
            }
        }
    }

    /// What steps are worth, given what they share: one value for each of the columns.
    pub(super) fn worth(&self, place: &Place, shape: Shape, shared: &Cells, out: &mut Vec<f32>) {
        let (a, b) = (shape.source, shape.target);
        let above = |sums: &[f32]| sums[place.row] - sums[place.row - a];
        let (unmet, letters) = (above(&self.unmet[0]), above(&self.letters[0]));
        let chance = CHANCE[a.max(b) - 1];
        let count = place.columns.len();
        let (start, end) = (place.columns.start - b, place.columns.start);
        let (unmets, lengths) = (&self.unmet[1], &self.letters[1]);
        let (unmet_from, unmet_to) = (&unmets[start..][..count], &unmets[end..][..count]);
        let (length_from, length_to) = (&lengths[start..][..count], &lengths[end..][..count]);
        let (worth, features) = (&shared.worth[..count], &shared.features[..count]);
        out.resize(count, 0.0);
        for (at, out) in out[..count].iter_mut().enumerate() {
            let unmet = unmet + (unmet_to[at] - unmet_from[at]);
            let length = length_to[at] - length_from[at];
            let fit = self.lengths.fit(letters, length, b as f32);
            *out = worth[at] - features[at] * chance - unmet + fit;
        }
    }
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

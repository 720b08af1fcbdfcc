//! What stretches of neighbouring sentences share.

use std::ops::Range;

use super::value::{Place, Shape};

/// Most sentences of a side in one step.
pub(super) const MOST: usize = 3;

/// What a source sentence shares with target sentences from `low` on: the worth of it, and how many
/// features.
#[derive(Clone, Debug, Default)]
pub(super) struct Cells {
    pub(super) low: usize,
    pub(super) worth: Vec<f32>,
    pub(super) features: Vec<f32>,
}

impl Cells {
    /// Nothing is shared yet with any of `columns`.
    fn reset(&mut self, columns: &Range<usize>) {
        self.low = columns.start;
        for values in [&mut self.worth, &mut self.features] {
            values.clear();
            values.resize(columns.len(), 0.0);
        }
    }

    /// Adds the other's cells from column `from` on, `sign` times.
    fn add(&mut self, other: &Cells, from: usize, sign: f32) {
        let from = from - other.low;
        let add = |sums: &mut [f32], values: &[f32]| {
            let values = &values[from..from + sums.len()];
            sums.iter_mut()
                .zip(values)
                .for_each(|(sum, it)| *sum += sign * it);
        };
        add(&mut self.worth, &other.worth);
        add(&mut self.features, &other.features);
    }
}

/// For one source sentence what it shares with each target sentence.
#[derive(Clone, Debug, Default)]
pub(super) struct SharedRow {
    pub(super) one: Cells,
    /// Of it what the next source sentence shares too.
    pub(super) again: Cells,
    /// Of it what the next target sentence holds too.
    pub(super) twice: Cells,
}

/// The same for the last source sentences.
#[derive(Clone, Debug, Default)]
pub(super) struct SharedRows([SharedRow; MOST]);

impl SharedRows {
    /// An empty row for a sentence, in place of one that no step needs any more.
    pub(super) fn begin(&mut self, sentence: usize, columns: Range<usize>) -> &mut SharedRow {
        let row = &mut self.0[sentence % MOST];
        for cells in [&mut row.one, &mut row.again, &mut row.twice] {
            cells.reset(&columns);
        }
        row
    }

    /// What steps of a shape share that end in the cells of `place`. A feature that one side has twice
    /// corresponds to one of the other.
    pub(super) fn sum(&self, place: &Place, shape: Shape, sum: &mut Cells) {
        sum.reset(&place.columns);
        let before = |back: usize| place.columns.start - back;
        for sentence in place.row - shape.source..place.row {
            let cells = &self.0[sentence % MOST];
            for back in (1..=shape.target).rev() {
                sum.add(&cells.one, before(back), 1.0);
            }
            for back in (2..=shape.target).rev() {
                sum.add(&cells.twice, before(back), -1.0);
            }
            if sentence + 1 < place.row {
                for back in (1..=shape.target).rev() {
                    sum.add(&cells.again, before(back), -1.0);
                }
            }
        }
    }
}

//! The best path through both texts, by dynamic programming over the cells of a band.
//!
//! A row of the table is filled one shape of step after the other, each in loops over plain slices,
//! which the compiler turns into vector instructions.

use super::band::{Columns, cells};
use super::features::Features;
use super::postings::{Postings, common};
use super::shared::{Cells, MOST, SharedRows};
use super::value::{Place, Shape, Valuer};
use super::weights::Weights;
use crate::align::growth;

/// The shapes of steps, those of one sentence a side first: among equals the earlier wins.
const SHAPES: [Shape; 8] = [
    Shape::new(1, 1, -0.2),
    Shape::new(1, 0, -4.0),
    Shape::new(0, 1, -4.0),
    Shape::new(1, 2, -2.5),
    Shape::new(2, 1, -2.5),
    Shape::new(2, 2, -7.0),
    Shape::new(1, 3, -6.0),
    Shape::new(3, 1, -6.0),
];
/// The number of the shape that stays in its row.
const WITHIN: u32 = 2;

/// A step of the path, with what it is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Step {
    /// The first source and the first target sentence.
    pub(super) at: [usize; 2],
    /// How many of each side.
    pub(super) takes: [usize; 2],
    /// What supports it: features and lengths, without how usual such a step is.
    pub(super) worth: f32,
}

/// Rows of different widths, one after the other.
struct Table<'b> {
    band: &'b [Columns],
    starts: Vec<usize>,
    /// The value of the best path to each cell that is still needed.
    values: Vec<f32>,
    /// How many cells before them are not.
    forgotten: usize,
    /// Whether all values are kept.
    keeps_values: bool,
    /// The number of the shape of its last step.
    shapes: Vec<u8>,
}

/// More cells than this are searched in two passes: the first finds the path and the second, in the cells
/// of the path alone, what its steps are worth. So most values need not be kept.
const ONE_PASS: usize = 4_000_000;
/// From how many values on those that are not needed are given up.
const FORGET_FROM: usize = 1 << 18;

/// The best path whose states lie in the band (see [`super::band::around`]).
pub(super) fn best(features: &Features, weights: &Weights, band: &[Columns]) -> Vec<Step> {
    let counts = features.counts();
    if cells(band) <= ONE_PASS {
        return fill(features, weights, Table::new(band, true)).trace(counts);
    }
    best_in_two_passes(features, weights, band)
}

fn best_in_two_passes(features: &Features, weights: &Weights, band: &[Columns]) -> Vec<Step> {
    let counts = features.counts();
    let path = fill(features, weights, Table::new(band, false)).trace(counts);
    let narrow = along(&path, counts);
    fill(features, weights, Table::new(&narrow, true)).trace(counts)
}

/// The cells of a path, as a band.
fn along(path: &[Step], end: [usize; 2]) -> Vec<Columns> {
    let mut band: Vec<Columns> = Vec::with_capacity(end[0] + 1);
    let states = path.iter().map(|it| it.at).chain([end]);
    let mut low = 0;
    for [row, high] in states {
        while band.len() < row {
            band.push(Columns { low, high });
        }
        match band.get_mut(row) {
            Some(columns) => columns.high = high,
            None => band.push(Columns { low: high, high }),
        }
        low = high;
    }
    band
}

/// Fills a table row by row.
fn fill<'b>(features: &Features, weights: &Weights, mut table: Table<'b>) -> Table<'b> {
    let [sources, targets] = features.counts();
    let band = table.band;
    let valuer = Valuer::new(features, weights);
    let own = |side: usize| move |sentence: usize| features.sides[side].features.of(sentence);
    let common = [0, 1].map(|side| common(&features.sides[side].features));
    let mut postings = Postings::new(features.kinds.len(), targets, own(1));
    let mut again = postings.clone();
    let mut twice = Postings::new(features.kinds.len(), targets, |it| common[1].of(it));
    let mut shared = SharedRows::default();
    let mut row = Row::default();
    for number in 0..=sources {
        if let Some(sentence) = number.checked_sub(1) {
            let low = band[sentence.saturating_sub(MOST - 1)].low;
            let high = band[(number + MOST - 1).min(sources)].high;
            let it = shared.begin(sentence, low..high);
            let all = features.sides[0].features.of(sentence);
            valuer.fill(all, &mut postings, &mut it.one);
            valuer.fill(all, &mut twice, &mut it.twice);
            valuer.fill(common[0].of(sentence), &mut again, &mut it.again);
        }
        row.fill(number, &table, &valuer, &shared);
        table.push(&row);
    }
    table
}

/// The row that is being filled.
#[derive(Default)]
struct Row {
    number: usize,
    columns: Columns,
    values: Vec<f32>,
    shapes: Vec<u32>,
    /// What steps of one shape share, and what they are worth.
    shared: Cells,
    worth: Vec<f32>,
}

impl Row {
    fn fill(&mut self, number: usize, table: &Table<'_>, valuer: &Valuer<'_>, shared: &SharedRows) {
        self.number = number;
        self.columns = table.band[number];
        self.values.clear();
        self.values.resize(self.columns.len(), f32::NEG_INFINITY);
        self.shapes.clear();
        self.shapes.resize(self.columns.len(), 0);
        if number == 0 {
            self.values[0] = 0.0;
        }
        for (nth, shape) in SHAPES.iter().enumerate() {
            if shape.source > 0 && shape.source <= number {
                self.step_down(nth as u32, table, valuer, shared);
            }
        }
        self.step_along();
    }

    /// Steps of one shape from a row above.
    fn step_down(&mut self, nth: u32, table: &Table<'_>, valuer: &Valuer<'_>, shared: &SharedRows) {
        let shape = SHAPES[nth as usize];
        let above = self.number - shape.source;
        let from = table.band[above];
        let low = self.columns.low.max(from.low + shape.target);
        let end = (self.columns.high + 1).min(from.high + 1 + shape.target);
        if low >= end {
            return;
        }
        let place = Place {
            row: self.number,
            columns: low..end,
        };
        self.worth.clear();
        if shape.target > 0 {
            shared.sum(&place, shape, &mut self.shared);
            valuer.worth(&place, shape, &self.shared, &mut self.worth);
        } else {
            self.worth.resize(end - low, 0.0);
        }
        let before = table.at(above, low - shape.target) - table.forgotten;
        let before = &table.values[before..before + (end - low)];
        let here = low - self.columns.low..end - self.columns.low;
        let cells = self.values[here.clone()].iter_mut();
        let cells = cells.zip(&mut self.shapes[here]);
        for ((cell, step), (before, worth)) in cells.zip(before.iter().zip(&self.worth)) {
            let value = before + shape.usual + worth;
            let better = value > *cell;
            *cell = if better { value } else { *cell };
            *step = if better { nth } else { *step };
        }
    }

    /// Steps that take a sentence of the target alone: they come from the cell before.
    fn step_along(&mut self) {
        let usual = SHAPES[WITHIN as usize].usual;
        for at in 1..self.values.len() {
            let value = self.values[at - 1] + usual;
            let best = self.values[at];
            if value > best || value == best && self.shapes[at] > WITHIN {
                self.values[at] = value;
                self.shapes[at] = WITHIN;
            }
        }
    }
}

impl<'b> Table<'b> {
    fn new(band: &'b [Columns], keeps_values: bool) -> Table<'b> {
        let cells = cells(band);
        Table {
            band,
            starts: Vec::with_capacity(band.len()),
            values: Vec::with_capacity(if keeps_values { cells } else { FORGET_FROM }),
            forgotten: 0,
            keeps_values,
            shapes: Vec::with_capacity(cells),
        }
    }

    /// The number of a cell.
    fn at(&self, row: usize, column: usize) -> usize {
        self.starts[row] + column - self.band[row].low
    }

    fn push(&mut self, row: &Row) {
        growth::count(row.values.len());
        self.starts.push(self.shapes.len());
        self.values.extend_from_slice(&row.values);
        self.shapes.extend(row.shapes.iter().map(|&it| it as u8));
        let is_full = !self.keeps_values && self.values.len() > FORGET_FROM;
        if let Some(needed) = self.starts.len().checked_sub(MOST).filter(|_| is_full) {
            let passed = self.starts[needed] - self.forgotten;
            self.values.drain(..passed);
            self.forgotten += passed;
        }
    }

    /// What a path gains from one cell to another; 0 where the values are not kept.
    fn gain(&self, from: usize, to: usize) -> f32 {
        if self.keeps_values {
            self.values[to] - self.values[from]
        } else {
            0.0
        }
    }

    /// Walks back from the end.
    fn trace(&self, [sources, targets]: [usize; 2]) -> Vec<Step> {
        let mut found = Vec::new();
        let (mut row, mut column) = (sources, targets);
        while row > 0 || column > 0 {
            let at = self.at(row, column);
            let shape = SHAPES[self.shapes[at] as usize];
            row -= shape.source;
            column -= shape.target;
            found.push(Step {
                at: [row, column],
                takes: [shape.source, shape.target],
                worth: self.gain(self.at(row, column), at) - shape.usual,
            });
        }
        found.reverse();
        found
    }
}

#[cfg(test)]
mod tests {
    use super::super::Side;
    use super::super::band::{around, chain};
    use super::*;

    #[test]
    fn two_passes_find_what_one_finds() {
        let en =
            "The mayor of Brenlow spoke. Why? It was 1931. Nobody left. Karen paid 450 euros. No.";
        let ar =
            "تحدث عمدة برينلو. لماذا؟ دفعت كارين 450 يورو. كان ذلك في عام 1931. ولم يغادر أحد.";
        let en: Vec<&str> = en.split_inclusive(['.', '?']).collect();
        let ar: Vec<&str> = ar.split_inclusive(['.', '؟']).collect();
        let (en, ar) = (en.repeat(30), ar.repeat(30));
        let side = |sentences| Side {
            sentences,
            concepts: &[],
        };
        let features = Features::new([side(&en), side(&ar)]);
        let weights = Weights::new(&features);
        let band = around(&chain(&features, &weights), features.counts());
        let one = fill(&features, &weights, Table::new(&band, true)).trace(features.counts());
        assert_eq!(best_in_two_passes(&features, &weights, &band), one);
        assert!(one.iter().any(|it| it.takes == [1, 1]));
    }
}

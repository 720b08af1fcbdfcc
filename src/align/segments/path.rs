//! The best way through both texts, by dynamic programming over the cells of a band.

use super::lengths::Lengths;
use super::lists::CLAIMS;
use super::marks::Marks;
use super::postings::{Postings, Row, Shared, common};
use super::weigh::Weights;
use crate::text::Lang;

/// How many sentences of each side a step takes, and the logarithm of its chance.
const STEPS: [(usize, usize, f32); 8] = [
    (1, 1, -0.2),
    (1, 0, -4.0),
    (0, 1, -4.0),
    (1, 2, -2.5),
    (2, 1, -2.5),
    (2, 2, -7.0),
    (1, 3, -6.0),
    (3, 1, -6.0),
];
/// Most sentences of a side in one step.
const MOST: usize = 3;
/// What a shared mark is worth less where a side has so many sentences.
const CHANCE: [f32; MOST] = [0.0, 0.1, 0.16];
/// What length counts for beside the marks.
const LENGTH: f32 = 1.0;

/// A step of the path, with what it is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Step {
    /// The first source and the first target sentence.
    pub(super) at: [usize; 2],
    /// How many of each side.
    pub(super) takes: [usize; 2],
    /// What speaks for it: marks and lengths, without how usual such a step is.
    pub(super) worth: f32,
}

/// What is needed to value a step.
struct Valuer<'m> {
    marks: &'m Marks,
    weights: &'m Weights,
    lengths: Lengths,
    /// Sums over the sentences before: letters, and what all their marks cost when not met.
    letters: [Vec<f32>; 2],
    unmet: [Vec<f32>; 2],
}

impl<'m> Valuer<'m> {
    fn new(marks: &'m Marks, weights: &'m Weights) -> Valuer<'m> {
        let sums = |values: &mut dyn Iterator<Item = f32>| {
            let mut sum = 0.0_f64;
            let mut sums = vec![0.0];
            sums.extend(values.map(|it| {
                sum += f64::from(it);
                sum as f32
            }));
            sums
        };
        let letters = [0, 1].map(|side| {
            let lengths = &marks.sides[side].lengths;
            sums(&mut lengths.iter().map(|&it| it as f32))
        });
        let unmet = [0, 1].map(|side| {
            let lists = &marks.sides[side].marks;
            let cost = |sentence: usize| -> f32 {
                let costs = lists.of(sentence).iter();
                costs.map(|&mark| weights.cost(side, mark, marks)).sum()
            };
            sums(&mut (0..lists.len()).map(cost))
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

    /// What `marks` of the source share with each place from `low` on, with what lacking it would cost.
    fn fill(&self, marks: &[u32], low: usize, postings: &mut Postings, cells: &mut [Shared]) {
        cells.fill(Shared::default());
        for &mark in marks {
            let id = (mark & !CLAIMS) as usize;
            let end = postings.starts[id + 1];
            let mut at = postings.next[id];
            while at < end && ((postings.places[at as usize] & !CLAIMS) as usize) < low {
                at += 1;
            }
            postings.next[id] = at;
            let own = self.weights.gain(id as u32) + self.weights.cost(0, mark, self.marks);
            while at < end {
                let place = postings.places[at as usize];
                let Some(cell) = cells.get_mut((place & !CLAIMS) as usize - low) else {
                    break;
                };
                cell.worth += own + self.weights.cost(1, id as u32 | place & CLAIMS, self.marks);
                cell.marks += 1.0;
                at += 1;
            }
        }
    }

    /// What the step shares that ends before the sentences `row` and `column`. A mark that one side has
    /// twice answers to one of the other.
    fn shared(&self, rows: &[Row; MOST], [row, column]: [usize; 2], [a, b]: [usize; 2]) -> Shared {
        let mut sum = Shared::default();
        for sentence in row - a..row {
            let cells = &rows[sentence % MOST];
            for column in column - b..column {
                sum.add(cells.at(&cells.one, column), 1.0);
            }
            for column in column - b..column - 1 {
                sum.add(cells.at(&cells.twice, column), -1.0);
            }
            if sentence + 1 < row {
                for column in column - b..column {
                    sum.add(cells.at(&cells.again, column), -1.0);
                }
            }
        }
        sum
    }

    /// What a step is worth that ends before the sentences `row` and `column`, given what is shared.
    fn worth(&self, [row, column]: [usize; 2], [a, b]: [usize; 2], shared: Shared) -> f32 {
        let between = |sums: &[f32], to: usize, count: usize| sums[to] - sums[to - count];
        let unmet = between(&self.unmet[0], row, a) + between(&self.unmet[1], column, b);
        let letters = [
            between(&self.letters[0], row, a),
            between(&self.letters[1], column, b),
        ];
        // Among more sentences a mark is met by chance more often.
        let chance = shared.marks * CHANCE[a.max(b) - 1];
        shared.worth - chance - unmet + LENGTH * self.lengths.fit(letters[0], letters[1], b as f32)
    }
}

/// Rows of different widths, one behind the other.
struct Rows {
    starts: Vec<usize>,
    values: Vec<f32>,
    steps: Vec<u8>,
}

/// The best path whose states lie in `ranges` (see [`super::band::ranges`]).
pub(super) fn best(marks: &Marks, weights: &Weights, ranges: &[(usize, usize)]) -> Vec<Step> {
    let [sources, targets] = marks.counts();
    let valuer = Valuer::new(marks, weights);
    let own = |side: usize| move |sentence: usize| marks.sides[side].marks.of(sentence);
    let common = [0, 1].map(|side| common(&marks.sides[side].marks));
    let mut postings = Postings::new(marks.kinds.len(), targets, own(1));
    let mut again = postings.clone();
    let mut twice = Postings::new(marks.kinds.len(), targets, |it| common[1].of(it));
    let mut rows = Rows {
        starts: Vec::with_capacity(sources + 2),
        values: Vec::new(),
        steps: Vec::new(),
    };
    // What the last sentences share with those of the target, each with its first column.
    let mut shared: [Row; MOST] = Default::default();
    for row in 0..=sources {
        if let Some(sentence) = row.checked_sub(1) {
            let low = ranges[sentence.saturating_sub(MOST - 1)].0;
            let high = ranges[(row + MOST - 1).min(sources)].1;
            let it = &mut shared[sentence % MOST];
            it.low = low;
            for cells in [&mut it.one, &mut it.again, &mut it.twice] {
                cells.resize(high - low, Shared::default());
            }
            let all = marks.sides[0].marks.of(sentence);
            valuer.fill(all, low, &mut postings, &mut it.one);
            valuer.fill(all, low, &mut twice, &mut it.twice);
            valuer.fill(common[0].of(sentence), low, &mut again, &mut it.again);
        }
        fill(row, ranges, &valuer, &shared, &mut rows);
    }
    trace(ranges, &rows, [sources, targets])
}

fn fill(
    row: usize,
    ranges: &[(usize, usize)],
    valuer: &Valuer<'_>,
    shared: &[Row; MOST],
    rows: &mut Rows,
) {
    let start = rows.values.len();
    rows.starts.push(start);
    let (low, high) = ranges[row];
    for column in low..=high {
        let mut best = (f32::NEG_INFINITY, 0_u8);
        if row == 0 && column == 0 {
            best.0 = 0.0;
        }
        for (nth, &(a, b, usual)) in STEPS.iter().enumerate() {
            if a > row || b > column {
                continue;
            }
            let (from_low, from_high) = ranges[row - a];
            let from = column - b;
            if from < from_low || from > from_high {
                continue;
            }
            let before = rows.values[rows.starts[row - a] + from - from_low];
            let mut value = before + usual;
            if a > 0 && b > 0 {
                let sum = valuer.shared(shared, [row, column], [a, b]);
                value += valuer.worth([row, column], [a, b], sum);
            }
            if value > best.0 {
                best = (value, nth as u8);
            }
        }
        rows.values.push(best.0);
        rows.steps.push(best.1);
    }
}

/// Walks back from the end.
fn trace(ranges: &[(usize, usize)], rows: &Rows, [sources, targets]: [usize; 2]) -> Vec<Step> {
    let mut found = Vec::new();
    let (mut row, mut column) = (sources, targets);
    let value = |row: usize, column: usize| rows.values[rows.starts[row] + column - ranges[row].0];
    while row > 0 || column > 0 {
        let nth = rows.steps[rows.starts[row] + column - ranges[row].0] as usize;
        let (a, b, usual) = STEPS[nth];
        let after = value(row, column);
        row -= a;
        column -= b;
        found.push(Step {
            at: [row, column],
            takes: [a, b],
            worth: after - value(row, column) - usual,
        });
    }
    found.reverse();
    found
}

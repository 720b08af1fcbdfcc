//! The best way through both texts, by dynamic programming over the cells of a band.

use super::lengths::Lengths;
use super::marks::{CLAIMS, Marks};
use super::weigh::Weights;
use crate::text::Lang;

/// How many sentences of each side a step takes, and the logarithm of its chance.
const STEPS: [(usize, usize, f32); 8] = [
    (1, 1, -0.2),
    (1, 0, -3.0),
    (0, 1, -3.0),
    (1, 2, -3.0),
    (2, 1, -3.0),
    (2, 2, -5.5),
    (1, 3, -6.0),
    (3, 1, -6.0),
];
/// Most sentences of a side in one step.
const MOST: usize = 3;
/// What length counts for beside the marks.
const LENGTH: f32 = 0.8;

/// A step of the path, with what it is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Step {
    /// The first source and the first target sentence.
    pub(super) at: [usize; 2],
    /// How many of each side.
    pub(super) takes: [usize; 2],
    /// What speaks for it: marks and lengths, without how usual such a step is.
    pub(super) worth: f32,
    /// What the shared marks are worth.
    pub(super) shared: f32,
}

/// The target sentences that hold each mark.
struct Postings {
    starts: Vec<u32>,
    places: Vec<u32>,
    /// For each mark the first place that a later row may need.
    next: Vec<u32>,
}

impl Postings {
    fn new(marks: &Marks, weights: &Weights) -> Postings {
        let mut starts = Vec::with_capacity(marks.kinds.len() + 1);
        let mut total = 0;
        for id in 0..marks.kinds.len() as u32 {
            starts.push(total);
            total += weights.count(1, id);
        }
        starts.push(total);
        let mut next = starts.clone();
        let mut places = vec![0; total as usize];
        let lists = &marks.sides[1].marks;
        for sentence in 0..lists.len() {
            for mark in lists.of(sentence) {
                let at = &mut next[(mark & !CLAIMS) as usize];
                places[*at as usize] = sentence as u32 | mark & CLAIMS;
                *at += 1;
            }
        }
        next.copy_from_slice(&starts);
        Postings {
            starts,
            places,
            next,
        }
    }
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

    /// Adds what a source sentence shares with each target sentence from `low` on, with what its marks
    /// would have cost.
    fn row(&self, sentence: usize, low: usize, postings: &mut Postings, row: &mut [f32]) {
        row.fill(0.0);
        for &mark in self.marks.sides[0].marks.of(sentence) {
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
                let Some(cell) = row.get_mut((place & !CLAIMS) as usize - low) else {
                    break;
                };
                *cell += own + self.weights.cost(1, id as u32 | place & CLAIMS, self.marks);
                at += 1;
            }
        }
    }

    /// What a step is worth that ends before the sentences `row` and `column`, given what is shared.
    fn worth(&self, [row, column]: [usize; 2], [a, b]: [usize; 2], shared: f32) -> f32 {
        let between = |sums: &[f32], to: usize, count: usize| sums[to] - sums[to - count];
        let unmet = between(&self.unmet[0], row, a) + between(&self.unmet[1], column, b);
        let letters = [
            between(&self.letters[0], row, a),
            between(&self.letters[1], column, b),
        ];
        shared - unmet + LENGTH * self.lengths.fit(letters[0], letters[1], b as f32)
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
    let mut postings = Postings::new(marks, weights);
    let mut rows = Rows {
        starts: Vec::with_capacity(sources + 2),
        values: Vec::new(),
        steps: Vec::new(),
    };
    // What the last sentences share with those of the target, each with its first column.
    let mut shared: [(usize, Vec<f32>); MOST] = Default::default();
    for row in 0..=sources {
        if let Some(sentence) = row.checked_sub(1) {
            let low = ranges[sentence.saturating_sub(MOST - 1)].0;
            let high = ranges[(row + MOST - 1).min(sources)].1;
            let (first, cells) = &mut shared[sentence % MOST];
            *first = low;
            cells.resize(high - low, 0.0);
            valuer.row(sentence, low, &mut postings, cells);
        }
        fill(row, ranges, &valuer, &shared, &mut rows);
    }
    trace(ranges, &valuer, &rows, [sources, targets])
}

fn fill(
    row: usize,
    ranges: &[(usize, usize)],
    valuer: &Valuer<'_>,
    shared: &[(usize, Vec<f32>); MOST],
    rows: &mut Rows,
) {
    let start = rows.values.len();
    rows.starts.push(start);
    let (low, high) = ranges[row];
    let cell = |sentence: usize, column: usize| -> f32 {
        let (first, cells) = &shared[sentence % MOST];
        cells.get(column.wrapping_sub(*first)).copied().unwrap_or(0.0)
    };
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
                let mut sum = 0.0;
                for sentence in row - a..row {
                    for column in column - b..column {
                        sum += cell(sentence, column);
                    }
                }
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
fn trace(
    ranges: &[(usize, usize)],
    _valuer: &Valuer<'_>,
    rows: &Rows,
    [sources, targets]: [usize; 2],
) -> Vec<Step> {
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
            shared: 0.0,
        });
    }
    found.reverse();
    found
}

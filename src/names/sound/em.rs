//! Which chunks there are: expectation maximisation over pairs of spellings.
//!
//! The underlying model draws chunks one after another, each with its own probability, until a pair
//! is complete (a memoryless stochastic transducer: Ristad and Yianilos 1998; with chunks of several
//! letters: Bisani and Ney 2008). A source chunk has one or two letters; its target none, one or
//! two, but not two for two; only single letters stay silent.

use super::chunks::{Joint, MAX_CHUNK, Piece, piece};

/// A pair of spellings, as letters.
pub(crate) type LetterPair = (Vec<u8>, Vec<u8>);

/// How often the probabilities are estimated again.
const ROUNDS: usize = 8;
/// Chunks that were needed less often than this are given up, from the third round on.
const FEWEST: f64 = 2.0;

/// Most letters of a chunk on both sides together: larger ones are whole syllables learnt as wholes,
/// and the network does better on small ones.
const MOST_LETTERS: usize = 3;

/// Whether a chunk may have this many source and target letters.
fn allowed(source: usize, target: usize) -> bool {
    source + target <= MOST_LETTERS && (target > 0 || source == 1)
}

/// The shapes that a chunk may have at `(i, j)` of a pair.
fn shapes(i: usize, j: usize, pair: &LetterPair) -> impl Iterator<Item = (usize, usize)> {
    let sources = MAX_CHUNK.min(pair.0.len() - i);
    let targets = MAX_CHUNK.min(pair.1.len() - j);
    (1..=sources).flat_map(move |source| {
        (0..=targets)
            .filter(move |&target| allowed(source, target))
            .map(move |target| (source, target))
    })
}

/// Chunk probabilities in a dense table, for speed.
struct ProbabilityTable {
    values: Vec<f64>,
    sources: usize,
    targets: usize,
}

impl ProbabilityTable {
    fn new(sources: usize, targets: usize, value: f64) -> ProbabilityTable {
        let size = sources * sources * targets * targets;
        ProbabilityTable {
            values: vec![value; size],
            sources,
            targets,
        }
    }

    fn at(&self, source: Piece, target: Piece) -> usize {
        let source = source[0] as usize * self.sources + source[1] as usize;
        let target = target[0] as usize * self.targets + target[1] as usize;
        source * self.targets * self.targets + target
    }

    fn chunk(&self, at: usize) -> (Piece, Piece) {
        let (source, target) = (at / self.targets.pow(2), at % self.targets.pow(2));
        (
            [(source / self.sources) as u8, (source % self.sources) as u8],
            [(target / self.targets) as u8, (target % self.targets) as u8],
        )
    }

    fn of(&self, pair: &LetterPair, i: usize, j: usize, shape: (usize, usize)) -> usize {
        self.at(
            piece(&pair.0[i..i + shape.0]),
            piece(&pair.1[j..j + shape.1]),
        )
    }
}

/// The probability of each chunk, over alphabets of this many letters.
pub(crate) fn estimate(pairs: &[LetterPair], sources: usize, targets: usize) -> Joint {
    let mut table = first_guess(sources, targets);
    for round in 0..ROUNDS {
        let mut counts = ProbabilityTable::new(sources, targets, 0.0);
        for pair in pairs {
            expect(pair, &table, &mut counts);
        }
        if round >= 2 {
            counts.values.iter_mut().for_each(|it| {
                if *it < FEWEST {
                    *it = 0.0;
                }
            });
        }
        let total: f64 = counts.values.iter().sum();
        counts.values.iter_mut().for_each(|it| *it /= total);
        table = counts;
    }
    let kept = table.values.iter().enumerate().filter(|(_, p)| **p > 0.0);
    kept.map(|(at, &p)| (table.chunk(at), p)).collect()
}

/// All chunks alike, but the smaller the likelier.
fn first_guess(sources: usize, targets: usize) -> ProbabilityTable {
    let mut table = ProbabilityTable::new(sources, targets, 0.0);
    for at in 0..table.values.len() {
        let (source, target) = table.chunk(at);
        let long = usize::from(source[1] > 0) + usize::from(target[1] > 0 || target[0] == 0);
        table.values[at] = 0.02 / (1 + long) as f64;
    }
    table
}

/// Adds the expected counts of the chunks of one pair.
fn expect(pair: &LetterPair, table: &ProbabilityTable, counts: &mut ProbabilityTable) {
    let (rows, columns) = (pair.0.len() + 1, pair.1.len() + 1);
    let mut ahead = vec![0.0; rows * columns];
    ahead[0] = 1.0;
    for i in 0..rows - 1 {
        for j in 0..columns {
            let here = ahead[i * columns + j];
            if here == 0.0 {
                continue;
            }
            for shape in shapes(i, j, pair) {
                let p = table.values[table.of(pair, i, j, shape)];
                ahead[(i + shape.0) * columns + j + shape.1] += here * p;
            }
        }
    }
    let total = ahead[rows * columns - 1];
    if total <= 0.0 {
        return;
    }
    let mut behind = vec![0.0; rows * columns];
    behind[rows * columns - 1] = 1.0;
    for i in (0..rows - 1).rev() {
        for j in (0..columns).rev() {
            for shape in shapes(i, j, pair) {
                let at = table.of(pair, i, j, shape);
                let path = table.values[at] * behind[(i + shape.0) * columns + j + shape.1];
                behind[i * columns + j] += path;
                counts.values[at] += ahead[i * columns + j] * path / total;
            }
        }
    }
}

/// One chunk of an aligned pair: where it begins on both sides, and its lengths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) at: (usize, usize),
    pub(crate) shape: (usize, usize),
}

/// The likeliest chunks of a pair; nothing when the chunks there are cannot make it.
pub(crate) fn align(pair: &LetterPair, joint: &Joint) -> Option<Vec<Step>> {
    let (rows, columns) = (pair.0.len() + 1, pair.1.len() + 1);
    let mut best = vec![(f64::NEG_INFINITY, (0, 0)); rows * columns];
    best[0].0 = 0.0;
    for i in 0..rows - 1 {
        for j in 0..columns {
            let here = best[i * columns + j].0;
            if here == f64::NEG_INFINITY {
                continue;
            }
            for shape in shapes(i, j, pair) {
                let source = piece(&pair.0[i..i + shape.0]);
                let target = piece(&pair.1[j..j + shape.1]);
                let Some(p) = joint.get(&(source, target)) else {
                    continue;
                };
                let there = &mut best[(i + shape.0) * columns + j + shape.1];
                if here + p.ln() > there.0 {
                    *there = (here + p.ln(), shape);
                }
            }
        }
    }
    trace(&best, rows, columns)
}

fn trace(best: &[(f64, (usize, usize))], rows: usize, columns: usize) -> Option<Vec<Step>> {
    let (mut i, mut j) = (rows - 1, columns - 1);
    if best[i * columns + j].0 == f64::NEG_INFINITY {
        return None;
    }
    let mut steps = Vec::new();
    while (i, j) != (0, 0) {
        let shape = best[i * columns + j].1;
        (i, j) = (i - shape.0, j - shape.1);
        steps.push(Step { at: (i, j), shape });
    }
    steps.reverse();
    Some(steps)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters 1, 2, 3 answer to 4, 5 and to nothing.
    fn toy() -> Vec<LetterPair> {
        let word = |letters: &[u8]| -> LetterPair {
            let target = letters.iter().filter(|&&it| it < 3).map(|it| it + 3);
            (letters.to_vec(), target.collect())
        };
        [
            &[1, 2, 3][..],
            &[2, 1],
            &[3, 1, 2, 2],
            &[1],
            &[2],
            &[1, 3],
            &[2, 3, 1],
        ]
        .iter()
        .cycle()
        .take(70)
        .map(|it| word(it))
        .collect()
    }

    #[test]
    fn letters_count_where_they_stand() {
        let joint = estimate(&toy(), 6, 6);
        let pair = (vec![2, 3, 1], vec![5, 4]);
        let steps = align(&pair, &joint).expect("it can be made");
        let ends: usize = steps.iter().map(|it| it.shape.1).sum();
        assert_eq!(ends, 2);
        assert!((joint.values().sum::<f64>() - 1.0).abs() < 1e-9);
        assert_eq!(align(&(vec![1], vec![5]), &joint), None);
    }
}

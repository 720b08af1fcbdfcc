//! Training: chunks by expectation maximisation, then the network over them by gradient descent.
//!
//! The steps of a row are scaled by what it was moved before (AdaGrad, Duchi et al. 2011, one sum a
//! row); units of the hidden layer are left out at random (dropout, Srivastava et al. 2014). All of
//! it runs on one thread in a fixed order, and the same pairs and seed give the same file.

use super::chunks::{Inventory, piece};
use super::em::{LetterPair, Step, align, estimate};
use super::letters::Spelling;
use super::matrix::{Origin, Rows};
use super::net::{Net, Sizes, add, dot, normalize};
use super::ngrams::Ngrams;
use super::random::Random;

/// How a network is trained.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    pub(crate) sizes: Sizes,
    /// Letters of the source alphabet.
    pub(crate) sources: usize,
    /// Frequent grams to keep.
    pub(crate) grams: usize,
    /// How often every step is visited.
    pub(crate) rounds: usize,
    /// The share of hidden units that are left out.
    pub(crate) dropped: f32,
    pub(crate) seed: u64,
}

/// The first length of a step; it shrinks to a fiftieth of this.
const PACE: f32 = 0.1;
/// How strongly values are held to be logarithms of chances, where they have to be.
const NORMAL: f32 = 0.2;

/// One decision to learn: of which pair, and which chunk.
struct Decision {
    pair: u32,
    step: Step,
    chunk: u16,
}

/// Trains a network that reads the first spellings and writes the second.
pub(crate) fn train(
    pairs: &[(Spelling, Spelling)],
    plan: Plan,
    said: &mut dyn FnMut(usize, f64),
) -> Net {
    let letter_pairs: Vec<LetterPair> = pairs
        .iter()
        .map(|(from, to)| (from.letters.clone(), to.letters.clone()))
        .collect();
    let joint = estimate(&letter_pairs, plan.sources, plan.sizes.targets);
    let inventory = Inventory::new(&joint, plan.sources);
    let sources = letter_pairs.iter().map(|it| &*it.0);
    let grams = Ngrams::frequent(sources, plan.grams);
    let mut random = Random::new(plan.seed);
    let net = untrained(plan.sizes, inventory, grams, &mut random);
    let mut decisions = Vec::new();
    for (number, pair) in letter_pairs.iter().enumerate() {
        for step in align(pair, &joint).into_iter().flatten() {
            let (i, j) = step.at;
            let source = piece(&pair.0[i..i + step.shape.0]);
            let target = piece(&pair.1[j..j + step.shape.1]);
            decisions.extend(net.inventory.find(source, target).map(|chunk| Decision {
                pair: number as u32,
                step,
                chunk: chunk as u16,
            }));
        }
    }
    let mut learner = Learner::new(net, pairs, plan);
    let total = (plan.rounds * decisions.len()) as f32;
    for round in 0..plan.rounds {
        random.shuffle(&mut decisions);
        let mut likelihood = 0.0;
        for (done, decision) in decisions.iter().enumerate() {
            let share = (round * decisions.len() + done) as f32 / total;
            learner.pace = PACE * (1.0 - share).max(0.02);
            likelihood += f64::from(learner.learn(decision, &mut random));
        }
        said(round + 1, likelihood / decisions.len().max(1) as f64);
    }
    learner.net
}

/// A network that knows only how usual each chunk is.
fn untrained(sizes: Sizes, inventory: Inventory, grams: Ngrams, random: &mut Random) -> Net {
    let width = sizes.hidden;
    let inputs = 2 * sizes.around + 1 + sizes.behind;
    let most = 1.0 / (inputs as f32).sqrt();
    let letters = inventory.letters();
    let chunks = inventory.chunks().iter().map(|it| it.usual.ln().max(-8.0));
    let chunks = Rows {
        width: 1,
        values: chunks.collect(),
    };
    let places = 2 * sizes.around + 1;
    Net {
        source: Rows::new(places * letters, width, || random.around_zero(most)),
        marks: Rows::new(3 * super::letters::MARKS, width, || {
            random.around_zero(0.05)
        }),
        target: Rows::new(sizes.behind * sizes.targets, width, || {
            random.around_zero(most)
        }),
        origin: Origin::Rows(Rows::new(grams.list().len(), width, || {
            random.around_zero(0.02)
        })),
        rest: Rows::new(1, width, || 0.1),
        kinds: Rows::new(inventory.kinds(), width, || random.around_zero(0.1)),
        chunks,
        sizes,
        inventory,
        grams,
    }
}

/// What each row was moved, squared and summed.
struct Moved(Vec<f32>);

impl Moved {
    fn new(rows: usize) -> Moved {
        Moved(vec![1e-3; rows])
    }

    /// The length of the next step of a row with a gradient of this mean square.
    fn step(&mut self, row: usize, square: f32, pace: f32) -> f32 {
        self.0[row] += square;
        pace / self.0[row].sqrt()
    }
}

/// A network under training.
struct Learner<'p> {
    net: Net,
    pairs: &'p [(Spelling, Spelling)],
    grams: Vec<Vec<u16>>,
    plan: Plan,
    pace: f32,
    moved: [Moved; 6],
    moved_origin: Moved,
}

/// Adds `scale` × `gradient` to a row.
fn shift(row: &mut [f32], gradient: &[f32], scale: f32) {
    for (it, by) in row.iter_mut().zip(gradient) {
        *it += scale * by;
    }
}

impl<'p> Learner<'p> {
    fn new(net: Net, pairs: &'p [(Spelling, Spelling)], plan: Plan) -> Learner<'p> {
        let grams = pairs.iter().map(|it| net.grams.in_word(&it.0.letters));
        Learner {
            grams: grams.collect(),
            moved: net.matrices().map(|it| Moved::new(it.len())),
            moved_origin: Moved::new(net.grams.list().len()),
            net,
            pairs,
            plan,
            pace: PACE,
        }
    }

    /// Learns one decision, and gives the logarithm of the chance that it had before.
    fn learn(&mut self, decision: &Decision, random: &mut Random) -> f32 {
        let hidden = self.hidden(decision, random);
        let (source, _) = &self.pairs[decision.pair as usize];
        let chunks: Vec<usize> = self
            .net
            .inventory
            .beginning_at(&source.letters, decision.step.at.0)
            .collect();
        let mut values: Vec<f32> = chunks
            .iter()
            .map(|&chunk| self.net.value(chunk, &hidden))
            .collect();
        let total = normalize(&mut values);
        let mut gradient = vec![0.0; hidden.len()];
        let square = dot(&hidden, &hidden) / hidden.len() as f32;
        let mut had = 0.0;
        for (&chunk, &value) in chunks.iter().zip(&values) {
            let right = chunk == decision.chunk as usize;
            had += if right { value } else { 0.0 };
            let mut push = f32::from(u8::from(right)) - value.exp();
            if self.plan.sizes.normal {
                push -= NORMAL * total * value.exp();
            }
            if push.abs() > 1e-5 {
                self.move_chunk(chunk, push, square, &hidden, &mut gradient);
            }
        }
        self.move_inputs(decision, &hidden, gradient);
        had
    }

    /// The hidden layer, some of its units left out.
    fn hidden(&self, decision: &Decision, random: &mut Random) -> Vec<f32> {
        let pair = &self.pairs[decision.pair as usize];
        let (i, j) = decision.step.at;
        let net = &self.net;
        let mut sum = net.rest.row(0).to_vec();
        for row in net.source_rows(&pair.0.letters, i) {
            add(&mut sum, net.source.row(row));
        }
        for row in net.mark_rows(&pair.0.marks, i) {
            add(&mut sum, net.marks.row(row));
        }
        net.remember(&pair.1.letters[..j], &mut sum);
        let grams = &self.grams[decision.pair as usize];
        let share = 1.0 / (grams.len().max(1) as f32).sqrt();
        for &gram in grams {
            net.origin.add(gram as usize, share, &mut sum);
        }
        let (dropped, kept) = (self.plan.dropped, 1.0 / (1.0 - self.plan.dropped));
        sum.iter_mut().for_each(|it| {
            *it = if dropped > 0.0 && random.share() < dropped {
                0.0
            } else {
                it.max(0.0) * kept
            }
        });
        sum
    }

    fn move_chunk(
        &mut self,
        chunk: usize,
        push: f32,
        square: f32,
        hidden: &[f32],
        gradient: &mut [f32],
    ) {
        let kind = self.net.inventory.chunks()[chunk].kind as usize;
        shift(gradient, self.net.kinds.row(kind), push);
        let step = self.moved[4].step(kind, push * push * square, self.pace);
        shift(self.net.kinds.row_mut(kind), hidden, step * push);
        let step = self.moved[5].step(chunk, push * push, self.pace);
        self.net.chunks.values[chunk] += step * push;
    }

    fn move_inputs(&mut self, decision: &Decision, hidden: &[f32], mut gradient: Vec<f32>) {
        let kept = 1.0 / (1.0 - self.plan.dropped);
        for (gradient, unit) in gradient.iter_mut().zip(hidden) {
            *gradient *= if *unit > 0.0 { kept } else { 0.0 };
        }
        let square = dot(&gradient, &gradient) / gradient.len() as f32;
        if square == 0.0 {
            return;
        }
        let pair = &self.pairs[decision.pair as usize];
        let ((i, j), net, pace) = (decision.step.at, &mut self.net, self.pace);
        for row in net.source_rows(&pair.0.letters, i).collect::<Vec<_>>() {
            let step = self.moved[0].step(row, square, pace);
            shift(net.source.row_mut(row), &gradient, step);
        }
        for row in net.mark_rows(&pair.0.marks, i) {
            let step = self.moved[1].step(row, square, pace);
            shift(net.marks.row_mut(row), &gradient, step);
        }
        let written: Vec<usize> = net.target_rows(&pair.1.letters[..j]).collect();
        for row in written {
            let step = self.moved[2].step(row, square, pace);
            shift(net.target.row_mut(row), &gradient, step);
        }
        let grams = &self.grams[decision.pair as usize];
        let share = 1.0 / (grams.len().max(1) as f32).sqrt();
        for &gram in grams {
            let square = square * share * share;
            let step = self.moved_origin.step(gram as usize, square, pace);
            if let Some(rows) = net.origin.rows_mut() {
                shift(rows.row_mut(gram as usize), &gradient, step * share);
            }
        }
        shift(net.rest.row_mut(0), &gradient, pace * 0.01);
    }
}

//! How likely many spellings are, given one: the other way round than [`super::forward`].

use std::ops::Range;

use super::chunks::Piece;
use super::forward::{BESIDE, FAINT, INSERTED, SILENT, SUBSTITUTED, Scratch, exp};
use super::letters::Spelling;
use super::net::{Net, add};

/// A source spelling, prepared to be compared with many targets.
#[derive(Clone, Debug)]
pub(crate) struct BackwardScorer<'n> {
    net: &'n Net,
    /// What the source adds to the hidden layer at each of its letters.
    bases: Vec<f32>,
    /// For each letter of the source, for a source of one or two letters, for each first letter of a
    /// target: where its chunks begin. They stand in the order of their targets.
    starts: Vec<u16>,
    length: usize,
}

impl<'n> BackwardScorer<'n> {
    /// Prepares a source.
    pub(crate) fn new(net: &'n Net, source: &Spelling) -> BackwardScorer<'n> {
        let letters = &source.letters;
        let mut starts = Vec::with_capacity(2 * letters.len() * (net.sizes.targets + 1));
        for (at, &letter) in letters.iter().enumerate() {
            let next = letters.get(at + 1);
            let one = net.inventory.with_source([letter, 0]);
            let two = next.map(|&it| net.inventory.with_source([letter, it]));
            add_starts(net, one, &mut starts);
            add_starts(net, two.unwrap_or_default(), &mut starts);
        }
        BackwardScorer {
            net,
            bases: net.encode(source).inputs,
            starts,
            length: letters.len(),
        }
    }

    /// The chunk that reads this many letters from letter `at` on and writes a target.
    #[inline]
    fn chunk(&self, at: usize, reads: usize, target: Piece) -> Option<usize> {
        let first = (at * 2 + reads - 1) * (self.net.sizes.targets + 1) + usize::from(target[0]);
        let [start, end] = [first, first + 1].map(|it| usize::from(self.starts[it]));
        let chunks = &self.net.inventory.chunks()[start..end];
        let found = chunks.iter().position(|it| it.target == target)?;
        Some(start + found)
    }

    /// The logarithm of the chance that the source is written as `target`.
    pub(crate) fn score(&self, target: &[u8], scratch: &mut Scratch) -> f32 {
        let places = target.len() + 1;
        let length = self.length;
        let width = self.net.sizes.hidden;
        scratch.cells.clear();
        scratch.cells.resize((length + 2) * places, 0.0);
        scratch.cells[0] = 1.0;
        scratch.memory.clear();
        scratch.memory.resize(places * width, 0.0);
        for (place, sum) in scratch.memory.chunks_exact_mut(width).enumerate() {
            self.net.remember(&target[..place], sum);
        }
        scratch.hidden.resize(width, 0.0);
        for i in 0..length {
            let row = &scratch.cells[i * places..(i + 1) * places];
            let least = row.iter().copied().fold(FAINT, f64::max) * BESIDE;
            for j in 0..places {
                let here = scratch.cells[i * places + j];
                if here < least {
                    continue;
                }
                scratch.cells[(i + 1) * places + j] += here * SILENT;
                if j + 1 < places {
                    scratch.cells[i * places + j + 1] += here * INSERTED;
                    scratch.cells[(i + 1) * places + j + 1] += here * SUBSTITUTED;
                }
                self.follow(i, j, target, scratch);
            }
        }
        let row = length * places;
        for j in row..row + places - 1 {
            scratch.cells[j + 1] += scratch.cells[j] * INSERTED;
        }
        scratch.cells[row + places - 1].max(FAINT).ln() as f32
    }

    #[inline]
    fn follow(&self, i: usize, j: usize, target: &[u8], scratch: &mut Scratch) {
        let width = self.net.sizes.hidden;
        let places = target.len() + 1;
        let here = scratch.cells[i * places + j];
        let hidden = &mut scratch.hidden[..width];
        hidden.copy_from_slice(&self.bases[i * width..(i + 1) * width]);
        add(hidden, &scratch.memory[j * width..(j + 1) * width]);
        hidden.iter_mut().for_each(|it| *it = it.max(0.0));
        let left = &target[j..];
        let one = left.first().map(|&it| [it, 0]);
        let two = left.get(..2).map(|it| [it[0], it[1]]);
        // Each target leads to another place, so that their order does not matter.
        for reads in 1..=2 {
            for (writes, piece) in [Some([0, 0]), one, two].into_iter().enumerate() {
                if let Some(chunk) = piece.and_then(|it| self.chunk(i, reads, it)) {
                    let chance = exp(self.net.value(chunk, hidden));
                    let there = (i + reads) * places + j + writes;
                    scratch.cells[there] += here * f64::from(chance);
                }
            }
        }
    }
}

/// Adds where the chunks of each first letter of a target begin among those of one source, and where the
/// last ones end.
fn add_starts(net: &Net, chunks: Range<usize>, starts: &mut Vec<u16>) {
    let mut next = chunks.start;
    for letter in 0..=net.sizes.targets {
        starts.push(next as u16);
        let rest = &net.inventory.chunks()[next..chunks.end];
        let own = rest
            .iter()
            .take_while(|it| usize::from(it.target[0]) == letter);
        next += own.count();
    }
}

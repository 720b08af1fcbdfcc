//! How likely many spellings are, given one: the other way round than [`super::forward`].

use super::chunks::begins_with;
use super::forward::{BESIDE, FAINT, INSERTED, SILENT, SUBSTITUTED, Scratch, exp};
use super::letters::Spelling;
use super::net::{Net, add};

/// A source spelling, prepared to be compared with many targets.
#[derive(Clone, Debug)]
pub(crate) struct BackwardScorer<'n> {
    net: &'n Net,
    /// What the source adds to the hidden layer at each of its letters.
    bases: Vec<f32>,
    /// For each letter of the source, the chunks that may begin there.
    chunks: Vec<Vec<u16>>,
}

impl<'n> BackwardScorer<'n> {
    /// Prepares a source.
    pub(crate) fn new(net: &'n Net, source: &Spelling) -> BackwardScorer<'n> {
        let chunks = (0..source.letters.len()).map(|at| {
            let chunks = net.inventory.beginning_at(&source.letters, at);
            chunks.map(|it| it as u16).collect()
        });
        BackwardScorer {
            net,
            bases: net.encode(source).inputs,
            chunks: chunks.collect(),
        }
    }

    /// The logarithm of the chance that the source is written as `target`.
    pub(crate) fn score(&self, target: &[u8], scratch: &mut Scratch) -> f32 {
        let places = target.len() + 1;
        let length = self.chunks.len();
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
        for &chunk in &self.chunks[i] {
            let chunk = chunk as usize;
            let writes = self.net.writes(chunk);
            if begins_with(&target[j..], writes) {
                let chance = exp(self.net.value(chunk, hidden));
                let there = (i + self.net.reads(chunk)) * places + j + writes.len();
                scratch.cells[there] += here * f64::from(chance);
            }
        }
    }
}

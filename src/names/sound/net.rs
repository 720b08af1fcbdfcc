//! The network that says which chunk comes next.
//!
//! At letter `i` of the source, with `j` letters of the target written, the input of one hidden layer is the
//! letters around `i`, the last letters written, and the grams of the whole name, which say where
//! it comes from. Every chunk that may begin at `i` gets a value from it, and the softmax of the
//! values is the chance of the chunk. All inputs are letters, so that the layer is a sum of rows,
//! and each sum is made once per letter of the source or the target, not once per pair of them.

use super::chunks::{Inventory, letters};
use super::letters::{MARKS, Spelling};
use super::matrix::{Origin, Rows};
use super::ngrams::Ngrams;

/// The sizes of a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sizes {
    /// Units of the hidden layer, a multiple of 4.
    pub(crate) hidden: usize,
    /// Letters of the source read on either side.
    pub(crate) around: usize,
    /// Letters of the target remembered.
    pub(crate) behind: usize,
    /// Letters of the target alphabet.
    pub(crate) targets: usize,
    /// Whether the values are trained to be logarithms of chances as they stand, so that a pair is
    /// scored without reading the chunks it does not use.
    pub(crate) normal: bool,
}

/// Weights over an inventory.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Net {
    pub(crate) sizes: Sizes,
    pub(crate) inventory: Inventory,
    pub(crate) grams: Ngrams,
    /// For each place around, for each letter of the source.
    pub(crate) source: Rows,
    /// For the letter before, this one and the next: for each diacritic.
    pub(crate) marks: Rows,
    /// For each place after, for each letter of the target.
    pub(crate) target: Rows,
    /// For each gram.
    pub(crate) origin: Origin,
    /// Of the hidden layer: one row.
    pub(crate) rest: Rows,
    /// For each kind of chunk.
    pub(crate) kinds: Rows,
    /// For each chunk: rows of one.
    pub(crate) chunks: Rows,
}

/// A name as source, prepared: what it adds to the hidden layer at each letter.
pub(crate) struct Source<'n> {
    net: &'n Net,
    letters: &'n [u8],
    /// What the whole name adds.
    whole: Vec<f32>,
    marks: &'n [u8],
}

/// A name as source, with what it adds to the hidden layer at each of its letters: made once, for a
/// name that is compared with many.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Encoded {
    pub(crate) letters: Vec<u8>,
    /// As many values for each letter as the layer has units.
    pub(crate) inputs: Vec<f32>,
}

#[inline]
pub(crate) fn add(sum: &mut [f32], row: &[f32]) {
    for (sum, it) in sum.iter_mut().zip(row) {
        *sum += it;
    }
}

/// The inner product, in an order that does not depend on the machine.
#[inline]
pub(crate) fn dot(a: &[f32], b: &[f32]) -> f32 {
    lanes(a, b).iter().sum()
}

/// The sums of every eighth product. They are stored side by side because the function is not inlined,
/// and so the compiler keeps them in vector registers; inlined, it adds them up one by one.
#[inline(never)]
fn lanes(a: &[f32], b: &[f32]) -> [f32; 8] {
    let mut sums = [0.0f32; 8];
    for (a, b) in a.as_chunks::<8>().0.iter().zip(b.as_chunks::<8>().0) {
        for lane in 0..8 {
            sums[lane] += a[lane] * b[lane];
        }
    }
    sums
}

/// Makes values into logarithms of chances, and gives the logarithm of their sum before.
pub(crate) fn normalize(values: &mut [f32]) -> f32 {
    let most = values.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let sum: f32 = values.iter().map(|it| (it - most).exp()).sum();
    let log = most + sum.ln();
    values.iter_mut().for_each(|it| *it -= log);
    log
}

impl Net {
    /// The rows that letter `at` of the source adds.
    pub(crate) fn source_rows(&self, source: &[u8], at: usize) -> impl Iterator<Item = usize> {
        let (around, alphabet) = (self.sizes.around, self.inventory.letters());
        (0..=2 * around).map(move |place| {
            let letter = (at + place)
                .checked_sub(around)
                .and_then(|it| source.get(it));
            place * alphabet + letter.map_or(0, |&it| it as usize)
        })
    }

    /// The rows that the diacritics around letter `at` add.
    pub(crate) fn mark_rows(&self, marks: &[u8], at: usize) -> impl Iterator<Item = usize> + use<> {
        let rows: [Option<usize>; 3] = std::array::from_fn(|nth| {
            let place = (at + nth).checked_sub(1)?;
            let mark = *marks.get(place)? as usize;
            (mark > 0).then_some(nth * MARKS + mark)
        });
        rows.into_iter().flatten()
    }

    /// The rows that the letters written so far add.
    pub(crate) fn target_rows(&self, written: &[u8]) -> impl Iterator<Item = usize> {
        (0..self.sizes.behind).map(move |nth| {
            let letter = written.len().checked_sub(nth + 1).map(|it| written[it]);
            nth * self.sizes.targets + letter.unwrap_or(0) as usize
        })
    }

    /// Prepares a name as source.
    pub(crate) fn source<'n>(&'n self, name: &'n Spelling) -> Source<'n> {
        let mut whole = self.rest.row(0).to_vec();
        let grams = self.grams.each(&name.letters).count();
        let share = 1.0 / (grams.max(1) as f32).sqrt();
        for gram in self.grams.each(&name.letters) {
            self.origin.add(gram as usize, share, &mut whole);
        }
        Source {
            net: self,
            letters: &name.letters,
            whole,
            marks: &name.marks,
        }
    }

    /// What a name as source adds to the hidden layer at each of its letters.
    pub(crate) fn encode(&self, name: &Spelling) -> Encoded {
        let prepared = self.source(name);
        let mut inputs = vec![0.0; name.letters.len() * self.sizes.hidden];
        let letters = inputs.chunks_exact_mut(self.sizes.hidden.max(1));
        letters
            .enumerate()
            .for_each(|(at, sum)| prepared.at(at, sum));
        Encoded {
            letters: name.letters.clone(),
            inputs,
        }
    }

    /// What the letters written so far add to the hidden layer.
    pub(crate) fn remember(&self, written: &[u8], sum: &mut [f32]) {
        for row in self.target_rows(written) {
            add(sum, self.target.row(row));
        }
    }

    /// The value of a chunk, over a hidden layer.
    #[inline]
    pub(crate) fn value(&self, chunk: usize, hidden: &[f32]) -> f32 {
        let kind = self.inventory.chunks()[chunk].kind as usize;
        self.chunks.values[chunk] + dot(self.kinds.row(kind), hidden)
    }

    /// The letters that a chunk writes.
    #[inline]
    pub(crate) fn writes(&self, chunk: usize) -> &[u8] {
        letters(&self.inventory.chunks()[chunk].target)
    }

    /// The letters that a chunk reads.
    #[inline]
    pub(crate) fn reads(&self, chunk: usize) -> usize {
        letters(&self.inventory.chunks()[chunk].source).len()
    }

    /// All its matrices but the origin, in the order of the file.
    pub(crate) fn matrices(&self) -> [&Rows; 6] {
        [
            &self.source,
            &self.marks,
            &self.target,
            &self.rest,
            &self.kinds,
            &self.chunks,
        ]
    }

    /// How many weights it has.
    pub(crate) fn weights(&self) -> usize {
        let rows = self.matrices().map(|it| it.values.len());
        rows.iter().sum::<usize>() + self.origin.len()
    }
}

impl Source<'_> {
    /// What the name adds to the hidden layer at letter `at`.
    pub(crate) fn at(&self, at: usize, sum: &mut [f32]) {
        sum.copy_from_slice(&self.whole);
        for row in self.net.source_rows(self.letters, at) {
            add(sum, self.net.source.row(row));
        }
        for row in self.net.mark_rows(self.marks, at) {
            add(sum, self.net.marks.row(row));
        }
    }

    /// The chunks that may begin at letter `at`, with the logarithms of their chances. What stands
    /// before becomes the hidden layer.
    pub(crate) fn chances(&self, at: usize, before: &mut [f32], chances: &mut Chances) {
        before.iter_mut().for_each(|it| *it = it.max(0.0));
        chances.chunks.clear();
        let chunks = self.net.inventory.beginning_at(self.letters, at);
        chances.chunks.extend(chunks);
        let values = chances.chunks.iter().map(|&it| self.net.value(it, before));
        chances.values.clear();
        chances.values.extend(values);
        normalize(&mut chances.values);
    }
}

/// Chunks with the logarithms of their chances; room that is used again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Chances {
    chunks: Vec<usize>,
    values: Vec<f32>,
}

impl Chances {
    /// Each chunk with the logarithm of its chance.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (usize, f32)> {
        self.chunks.iter().copied().zip(self.values.iter().copied())
    }
}

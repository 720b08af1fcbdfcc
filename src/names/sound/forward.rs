//! How likely one spelling is, given another: all ways to make it are added up.

use super::chunks::{begins_with, letters};
use super::letters::{ALEF, LAM, LATIN, Spelling};
use super::net::{Encoded, Net, add, dot};

/// A source letter that no chunk takes.
pub(super) const SILENT: f64 = 3e-4;
/// A target letter from nowhere.
pub(super) const INSERTED: f64 = 3e-4;
/// A target letter for a source letter that never answers to it.
pub(super) const SUBSTITUTED: f64 = 1e-4;
/// The Arabic article before a name that has none.
pub(super) const ARTICLE: f64 = 0.03;
/// Ways less likely than this are not followed.
pub(super) const FAINT: f64 = 1e-120;

/// Ways that are less likely than the best one to the same letter, by so much, are not followed.
pub(super) const BESIDE: f64 = 1e-8;

/// A chunk where the target spelling has its letters.
#[derive(Clone, Copy, Debug)]
struct Arc {
    from: u8,
    to: u8,
    reads: u8,
    kind: u16,
    bias: f32,
}

/// A target spelling, prepared to be compared with many sources.
#[derive(Clone, Debug)]
pub(crate) struct ForwardScorer<'n> {
    net: &'n Net,
    name: Spelling,
    /// What the letters before each place add to the hidden layer.
    memory: Vec<f32>,
    arcs: Vec<Arc>,
    /// For each source piece, its arcs.
    ranges: Vec<(u16, u16)>,
}

/// Room that scoring needs, to be used again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scratch {
    pub(super) cells: Vec<f64>,
    pub(super) memory: Vec<f32>,
    pub(super) hidden: Vec<f32>,
    ready: Vec<bool>,
}

/// e to the power of `x`, to within 2 in 10,000.
#[inline]
pub(super) fn exp(x: f32) -> f32 {
    let power = (x * std::f32::consts::LOG2_E).clamp(-120.0, 120.0);
    // The floor, without a call where the processor has no instruction for it.
    let cut = power as i32;
    let whole = cut - i32::from(power < cut as f32);
    let rest = power - whole as f32;
    let series = 1.0 + rest * (0.695_976 + rest * (0.224_94 + rest * 0.079_02));
    f32::from_bits(((whole + 127) as u32) << 23) * series
}

/// The ways that no chunk explains.
#[inline]
pub(super) fn slip(i: usize, places: usize, cells: &mut [f64]) {
    for j in 0..places {
        let here = cells[i * places + j];
        cells[(i + 1) * places + j] += here * SILENT;
        if j + 1 < places {
            cells[i * places + j + 1] += here * INSERTED;
            cells[(i + 1) * places + j + 1] += here * SUBSTITUTED;
        }
    }
}

/// Where each letter stands in a word.
struct Occurrences {
    /// The first place of each letter.
    first: [Option<u8>; 256],
    /// For each place the next one with the same letter.
    next: Vec<Option<u8>>,
}

impl Occurrences {
    fn new(word: &[u8]) -> Occurrences {
        let mut first = [None; 256];
        let mut next = vec![None; word.len()];
        for (at, &letter) in word.iter().enumerate().rev() {
            next[at] = first[usize::from(letter)];
            first[usize::from(letter)] = Some(at as u8);
        }
        Occurrences { first, next }
    }
}

impl<'n> ForwardScorer<'n> {
    /// Prepares a target.
    pub(crate) fn new(net: &'n Net, name: Spelling) -> ForwardScorer<'n> {
        let places = name.letters.len() + 1;
        let width = net.sizes.hidden;
        let mut memory = vec![0.0; places * width];
        for (place, sum) in memory.chunks_exact_mut(width).enumerate() {
            net.remember(&name.letters[..place], sum);
        }
        let alphabet = net.inventory.letters();
        let mut ranges = vec![(0, 0); alphabet * alphabet];
        let occurrences = Occurrences::new(&name.letters);
        let mut arcs = Vec::new();
        for number in net.inventory.written_in(&name.letters) {
            let chunk = &net.inventory.chunks()[number];
            let writes = letters(&chunk.target);
            let slot = chunk.source[0] as usize * alphabet + chunk.source[1] as usize;
            let range: &mut (u16, u16) = &mut ranges[slot];
            if range.1 == 0 {
                range.0 = arcs.len() as u16;
            }
            let arc = |from: usize| Arc {
                from: from as u8,
                to: (from + writes.len()) as u8,
                reads: letters(&chunk.source).len() as u8,
                kind: chunk.kind,
                bias: net.chunks.values[number],
            };
            if let Some(&first) = writes.first() {
                let mut start = occurrences.first[usize::from(first)];
                while let Some(from) = start.map(usize::from) {
                    if begins_with(&name.letters[from..], writes) {
                        arcs.push(arc(from));
                    }
                    start = occurrences.next[from];
                }
            } else {
                arcs.extend((0..places).map(arc));
            }
            range.1 = arcs.len() as u16;
        }
        ForwardScorer {
            net,
            name,
            memory,
            arcs,
            ranges,
        }
    }

    /// The logarithm of the chance that `source` is written as the target.
    pub(crate) fn score(&self, source: &Spelling, scratch: &mut Scratch) -> f32 {
        self.score_encoded(&self.net.encode(source), scratch)
    }

    /// The same for a source that this network has encoded.
    pub(crate) fn score_encoded(&self, source: &Encoded, scratch: &mut Scratch) -> f32 {
        let places = self.name.letters.len() + 1;
        let length = source.letters.len();
        let width = self.net.sizes.hidden;
        scratch.cells.clear();
        scratch.cells.resize((length + 2) * places, 0.0);
        scratch.hidden.resize(places * width, 0.0);
        scratch.cells[0] = 1.0;
        if self.net.inventory.letters() == LATIN && self.name.letters.starts_with(&[ALEF, LAM]) {
            scratch.cells[2.min(places - 1)] = ARTICLE;
        }
        for (i, input) in source.inputs.chunks_exact(width.max(1)).enumerate() {
            scratch.ready.clear();
            scratch.ready.resize(places, false);
            slip(i, places, &mut scratch.cells);
            let row = &scratch.cells[i * places..(i + 1) * places];
            let least = row.iter().copied().fold(FAINT, f64::max) * BESIDE;
            for arc in self.arcs_at(&source.letters, i) {
                if scratch.cells[i * places + arc.from as usize] >= least {
                    self.follow(*arc, i, input, scratch);
                }
            }
        }
        let row = length * places;
        for j in row..row + places - 1 {
            scratch.cells[j + 1] += scratch.cells[j] * INSERTED;
        }
        scratch.cells[row + places - 1].max(FAINT).ln() as f32
    }

    fn arcs_at<'a>(&'a self, source: &[u8], i: usize) -> impl Iterator<Item = &'a Arc> {
        let alphabet = self.net.inventory.letters();
        let first = source[i] as usize * alphabet;
        let one = self.ranges[first];
        let two = source
            .get(i + 1)
            .map_or((0, 0), |&it| self.ranges[first + it as usize]);
        let [one, two] = [one, two].map(|it| &self.arcs[it.0 as usize..it.1 as usize]);
        one.iter().chain(two)
    }

    #[inline]
    fn follow(&self, arc: Arc, i: usize, input: &[f32], scratch: &mut Scratch) {
        let places = self.name.letters.len() + 1;
        let j = arc.from as usize;
        let here = scratch.cells[i * places + j];
        let width = self.net.sizes.hidden;
        let hidden = &mut scratch.hidden[j * width..(j + 1) * width];
        if !scratch.ready[j] {
            scratch.ready[j] = true;
            hidden.copy_from_slice(input);
            add(hidden, &self.memory[j * width..(j + 1) * width]);
            hidden.iter_mut().for_each(|it| *it = it.max(0.0));
        }
        let kind = self.net.kinds.row(arc.kind as usize);
        let chance = exp(arc.bias + dot(kind, hidden));
        scratch.cells[(i + arc.reads as usize) * places + arc.to as usize] +=
            here * f64::from(chance);
    }
}

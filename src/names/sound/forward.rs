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

impl Arc {
    /// Of a chunk, from a place of the target on.
    #[inline]
    fn new(net: &Net, number: usize, from: usize) -> Arc {
        let chunk = &net.inventory.chunks()[number];
        Arc {
            from: from as u8,
            to: (from + letters(&chunk.target).len()) as u8,
            reads: letters(&chunk.source).len() as u8,
            kind: chunk.kind,
            bias: net.chunks.values[number],
        }
    }
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
#[derive(Clone, Debug)]
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

    /// The places where `word`, which they are of, may go on with what a chunk writes, the first one first.
    #[inline]
    fn of<'a>(&'a self, word: &'a [u8], writes: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
        let anywhere = if writes.is_empty() { word.len() + 1 } else { 0 };
        let first = writes.first();
        let first = first.and_then(|&it| self.first[usize::from(it)]);
        let all = std::iter::successors(first, |&it| self.next[usize::from(it)]);
        let all = all.map(usize::from);
        let written = all.filter(move |&from| begins_with(&word[from..], writes));
        (0..anywhere).chain(written)
    }
}

/// A target spelling, and what the letters before each of its places add to the hidden layer.
#[derive(Clone, Debug)]
struct Target<'n> {
    net: &'n Net,
    name: Spelling,
    memory: Vec<f32>,
}

impl<'n> Target<'n> {
    fn new(net: &'n Net, name: Spelling) -> Target<'n> {
        let width = net.sizes.hidden;
        let mut memory = vec![0.0; (name.letters.len() + 1) * width];
        for (place, sum) in memory.chunks_exact_mut(width).enumerate() {
            net.remember(&name.letters[..place], sum);
        }
        Target { net, name, memory }
    }

    fn places(&self) -> usize {
        self.name.letters.len() + 1
    }

    /// The logarithm of the chance that a source is written like this; `arcs` gives the arcs that may
    /// begin at a letter of it, always in the same order.
    #[inline]
    fn score<I: Iterator<Item = Arc>>(
        &self,
        source: &Encoded,
        scratch: &mut Scratch,
        arcs: impl Fn(usize) -> I,
    ) -> f32 {
        let places = self.places();
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
            for arc in arcs(i) {
                if scratch.cells[i * places + arc.from as usize] >= least {
                    self.follow(arc, i, input, scratch);
                }
            }
        }
        let row = length * places;
        for j in row..row + places - 1 {
            scratch.cells[j + 1] += scratch.cells[j] * INSERTED;
        }
        scratch.cells[row + places - 1].max(FAINT).ln() as f32
    }

    #[inline]
    fn follow(&self, arc: Arc, i: usize, input: &[f32], scratch: &mut Scratch) {
        let places = self.places();
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

/// A target spelling, prepared to be compared with many sources.
#[derive(Clone, Debug)]
pub(crate) struct ForwardScorer<'n> {
    target: Target<'n>,
    arcs: Vec<Arc>,
    /// For each source piece, its arcs.
    ranges: Vec<(u16, u16)>,
}

impl<'n> ForwardScorer<'n> {
    /// Prepares a target.
    pub(crate) fn new(net: &'n Net, name: Spelling) -> ForwardScorer<'n> {
        let alphabet = net.inventory.letters();
        let mut ranges = vec![(0, 0); alphabet * alphabet];
        let occurrences = Occurrences::new(&name.letters);
        let mut arcs = Vec::new();
        for number in net.inventory.written_in(&name.letters) {
            let source = net.inventory.chunks()[number].source.map(usize::from);
            let range: &mut (u16, u16) = &mut ranges[source[0] * alphabet + source[1]];
            if range.1 == 0 {
                range.0 = arcs.len() as u16;
            }
            let places = occurrences.of(&name.letters, net.writes(number));
            arcs.extend(places.map(|from| Arc::new(net, number, from)));
            range.1 = arcs.len() as u16;
        }
        ForwardScorer {
            target: Target::new(net, name),
            arcs,
            ranges,
        }
    }

    /// The logarithm of the chance that `source` is written as the target.
    pub(crate) fn score(&self, source: &Spelling, scratch: &mut Scratch) -> f32 {
        self.score_encoded(&self.target.net.encode(source), scratch)
    }

    /// The same for a source that this network has encoded.
    pub(crate) fn score_encoded(&self, source: &Encoded, scratch: &mut Scratch) -> f32 {
        let arcs = |i| self.arcs_at(&source.letters, i).copied();
        self.target.score(source, scratch, arcs)
    }

    fn arcs_at<'a>(&'a self, source: &[u8], i: usize) -> impl Iterator<Item = &'a Arc> {
        let alphabet = self.target.net.inventory.letters();
        let first = source[i] as usize * alphabet;
        let one = self.ranges[first];
        let two = source
            .get(i + 1)
            .map_or((0, 0), |&it| self.ranges[first + it as usize]);
        let [one, two] = [one, two].map(|it| &self.arcs[it.0 as usize..it.1 as usize]);
        one.iter().chain(two)
    }
}

/// A target spelling that is compared with few sources: only the arcs that one of them needs are looked
/// for. The scores are those of [`ForwardScorer`] to the bit.
#[derive(Clone, Debug)]
pub(crate) struct ForwardWord<'n> {
    target: Target<'n>,
    occurrences: Occurrences,
}

impl<'n> ForwardWord<'n> {
    /// Prepares a target.
    pub(crate) fn new(net: &'n Net, name: Spelling) -> ForwardWord<'n> {
        ForwardWord {
            occurrences: Occurrences::new(&name.letters),
            target: Target::new(net, name),
        }
    }

    /// The logarithm of the chance that `source` is written as the target.
    pub(crate) fn score(&self, source: &Spelling, scratch: &mut Scratch) -> f32 {
        self.score_encoded(&self.target.net.encode(source), scratch)
    }

    /// The same for a source that this network has encoded.
    pub(crate) fn score_encoded(&self, source: &Encoded, scratch: &mut Scratch) -> f32 {
        let Target { net, name, .. } = &self.target;
        self.target.score(source, scratch, |i| {
            let numbers = net.inventory.beginning_at(&source.letters, i);
            numbers.flat_map(|number| {
                let places = self.occurrences.of(&name.letters, net.writes(number));
                places.map(move |from| Arc::new(net, number, from))
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::model::SoundModel;
    use super::*;

    #[test]
    fn one_source_or_many_score_the_same() {
        let model = SoundModel::embedded();
        let mut scratch = Scratch::default();
        for arabic in ["ماسك", "القاعدة", "اللويد", "ا", "بيتر ويتفيلد"].map(Spelling::arabic)
        {
            for net in [&model.to_folded, &model.to_arabic] {
                let many = ForwardScorer::new(net, arabic.clone());
                let few = ForwardWord::new(net, arabic.clone());
                for latin in ["Musk", "Al-Qaeda", "O'Neill", "Peter Whitfield", ""] {
                    let latin = Spelling::latin(latin);
                    let expected = many.score(&latin, &mut scratch);
                    assert_eq!(few.score(&latin, &mut scratch), expected);
                }
            }
        }
    }
}

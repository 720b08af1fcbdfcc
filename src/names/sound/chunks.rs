//! Chunks: a few letters of one script that answer to a few letters of the other.

use std::collections::BTreeMap;

/// Most letters of a chunk on either side.
pub(crate) const MAX_CHUNK: usize = 2;

/// Up to two letters, padded with 0.
pub(crate) type Piece = [u8; MAX_CHUNK];

/// The letters as a piece.
pub(crate) fn piece(letters: &[u8]) -> Piece {
    let mut piece = [0; MAX_CHUNK];
    piece[..letters.len()].copy_from_slice(letters);
    piece
}

/// The letters of a piece.
#[inline]
pub(crate) fn letters(piece: &Piece) -> &[u8] {
    match piece {
        [0, _] => &[],
        [_, 0] => &piece[..1],
        _ => piece,
    }
}

/// One chunk of the inventory.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Chunk {
    pub(crate) source: Piece,
    pub(crate) target: Piece,
    /// The share of this target among those that answer to the source, as training saw it.
    pub(crate) usual: f32,
    /// The number of its kind: chunks with the same lengths and the same target share one.
    pub(crate) kind: u16,
}

/// All chunks in one direction, by their source.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Inventory {
    chunks: Vec<Chunk>,
    /// For each source piece of two letters `a`, `b` (or 0), where its chunks begin and end.
    ranges: Vec<(u16, u16)>,
    /// The numbers of the chunks by their target, and where those of each target begin.
    by_target: Vec<u16>,
    targets: Vec<u16>,
    letters: usize,
    kinds: usize,
}

/// The number of a target of up to two letters, each of six bits.
#[inline]
fn target_number([one, two]: Piece) -> usize {
    usize::from(one) << 6 | usize::from(two)
}

/// Whether `chunk` is what `word` begins with. As `starts_with`, without a call for the one or two
/// letters that nearly all chunks have: it is asked for each chunk of the inventory at each letter of
/// each word.
#[inline]
pub(crate) fn begins_with(word: &[u8], chunk: &[u8]) -> bool {
    match (chunk, word) {
        ([], _) => true,
        ([one], [first, ..]) => one == first,
        ([one, two], [first, second, ..]) => one == first && two == second,
        _ => word.starts_with(chunk),
    }
}

/// The numbers of chunks by their target, and where those of each target begin.
fn by_target(chunks: &[Chunk]) -> (Vec<u16>, Vec<u16>) {
    let mut targets = vec![0; TARGETS + 1];
    for chunk in chunks {
        targets[target_number(chunk.target) + 1] += 1;
    }
    for at in 0..TARGETS {
        targets[at + 1] += targets[at];
    }
    let mut next = targets.clone();
    let mut numbers = vec![0; chunks.len()];
    for (number, chunk) in (0..).zip(chunks) {
        let next = &mut next[target_number(chunk.target)];
        numbers[usize::from(*next)] = number;
        *next += 1;
    }
    (numbers, targets)
}

/// How many targets there may be.
const TARGETS: usize = 1 << 12;

/// Joint probabilities of chunks, from [`super::em`].
pub(crate) type Joint = BTreeMap<(Piece, Piece), f64>;

impl Inventory {
    /// From joint probabilities, over a source alphabet of this many letters.
    pub(crate) fn new(joint: &Joint, letters: usize) -> Inventory {
        let mut totals = BTreeMap::<Piece, f64>::new();
        for (&(source, _), p) in joint {
            *totals.entry(source).or_default() += p;
        }
        let usual = joint.iter().map(|(&(source, target), p)| {
            let share = p / totals[&source].max(f64::MIN_POSITIVE);
            (source, target, share as f32)
        });
        Inventory::of(usual, letters)
    }

    /// Of chunks in the order of their sources.
    pub(crate) fn of(
        parts: impl Iterator<Item = (Piece, Piece, f32)>,
        letters: usize,
    ) -> Inventory {
        // For the number of source letters and the target, the number of the kind plus one.
        let mut numbers = vec![0_u16; MAX_CHUNK << 12];
        let mut kinds = 0;
        let mut ranges = vec![(0, 0); letters * letters];
        let mut chunks: Vec<Chunk> = Vec::new();
        for (source, target, usual) in parts {
            let length = self::letters(&source).len() - 1;
            let number = &mut numbers[length << 12 | target_number(target)];
            if *number == 0 {
                kinds += 1;
                *number = kinds;
            }
            let kind = *number - 1;
            let range: &mut (u16, u16) =
                &mut ranges[source[0] as usize * letters + source[1] as usize];
            if range.1 == 0 {
                range.0 = chunks.len() as u16;
            }
            chunks.push(Chunk {
                source,
                target,
                usual,
                kind,
            });
            range.1 = chunks.len() as u16;
        }
        let (by_target, targets) = by_target(&chunks);
        Inventory {
            chunks,
            ranges,
            by_target,
            targets,
            letters,
            kinds: usize::from(kinds),
        }
    }

    /// All chunks.
    #[inline]
    pub(crate) fn chunks(&self) -> &[Chunk] {
        &self.chunks
    }

    /// How many kinds there are.
    pub(crate) fn kinds(&self) -> usize {
        self.kinds
    }

    /// The size of the source alphabet.
    pub(crate) fn letters(&self) -> usize {
        self.letters
    }

    /// The numbers of the chunks whose source is `piece`.
    #[inline]
    pub(crate) fn with_source(&self, piece: Piece) -> std::ops::Range<usize> {
        let (start, end) = self.ranges[piece[0] as usize * self.letters + piece[1] as usize];
        start as usize..end as usize
    }

    /// The numbers of the chunks that may begin at letter `at` of `source`.
    pub(crate) fn beginning_at(&self, source: &[u8], at: usize) -> impl Iterator<Item = usize> {
        let one = self.with_source([source[at], 0]);
        let two = source
            .get(at + 1)
            .map_or(0..0, |&next| self.with_source([source[at], next]));
        one.chain(two)
    }

    /// The numbers of the chunks whose target stands in a word, in order.
    pub(crate) fn written_in(&self, word: &[u8]) -> Vec<usize> {
        let pairs = word.windows(2).map(|it| [it[0], it[1]]);
        let pieces = std::iter::once([0, 0]).chain(word.iter().map(|&it| [it, 0]));
        let targets = pieces.chain(pairs).map(target_number);
        let of_target = |it: usize| self.targets[it].into()..self.targets[it + 1].into();
        // A set of bits puts them in order.
        let mut set = vec![0_u64; self.chunks.len().div_ceil(64)];
        for target in targets.filter(|&it| it < TARGETS) {
            for &number in &self.by_target[of_target(target)] {
                set[usize::from(number / 64)] |= 1 << (number % 64);
            }
        }
        let mut numbers = Vec::with_capacity(word.len() * 64);
        for (at, &bits) in set.iter().enumerate() {
            let mut bits = bits;
            while bits != 0 {
                numbers.push(at * 64 + bits.trailing_zeros() as usize);
                bits &= bits - 1;
            }
        }
        numbers
    }

    /// The number of a chunk.
    pub(crate) fn find(&self, source: Piece, target: Piece) -> Option<usize> {
        self.with_source(source)
            .find(|&number| self.chunks[number].target == target)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_found_by_what_they_write() {
        let chunk = |source: [u8; 2], target: [u8; 2]| (source, target, 0.5);
        let chunks = [
            chunk([1, 0], [0, 0]),
            chunk([1, 0], [3, 0]),
            chunk([1, 2], [3, 4]),
            chunk([2, 0], [4, 3]),
            chunk([3, 0], [5, 0]),
        ];
        let inventory = Inventory::of(chunks.into_iter(), 8);
        assert_eq!(inventory.written_in(&[3, 3, 4]), [0, 1, 2]);
        assert_eq!(inventory.written_in(&[]), [0]);
        assert!(begins_with(&[3, 4, 5], &[3, 4]) && begins_with(&[], &[]));
        assert!(!begins_with(&[3], &[3, 4]) && !begins_with(&[4], &[3]));
    }
}

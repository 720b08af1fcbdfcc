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
pub(crate) fn letters(piece: &Piece) -> &[u8] {
    let len = piece.iter().position(|&it| it == 0).unwrap_or(MAX_CHUNK);
    &piece[..len]
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
    letters: usize,
    kinds: usize,
}

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
            let [one, two] = target.map(usize::from);
            let number = &mut numbers[(self::letters(&source).len() - 1) << 12 | one << 6 | two];
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
        Inventory {
            chunks,
            ranges,
            letters,
            kinds: usize::from(kinds),
        }
    }

    /// All chunks.
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

    /// The number of a chunk.
    pub(crate) fn find(&self, source: Piece, target: Piece) -> Option<usize> {
        self.with_source(source)
            .find(|&number| self.chunks[number].target == target)
    }
}

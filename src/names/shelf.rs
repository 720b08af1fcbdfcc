//! The spellings of terms, packed so that an exact match reads one place in memory.

use super::edges::has_plain_edges;
use crate::glossary::{MatchPolicy, Term};

/// Records behind each other, each at a multiple of four bytes: the number of the term (four bytes),
/// its length and its kind (a byte each), its spelling.
#[derive(Clone, Debug)]
pub(super) struct Shelf {
    bytes: Vec<u8>,
}

/// The bytes of a record before its spelling.
const HEAD: usize = 6;
/// The kind of a term that only the general comparison understands: longer than a byte can count,
/// or with punctuation at its ends.
const INTRICATE: u8 = 0;
/// The kind of a term that stands with a clitic, too.
const PEELED: u8 = 1;
/// The kind of a term that stands without clitic only.
const BARE: u8 = 2;

/// A term on the shelf.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record<'a> {
    /// Index of the term in the glossary.
    pub(super) term: u32,
    /// What follows: the length and kind first, the spelling behind them.
    rest: &'a [u8],
}

impl Record<'_> {
    /// Whether these bytes, which follow a clitic or not, are the term's very spelling; `false` says
    /// nothing about a term that is [`INTRICATE`].
    #[inline]
    pub(super) fn is_spelled(&self, found: &[u8], peeled: bool) -> bool {
        let (len, kind) = (usize::from(self.rest[0]), self.rest[1]);
        let kind_fits = kind == PEELED || kind == BARE && !peeled;
        kind_fits && len == found.len() && &self.rest[2..2 + len] == found
    }
}

impl Shelf {
    /// An empty shelf with room for so many terms with so many bytes of spelling in all.
    pub(super) fn with_capacity(terms: usize, spelling: usize) -> Shelf {
        // A record is filled up by at most three bytes.
        let bytes = terms * (HEAD + 3) + spelling + 4;
        Shelf {
            bytes: Vec::with_capacity(bytes),
        }
    }

    /// Puts a term on the shelf and gives the number of its place.
    pub(super) fn push(&mut self, index: u32, term: &Term) -> u32 {
        let place = self.bytes.len() / 4;
        let text = term.text.as_bytes();
        let len = u8::try_from(text.len()).ok();
        let (len, kind) = match (len.filter(|_| has_plain_edges(text)), term.policy) {
            (None, _) => (0, INTRICATE),
            (Some(len), MatchPolicy::Exact) => (len, BARE),
            (Some(len), _) => (len, PEELED),
        };
        self.bytes.extend_from_slice(&index.to_le_bytes());
        self.bytes.extend_from_slice(&[len, kind]);
        self.bytes.extend_from_slice(&text[..usize::from(len)]);
        self.bytes.resize(self.bytes.len().next_multiple_of(4), 0);
        place as u32
    }

    /// Gives back the room that was not used.
    pub(super) fn shrink(&mut self) {
        self.bytes.shrink_to_fit();
    }

    /// The term at a place that [`Shelf::push`] gave.
    #[inline]
    pub(super) fn record(&self, place: u32) -> Record<'_> {
        let (head, rest) = self.bytes[place as usize * 4..].split_at(4);
        let head = head.try_into().expect("four bytes");
        Record {
            term: u32::from_le_bytes(head),
            rest,
        }
    }

    /// Reads a byte of the record, so that the rest of it comes nearer.
    #[inline]
    pub(super) fn touch(&self, place: u32) -> u8 {
        let byte = self.bytes.get(place as usize * 4 + 4);
        byte.copied().unwrap_or_default()
    }

    pub(super) fn heap_bytes(&self) -> usize {
        self.bytes.capacity()
    }
}

//! The spellings of terms, packed so that an exact match reads one place in memory.

use super::edges::has_plain_edges;
use crate::glossary::{MatchPolicy, Spelling};
use crate::text::Bytes;

/// Records one after another, each at a multiple of four bytes: the number of the term (four
/// bytes), its length and its kind (a byte each), its spelling.
#[derive(Clone, Debug)]
pub(super) struct Spellings {
    /// Borrowed where the index is part of the binary.
    bytes: Bytes,
}

/// Most records are no longer.
const USUAL: usize = 28;
/// The bytes of a record before its spelling.
const HEAD: usize = 6;
/// The kind of a term whose spelling is not on the spellings: longer than a byte can count, or with
/// punctuation at its ends.
const INTRICATE: u8 = 0;

/// A term on the spellings.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record<'a> {
    /// Index of the term in the glossary.
    pub(super) term: u32,
    /// What follows: the length and kind first, the spelling after them.
    rest: &'a [u8],
}

impl<'a> Record<'a> {
    /// The spelling of the term and how it may be matched, if it has no punctuation at its ends.
    #[inline]
    pub(super) fn plain(&self) -> Option<(&'a [u8], MatchPolicy)> {
        let policy = match self.rest[1] {
            1 => MatchPolicy::Clitic,
            2 => MatchPolicy::Exact,
            3 => MatchPolicy::ExactCase,
            4 => MatchPolicy::Fuzzy,
            _ => return None,
        };
        Some((&self.rest[2..2 + usize::from(self.rest[0])], policy))
    }
}

fn kind(policy: MatchPolicy) -> u8 {
    match policy {
        MatchPolicy::Clitic => 1,
        MatchPolicy::Exact => 2,
        MatchPolicy::ExactCase => 3,
        MatchPolicy::Fuzzy => 4,
    }
}

impl Spellings {
    /// Empty spellings with room for this many terms and this many bytes of spelling in all.
    pub(super) fn with_capacity(terms: usize, spelling: usize) -> Spellings {
        // A record is filled up by at most three bytes.
        let bytes = terms * (HEAD + 3) + spelling + 4;
        Spellings {
            bytes: Vec::with_capacity(bytes).into(),
        }
    }

    /// Puts a term on the spellings and gives the number of its place.
    pub(super) fn push(&mut self, index: u32, term: Spelling<'_>) -> u32 {
        let place = self.bytes.len() / 4;
        let text = term.text.as_bytes();
        let len = u8::try_from(text.len()).ok();
        let (len, kind) = match len.filter(|_| has_plain_edges(text)) {
            Some(len) => (len, kind(term.policy)),
            None => (0, INTRICATE),
        };
        let bytes = self.bytes.to_mut();
        bytes.extend_from_slice(&index.to_le_bytes());
        bytes.extend_from_slice(&[len, kind]);
        bytes.extend_from_slice(&text[..usize::from(len)]);
        bytes.resize(bytes.len().next_multiple_of(4), 0);
        place as u32
    }

    /// Gives back the room that was not used.
    pub(super) fn shrink(&mut self) {
        self.bytes.to_mut().shrink_to_fit();
    }

    /// The spellings for a search, which need not ask at every place where they lie.
    #[inline]
    pub(super) fn view(&self) -> SpellingsView<'_> {
        SpellingsView(&self.bytes)
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub(super) fn from_bytes(bytes: Bytes) -> Spellings {
        Spellings { bytes }
    }

    pub(super) fn heap_bytes(&self) -> usize {
        self.bytes.heap_bytes()
    }
}

/// Borrowed [`Spellings`].
#[derive(Clone, Copy, Debug)]
pub(super) struct SpellingsView<'a>(&'a [u8]);

impl<'a> SpellingsView<'a> {
    /// The term at a place that [`Spellings::push`] gave.
    #[inline]
    pub(super) fn record(self, place: u32) -> Record<'a> {
        let (head, rest) = self.0[place as usize * 4..].split_at(4);
        let head = head.try_into().expect("four bytes");
        Record {
            term: u32::from_le_bytes(head),
            rest,
        }
    }

    /// Reads the record's head and about its end, so that the lines of memory come nearer.
    #[inline]
    pub(super) fn touch(self, place: u32) -> u8 {
        let at = place as usize * 4;
        match (self.0.get(at), self.0.get(at + USUAL)) {
            (Some(head), Some(end)) => head ^ end,
            _ => 0,
        }
    }
}

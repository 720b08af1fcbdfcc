//! Row 3: the term index, the matcher, and look-up.
//!
//! [`TermIndex`] finds every term of a glossary in running text, in one pass, whatever clitic is
//! attached and whichever fold the spelling needs; its cost per byte hardly depends on the number
//! of terms. [`lookup`] answers what one term is in the other
//! language, and [`transliterate`] how any name is spelled in the other script.

mod build;
mod by_marks;
mod by_sound;
mod edges;
mod find;
mod hash;
mod letter_sets;
mod lookup;
mod packed;
mod peel;
pub mod sound;
mod spelled;
mod spellings;
mod style;
mod transliterate;
mod verify;

pub use by_sound::{Nearest, QueryLookup, Sounds, sounds_of};
pub use find::Match;
pub use lookup::{Answer, Via, is_ordinary, lookup};
pub use style::Style;
pub use transliterate::{
    Candidate, Known, Listing, Romanisation, Transliteration, Wanted, transliterate,
};

use std::sync::OnceLock;

use crate::glossary::Glossary;
use crate::text::TokenSet;

/// Most tokens that a term may have.
pub const MAX_TERM_TOKENS: usize = 16;

/// An index over the folded tokens of all terms of one glossary.
///
/// A term is a chain of token hashes. Every prefix of a chain is one key of an open-addressed table
/// of eight bytes a slot; the value says whether the chain goes on and which terms end there. Chains
/// of one token have a table of their own: most look-ups go there, and a million names begin with far
/// fewer words, so that it stays in a near cache. A bit set over the first tokens turns away nearly all
/// words of a text before they reach the table.
/// Hashes are never trusted: a match is compared with the term letter by letter.
#[derive(Clone, Debug)]
pub struct TermIndex {
    /// First tokens.
    heads: hash::HashTable,
    /// Chains of two tokens or more.
    table: hash::HashTable,
    filter: TokenSet,
    /// The terms that no other term folds to.
    spellings: spellings::Spellings,
    /// The terms of groups of more than one; the high bit marks the last of a group.
    entries: Vec<u32>,
    /// The letters of all terms, once typing errors are searched for.
    letter_sets: OnceLock<letter_sets::LetterSets>,
}

/// In `entries`: the last term of its group.
const LAST: u32 = 1 << 31;
/// In the number of an entry: the group is one term, and the other bits are its place on the spellings.
const ALONE: u32 = 1 << 29;

impl TermIndex {
    /// Builds the index over all terms of `glossary`.
    pub fn new(glossary: &Glossary) -> TermIndex {
        build::build(glossary)
    }

    /// The memory that the index holds, in bytes; the glossary's own text is not part of it.
    pub fn heap_bytes(&self) -> usize {
        self.heads.heap_bytes()
            + self.table.heap_bytes()
            + self.filter.heap_bytes()
            + self.spellings.heap_bytes()
            + self.entries.capacity() * 4
            + self.letter_sets.get().map_or(0, |it| it.heap_bytes())
    }

    /// The terms of the group that starts at `entry`.
    fn group(&self, entry: u32) -> impl Iterator<Item = u32> + '_ {
        let alone = alone(entry).map(|place| self.spellings.view().record(place).term);
        let group = match alone {
            Some(_) => &[],
            None => &self.entries[entry as usize..],
        };
        let end = group.iter().position(|&term| term & LAST != 0);
        let end = end.map_or(group.len(), |at| at + 1);
        alone
            .into_iter()
            .chain(group[..end].iter().map(|&term| term & !LAST))
    }
}

/// The codes of letters that the matcher reads text with, as `data/letters.codes` holds them; for
/// the program that writes the file.
#[doc(hidden)]
pub fn letter_codes() -> Vec<u8> {
    crate::text::letter_codes()
}

/// The place on the spellings of an entry whose group is one term alone.
fn alone(entry: u32) -> Option<u32> {
    (entry & ALONE != 0).then_some(entry & !ALONE)
}

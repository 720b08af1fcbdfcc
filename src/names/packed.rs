//! The index as bytes, for the starter glossary: used where it lies.

use std::io::{self, Write};
use std::sync::OnceLock;

use super::TermIndex;
use super::hash::HashTable;
use super::letter_sets::LetterSets;
use super::spellings::Spellings;
use crate::glossary::Glossary;
use crate::text::{Bytes, TokenSet};

/// Changes whenever the layout, a hash or a letter's code does.
const VERSION: u64 = 3;

impl TermIndex {
    /// The index over the terms of `glossary` as bytes, the same on every machine;
    /// [`TermIndex::from_bytes`] reads them.
    pub fn to_bytes(&self, glossary: &Glossary) -> Vec<u8> {
        let mut out = Vec::new();
        let written = self.write(glossary, &mut out);
        debug_assert!(written.is_ok(), "memory takes it");
        out
    }

    /// Writes these bytes part by part.
    ///
    /// # Errors
    /// Those of `out`.
    pub(crate) fn write(&self, glossary: &Glossary, out: &mut dyn Write) -> io::Result<()> {
        let sets = self.letter_sets(glossary).bytes();
        let (filter, spellings) = (self.filter.words(), self.spellings.bytes());
        let lengths = [
            self.heads.word_count(),
            self.table.word_count(),
            filter.len(),
            self.entries.len(),
            sets.len() / 8,
            spellings.len(),
        ];
        let mut small = VERSION.to_le_bytes().to_vec();
        for length in lengths {
            small.extend_from_slice(&(length as u64).to_le_bytes());
        }
        out.write_all(&small)?;
        self.heads.write(out)?;
        self.table.write(out)?;
        small.clear();
        for word in filter {
            small.extend_from_slice(&word.to_le_bytes());
        }
        for entry in &self.entries {
            small.extend_from_slice(&entry.to_le_bytes());
        }
        out.write_all(&small)?;
        out.write_all(sets)?;
        out.write_all(spellings)
    }

    /// The index in `bytes`, which [`TermIndex::to_bytes`] made for the same glossary; `None` where
    /// the lengths do not fit, as in a file cut short or of another version.
    ///
    /// The tables and spellings are used where they lie. What the parts hold is not checked: give it
    /// only what was checked when it was made. Wrong contents may panic in a search, no worse.
    pub fn from_bytes(bytes: &'static [u8]) -> Option<TermIndex> {
        TermIndex::of_file(bytes.into())
    }

    /// As [`TermIndex::from_bytes`], of bytes that lie anywhere.
    pub(crate) fn of_file(mut bytes: Bytes) -> Option<TermIndex> {
        let head = bytes.take(7 * 8)?;
        let head: Vec<u64> = words(&head).collect();
        let &[VERSION, heads, table, filter, entries, sets, spellings] = &head[..] else {
            return None;
        };
        let mut part = |count: u64, size: usize| {
            let count = usize::try_from(count).ok()?;
            bytes.take(count.checked_mul(size)?)
        };
        let (heads, table) = (part(heads, 8)?, part(table, 8)?);
        let (filter, entries) = (part(filter, 8)?, part(entries, 4)?);
        let (sets, spellings) = (part(sets, 8)?, part(spellings, 1)?);
        let (entries, _) = entries.as_chunks();
        let index = TermIndex {
            heads: HashTable::from_words(heads)?,
            table: HashTable::from_words(table)?,
            filter: TokenSet::from_words(words(&filter).collect())?,
            entries: entries.iter().map(|it| u32::from_le_bytes(*it)).collect(),
            letter_sets: OnceLock::from(LetterSets::in_place(sets)),
            spellings: Spellings::from_bytes(spellings),
        };
        bytes.is_empty().then_some(index)
    }
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u64> + '_ {
    let (words, _) = bytes.as_chunks();
    words.iter().map(|it| u64::from_le_bytes(*it))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::formats::csv;

    #[test]
    fn comes_back_the_same_and_refuses_what_is_cut_short() {
        let glossary = csv::read("en,ar\nElon Musk,إيلون ماسك\nMusk,ماسك\nmusk,\n").0;
        let index = TermIndex::new(&glossary);
        let bytes: &'static [u8] = index.to_bytes(&glossary).leak();
        let again = TermIndex::from_bytes(bytes).expect("its own bytes");
        assert_eq!(again.to_bytes(&glossary), bytes);
        let text = "قال إيلون ماسك و Musk";
        assert_eq!(again.find(&glossary, text), index.find(&glossary, text));
        for len in 0..bytes.len() {
            assert!(TermIndex::from_bytes(&bytes[..len]).is_none());
        }
    }
}

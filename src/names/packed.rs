//! The index as bytes, for the starter glossary: loading it is copying it.

use super::TermIndex;
use super::hash::Table;
use super::shelf::Shelf;
use crate::text::TokenSet;

/// Changes whenever the layout, a hash or a letter's code does.
const VERSION: u64 = 2;

impl TermIndex {
    /// The index as bytes, the same on every machine; [`TermIndex::from_bytes`] reads them.
    pub fn to_bytes(&self) -> Vec<u8> {
        let heads: Vec<u64> = self.heads.words().collect();
        let table: Vec<u64> = self.table.words().collect();
        let filter = self.filter.words();
        let entries = &self.entries;
        let shelf = self.shelf.bytes();
        let lengths = [&heads, &table, filter].map(<[u64]>::len);
        let lengths = [&lengths[..], &[entries.len(), shelf.len()]].concat();
        let mut out = VERSION.to_le_bytes().to_vec();
        for length in lengths {
            out.extend_from_slice(&(length as u64).to_le_bytes());
        }
        for word in heads.iter().chain(&table).chain(filter) {
            out.extend_from_slice(&word.to_le_bytes());
        }
        for entry in entries {
            out.extend_from_slice(&entry.to_le_bytes());
        }
        out.extend_from_slice(shelf);
        out
    }

    /// The index in `bytes`, which [`TermIndex::to_bytes`] made for the same glossary; `None` where
    /// the lengths do not fit, as in a file cut short or of another version.
    ///
    /// What the parts hold is not looked at: give it only what was checked when it was made. Wrong
    /// contents may panic in a search, no worse.
    pub fn from_bytes(bytes: &'static [u8]) -> Option<TermIndex> {
        let (head, bytes) = bytes.split_at_checked(6 * 8)?;
        let head = words(head);
        let &[VERSION, heads, table, filter, entries, shelf] = &head[..] else {
            return None;
        };
        let (heads, bytes) = part(bytes, heads, 8)?;
        let (table, bytes) = part(bytes, table, 8)?;
        let (filter, bytes) = part(bytes, filter, 8)?;
        let (entries, bytes) = part(bytes, entries, 4)?;
        let (shelf, bytes) = part(bytes, shelf, 1)?;
        let entries = entries
            .chunks_exact(4)
            .map(|word| u32::from_le_bytes(word.try_into().unwrap_or_default()));
        let index = TermIndex {
            heads: Table::from_words(&words(heads))?,
            table: Table::from_words(&words(table))?,
            filter: TokenSet::from_words(words(filter))?,
            entries: entries.collect(),
            shelf: Shelf::from_bytes(shelf),
        };
        bytes.is_empty().then_some(index)
    }
}

/// The first `count` items of `size` bytes, and what follows them.
fn part(bytes: &[u8], count: u64, size: usize) -> Option<(&[u8], &[u8])> {
    let count = usize::try_from(count).ok()?;
    bytes.split_at_checked(count.checked_mul(size)?)
}

fn words(bytes: &[u8]) -> Vec<u64> {
    bytes
        .chunks_exact(8)
        .map(|word| u64::from_le_bytes(word.try_into().unwrap_or_default()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::formats::csv;

    #[test]
    fn comes_back_the_same_and_refuses_what_is_cut_short() {
        let glossary = csv::read("en,ar\nElon Musk,إيلون ماسك\nMusk,ماسك\nmusk,\n").0;
        let index = TermIndex::new(&glossary);
        let bytes: &'static [u8] = index.to_bytes().leak();
        let again = TermIndex::from_bytes(bytes).expect("its own bytes");
        assert_eq!(again.to_bytes(), bytes);
        let text = "قال إيلون ماسك و Musk";
        assert_eq!(again.find(&glossary, text), index.find(&glossary, text));
        for len in 0..bytes.len() {
            assert!(TermIndex::from_bytes(&bytes[..len]).is_none());
        }
    }
}

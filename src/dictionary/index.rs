//! The headwords of a dictionary, in either format. Entries are numbers that only their index knows.

use super::dictd::DictdIndex;
use super::stardict::StarDictIndex;
use super::{DictionaryError, Place};

pub(super) enum Index {
    Dictd(DictdIndex),
    StarDict(StarDictIndex),
}

impl Index {
    /// The entries under a headword as it is written, whatever the order of the index: the orders of
    /// real ones differ.
    pub(super) fn exact(&self, word: &str) -> Vec<u32> {
        match self {
            Index::Dictd(it) => it.exact(word),
            Index::StarDict(it) => it.exact(word),
        }
    }

    /// Shows every headword.
    pub(super) fn each(&self, see: &mut dyn FnMut(u32, &str)) {
        match self {
            Index::Dictd(it) => it.each(see),
            Index::StarDict(it) => it.each(see),
        }
    }

    /// Up to `count` entries from everywhere in it.
    pub(super) fn sample(&self, count: usize) -> Vec<u32> {
        match self {
            Index::Dictd(it) => it.sample(count),
            Index::StarDict(it) => it.sample(count),
        }
    }

    /// The headword of an entry; `None` where it is not UTF-8.
    pub(super) fn word(&self, entry: u32) -> Option<&str> {
        match self {
            Index::Dictd(it) => it.word(entry),
            Index::StarDict(it) => it.word(entry),
        }
    }

    /// Where the entry lies.
    pub(super) fn place(&self, entry: u32) -> Result<Place, DictionaryError> {
        match self {
            Index::Dictd(it) => it.place(entry),
            Index::StarDict(it) => it.place(entry),
        }
    }
}

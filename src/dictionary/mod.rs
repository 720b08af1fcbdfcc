//! Row 2: dictionaries that translators have, read where they lie and never copied: those of dictd
//! (`.index` with `.dict` or `.dict.dz`) and StarDict (`.ifo`, `.idx`, `.syn` with the same).
//!
//! A [`Dictionary`] is opened without reading its definitions: its index is kept as it is, and of the
//! definitions only the pieces that hold an entry are read, by the chunk table of dictzip where they
//! are compressed. [`Dictionaries`] look words up as they are written, without their marks, and as
//! the words that they are forms of. Files are read through [`Files`] alone.

mod body;
mod clean;
mod dictd;
mod dictzip;
mod error;
mod find;
mod gloss;
mod index;
mod markup;
mod open;
mod pair;
mod stardict;

use std::io;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use crate::text::{FoldLevel, Lang, fold_key};
use body::Body;
use index::Index;
use stardict::Types;

pub use error::DictionaryError;
pub use find::{Dictionaries, Found};
pub use gloss::Gloss;
pub use open::{is_dictionary, is_of_the_pair};

/// Where the files of dictionaries are read from.
pub trait Files: Send + Sync {
    /// How many bytes a file has.
    ///
    /// # Errors
    /// When there is no such file.
    fn size(&self, path: &Path) -> io::Result<u64>;

    /// All bytes of a file.
    ///
    /// # Errors
    /// When it cannot be read, or is too large.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// The bytes of a file from `start` on, `length` of them or fewer where it ends before.
    ///
    /// # Errors
    /// When it cannot be read.
    fn read_part(&self, path: &Path, start: u64, length: usize) -> io::Result<Vec<u8>>;
}

/// Where an entry lies in the definitions, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    start: u64,
    length: u64,
}

/// An open dictionary from one of the two languages into the other.
pub struct Dictionary {
    files: Arc<dyn Files>,
    /// What it calls itself.
    title: Arc<str>,
    /// The language of its headwords.
    language: Lang,
    index: Index,
    body: Body,
    /// How its definitions are marked up.
    types: Types,
    /// The hashes of all folded headwords with their entries, in order; made for the first word that
    /// is not found as it is written.
    folded: OnceLock<Box<[(u32, u32)]>>,
}

/// An entry as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    headword: String,
    /// What it means, without markup; never empty.
    senses: Vec<String>,
}

impl Dictionary {
    /// What it calls itself.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The language of its headwords; the definitions are in the other one.
    pub fn language(&self) -> Lang {
        self.language
    }

    /// The entries under headwords that are `word`, letter by letter.
    fn exact(&self, word: &str) -> Vec<u32> {
        // To look through the whole index is quicker than the table for a word or two.
        if self.folded.get().is_none() || key(word).is_empty() {
            return self.index.exact(word);
        }
        let is_it = |it: &str| it.eq_ignore_ascii_case(word);
        let mut found = self.folded(word);
        found.retain(|&it| self.index.word(it).is_some_and(is_it));
        found
    }

    /// The entries under headwords that are `word` after folding.
    fn folded(&self, word: &str) -> Vec<u32> {
        let key = key(word);
        if key.is_empty() {
            return Vec::new();
        }
        let table = self.folded.get_or_init(|| fold_table(&self.index));
        let hash = hash(&key);
        let first = table.partition_point(|it| it.0 < hash);
        let alike = table[first..].iter().take_while(|it| it.0 == hash);
        let is_it = |entry: &u32| self_key(&self.index, *entry).is_some_and(|it| it == key);
        alike.map(|it| it.1).filter(is_it).collect()
    }

    /// An entry; `None` where it says nothing that people read.
    fn entry(&self, number: u32) -> Result<Option<Entry>, DictionaryError> {
        let place = self.index.place(number)?;
        let bytes = self.body.read(&*self.files, place)?;
        let headword = self.index.word(number).unwrap_or_default();
        clean::entry(&bytes, &self.types, headword)
            .ok_or_else(|| DictionaryError::not_utf8(self.body.path()))
    }
}

/// What headwords and queries are compared by: folded, without punctuation.
fn key(word: &str) -> String {
    let mut key = fold_key(word, FoldLevel::Letters);
    key.retain(|c| c.is_alphanumeric() || c == ' ');
    if key.starts_with(' ') || key.ends_with(' ') {
        key.trim().to_owned()
    } else {
        key
    }
}

fn self_key(index: &Index, entry: u32) -> Option<String> {
    index.word(entry).map(key)
}

fn hash(key: &str) -> u32 {
    crc32fast::hash(key.as_bytes())
}

fn fold_table(index: &Index) -> Box<[(u32, u32)]> {
    let mut table = Vec::new();
    index.each(&mut |entry, word| table.push((hash(&key(word)), entry)));
    table.sort_unstable();
    table.into_boxed_slice()
}

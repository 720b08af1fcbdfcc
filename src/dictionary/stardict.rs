//! The index of a StarDict dictionary (the file `StarDictFileFormat` of its sources): `.ifo` says what
//! it is, `.idx` has headwords, each with a zero byte and the place of its entry behind it, `.syn`
//! more headwords for the same entries.

use std::path::{Path, PathBuf};

use memchr::memchr;

use super::{DictionaryError, Place};

/// The first line of an `.ifo`.
const MAGIC: &str = concat!("StarDict's dict", " ifo file");

/// How definitions are marked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Types {
    /// The plain text of dictd, a headword in its first line.
    Dictd,
    /// Of StarDict: the types of all entries in one, or each with its own.
    StarDict(Option<String>),
}

/// What an `.ifo` says.
#[derive(Debug, Default)]
pub(super) struct Info {
    pub(super) title: String,
    words: Option<usize>,
    pub(super) index_size: Option<usize>,
    /// Whether places have 64 bits.
    is_wide: bool,
    pub(super) types: Option<String>,
}

impl Info {
    /// Reads an `.ifo`; `None` where it is none.
    pub(super) fn read(text: &str) -> Option<Info> {
        let mut lines = text.trim_start_matches('\u{FEFF}').lines();
        if lines.next()?.trim() != MAGIC {
            return None;
        }
        let mut info = Info::default();
        for (key, value) in lines.filter_map(|it| it.split_once('=')) {
            let value = value.trim();
            match key.trim() {
                "bookname" => value.clone_into(&mut info.title),
                "wordcount" => info.words = value.parse().ok(),
                "idxfilesize" => info.index_size = value.parse().ok(),
                "idxoffsetbits" => info.is_wide = value == "64",
                "sametypesequence" => info.types = Some(value.to_owned()),
                _ => {}
            }
        }
        Some(info)
    }
}

pub(super) struct StarDictIndex {
    path: PathBuf,
    words: Table,
    synonyms: Option<Table>,
}

/// Headwords with something of a fixed size behind each.
struct Table {
    bytes: Vec<u8>,
    /// Where each headword begins.
    starts: Vec<u32>,
    /// How many bytes stand behind its zero byte.
    behind: usize,
}

impl Table {
    /// `None` where the bytes end within an entry.
    fn new(bytes: Vec<u8>, behind: usize) -> Option<Table> {
        let mut starts = Vec::new();
        let mut at = 0;
        while at < bytes.len() {
            starts.push(u32::try_from(at).ok()?);
            at += memchr(0, &bytes[at..])? + 1 + behind;
        }
        (at == bytes.len()).then_some(Table {
            bytes,
            starts,
            behind,
        })
    }

    /// A headword and what stands behind it.
    fn entry(&self, number: usize) -> Option<(&[u8], &[u8])> {
        let start = *self.starts.get(number)? as usize;
        let next = self.starts.get(number + 1).map(|it| *it as usize);
        let end = next.unwrap_or(self.bytes.len());
        let word_end = end.checked_sub(self.behind + 1)?;
        Some((
            self.bytes.get(start..word_end)?,
            &self.bytes[word_end + 1..end],
        ))
    }

    fn word(&self, number: usize) -> Option<&str> {
        std::str::from_utf8(self.entry(number)?.0).ok()
    }
}

impl StarDictIndex {
    /// Takes the bytes of an `.idx` whose `.ifo` says `info`.
    pub(super) fn new(
        path: &Path,
        bytes: Vec<u8>,
        info: &Info,
    ) -> Result<StarDictIndex, DictionaryError> {
        let damaged = |fault| DictionaryError::damaged(path, fault);
        if info.index_size.is_some_and(|it| it != bytes.len()) {
            return Err(damaged("dictionary-fault-size"));
        }
        let behind = if info.is_wide { 12 } else { 8 };
        let words = Table::new(bytes, behind).ok_or_else(|| damaged("dictionary-fault-index"))?;
        if words.starts.is_empty() {
            return Err(DictionaryError::empty(path));
        }
        if info.words.is_some_and(|it| it != words.starts.len()) {
            return Err(damaged("dictionary-fault-count"));
        }
        Ok(StarDictIndex {
            path: path.to_owned(),
            words,
            synonyms: None,
        })
    }

    /// Takes the bytes of its `.syn`.
    pub(super) fn add_synonyms(
        &mut self,
        path: &Path,
        bytes: Vec<u8>,
    ) -> Result<(), DictionaryError> {
        let table = Table::new(bytes, 4);
        let damaged = || DictionaryError::damaged(path, "dictionary-fault-index");
        self.synonyms = Some(table.ok_or_else(damaged)?);
        Ok(())
    }

    fn tables(&self) -> impl Iterator<Item = (usize, &Table)> {
        let more = self.synonyms.iter();
        let first = [(0, &self.words)].into_iter();
        first.chain(more.map(|it| (self.words.starts.len(), it)))
    }

    pub(super) fn exact(&self, word: &str) -> Vec<u32> {
        let mut found = Vec::new();
        let lower = |it: &[u8]| it.eq_ignore_ascii_case(word.as_bytes());
        for (base, table) in self.tables() {
            let numbers = 0..table.starts.len();
            let is_it = |&it: &usize| table.entry(it).is_some_and(|it| lower(it.0));
            let numbers = numbers.filter(is_it).map(|it| base + it);
            found.extend(numbers.filter_map(|it| u32::try_from(it).ok()));
        }
        found
    }

    pub(super) fn each(&self, see: &mut dyn FnMut(u32, &str)) {
        for (base, table) in self.tables() {
            for at in 0..table.starts.len() {
                if let (Some(word), Ok(number)) = (table.word(at), u32::try_from(base + at)) {
                    see(number, word);
                }
            }
        }
    }

    pub(super) fn sample(&self, count: usize) -> Vec<u32> {
        let all = self.words.starts.len();
        let mut numbers: Vec<usize> = (0..count).map(|nth| all * nth / count).collect();
        numbers.dedup();
        let numbers = numbers.into_iter();
        numbers.filter_map(|it| u32::try_from(it).ok()).collect()
    }

    pub(super) fn word(&self, number: u32) -> Option<&str> {
        let number = number as usize;
        match number.checked_sub(self.words.starts.len()) {
            Some(synonym) => self.synonyms.as_ref()?.word(synonym),
            None => self.words.word(number),
        }
    }

    pub(super) fn place(&self, number: u32) -> Result<Place, DictionaryError> {
        let damaged = || DictionaryError::damaged(&self.path, "dictionary-fault-index");
        self.place_of(number as usize).ok_or_else(damaged)
    }

    fn place_of(&self, number: usize) -> Option<Place> {
        let number = match number.checked_sub(self.words.starts.len()) {
            Some(synonym) => {
                let (_, entry) = self.synonyms.as_ref()?.entry(synonym)?;
                usize::try_from(big_endian(entry)).ok()?
            }
            None => number,
        };
        let (_, place) = self.words.entry(number)?;
        let (start, length) = place.split_at_checked(place.len() - 4)?;
        Some(Place {
            start: big_endian(start),
            length: big_endian(length),
        })
    }
}

fn big_endian(bytes: &[u8]) -> u64 {
    let add = |sum: u64, byte: &u8| sum << 8 | u64::from(*byte);
    bytes.iter().fold(0, add)
}

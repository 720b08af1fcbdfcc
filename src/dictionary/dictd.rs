//! The index of a dictd dictionary (`dictfmt(1)`): lines of a headword, and where its entry begins
//! and how long it is, in digits of base 64, with tabs between them.

use std::path::{Path, PathBuf};

use memchr::{memchr_iter, memmem, memrchr};

use super::{DictionaryError, Place};

/// What entries about the dictionary itself are called.
const ABOUT: [&str; 2] = ["00database", "00-database"];

/// Entries of one headword that are told; no dictionary has more.
const MOST: usize = 64;

pub(super) struct DictdIndex {
    path: PathBuf,
    text: String,
}

impl DictdIndex {
    /// Takes an index as it lies on the disk.
    pub(super) fn new(path: &Path, bytes: Vec<u8>) -> Result<DictdIndex, DictionaryError> {
        if simdutf8::basic::from_utf8(&bytes).is_err() {
            return Err(DictionaryError::not_utf8(path));
        }
        let text = String::from_utf8(bytes).map_err(|_| DictionaryError::not_utf8(path))?;
        let index = DictdIndex {
            path: path.to_owned(),
            text,
        };
        if index.line(index.last()).is_empty() {
            return Err(DictionaryError::empty(path));
        }
        // Files are cut off at their end.
        for at in [0, index.last()] {
            index.place(at)?;
        }
        Ok(index)
    }

    /// Where the last line begins.
    fn last(&self) -> u32 {
        let text = self.text.trim_end_matches(['\n', '\r']);
        let start = memrchr(b'\n', text.as_bytes()).map_or(0, |at| at + 1);
        number(start)
    }

    /// The line that begins at `at`.
    fn line(&self, at: u32) -> &str {
        let rest = self.text.get(at as usize..).unwrap_or_default();
        rest.lines().next().unwrap_or_default()
    }

    pub(super) fn exact(&self, word: &str) -> Vec<u32> {
        if word.is_empty() || word.contains(['\t', '\n']) {
            return Vec::new();
        }
        let needle = format!("\n{word}\t");
        let first = self.text.starts_with(&needle[1..]).then_some(0);
        let others = memmem::find_iter(self.text.as_bytes(), &needle).map(|at| number(at + 1));
        first.into_iter().chain(others).take(MOST).collect()
    }

    pub(super) fn each(&self, see: &mut dyn FnMut(u32, &str)) {
        let mut start = 0;
        let ends = memchr_iter(b'\n', self.text.as_bytes());
        for end in ends.chain([self.text.len()]) {
            let word = word_of(&self.text[start..end]);
            if !word.is_empty() && !is_about(word) {
                see(number(start), word);
            }
            start = end + 1;
        }
    }

    /// Up to `count` headwords from everywhere in it.
    pub(super) fn sample(&self, count: usize) -> Vec<u32> {
        let bytes = self.text.as_bytes();
        let starts = (0..count).map(|nth| {
            let at = bytes.len() * nth / count;
            memrchr(b'\n', &bytes[..at]).map_or(0, |at| at + 1)
        });
        let mut starts: Vec<u32> = starts.map(number).collect();
        starts.dedup();
        starts.retain(|&at| self.word(at).is_some_and(|it| !is_about(it)));
        // A few entries may all lie between two places.
        if starts.is_empty() {
            self.each(&mut |at, _| starts.push(at));
            starts.truncate(count);
        }
        starts
    }

    pub(super) fn word(&self, at: u32) -> Option<&str> {
        Some(word_of(self.line(at))).filter(|it| !it.is_empty())
    }

    pub(super) fn place(&self, at: u32) -> Result<Place, DictionaryError> {
        let mut fields = self.line(at).split('\t').skip(1);
        let mut next = || fields.next().and_then(base64);
        match (next(), next()) {
            (Some(start), Some(length)) => Ok(Place { start, length }),
            _ => Err(DictionaryError::damaged(
                &self.path,
                "dictionary-fault-index",
            )),
        }
    }
}

fn word_of(line: &str) -> &str {
    line.split('\t').next().unwrap_or_default()
}

fn is_about(word: &str) -> bool {
    ABOUT.iter().any(|it| word.starts_with(it))
}

/// Indexes of more than four gigabytes are not opened.
fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A number in digits of base 64.
fn base64(digits: &str) -> Option<u64> {
    const MOST_DIGITS: usize = 10;
    let value = |it: u8| match it {
        b'A'..=b'Z' => Some(it - b'A'),
        b'a'..=b'z' => Some(it - b'a' + 26),
        b'0'..=b'9' => Some(it - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    if !(1..=MOST_DIGITS).contains(&digits.len()) {
        return None;
    }
    let add = |sum: u64, it: u8| Some(sum * 64 + u64::from(value(it)?));
    digits.bytes().try_fold(0, add)
}

//! How the cache is laid out.
//!
//! A file of it is [`MAGIC`], the key of the program and the glossary (32 bytes), the number of rows
//! (8), the rows in the order of their names, and the values. A row is the hash of the path (16 bytes)
//! and where its value stands (offset and length, 8 bytes each, little endian). A value is a checksum
//! of the rest (CRC-32), the key of the plan, and what `postcard` writes.

use std::time::SystemTime;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::project::stamp::Stamp;
use crate::project::{FileFindings, Stat};

/// What every cache of this version begins with.
const MAGIC: &[u8; 8] = b"naqhara5";
/// What those of other versions begin with, too.
const PROGRAM: &[u8] = b"naqhara";
/// Where the rows begin.
const HEAD: usize = MAGIC.len() + 32 + 8;
/// How long a checksum is.
const CHECK: usize = 4;
/// How long a row is.
const ROW: usize = 16 + 8 + 8;

/// What a path is known by: its hash.
pub(super) type Name = [u8; 16];

/// New values, by the names of their paths.
pub(super) type Values = FxHashMap<Name, Vec<u8>>;

/// What findings depend on, in short.
pub(in crate::project) type Key = [u8; 8];

/// Entries, as they stand in a file.
pub(super) struct Table {
    bytes: Vec<u8>,
    key: [u8; 32],
}

impl Table {
    /// Without entries.
    pub(super) fn new(key: [u8; 32]) -> Table {
        Table {
            bytes: Vec::new(),
            key,
        }
    }

    /// The content of a file; `None` where it is damaged, no entries where they were found by another
    /// program or with another glossary.
    pub(super) fn read(bytes: Vec<u8>, key: [u8; 32]) -> Option<Table> {
        let (magic, rest) = bytes.split_first_chunk::<8>()?;
        if magic != MAGIC {
            // That of another version is no use, but not damaged.
            return magic.starts_with(PROGRAM).then(|| Table::new(key));
        }
        let (theirs, rest) = rest.split_first_chunk::<32>()?;
        let (count, rest) = rest.split_first_chunk()?;
        let count = usize::try_from(u64::from_le_bytes(*count)).ok()?;
        if rest.len() < count.checked_mul(ROW)? {
            return None;
        }
        let same = *theirs == key;
        let bytes = if same { bytes } else { Vec::new() };
        Some(Table { bytes, key })
    }

    pub(super) fn key(&self) -> &[u8; 32] {
        &self.key
    }

    fn rows(&self) -> &[[u8; ROW]] {
        let rest = self.bytes.get(HEAD..).unwrap_or_default();
        let count = self.bytes.get(HEAD - 8..HEAD);
        let count = count.and_then(|it| Some(u64::from_le_bytes(it.try_into().ok()?)));
        let count = usize::try_from(count.unwrap_or(0)).unwrap_or(0);
        let rows = rest.as_chunks().0;
        &rows[..count.min(rows.len())]
    }

    /// How long the file is.
    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// The value of a path. One that lies outside the file is empty.
    pub(super) fn get(&self, name: &Name) -> Option<&[u8]> {
        let (rows, number) = (self.rows(), u128::from_be_bytes(*name));
        let found = rows.binary_search_by_key(&number, |row| u128::from_be_bytes(name_of(row)));
        Some(self.value(&rows[found.ok()?]))
    }

    fn entries(&self) -> impl Iterator<Item = (Name, &[u8])> {
        let rows = self.rows().iter();
        rows.map(|row| (name_of(row), self.value(row)))
    }

    fn value(&self, row: &[u8; ROW]) -> &[u8] {
        let number = |at: usize| {
            let mut bytes = [0; 8];
            bytes.copy_from_slice(&row[at..at + 8]);
            usize::try_from(u64::from_le_bytes(bytes)).unwrap_or(usize::MAX)
        };
        let (start, len) = (number(16), number(24));
        let end = start.saturating_add(len);
        self.bytes.get(start..end).unwrap_or_default()
    }

    /// The content of a file with the entries of `later` and of `new` besides, each in the place of an
    /// earlier one.
    pub(super) fn with(&self, later: &Table, new: &Values) -> Vec<u8> {
        let mut all: Vec<(Name, &[u8])> = new.iter().map(|(name, it)| (*name, &**it)).collect();
        all.extend(later.entries());
        all.extend(self.entries());
        // The latest comes first, and stays.
        all.sort_by_key(|(name, _)| *name);
        all.dedup_by_key(|(name, _)| *name);
        write(self.key, &all)
    }
}

fn write(key: [u8; 32], all: &[(Name, &[u8])]) -> Vec<u8> {
    let values: usize = all.iter().map(|(_, value)| value.len()).sum();
    let mut bytes = Vec::with_capacity(HEAD + all.len() * ROW + values);
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&key);
    bytes.extend_from_slice(&(all.len() as u64).to_le_bytes());
    let mut start = HEAD + all.len() * ROW;
    for (name, value) in all {
        bytes.extend_from_slice(name);
        bytes.extend_from_slice(&(start as u64).to_le_bytes());
        bytes.extend_from_slice(&(value.len() as u64).to_le_bytes());
        start += value.len();
    }
    all.iter()
        .for_each(|(_, value)| bytes.extend_from_slice(value));
    bytes
}

fn name_of(row: &[u8; ROW]) -> Name {
    let mut name = [0; 16];
    name.copy_from_slice(&row[..16]);
    name
}

/// What an absolute path is known by.
pub(super) fn name(path: &[u8]) -> Name {
    let mut short = [0; 16];
    short.copy_from_slice(&blake3::hash(path).as_bytes()[..16]);
    short
}

/// What is known of a file before its findings are read.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct Head {
    stamp: Stamp,
    /// Whether the stamp cannot be trusted alone.
    young: bool,
    /// Of the text.
    hash: [u8; 32],
}

/// What is to be kept of a file.
pub(in crate::project) struct Entry<'a> {
    key: Key,
    head: Head,
    findings: &'a FileFindings,
}

impl<'a> Entry<'a> {
    /// What was found in a text with this hash by the plan of this key; the file was like `stat` when
    /// it was read from `started` on.
    pub(in crate::project) fn new(
        key: Key,
        stat: &Stat,
        started: SystemTime,
        known: (&'a FileFindings, [u8; 32]),
    ) -> Entry<'a> {
        let stamp = Stamp::of(stat);
        let head = Head {
            stamp,
            young: stamp.is_young(started),
            hash: known.1,
        };
        Entry {
            key,
            head,
            findings: known.0,
        }
    }

    pub(super) fn write(&self) -> Option<Vec<u8>> {
        let mut value = vec![0; CHECK];
        value.extend_from_slice(&self.key);
        let mut value = postcard::to_extend(&self.head, value).ok()?;
        value = postcard::to_extend(self.findings, value).ok()?;
        let check = crc32fast::hash(&value[CHECK..]);
        value[..CHECK].copy_from_slice(&check.to_le_bytes());
        Some(value)
    }
}

/// What is known of a file. Its findings are read only where they are wanted.
#[derive(Clone, Copy, Debug)]
pub(in crate::project) struct Known<'a> {
    key: Key,
    head: Head,
    findings: &'a [u8],
}

impl<'a> Known<'a> {
    /// A value of the table; `None` where it is not what was written.
    pub(super) fn read(value: &'a [u8]) -> Option<Known<'a>> {
        let (check, rest) = value.split_first_chunk::<CHECK>()?;
        if crc32fast::hash(rest) != u32::from_le_bytes(*check) {
            return None;
        }
        let (key, rest) = rest.split_first_chunk()?;
        let (head, findings) = postcard::take_from_bytes(rest).ok()?;
        Some(Known {
            key: *key,
            head,
            findings,
        })
    }

    pub(super) fn key(&self) -> Key {
        self.key
    }

    /// What was found, in the file by the name that it is given this time.
    pub(in crate::project) fn findings(&self, shown: &str) -> Option<FileFindings> {
        let mut found: FileFindings = postcard::from_bytes(self.findings).ok()?;
        shown.clone_into(&mut found.excerpts.path);
        Some(found)
    }

    /// Tells texts apart, and the same text in two encodings.
    pub(in crate::project) fn hash(document: &Document) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new();
        hasher.update(document.text().as_bytes());
        hasher.update(format!("{:?}", document.encoding()).as_bytes());
        *hasher.finalize().as_bytes()
    }

    /// Of the text that was checked.
    pub(in crate::project) fn hash_of_text(&self) -> [u8; 32] {
        self.head.hash
    }

    /// Whether the file is as it was, by all that the system says of it.
    pub(in crate::project) fn is_fresh(&self, stat: &Stat) -> bool {
        !self.head.young && self.head.stamp == Stamp::of(stat)
    }
}

/// Tells pairs of byte strings apart.
pub(in crate::project) fn checksum(first: &[u8], second: &[u8]) -> Key {
    let mut hasher = blake3::Hasher::new();
    hasher.update(first).update(second);
    let mut short = [0; 8];
    short.copy_from_slice(&hasher.finalize().as_bytes()[..8]);
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn values_are_kept_until_they_are_replaced() {
        let put = |table: &Table, all: &[(&str, &str)]| {
            let new = all.iter().map(|(path, value)| {
                let value = value.as_bytes().to_vec();
                (name(path.as_bytes()), value)
            });
            let later = Table::new(table.key);
            Table::read(table.with(&later, &new.collect()), table.key).expect("a table")
        };
        let first = put(&Table::new([7; 32]), &[("a", "1"), ("b", "22"), ("c", "")]);
        let second = put(&first, &[("b", "3"), ("d", "4")]);
        let all = |it: &Table| {
            let found = ["a", "b", "c", "d", "e"].map(|path| it.get(&name(path.as_bytes())));
            found.map(|it| it.map(|it| String::from_utf8_lossy(it).into_owned()))
        };
        let value = |text: &str| Some(text.to_owned());
        let expected = [value("1"), value("3"), value(""), value("4"), None];
        assert_eq!(all(&second), expected);
        let changes = put(&Table::new([7; 32]), &[("b", "3"), ("d", "4")]);
        let joined = Table::read(first.with(&changes, &Values::default()), [7; 32]);
        assert_eq!(all(&joined.expect("a table")), expected);
        let other = Table::read(second.bytes.clone(), [8; 32]).expect("a table");
        assert_eq!(other.get(&name(b"a")), None, "found by another program");
        let mut earlier = second.bytes.clone();
        earlier[MAGIC.len() - 1] = b'2';
        let earlier = Table::read(earlier, [7; 32]).expect("not damaged");
        assert_eq!(
            earlier.get(&name(b"a")),
            None,
            "written by an earlier version"
        );
    }

    proptest! {
        #[test]
        fn a_damaged_file_is_noticed(at in 0_usize..200, bit in 0_u8..8) {
            let findings = FileFindings::default();
            let head = Head { stamp: Stamp::of(&Stat::default()), young: false, hash: [1; 32] };
            let entry = Entry { key: [2; 8], head, findings: &findings };
            let value = entry.write().expect("written");
            let table = Table::new([7; 32]);
            let mut bytes = table.with(&table, &[(name(b"a"), value)].into_iter().collect());
            let at = at % bytes.len();
            bytes[at] ^= 1 << bit;
            let read = Table::read(bytes, [7; 32]);
            // Whatever has become of it: nothing is known, or what was written.
            let known = read.as_ref().and_then(|it| it.get(&name(b"a"))).and_then(Known::read);
            if let Some(known) = known {
                prop_assert_eq!((known.key, known.head), (entry.key, head));
            }
        }
    }
}

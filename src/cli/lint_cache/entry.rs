//! What is kept of a file, and how.

use std::fs::Metadata;
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use super::stamp::Stamp;
use crate::cli::lint_telling::{Around, Look, Told};
use crate::document::Document;

/// What a finding hangs on besides its text, in short.
pub(in crate::cli) type Key = [u8; 8];

/// What is known of a file before its findings are read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Head {
    stamp: Stamp,
    /// Whether the stamp cannot be trusted alone.
    young: bool,
    /// Of the text.
    hash: [u8; 32],
}

/// What is to be known of a file.
pub(in crate::cli) struct Entry<'a> {
    head: (Head, &'a Around, &'a Told),
    look: &'a Look,
}

impl<'a> Entry<'a> {
    /// What was found in a text that was read from `started` on.
    pub(in crate::cli) fn new(
        meta: &Metadata,
        started: SystemTime,
        hash: [u8; 32],
        (around, told, look): (&'a Around, &'a Told, &'a Look),
    ) -> Entry<'a> {
        let stamp = Stamp::of(meta);
        let head = Head {
            stamp,
            young: stamp.is_young(started),
            hash,
        };
        Entry {
            head: (head, around, told),
            look,
        }
    }

    /// The bytes that are kept of it for the file at `path`.
    pub(super) fn write(&self, path: &[u8], key: Key) -> Option<Vec<u8>> {
        let head = postcard::to_stdvec(&self.head).ok()?;
        let look = postcard::to_stdvec(self.look).ok()?;
        let parts = Parts {
            key,
            checks: [checksum(path, &head), checksum(path, &look)],
            head: &head,
            look: &look,
        };
        Some(parts.write())
    }
}

/// What is known of a file. The findings themselves are read only where they are wanted
/// ([`look`](super::Cache::look)): mostly what was said of them is said again.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::cli) struct Known {
    head: Head,
    pub(in crate::cli) around: Around,
    pub(in crate::cli) told: Told,
}

impl Known {
    pub(super) fn read(body: &[u8]) -> Option<Known> {
        let (head, around, told) = postcard::from_bytes(body).ok()?;
        Some(Known { head, around, told })
    }

    /// Tells texts apart, and the same text in two encodings.
    pub(in crate::cli) fn hash(document: &Document) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new();
        hasher.update(document.text.as_bytes());
        hasher.update(format!("{:?}", document.encoding).as_bytes());
        *hasher.finalize().as_bytes()
    }

    /// Of the text that was looked at.
    pub(in crate::cli) fn hash_of_text(&self) -> [u8; 32] {
        self.head.hash
    }

    /// Whether the file is as it was, by all that its metadata tell.
    pub(in crate::cli) fn is_fresh(&self, meta: &Metadata) -> bool {
        !self.head.young && self.head.stamp == Stamp::of(meta)
    }
}

/// The parts of an entry: each is checked where it is read.
pub(super) struct Parts<'a> {
    pub(super) key: Key,
    checks: [Key; 2],
    pub(super) head: &'a [u8],
    pub(super) look: &'a [u8],
}

impl Parts<'_> {
    pub(super) fn of(value: &[u8]) -> Option<Parts<'_>> {
        let (key, rest) = value.split_first_chunk()?;
        let (first, rest) = rest.split_first_chunk()?;
        let (second, rest) = rest.split_first_chunk()?;
        let (length, rest) = rest.split_first_chunk()?;
        let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
        let (head, look) = rest.split_at_checked(length)?;
        Some(Parts {
            key: *key,
            checks: [*first, *second],
            head,
            look,
        })
    }

    fn write(&self) -> Vec<u8> {
        let length = (self.head.len() as u64).to_le_bytes();
        let [first, second] = &self.checks;
        [&self.key[..], first, second, &length, self.head, self.look].concat()
    }

    pub(super) fn is_head_of(&self, path: &[u8]) -> bool {
        checksum(path, self.head) == self.checks[0]
    }

    pub(super) fn is_look_of(&self, path: &[u8]) -> bool {
        checksum(path, self.look) == self.checks[1]
    }
}

/// Tells pairs of texts apart.
pub(in crate::cli) fn checksum(path: &[u8], body: &[u8]) -> Key {
    let mut hasher = blake3::Hasher::new();
    hasher.update(path).update(body);
    let mut short = [0; 8];
    short.copy_from_slice(&hasher.finalize().as_bytes()[..8]);
    short
}

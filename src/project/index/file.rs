//! The file of an index: its parts one after another, and behind them what they were made of.
//!
//! The end of the file is a header that `postcard` writes, its length (four bytes), its checksum (CRC-32)
//! and [`MAGIC`]. The header says where each part stands and what its checksum is. A part is read when it
//! is first asked for, and used only where its checksum is right.

use std::io::{self, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::diag::{Message, Severity};
use crate::project::stamp::Stamp;
use crate::project::{Outgoing, System};

/// What every index of this version ends in.
const MAGIC: &[u8; 8] = b"nqindex1";
/// The bytes behind the header.
const TAIL: usize = 4 + 4 + MAGIC.len();
/// How much of the end is read at first: few headers are longer.
const FIRST: usize = 16 * 1024;

/// What an index was made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Header {
    /// The program that made it.
    pub(super) program: [u8; 32],
    /// Whether the starter glossary lies below the others.
    pub(super) starter: bool,
    /// The glossaries, the topmost last.
    pub(super) layers: Vec<Layer>,
    /// How many concepts there are.
    pub(super) concepts: u32,
    /// Where the parts stand: concepts, texts, terms.
    pub(super) parts: [Part; 3],
    /// What was said when the glossaries were read.
    pub(super) notices: Vec<Said>,
}

/// One of the glossaries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Layer {
    /// Its path from the root.
    pub(super) path: Vec<u8>,
    /// Its stamp, where that alone tells whether it is the same.
    pub(super) stamp: Option<Stamp>,
    /// The BLAKE3 hash of its bytes.
    pub(super) hash: [u8; 32],
}

/// Where a part stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Part {
    start: u64,
    len: u64,
    checksum: u32,
}

/// What was said of one of the glossaries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Said {
    pub(super) layer: u32,
    pub(super) place: Option<(usize, usize)>,
    pub(super) severity: Severity,
    pub(super) message: Message,
    pub(super) help: Option<Message>,
}

/// Writes an index part by part.
pub(super) struct IndexWriter {
    out: Outgoing,
    at: u64,
    part: Part,
    sum: crc32fast::Hasher,
}

impl IndexWriter {
    pub(super) fn new(out: Outgoing) -> IndexWriter {
        IndexWriter {
            out,
            at: 0,
            part: Part::default(),
            sum: crc32fast::Hasher::new(),
        }
    }

    /// Ends a part, and tells where it stands.
    pub(super) fn end_part(&mut self) -> Part {
        let sum = std::mem::take(&mut self.sum);
        let next = Part {
            start: self.at,
            ..Part::default()
        };
        let part = std::mem::replace(&mut self.part, next);
        Part {
            len: self.at - part.start,
            checksum: sum.finalize(),
            ..part
        }
    }

    /// Writes the header: the file is there now.
    pub(super) fn finish(mut self, header: &Header) -> io::Result<()> {
        let mut bytes = postcard::to_stdvec(header).map_err(io::Error::other)?;
        let (len, sum) = (bytes.len() as u32, crc32fast::hash(&bytes));
        bytes.extend(len.to_le_bytes());
        bytes.extend(sum.to_le_bytes());
        bytes.extend(MAGIC);
        self.out.write_all(&bytes)?;
        self.out.finish()
    }
}

impl Write for IndexWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.at += written as u64;
        self.sum.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// The header of the index at `path`; `None` where there is none, or it is damaged or of another version.
/// A link is not followed.
pub(super) fn header(system: &dyn System, path: &Path) -> Option<Header> {
    let stat = system.stat_of_link(path).ok().filter(|it| it.is_file)?;
    let end = |len: usize| {
        let start = stat.len.saturating_sub(len as u64);
        system.read_part(path, start, len).ok()
    };
    let mut bytes = end(FIRST)?;
    let (head, tail) = bytes.split_at_checked(bytes.len().checked_sub(TAIL)?)?;
    if !tail.ends_with(MAGIC) {
        return None;
    }
    let number = |at: usize| tail[at..].first_chunk().map(|it| u32::from_le_bytes(*it));
    let (len, sum) = (number(0)? as usize, number(4)?);
    if head.len() < len {
        if len as u64 > stat.len {
            return None;
        }
        bytes = end(len + TAIL)?;
    }
    let head = bytes.get(..bytes.len() - TAIL)?;
    let head = &head[head.len().checked_sub(len)?..];
    let header = (crc32fast::hash(head) == sum).then(|| postcard::from_bytes(head))?;
    header.ok()
}

/// A part of the index at `path`; `None` where it is not what was written.
pub(super) fn part(system: &dyn System, path: &Path, part: Part) -> Option<Vec<u8>> {
    let len = usize::try_from(part.len).ok()?;
    let bytes = system.read_part(path, part.start, len).ok()?;
    let is_it = bytes.len() == len && crc32fast::hash(&bytes) == part.checksum;
    is_it.then_some(bytes)
}

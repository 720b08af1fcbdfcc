//! The definitions of a dictionary: a file as it is, with chunks (dictzip), or compressed as a whole.

use std::io::Read;
use std::path::{Path, PathBuf};

use flate2::read::MultiGzDecoder;

use super::dictzip::{Dictzip, Header, MAGIC, Trouble};
use super::{DictionaryError, Files, Place};

/// Enough for any header with its chunk table.
const HEAD: usize = 72 * 1024;

/// Files that are compressed as a whole are unpacked up to this size.
const MOST_UNPACKED: u64 = 512 << 20;

/// What is shown of an entry: longer ones are articles.
const MOST_OF_ENTRY: u64 = 64 * 1024;

pub(super) struct Body {
    path: PathBuf,
    length: u64,
    store: Store,
}

enum Store {
    Plain,
    Chunks(Dictzip),
    Whole(Vec<u8>),
}

impl Body {
    pub(super) fn open(files: &dyn Files, path: &Path) -> Result<Body, DictionaryError> {
        let unread = |error| DictionaryError::read(path, error);
        let size = files.size(path).map_err(unread)?;
        let head = files.read_part(path, 0, HEAD).map_err(unread)?;
        let body = |length, store| Body {
            path: path.to_owned(),
            length,
            store,
        };
        let damaged = |fault| DictionaryError::damaged(path, fault);
        if !head.starts_with(&MAGIC) {
            return if path.extension().is_some_and(|it| it == "dz") {
                Err(damaged("dictionary-fault-packed"))
            } else {
                Ok(body(size, Store::Plain))
            };
        }
        let header = Header::read(&head).ok_or_else(|| damaged("dictionary-fault-packed"))?;
        let end = files.read_part(path, size.saturating_sub(4), 4);
        let end = <[u8; 4]>::try_from(end.map_err(unread)?);
        let length = end.map_err(|_| damaged("dictionary-fault-packed"))?;
        let length = u64::from(u32::from_le_bytes(length));
        if let Some(chunks) = Dictzip::new(header, size, length).map_err(damaged)? {
            return Ok(body(chunks.length(), Store::Chunks(chunks)));
        }
        let whole = unpacked(files, path, MOST_UNPACKED)?;
        Ok(body(whole.len() as u64, Store::Whole(whole)))
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// What stands at a place, up to the size of what is shown.
    pub(super) fn read(&self, files: &dyn Files, place: Place) -> Result<Vec<u8>, DictionaryError> {
        let damaged = |fault| DictionaryError::damaged(&self.path, fault);
        let end = place.start.checked_add(place.length);
        if end.is_none_or(|it| it > self.length) {
            return Err(damaged("dictionary-fault-place"));
        }
        let place = Place {
            length: place.length.min(MOST_OF_ENTRY),
            ..place
        };
        let part = |start, length| {
            let read = files.read_part(&self.path, start, length);
            read.map_err(|error| DictionaryError::read(&self.path, error))
        };
        let small = |it: u64| usize::try_from(it).unwrap_or(usize::MAX);
        let read = match &self.store {
            Store::Plain => part(place.start, small(place.length))?,
            Store::Chunks(chunks) => match chunks.read(place, &part) {
                Ok(bytes) => bytes,
                Err(Trouble::Read(error)) => return Err(error),
                Err(Trouble::Damaged) => return Err(damaged("dictionary-fault-packed")),
            },
            Store::Whole(bytes) => {
                let end = small(place.start + place.length);
                bytes[small(place.start)..end].to_vec()
            }
        };
        // It may have been cut off since it was opened.
        let is_whole = read.len() as u64 == place.length;
        is_whole
            .then_some(read)
            .ok_or_else(|| damaged("dictionary-fault-place"))
    }
}

/// A gzip file, unpacked, of at most `most` bytes.
pub(super) fn unpacked(
    files: &dyn Files,
    path: &Path,
    most: u64,
) -> Result<Vec<u8>, DictionaryError> {
    let packed = files.read(path);
    let packed = packed.map_err(|error| DictionaryError::read(path, error))?;
    let mut out = Vec::new();
    let read = MultiGzDecoder::new(&*packed)
        .take(most.saturating_add(1))
        .read_to_end(&mut out);
    match read {
        Ok(count) if count as u64 <= most => Ok(out),
        _ => Err(DictionaryError::damaged(path, "dictionary-fault-packed")),
    }
}

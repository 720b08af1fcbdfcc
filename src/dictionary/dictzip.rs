//! dictzip (`dictzip(1)`): gzip whose extra field `RA` tells how long each compressed chunk is, so
//! that any place can be read without what stands before it.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use flate2::{Decompress, FlushDecompress};

use super::Place;

/// The first bytes of gzip.
pub(super) const MAGIC: [u8; 2] = [0x1F, 0x8B];

/// What stands behind the compressed data of gzip: a checksum and the size.
const TRAILER: u64 = 8;

/// How many chunks are kept: neighbours are looked up one after another.
const KEPT: usize = 8;

/// What the header of a gzip file says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Header {
    /// Where the compressed data begins.
    end: usize,
    /// How large chunks are before they are compressed, and how large each is then; `None` where it
    /// is gzip without chunks.
    chunks: Option<(u16, Vec<u16>)>,
}

/// A walk over bytes.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<u16> {
        let two = self.take(2)?;
        Some(u16::from_le_bytes([two[0], two[1]]))
    }

    fn skip_text(&mut self) -> Option<()> {
        let end = memchr::memchr(0, self.0)?;
        self.take(end + 1).map(|_| ())
    }
}

impl Header {
    /// Reads the beginning of a file; `None` where it is no gzip, or does not end there.
    pub(super) fn read(head: &[u8]) -> Option<Header> {
        let mut bytes = Bytes(head);
        let fixed = bytes.take(10)?;
        if !fixed.starts_with(&MAGIC) || fixed[2] != 8 {
            return None;
        }
        let has = |flag: u8| fixed[3] & flag != 0;
        let mut chunks = None;
        if has(4) {
            let length = bytes.number()?;
            chunks = chunk_table(bytes.take(usize::from(length))?);
        }
        for text in [8, 16].map(has) {
            if text {
                bytes.skip_text()?;
            }
        }
        if has(2) {
            bytes.take(2)?;
        }
        let end = head.len() - bytes.0.len();
        Some(Header { end, chunks })
    }
}

/// What the extra field says of chunks.
fn chunk_table(extra: &[u8]) -> Option<(u16, Vec<u16>)> {
    let mut fields = Bytes(extra);
    loop {
        let name = fields.take(2)?;
        let length = fields.number()?;
        let mut field = Bytes(fields.take(usize::from(length))?);
        if name == b"RA" {
            // The version, which is 1.
            field.number()?;
            let (chunk, count) = (field.number()?, field.number()?);
            let sizes: Option<Vec<u16>> = (0..count).map(|_| field.number()).collect();
            return Some((chunk, sizes?));
        }
    }
}

/// Compressed definitions of which any place can be read.
pub(super) struct Dictzip {
    chunk: u64,
    /// Where each chunk begins, and where the last one ends, in bytes of the file.
    starts: Vec<u64>,
    /// How many bytes there are before compression.
    length: u64,
    kept: Mutex<VecDeque<(usize, Arc<[u8]>)>>,
}

/// Reads `length` bytes of the file from `start` on.
pub(super) type ReadPart<'a, E> = &'a dyn Fn(u64, usize) -> Result<Vec<u8>, E>;

/// Why a place cannot be read.
pub(super) enum Trouble<E> {
    Read(E),
    Damaged,
}

impl Dictzip {
    /// From the header of a file of `size` bytes that gives its uncompressed size as `length`. `None`
    /// where it has no chunks; an error where these cannot be right, with what is wrong.
    pub(super) fn new(
        header: Header,
        size: u64,
        length: u64,
    ) -> Result<Option<Dictzip>, &'static str> {
        let Some((chunk, sizes)) = header.chunks else {
            return Ok(None);
        };
        let mut starts = vec![header.end as u64];
        let mut end = header.end as u64;
        starts.extend(sizes.iter().map(|&it| {
            end += u64::from(it);
            end
        }));
        let chunk = u64::from(chunk);
        if chunk == 0 || end + TRAILER > size {
            return Err("dictionary-fault-chunks");
        }
        if length.div_ceil(chunk) != sizes.len() as u64 {
            return Err("dictionary-fault-size");
        }
        Ok(Some(Dictzip {
            chunk,
            starts,
            length,
            kept: Mutex::default(),
        }))
    }

    pub(super) fn length(&self) -> u64 {
        self.length
    }

    /// The bytes of a place that lies within its length.
    pub(super) fn read<E>(
        &self,
        place: Place,
        part: ReadPart<'_, E>,
    ) -> Result<Vec<u8>, Trouble<E>> {
        let mut out = Vec::new();
        let end = place.start + place.length;
        let mut at = place.start;
        while at < end {
            let number = usize::try_from(at / self.chunk).map_err(|_| Trouble::Damaged)?;
            let chunk = self.chunk_at(number, part)?;
            let base = number as u64 * self.chunk;
            let stop = end.min(base + self.chunk);
            let inside = |it: u64| usize::try_from(it - base).ok();
            let piece = inside(at).zip(inside(stop));
            let piece = piece.and_then(|(from, to)| chunk.get(from..to));
            out.extend_from_slice(piece.ok_or(Trouble::Damaged)?);
            at = stop;
        }
        Ok(out)
    }

    fn chunk_at<E>(&self, number: usize, part: ReadPart<'_, E>) -> Result<Arc<[u8]>, Trouble<E>> {
        let kept = || self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, chunk)) = kept().iter().find(|it| it.0 == number) {
            return Ok(Arc::clone(chunk));
        }
        let [start, end] = [number, number + 1].map(|it| self.starts.get(it).copied());
        let (start, end) = start.zip(end).ok_or(Trouble::Damaged)?;
        let size = usize::try_from(end - start).map_err(|_| Trouble::Damaged)?;
        let packed = part(start, size).map_err(Trouble::Read)?;
        let left = self.length - number as u64 * self.chunk;
        let length = usize::try_from(left.min(self.chunk)).map_err(|_| Trouble::Damaged)?;
        let chunk: Arc<[u8]> = inflate(&packed, length).ok_or(Trouble::Damaged)?.into();
        let mut kept = kept();
        if kept.len() == KEPT {
            kept.pop_front();
        }
        kept.push_back((number, Arc::clone(&chunk)));
        Ok(chunk)
    }
}

/// A chunk, which needs nothing that stands before it.
fn inflate(packed: &[u8], length: usize) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(length);
    let mut inflater = Decompress::new(false);
    inflater
        .decompress_vec(packed, &mut out, FlushDecompress::Sync)
        .ok()?;
    out.truncate(length);
    (out.len() == length).then_some(out)
}

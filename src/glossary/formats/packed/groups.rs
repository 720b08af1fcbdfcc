//! The cells that are only shown: definitions, sources and the like, compressed a group of concepts at a
//! time, since an answer shows those of one or two.

use std::borrow::Cow;
use std::io::{Read, Write};
use std::sync::{Arc, OnceLock};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;

use super::{COLUMNS, EXTRA, Effort, PartReader};
use crate::glossary::{Cells, Column};
use crate::text::Bytes;

/// Concepts of one group.
const GROUP: usize = 64;
/// Bytes of an item of the directory: where a group begins, and its length once it is inflated.
const PLACE: usize = 8;
/// A group that claims to be longer is damaged.
const LONGEST: usize = 1 << 24;

/// The bytes of a group; nothing where it is damaged.
type Inflated = Option<Box<[u8]>>;

/// The cells of all concepts.
#[derive(Debug)]
pub(super) struct CellGroups {
    /// Places of [`PLACE`] bytes.
    places: Bytes,
    streams: Bytes,
    inflated: Box<[OnceLock<Inflated>]>,
}

impl CellGroups {
    /// Those of `concepts` concepts, which end what `reader` reads.
    pub(super) fn read(reader: &mut PartReader, concepts: usize) -> Option<CellGroups> {
        let groups = concepts.div_ceil(GROUP);
        let places = reader.take(groups.checked_mul(PLACE)?)?;
        let len = reader.number()?;
        Some(CellGroups {
            places,
            streams: reader.take(len)?,
            inflated: (0..groups).map(|_| OnceLock::new()).collect(),
        })
    }

    fn group(&self, nth: usize) -> Option<&[u8]> {
        let inflated = self.inflated.get(nth)?;
        inflated.get_or_init(|| self.inflate(nth)).as_deref()
    }

    fn inflate(&self, nth: usize) -> Inflated {
        let places: &[[u8; PLACE]] = self.places.as_chunks().0;
        let [a, b, c, d, e, f, g, h] = *places.get(nth)?;
        let start = u32::from_le_bytes([a, b, c, d]) as usize;
        let len = u32::from_le_bytes([e, f, g, h]) as usize;
        if len > LONGEST {
            return None;
        }
        let mut bytes = vec![0; len];
        let mut stream = ZlibDecoder::new(self.streams.get(start..)?);
        stream.read_exact(&mut bytes).ok()?;
        Some(bytes.into())
    }
}

/// Columns that are asked for while texts are read: they stand with their concept, not in a group.
pub(super) const AT_HAND: [&str; 4] = ["definition_en", "ar_by_style", "related", "valid_from"];

/// The cells of one concept, not read yet.
#[derive(Clone, Debug)]
pub(in crate::glossary) struct PackedCells {
    pub(super) groups: Arc<CellGroups>,
    /// Index of the concept.
    pub(super) concept: usize,
    /// Those of [`AT_HAND`].
    pub(super) at_hand: [Option<Cow<'static, str>>; AT_HAND.len()],
}

impl PackedCells {
    /// A cell that need not be looked for among all: `Some` with the cell or with none.
    pub(in crate::glossary) fn at_hand(&self, column: &str) -> Option<Option<&str>> {
        let nth = AT_HAND.iter().position(|it| *it == column)?;
        Some(self.at_hand[nth].as_deref())
    }

    /// The cells; `None` where they are damaged.
    pub(in crate::glossary) fn unpack(&self) -> Option<Vec<(Column, Cow<'static, str>)>> {
        let mut rest = self.groups.group(self.concept / GROUP)?;
        for _ in 0..self.concept % GROUP {
            let len = number(&mut rest)?;
            rest = rest.get(len..)?;
        }
        let len = number(&mut rest)?;
        let mut rest = rest.get(..len)?;
        let mut cells = Vec::new();
        while !rest.is_empty() {
            let column = number(&mut rest)?;
            let column = match column.checked_sub(EXTRA) {
                Some(place) => Column::Extra(u16::try_from(place).ok()?),
                None => Column::Known(COLUMNS.get(column)?),
            };
            let len = number(&mut rest)?;
            let (text, behind) = rest.split_at_checked(len)?;
            rest = behind;
            let text = match column {
                Column::Known(name) if len == 0 => {
                    let nth = AT_HAND.iter().position(|it| *it == name)?;
                    self.at_hand[nth].clone()?
                }
                _ => Cow::Owned(std::str::from_utf8(text).ok()?.to_owned()),
            };
            cells.push((column, text));
        }
        Some(cells)
    }
}

/// Reads a number of seven bits a byte (LEB128).
pub(super) fn number(bytes: &mut &[u8]) -> Option<usize> {
    let mut number = 0;
    let mut shift = 0;
    loop {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= usize::from(byte & 0x7F) << shift;
        shift += 7;
        if byte < 0x80 {
            return Some(number);
        }
        if shift > 28 {
            return None;
        }
    }
}

/// Writes a number of seven bits a byte (LEB128).
pub(super) fn write_number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Compresses the cells of all concepts, a group at a time.
pub(super) struct GroupWriter {
    level: Compression,
    places: Vec<u8>,
    streams: Vec<u8>,
    /// The cells of a group that is not full.
    group: Vec<u8>,
    count: usize,
}

impl GroupWriter {
    pub(super) fn new(effort: Effort) -> GroupWriter {
        GroupWriter {
            level: match effort {
                Effort::Smallest => Compression::best(),
                Effort::Fast => Compression::fast(),
            },
            places: Vec::new(),
            streams: Vec::new(),
            group: Vec::new(),
            count: 0,
        }
    }

    pub(super) fn add(&mut self, cells: &Cells) {
        self.group.extend(of_concept(cells));
        self.count += 1;
        if self.count == GROUP {
            self.close();
        }
    }

    fn close(&mut self) {
        self.places
            .extend((self.streams.len() as u32).to_le_bytes());
        self.places.extend((self.group.len() as u32).to_le_bytes());
        let mut stream = ZlibEncoder::new(std::mem::take(&mut self.streams), self.level);
        stream.write_all(&self.group).expect("memory takes it");
        self.streams = stream.finish().expect("memory takes it");
        self.group.clear();
        self.count = 0;
    }

    /// Adds the directory and the groups to `out`.
    pub(super) fn finish(mut self, out: &mut Vec<u8>) {
        if self.count > 0 {
            self.close();
        }
        out.append(&mut self.places);
        write_number(out, self.streams.len());
        out.append(&mut self.streams);
    }
}

/// The cells of a concept behind the number of their bytes; those that stand with it are empty here.
fn of_concept(cells: &Cells) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (column, text) in cells.iter() {
        let is_at_hand = matches!(column, Column::Known(name) if AT_HAND.contains(name));
        let text = if is_at_hand { "" } else { text };
        let column = match column {
            Column::Known(name) => COLUMNS.iter().position(|it| it == name),
            Column::Extra(place) => Some(EXTRA + usize::from(*place)),
        };
        write_number(&mut bytes, column.expect("the list is complete"));
        write_number(&mut bytes, text.len());
        bytes.extend(text.as_bytes());
    }
    let mut out = Vec::new();
    write_number(&mut out, bytes.len());
    [out, bytes].concat()
}

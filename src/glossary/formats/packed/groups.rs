//! The cells that are only shown: definitions, sources and the like, compressed a group of concepts at a
//! time, since an answer shows those of one or two.

use std::borrow::Cow;
use std::io::{Read, Write};
use std::sync::{Arc, OnceLock};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;

use super::block::BlockReader;
use super::{COLUMNS, EXTRA};
use crate::glossary::{Cells, Column};

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
    places: &'static [[u8; PLACE]],
    streams: &'static [u8],
    inflated: Box<[OnceLock<Inflated>]>,
}

impl CellGroups {
    /// Those of `concepts` concepts, which end what `reader` reads.
    pub(super) fn read(reader: &mut BlockReader, concepts: usize) -> Option<CellGroups> {
        let groups = concepts.div_ceil(GROUP);
        let (places, _) = reader.take(groups.checked_mul(PLACE)?)?.as_chunks();
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
        let [a, b, c, d, e, f, g, h] = *self.places.get(nth)?;
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
    pub(super) at_hand: [Option<&'static str>; AT_HAND.len()],
}

impl PackedCells {
    /// A cell that need not be looked for among all: `Some` with the cell or with none.
    pub(in crate::glossary) fn at_hand(&self, column: &str) -> Option<Option<&'static str>> {
        let nth = AT_HAND.iter().position(|it| *it == column)?;
        Some(self.at_hand[nth])
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
                Column::Known(name) if len == 0 => Cow::Borrowed(self.at_hand(name)??),
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

/// The directory of the cells of all concepts, and the groups.
pub(super) fn write<'c>(cells: impl Iterator<Item = &'c Cells>) -> Vec<u8> {
    let packed: Vec<Vec<u8>> = cells.map(of_concept).collect();
    let (mut places, mut streams) = (Vec::new(), Vec::new());
    for group in packed.chunks(GROUP) {
        let group = group.concat();
        places.extend((streams.len() as u32).to_le_bytes());
        places.extend((group.len() as u32).to_le_bytes());
        let mut stream = ZlibEncoder::new(streams, Compression::best());
        stream.write_all(&group).expect("memory takes it");
        streams = stream.finish().expect("memory takes it");
    }
    write_number(&mut places, streams.len());
    [places, streams].concat()
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

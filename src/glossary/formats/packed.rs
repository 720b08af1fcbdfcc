//! A glossary as the binary or an index on disk holds it: used where it lies, nothing to parse.
//!
//! Terms are records of a fixed size. Concepts are blocks of numbers (LEB128, seven bits a byte),
//! sixteen concepts a block; a directory says where each block begins, so that one concept costs its
//! block and no more, however many there are. Texts are stretches of one string that holds each of them
//! once, those of terms first, since a search goes through these alone; cells that are only shown stand
//! compressed behind the rest. No number is trusted: what does not fit is left out.

mod block;
mod groups;
mod parts;
mod write;

use std::sync::{Arc, OnceLock};

pub(in crate::glossary) use groups::PackedCells;
pub(crate) use write::{Effort, PackedWriter};
pub use write::{PackedGlossary, write};

use self::block::{Block, BlockReader, TermRecord};
use self::groups::CellGroups;
use self::parts::{PartReader, Texts};
use super::csv::COLUMNS;
use crate::glossary::model::{Entries, Spelling};
use crate::glossary::{Concept, Gender, Glossary, KeepLatin, MatchPolicy, Term, TermStatus};
use crate::text::{Bytes, Lang};

/// Changes whenever the layout does.
const VERSION: usize = 6;
/// Bytes of the hash of the file that was packed.
const HASH: usize = 32;
/// Concepts of one block.
const BLOCK: usize = 16;
/// Bytes of a term.
const TERM: usize = 12;
/// Bytes of an item of the directory: where a block begins, and its first term.
const PLACE: usize = 8;
const GENDERS: [Option<Gender>; 3] = [None, Some(Gender::Masculine), Some(Gender::Feminine)];
const LATIN: [KeepLatin; 3] = [KeepLatin::Yes, KeepLatin::No, KeepLatin::Either];
const POLICIES: [MatchPolicy; 4] = [
    MatchPolicy::Clitic,
    MatchPolicy::Exact,
    MatchPolicy::ExactCase,
    MatchPolicy::Fuzzy,
];
const STATUSES: [TermStatus; 6] = [
    TermStatus::Preferred,
    TermStatus::Admitted,
    TermStatus::Short,
    TermStatus::Unlisted,
    TermStatus::Superseded,
    TermStatus::Deprecated,
];
const LANGS: [Lang; 2] = [Lang::Ar, Lang::En];
/// The place of a column of the user's own begins here.
const EXTRA: usize = 256;

/// The glossary in `packed`, whose texts are parts of `texts`; `None` where the lengths do not fit, as in
/// a file cut short, of another version or beside other texts.
pub fn read(packed: &'static [u8], texts: &'static str) -> Option<Glossary> {
    read_with(packed.into(), Texts::Program(texts))
}

/// As [`read`], of bytes and texts that stand in a file: `None`, too, where the texts are none.
pub(crate) fn read_file(packed: Vec<u8>, texts: Vec<u8>) -> Option<Glossary> {
    simdutf8::basic::from_utf8(&texts).ok()?;
    let texts = String::from_utf8(texts).ok()?;
    read_own(PackedGlossary {
        concepts: packed,
        texts,
    })
}

/// A glossary as it was packed.
pub(crate) fn read_own(packed: PackedGlossary) -> Option<Glossary> {
    let texts = Texts::File(Arc::new(packed.texts));
    read_with(Bytes::shared(packed.concepts), texts)
}

fn read_with(packed: Bytes, texts: Texts) -> Option<Glossary> {
    let mut reader = PartReader::new(packed);
    reader.numbers(Seal::read)?;
    if reader.number()? != texts.all().len() {
        return None;
    }
    let is_program = matches!(texts, Texts::Program(_));
    let columns = reader.number()?;
    let columns = (0..columns).map(|_| {
        let (at, len) = (reader.number()?, reader.number()?);
        Some(texts.get(at, len)?.to_owned())
    });
    let columns = columns.collect::<Option<Vec<String>>>()?;
    let (concepts, terms) = (reader.number()?, reader.number()?);
    let blocks = concepts.div_ceil(BLOCK);
    let places = reader.take(blocks.checked_mul(PLACE)?)?;
    let terms = reader.take(terms.checked_mul(TERM)?)?;
    let len = reader.number()?;
    let numbers = reader.take(len)?;
    let groups = Arc::new(CellGroups::read(&mut reader, concepts)?);
    let packed = Packed {
        texts,
        concepts,
        places,
        terms,
        numbers,
        groups,
        blocks: (0..blocks).map(|_| OnceLock::new()).collect(),
        is_program,
    };
    Some(Glossary::of_packed(packed, columns))
}

/// Which file was packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seal {
    /// Bytes of its text.
    len: usize,
    /// BLAKE3 of its text.
    hash: [u8; HASH],
}

impl Seal {
    /// That of the file with this text.
    pub fn of(source: &str) -> Seal {
        Seal {
            len: source.len(),
            hash: blake3::hash(source.as_bytes()).into(),
        }
    }

    /// That of what has this hash.
    pub(crate) fn of_hash(hash: [u8; HASH]) -> Seal {
        Seal { len: 0, hash }
    }

    /// That of a packed glossary; `None` where `packed` is none.
    pub fn of_packed(packed: &[u8]) -> Option<Seal> {
        Seal::read(&mut BlockReader::new(packed))
    }

    /// Whether the file with this text was packed.
    pub fn is_of(&self, source: &str) -> bool {
        self.len == source.len() && *self == Seal::of(source)
    }

    /// The bytes that tell it from others.
    pub fn bytes(&self) -> [u8; HASH] {
        self.hash
    }

    fn read(reader: &mut BlockReader<'_>) -> Option<Seal> {
        if reader.number()? != VERSION {
            return None;
        }
        let len = reader.number()?;
        let hash = reader.take(HASH)?.try_into().ok()?;
        Some(Seal { len, hash })
    }
}

/// A glossary that is decoded block by block, as its concepts are used.
#[derive(Clone)]
pub(in crate::glossary) struct Packed {
    texts: Texts,
    concepts: usize,
    /// Places of [`PLACE`] bytes.
    places: Bytes,
    /// Records of [`TERM`] bytes.
    terms: Bytes,
    numbers: Bytes,
    groups: Arc<CellGroups>,
    blocks: Arc<[OnceLock<Option<Block>>]>,
    /// Whether it is part of the program.
    is_program: bool,
}

impl Packed {
    /// Whether it is part of the program.
    pub(in crate::glossary) fn is_program(&self) -> bool {
        self.is_program
    }

    fn records(&self) -> &[[u8; TERM]] {
        self.terms.as_chunks().0
    }

    /// How many concepts there are.
    pub(in crate::glossary) fn concept_count(&self) -> usize {
        self.concepts
    }

    /// A concept; `None` where there is none or its block is damaged.
    pub(in crate::glossary) fn concept(&self, index: u32) -> Option<&Concept> {
        let index = index as usize;
        self.block(index / BLOCK)?.concepts.get(index % BLOCK)
    }

    /// A term, on the same conditions.
    pub(in crate::glossary) fn term(&self, index: u32) -> Option<&Term> {
        let record = TermRecord(self.records().get(index as usize)?);
        let block = self.block(record.concept() as usize / BLOCK)?;
        block.terms.get(index.checked_sub(block.first)? as usize)
    }

    /// The terms of a concept, on the same conditions.
    pub(in crate::glossary) fn terms_of(&self, concept: u32) -> Option<&[Term]> {
        let block = self.block(concept as usize / BLOCK)?;
        let range = &block.concepts.get(concept as usize % BLOCK)?.terms;
        let place = |at: u32| at.checked_sub(block.first).map(|it| it as usize);
        block.terms.get(place(range.start)?..place(range.end)?)
    }

    /// The spellings of all terms; damaged ones are empty.
    pub(in crate::glossary) fn spellings(&self) -> impl Iterator<Item = Spelling<'_>> {
        self.records().iter().map(|it| self.spelling_of(it))
    }

    /// The spelling of a term; `None` where there is none.
    pub(in crate::glossary) fn spelling(&self, index: u32) -> Option<Spelling<'_>> {
        let record = self.records().get(index as usize)?;
        Some(self.spelling_of(record))
    }

    fn spelling_of(&self, record: &[u8; TERM]) -> Spelling<'_> {
        let record = TermRecord(record);
        Spelling {
            text: record.text(&self.texts).unwrap_or_default(),
            concept: record.concept(),
            status: record.status().unwrap_or(TermStatus::Unlisted),
            policy: record.policy(),
        }
    }

    fn block(&self, nth: usize) -> Option<&Block> {
        let block = self.blocks.get(nth)?;
        block.get_or_init(|| self.unpack(nth)).as_ref()
    }

    fn unpack(&self, nth: usize) -> Option<Block> {
        let places: &[[u8; PLACE]] = self.places.as_chunks().0;
        let place = |nth: usize| {
            let [a, b, c, d, e, f, g, h] = *places.get(nth)?;
            Some((
                u32::from_le_bytes([a, b, c, d]),
                u32::from_le_bytes([e, f, g, h]),
            ))
        };
        let (start, first) = place(nth)?;
        let last = place(nth + 1).map_or(self.records().len(), |it| it.1 as usize);
        let mut reader = BlockReader {
            packed: self.numbers.get(start as usize..)?,
            texts: Some(&self.texts),
        };
        let count = self.concepts.checked_sub(nth * BLOCK)?.min(BLOCK);
        let records = self.records().get(first as usize..last)?;
        reader.block(nth * BLOCK, count, first, records, &self.groups)
    }

    /// Everything; nothing where anything is damaged.
    pub(in crate::glossary) fn entries(&self) -> Entries {
        self.unpack_all().unwrap_or_else(|| Entries {
            concepts: Vec::new(),
            terms: Vec::new(),
        })
    }

    fn unpack_all(&self) -> Option<Entries> {
        let mut entries = Entries {
            concepts: Vec::with_capacity(self.concepts),
            terms: Vec::with_capacity(self.records().len()),
        };
        for nth in 0..self.blocks.len() {
            let block = self.unpack(nth)?;
            entries.concepts.extend(block.concepts);
            entries.terms.extend(block.terms);
        }
        (entries.terms.len() == self.records().len()).then_some(entries)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::formats::csv;
    use proptest::prelude::*;

    const SOURCE: &str = "concept_id,entity_type,en_preferred,ar_preferred,note,x_desk,exact_case\n\
        nq-000001,person,Sam Altman,سام ألتمان,\"said \"\"no\"\"\",a,\n\
        nq-000002,place,Mali,مالي,,,Mali\n";

    fn packed() -> (&'static [u8], &'static str) {
        let packed = write(&csv::read(SOURCE).0, SOURCE);
        (packed.concepts.leak(), packed.texts.leak())
    }

    #[test]
    fn comes_back_the_same() {
        let (concepts, texts) = packed();
        assert_eq!(read(concepts, texts), Some(csv::read(SOURCE).0));
        assert_eq!(read(concepts, ""), None);
    }

    #[test]
    fn one_concept_is_decoded_like_all() {
        let mut rows = SOURCE.to_owned();
        for nth in 3..50 {
            rows += &format!("nq-{nth:06},place,Town {nth},مدينة {nth},,\n");
        }
        let source: &'static str = rows.leak();
        let parsed = csv::read(source).0;
        let packed = write(&parsed, source);
        let (bytes, texts): (&'static [u8], &'static str) =
            (packed.concepts.leak(), packed.texts.leak());
        for index in (0..49).rev() {
            let glossary = read(bytes, texts).expect("its own bytes");
            assert_eq!(glossary.concept(index), parsed.concept(index));
            assert_eq!(glossary.terms_of(index), parsed.terms_of(index));
            assert_eq!(glossary.term(2 * index), parsed.term(2 * index));
            assert!(glossary.spellings().eq(parsed.spellings()));
        }
    }

    #[test]
    fn it_knows_the_file_that_was_packed() {
        let seal = Seal::of_packed(packed().0).expect("its own bytes");
        assert!(seal.is_of(SOURCE));
        assert!(!seal.is_of(&SOURCE.replace("Mali", "Malt")));
        assert_eq!(Seal::of_packed(b"\x03damaged"), None);
    }

    proptest! {
        #[test]
        fn damage_is_refused_or_harmless(at in 0_usize..200, byte: u8, cut in 0_usize..300) {
            let (bytes, texts) = packed();
            let mut bytes = bytes.to_vec();
            let len = bytes.len();
            bytes[at % len] = byte;
            bytes.truncate(len.min(cut));
            let bytes: &'static [u8] = bytes.leak();
            let Some(glossary) = read(bytes, texts) else { return Ok(()) };
            let _ = glossary.spellings().count();
            let all = read(bytes, texts).expect("it was read before");
            for index in 0..all.concepts().len() as u32 {
                let _ = glossary.concept(index).cells.len();
            }
        }
    }
}

//! From a glossary to the packed form: that of the program by `cargo run -p naqhara-examples --bin pack`, and indexes on disk.

use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::groups::{self, AT_HAND, GroupWriter};
use super::{BLOCK, GENDERS, LANGS, LATIN, POLICIES, STATUSES, Seal, TERM, VERSION};
use crate::glossary::model::ExplicitCells;
use crate::glossary::{Concept, EntityType, Glossary, Term};

/// Packs a glossary that was read from a file with the text `source`.
///
/// # Panics
/// When a term has more than 65,535 bytes or all texts together more than 4 GiB.
pub fn write(glossary: &Glossary, source: &str) -> PackedGlossary {
    let mut out = PackedWriter::new(Effort::Smallest);
    for term in glossary.terms() {
        out.place(&term.text);
    }
    out.set_columns(&glossary.columns);
    for (index, concept) in glossary.concepts().iter().enumerate() {
        out.add(concept, glossary.terms_of(index as u32));
    }
    out.finish(&Seal::of(source))
}

/// How much work may be done for a small file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effort {
    /// As much as there is to do: equal texts stand there once, cells are compressed well.
    Smallest,
    /// Little, in little memory.
    Fast,
}

/// Packs a glossary concept by concept.
pub(crate) struct PackedWriter {
    effort: Effort,
    numbers: Vec<u8>,
    texts: String,
    /// Where each text begins in `texts`, by its hash.
    known: FxHashMap<u64, u32>,
    columns: Vec<u8>,
    concepts: u32,
    places: Vec<u8>,
    terms: Vec<u8>,
    cells: GroupWriter,
}

impl PackedWriter {
    /// For a glossary without concepts.
    pub(crate) fn new(effort: Effort) -> PackedWriter {
        PackedWriter {
            effort,
            numbers: Vec::new(),
            texts: String::new(),
            known: FxHashMap::default(),
            columns: Vec::new(),
            concepts: 0,
            places: Vec::new(),
            terms: Vec::new(),
            cells: GroupWriter::new(effort),
        }
    }

    /// Says which columns its file has; before the first concept, or behind the last.
    pub(crate) fn set_columns(&mut self, columns: &[String]) {
        let numbers = std::mem::take(&mut self.numbers);
        self.number(columns.len());
        for column in columns {
            self.text(column);
        }
        self.columns = std::mem::replace(&mut self.numbers, numbers);
    }

    /// How many concepts were added.
    pub(crate) fn len(&self) -> u32 {
        self.concepts
    }

    /// Adds a concept with its terms, whatever their indices say.
    ///
    /// # Panics
    /// As [`write`].
    pub(crate) fn add(&mut self, concept: &Concept, terms: &[Term]) {
        let count = self.terms.len() / TERM;
        if (self.concepts as usize).is_multiple_of(BLOCK) {
            let start = u32::try_from(self.numbers.len()).expect("at most 4 GiB");
            self.places.extend(start.to_le_bytes());
            self.places.extend((count as u32).to_le_bytes());
        }
        self.concept(concept);
        for term in terms {
            let record = self.term(term);
            self.terms.extend(record);
        }
        self.cells.add(&concept.cells);
        self.concepts += 1;
    }

    /// The packed glossary; `seal` says which file it was made of.
    pub(crate) fn finish(mut self, seal: &Seal) -> PackedGlossary {
        self.texts.shrink_to_fit();
        let (concepts, terms) = (self.concepts as usize, self.terms.len() / TERM);
        let (blocks, texts) = (std::mem::take(&mut self.numbers), self.texts.len());
        if self.columns.is_empty() {
            self.set_columns(&[]);
        }
        self.number(VERSION);
        self.number(seal.len);
        self.numbers.extend(seal.hash);
        self.number(texts);
        let columns = std::mem::take(&mut self.columns);
        self.numbers.extend(columns);
        self.number(concepts);
        self.number(terms);
        let mut out = std::mem::take(&mut self.numbers);
        out.append(&mut self.places);
        out.append(&mut self.terms);
        groups::write_number(&mut out, blocks.len());
        out.extend(blocks);
        self.cells.finish(&mut out);
        PackedGlossary {
            concepts: out,
            texts: self.texts,
        }
    }

    fn number(&mut self, number: usize) {
        groups::write_number(&mut self.numbers, number);
    }

    /// The place of an item in a list of all that it can be.
    fn choice<T: PartialEq>(&mut self, all: &[T], item: &T) {
        let at = all.iter().position(|other| other == item);
        self.number(at.expect("the list is complete"));
    }

    /// Where a text stands; it is added where it is not known to stand anywhere.
    fn place(&mut self, text: &str) -> usize {
        let hash = FxBuildHasher.hash_one(text);
        let known = self.known.get(&hash).map(|it| *it as usize);
        let is_it = |at: &usize| self.texts.get(*at..*at + text.len()) == Some(text);
        if let Some(at) = known.filter(is_it) {
            return at;
        }
        let at = self.texts.len();
        self.texts.push_str(text);
        if self.effort == Effort::Smallest && known.is_none() {
            let place = u32::try_from(at).expect("at most 4 GiB");
            self.known.insert(hash, place);
        }
        at
    }

    fn text(&mut self, text: &str) {
        let at = self.place(text);
        self.number(at);
        self.number(text.len());
    }

    fn concept(&mut self, concept: &Concept) {
        self.text(&concept.id);
        self.choice(&EntityType::ALL, &concept.kind);
        self.choice(&POLICIES, &concept.policy);
        self.choice(&LATIN, &concept.keep_latin);
        self.choice(&GENDERS, &concept.gender);
        let ExplicitCells { policy, keep_latin } = concept.explicit;
        let flags = [concept.untyped, policy, keep_latin];
        for flag in flags {
            self.number(usize::from(flag));
        }
        for list in [&concept.exact_case, &concept.confusable_with] {
            self.number(list.len());
            for text in list {
                self.text(text);
            }
        }
        for column in AT_HAND {
            let cell = concept.cell(column);
            self.number(usize::from(cell.is_some()));
            cell.into_iter().for_each(|it| self.text(it));
        }
    }

    /// The record of a term, as `TermRecord` reads it.
    fn term(&mut self, term: &Term) -> [u8; TERM] {
        let place = |found: Option<usize>| found.expect("the list is complete") as u8;
        let lang = place(LANGS.iter().position(|it| *it == term.lang));
        let policy = place(POLICIES.iter().position(|it| *it == term.policy));
        let status = place(STATUSES.iter().position(|it| *it == term.status));
        let at = u32::try_from(self.place(&term.text)).expect("at most 4 GiB");
        let len = u16::try_from(term.text.len()).expect("at most 65,535 bytes");
        let mut record = [0; TERM];
        record[..4].copy_from_slice(&at.to_le_bytes());
        record[4..8].copy_from_slice(&self.concepts.to_le_bytes());
        record[8..10].copy_from_slice(&len.to_le_bytes());
        record[10] =
            lang | policy << 1 | u8::from(term.homograph) << 3 | u8::from(term.derived) << 4;
        record[11] = status;
        record
    }
}

/// The two files of a packed glossary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackedGlossary {
    /// Concepts and terms, as numbers.
    pub concepts: Vec<u8>,
    /// Their texts: a file of its own, which need not be checked to be text whenever it is used.
    pub texts: String,
}

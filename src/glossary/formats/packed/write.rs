//! From a glossary to the packed form; only `cargo run --example pack` and tests come here.

use rustc_hash::FxHashMap;

use super::groups::{self, AT_HAND};
use super::{BLOCK, GENDERS, LANGS, LATIN, POLICIES, STATUSES, Seal, TERM, VERSION};
use crate::glossary::model::ExplicitCells;
use crate::glossary::{Concept, EntityType, Glossary, Term};

/// Packs a glossary that was read from a file with the text `source`.
///
/// # Panics
/// When a term has more than 65,535 bytes or all texts together more than 4 GiB.
pub fn write(glossary: &Glossary, source: &str) -> PackedGlossary {
    let mut out = Writer::default();
    for term in glossary.terms() {
        out.place(&term.text);
    }
    out.number(glossary.columns.len());
    for column in &glossary.columns {
        out.text(column);
    }
    out.number(glossary.concepts().len());
    out.number(glossary.terms().len());
    let head = std::mem::take(&mut out.numbers);
    let (mut places, mut terms) = (Vec::new(), Vec::new());
    let mut count = 0_u32;
    for (index, concept) in glossary.concepts().iter().enumerate() {
        if index % BLOCK == 0 {
            places.extend((out.numbers.len() as u32).to_le_bytes());
            places.extend(count.to_le_bytes());
        }
        out.concept(concept);
        for term in glossary.terms_of(index as u32) {
            terms.extend(out.term(term));
            count += 1;
        }
    }
    let blocks = std::mem::take(&mut out.numbers);
    let cells = groups::write(glossary.concepts().iter().map(|it| &it.cells));
    out.number(blocks.len());
    let len = std::mem::take(&mut out.numbers);
    out.numbers = [head, places, terms, len, blocks, cells].concat();
    out.finish(&Seal::of(source))
}

/// The two files of a packed glossary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackedGlossary {
    /// Concepts and terms, as numbers.
    pub concepts: Vec<u8>,
    /// Their texts: a file of its own, which need not be checked to be text whenever it is used.
    pub texts: String,
}

#[derive(Default)]
struct Writer {
    numbers: Vec<u8>,
    texts: String,
    /// Where each text begins in `texts`.
    places: FxHashMap<String, usize>,
}

impl Writer {
    fn number(&mut self, number: usize) {
        groups::write_number(&mut self.numbers, number);
    }

    /// The place of an item in a list of all that it can be.
    fn choice<T: PartialEq>(&mut self, all: &[T], item: &T) {
        let at = all.iter().position(|other| other == item);
        self.number(at.expect("the list is complete"));
    }

    /// Where a text stands; it is added where it stands nowhere.
    fn place(&mut self, text: &str) -> usize {
        if let Some(at) = self.places.get(text) {
            return *at;
        }
        let at = self.texts.len();
        self.texts.push_str(text);
        self.places.insert(text.to_owned(), at);
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
        record[4..8].copy_from_slice(&term.concept.to_le_bytes());
        record[8..10].copy_from_slice(&len.to_le_bytes());
        record[10] =
            lang | policy << 1 | u8::from(term.homograph) << 3 | u8::from(term.derived) << 4;
        record[11] = status;
        record
    }

    fn finish(self, seal: &Seal) -> PackedGlossary {
        let mut head = Writer::default();
        head.number(VERSION);
        head.number(seal.len);
        head.numbers.extend(seal.hash);
        head.number(self.texts.len());
        PackedGlossary {
            concepts: [head.numbers, self.numbers].concat(),
            texts: self.texts,
        }
    }
}

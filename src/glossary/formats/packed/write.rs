//! From a glossary to the packed form; only `cargo run --example pack` and tests come here.

use super::{COLUMNS, EXTRA, GENDERS, LANGS, LATIN, POLICIES, STATUSES, VERSION};
use crate::glossary::model::Said;
use crate::glossary::{Column, Concept, EntityType, Glossary, Term};

/// Packs a glossary that was read from `source`.
pub fn write(glossary: &Glossary, source: &str) -> Vec<u8> {
    let mut out = Writer {
        source,
        row: 0,
        numbers: Vec::new(),
        texts: String::new(),
    };
    out.number(glossary.columns.len());
    for column in &glossary.columns {
        out.text(column);
    }
    out.number(glossary.concepts().len());
    out.number(glossary.terms().len());
    for (index, concept) in glossary.concepts().iter().enumerate() {
        let row = source.find(&format!("\n{},", concept.id));
        out.row = row.map_or(out.row, |at| at + 1);
        out.concept(concept, glossary.terms_of(index as u32));
    }
    out.finish()
}

struct Writer<'a> {
    source: &'a str,
    /// Where the row of the concept starts in `source`.
    row: usize,
    numbers: Vec<u8>,
    texts: String,
}

impl Writer<'_> {
    fn number(&mut self, mut number: usize) {
        while number >= 0x80 {
            self.numbers.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.numbers.push(number as u8);
    }

    /// The place of an item in a list of all that it can be.
    fn choice<T: PartialEq>(&mut self, all: &[T], item: &T) {
        let at = all.iter().position(|other| other == item);
        self.number(at.expect("the list is complete"));
    }

    fn text(&mut self, text: &str) {
        let at = match self.source[self.row..].find(text) {
            Some(at) => self.row + at,
            None => {
                self.texts.push_str(text);
                self.source.len() + self.texts.len() - text.len()
            }
        };
        self.number(at);
        self.number(text.len());
    }

    fn concept(&mut self, concept: &Concept, terms: &[Term]) {
        self.text(&concept.id);
        self.choice(&EntityType::ALL, &concept.kind);
        self.choice(&POLICIES, &concept.policy);
        self.choice(&LATIN, &concept.keep_latin);
        self.choice(&GENDERS, &concept.gender);
        let Said { policy, keep_latin } = concept.said;
        let flags = [concept.untyped, policy, keep_latin];
        for flag in flags {
            self.number(usize::from(flag));
        }
        self.number(concept.confusable_with.len());
        for text in &concept.confusable_with {
            self.text(text);
        }
        self.cells(concept);
        self.number(terms.len());
        for term in terms {
            self.text(&term.text);
            self.choice(&LANGS, &term.lang);
            self.choice(&STATUSES, &term.status);
            self.choice(&POLICIES, &term.policy);
            self.number(usize::from(term.homograph));
        }
    }

    /// The cells behind the number of their bytes, so that a reader can go past them.
    fn cells(&mut self, concept: &Concept) {
        let before = std::mem::take(&mut self.numbers);
        self.number(concept.cells.len());
        for (column, text) in concept.cells.iter() {
            match column {
                Column::Known(name) => self.choice(COLUMNS, name),
                Column::Extra(place) => self.number(EXTRA + usize::from(*place)),
            }
            self.text(text);
        }
        let cells = std::mem::replace(&mut self.numbers, before);
        self.number(cells.len());
        self.numbers.extend(cells);
    }

    fn finish(self) -> Vec<u8> {
        let mut head = Writer {
            source: "",
            row: 0,
            numbers: Vec::new(),
            texts: String::new(),
        };
        head.number(VERSION);
        head.number(self.source.len());
        head.number(self.texts.len());
        [&head.numbers, self.texts.as_bytes(), &self.numbers].concat()
    }
}

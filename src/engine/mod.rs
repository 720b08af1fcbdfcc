//! Row 6: the façade that every surface calls: a glossary and documents in, reports out; no I/O.

use crate::align::{AlignReport, Kinds, Mention, mentions};
use crate::document::Document;
use crate::facts;
use crate::glossary::Glossary;
use crate::glossary::formats::csv;
use crate::names::{Answer, TermIndex, lookup};
use crate::summary::{self, Summary, summarize};

/// The starter glossary, as the repository holds it.
pub const STARTER_GLOSSARY: &str = include_str!("../../glossary.csv");

/// A glossary, ready for use.
#[derive(Clone, Debug)]
pub struct Engine {
    glossary: Glossary,
    index: TermIndex,
}

impl Engine {
    /// Indexes a glossary.
    pub fn new(glossary: Glossary) -> Engine {
        let index = TermIndex::new(&glossary);
        Engine { glossary, index }
    }

    /// With the starter glossary that is part of the library.
    pub fn starter() -> Engine {
        Engine::new(csv::read(STARTER_GLOSSARY).0)
    }

    /// The glossary.
    pub fn glossary(&self) -> &Glossary {
        &self.glossary
    }

    /// The term index over the glossary.
    pub fn index(&self) -> &TermIndex {
        &self.index
    }

    /// The concepts behind a term in either script, best first.
    pub fn lookup(&self, query: &str, limit: usize) -> Vec<Answer> {
        lookup(&self.glossary, &self.index, query, limit)
    }

    /// Every mention in one text, in text order.
    pub fn mentions(&self, text: &str, kinds: Kinds) -> Vec<Mention> {
        mentions(text, &self.glossary, &self.index, kinds)
    }

    /// Every mention in one document, under its concept.
    pub fn align(&self, document: &Document, kinds: Kinds) -> AlignReport {
        let mentions = self.mentions(&document.text, kinds);
        AlignReport::of(document, &mentions, &self.glossary)
    }
    /// What a bilingual reader needs of one document.
    pub fn summary(&self, document: &Document, options: summary::Options) -> Summary {
        let mentions = self.mentions(&document.text, Kinds::Names);
        let facts = facts::find(&document.text, document.language);
        summarize(document, &mentions, &facts, &self.glossary, options)
    }
}

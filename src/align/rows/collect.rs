//! Rows that come one by one, sorted under their concepts by counting.

use super::{Name, Row, Rows};
use crate::align::Mention;
use crate::document::Document;
use crate::glossary::Glossary;
use crate::text::{FoldLevel, LineCursor};

/// Rows that come one by one.
pub(super) struct Collector<'a> {
    document: &'a Document,
    glossary: &'a Glossary,
    /// For every concept, one more than its place among the names; 0 where it has none yet.
    place_of: Vec<u32>,
    cursor: LineCursor<'a>,
    rows: Vec<Row>,
    names: Vec<Name>,
}

impl<'a> Collector<'a> {
    /// With room for this many mentions.
    pub(super) fn new(
        document: &'a Document,
        glossary: &'a Glossary,
        count: usize,
    ) -> Collector<'a> {
        Collector {
            document,
            glossary,
            place_of: vec![0; glossary.concept_count()],
            cursor: LineCursor::new(document.visible()),
            rows: Vec::with_capacity(count),
            names: Vec::new(),
        }
    }

    /// Goes on to where the next mention may start.
    pub(super) fn go_to(&mut self, start: usize) {
        self.cursor.position(start);
    }

    /// Puts the mention at that place under its concept.
    pub(super) fn add(&mut self, mention: &Mention) {
        let position = self.cursor.position(mention.span.start);
        let term = self.glossary.term(mention.term);
        // After لل the text has one letter less.
        let is_term = mention.level == FoldLevel::Exact && mention.span.len() == term.text.len();
        debug_assert!(!is_term || mention.span.of(self.document.visible()) == term.text);
        let name = self.name(mention);
        self.rows.push(Row {
            start: mention.span.start,
            len: mention.span.len() as u32,
            clitic: mention.clitic_length,
            line: position.line as u32,
            column: position.column as u32,
            term: mention.term,
            name,
            confidence: mention.confidence,
            script: mention.script,
            is_term,
        });
    }

    /// The place of the concept among the names, which its first mention opens.
    fn name(&mut self, mention: &Mention) -> u32 {
        let place = &mut self.place_of[mention.concept as usize];
        if *place == 0 {
            self.names.push(Name {
                concept: mention.concept,
                confidence: 0.0,
                rows: 0,
            });
            *place = self.names.len() as u32;
        }
        let name = &mut self.names[*place as usize - 1];
        name.confidence = name.confidence.max(mention.confidence);
        name.rows += 1;
        *place - 1
    }

    /// Sorts by counting: a row per name that grows would be copied again and again.
    pub(super) fn finish(mut self) -> Rows<'a> {
        let mut end = 0;
        for name in &mut self.names {
            let count = std::mem::replace(&mut name.rows, end);
            end += count;
        }
        let mut order = vec![0; self.rows.len()];
        for (at, row) in self.rows.iter().enumerate() {
            let next = &mut self.names[row.name as usize].rows;
            order[*next as usize] = at as u32;
            *next += 1;
        }
        Rows {
            document: self.document,
            glossary: self.glossary,
            rows: self.rows,
            names: self.names,
            order,
        }
    }
}

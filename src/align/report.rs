//! Mentions put under their concepts, each with its line and column.

use std::borrow::{Borrow, Cow};

use super::mentions::{each_mention, spelled};
use super::{AlignReport, DocumentInfo, Kinds, Mention, Name, PlacedMention};
use crate::document::Document;
use crate::glossary::Glossary;
use crate::names::{Match, TermIndex};
use crate::text::{FoldLevel, Lang, LineCursor};

impl<'a> AlignReport<'a> {
    /// Puts the mentions of one document, which come in text order, under their concepts.
    pub fn of(
        document: &'a Document,
        mentions: impl IntoIterator<Item = impl Borrow<Mention>>,
        glossary: &'a Glossary,
    ) -> AlignReport<'a> {
        let mut collector = Collector::new(document, glossary);
        for mention in mentions {
            collector.add(mention.borrow());
        }
        collector.finish()
    }

    /// Every mention in one document, under its concept: as [`mentions`](super::mentions) finds them.
    pub fn find(
        document: &'a Document,
        glossary: &'a Glossary,
        index: &TermIndex,
        kinds: Kinds,
    ) -> AlignReport<'a> {
        let mut collector = Collector::new(document, glossary);
        let text = &document.text;
        let found = spelled(text, glossary, index);
        collector.expect(&found);
        each_mention(text, glossary, index, (&found, kinds), |mention| {
            collector.add(&mention);
        });
        collector.finish()
    }
}

/// A report that grows mention by mention.
struct Collector<'a> {
    text: &'a str,
    glossary: &'a Glossary,
    /// For every concept, one more than its place in the report; 0 where it has none yet.
    place_of: Vec<u32>,
    /// For every concept, how many mentions to make room for; empty where nobody counted.
    expected: Vec<u32>,
    cursor: LineCursor<'a>,
    report: AlignReport<'a>,
}

impl<'a> Collector<'a> {
    fn new(document: &'a Document, glossary: &'a Glossary) -> Collector<'a> {
        Collector {
            text: &document.text,
            glossary,
            place_of: vec![0; glossary.concepts().len()],
            expected: Vec::new(),
            cursor: LineCursor::new(&document.text),
            report: AlignReport {
                documents: vec![DocumentInfo {
                    path: document.path.clone(),
                    language: document.language,
                }],
                names: Vec::new(),
                segments: Vec::new(),
            },
        }
    }

    /// Counts what may become mentions: rows that grow would be copied again and again.
    fn expect(&mut self, found: &[Match]) {
        self.expected = vec![0; self.glossary.concepts().len()];
        for found in found {
            let concept = self.glossary.term(found.term).concept;
            self.expected[concept as usize] += 1;
        }
    }

    /// Puts a mention, which stands behind those before it, under its concept.
    fn add(&mut self, mention: &Mention) {
        let position = self.cursor.position(mention.span.start);
        let placed = PlacedMention {
            document: 0,
            span: mention.span,
            line: position.line,
            column: position.column,
            text: self.spelling(mention),
            clitics: shared(mention.clitics(self.text)),
            script: mention.script,
            status: mention.status,
            confidence: mention.confidence,
        };
        let name = self.name(mention.concept);
        name.confidence = name.confidence.max(mention.confidence);
        name.mentions.push(placed);
    }

    /// What a mention says. Where that is the term letter by letter, the term's own text: it lies
    /// closer by than a place in megabytes of text when the rows of a concept are shown.
    fn spelling(&self, mention: &Mention) -> Cow<'a, str> {
        let written = mention.span.of(self.text);
        let term: &'a str = &self.glossary.term(mention.term).text;
        // Behind لل the text has one letter less.
        let is_term = mention.level == FoldLevel::Exact && written.len() == term.len();
        debug_assert!(!is_term || written == term);
        Cow::Borrowed(if is_term { term } else { written })
    }

    /// The row of a concept, begun at its first mention.
    fn name(&mut self, concept: u32) -> &mut Name<'a> {
        let names = &mut self.report.names;
        let place = &mut self.place_of[concept as usize];
        if *place == 0 {
            let expected = self.expected.get(concept as usize);
            names.push(Name {
                mentions: Vec::with_capacity(expected.map_or(0, |&count| count as usize)),
                ..name(concept, self.glossary)
            });
            *place = names.len() as u32;
        }
        &mut names[*place as usize - 1]
    }

    fn finish(self) -> AlignReport<'a> {
        self.report
    }
}

/// The same letters, where they are usual from here: who shows many rows need not go back to a text
/// of megabytes for them.
fn shared(clitics: Cow<'_, str>) -> Cow<'_, str> {
    let usual = ["", "و", "ل", "ب", "ف", "ك", "ال", "ول", "وب", "وال", "بال"];
    match usual.into_iter().find(|it| *it == clitics) {
        Some(usual) => Cow::Borrowed(usual),
        None => clitics,
    }
}

fn name(concept: u32, glossary: &Glossary) -> Name<'_> {
    let preferred = |lang| glossary.preferred(concept, lang).map(Cow::Borrowed);
    Name {
        concept: Some(Cow::Borrowed(&glossary.concept(concept).id)),
        en: preferred(Lang::En),
        ar: preferred(Lang::Ar),
        kind: glossary.concept(concept).kind,
        confidence: 0.0,
        mentions: Vec::new(),
    }
}

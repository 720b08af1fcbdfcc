//! Mentions as small rows: a large text has hundreds of thousands, and a format that shows them as
//! they are needs no strings of each.

mod collect;

use std::borrow::Cow;
use std::ops::Range;

use collect::Collector;

use super::mentions::{Settle, spelled};
use super::{Kinds, Mention};
use crate::document::Document;
use crate::glossary::{Glossary, TermStatus};
use crate::names::TermIndex;
use crate::text::{Script, Span, clitic_letters};

/// The mentions of one document under their concepts.
#[derive(Clone, Debug)]
pub struct Rows<'a> {
    document: &'a Document,
    glossary: &'a Glossary,
    /// In text order.
    rows: Vec<Row>,
    /// By the place of their first mention.
    names: Vec<Name>,
    /// The numbers of the rows, name by name; those of a name in text order.
    order: Vec<u32>,
}

/// One mention. No name is 4 GiB long, and no text has 2^32 lines or columns.
#[derive(Clone, Copy, Debug)]
struct Row {
    start: usize,
    /// How long the name and the clitic before it are, in bytes.
    len: u32,
    clitic: u32,
    line: u32,
    column: u32,
    term: u32,
    /// Which of the names.
    name: u32,
    confidence: f32,
    script: Script,
    /// Whether it is the term letter by letter.
    is_term: bool,
}

#[derive(Clone, Copy, Debug)]
struct Name {
    concept: u32,
    confidence: f32,
    /// How many rows it has; once all are known, where in the order they end.
    rows: u32,
}

impl<'a> Rows<'a> {
    /// Every mention in one document, under its concept: as [`mentions`](super::mentions()) finds them.
    pub fn find(
        document: &'a Document,
        glossary: &'a Glossary,
        index: &TermIndex,
        kinds: Kinds,
    ) -> Rows<'a> {
        let found = spelled(document.visible(), glossary, index);
        let settle = Settle::new(document.visible(), glossary, index, &found).of(kinds);
        let mut collector = Collector::new(document, glossary, found.len());
        for (at, found) in found.iter().enumerate() {
            // The cursor moves first: what it has passed is in the cache.
            collector.go_to(found.span.start);
            if document.prose.touches_opaque(found.span) {
                continue;
            }
            if let Some(mention) = settle.mention(at) {
                collector.add(&mention);
            }
        }
        collector.finish()
    }

    /// The mentions of one document, which come in text order, under their concepts.
    pub fn of<'m>(
        document: &'a Document,
        mentions: impl Iterator<Item = &'m Mention>,
        glossary: &'a Glossary,
    ) -> Rows<'a> {
        let mut collector = Collector::new(document, glossary, mentions.size_hint().0);
        for mention in mentions {
            collector.go_to(mention.span.start);
            collector.add(mention);
        }
        collector.finish()
    }

    /// The document.
    pub fn document(&self) -> &'a Document {
        self.document
    }

    /// The glossary of the concepts.
    pub fn glossary(&self) -> &'a Glossary {
        self.glossary
    }

    /// The names, by the place of their first mention.
    pub fn names(&self) -> impl Iterator<Item = NameRows<'_, 'a>> + '_ {
        let start = |nth: usize| nth.checked_sub(1).map_or(0, |nth| self.names[nth].rows);
        let names = self.names.iter().enumerate();
        names.map(move |(nth, name)| NameRows {
            rows: self,
            name,
            order: start(nth) as usize..name.rows as usize,
        })
    }

    /// Reads what the batch of rows from `at` on will need, in loops that do nothing else: rows of one
    /// name stand far from each other, and so the processor waits for many of them together.
    #[cold]
    fn touch(&self, at: usize) {
        let batch = self.order[at..].iter().take(BATCH);
        let rows = batch.map(|&at| &self.rows[at as usize]);
        let heads = rows.clone().map(|row| row.start ^ usize::from(row.is_term));
        std::hint::black_box(heads.fold(0, |all, it| all ^ it));
        // What is the term and has no clitic is not read in the text.
        let needed = |row: &Row| usize::from(!row.is_term | (row.clitic > 0)) * row.start;
        let text = self.document.visible().as_bytes();
        let texts = rows.map(|row| text[needed(row)]);
        std::hint::black_box(texts.fold(0, |all, it| all ^ it));
    }
}

/// How many rows are read ahead.
const BATCH: usize = 64;

/// A concept with its rows.
#[derive(Clone, Debug)]
pub struct NameRows<'r, 'a> {
    rows: &'r Rows<'a>,
    name: &'r Name,
    /// Which part of the order.
    order: Range<usize>,
}

impl<'r, 'a> NameRows<'r, 'a> {
    /// Index of the concept in the glossary.
    pub fn concept(&self) -> u32 {
        self.name.concept
    }

    /// The highest confidence of its mentions.
    pub fn confidence(&self) -> f32 {
        self.name.confidence
    }

    /// Its mentions, in text order.
    pub fn mentions(&self) -> impl ExactSizeIterator<Item = MentionRow<'r, 'a>> + use<'r, 'a> {
        let rows = self.rows;
        self.order.clone().map(move |at| {
            if at.is_multiple_of(BATCH) {
                rows.touch(at);
            }
            let row = &rows.rows[rows.order[at] as usize];
            MentionRow { rows, row }
        })
    }
}

/// A mention with its place.
#[derive(Clone, Copy, Debug)]
pub struct MentionRow<'r, 'a> {
    rows: &'r Rows<'a>,
    row: &'r Row,
}

impl<'a> MentionRow<'_, 'a> {
    /// The name alone, in bytes of the document.
    pub fn span(&self) -> Span {
        let start = self.row.start;
        Span::new(start, start + self.row.len as usize)
    }

    /// Line, from 1.
    pub fn line(&self) -> usize {
        self.row.line as usize
    }

    /// Column, from 1, in Unicode scalar values.
    pub fn column(&self) -> usize {
        self.row.column as usize
    }

    /// Index of the term in the glossary.
    pub fn term(&self) -> u32 {
        self.row.term
    }

    /// Whether the text says the term letter by letter.
    pub fn is_term(&self) -> bool {
        self.row.is_term
    }

    /// What the mention says. Where that is the term, the term's own text: it lies closer by than a
    /// place in megabytes of text when the rows of a concept are shown.
    pub fn text(&self) -> &'a str {
        let (document, glossary) = (self.rows.document, self.rows.glossary);
        if self.row.is_term {
            &glossary.term(self.row.term).text
        } else {
            self.span().of(document.visible())
        }
    }

    /// The letters of the clitic.
    pub fn clitics(&self) -> Cow<'a, str> {
        let (name, text) = (self.row.start, self.rows.document.visible());
        match self.row.clitic as usize {
            0 => Cow::Borrowed(""),
            len => clitic_letters(&text[name - len..name]),
        }
    }

    /// The script that it is written in.
    pub fn script(&self) -> Script {
        self.row.script
    }

    /// The standing of the term.
    pub fn status(&self) -> TermStatus {
        self.rows.glossary.term(self.row.term).status
    }

    /// From 0 to 1.
    pub fn confidence(&self) -> f32 {
        self.row.confidence
    }
}

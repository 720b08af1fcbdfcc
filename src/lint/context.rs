//! What a rule checks: one text, and all that is known about it.

mod figures;
mod lines;
mod mentions;

use std::sync::OnceLock;

use super::StyleGuide;
use super::rules::facts::number::Number;
use crate::align::Mention;
use crate::align::discover::WordIndex;
use crate::analysis::Analysis;
use crate::analysis::brackets::Brackets;
use crate::analysis::months::Month;
use crate::analysis::quotes::Quotes;
use crate::analysis::scan::Scan;
use crate::analysis::spelling::Spelling;
use crate::document::Document;
use crate::facts::Date;
use crate::glossary::Glossary;
use crate::text::{Lang, Span};

/// One text, what is known of it, and how it is to be written. All that it holds is found once, by
/// the [`Analysis`] behind it.
#[derive(Clone, Debug)]
pub struct Context<'a> {
    /// Index of the document among those that are checked.
    pub document: usize,
    /// The text.
    pub text: &'a str,
    /// The language of most of it.
    pub language: Lang,
    /// The concepts.
    pub glossary: &'a Glossary,
    /// The mentions in the text, in text order.
    pub mentions: &'a [Mention],
    /// How it is to be written.
    pub style: &'a StyleGuide,
    pub(super) scan: &'a Scan,
    pub(super) quotes: &'a Quotes,
    pub(super) analysis: &'a Analysis,
    by_concept: OnceLock<Vec<u32>>,
    numbers: OnceLock<Vec<Number>>,
    own_date: OnceLock<Option<Date>>,
}

impl<'a> Context<'a> {
    /// Of document number `document`, for a style guide.
    pub fn new(document: usize, analysis: &'a Analysis, style: &'a StyleGuide) -> Context<'a> {
        Context {
            document,
            text: analysis.text(),
            language: analysis.document().language(),
            glossary: analysis.engine().glossary(),
            mentions: analysis.mentions(),
            style,
            scan: analysis.scan(),
            quotes: analysis.quotes(),
            analysis,
            by_concept: OnceLock::new(),
            numbers: OnceLock::new(),
            own_date: OnceLock::new(),
        }
    }

    /// The same for rules about one language: `part` is what of the text is in it.
    pub(super) fn of_part(&self, part: &'a Part) -> Context<'a> {
        Context {
            mentions: &part.mentions,
            scan: &part.scan,
            quotes: &part.quotes,
            by_concept: OnceLock::new(),
            numbers: OnceLock::new(),
            ..self.clone()
        }
    }

    /// The document of the text.
    pub(super) fn document(&self) -> &'a Document {
        self.analysis.document()
    }

    /// Whether a second thread is worth while.
    pub(super) fn is_long(&self) -> bool {
        self.analysis.is_long()
    }

    /// Whether any unit of the text is in this language.
    pub(super) fn speaks(&self, language: Lang) -> bool {
        self.analysis.document().prose.speaks(language)
    }

    /// The language of the unit that holds `offset`.
    pub(super) fn language_at(&self, offset: usize) -> Lang {
        self.analysis.document().prose.language_at(offset)
    }

    /// The brackets of the text.
    pub(super) fn brackets(&self) -> &'a Brackets {
        self.analysis.brackets()
    }

    /// Lines that are stored in the order of the screen.
    pub(super) fn reversed_lines(&self) -> &'a [Span] {
        self.analysis.reversed_lines()
    }

    /// Whether `offset` stands in such a line.
    pub(super) fn is_reversed(&self, offset: usize) -> bool {
        let lines = self.reversed_lines();
        let next = lines.partition_point(|it| it.end <= offset);
        lines.get(next).is_some_and(|it| it.start <= offset)
    }

    /// Whether `offset` stands in a line that is no prose of the text: tags, rights, links.
    pub(super) fn is_boilerplate(&self, offset: usize) -> bool {
        self.analysis.is_boilerplate(offset)
    }

    /// The longer Arabic words of the text by their consonants.
    pub(super) fn words(&self) -> &'a WordIndex {
        self.analysis.words()
    }

    /// The Arabic words of the text that are misspelled.
    pub(super) fn spelling(&self) -> &'a Spelling {
        self.analysis.spelling()
    }

    /// The months of the text, in text order.
    pub(super) fn months(&self) -> &'a [Month] {
        self.analysis.months()
    }

    /// The months of the text in whatever tradition, those of names too, in text order.
    pub(super) fn all_months(&self) -> &'a [Month] {
        self.analysis.all_months()
    }

    /// Places that are spelled nearly as a term of the glossary, or of some of its concepts, each with
    /// the number of the term.
    pub(super) fn near_terms(&self, concepts: Option<&[u32]>) -> Vec<(Span, u32)> {
        self.analysis.near_terms(concepts)
    }

    /// Whether any of `span` stands inside a quotation.
    pub(super) fn in_quotation(&self, span: Span) -> bool {
        self.quotes.cover(span)
    }

    /// What stands in quotation marks around `span`, with them.
    pub(super) fn quotation_around(&self, span: Span) -> Option<Span> {
        let all = &self.quotes.spans;
        let next = all.partition_point(|it| it.end <= span.start);
        all.get(next).copied().filter(|it| it.contains(span))
    }

    /// Whether `offset` is part of an address, of code, or of anything else that is no prose.
    pub(super) fn is_opaque(&self, offset: usize) -> bool {
        self.analysis.document().prose.is_opaque(offset)
    }

    /// The characters that clean prose seldom has, with their offsets.
    pub(super) fn odd(&self) -> impl Iterator<Item = (usize, char)> + '_ {
        let found = self.scan.odd.iter().map(|&at| at as usize);
        found.filter_map(|at| Some((at, self.at(at)?)))
    }

    /// The words that hold an odd character that is `wanted`, in text order; a word is made of
    /// characters that are `part` of one.
    pub(super) fn words_with(&self, wanted: fn(char) -> bool, part: fn(char) -> bool) -> Vec<Span> {
        let mut words: Vec<Span> = Vec::new();
        let mut done = 0;
        for (at, c) in self.odd() {
            if at < done || !wanted(c) {
                continue;
            }
            let head = &self.text[done..at];
            let start = done + head.trim_end_matches(part).len();
            let rest = &self.text[at..];
            done = at + rest.find(|c| !part(c)).unwrap_or(rest.len());
            done = done.max(at + c.len_utf8());
            words.push(Span::new(start, done));
        }
        words
    }

    /// The character before `offset`.
    pub(super) fn before(&self, offset: usize) -> Option<char> {
        self.text[..offset].chars().next_back()
    }

    /// The character at `offset`.
    pub(super) fn at(&self, offset: usize) -> Option<char> {
        self.text[offset..].chars().next()
    }

    /// Where the spaces before `offset` begin; line breaks are none.
    pub(super) fn back_over_spaces(&self, offset: usize) -> usize {
        self.text[..offset].trim_end_matches(is_space).len()
    }

    /// Where the spaces from `offset` on end; line breaks are none.
    pub(super) fn over_spaces(&self, offset: usize) -> usize {
        let rest = &self.text[offset..];
        offset + rest.len() - rest.trim_start_matches(is_space).len()
    }
}

/// What of a text is in one language, where it is in two.
#[derive(Clone, Debug)]
pub(super) struct Part {
    mentions: Vec<Mention>,
    scan: Scan,
    quotes: Quotes,
}

impl Part {
    /// What of the text of `context` is in `language`; `None` where all of it is.
    pub(super) fn of(context: &Context<'_>, language: Lang) -> Option<Part> {
        let units = context.analysis.document().prose.units();
        let others = units.iter().filter(|it| it.language != language);
        let others: Vec<Span> = others.map(|it| it.span).collect();
        if others.is_empty() {
            return None;
        }
        let is_other = |at: usize| {
            let next = others.partition_point(|it| it.end <= at);
            others.get(next).is_some_and(|it| it.start <= at)
        };
        let mut part = Part {
            mentions: context.mentions.to_vec(),
            scan: context.scan.clone(),
            quotes: context.quotes.clone(),
        };
        part.mentions.retain(|it| !is_other(it.span.start));
        part.scan.leave_out(&others);
        part.quotes.spans.retain(|it| !is_other(it.start));
        part.quotes.faults.retain(|it| !is_other(it.span.start));
        Some(part)
    }
}

/// Whether `c` parts words inside a line.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\t')
}

//! What is known of one document.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use super::Engine;
use super::brackets::Brackets;
use super::english;
use super::months::{self, Month};
use super::own_date::own_date;
use super::quotes::Quotes;
use super::scan::Scan;
use super::spelling::Spelling;
use super::visual_order;
use crate::align::discover::{self, ListedTerms, WordIndex};
use crate::align::{
    AlignReport, ExplainedReading, Kinds, Mention, Rows, matches, mentions_of, mentions_of_concept,
    readings,
};
use crate::document::Document;
use crate::facts::{self, Date, Facts, ImpossibleDate};
use crate::names::Match;
use crate::text::{Lang, Span, in_boilerplate, is_label, sentences};

/// How many bytes of text are worth a second thread.
pub(super) const LONG: usize = 1 << 17;

/// A document and what is known of it. Spans are bytes of its prose.
#[derive(Debug)]
pub struct Analysis {
    engine: Engine,
    document: Arc<Document>,
    matches: OnceLock<Vec<Match>>,
    mentions: OnceLock<Vec<Mention>>,
    facts: OnceLock<facts::Read>,
    sentences: OnceLock<Vec<Span>>,
    prose_sentences: OnceLock<Vec<Span>>,
    scan: OnceLock<Scan>,
    quotes: OnceLock<Quotes>,
    brackets: OnceLock<Brackets>,
    reversed: OnceLock<Vec<Span>>,
    words: OnceLock<WordIndex>,
    months: OnceLock<Vec<Month>>,
    all_months: OnceLock<Vec<Month>>,
    spelling: OnceLock<Spelling>,
    breaks: OnceLock<Vec<usize>>,
}

impl Analysis {
    /// Of a document, with the glossary of `engine`. Nothing is looked for yet.
    pub fn new(engine: &Engine, document: impl Into<Arc<Document>>) -> Analysis {
        Analysis {
            engine: engine.clone(),
            document: document.into(),
            matches: OnceLock::new(),
            mentions: OnceLock::new(),
            facts: OnceLock::new(),
            sentences: OnceLock::new(),
            prose_sentences: OnceLock::new(),
            scan: OnceLock::new(),
            quotes: OnceLock::new(),
            brackets: OnceLock::new(),
            reversed: OnceLock::new(),
            words: OnceLock::new(),
            months: OnceLock::new(),
            all_months: OnceLock::new(),
            spelling: OnceLock::new(),
            breaks: OnceLock::new(),
        }
    }

    /// The engine.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// The document.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The text that everything is looked for in.
    pub fn text(&self) -> &str {
        self.document.visible()
    }

    /// Whether a second thread is worth while.
    pub(crate) fn is_long(&self) -> bool {
        self.text().len() >= LONG
    }

    /// The terms that the text spells, in text order: what mentions are chosen from.
    pub(crate) fn matches(&self) -> &[Match] {
        self.matches
            .get_or_init(|| matches(self.text(), self.engine.glossary(), self.engine.index()))
    }

    /// Every mention of a concept in its prose, in text order, without overlap.
    pub fn mentions(&self) -> &[Mention] {
        self.mentions.get_or_init(|| {
            let (glossary, index) = (self.engine.glossary(), self.engine.index());
            let mut found = mentions_of(self.text(), glossary, index, self.matches());
            found.retain(|it| !self.document.prose.touches_opaque(it.span));
            found
        })
    }

    /// Of its mentions those of one concept, without looking for the others.
    pub fn mentions_of(&self, concept: u32) -> Vec<Mention> {
        if let Some(known) = self.mentions.get() {
            let own = known.iter().filter(|it| it.concept == concept);
            return own.cloned().collect();
        }
        let (glossary, index) = (self.engine.glossary(), self.engine.index());
        let matches = self.matches();
        let mut found = mentions_of_concept(self.text(), glossary, index, matches, concept);
        found.retain(|it| !self.document.prose.touches_opaque(it.span));
        found
    }

    /// Every number, sum, share, measure, date and time in its prose, in text order.
    pub fn facts(&self) -> &Facts {
        let read = self.facts.get_or_init(|| {
            let mut found = facts::Read::default();
            for (span, language) in self.stretches() {
                let within = facts::read(span.of(self.text()), language);
                found.add(within, span.start);
            }
            let is_prose = |span: Span| !self.document.prose.is_opaque(span.start);
            found.facts.retain(is_prose);
            found.impossible.retain(|it| is_prose(it.span));
            found
        });
        &read.facts
    }

    /// The dates in its prose that cannot be, in text order; `None` while its facts are not read.
    pub(crate) fn impossible_dates(&self) -> Option<&[ImpossibleDate]> {
        self.facts.get().map(|it| &*it.impossible)
    }

    /// The time that it is of, by the dates in it; `None` where it names no year.
    pub fn own_date(&self) -> Option<Date> {
        own_date(self.text(), self.facts())
    }

    /// Its prose in stretches of one language; nearly always one.
    fn stretches(&self) -> Vec<(Span, Lang)> {
        let mut all = self.document.prose.stretches();
        if let [(span, _)] = &mut all[..] {
            *span = Span::new(0, self.text().len());
        }
        all
    }

    /// The sentences of its prose, in text order.
    pub fn sentences(&self) -> &[Span] {
        self.sentences.get_or_init(|| {
            let prose = &self.document.prose;
            let mut found = sentences(self.text());
            found.retain(|it| !prose.is_all_opaque(*it));
            found
        })
    }

    /// The same without what is no prose of the text: tags, rights, links to other texts, and labels
    /// before a colon.
    pub fn prose_sentences(&self) -> &[Span] {
        self.prose_sentences.get_or_init(|| {
            let all = self.sentences().iter().copied();
            let text = self.text();
            all.filter(|it| !is_label(it.of(text)) && !self.is_boilerplate(it.start))
                .collect()
        })
    }

    /// Where the characters stand that rules check.
    pub(crate) fn scan(&self) -> &Scan {
        self.scan.get_or_init(|| {
            let mut scan = Scan::new(self.text());
            scan.leave_out(self.document.prose.opaque());
            scan
        })
    }

    /// Its quotations.
    pub(crate) fn quotes(&self) -> &Quotes {
        self.quotes
            .get_or_init(|| Quotes::new(self.text(), &self.scan().marks))
    }

    /// Its brackets.
    pub(crate) fn brackets(&self) -> &Brackets {
        self.brackets
            .get_or_init(|| Brackets::new(self.text(), &self.scan().brackets))
    }

    /// Lines that are stored in the order in which a screen shows them.
    pub(crate) fn reversed_lines(&self) -> &[Span] {
        self.reversed
            .get_or_init(|| visual_order::lines(self.text(), &self.scan().odd))
    }

    /// The line that holds `at`, without its end.
    pub(crate) fn line_around(&self, at: usize) -> Span {
        let text = self.text();
        let breaks = self
            .breaks
            .get_or_init(|| memchr::memchr_iter(b'\n', text.as_bytes()).collect());
        let next = breaks.partition_point(|&it| it < at);
        let start = next.checked_sub(1).and_then(|it| breaks.get(it));
        let end = breaks.get(next).copied().unwrap_or(text.len());
        Span::new(start.map_or(0, |it| it + 1), end)
    }

    /// Whether `at` stands in a line that is no prose of the text: tags, rights, a link to more.
    pub(crate) fn is_boilerplate(&self, at: usize) -> bool {
        in_boilerplate(self.text(), at)
    }

    /// Its longer Arabic words by their consonants.
    pub(crate) fn words(&self) -> &WordIndex {
        self.words.get_or_init(|| WordIndex::new(self.text()))
    }

    /// Its Arabic words that are misspelled.
    pub(crate) fn spelling(&self) -> &Spelling {
        self.spelling.get_or_init(|| Spelling::of(self.text()))
    }

    /// Its months, in text order.
    pub(crate) fn months(&self) -> &[Month] {
        self.months.get_or_init(|| months::find(self.text()))
    }

    /// Its months in whatever tradition, those of names too, in text order.
    pub(crate) fn all_months(&self) -> &[Month] {
        self.all_months
            .get_or_init(|| months::find_all(self.text()))
    }

    /// Places that are spelled nearly as a term of the glossary, or of some of its concepts, each with
    /// the number of the term.
    pub(crate) fn near_terms(&self, concepts: Option<&[u32]>) -> Vec<(Span, u32)> {
        let (text, glossary) = (self.text(), self.engine.glossary());
        let listed = match concepts {
            Some(some) => {
                let some = ListedTerms::of_concepts(glossary, some.iter().copied());
                Cow::Owned(some)
            }
            None => Cow::Borrowed(self.engine.listed()),
        };
        self.words().near_terms(text, glossary, &listed)
    }

    /// Every mention of the document under its concept.
    pub fn names(&self, kinds: Kinds) -> AlignReport<'_> {
        let glossary = self.engine.glossary();
        let counts = |it: &&Mention| kinds == Kinds::All || glossary.term(it.term).is_name;
        let mentions = self.mentions().iter().filter(counts);
        AlignReport::from(&Rows::of(&self.document, mentions, glossary))
    }

    /// Why each spelling of a listed name is a mention or none, in text order.
    pub fn readings(&self) -> Vec<ExplainedReading<'_>> {
        let (glossary, index) = (self.engine.glossary(), self.engine.index());
        readings(&self.document, glossary, index)
    }

    /// The same in little room, without keeping the mentions: for programs that write those of a large
    /// document one by one and need nothing else of it.
    pub fn rows(&self, kinds: Kinds) -> Rows<'_> {
        let (glossary, index) = (self.engine.glossary(), self.engine.index());
        Rows::find(&self.document, glossary, index, kinds)
    }

    /// Every name that was found in the document, listed or not; where the glossary lists one, under its
    /// concept.
    pub fn names_discovered(&self, kinds: Kinds) -> AlignReport<'_> {
        let mut report = self.names(kinds);
        report.add_discovered(discover::within(&self.document, self.engine.model()));
        report
    }

    /// The same; the first of an English text that are not listed have proposals in Arabic,
    /// and its people their roles.
    pub fn names_described(&self, kinds: Kinds) -> AlignReport<'_> {
        let mut report = self.names_discovered(kinds);
        if self.document.language() == Lang::En {
            english::describe(self, &mut report.names);
        }
        report
    }
}

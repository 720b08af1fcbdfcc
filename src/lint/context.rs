//! What a rule looks at: one text and all that is known about it, computed once.

use std::sync::OnceLock;

use super::House;
use super::code;
use super::quotes::Quotes;
use super::rules::dates::months::{self, Month};
use super::scan::Scan;
use crate::align::Mention;
use crate::align::discover::{ListedTerms, WordIndex};
use crate::glossary::Glossary;
use crate::text::{Lang, Span};

/// One text, its language, the glossary, the mentions, and where marks, quotations and code are.
#[derive(Clone, Debug)]
pub struct Context<'a> {
    /// Index of the document among those that are looked at.
    pub document: usize,
    /// The text.
    pub text: &'a str,
    /// The language that it is in.
    pub language: Lang,
    /// The concepts.
    pub glossary: &'a Glossary,
    /// The mentions in the text, in text order.
    pub mentions: &'a [Mention],
    /// How the house writes.
    pub house: &'a House,
    pub(super) scan: Scan,
    pub(super) quotes: Quotes,
    code: Vec<Span>,
    by_concept: Vec<u32>,
    words: OnceLock<WordIndex>,
    months: OnceLock<Vec<Month>>,
    listed: Option<&'a ListedTerms>,
}

impl<'a> Context<'a> {
    /// Looks at `text` once for all rules.
    pub fn new(
        document: usize,
        text: &'a str,
        language: Lang,
        glossary: &'a Glossary,
        mentions: &'a [Mention],
    ) -> Context<'a> {
        let mut scan = Scan::new(text);
        let code = if scan.code {
            code::find(text)
        } else {
            Vec::new()
        };
        scan.leave_out(&code);
        let quotes = Quotes::new(text, &scan.marks);
        // Sorted with what they are sorted by, not with a way to it: mentions are large.
        let mut keyed: Vec<(u32, u32)> = mentions.iter().map(|it| it.concept).zip(0..).collect();
        keyed.sort_unstable();
        let by_concept = keyed.into_iter().map(|(_, at)| at).collect();
        Context {
            document,
            text,
            language,
            glossary,
            mentions,
            house: House::NEUTRAL,
            scan,
            quotes,
            code,
            by_concept,
            words: OnceLock::new(),
            months: OnceLock::new(),
            listed: None,
        }
    }

    /// The longer Arabic words of the text by their consonants.
    pub(super) fn words(&self) -> &WordIndex {
        self.words.get_or_init(|| WordIndex::new(self.text))
    }

    /// The months of the text, in text order.
    pub(super) fn months(&self) -> &[Month] {
        self.months.get_or_init(|| months::find(self.text))
    }

    /// Places that are spelled nearly as a term of the glossary that is `wanted`, each with the number
    /// of the term.
    pub(super) fn near_terms(&self, wanted: &dyn Fn(u32) -> bool) -> Vec<(Span, u32)> {
        let near = |listed| {
            self.words()
                .near_terms(self.text, self.glossary, listed, wanted)
        };
        match self.listed {
            Some(listed) => near(listed),
            None => near(&ListedTerms::new(self.glossary)),
        }
    }

    /// Whether any of `span` is part of a mention.
    pub(super) fn is_mentioned(&self, span: Span) -> bool {
        let next = self
            .mentions
            .partition_point(|it| it.span.end <= span.start);
        let next = self.mentions.get(next);
        next.is_some_and(|it| it.span.start < span.end)
    }

    /// The mention that ends at `offset`.
    pub(super) fn mention_before(&self, offset: usize) -> Option<&'a Mention> {
        let at = self.mentions.partition_point(|it| it.span.end < offset);
        self.mentions.get(at).filter(|it| it.span.end == offset)
    }

    /// The same, judged by the style of a house.
    #[must_use]
    pub fn with_house(mut self, house: &'a House) -> Context<'a> {
        self.house = house;
        self
    }

    /// The same, with what one look at the glossary has told for all texts.
    #[must_use]
    pub fn with_listed(mut self, listed: &'a ListedTerms) -> Context<'a> {
        self.listed = Some(listed);
        self
    }

    /// The mentions of each concept, in text order; concepts by their place in the glossary.
    pub(super) fn concepts(&self) -> impl Iterator<Item = Vec<&'a Mention>> + '_ {
        let mentions = self.mentions;
        let concept = |at: &u32| mentions[*at as usize].concept;
        let groups = self
            .by_concept
            .chunk_by(move |a, b| concept(a) == concept(b));
        groups.map(move |group| group.iter().map(|&at| &mentions[at as usize]).collect())
    }

    /// The mention that starts at `offset`.
    pub(super) fn mention_at(&self, offset: usize) -> Option<&'a Mention> {
        let key = |mention: &Mention| mention.span.start;
        let at = self.mentions.binary_search_by_key(&offset, key).ok()?;
        Some(&self.mentions[at])
    }

    /// Whether `span` is a part of a name: a figure in it is none.
    pub(super) fn in_name(&self, span: Span) -> bool {
        let next = self.mentions.partition_point(|it| it.span.end < span.end);
        let here = self.mentions[next..].iter().take(2);
        let mut around = here.filter(|it| it.span.contains(span));
        around.any(|it| self.glossary.concept(it.concept).is_name())
    }

    /// Whether any of `span` stands inside a quotation.
    pub(super) fn in_quotation(&self, span: Span) -> bool {
        self.quotes.cover(span)
    }

    pub(super) fn has_code(&self) -> bool {
        !self.code.is_empty()
    }

    /// Whether `offset` is part of a URL, an e-mail address or program code.
    pub(super) fn in_code(&self, offset: usize) -> bool {
        let next = self.code.partition_point(|span| span.end <= offset);
        self.code.get(next).is_some_and(|it| it.start <= offset)
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

    /// The line that holds `offset`, without its end.
    pub(super) fn line_around(&self, offset: usize) -> Span {
        let start = self.text[..offset].rfind('\n').map_or(0, |at| at + 1);
        let rest = &self.text[offset..];
        Span::new(start, offset + rest.find('\n').unwrap_or(rest.len()))
    }

    /// The character before `offset`.
    pub(super) fn before(&self, offset: usize) -> Option<char> {
        self.text[..offset].chars().next_back()
    }

    /// The character at `offset`.
    pub(super) fn at(&self, offset: usize) -> Option<char> {
        self.text[offset..].chars().next()
    }

    /// Where the blanks before `offset` begin; line breaks are none.
    pub(super) fn back_over_blanks(&self, offset: usize) -> usize {
        self.text[..offset].trim_end_matches(is_blank).len()
    }

    /// Where the blanks from `offset` on end; line breaks are none.
    pub(super) fn over_blanks(&self, offset: usize) -> usize {
        let rest = &self.text[offset..];
        offset + rest.len() - rest.trim_start_matches(is_blank).len()
    }
}

/// Whether `c` parts words inside a line.
pub(super) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\t')
}

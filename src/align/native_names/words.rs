//! The words of a text with what each can be.

use std::ops::{Range, RangeInclusive};

use crate::align::evidence::{Sense, Senses};
use crate::align::words::arabic;
use crate::text::{ARTICLE, Span};

/// Conjunctions and prepositions that are written with the word behind them.
const CLITICS: [char; 5] = ['و', 'ف', 'ب', 'ل', 'ك'];

/// The Arabic words of a text.
pub(super) struct Words<'t> {
    pub(super) text: &'t str,
    spans: Vec<Span>,
    senses: Senses<'t>,
}

/// A word without the clitic before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stem<'t> {
    pub(super) text: &'t str,
    /// Where it begins in the text, in bytes.
    pub(super) start: usize,
    pub(super) sense: Sense,
}

impl<'t> Words<'t> {
    pub(super) fn of(text: &'t str) -> Words<'t> {
        Words {
            text,
            spans: arabic::word_spans(text).collect(),
            senses: Senses::default(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.spans.len()
    }

    pub(super) fn span(&self, at: usize) -> Span {
        self.spans[at]
    }

    /// The word as it is written, its clitics with it; empty behind the last one.
    pub(super) fn word(&self, at: usize) -> &'t str {
        self.spans.get(at).map_or("", |it| it.of(self.text))
    }

    /// The numbers of the words in a stretch.
    pub(super) fn inside(&self, stretch: Span) -> Range<usize> {
        let first = self.spans.partition_point(|it| it.start < stretch.start);
        let end = self.spans.partition_point(|it| it.end <= stretch.end);
        first..end.max(first)
    }

    /// What the word can be as it is written.
    pub(super) fn sense(&self, at: usize) -> Sense {
        self.senses.of(self.word(at))
    }

    /// What a part of a word can be.
    pub(super) fn sense_of(&self, part: &'t str) -> Sense {
        self.senses.of(part)
    }

    /// Whether nothing but a space stands between a word and the next.
    pub(super) fn is_joined(&self, at: usize) -> bool {
        let (Some(this), Some(next)) = (self.spans.get(at), self.spans.get(at + 1)) else {
            return false;
        };
        matches!(&self.text[this.end..next.start], " " | "\u{A0}")
    }

    /// Whether a hyphen joins a word to the one before.
    pub(super) fn follows_hyphen(&self, at: usize) -> bool {
        self.text[..self.spans[at].start].ends_with('-')
    }

    /// The number of the word before, where nothing but a space stands between.
    pub(super) fn before(&self, at: usize) -> Option<usize> {
        let before = at.checked_sub(1)?;
        self.is_joined(before).then_some(before)
    }

    /// The same where a quotation mark stands between.
    pub(super) fn before_quote(&self, at: usize) -> Option<usize> {
        let before = at.checked_sub(1)?;
        let between = &self.text[self.spans[before].end..self.spans[at].start];
        let marks: String = between.split([' ', '\u{A0}']).collect();
        matches!(&*marks, "\"" | "«" | "»" | "“" | "”").then_some(before)
    }

    /// The number of the next word, where nothing but a space stands between.
    pub(super) fn after(&self, at: usize) -> Option<usize> {
        self.is_joined(at).then_some(at + 1)
    }

    /// The word as it is written, and without one clitic of a letter, where something is left.
    pub(super) fn stems(&self, at: usize) -> impl Iterator<Item = Stem<'t>> + '_ {
        let word = self.word(at);
        let without = word.strip_prefix(CLITICS).filter(|it| it.len() >= 4);
        let all = std::iter::once(word).chain(without);
        all.map(move |text| Stem {
            text,
            start: self.spans[at].end - text.len(),
            sense: self.senses.of(text),
        })
    }

    /// The stem that is one of `words`.
    pub(super) fn stem_among(&self, at: usize, words: &[&str]) -> Option<Stem<'t>> {
        self.stems(at).find(|it| words.contains(&it.text))
    }

    /// Whether a word is surely a name by its letters: one of the lexicon that is no other word, a
    /// foreign one, or one that no lexicon knows.
    pub(super) fn is_proper(&self, at: usize) -> bool {
        let sense = self.sense(at);
        let names = Sense::BARE_NAME.and(Sense::PLACE).and(Sense::ORGANISATION);
        let known = sense.is(names) && !sense.is(Sense::ORDINARY.and(Sense::EVERYDAY));
        known || self.is_unknown(at)
    }

    /// Whether no lexicon explains a word, and not because a clitic stands before a name or two
    /// words run together.
    pub(super) fn is_unknown(&self, at: usize) -> bool {
        const LETTERS: RangeInclusive<usize> = 3..=11;
        const TANWIN: char = '\u{64B}';
        let (word, sense) = (self.word(at), self.sense(at));
        let unexplained = sense == Sense::default() || sense == Sense::FOREIGN;
        let fits = LETTERS.contains(&word.chars().count()) && !word.contains(TANWIN);
        let joins = word.starts_with('و') && sense != Sense::FOREIGN;
        let names = Sense::BARE_NAME.and(Sense::PLACE);
        let mut behind = self.stems(at).skip(1);
        unexplained && fits && !joins && !behind.any(|it| it.sense.is(names))
    }

    /// Whether a word is definite by its article, without another clitic.
    pub(super) fn has_article(&self, at: usize) -> bool {
        self.word(at).starts_with(ARTICLE)
    }
}

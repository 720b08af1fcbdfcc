//! A sentence of a summary, cut into plain text, names and figures.

use crate::render::shared::mentions::lang_of;
use crate::render::summary::pairs::{of, within};
use crate::summary::{Excerpt, KeySentence, Summary};
use crate::text::{Lang, Span};

/// A stretch of one of the documents of a summary.
pub(super) struct Stretch<'a> {
    document: usize,
    span: Span,
    text: &'a str,
    /// The language that it runs in.
    pub(super) language: Lang,
}

/// What a part of a sentence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Text between names and figures.
    Plain,
    /// The name at this index of [`Summary::names`], in letters of this language.
    Name(usize, Lang),
    /// A figure that both texts agree on, as far as there are two.
    Figure,
    /// A figure that belongs to a difference.
    DoubtfulFigure,
    /// What a difference is about.
    Difference,
}

/// A part of a sentence.
pub(super) struct Part<'a> {
    /// The slice of the text.
    pub(super) text: &'a str,
    /// What it is.
    pub(super) mark: Mark,
}

impl<'a> From<&'a KeySentence> for Stretch<'a> {
    fn from(sentence: &'a KeySentence) -> Stretch<'a> {
        Stretch {
            document: sentence.document,
            span: sentence.span,
            text: &sentence.text,
            language: sentence.language,
        }
    }
}

impl<'a> From<&'a Excerpt> for Stretch<'a> {
    fn from(place: &'a Excerpt) -> Stretch<'a> {
        Stretch {
            document: place.document,
            span: place.span,
            text: &place.text,
            language: place.language,
        }
    }
}

impl<'a> Stretch<'a> {
    /// Its parts in text order, which are all of it.
    pub(super) fn parts(&self, summary: &Summary) -> Vec<Part<'a>> {
        self.cut(self.marks(summary))
    }

    /// Its parts where only what lies in `spans` is marked, as what a difference is about.
    pub(super) fn parts_with(&self, spans: &[Span]) -> Vec<Part<'a>> {
        self.cut(spans.iter().map(|&it| (it, Mark::Difference)).collect())
    }

    /// Its parts where these are marked, which are in text order.
    fn cut(&self, marks: Vec<(Span, Mark)>) -> Vec<Part<'a>> {
        let mut parts = Vec::new();
        let mut from = self.span.start;
        let mut part = |start: usize, end: usize, mark| {
            let text = self
                .text
                .get(start - self.span.start..end - self.span.start);
            let text = text.filter(|it| !it.is_empty());
            parts.extend(text.map(|text| Part { text, mark }));
        };
        for (span, mark) in marks {
            if span.start >= from && span.end <= self.span.end {
                part(from, span.start, Mark::Plain);
                part(span.start, span.end, mark);
                from = span.end;
            }
        }
        // Where the stretch was cut, an ellipsis follows it.
        part(from, self.span.start + self.text.len(), Mark::Plain);
        parts
    }

    /// The names and figures that lie in it, in text order.
    fn marks(&self, summary: &Summary) -> Vec<(Span, Mark)> {
        let mut marks: Vec<(Span, Mark)> = Vec::new();
        for (number, name) in summary.names.iter().enumerate() {
            let inside = within(of(&name.mentions, self.document), |it| it.span, self.span);
            let mark = |it| Mark::Name(number, lang_of(it));
            marks.extend(inside.iter().map(|it| (it.span, mark(it))));
        }
        for figure in &summary.figures {
            let inside = within(of(&figure.mentions, self.document), |it| it.span, self.span);
            let mark = if figure.doubtful {
                Mark::DoubtfulFigure
            } else {
                Mark::Figure
            };
            marks.extend(inside.iter().map(|it| (it.span, mark)));
        }
        marks.sort_by_key(|(span, _)| *span);
        marks
    }
}

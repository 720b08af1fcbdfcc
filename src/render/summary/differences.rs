//! A difference between two texts: the sentences that show it.

use crate::render::summary::pairs::SIDES;
use crate::render::summary::stretch::{Part, Stretch};
use crate::summary::{Difference, Excerpt};
use crate::text::{Lang, Span};

/// A sentence of one of the texts, with what is to be seen in it.
pub(super) struct Side<'a> {
    sentence: &'a Excerpt,
    /// The places in it, in text order.
    places: Vec<&'a Excerpt>,
}

/// The sentences of a difference, those of the source first.
pub(super) fn sides(difference: &Difference) -> Vec<Side<'_>> {
    let side = |sentence| Side::new(sentence, &difference.places);
    difference.sentences.iter().map(side).collect()
}

impl<'a> Side<'a> {
    fn new(sentence: &'a Excerpt, places: &'a [Excerpt]) -> Side<'a> {
        let inside = |it: &&Excerpt| {
            it.document.min(1) == sentence.document && sentence.span.contains(it.span)
        };
        let mut places: Vec<&Excerpt> = places.iter().filter(inside).collect();
        places.sort_by_key(|it| it.span);
        Side { sentence, places }
    }

    /// The language that it runs in.
    pub(super) fn language(&self) -> Lang {
        self.sentence.language
    }

    /// The message that names the text.
    pub(super) fn label(&self) -> &'static str {
        SIDES[self.sentence.document.min(1)]
    }

    /// Line and column of its first place, or of the sentence where it has none.
    pub(super) fn at(&self) -> String {
        let place = self.places.first().copied().unwrap_or(self.sentence);
        format!("{}:{}", place.line, place.column)
    }

    /// Its parts; a place that is the whole of it is not marked.
    pub(super) fn parts(&self) -> Vec<Part<'a>> {
        let spans = self.places.iter().map(|it| it.span);
        let spans: Vec<Span> = spans.filter(|&it| it != self.sentence.span).collect();
        Stretch::from(self.sentence).parts_with(&spans)
    }
}

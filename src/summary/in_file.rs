//! A summary of the sides of one file, told in the places of that file.

use super::{Excerpt, KeySentence, PlacedFact, Summary};
use crate::document::{FilePlaces, UnitName};
use crate::text::Span;

/// What has a place that people are told.
struct Placed<'p> {
    document: usize,
    span: Span,
    line: &'p mut usize,
    column: &'p mut usize,
    unit: &'p mut Option<UnitName>,
}

impl Placed<'_> {
    fn place(self, places: &FilePlaces<'_>) {
        if let Some(place) = places.of(self.document, self.span) {
            if let Some(at) = place.position {
                (*self.line, *self.column) = (at.line, at.column);
            }
            *self.unit = place.unit;
        }
    }
}

/// What a summary gives with a place.
macro_rules! placed {
    ($it:expr) => {
        Placed {
            document: $it.document,
            span: $it.span,
            line: &mut $it.line,
            column: &mut $it.column,
            unit: &mut $it.unit,
        }
    };
}

impl Summary<'_> {
    /// Gives everything line, column and unit as the file has them. Spans stay in bytes of the sides.
    pub fn place_in_file(&mut self, places: &FilePlaces<'_>) {
        for mention in self.names.iter_mut().flat_map(|it| &mut it.mentions) {
            mention.place_in_file(places);
        }
        for fact in self.facts_mut() {
            placed!(fact).place(places);
        }
        for sentence in self.sentences_mut() {
            placed!(sentence).place(places);
        }
        for excerpt in self.excerpts_mut() {
            placed!(excerpt).place(places);
        }
    }

    /// The same summary with every span in bytes of the file, for what does not show the texts.
    #[must_use]
    pub fn in_bytes_of(mut self, places: &FilePlaces<'_>) -> Self {
        for mention in self.names.iter_mut().flat_map(|it| &mut it.mentions) {
            mention.span = places.bytes(mention.document, mention.span);
        }
        for fact in self.facts_mut() {
            fact.span = places.bytes(fact.document, fact.span);
        }
        for excerpt in self.excerpts_mut() {
            excerpt.span = places.bytes(excerpt.document, excerpt.span);
        }
        for event in &mut self.events {
            event.span = places.bytes(0, event.span);
        }
        for sentence in self.sentences_mut() {
            sentence.count_in_bytes_of(places);
        }
        self
    }

    fn facts_mut(&mut self) -> impl Iterator<Item = &mut PlacedFact> {
        self.figures.iter_mut().flat_map(|it| &mut it.mentions)
    }

    fn sentences_mut(&mut self) -> impl Iterator<Item = &mut KeySentence> {
        self.title.iter_mut().chain(&mut self.sentences)
    }

    /// What is cited: counterparts, and the places and sentences of differences.
    fn excerpts_mut(&mut self) -> impl Iterator<Item = &mut Excerpt> {
        let sentences = self.title.iter_mut().chain(&mut self.sentences);
        let counterparts = sentences.filter_map(|it| Some(&mut it.counterpart.as_mut()?.place));
        let differences = self.differences.iter_mut();
        counterparts.chain(differences.flat_map(|it| it.places.iter_mut().chain(&mut it.sentences)))
    }
}

impl KeySentence {
    fn count_in_bytes_of(&mut self, places: &FilePlaces<'_>) {
        let document = self.document;
        let terms = self.terms.iter_mut().map(|it| &mut it.span);
        let words = self.draft.iter_mut().flat_map(|it| &mut it.words);
        let inside = terms.chain(words.map(|it| &mut it.source));
        for span in std::iter::once(&mut self.span).chain(inside) {
            *span = places.bytes(document, *span);
        }
    }
}

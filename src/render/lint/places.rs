//! Findings with their places resolved: once each, for every format.

use std::cell::OnceCell;

use crate::diag::{Diagnostic, Message};
use crate::document::{Columns, Excerpts, Place};
use crate::text::{Lang, LineIndex, Position, Span};

/// Resolves places in the excerpts of some documents.
pub(super) struct Places<'a> {
    excerpts: &'a [Excerpts],
    /// The lines of each, read when they are first needed.
    lines: Vec<OnceCell<LineIndex>>,
    columns: Columns,
}

/// A finding and the place that it cites.
#[derive(Clone)]
pub(super) struct Cited<'a> {
    /// The finding.
    pub(super) found: &'a Diagnostic,
    /// Where it is.
    pub(super) place: Place,
}

/// Another place that a finding cites.
pub(super) struct Related<'a> {
    /// The message about it.
    pub(super) message: &'a Message,
    /// Where it is.
    pub(super) place: Place,
}

impl<'a> Places<'a> {
    pub(super) fn new(excerpts: &'a [Excerpts], columns: Columns) -> Places<'a> {
        Places {
            excerpts,
            lines: excerpts.iter().map(|_| OnceCell::new()).collect(),
            columns,
        }
    }

    /// The findings, each with its place.
    pub(super) fn cite(&self, found: &'a [Diagnostic]) -> Vec<Cited<'a>> {
        let cited = |found: &'a Diagnostic| Cited {
            found,
            place: self.place(found.document, found.span),
        };
        found.iter().map(cited).collect()
    }

    /// The other places that a finding cites.
    pub(super) fn related(&self, found: &'a Diagnostic) -> impl Iterator<Item = Related<'a>> {
        found.related.iter().map(|label| Related {
            message: &label.message,
            place: self.place(label.document, label.span),
        })
    }

    /// A place in one of the documents.
    pub(super) fn place(&self, document: usize, span: Span) -> Place {
        self.excerpts[document].place(self.lines(document), span, self.columns)
    }

    /// The id of the unit that holds byte `offset` of a document, if the document has units.
    pub(super) fn unit(&self, document: usize, offset: usize) -> Option<&'a str> {
        self.excerpts[document].unit_at(offset)
    }

    /// A stretch of a document as machine formats count it.
    pub(super) fn counted(&self, document: usize, span: Span) -> Span {
        self.excerpts[document].counted(span)
    }

    /// Line and column of byte `offset` of a document.
    pub(super) fn position(&self, document: usize, offset: usize) -> Position {
        self.excerpts[document].position(self.lines(document), offset, self.columns)
    }

    /// The language of the line that holds `offset`.
    pub(super) fn language_at(&self, document: usize, offset: usize) -> Lang {
        self.excerpts[document].language_at(offset)
    }

    /// The text of a place that a finding cites.
    pub(super) fn slice(&self, document: usize, span: Span) -> &'a str {
        self.excerpts[document].slice(span)
    }

    /// The line that holds `offset`, without its line break.
    pub(super) fn line_span(&self, document: usize, offset: usize) -> Span {
        self.excerpts[document].line_span(self.lines(document), offset)
    }

    fn lines(&self, document: usize) -> &LineIndex {
        self.lines[document].get_or_init(|| self.excerpts[document].index())
    }
}

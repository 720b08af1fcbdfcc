//! Sheets with their line starts, for whoever names places in them.

use std::cell::OnceCell;

use crate::document::Excerpts;
use crate::text::{Lang, LineIndex, Position, Span};

/// Sheets with their line starts, each read when it is first asked for.
pub(in crate::render) struct Places<'a> {
    sheets: &'a [Excerpts],
    lines: Vec<OnceCell<LineIndex>>,
}

impl<'a> Places<'a> {
    pub(in crate::render) fn new(sheets: &'a [Excerpts]) -> Places<'a> {
        Places {
            sheets,
            lines: sheets.iter().map(|_| OnceCell::new()).collect(),
        }
    }

    pub(in crate::render) fn path(&self, document: usize) -> &'a str {
        &self.sheets[document].path
    }

    pub(in crate::render) fn language(&self, document: usize) -> Lang {
        self.sheets[document].language
    }

    /// The text of a place that a finding speaks of.
    pub(in crate::render) fn slice(&self, document: usize, span: Span) -> &'a str {
        self.sheets[document].slice(span)
    }

    fn lines(&self, document: usize) -> &LineIndex {
        self.lines[document].get_or_init(|| self.sheets[document].index())
    }

    /// Line and column in Unicode scalar values.
    pub(in crate::render) fn position(&self, document: usize, offset: usize) -> Position {
        self.sheets[document].position(self.lines(document), offset)
    }

    /// Line and column in UTF-16 code units.
    pub(in crate::render) fn position_utf16(&self, document: usize, offset: usize) -> Position {
        self.sheets[document].position_utf16(self.lines(document), offset)
    }

    /// The line that holds `offset`, without its line break.
    pub(in crate::render) fn line_span(&self, document: usize, offset: usize) -> Span {
        self.sheets[document].line_span(self.lines(document), offset)
    }
}

//! Bytes of a text as lines and columns of the client, and back: the one place where they meet.

use super::protocol::{Position, Range, TextEdit};
use crate::diag::Edit;
use crate::text::{ColumnUnit, LineIndex, Span};

/// A text whose lines are known.
#[derive(Debug)]
pub(super) struct Places<'a> {
    text: &'a str,
    /// Where the text of the document begins: behind a byte-order mark that the client has kept.
    base: usize,
    lines: LineIndex,
    unit: ColumnUnit,
}

impl<'a> Places<'a> {
    /// Of a text byte for byte.
    pub(super) fn new(text: &'a str, unit: ColumnUnit) -> Places<'a> {
        Places {
            base: 0,
            text,
            lines: LineIndex::new(text),
            unit,
        }
    }

    /// Of the document that is made of a text.
    pub(super) fn of_document(text: &'a str, unit: ColumnUnit) -> Places<'a> {
        Places {
            base: if text.starts_with('\u{FEFF}') { 3 } else { 0 },
            ..Places::new(text, unit)
        }
    }

    pub(super) fn position(&self, offset: usize) -> Position {
        let offset = (offset + self.base).min(self.text.len());
        let (line, column) = self.lines.line_and_column(self.text, offset, self.unit);
        let number = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        Position {
            line: number(line),
            character: number(column),
        }
    }

    pub(super) fn range(&self, span: Span) -> Range {
        Range {
            start: self.position(span.start),
            end: self.position(span.end),
        }
    }

    /// The byte of a position: one outside the text means its nearest end.
    pub(super) fn offset(&self, at: Position) -> usize {
        let place = (at.line as usize, at.character as usize);
        let offset = self.lines.offset_at(self.text, place, self.unit);
        offset.saturating_sub(self.base)
    }

    /// The bytes of a range; ends in the wrong order are turned round.
    pub(super) fn span(&self, range: Range) -> Span {
        let (start, end) = (self.offset(range.start), self.offset(range.end));
        Span::new(start.min(end), start.max(end))
    }

    pub(super) fn edit(&self, edit: &Edit) -> TextEdit {
        TextEdit {
            range: self.range(edit.span),
            new_text: edit.text.clone(),
        }
    }
}

//! Documents with their line starts, for whoever names places in them.

use crate::document::Document;
use crate::text::{Lang, LineIndex, Position, Span};

/// Documents with their line starts, each read when it is first asked for.
pub(super) struct Places<'a> {
    documents: &'a [Document],
    lines: Vec<std::cell::OnceCell<LineIndex>>,
}

impl<'a> Places<'a> {
    pub(super) fn new(documents: &'a [Document]) -> Places<'a> {
        Places {
            documents,
            lines: documents.iter().map(|_| Default::default()).collect(),
        }
    }

    pub(super) fn path(&self, document: usize) -> &'a str {
        &self.documents[document].path
    }

    pub(super) fn text(&self, document: usize) -> &'a str {
        &self.documents[document].text
    }

    pub(super) fn language(&self, document: usize) -> Lang {
        self.documents[document].language
    }

    fn lines(&self, document: usize) -> &LineIndex {
        self.lines[document].get_or_init(|| LineIndex::new(self.text(document)))
    }

    /// Line and column in Unicode scalar values.
    pub(super) fn position(&self, document: usize, offset: usize) -> Position {
        self.lines(document).position(self.text(document), offset)
    }

    /// Line and column in UTF-16 code units.
    pub(super) fn position_utf16(&self, document: usize, offset: usize) -> Position {
        self.lines(document)
            .position_utf16(self.text(document), offset)
    }

    /// The line that holds `offset`, without its line break.
    pub(super) fn line_span(&self, document: usize, offset: usize) -> Span {
        let lines = self.lines(document);
        let line = lines.line_span(self.text(document), lines.line_at(offset));
        // A finding at a line break stands behind the line's last letter.
        Span::new(line.start, line.end.max(offset))
    }
}

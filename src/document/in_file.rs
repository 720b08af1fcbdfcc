//! Where stretches of the two sides of a file stand in the file itself.

use std::sync::Arc;

use super::Document;
use crate::text::{LineIndex, Position, Span};

/// A place in the text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilePlace {
    /// Bytes of the text of the file.
    pub span: Span,
    /// Line and column of the first byte; the column counts Unicode scalar values.
    pub position: Position,
    /// The id of the unit that holds it.
    pub unit: Option<Arc<str>>,
}

/// The way from documents that are sides of one file to the text of that file.
#[derive(Clone, Debug)]
pub struct FilePlaces<'a> {
    file: &'a Document,
    lines: LineIndex,
    sides: Vec<&'a Document>,
    /// The strings of all units in the order of the file, each with the id of its unit.
    units: Vec<(Span, Arc<str>)>,
}

impl<'a> FilePlaces<'a> {
    /// Of the sides of a file, in the order in which a report counts its documents; `units` has the place
    /// of each string in the file, in its order, with the id of its unit.
    pub fn new(
        file: &'a Document,
        sides: Vec<&'a Document>,
        units: &[(Span, &str)],
    ) -> FilePlaces<'a> {
        FilePlaces {
            lines: LineIndex::new(file.text()),
            units: units.iter().map(|it| (it.0, Arc::from(it.1))).collect(),
            file,
            sides,
        }
    }

    /// Where a stretch of document number `document` stands in the file; `None` where the file does not
    /// have it.
    pub fn of(&self, document: usize, span: Span) -> Option<FilePlace> {
        let span = self.sides.get(document)?.in_file(span)?;
        let next = self.units.partition_point(|it| it.0.end < span.end);
        let unit = self.units.get(next).filter(|it| it.0.start <= span.start);
        Some(FilePlace {
            position: self.lines.position(self.file.text(), span.start),
            unit: unit.map(|it| Arc::clone(&it.1)),
            span,
        })
    }

    /// The bytes of the file that hold a stretch of a document; the stretch itself where the file does
    /// not have it.
    pub fn bytes(&self, document: usize, span: Span) -> Span {
        let side = self.sides.get(document);
        side.and_then(|it| it.in_file(span)).unwrap_or(span)
    }
}

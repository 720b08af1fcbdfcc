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

/// The way from documents that are sides of one file, or of a file each, to the text of those files.
#[derive(Clone, Debug)]
pub struct FilePlaces<'a> {
    files: Vec<PlacedFile<'a>>,
    /// In the order in which a report counts its documents, each with the number of its file.
    sides: Vec<(&'a Document, usize)>,
}

/// A file with the places of its units.
#[derive(Clone, Debug)]
struct PlacedFile<'a> {
    file: &'a Document,
    lines: LineIndex,
    /// The strings of all units in the order of the file, each with the id of its unit.
    units: Vec<(Span, Arc<str>)>,
}

impl<'a> FilePlaces<'a> {
    /// Of files, each with the place of every string in it, in its order, with the id of its unit; and of
    /// documents in the order in which a report counts them, each with the number of its file.
    pub fn new(
        files: Vec<(&'a Document, Vec<(Span, &str)>)>,
        sides: Vec<(&'a Document, usize)>,
    ) -> FilePlaces<'a> {
        let placed = |(file, units): (&'a Document, Vec<(Span, &str)>)| PlacedFile {
            lines: LineIndex::new(file.text()),
            units: units.iter().map(|it| (it.0, Arc::from(it.1))).collect(),
            file,
        };
        FilePlaces {
            files: files.into_iter().map(placed).collect(),
            sides,
        }
    }

    /// Where a stretch of document number `document` stands in its file; `None` where that does not have
    /// it.
    pub fn of(&self, document: usize, span: Span) -> Option<FilePlace> {
        let (side, file) = self.sides.get(document)?;
        let span = side.in_file(span)?;
        let file = self.files.get(*file)?;
        let next = file.units.partition_point(|it| it.0.end < span.end);
        let unit = file.units.get(next).filter(|it| it.0.start <= span.start);
        Some(FilePlace {
            position: file.lines.position(file.file.text(), span.start),
            unit: unit.map(|it| Arc::clone(&it.1)),
            span,
        })
    }

    /// The bytes of the file that hold a stretch of a document; the stretch itself where the file does
    /// not have it.
    pub fn bytes(&self, document: usize, span: Span) -> Span {
        let side = self.sides.get(document);
        side.and_then(|it| it.0.in_file(span)).unwrap_or(span)
    }
}

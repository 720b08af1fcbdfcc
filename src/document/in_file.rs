//! Where stretches of documents stand in their files, where that is not where they stand in the
//! document: in the two sides of one file, and in packages.

use std::sync::Arc;

use super::Document;
use crate::text::{LineIndex, Position, Span};

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilePlace {
    /// Bytes of the text of the file; in a package, of the unit.
    pub span: Span,
    /// Line and column of the first byte; the column counts Unicode scalar values. `None` where they are
    /// those in the document.
    pub position: Option<Position>,
    /// The unit that holds it.
    pub unit: Option<UnitName>,
}

/// What a unit of a file is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitName {
    /// The part of a package that it stands in.
    pub part: Option<Arc<str>>,
    /// Its id.
    pub id: Arc<str>,
}

/// The way from documents to their files.
#[derive(Clone, Debug)]
pub struct FilePlaces<'a> {
    files: Vec<PlacedFile<'a>>,
    /// In the order in which a report counts its documents, each with the number of its file, where that
    /// is another one.
    sides: Vec<(&'a Document, Option<usize>)>,
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
        let sides = sides.into_iter().map(|(side, file)| (side, Some(file)));
        FilePlaces {
            files: files.into_iter().map(placed).collect(),
            sides: sides.collect(),
        }
    }

    /// Of documents that are files of their own; `None` where each of them is its file.
    pub fn of_packages(documents: Vec<&'a Document>) -> Option<FilePlaces<'a>> {
        let any = documents.iter().any(|it| !it.package_units().is_empty());
        let sides = documents.into_iter().map(|it| (it, None));
        any.then(|| FilePlaces {
            files: Vec::new(),
            sides: sides.collect(),
        })
    }

    /// Where a stretch of document number `document` stands in its file; `None` where the file does not
    /// have it, or there is nothing else to say than where it stands in the document.
    pub fn of(&self, document: usize, span: Span) -> Option<FilePlace> {
        let (document, file) = self.sides.get(document)?;
        let Some(file) = file.and_then(|it| self.files.get(it)) else {
            return in_package(document, span);
        };
        let span = document.in_file(span)?;
        in_package(file.file, span).or_else(|| file.place(span))
    }

    /// As [`FilePlaces::bytes`], for stretches that may hold several units: in a package they stay bytes of
    /// its text.
    pub fn bytes_of_many(&self, document: usize, span: Span) -> Span {
        match self.sides.get(document) {
            Some((_, Some(_))) => self.bytes(document, span),
            _ => span,
        }
    }

    /// The bytes of the file that hold a stretch of a document; the stretch itself where the file does
    /// not have it.
    pub fn bytes(&self, document: usize, span: Span) -> Span {
        self.of(document, span).map_or(span, |it| it.span)
    }
}

impl PlacedFile<'_> {
    fn place(&self, span: Span) -> Option<FilePlace> {
        let next = self.units.partition_point(|it| it.0.end < span.end);
        let unit = self.units.get(next).filter(|it| it.0.start <= span.start);
        Some(FilePlace {
            position: Some(self.lines.position(self.file.text(), span.start)),
            unit: unit.map(|it| UnitName {
                part: None,
                id: Arc::clone(&it.1),
            }),
            span,
        })
    }
}

fn in_package(document: &Document, span: Span) -> Option<FilePlace> {
    let unit = document.package_unit(span)?;
    let base = unit.span.start;
    Some(FilePlace {
        span: Span::new(span.start - base, span.end - base),
        position: None,
        unit: Some(UnitName {
            part: Some(Arc::clone(&unit.part)),
            id: Arc::clone(&unit.id),
        }),
    })
}

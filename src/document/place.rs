//! Places in documents, as reports name them.

use crate::text::{Position, Span};

/// What the columns of a place count, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Columns {
    /// Unicode scalar values.
    Scalars,
    /// UTF-16 code units, as SARIF and LSP count.
    Utf16,
}

/// A place in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The path of the document as the user gave it; `-` for standard input.
    pub path: String,
    /// The part of a document that has several, by its name; `None` where the text is the document.
    pub part: Option<String>,
    /// The unit of a document that is divided into units, by its id.
    pub unit: Option<String>,
    /// Bytes of the text.
    pub span: Span,
    /// Line and column of the first byte.
    pub start: Position,
    /// Line and column of the byte after the last one.
    pub end: Position,
}

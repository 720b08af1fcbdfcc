//! What a package is made of, and what is drawn from it.

use std::ops::Range;
use std::sync::Arc;

use crate::document::{Problem, Side};
use crate::text::Span;

/// A note on a place in the body of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Bytes of the part.
    pub place: Range<usize>,
    /// What it says, in the markup of the format.
    pub body: String,
}

/// A remark on a stretch of the prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The place, in bytes of the prose; `None` for a remark on the whole document.
    pub span: Option<Span>,
    /// What it says, in the markup of the format: paragraphs of `WordprocessingML`.
    pub body: String,
}

/// A part that holds prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartName {
    /// The name of its member.
    pub member: String,
    /// What its units are named after; nothing for the body of a document.
    pub label: Option<String>,
}

impl PartName {
    /// The body of a document.
    pub fn body(member: String) -> PartName {
        PartName {
            member,
            label: None,
        }
    }

    /// A part whose units are named after its file.
    pub fn named(member: &str) -> PartName {
        let name = member.rsplit('/').next().unwrap_or(member);
        let label = name.rsplit_once('.').map_or(name, |it| it.0);
        PartName {
            member: member.to_owned(),
            label: Some(label.to_owned()),
        }
    }
}

/// The text of a part.
#[derive(Clone, Copy, Debug)]
pub struct PartText<'a> {
    /// What it is called.
    pub name: &'a PartName,
    /// Its content.
    pub text: &'a str,
}

/// A cell of a table: all numbers count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellPlace {
    /// The table in its part.
    pub table: u32,
    /// The row.
    pub row: u32,
    /// The column.
    pub column: u32,
}

/// A paragraph that was drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DrawnUnit {
    /// Its place in the prose.
    pub span: Span,
    /// The cell that it stands in.
    pub cell: Option<CellPlace>,
}

/// The prose of a package.
#[derive(Debug, Default)]
pub struct Drawing {
    /// The text with the places of its pieces.
    pub(in crate::document) side: Side,
    /// Its paragraphs, in text order.
    pub units: Vec<PackageUnit>,
    /// What its reader should know.
    pub problems: Vec<Problem>,
}

/// A paragraph of a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackageUnit {
    /// Its place in the prose.
    pub span: Span,
    /// What it is called: by its part, if that is not the body, and its number there, from 1.
    pub id: Arc<str>,
    /// The member that it stands in.
    pub part: Arc<str>,
    /// The cell of a table that it stands in.
    pub cell: Option<CellPlace>,
}

//! What the elements of a kind of documents are to who reads their words.

use crate::document::formats::xml::Tag;

/// What an element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// A paragraph.
    Paragraph,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// A cell of a row.
    Cell,
    /// A stretch of a paragraph in one format.
    Run,
    /// The format of a run.
    Format,
    /// Says in the format of a run that it is not shown.
    Hidden,
    /// Words whose spaces all count.
    Words,
    /// Words whose white space at both ends is layout.
    TrimmedWords,
    /// A sign that is no character of the file: a tab, a break of lines.
    Sign(&'static str),
    /// This many spaces.
    Spaces(usize),
    /// Not part of the text as it stands now, with all that is in it.
    Skipped,
    /// Something that is shown and is no text, with all that is in it.
    Object,
    /// Computed by the program that shows it, with all that is in it.
    Computed,
    /// Where a field begins that is written in pieces.
    FieldBegin,
    /// Where what it shows begins.
    FieldShows,
    /// Where it ends.
    FieldEnd,
    /// What it computes.
    Instruction,
    /// Of no consequence between two words.
    Soft,
    /// Anything else.
    Other,
}

impl Element {
    /// Whether words before and after it may be one, if their format is the same.
    pub(super) fn is_soft(self) -> bool {
        matches!(
            self,
            Element::Run | Element::Format | Element::Words | Element::TrimmedWords | Element::Soft
        )
    }

    /// Whether nothing in it is read.
    pub(super) fn is_closed(self) -> bool {
        matches!(self, Element::Skipped | Element::Object)
    }
}

/// The elements of a kind of documents.
pub(super) trait Vocabulary {
    /// What an element is.
    fn element(&self, tag: &Tag<'_>) -> Element;

    /// Whether all characters of a paragraph are words of it, and white space between them is layout.
    fn is_running(&self) -> bool {
        false
    }
}

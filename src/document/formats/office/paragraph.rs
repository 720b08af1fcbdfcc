//! One paragraph of a part: its pieces, and what may be joined across them.

use std::borrow::Cow;
use std::ops::Range;

use crate::document::packaged::CellPlace;
use crate::document::{PieceKind, Side};
use crate::text::Span;

/// What stands for what is shown and is no text: a formula, a picture in a line.
pub(super) const OBJECT: &str = "\u{FFFC}";

/// A paragraph while it is read.
#[derive(Debug, Default)]
pub(super) struct Paragraph<'t> {
    /// The cell of a table that it stands in.
    pub(super) cell: Option<CellPlace>,
    bits: Vec<Bit<'t>>,
    /// The format of the last words.
    format: &'t str,
    /// Whether something stands behind the last words that is no boundary of runs.
    is_parted: bool,
}

/// A piece of a paragraph.
#[derive(Debug)]
pub(super) struct Bit<'t> {
    pub(super) kind: PieceKind,
    pub(super) said: Cow<'t, str>,
    pub(super) place: Range<usize>,
}

impl<'t> Paragraph<'t> {
    /// An empty one.
    pub(super) fn in_cell(cell: Option<CellPlace>) -> Paragraph<'t> {
        Paragraph {
            cell,
            ..Paragraph::default()
        }
    }

    /// Says that words before and after this are not one.
    pub(super) fn part(&mut self) {
        self.is_parted = true;
    }

    /// Adds a piece in a format. Words of the same format that nothing but the boundary of two runs
    /// parts may be changed together.
    pub(super) fn put(&mut self, bit: Bit<'t>, format: &'t str) {
        if let Some(last) = self.bits.last()
            && last.place.end != bit.place.start
        {
            let joins = !self.is_parted && self.format == format;
            let place = last.place.end.min(bit.place.start)..bit.place.start;
            self.bits.push(Bit {
                kind: if joins {
                    PieceKind::Joint
                } else {
                    PieceKind::Opaque
                },
                said: Cow::Borrowed(""),
                place,
            });
        }
        self.bits.push(bit);
        self.format = format;
        self.is_parted = false;
    }

    /// Whether a space here would be the second one, or stand before the first word.
    pub(super) fn ends_in_space(&self) -> bool {
        let said = self.bits.iter().rev().find(|it| !it.said.is_empty());
        said.is_none_or(|it| it.said.ends_with([' ', '\n', '\t']))
    }

    /// Adds it to a side, and gives its place there; nothing where it has no words.
    pub(super) fn put_into(&self, side: &mut Side) -> Option<Span> {
        let says = |it: &Bit<'_>| it.said.contains(|c: char| !c.is_whitespace());
        if !self.bits.iter().any(says) {
            return None;
        }
        let start = side.begin();
        for bit in &self.bits {
            side.push(bit.kind, &bit.said, bit.place.clone());
        }
        Some(side.end(start, start))
    }
}

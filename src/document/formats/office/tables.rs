//! Where in a table a reader of a part stands.

use super::vocabulary::Element;
use crate::document::packaged::CellPlace;

/// The tables that have not ended, the innermost last.
#[derive(Default)]
pub(super) struct Tables {
    open: Vec<CellPlace>,
    /// How many have begun.
    begun: u32,
}

impl Tables {
    /// A table, a row or a cell begins.
    pub(super) fn begin(&mut self, element: Element) {
        if element == Element::Table {
            self.begun += 1;
            self.open.push(CellPlace {
                table: self.begun,
                row: 0,
                column: 0,
            });
        }
        let Some(here) = self.open.last_mut() else {
            return;
        };
        match element {
            Element::Row => (here.row, here.column) = (here.row + 1, 0),
            Element::Cell => here.column += 1,
            _ => {}
        }
    }

    /// The innermost table ends.
    pub(super) fn end(&mut self) {
        self.open.pop();
    }

    /// The cell that holds what is read now.
    pub(super) fn cell(&self) -> Option<CellPlace> {
        self.open.last().copied().filter(|it| it.column > 0)
    }
}

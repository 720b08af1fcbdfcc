//! The cells of a concept that naqhara carries: those of the starter glossary stay packed until
//! they are used, because a look-up needs one concept of thousands.

use std::borrow::Cow;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::OnceLock;

use super::formats::packed::PackedCells;
use super::model::Column;

type List = Vec<(Column, Cow<'static, str>)>;

/// A list of columns and texts; use it as a vector.
#[derive(Clone, Default)]
pub struct Cells {
    list: OnceLock<List>,
    packed: Option<PackedCells>,
}

impl Cells {
    pub(super) fn packed(packed: PackedCells) -> Cells {
        Cells {
            list: OnceLock::new(),
            packed: Some(packed),
        }
    }

    /// The cell of a known column, if it is filled.
    pub(super) fn get(&self, column: &str) -> Option<&str> {
        let packed = self.packed.as_ref().filter(|_| self.list.get().is_none());
        if let Some(cell) = packed.and_then(|it| it.at_hand(column)) {
            return cell;
        }
        let is_it = |name: &Column| matches!(name, Column::Known(known) if *known == column);
        let found = self.iter().find(|it| is_it(&it.0));
        found.map(|it| &*it.1)
    }
}

impl Deref for Cells {
    type Target = List;

    fn deref(&self) -> &List {
        let unpack = || self.packed.as_ref().and_then(PackedCells::unpack);
        self.list.get_or_init(|| unpack().unwrap_or_default())
    }
}

impl DerefMut for Cells {
    fn deref_mut(&mut self) -> &mut List {
        let _: &List = self;
        self.list.get_mut().expect("filled on the line above")
    }
}

impl PartialEq for Cells {
    fn eq(&self, other: &Cells) -> bool {
        **self == **other
    }
}

impl fmt::Debug for Cells {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

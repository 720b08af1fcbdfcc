//! Tables as text: comma- and tab-separated values. Those with a column of sources and one of targets
//! hold both; others may be glossaries.

pub(in crate::document) mod columns;
mod sides;

use super::{FileFormat, text};
use crate::document::{Layout, Refused, Sides};

/// A table. In a folder only one with a source and its target is read.
#[derive(Debug)]
pub(super) struct Table;

impl FileFormat for Table {
    fn name(&self) -> &'static str {
        "table"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["csv", "tsv"]
    }

    fn is_wanted(&self, _: &str, text: &str) -> bool {
        sides::columns(text).is_some()
    }

    fn layout(&self, path: &str, text: &str) -> Layout {
        text::comments(path, text)
    }

    fn may_hold_both(&self) -> bool {
        true
    }

    fn sides(&self, text: &str) -> Option<Sides> {
        sides::read(text)
    }

    fn escaped(&self, text: &str, at: usize, new: &str) -> Result<String, Refused> {
        sides::escaped(text, at, new)
    }
}

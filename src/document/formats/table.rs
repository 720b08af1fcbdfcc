//! Tables as text: comma- and tab-separated values, which may be glossaries.

use super::{FileFormat, text};
use crate::document::Layout;

/// A table. In a folder it is not one of the texts.
#[derive(Debug)]
pub(super) struct Table;

impl FileFormat for Table {
    fn name(&self) -> &'static str {
        "table"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &[]
    }

    fn accepts(&self, name: &str, _: &[u8]) -> bool {
        crate::document::extension(name).is_some_and(|it| it == "csv" || it == "tsv")
    }

    fn layout(&self, path: &str, text: &str) -> Layout {
        text::comments(path, text)
    }
}

//! Markdown (CommonMark): its code is opaque, its comments are directives.

use super::{FileFormat, text};
use crate::document::Layout;

/// Markdown, read as text.
#[derive(Debug)]
pub(super) struct Markdown;

impl FileFormat for Markdown {
    fn name(&self) -> &'static str {
        "markdown"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["md", "markdown", "mdown", "mkd"]
    }

    fn layout(&self, path: &str, text: &str) -> Layout {
        text::comments(path, text)
    }
}

//! Text, in any encoding that [`decode`](crate::document::decode()) knows, and every other file that
//! no other format accepts.

use super::FileFormat;
use crate::document::{Layout, directives};

/// Running text: each line is a paragraph.
#[derive(Debug)]
pub(super) struct Text;

impl FileFormat for Text {
    fn name(&self) -> &'static str {
        "text"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["txt", "text"]
    }

    fn accepts(&self, _: &str, _: &[u8]) -> bool {
        true
    }

    fn is_prose_as_it_is(&self, path: &str) -> bool {
        directives::syntax(path).is_none()
    }

    fn layout(&self, path: &str, text: &str) -> Layout {
        comments(path, text)
    }
}

/// The comments of those formats that are read as text and have some.
pub(super) fn comments(path: &str, text: &str) -> Layout {
    Layout {
        directives: directives::find(path, text),
        ..Layout::default()
    }
}

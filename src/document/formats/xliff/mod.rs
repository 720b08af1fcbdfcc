//! XLIFF 1.2 and 2.x (OASIS), and the dialects of Trados (`.sdlxliff`), memoQ (`.mqxliff`) and Phrase
//! (`.mxliff`). What a file is, its elements say: there are files of one version with the root of
//! another.

mod length;
mod reader;
mod state;
mod unit;

use super::xml;
use super::{FileFormat, text};
use crate::document::{Layout, Refused, Sides};
use reader::Reader;

/// XLIFF.
#[derive(Debug)]
pub(super) struct Xliff;

impl FileFormat for Xliff {
    fn name(&self) -> &'static str {
        "xliff"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["xlf", "xliff", "sdlxliff", "mqxliff", "mxliff"]
    }

    fn layout(&self, path: &str, text: &str) -> Layout {
        text::comments(path, text)
    }

    fn holds_both(&self) -> bool {
        true
    }

    fn sides(&self, text: &str) -> Option<Sides> {
        Some(xml::sides(text, Reader::new(text)))
    }

    fn escaped(&self, text: &str, at: usize, new: &str) -> Result<String, Refused> {
        Ok(xml::escaped(text, at, new))
    }
}

#[cfg(test)]
mod tests;

//! Units as the text of their file has them.

use std::ffi::OsStr;
use std::path::Path;

use naqhara::diag::Edit;
use naqhara::text::Span;

use super::{Host, opened};

/// How a file writes what is around a unit.
const FRAMES: [(&str, &str); 4] = [
    ("<trans-unit", "</trans-unit>"),
    ("<unit", "</unit>"),
    ("<tu", "</tu>"),
    ("<message", "</message>"),
];

/// The extensions of files that faults are written into: PO and XML.
const WRITTEN: [&str; 8] = [
    "po", "xlf", "xliff", "sdlxliff", "mqxliff", "mxliff", "tmx", "ts",
];

/// Whether faults can be written into a file.
pub(super) fn is_written(path: &Path) -> bool {
    let extension = path.extension().and_then(OsStr::to_str);
    extension.is_some_and(|it| WRITTEN.contains(&it))
}

impl Host {
    /// Whether the file is a PO file.
    pub(super) fn is_po(&self) -> bool {
        self.path.ends_with(".po")
    }

    /// Where a string of a side stands in the file, from its first byte to its last.
    pub(super) fn place(&self, side: usize, span: Span) -> Option<Span> {
        let sides = [&self.opened.source, &self.opened.target];
        sides[side].in_file(span)
    }

    /// All that the file has of a unit, with its place.
    pub(super) fn block(&self, unit: usize) -> Option<Span> {
        let text = self.text();
        let target = self.opened.units[unit].target.first()?;
        let at = self.place(1, *target)?.start;
        if self.is_po() {
            let start = text[..at].rfind("\n\n")? + 2;
            let end = text[at..].find("\n\n").map_or(text.len(), |it| at + it + 1);
            return Some(Span::new(start, end));
        }
        let frame = |(open, close): &(&str, &str)| {
            let start = text[..at]
                .rfind(&format!("{open} "))
                .or_else(|| text[..at].rfind(&format!("{open}>")))?;
            let end = at + text[at..].find(close)? + close.len();
            (!text[start..at].contains(close)).then(|| Span::new(start, end))
        };
        FRAMES.iter().find_map(frame)
    }

    /// The text of the file with other words in the place of a stretch of a target.
    pub(super) fn with_target(&self, span: Span, words: &str) -> Option<String> {
        let edit = Edit {
            span,
            text: words.to_owned(),
        };
        let edit = self
            .opened
            .target
            .edit_in_file(&edit, &self.opened.file)
            .ok()?;
        Some(self.with(edit.span, &edit.text))
    }

    /// The text of the file with a whole target replaced, whatever lines or tags it stands in.
    pub(super) fn with_whole_target(&self, unit: usize, words: &str) -> Option<String> {
        let place = self.place(1, *self.opened.units[unit].target.last()?)?;
        Some(self.with(place, &self.written(words)))
    }

    /// Words as the file writes them.
    pub(super) fn written(&self, words: &str) -> String {
        if self.is_po() {
            words
                .replace('\\', "\\\\")
                .replace('"', "\\\"")
                .replace('\n', "\\n")
        } else {
            words
                .replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace('>', "&gt;")
        }
    }

    /// The text of the file with other bytes in the place of some.
    pub(super) fn with(&self, place: Span, instead: &str) -> String {
        let text = self.text();
        format!("{}{instead}{}", &text[..place.start], &text[place.end..])
    }

    /// The same host with another text of its file.
    pub(super) fn changed(&self, text: &str) -> Option<Host> {
        let opened = opened(&self.path, text)?;
        (opened.units.len() >= self.opened.units.len()).then(|| Host {
            path: self.path.clone(),
            units: self.units.clone(),
            opened,
        })
    }
}

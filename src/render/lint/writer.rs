//! Findings in one of the formats of `naqhara lint`, file by file: no report is ever held whole.

use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use crate::diag::{Diagnostic, Word};
use crate::document::Excerpts;
use crate::render::shared::json::harmless;

/// Writes a report piece by piece: what it contains about some documents depends on nothing else,
/// so that several threads can make pieces.
pub trait LintWriter: Send + Sync {
    /// What stands before the first finding.
    fn begin(&self) -> String {
        String::new()
    }

    /// Findings in some documents that belong together; their places are in `excerpts`.
    fn piece(&self, excerpts: &[Excerpts], found: &[Diagnostic]) -> LintPiece;

    /// What stands after the last finding; `rows`: whether any piece had a row.
    fn end(&self, rows: bool) -> String {
        let _ = rows;
        String::new()
    }
}

/// The part of a report about some documents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LintPiece {
    text: String,
    parts: Vec<Part>,
}

/// A part of a piece, from the end of the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Part {
    end: usize,
    kind: PieceKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum PieceKind {
    /// It stands there in any case.
    Always,
    /// A row of an array: a comma divides it from one before it.
    Row,
    /// It is written once in a report: for this rule.
    Once(#[serde(deserialize_with = "crate::diag::word")] Word),
}

impl LintPiece {
    /// A piece that stands as it is.
    pub(super) fn of(text: String) -> LintPiece {
        let end = text.len();
        let kind = PieceKind::Always;
        LintPiece {
            text,
            parts: vec![Part { end, kind }],
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        self.push(text, PieceKind::Always);
    }

    /// What is written about a rule only where it is named for the first time.
    pub(super) fn once(&mut self, rule: Word, text: &str) {
        self.push(text, PieceKind::Once(rule));
    }

    /// A row of an array, indented by `indent`.
    pub(super) fn row(&mut self, row: &impl Serialize, indent: &str) {
        let text = harmless(serde_json::to_string_pretty(row).unwrap_or_default());
        // A line break in a string is written as \n, so that every one here is layout.
        let text = text.replace('\n', &format!("\n{indent}"));
        self.push(&format!("\n{indent}{text}"), PieceKind::Row);
    }

    /// What `write` adds to the text.
    pub(super) fn write(&mut self, write: impl FnOnce(&mut String)) {
        write(&mut self.text);
        self.push("", PieceKind::Always);
    }

    fn push(&mut self, text: &str, kind: PieceKind) {
        self.text.push_str(text);
        let end = self.text.len();
        match self.parts.last_mut() {
            Some(last) if last.kind == PieceKind::Always && kind == PieceKind::Always => {
                last.end = end;
            }
            _ => self.parts.push(Part { end, kind }),
        }
    }
}

/// The end of an array whose rows stand in pieces: on a line of its own where there was any.
pub(super) fn end_of_rows(any: bool, indent: &str) -> String {
    if any {
        format!("\n{indent}]")
    } else {
        "]".to_owned()
    }
}

/// Puts pieces together, in the order in which they come.
#[derive(Debug, Default)]
pub struct LintJoiner {
    said: FxHashSet<Word>,
    rows: bool,
}

impl LintJoiner {
    /// The next piece, as it stands after those before it.
    pub fn join(&mut self, piece: &LintPiece) -> String {
        let mut out = String::with_capacity(piece.text.len() + piece.parts.len());
        let mut start = 0;
        for part in &piece.parts {
            let stays = match part.kind {
                PieceKind::Always => true,
                PieceKind::Row => {
                    out.push_str(if self.rows { "," } else { "" });
                    self.rows = true;
                    true
                }
                PieceKind::Once(rule) => self.said.insert(rule),
            };
            // A piece that was kept may be damaged, and must not bring the program down.
            let text = piece.text.get(start..part.end).unwrap_or_default();
            out.push_str(if stays { text } else { "" });
            start = part.end;
        }
        out
    }

    /// Whether any piece had a row.
    pub fn has_rows(&self) -> bool {
        self.rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_there_once_is_written_once() {
        let mut piece = LintPiece::of("a\n".to_owned());
        piece.once("rule", "help\n");
        piece.text("b\n");
        let mut joiner = LintJoiner::default();
        assert_eq!(joiner.join(&piece), "a\nhelp\nb\n");
        assert_eq!(joiner.join(&piece), "a\nb\n");
        assert!(!joiner.has_rows());
    }

    #[test]
    fn rows_are_divided_across_pieces() {
        let mut piece = LintPiece::default();
        piece.row(&1, "  ");
        piece.row(&[2], "  ");
        let mut joiner = LintJoiner::default();
        assert_eq!(joiner.join(&LintPiece::default()), "");
        let text = joiner.join(&piece) + &joiner.join(&piece);
        assert_eq!(text.matches(',').count(), 3);
        let whole = format!("[{text}{}", end_of_rows(joiner.has_rows(), ""));
        assert!(
            serde_json::from_str::<serde_json::Value>(&whole).is_ok(),
            "{whole}"
        );
        assert_eq!(end_of_rows(false, "  "), "]");
    }
}

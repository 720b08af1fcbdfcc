//! What is found in one file of `naqhara lint`, and what the report says of it.

use serde::{Deserialize, Serialize};

use super::lint_cache::{Key, checksum};
use crate::diag::Diagnostic;
use crate::document::{Excerpts, Problem};
use crate::lint::Tick;
use crate::lint::across::Use;
use crate::render::lint::{LintPiece, LintWriter};

/// What is found in a text: all that is kept of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Look {
    pub(super) sheet: Excerpts,
    pub(super) found: Vec<Diagnostic>,
}

/// What is known of a text besides what was found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Around {
    /// What is to be said of its encoding.
    pub(super) notices: Vec<Problem>,
    /// How it names concepts.
    pub(super) uses: Vec<Use>,
}

/// What the report says of a text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Told {
    /// What it is said by: how, where and under which path.
    pub(super) key: Key,
    pub(super) ticks: Vec<Tick>,
    pub(super) piece: LintPiece,
}

/// How a report is written.
pub(super) struct Telling<'a> {
    /// Nobody, where only a diff is wanted, or only a baseline.
    pub(super) writer: Option<&'a dyn LintWriter>,
    /// Tells reports apart: the format, the language, and what the place can show.
    pub(super) manner: String,
    /// Whether the findings themselves are wanted: some of them may be known.
    pub(super) whole: bool,
}

impl Telling<'_> {
    /// By what a text at this path is told.
    pub(super) fn key(&self, path: &str) -> Key {
        checksum(self.manner.as_bytes(), path.as_bytes())
    }

    pub(super) fn tell(&self, look: &Look) -> Told {
        let sheets = std::slice::from_ref(&look.sheet);
        let writer = self.writer.filter(|_| !look.found.is_empty());
        Told {
            key: self.key(&look.sheet.path),
            ticks: look.found.iter().map(Tick::of).collect(),
            piece: writer.map_or_else(LintPiece::default, |it| it.piece(sheets, &look.found)),
        }
    }
}

//! What comes of the files of a run.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::Failure;
use super::discovery::TextFile;
use crate::analysis::PairAnalysis;
use crate::diag::Diagnostic;
use crate::document::{Document, Excerpts, Problem};
use crate::lint::corpus::{Day, TermUse, Wording, packed};
use crate::lint::suppress::Suppressions;
use crate::lint::{CorpusFile, Found, Plan, Truncated};

/// What was found in a text: all that is kept of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FileFindings {
    /// The lines that the findings cite.
    pub excerpts: Excerpts,
    /// What was found.
    pub diagnostics: Vec<Diagnostic>,
    /// What was only counted.
    pub truncated: Vec<Truncated>,
    /// Notices about its encoding.
    pub notices: Vec<Problem>,
    /// How it names concepts.
    #[serde(with = "packed")]
    pub(super) uses: Vec<TermUse>,
    /// How it translates, where it holds a source and its target.
    pub(super) wordings: Vec<Wording>,
    /// What it ignores of rules about many texts.
    pub(super) suppressions: Suppressions,
}

/// A text before and after its fixes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The text before.
    pub before: Document,
    /// The text after.
    pub after: Document,
}

/// What came of a file.
#[derive(Debug, Default)]
pub struct FileOutcome {
    /// The file, as its user named it.
    pub path: String,
    /// What was found; nothing where it could not be read.
    pub findings: Option<FileFindings>,
    /// When the file was last changed.
    pub(super) day: Option<Day>,
    /// Whether it is in a folder and no text.
    pub skipped: bool,
    /// Whether the check was ended before it was done.
    pub stopped: bool,
    /// What could not be done.
    pub failures: Vec<Failure>,
    /// What would be changed, where fixes are shown.
    pub change: Option<Change>,
    /// How many findings were fixed.
    pub fixed: usize,
    /// The fixed text of standard input.
    pub output: Option<Vec<u8>>,
}

impl FileOutcome {
    pub(super) fn of(file: &TextFile) -> FileOutcome {
        FileOutcome {
            path: file.shown(),
            ..FileOutcome::default()
        }
    }

    /// What is to be kept of it for rules about many texts, which is taken out of it.
    pub fn take_corpus_file(&mut self, plan: &Arc<Plan>) -> CorpusFile {
        let found = self.findings.as_mut();
        let taken = found.map(|it| {
            (
                std::mem::take(&mut it.uses),
                std::mem::take(&mut it.wordings),
                std::mem::take(&mut it.suppressions),
            )
        });
        let (uses, wordings, suppressions) = taken.unwrap_or_default();
        CorpusFile {
            day: self.day,
            uses,
            wordings,
            suppressions,
            plan: Arc::clone(plan),
        }
    }
}

/// What came of a source and its target.
#[derive(Debug)]
pub struct PairOutcome {
    /// What came of either; without findings, which are those of both.
    pub files: Vec<FileOutcome>,
    /// The lines of either that findings cite.
    pub excerpts: Vec<Excerpts>,
    /// What was found; the source is document 0.
    pub found: Found,
    /// The two, as they are now.
    pub analysis: PairAnalysis,
}

/// The day of a time.
pub(super) fn day(time: SystemTime) -> Option<Day> {
    let seconds = match time.duration_since(UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_secs()).ok()?,
        Err(before) => -i64::try_from(before.duration().as_secs()).ok()?,
    };
    Some(seconds.div_euclid(86_400))
}

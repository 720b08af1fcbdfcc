//! What becomes of a file that is fixed: it is shown or written, or left alone where somebody else has
//! changed it.

use std::io;
use std::sync::{MutexGuard, PoisonError};

use super::{FixMode, LintJob};
use crate::analysis::{Analysis, PairAnalysis};
use crate::document::Document;
use crate::lint::Plan;
use crate::lint::fix::{fix, fix_target};
use crate::project::discovery::TextFile;
use crate::project::outcome::{Change, FileOutcome};
use crate::project::{Failure, Stat};

impl LintJob<'_> {
    /// Holds the other names of a file back while it is fixed under one of them.
    pub(super) fn alone(&self, stat: &Stat) -> Option<MutexGuard<'_, ()>> {
        let locked = (self.mode == FixMode::Write && stat.links > 1).then(|| self.shared.lock());
        locked.map(|it| it.unwrap_or_else(PoisonError::into_inner))
    }

    /// Fixes a text, and shows or writes it; gives what is there afterwards.
    pub(super) fn fix(
        &self,
        analysis: Analysis,
        file: &TextFile,
        plan: &Plan,
        outcome: &mut FileOutcome,
    ) -> Analysis {
        let before = analysis.document().clone();
        let fixed = fix(analysis, plan, self.options);
        let after = fixed.analysis.document();
        if self.settle(&before, after, file, outcome) {
            outcome.fixed = fixed.findings;
            fixed.analysis
        } else {
            self.engine.analyse(before)
        }
    }

    /// Shows or writes a fixed text; whether it is there now.
    pub(super) fn settle(
        &self,
        before: &Document,
        after: &Document,
        file: &TextFile,
        outcome: &mut FileOutcome,
    ) -> bool {
        if self.mode == FixMode::Show {
            outcome.change = Some(Change {
                before: before.clone(),
                after: after.clone(),
            });
            return false;
        }
        match self.write(before, after, file) {
            Ok(output) => {
                outcome.output = output.or(outcome.output.take());
                true
            }
            Err(it) => {
                outcome.failures.push(it);
                false
            }
        }
    }

    /// Writes a fixed text, whole and in its own encoding; gives that of standard input back.
    pub(super) fn write(
        &self,
        before: &Document,
        after: &Document,
        file: &TextFile,
    ) -> Result<Option<Vec<u8>>, Failure> {
        if before.path() == "-" {
            return Ok(Some(after.to_bytes()?));
        }
        if after.text() != before.text() {
            let bytes = after.to_bytes()?;
            // Somebody may have saved the file while it was checked.
            let holds = |text| self.holds(file, text);
            let unchanged = || holds(before);
            let written = self.system.write(&file.path, &bytes, Some(&unchanged));
            // It may have been fixed under another name.
            if let Err(error) = written
                && !(error.kind() == io::ErrorKind::Interrupted && holds(after))
            {
                return Err(Failure::rewrite(before.path(), &error));
            }
        }
        Ok(None)
    }

    pub(super) fn fix_target(
        &self,
        pair: PairAnalysis,
        plans: [&Plan; 2],
        file: &TextFile,
        outcome: &mut FileOutcome,
    ) -> PairAnalysis {
        let before = pair.target().document().clone();
        let fixed = fix_target(pair, plans, self.options);
        let after = fixed.analysis.target().document();
        if self.settle(&before, after, file, outcome) {
            outcome.fixed = fixed.findings;
            fixed.analysis
        } else {
            fixed.analysis.with_target(before)
        }
    }

    /// Whether a file holds this text, in its encoding.
    fn holds(&self, file: &TextFile, text: &Document) -> bool {
        let now = self.open(&file.path, text.path());
        now.is_ok_and(|(now, _)| now.text() == text.text() && now.encoding() == text.encoding())
    }
}

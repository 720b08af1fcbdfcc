//! Files that are put into another style guide.

use super::{FixMode, LintJob};
use crate::analysis::BilingualAnalysis;
use crate::diag::Message;
use crate::document::{Document, Opened, Problem};
use crate::lint::is_glossary;
use crate::lint::restyle::{RestyledFile, restyle, restyle_bilingual};
use crate::project::discovery::TextFile;
use crate::project::outcome::Change;
use crate::project::{Failure, FailureKind};
use crate::text::Span;

/// What came of a file that was put into another style guide.
#[derive(Debug, Default)]
pub struct RestyleOutcome {
    /// The text before and after; nothing where it could not be read.
    pub change: Option<Change>,
    /// What was done to it.
    pub file: RestyledFile,
    /// Notices about its encoding and its units.
    pub notices: Vec<Problem>,
    /// Whether it is in a folder and no text.
    pub skipped: bool,
    /// What could not be done.
    pub failure: Option<Failure>,
    /// The new text of standard input.
    pub output: Option<Vec<u8>>,
}

impl LintJob<'_> {
    /// Puts file number `number` into the style guide of its plan, and writes it where that is wanted;
    /// `quotations` says whether the words of quotations are changed, too.
    pub fn restyle(&self, number: usize, file: &TextFile, quotations: bool) -> RestyleOutcome {
        let mut outcome = RestyleOutcome {
            file: RestyledFile {
                path: file.shown(),
                ..RestyledFile::default()
            },
            ..RestyleOutcome::default()
        };
        if self.mode == FixMode::Write {
            self.system.sweep(&file.path);
        }
        let stat = self.system.stat(&file.path).ok();
        let _alone = stat.and_then(|it| self.alone(&it));
        if let Err(failure) = self.restyle_file(number, file, quotations, &mut outcome) {
            outcome.skipped = failure.kind == FailureKind::NoText && !file.named;
            outcome.failure = (!outcome.skipped).then_some(failure);
        }
        outcome
    }

    fn restyle_file(
        &self,
        number: usize,
        file: &TextFile,
        quotations: bool,
        outcome: &mut RestyleOutcome,
    ) -> Result<(), Failure> {
        let (before, notices) = self.open(&file.path, &outcome.file.path)?;
        outcome.notices = notices;
        if is_glossary(&before) && file.named {
            let message = Message::new("restyle-glossary").with("path", &*outcome.file.path);
            return Err(Failure::new(message).with_help(Message::new("restyle-glossary.help")));
        }
        if !file.named && (!before.is_by_extension() || is_glossary(&before)) {
            outcome.skipped = true;
            return Ok(());
        }
        let after = self.restyled(number, &before, quotations, outcome);
        if self.mode == FixMode::Write && after.text() != before.text() {
            outcome.output = self.write(&before, &after, file)?;
            outcome.file.written = true;
        } else if self.mode == FixMode::Write && before.path() == "-" {
            outcome.output = Some(before.to_bytes()?);
        }
        outcome.change = Some(Change { before, after });
        Ok(())
    }

    /// The document in the other style guide; what was changed in it goes into `outcome`.
    fn restyled(
        &self,
        number: usize,
        before: &Document,
        quotations: bool,
        outcome: &mut RestyleOutcome,
    ) -> Document {
        let plan = &self.plans[number];
        match before.clone().opened() {
            Opened::Text(document) => {
                let done = restyle(self.engine.analyse(document), plan, quotations);
                let after = done.analysis.document().clone();
                outcome.file = RestyledFile::new(&done, before, &[]);
                after
            }
            Opened::Bilingual(mut opened) => {
                outcome.notices.append(&mut opened.problems);
                let analysis = BilingualAnalysis::new(self.engine, *opened);
                let units = analysis.places(0).into_iter();
                let units: Vec<(Span, String)> =
                    units.map(|(at, id)| (at, id.to_owned())).collect();
                let done = restyle_bilingual(analysis, plan, quotations);
                let after = done.analysis.file().clone();
                outcome.file = RestyledFile::new(&done, before, &units);
                after
            }
        }
    }
}

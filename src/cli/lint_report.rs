//! The report of `naqhara lint` on its way to where it goes.

use super::delivery::Delivery;
use super::{Failure, Session};
use crate::bidi;
use crate::diag::Diagnostic;
use crate::document::Excerpts;
use crate::project::FileFindings;
use crate::render::lint::{LintJoiner, LintPiece, LintWriter};

/// How findings are written.
pub(super) struct ReportOptions<'a> {
    /// `None` where only a diff is wanted, or only a baseline.
    pub(super) writer: Option<&'a dyn LintWriter>,
    /// Whether some findings may be known: then they are written once that is known.
    pub(super) later: bool,
}

impl ReportOptions<'_> {
    /// What the report says of a file, where nothing else decides it.
    pub(super) fn piece(&self, found: Option<&FileFindings>) -> Option<LintPiece> {
        let found = found.filter(|it| !self.later && !it.diagnostics.is_empty())?;
        let excerpts = std::slice::from_ref(&found.excerpts);
        Some(self.writer?.piece(excerpts, &found.diagnostics))
    }
}

/// A report, as far as it is written.
pub(super) struct Report<'a> {
    out: Delivery,
    /// `None` where only a diff is wanted, or only a baseline.
    writer: Option<&'a dyn LintWriter>,
    joiner: LintJoiner,
    begun: bool,
}

impl<'a> Report<'a> {
    pub(super) fn new(out: Delivery, writer: Option<&'a dyn LintWriter>) -> Report<'a> {
        Report {
            out,
            writer,
            joiner: LintJoiner::default(),
            begun: false,
        }
    }

    /// Writes what stands before the first finding, once.
    pub(super) fn begin(&mut self, session: &mut Session<'_>) -> Result<(), Failure> {
        if self.begun {
            return Ok(());
        }
        self.begun = true;
        let text = self.writer.map(LintWriter::begin);
        self.out.print(&text.unwrap_or_default(), session)
    }

    /// Something that is not part of what the writer writes.
    pub(super) fn print(&mut self, text: &str, session: &mut Session<'_>) -> Result<(), Failure> {
        self.out.print(text, session)
    }

    /// A part of files, which programs take as it is: a terminal is shown what would steer it.
    pub(super) fn print_data(
        &mut self,
        text: &str,
        session: &mut Session<'_>,
    ) -> Result<(), Failure> {
        match &self.out {
            Delivery::Output if session.streams.is_terminal() => {
                self.print(&bidi::visible(text), session)
            }
            _ => self.print(text, session),
        }
    }

    /// Findings in some documents.
    pub(super) fn say(
        &mut self,
        sheets: &[Excerpts],
        found: &[Diagnostic],
        session: &mut Session<'_>,
    ) -> Result<(), Failure> {
        match self.writer {
            Some(writer) if !found.is_empty() => self.join(&writer.piece(sheets, found), session),
            _ => Ok(()),
        }
    }

    /// What a writer has made already.
    pub(super) fn join(
        &mut self,
        piece: &LintPiece,
        session: &mut Session<'_>,
    ) -> Result<(), Failure> {
        let text = self.joiner.join(piece);
        self.out.print(&text, session)
    }

    /// Writes what stands after the last finding, and `last` after it where a report is wanted.
    pub(super) fn finish(mut self, last: &str, session: &mut Session<'_>) -> Result<(), Failure> {
        if let Some(writer) = self.writer {
            let end = writer.end(self.joiner.has_rows());
            self.out.print(&end, session)?;
            self.out.print(last, session)?;
        }
        self.out.finish(session)
    }
}

//! The end of a run: the last words of the report, and the baseline.

use super::{Ended, Run};
use crate::cli::lint_report::Report;
use crate::cli::{Failure, files};
use crate::diag::Message;
use crate::l10n::Localizer;
use crate::render::Audience;
use crate::render::lint::{LintFormat, summary};

impl Run<'_, '_> {
    pub(super) fn finish(
        mut self,
        mut report: Report<'_>,
        audience: &Audience,
    ) -> Result<Ended, Failure> {
        self.progress.hide(self.session);
        let ended = Ended {
            failed: self.failed,
            worst: self.counts.worst(),
            misfit: self.misfit,
        };
        // Where nothing could be read there is nothing to report.
        if self.failed && self.counts.files == 0 {
            return Ok(ended);
        }
        report.begin(self.session)?;
        let last = match self.format {
            LintFormat::Text => {
                let words = &audience.words;
                let last = self.last_words(words);
                audience.medium.lay_out(last, words.lang())
            }
            LintFormat::Json
            | LintFormat::Sarif
            | LintFormat::Github
            | LintFormat::Gitlab
            | LintFormat::Checkstyle => String::new(),
        };
        report.finish(&last, self.session)?;
        self.finish_baseline()?;
        Ok(ended)
    }

    /// Writes a new baseline, or says what of an old one is not found any more.
    fn finish_baseline(&mut self) -> Result<(), Failure> {
        let Some(baseline) = &self.baseline else {
            return Ok(());
        };
        if baseline.is_new {
            let path = baseline.path().to_owned();
            files::deliver(&baseline.content(), Some(&path), self.session)?;
        }
        if let Some(message) = baseline.notice() {
            self.session.remark(&message);
        }
        Ok(())
    }

    fn last_words(&self, words: &Localizer) -> String {
        let mut text = String::new();
        if self.fixed.findings > 0 {
            let fixed = Message::new("lint-fixes-made")
                .with("findings", self.fixed.findings)
                .with("files", self.fixed.files);
            text = format!("{}\n", words.text(&fixed));
        }
        if self.session.global.get_count("quiet") == 0 {
            text.push_str(&summary(&self.counts, words));
        }
        text
    }
}

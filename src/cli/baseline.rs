//! `--baseline` and `--write-baseline`: what was found before, and what is new.

use std::collections::BTreeSet;
use std::path::Path;

use clap::ArgMatches;

use super::config::{absolute, where_it_stands};
use super::{CliError, Session, files};
use crate::bidi;
use crate::diag::{Diagnostic, Message};
use crate::document::Excerpts;
use crate::lint::baseline::{Baseline, BaselineError};

/// A baseline and the file that it stands in.
#[derive(Debug)]
pub(super) struct Known {
    path: String,
    baseline: Baseline,
    /// Whether it is being written: nothing else is said of what is found.
    pub(super) is_new: bool,
    /// The documents that were looked at.
    looked: BTreeSet<String>,
}

impl Known {
    fn of(path: &str, baseline: Baseline, is_new: bool) -> Known {
        Known {
            path: path.to_owned(),
            baseline,
            is_new,
            looked: BTreeSet::new(),
        }
    }

    /// The baseline of `--baseline`, if there is one.
    pub(super) fn read(
        matches: &ArgMatches,
        session: &mut Session<'_>,
    ) -> Result<Option<Known>, CliError> {
        if let Some(path) = matches.get_one::<String>("write-baseline") {
            return Ok(Some(Known::of(path, Baseline::default(), true)));
        }
        let Some(path) = matches.get_one::<String>("baseline") else {
            return Ok(None);
        };
        let (document, _) = files::decoded(path, session)?;
        let baseline = Baseline::parse(&document.text).map_err(|error| {
            let path = path.as_str();
            let (message, help) = match error {
                BaselineError::Version(version) => (
                    Message::new("baseline-version")
                        .with("path", path)
                        .with("version", version),
                    "baseline-version.help",
                ),
                BaselineError::Foreign(text) => (
                    Message::new("baseline-foreign")
                        .with("path", path)
                        .with("text", text),
                    "baseline-foreign.help",
                ),
            };
            CliError::new(message).with_help(Message::new(help))
        })?;
        Ok(Some(Known::of(path, baseline, false)))
    }

    /// Takes out what was known, or all where the baseline is being written.
    pub(super) fn take_out(&mut self, found: &mut Vec<Diagnostic>, sheets: &[Excerpts]) {
        let name = |sheet: &Excerpts| name(&sheet.path, &self.path);
        self.looked.extend(sheets.iter().map(name));
        if self.is_new {
            self.baseline.add(found, sheets, name);
            found.clear();
        } else {
            self.baseline.take_out(found, sheets, name);
        }
    }

    /// All has been looked at: writes what is new, or says when some of what was known is not found
    /// any more.
    pub(super) fn finish(&self, session: &mut Session<'_>) -> Result<(), CliError> {
        let path = self.path.as_str();
        let message = if self.is_new {
            files::deliver(&self.baseline.write(), Some(&self.path), session)?;
            let found = self.baseline.len();
            let message = Message::new("baseline-written").with("path", path);
            (path != "-").then(|| message.with("findings", found))
        } else {
            let gone = self.baseline.left(&self.looked);
            let message = Message::new("baseline-stale").with("path", path);
            (gone > 0).then(|| message.with("findings", gone))
        };
        if let Some(message) = message.filter(|_| session.global.get_count("quiet") == 0) {
            let text = session.plain().text(&message);
            session.streams.complain(&bidi::visible(&text));
        }
        Ok(())
    }
}

/// The path of a document from the folder of the baseline, so that it means the same wherever the
/// program is called.
fn name(document: &str, baseline: &str) -> String {
    if document == "-" {
        return document.to_owned();
    }
    let folder = absolute(Path::new(baseline).parent().unwrap_or(Path::new("")));
    let path = where_it_stands(Path::new(document));
    let below = path.strip_prefix(&folder).unwrap_or(&path);
    let parts = below
        .components()
        .map(|it| it.as_os_str().to_string_lossy());
    let parts: Vec<_> = parts.collect();
    parts.join("/").replace("//", "/")
}

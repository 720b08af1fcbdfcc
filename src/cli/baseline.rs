//! `--baseline` and `--write-baseline`: what was found before, and what is new.

use std::path::Path;

use clap::ArgMatches;

use super::config::{absolute, where_it_stands};
use super::{CliError, Session, files};
use crate::bidi;
use crate::diag::{Diagnostic, Message};
use crate::document::Document;
use crate::lint::baseline::{Baseline, BaselineError};

/// A baseline and the file that it stands in.
#[derive(Debug)]
pub(super) struct Known {
    path: String,
    baseline: Baseline,
}

impl Known {
    /// The baseline of `--baseline`, if there is one.
    pub(super) fn read(
        matches: &ArgMatches,
        session: &mut Session<'_>,
    ) -> Result<Option<Known>, CliError> {
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
        let path = path.clone();
        Ok(Some(Known { path, baseline }))
    }

    /// Takes out what was known, and says when some of that is not found any more.
    pub(super) fn take_out(
        &self,
        found: &mut Vec<Diagnostic>,
        documents: &[Document],
        session: &mut Session<'_>,
    ) {
        let name = |document: &Document| name(&document.path, &self.path);
        let gone = self.baseline.apply(found, documents, name);
        if gone > 0 && session.global.get_count("quiet") == 0 {
            let message = Message::new("baseline-stale")
                .with("path", self.path.as_str())
                .with("findings", gone);
            let text = session.plain().text(&message);
            session.streams.complain(&bidi::visible(&text));
        }
    }
}

/// Writes all findings as the new baseline.
pub(super) fn write(
    path: &str,
    found: &[Diagnostic],
    documents: &[Document],
    session: &mut Session<'_>,
) -> Result<(), CliError> {
    let baseline = Baseline::of(found, documents, |it| name(&it.path, path));
    files::deliver(&baseline.write(), Some(&path.to_owned()), session)?;
    if session.global.get_count("quiet") == 0 && path != "-" {
        let message = Message::new("baseline-written")
            .with("path", path)
            .with("findings", baseline.len());
        let text = session.plain().text(&message);
        session.streams.complain(&bidi::visible(&text));
    }
    Ok(())
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

//! The file side of baselines: what was found before, and what is new.

use std::collections::BTreeSet;
use std::path::Path;

use super::configuration::{absolute, where_it_stands};
use super::{Failure, Project, System};
use crate::diag::{Diagnostic, Message};
use crate::document::Excerpts;
use crate::lint::baseline::{Baseline, BaselineError};

/// A baseline and the file that it stands in.
#[derive(Clone, Debug)]
pub struct BaselineFile {
    path: String,
    baseline: Baseline,
    /// Whether it is being written: nothing else is said of what is found.
    pub is_new: bool,
    /// The documents that were checked.
    checked: BTreeSet<String>,
}

impl BaselineFile {
    fn of(path: &str, baseline: Baseline, is_new: bool) -> BaselineFile {
        BaselineFile {
            path: path.to_owned(),
            baseline,
            is_new,
            checked: BTreeSet::new(),
        }
    }

    /// One that is to be written to `path`.
    pub fn new(path: &str) -> BaselineFile {
        BaselineFile::of(path, Baseline::default(), true)
    }

    /// Where it stands.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Takes out what was known, or all where the baseline is being written.
    pub fn remove_known(
        &mut self,
        system: &dyn System,
        found: &mut Vec<Diagnostic>,
        sheets: &[Excerpts],
    ) {
        let name = |sheet: &Excerpts| name(system, &sheet.path, &self.path);
        self.checked.extend(sheets.iter().map(name));
        if self.is_new {
            self.baseline.add(found, sheets, name);
            found.clear();
        } else {
            self.baseline.remove_known(found, sheets, name);
        }
    }

    /// The content of the file that is being written.
    pub fn content(&self) -> String {
        self.baseline.write()
    }

    /// What its user should know once everything has been checked: how much was written, or how much of what
    /// was known is not found any more.
    pub fn notice(&self) -> Option<Message> {
        let path = self.path.as_str();
        if self.is_new {
            let found = self.baseline.len();
            let message = Message::new("baseline-written").with("path", path);
            (path != "-").then(|| message.with("findings", found))
        } else {
            let gone = self.baseline.left(&self.checked);
            let message = Message::new("baseline-stale").with("path", path);
            (gone > 0).then(|| message.with("findings", gone))
        }
    }
}

impl Project {
    /// Reads a baseline.
    ///
    /// # Errors
    /// When the file cannot be read, or is none.
    pub fn baseline(&self, path: &str) -> Result<BaselineFile, Failure> {
        let (document, _) = self.open(Path::new(path), path)?;
        let baseline = Baseline::parse(document.text()).map_err(|error| {
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
            Failure::new(message).with_help(Message::new(help))
        })?;
        Ok(BaselineFile::of(path, baseline, false))
    }
}

/// The path of a document from the folder of the baseline, so that it means the same wherever the
/// program is called.
fn name(system: &dyn System, document: &str, baseline: &str) -> String {
    if document == "-" {
        return document.to_owned();
    }
    let folder = Path::new(baseline).parent().unwrap_or(Path::new(""));
    let folder = absolute(system, folder);
    let path = where_it_stands(system, Path::new(document));
    let below = path.strip_prefix(&folder).unwrap_or(&path);
    let parts = below
        .components()
        .map(|it| it.as_os_str().to_string_lossy());
    let parts: Vec<_> = parts.collect();
    parts.join("/").replace("//", "/")
}

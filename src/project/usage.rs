//! The files of `naqhara drift`: texts are counted, tables of usage are read.

use std::path::{Path, PathBuf};

use super::discovery::TextFile;
use super::reading::read;
use super::{Failure, FailureKind, Project, dated};
use crate::analysis::{BilingualAnalysis, Engine};
use crate::diag::Message;
use crate::document::{Document, Opened, Problem};
use crate::usage::{self, TableError, TableFormat, TableRead, Usage, UsageRow};

/// What is done with every file.
#[derive(Clone, Copy)]
pub struct UsageJob<'a> {
    project: &'a Project,
    engine: &'a Engine,
    /// The paths that the user named, from which on folders tell the source.
    named: &'a [PathBuf],
}

/// What came of a text.
#[derive(Debug, Default)]
pub struct UsageOutcome {
    /// The file, as its user named it.
    pub path: String,
    /// The spellings in it; `None` where it is no text, or could not be read.
    pub rows: Option<Vec<UsageRow>>,
    /// Where it comes from: the folder below the path that was named.
    pub source: String,
    /// The month that it is of, as `YYYY-MM`, where that is known.
    pub month: Option<String>,
    /// Whether that is only when the file was last changed.
    pub is_by_change: bool,
    /// Notices about its encoding and units.
    pub notices: Vec<Problem>,
    /// Why it could not be read.
    pub failure: Option<Failure>,
}

/// How much of a file tells whether it is a table.
const HEAD: usize = 1 << 16;

impl<'a> UsageJob<'a> {
    /// Counts with the glossary of `engine` the spellings in files that `named` paths lead to.
    pub fn new(project: &'a Project, engine: &'a Engine, named: &'a [PathBuf]) -> UsageJob<'a> {
        UsageJob {
            project,
            engine,
            named,
        }
    }

    /// What a file is written as, if it is a table of usage. Standard input is none.
    pub fn table(&self, file: &TextFile) -> Option<TableFormat> {
        let may_be = |it: &&str| {
            file.path
                .extension()
                .is_some_and(|own| own.eq_ignore_ascii_case(it))
        };
        let extensions = ["csv", "tsv", "json"].iter().chain(&usage::EXTENSIONS);
        if file.path.as_os_str() == "-" || !extensions.clone().any(may_be) {
            return None;
        }
        let head = self.project.system().read_part(&file.path, 0, HEAD);
        head.ok().and_then(|it| TableFormat::of(&it))
    }

    /// Adds the rows of a table.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn add_table(
        &self,
        file: &TextFile,
        format: TableFormat,
        usage: &mut Usage,
    ) -> Result<TableRead, Failure> {
        let shown = file.shown();
        let limit = self.project.max_input(&file.path);
        let content = read(self.project.system(), &file.path, &shown, limit)?;
        usage::read_table(format, &content.into_bytes(), usage).map_err(|it| failure(&it, &shown))
    }

    /// Counts the spellings in a text.
    pub fn file(&self, file: &TextFile) -> UsageOutcome {
        let mut outcome = UsageOutcome {
            path: file.shown(),
            ..UsageOutcome::default()
        };
        match self.project.open(&file.path, &outcome.path) {
            Ok((document, notices)) => {
                outcome.notices = notices;
                if file.named || document.is_by_extension() {
                    outcome.rows = Some(self.rows(document, &mut outcome.notices));
                    self.date(&file.path, &mut outcome);
                    outcome.source = self.source(&file.path);
                }
            }
            Err(it) => {
                let is_no_text = it.kind == FailureKind::NoText && !file.named;
                outcome.failure = (!is_no_text).then_some(it);
            }
        }
        outcome
    }

    fn rows(&self, document: Document, notices: &mut Vec<Problem>) -> Vec<UsageRow> {
        match document.opened() {
            Opened::Text(document) => usage::of_text(&self.engine.analyse(document)),
            Opened::Bilingual(mut opened) => {
                notices.append(&mut opened.problems);
                usage::of_sides(&BilingualAnalysis::new(self.engine, *opened))
            }
        }
    }

    fn date(&self, path: &Path, outcome: &mut UsageOutcome) {
        let named = dated::month_in(&path.to_string_lossy());
        outcome.is_by_change = named.is_none();
        outcome.month = named.or_else(|| {
            let day = dated::last_change(self.project.system(), path)?;
            day.get(..7).map(str::to_owned)
        });
    }

    /// The first folder below the path that was named whose name has letters; where there is none, the folder
    /// that was named.
    fn source(&self, path: &Path) -> String {
        let of = |base: &'a PathBuf| path.strip_prefix(base).ok().map(|rest| (base, rest));
        let Some((base, rest)) = self.named.iter().find_map(of) else {
            return String::new();
        };
        let folders = rest.parent().into_iter().flat_map(Path::components);
        let mut names = folders.map(|it| it.as_os_str().to_string_lossy());
        let named = names.find(|it| it.chars().any(char::is_alphabetic));
        let is_folder = !rest.as_os_str().is_empty();
        let own = || {
            base.file_name()
                .filter(|_| is_folder)
                .map(|it| it.to_string_lossy())
        };
        named
            .or_else(own)
            .map_or_else(String::new, |it| it.into_owned())
    }
}

fn failure(error: &TableError, path: &str) -> Failure {
    match error {
        TableError::Columns(missing) => {
            let message = Message::new("usage-no-columns").with("path", path);
            Failure::new(message.with("columns", missing.join(", ")))
                .with_help(Message::new("usage-no-columns.help"))
        }
        TableError::Broken(reason) => {
            let message = Message::new("usage-broken").with("path", path);
            Failure::new(message.with("reason", reason.as_str()))
        }
        TableError::NoParquet => {
            let message = Message::new("usage-no-parquet").with("path", path);
            Failure::new(message).with_help(Message::new("usage-no-parquet.help"))
        }
    }
}

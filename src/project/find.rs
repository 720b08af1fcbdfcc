//! The files of a search: each is read, passed over where it holds nothing, and analysed otherwise.

use std::path::Path;

use super::discovery::TextFile;
use super::reading::read;
use super::{Failure, FailureKind, Project, dated};
use crate::analysis::{BilingualAnalysis, PairAnalysis};
use crate::concordance::{FileOccurrences, Occurrence, Search};
use crate::document::{Bilingual, Document, Incoming, Opened, Problem, decode_incoming, format_of};

/// What is done with every file of a search.
#[derive(Clone, Copy)]
pub struct FindJob<'a> {
    project: &'a Project,
    search: &'a Search,
}

/// What came of a file.
#[derive(Debug, Default)]
pub struct FindOutcome {
    /// The file, as its user named it.
    pub path: String,
    /// Where it holds what is looked for; `None` where it does not.
    pub found: Option<FileOccurrences>,
    /// Notices about its encoding.
    pub notices: Vec<Problem>,
    /// Whether it was not searched: it is in a folder and no text, or could not be read.
    pub skipped: bool,
    /// Why it could not be read.
    pub failure: Option<Failure>,
}

/// A document that is to be searched.
struct Opening {
    document: Document,
    notices: Vec<Problem>,
    /// Whether it is known already that it may hold what is looked for.
    is_likely: bool,
}

impl<'a> FindJob<'a> {
    /// Looks for `search` in the files of a project.
    pub fn new(project: &'a Project, search: &'a Search) -> FindJob<'a> {
        FindJob { project, search }
    }

    /// Searches a file.
    pub fn file(&self, file: &TextFile) -> FindOutcome {
        let mut outcome = FindOutcome {
            path: file.shown(),
            ..FindOutcome::default()
        };
        match self.open(file, &outcome.path) {
            Ok(None) => {}
            Ok(Some(Opening {
                document,
                notices,
                is_likely,
            })) => {
                outcome.notices = notices;
                if !file.named && !document.is_by_extension() {
                    outcome.skipped = true;
                    return outcome;
                }
                let places = self.places(document, is_likely, &mut outcome);
                outcome.found = self.of_file(file, places);
            }
            Err(it) => {
                outcome.skipped = true;
                let is_no_text = it.kind == FailureKind::NoText && !file.named;
                outcome.failure = (!is_no_text).then_some(it);
            }
        }
        outcome
    }

    /// Searches a source and its target, each a file of its own; both are open already.
    pub fn pair(&self, pair: [Bilingual; 2], files: &[TextFile; 2]) -> [FindOutcome; 2] {
        let [first, second] = if pair.iter().any(|it| !it.units.is_empty()) {
            let [source, target] = pair;
            let both = BilingualAnalysis::of_files(self.search.engine(), source, target);
            self.search.in_both(&both)
        } else {
            let [source, target] = pair.map(|it| self.search.engine().analyse(it.file));
            self.search.in_pair(&PairAnalysis::new(source, target))
        };
        [(&files[0], first), (&files[1], second)].map(|(file, places)| FindOutcome {
            path: file.shown(),
            found: self.of_file(file, places),
            ..FindOutcome::default()
        })
    }

    /// The document of a file that may hold what is looked for.
    fn open(&self, file: &TextFile, shown: &str) -> Result<Option<Opening>, Failure> {
        let (system, limit) = (self.project.system(), self.project.max_input(&file.path));
        let content = read(system, &file.path, shown, limit)?;
        let told = self.told(shown, &content).filter(|_| !file.named);
        if told == Some(false) {
            return Ok(None);
        }
        let (document, notices) = decode_incoming(shown, content)?;
        Ok(Some(Opening {
            document,
            notices,
            is_likely: told == Some(true),
        }))
    }

    /// Whether a file may hold what is looked for, where that is told without a document: it is prose as it
    /// is.
    fn told(&self, shown: &str, content: &Incoming) -> Option<bool> {
        let Incoming::Text(text) = content else {
            return None;
        };
        let format = format_of(shown, text.as_bytes());
        let is_prose = format.is_prose_as_it_is(shown);
        is_prose.then(|| self.search.may_be_in(text))
    }

    fn places(
        &self,
        document: Document,
        is_likely: bool,
        outcome: &mut FindOutcome,
    ) -> Vec<Occurrence> {
        match document.opened() {
            Opened::Text(document) => {
                if is_likely || self.search.may_be_in(document.visible()) {
                    let analysis = self.search.engine().analyse(document);
                    self.search.in_text(&analysis)
                } else {
                    Vec::new()
                }
            }
            Opened::Bilingual(mut opened) => {
                outcome.notices.append(&mut opened.problems);
                let sides = [&opened.source, &opened.target];
                if !sides.iter().any(|it| self.search.may_be_in(it.visible())) {
                    return Vec::new();
                }
                let both = BilingualAnalysis::new(self.search.engine(), *opened);
                let mut all = self.search.in_both(&both).concat();
                all.sort_by_key(|it| (it.line, it.column));
                all
            }
        }
    }

    fn of_file(&self, file: &TextFile, places: Vec<Occurrence>) -> Option<FileOccurrences> {
        (!places.is_empty()).then(|| FileOccurrences {
            day: self.day(&file.path),
            path: file.shown(),
            places,
        })
    }

    /// The day that a file is of: the last date in its path, else the day of its last change.
    fn day(&self, path: &Path) -> Option<String> {
        let named = dated::date_in(&path.to_string_lossy());
        named.or_else(|| dated::last_change(self.project.system(), path))
    }
}

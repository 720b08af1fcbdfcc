//! Row 8: what a surface needs to answer about any path: configuration, layers of glossaries, plans,
//! baselines, a cache, and the discovery of files.
//!
//! A [`Project`] asks the world through a [`System`] alone and prints nothing: what its user should
//! know comes back as [`Notice`]s and [`Failure`]s. [`Project::in_memory`] is the door for programs
//! that bring their own glossary and texts.

mod additions;
mod baseline;
mod cache;
mod configuration;
mod dated;
mod dictionaries;
mod discovery;
mod disk;
mod editable;
mod editing;
mod failure;
mod find;
mod flaws;
mod glossaries;
mod index;
mod lint;
mod names;
mod os;
mod outcome;
mod parsing;
mod plans;
mod reading;
mod stamp;
mod system;
mod termbases;
mod texts;
mod usage;
mod versions;

pub use additions::{Added, TermPair, pair_of_terms};
pub use baseline::BaselineFile;
pub use cache::Cache;
pub use configuration::Loaded;
pub use discovery::{Found, TextFile};
pub use disk::{Disk, Outgoing, discard_temporary_files, read_all};
pub use editable::{EditableGlossary, EditableRow, RowKey};
pub use editing::{EditError, Edited};
pub use failure::{Failure, FailureKind, Notice, reason};
pub use find::{FindJob, FindOutcome};
pub use glossaries::OpenGlossary;
pub use index::{BuiltIndex, IndexFolder};
pub use lint::{FixMode, LintJob, RestyleOutcome};
pub use names::{NamesWanted, Unlisted};
#[cfg(feature = "cli")]
pub(crate) use os::Group;
#[cfg(any(feature = "translate", feature = "postgres"))]
pub(crate) use os::addresses;
#[cfg(feature = "cli")]
pub(crate) use os::{end_running, on_end, os_string, survive_large_files};
pub use outcome::{Change, FileFindings, FileOutcome, PairOutcome};
pub use plans::rules_of;
pub use system::{Stat, System, Unsearched};
pub use termbases::{Snapshot, Termbase, Termbases, is_termbase, shown_glossary, without_password};
pub use texts::{Texts, comparable, one_side_each};
pub use usage::{UsageJob, UsageOutcome};
pub use versions::FileVersion;

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::diag::Message;
use crate::glossary::Glossary;
use configuration::Configurations;

/// What holds for a project, whatever its files say.
#[derive(Clone, Debug, Default)]
pub struct ProjectOptions {
    /// The configuration of `--config`: no other one is looked for.
    pub config: Option<String>,
    /// The glossaries of `--glossary`: a later one lies over an earlier one.
    pub glossaries: Option<Vec<String>>,
    /// Whether the starter glossary is left out.
    pub no_starter: bool,
    /// Whether there is to be no glossary.
    pub no_glossary: bool,
    /// The dictionaries of `--dictionary`.
    pub dictionaries: Option<Vec<String>>,
    /// The folder of dictionaries that are used where nothing names others.
    pub installed_dictionaries: Option<PathBuf>,
    /// Where indexes of large glossaries are kept; `None` where there are none.
    pub index: Option<IndexFolder>,
    /// How many bytes an input may have, whatever the configuration says.
    pub max_input: Option<u64>,
    /// What gets the glossaries of a team from their database; `None` where nothing does.
    pub termbases: Option<Arc<dyn Termbases>>,
}

/// Names of the files that change what holds for the texts beside and below them as soon as they are
/// there: a configuration and the glossaries of a folder.
pub fn standing_names() -> impl Iterator<Item = &'static str> {
    std::iter::once(configuration::NAME).chain(glossaries::NEAREST)
}

/// Files that belong together, and what holds for each of them.
pub struct Project {
    system: Arc<dyn System>,
    options: ProjectOptions,
    configurations: Mutex<Configurations>,
    /// A glossary that somebody has brought along.
    glossary: Option<Glossary>,
    notices: Mutex<Vec<Notice>>,
    /// The files that were opened one by one.
    opened: Mutex<Vec<PathBuf>>,
}

impl Project {
    /// Over a system. Configurations are read when a path asks for them.
    pub fn new(system: Arc<dyn System>, options: ProjectOptions) -> Project {
        Project {
            system,
            options,
            configurations: Mutex::default(),
            glossary: None,
            notices: Mutex::default(),
            opened: Mutex::default(),
        }
    }

    /// With this glossary and over an empty system: nothing is read, whatever path is asked about.
    pub fn in_memory(glossary: Glossary) -> Project {
        Project {
            glossary: Some(glossary),
            ..Project::new(Arc::new(system::Nowhere), ProjectOptions::default())
        }
    }

    /// The same project before anything of it was read.
    #[must_use]
    pub fn anew(&self) -> Project {
        Project {
            glossary: self.glossary.clone(),
            ..Project::new(self.system_handle(), self.options.clone())
        }
    }

    /// What holds whatever its files say.
    pub fn options(&self) -> &ProjectOptions {
        &self.options
    }

    /// The system.
    pub fn system(&self) -> &dyn System {
        &*self.system
    }

    /// The system, to be shared.
    pub fn system_handle(&self) -> Arc<dyn System> {
        Arc::clone(&self.system)
    }

    /// All files that `paths` name: folders are searched for texts.
    pub fn texts<'a>(&self, paths: impl Iterator<Item = &'a str>) -> Found {
        discovery::find(self.system(), paths, &[])
    }

    /// The same, with tables of usage that are no texts.
    pub fn texts_and_tables<'a>(&self, paths: impl Iterator<Item = &'a str>) -> Found {
        discovery::find(self.system(), paths, &crate::usage::EXTENSIONS)
    }

    /// Where a file is that the user named, to be read as it comes.
    pub fn place<'a>(&self, path: &'a str) -> Cow<'a, Path> {
        self.reads(Path::new(path));
        self.system.place(Path::new(path))
    }

    fn reads(&self, path: &Path) {
        let mut all = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        // A server may open one file again and again.
        if all.last().is_none_or(|it| it != path) {
            all.push(path.to_owned());
        }
    }

    /// Checks that a file that is about to be written is none that was opened, nor one of `others`: a
    /// document, a glossary or a baseline would be lost.
    ///
    /// # Errors
    /// When it is one, under whatever name.
    pub fn check_output<'a>(
        &self,
        path: &str,
        mut others: impl Iterator<Item = &'a Path>,
    ) -> Result<(), Failure> {
        let is_output = |input: &Path| is_same(self.system(), input, Path::new(path));
        let opened = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        if opened.iter().any(|it| is_output(it)) || others.any(is_output) {
            let message = Message::new("output-is-input").with("path", path);
            return Err(Failure::new(message).with_help(Message::new("output-is-input.help")));
        }
        Ok(())
    }

    /// What the user should know of all that was read since the last call.
    pub fn take_notices(&self) -> Vec<Notice> {
        let mut notices = self.notices.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *notices)
    }

    fn notice(&self, notice: Notice) {
        let mut notices = self.notices.lock().unwrap_or_else(PoisonError::into_inner);
        notices.push(notice);
    }

    fn configurations(&self) -> MutexGuard<'_, Configurations> {
        let locked = self.configurations.lock();
        locked.unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether two paths lead to one file.
fn is_same(system: &dyn System, a: &Path, b: &Path) -> bool {
    let [Ok(one), Ok(other)] = [a, b].map(|it| system.stat(it)) else {
        return false;
    };
    if !(one.is_file && other.is_file) {
        return false;
    }
    let [one, other] = [one, other].map(|it| (it.device, it.file));
    match one {
        // Where the system does not tell, only links without other names are seen.
        (0, 0) => system.canonical(a).ok() == system.canonical(b).ok(),
        _ => one == other,
    }
}

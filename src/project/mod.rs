//! Row 8: what a surface needs to answer about any path: configuration, layers of glossaries, plans,
//! baselines, a cache, and the discovery of files.
//!
//! A [`Project`] asks the world through a [`System`] alone and prints nothing: what its user should
//! know comes back as [`Notice`]s and [`Failure`]s. [`Project::in_memory`] is the door for programs
//! that bring their own glossary and texts.

mod baseline;
mod cache;
mod configuration;
mod discovery;
mod disk;
mod failure;
mod glossaries;
mod lint;
mod os;
mod outcome;
mod plans;
mod system;

pub use baseline::BaselineFile;
pub use cache::Cache;
pub use configuration::Loaded;
pub use discovery::{Found, TextFile};
pub use disk::{Disk, beside, put, read_all, special};
pub use failure::{Failure, FailureKind, Notice, reason};
pub use lint::{FixMode, LintJob};
#[cfg(feature = "translate")]
pub(crate) use os::addresses;
pub use outcome::{Change, FileFindings, FileOutcome, PairOutcome};
pub use plans::rules_of;
pub use system::{Stat, System, Unsearched};

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::document::{Document, Problem, decode_incoming};
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
}

/// Files that belong together, and what holds for each of them.
pub struct Project {
    system: Arc<dyn System>,
    options: ProjectOptions,
    configurations: Mutex<Configurations>,
    /// A glossary that somebody has brought along.
    glossary: Option<Glossary>,
    notices: Mutex<Vec<Notice>>,
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
        }
    }

    /// With this glossary and over an empty system: nothing is read, whatever path is asked about.
    pub fn in_memory(glossary: Glossary) -> Project {
        Project {
            glossary: Some(glossary),
            ..Project::new(Arc::new(system::Nowhere), ProjectOptions::default())
        }
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
        discovery::find(self.system(), paths)
    }

    /// Opens a file; `shown` is its path for people. The problems are notices about its encoding.
    ///
    /// # Errors
    /// When it cannot be read, or is no text.
    pub fn open(&self, path: &Path, shown: &str) -> Result<(Document, Vec<Problem>), Failure> {
        open(self.system(), path, shown)
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

/// Opens a file of a system.
fn open(
    system: &dyn System,
    path: &Path,
    shown: &str,
) -> Result<(Document, Vec<Problem>), Failure> {
    let content = system.read(path);
    let content = content.map_err(|error| Failure::read(shown, &error))?;
    Ok(decode_incoming(shown, content)?)
}

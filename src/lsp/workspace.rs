//! What holds for each document: the project of its folder, the glossaries and the rules.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use super::documents::Documents;
use super::unsaved::Unsaved;
use crate::analysis::Engine;
use crate::lint::Plan;
use crate::lint::config::CommandLineRules;
use crate::project::{
    Disk, Failure, Loaded, Notice, Project, ProjectOptions, System, TextFile, standing_names,
};

/// What holds for one document.
#[derive(Clone)]
pub(super) struct Standing {
    pub(super) engine: Engine,
    pub(super) plan: Arc<Plan>,
    pub(super) project: Arc<Project>,
    pub(super) folder: PathBuf,
}

/// The folders of the client, each with what holds in it as far as it was asked for.
pub(super) struct Workspace {
    options: ProjectOptions,
    /// Where documents stand that are in none of the folders.
    elsewhere: PathBuf,
    folders: Mutex<Vec<PathBuf>>,
    holding: Mutex<BTreeMap<PathBuf, Arc<Holding>>>,
}

/// The project of a folder, with an engine for each of its configurations.
struct Holding {
    project: Arc<Project>,
    engines: Mutex<Vec<(Arc<Loaded>, Engine)>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Workspace {
    pub(super) fn new(options: ProjectOptions, elsewhere: PathBuf) -> Workspace {
        Workspace {
            options,
            elsewhere,
            folders: Mutex::default(),
            holding: Mutex::default(),
        }
    }

    pub(super) fn set_folders(&self, change: impl FnOnce(&mut Vec<PathBuf>)) {
        change(&mut lock(&self.folders));
    }

    /// The innermost folder of the workspace that holds a document; one that is in none of them stands by
    /// itself, in its own folder.
    pub(super) fn folder_of(&self, path: &Path) -> PathBuf {
        let folders = lock(&self.folders);
        let holding = folders.iter().filter(|it| path.starts_with(it));
        let inner = holding.max_by_key(|it| it.as_os_str().len());
        let own = || path.parent().filter(|it| it.is_absolute());
        let found = inner.map(PathBuf::as_path).or_else(own);
        found.unwrap_or(&self.elsewhere).to_owned()
    }

    /// Whether a folder is one of the workspace.
    pub(super) fn has_folder(&self, folder: &Path) -> bool {
        lock(&self.folders).iter().any(|it| it == folder)
    }

    /// The first folder of the workspace.
    pub(super) fn first_folder(&self) -> PathBuf {
        let folders = lock(&self.folders);
        folders.first().unwrap_or(&self.elsewhere).clone()
    }

    /// What holds for the document at `path`.
    pub(super) fn standing(&self, path: &Path) -> Result<Standing, Failure> {
        let folder = self.folder_of(path);
        let known = lock(&self.holding).get(&folder).cloned();
        let holding = known.unwrap_or_else(|| {
            let new = Arc::new(self.holding_in(&folder));
            let mut all = lock(&self.holding);
            Arc::clone(all.entry(folder.clone()).or_insert(new))
        });
        holding.standing(path, folder)
    }

    fn holding_in(&self, folder: &Path) -> Holding {
        let system = Unsaved {
            folder: folder.to_owned(),
            open: Arc::new(Documents::default()),
        };
        Holding {
            project: Arc::new(Project::new(Arc::new(system), self.options.clone())),
            engines: Mutex::default(),
        }
    }

    /// Reads configurations and glossaries again. Where something is wrong with those of a folder, what
    /// was read before goes on holding in it.
    pub(super) fn reload(&self, open: &Documents) -> Vec<Failure> {
        let known: Vec<PathBuf> = lock(&self.holding).keys().cloned().collect();
        let mut failures = Vec::new();
        for folder in known {
            let new = self.holding_in(&folder);
            let inside = open.iter().map(|it| &it.path);
            let inside = inside.filter(|it| self.folder_of(it) == folder);
            let mut read = inside.map(|it| new.standing(it, folder.clone()).map(drop));
            match read.find_map(Result::err) {
                Some(failure) => failures.push(failure),
                None => {
                    lock(&self.holding).insert(folder, Arc::new(new));
                }
            }
        }
        failures
    }

    /// What the user should know of what was read since the last call.
    pub(super) fn take_notices(&self) -> Vec<Notice> {
        let all = lock(&self.holding);
        all.values()
            .flat_map(|it| it.project.take_notices())
            .collect()
    }

    /// The files that say what holds, or may, each with what would show that it has changed.
    pub(super) fn stamps(&self) -> Vec<(PathBuf, Option<(u64, SystemTime)>)> {
        let all = lock(&self.holding);
        let mut paths: Vec<PathBuf> = Vec::new();
        for (folder, it) in all.iter() {
            paths.extend(standing_names().map(|name| folder.join(name)));
            // While a glossary is being read, it is not waited for.
            if let Ok(engines) = it.engines.try_lock() {
                let files = engines.iter().flat_map(|(loaded, _)| &loaded.files);
                paths.extend(files.map(|it| it.0.clone()));
            }
        }
        drop(all);
        paths.extend(self.glossaries());
        stamped(paths)
    }

    /// The same of the copies of termbases alone.
    pub(super) fn snapshot_stamps(&self) -> Vec<(PathBuf, Option<(u64, SystemTime)>)> {
        stamped(self.paths_of_each(Project::snapshots))
    }

    /// The glossaries that were read, as paths.
    pub(super) fn glossaries(&self) -> Vec<PathBuf> {
        self.paths_of_each(Project::glossary_paths)
    }

    fn paths_of_each(
        &self,
        paths: fn(&Project, &str) -> Result<Vec<String>, Failure>,
    ) -> Vec<PathBuf> {
        let all = lock(&self.holding);
        let found = all.iter().flat_map(|(folder, it)| {
            let here = folder.join("-");
            paths(&it.project, &here.to_string_lossy()).unwrap_or_default()
        });
        found.map(PathBuf::from).collect()
    }
}

/// Files, each once, with what would show that it has changed.
fn stamped(mut paths: Vec<PathBuf>) -> Vec<(PathBuf, Option<(u64, SystemTime)>)> {
    paths.sort_unstable();
    paths.dedup();
    let stamp = |path: PathBuf| {
        let stat = Disk.stat(&path).ok();
        let stamp = stat.and_then(|it| Some((it.len, it.modified?)));
        (path, stamp)
    };
    paths.into_iter().map(stamp).collect()
}

impl Holding {
    fn standing(&self, path: &Path, folder: PathBuf) -> Result<Standing, Failure> {
        let shown = path.to_string_lossy();
        let loaded = self.project.configuration(&shown)?;
        let engine = self.engine(&shown, &loaded)?;
        let files = [TextFile::named(&shown)];
        let mut plans = self.project.plans(&files, &CommandLineRules::default())?;
        Ok(Standing {
            engine,
            plan: plans.swap_remove(0),
            project: Arc::clone(&self.project),
            folder,
        })
    }

    fn engine(&self, path: &str, loaded: &Arc<Loaded>) -> Result<Engine, Failure> {
        let mut engines = lock(&self.engines);
        // Folders without a configuration have nothing of their own.
        let is_same = |it: &Arc<Loaded>| {
            Arc::ptr_eq(it, loaded) || it.files.is_empty() && loaded.files.is_empty()
        };
        if let Some((_, engine)) = engines.iter().find(|it| is_same(&it.0)) {
            return Ok(engine.clone());
        }
        let engine = self.project.engine(path)?;
        engines.push((Arc::clone(loaded), engine.clone()));
        Ok(engine)
    }
}

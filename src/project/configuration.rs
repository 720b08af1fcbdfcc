//! `naqhara.toml`: which one holds for a file, and what it and those that it goes on from say.

mod guide;
mod load;

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::{Failure, Project, System, is_termbase};
use crate::lint::Plan;
use crate::lint::config::{
    CommandLineRules, Config, EnginePreset, Layer, Placed, Resolved, Size, layers, resolve,
};
use load::load;

/// The name of a configuration.
pub(super) const NAME: &str = "naqhara.toml";

/// A configuration with those that it goes on from, the first ones first.
#[derive(Debug, Default)]
pub struct Loaded {
    /// Path and content of each.
    pub files: Vec<(PathBuf, Config)>,
}

impl Loaded {
    /// The statements that hold for the file at `path`, the later ones winning.
    fn layers(&self, system: &dyn System, path: &Path) -> Vec<&Layer> {
        let all = self.files.iter();
        all.flat_map(|(file, config)| {
            // Only overrides ask where a file stands.
            let below = if config.overrides.is_empty() {
                None
            } else {
                below(system, path, file)
            };
            layers(config, below.as_deref())
        })
        .collect()
    }

    /// The glossaries that it names, as paths from here; `None` where it names none.
    pub fn glossary(&self) -> Option<Vec<String>> {
        self.paths(|it| it.glossary.as_ref())
    }

    /// The dictionaries that it names, as paths from here; `None` where it says nothing of them.
    pub fn dictionaries(&self) -> Option<Vec<String>> {
        self.paths(|it| it.dictionaries.as_ref())
    }

    /// The translation engine of that name; the last file that names one wins.
    pub fn engine(&self, name: &str) -> Option<&EnginePreset> {
        let files = self.files.iter().rev();
        let mut all = files.flat_map(|(_, config)| &config.engines);
        all.find(|it| it.value.name == name).map(|it| &it.value)
    }

    /// The paths that the last file names which names any, as paths from here.
    fn paths(&self, of: impl Fn(&Config) -> Option<&Vec<Placed<String>>>) -> Option<Vec<String>> {
        let mut said = self.files.iter().rev();
        let (file, paths) = said.find_map(|(file, config)| Some((file, of(config)?)))?;
        let folder = file.parent().unwrap_or(Path::new(""));
        let path = |it: &str| {
            if is_termbase(it) {
                return it.to_owned();
            }
            folder.join(it).to_string_lossy().into_owned()
        };
        Some(paths.iter().map(|it| path(&it.value)).collect())
    }
}

impl Loaded {
    /// Whether the starter glossary lies below the others: unless one of them says otherwise.
    pub fn starter(&self) -> bool {
        let said = self.files.iter().rev();
        let said = said
            .filter_map(|(_, config)| config.starter.as_ref())
            .next();
        said.is_none_or(|it| it.value)
    }

    /// The origins of browser extensions that the local server answers; the last file that names any wins.
    pub fn extensions(&self) -> Vec<String> {
        let mut said = self.files.iter().rev().map(|it| &it.1.extensions);
        let all = said.find(|it| !it.is_empty()).into_iter().flatten();
        all.map(|it| it.value.trim_end_matches('/').to_owned())
            .collect()
    }

    /// How many bytes an input may have; `None` where it says nothing of that.
    pub fn max_input(&self) -> Option<Size> {
        let mut said = self.files.iter().rev();
        said.find_map(|(_, config)| Some(config.max_input.as_ref()?.value))
    }
}

/// The configurations of a project, each read once.
#[derive(Debug, Default)]
pub(super) struct Configurations {
    /// The one of `--config`.
    asked: Option<Arc<Loaded>>,
    /// That of each folder.
    by_folder: BTreeMap<PathBuf, Arc<Loaded>>,
    /// Those that were read, by their paths.
    by_file: BTreeMap<PathBuf, Arc<Loaded>>,
    /// The plan of a file, by the statements that hold for it.
    plans: BTreeMap<Vec<usize>, Arc<Plan>>,
}

impl Project {
    /// The configuration that holds for the file or folder at `path`; for `-`, that of this folder.
    ///
    /// # Errors
    /// When it cannot be read, or says something that cannot be.
    pub fn configuration(&self, path: &str) -> Result<Arc<Loaded>, Failure> {
        let folder = folder_of(self.system(), Path::new(path));
        self.of_folder(&folder)
    }

    pub(super) fn of_folder(&self, folder: &Path) -> Result<Arc<Loaded>, Failure> {
        let mut known = self.configurations();
        if let Some(path) = &self.options.config {
            if known.asked.is_none() {
                known.asked = Some(Arc::new(load(self.system(), Path::new(path))?));
            }
            return Ok(known.asked.clone().unwrap_or_default());
        }
        if let Some(known) = known.by_folder.get(folder) {
            return Ok(Arc::clone(known));
        }
        let loaded = match nearest(self.system(), folder) {
            None => Arc::default(),
            Some(file) => match known.by_file.get(&file) {
                Some(known) => Arc::clone(known),
                None => {
                    let loaded = Arc::new(load(self.system(), &file)?);
                    known.by_file.insert(file, Arc::clone(&loaded));
                    loaded
                }
            },
        };
        let folder = folder.to_owned();
        known.by_folder.insert(folder, Arc::clone(&loaded));
        Ok(loaded)
    }

    /// How the file at `path` is checked, the rules of the command line being the same for all of a run. Only what was
    /// `named` may be a folder.
    ///
    /// # Errors
    /// As [`Project::configuration`].
    pub fn plan(
        &self,
        path: &str,
        named: bool,
        command_line: &CommandLineRules,
    ) -> Result<Arc<Plan>, Failure> {
        let loaded = if named {
            self.configuration(path)?
        } else {
            self.of_folder(Path::new(path).parent().unwrap_or(Path::new("")))?
        };
        Ok(self.plan_by(&loaded, path, command_line))
    }

    /// How every file in `folder` is checked that was not named itself; `None` where the configuration
    /// makes a difference between them.
    ///
    /// # Errors
    /// As [`Project::configuration`].
    pub(super) fn plan_of_folder(
        &self,
        folder: &Path,
        command_line: &CommandLineRules,
    ) -> Result<Option<Arc<Plan>>, Failure> {
        let loaded = self.of_folder(folder)?;
        let mut all = loaded.files.iter();
        let is_uniform = all.all(|(_, config)| config.overrides.is_empty());
        Ok(is_uniform.then(|| self.plan_by(&loaded, "", command_line)))
    }

    fn plan_by(&self, loaded: &Loaded, path: &str, command_line: &CommandLineRules) -> Arc<Plan> {
        let layers = loaded.layers(self.system(), Path::new(path));
        let key = layers.iter().map(|it| std::ptr::from_ref(*it).addr());
        let mut known = self.configurations();
        let plan = known.plans.entry(key.collect());
        let plan = plan.or_insert_with(|| Arc::new(resolve(&layers, command_line).plan()));
        Arc::clone(plan)
    }

    /// What holds for the file at `path`, and why.
    ///
    /// # Errors
    /// As [`Project::configuration`].
    pub fn resolve(
        &self,
        path: &str,
        command_line: &CommandLineRules,
    ) -> Result<Resolved, Failure> {
        let loaded = self.configuration(path)?;
        let layers = loaded.layers(self.system(), Path::new(path));
        Ok(resolve(&layers, command_line))
    }
}

/// The path of a file from the folder of a configuration, where it is below that.
fn below(system: &dyn System, path: &Path, config: &Path) -> Option<PathBuf> {
    let folder = absolute(system, config.parent()?);
    let path = where_it_stands(system, path);
    path.strip_prefix(folder).ok().map(Path::to_owned)
}

/// The path of a file from the root. A link is taken for what it is: it stands in its own folder.
pub(super) fn where_it_stands(system: &dyn System, path: &Path) -> PathBuf {
    match (path.parent(), path.file_name()) {
        (Some(folder), Some(name)) => absolute(system, folder).join(name),
        _ => absolute(system, path),
    }
}

/// The path from the root, links followed where it exists.
pub(super) fn absolute(system: &dyn System, path: &Path) -> PathBuf {
    let given = if path.as_os_str().is_empty() {
        Path::new(".")
    } else {
        path
    };
    let from_root = || Ok(system.current_folder()?.join(given));
    let found: std::io::Result<PathBuf> = system.canonical(given).or_else(|_| from_root());
    found.unwrap_or_else(|_| given.to_owned())
}

/// The folder whose configuration holds for `path`.
fn folder_of(system: &dyn System, path: &Path) -> PathBuf {
    if system.stat(path).is_ok_and(|it| it.is_folder) {
        path.to_owned()
    } else {
        path.parent().unwrap_or(Path::new("")).to_owned()
    }
}

/// The configuration of a folder or the nearest one above it, named as the user would name it from
/// here where it is not further up than this folder.
fn nearest(system: &dyn System, folder: &Path) -> Option<PathBuf> {
    let found = |folder: &Path| {
        let file = folder.join(NAME);
        // A pipe or a device by this name is refused when it is opened, not passed over.
        let is_there = system.stat(&file).is_ok_and(|it| !it.is_folder);
        is_there.then_some(file)
    };
    let upwards = folder.components().any(|it| it == Component::ParentDir);
    if folder.is_relative() && !upwards {
        let here = folder.ancestors().find_map(found);
        if here.is_some() {
            return here;
        }
    }
    absolute(system, folder).ancestors().find_map(found)
}

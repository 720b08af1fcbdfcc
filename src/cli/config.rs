//! `naqhara.toml`: which one holds for a file, and what it and those that it goes on from say.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::{CliError, Session, files};
use crate::bidi;
use crate::diag::Message;
use crate::lint::LintPlan;
use crate::lint::config::{Config, Fault, Layer, Resolved, Wishes, layers, resolve};

/// The name of a configuration.
pub(super) const NAME: &str = "naqhara.toml";

/// A configuration with those that it goes on from, the first ones first.
#[derive(Debug, Default)]
pub(super) struct Loaded {
    /// Path and content of each.
    pub(super) files: Vec<(PathBuf, Config)>,
}

impl Loaded {
    /// The statements that hold for the file at `path`, the later ones winning.
    fn layers(&self, path: &Path) -> Vec<&Layer> {
        let all = self.files.iter();
        all.flat_map(|(file, config)| {
            // Only overrides ask where a file stands.
            let below = match config.overrides.is_empty() {
                true => None,
                false => below(path, file),
            };
            layers(config, below.as_deref())
        })
        .collect()
    }

    /// The glossaries that it names, as paths from here; `None` where it names none.
    pub(super) fn glossary(&self) -> Option<Vec<String>> {
        let said = self.files.iter().rev();
        let (file, paths) = said
            .filter_map(|(file, config)| Some((file, config.glossary.as_ref()?)))
            .next()?;
        let folder = file.parent().unwrap_or(Path::new(""));
        let path = |it: &str| folder.join(it).to_string_lossy().into_owned();
        Some(paths.iter().map(|it| path(&it.value)).collect())
    }
}

/// The configurations of a run, each read once.
#[derive(Debug, Default)]
pub(super) struct Configs {
    /// The one of `--config`.
    asked: Option<Arc<Loaded>>,
    /// That of each folder.
    by_folder: BTreeMap<PathBuf, Arc<Loaded>>,
    /// Those that were read, by their paths.
    by_file: BTreeMap<PathBuf, Arc<Loaded>>,
    /// What is asked of a file, by the statements that hold for it.
    plans: BTreeMap<Vec<usize>, Arc<LintPlan>>,
}

impl Configs {
    /// The one of `--config`, or those that will be found.
    pub(super) fn new(session: &mut Session<'_>) -> Result<Configs, CliError> {
        let mut configs = Configs::default();
        if let Some(path) = session.global.get_one::<String>("config") {
            configs.asked = Some(Arc::new(load(Path::new(path), session)?));
        }
        Ok(configs)
    }

    /// The configuration that holds for the file at `path`; for `-`, that of this folder.
    pub(super) fn of(
        &mut self,
        path: &str,
        session: &mut Session<'_>,
    ) -> Result<Arc<Loaded>, CliError> {
        self.of_folder(&folder_of(path), session)
    }

    /// The configuration that holds for a file.
    fn of_file(&mut self, path: &Path, session: &mut Session<'_>) -> Result<Arc<Loaded>, CliError> {
        self.of_folder(path.parent().unwrap_or(Path::new("")), session)
    }

    fn of_folder(
        &mut self,
        folder: &Path,
        session: &mut Session<'_>,
    ) -> Result<Arc<Loaded>, CliError> {
        if let Some(asked) = &self.asked {
            return Ok(Arc::clone(asked));
        }
        if let Some(known) = self.by_folder.get(folder) {
            return Ok(Arc::clone(known));
        }
        let loaded = match nearest(folder) {
            None => Arc::default(),
            Some(file) => match self.by_file.get(&file) {
                Some(known) => Arc::clone(known),
                None => {
                    let loaded = Arc::new(load(&file, session)?);
                    self.by_file.insert(file, Arc::clone(&loaded));
                    loaded
                }
            },
        };
        self.by_folder
            .insert(folder.to_owned(), Arc::clone(&loaded));
        Ok(loaded)
    }

    /// What is asked of the file at `path`, the wishes being the same for all of a run. Only what was
    /// `named` may be a folder.
    pub(super) fn plan(
        &mut self,
        path: &str,
        named: bool,
        wishes: &Wishes,
        session: &mut Session<'_>,
    ) -> Result<Arc<LintPlan>, CliError> {
        let loaded = match named {
            true => self.of(path, session)?,
            false => self.of_file(Path::new(path), session)?,
        };
        let layers = loaded.layers(Path::new(path));
        let key = layers.iter().map(|it| std::ptr::from_ref(*it).addr());
        let plan = self
            .plans
            .entry(key.collect())
            .or_insert_with(|| Arc::new(resolve(&layers, wishes).plan()));
        Ok(Arc::clone(plan))
    }

    /// What holds for the file at `path`, and why.
    pub(super) fn resolve(
        &mut self,
        path: &str,
        wishes: &Wishes,
        session: &mut Session<'_>,
    ) -> Result<Resolved, CliError> {
        let loaded = self.of(path, session)?;
        Ok(resolve(&loaded.layers(Path::new(path)), wishes))
    }
}

/// The path of a file from the folder of a configuration, where it is below that.
fn below(path: &Path, config: &Path) -> Option<PathBuf> {
    let folder = absolute(config.parent()?);
    let path = where_it_stands(path);
    path.strip_prefix(folder).ok().map(Path::to_owned)
}

/// The path of a file from the root. A link is taken for what it is: it stands in its own folder.
pub(super) fn where_it_stands(path: &Path) -> PathBuf {
    match (path.parent(), path.file_name()) {
        (Some(folder), Some(name)) => absolute(folder).join(name),
        _ => absolute(path),
    }
}

/// The path from the root, links followed where it exists.
pub(super) fn absolute(path: &Path) -> PathBuf {
    let given = match path.as_os_str().is_empty() {
        true => Path::new("."),
        false => path,
    };
    std::fs::canonicalize(given)
        .or_else(|_| std::path::absolute(given))
        .unwrap_or_else(|_| given.to_owned())
}

/// The folder whose configuration holds for `path`.
fn folder_of(path: &str) -> PathBuf {
    let path = Path::new(path);
    match path.is_dir() {
        true => path.to_owned(),
        false => path.parent().unwrap_or(Path::new("")).to_owned(),
    }
}

/// The configuration of a folder or the nearest one above it, named as the user would name it from
/// here where it is not further up than this folder.
fn nearest(folder: &Path) -> Option<PathBuf> {
    let found = |folder: &Path| {
        let file = folder.join(NAME);
        file.is_file().then_some(file)
    };
    let upwards = folder.components().any(|it| it == Component::ParentDir);
    if folder.is_relative() && !upwards {
        let here = folder.ancestors().find_map(found);
        if here.is_some() {
            return here;
        }
    }
    absolute(folder).ancestors().find_map(found)
}

/// Reads a configuration and those that it goes on from.
fn load(path: &Path, session: &mut Session<'_>) -> Result<Loaded, CliError> {
    let mut loaded = Loaded::default();
    let mut chain = Vec::new();
    read(path, &mut chain, &mut loaded, session)?;
    Ok(loaded)
}

fn read(
    path: &Path,
    chain: &mut Vec<PathBuf>,
    loaded: &mut Loaded,
    session: &mut Session<'_>,
) -> Result<(), CliError> {
    let shown = path.to_string_lossy().into_owned();
    let known = chain.iter().any(|it| absolute(it) == absolute(path));
    chain.push(path.to_owned());
    if known {
        let chain: Vec<_> = chain.iter().map(|it| it.to_string_lossy()).collect();
        let message = Message::new("config-cycle").with("chain", chain.join(" → "));
        return Err(CliError::new(message).with_help(Message::new("config-cycle.help")));
    }
    let twice = |(it, _): &(PathBuf, Config)| absolute(it) == absolute(path);
    if loaded.files.iter().any(twice) {
        // Two files go on from it: what it says holds before both.
        chain.pop();
        return Ok(());
    }
    let (document, _) = files::decoded(&shown, session)?;
    let (config, faults) = Config::parse(&shown, &document.text);
    if !faults.is_empty() {
        return Err(unfit(&shown, &faults, session));
    }
    let folder = path.parent().unwrap_or(Path::new(""));
    for base in &config.extends {
        read(&folder.join(&base.value), chain, loaded, session)?;
    }
    chain.pop();
    loaded.files.push((path.to_owned(), config));
    Ok(())
}

/// Says what is wrong with a configuration, all at once.
fn unfit(path: &str, faults: &[Fault], session: &mut Session<'_>) -> CliError {
    let words = session.plain();
    let label = words.text(&Message::new("error-label"));
    for fault in faults {
        let (line, column) = (fault.place.line, fault.place.column);
        let text = words.text(&fault.message);
        let text = bidi::visible(&text);
        let path = bidi::visible(path);
        session
            .streams
            .complain(&format!("{path}:{line}:{column}: {label}: {text}"));
        if let Some(help) = &fault.help {
            let help = words.text(help);
            session
                .streams
                .complain(&format!("  {}", bidi::visible(&help)));
        }
    }
    let message = Message::new("config-unfit")
        .with("path", path)
        .with("errors", faults.len());
    CliError::new(message)
}

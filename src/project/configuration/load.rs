//! Reads a configuration and those that it goes on from, in their order.

use std::path::{Path, PathBuf};

use super::{Loaded, absolute};
use crate::diag::{Message, Severity};
use crate::lint::config::{Config, ConfigProblem};
use crate::project::reading::open_configuration;
use crate::project::{Failure, Notice, System};

/// How many configurations may go on from each other, the first one included.
const DEEPEST: usize = 32;

/// Reads a configuration and those that it goes on from.
pub(super) fn load(system: &dyn System, path: &Path) -> Result<Loaded, Failure> {
    let mut loading = Loading {
        system,
        chain: Vec::new(),
        loaded: Loaded::default(),
    };
    loading.read(path)?;
    Ok(loading.loaded)
}

/// A configuration that is being read.
struct Loading<'a> {
    system: &'a dyn System,
    /// From the first to the one that is being read.
    chain: Vec<PathBuf>,
    loaded: Loaded,
}

impl Loading<'_> {
    fn read(&mut self, path: &Path) -> Result<(), Failure> {
        let shown = path.to_string_lossy().into_owned();
        let is_same = |it: &Path| absolute(self.system, it) == absolute(self.system, path);
        let circular = self.chain.iter().any(|it| is_same(it));
        let known = self.loaded.files.iter().any(|(it, _)| is_same(it));
        self.chain.push(path.to_owned());
        if self.chain.len() > DEEPEST && !circular {
            let message = Message::new("config-too-deep").with("path", shown);
            let message = message.with("depth", DEEPEST);
            return Err(Failure::new(message).with_help(Message::new("config-too-deep.help")));
        }
        if circular {
            let chain: Vec<_> = self.chain.iter().map(|it| it.to_string_lossy()).collect();
            let message = Message::new("config-cycle").with("chain", chain.join(" → "));
            return Err(Failure::new(message).with_help(Message::new("config-cycle.help")));
        }
        if known {
            // Two files go on from it: what it says holds before both.
            self.chain.pop();
            return Ok(());
        }
        let document = open_configuration(self.system, path, &shown)?;
        let (config, faults) = Config::parse(&shown, document.text());
        if !faults.is_empty() {
            return Err(unfit(&shown, faults));
        }
        let folder = path.parent().unwrap_or(Path::new(""));
        for base in &config.extends {
            self.read(&folder.join(&base.value))?;
        }
        self.chain.pop();
        self.loaded.files.push((path.to_owned(), config));
        Ok(())
    }
}

/// What is wrong with a configuration, all at once.
fn unfit(path: &str, faults: Vec<ConfigProblem>) -> Failure {
    let message = Message::new("config-unfit")
        .with("path", path)
        .with("errors", faults.len());
    let notice = |fault: ConfigProblem| Notice {
        path: path.to_owned(),
        place: Some((fault.place.line, fault.place.column)),
        severity: Severity::Error,
        message: fault.message,
        help: fault.help,
    };
    Failure {
        notices: faults.into_iter().map(notice).collect(),
        ..Failure::new(message)
    }
}

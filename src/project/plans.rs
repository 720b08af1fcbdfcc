//! How each text is checked: by its configuration, and by the file beside it.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::discovery::{TextFile, is_in};
use super::{Failure, Project, System};
use crate::lint::config::CommandLineRules;
use crate::lint::suppress::{SIDECAR, parse_sidecar};
use crate::lint::{Plan, RULES, Rule};

impl Project {
    /// The plan of each text, in their order; `command_line` is the same for all of them.
    ///
    /// # Errors
    /// When a configuration or a file beside a text cannot be read.
    pub fn plans(
        &self,
        texts: &[TextFile],
        command_line: &CommandLineRules,
    ) -> Result<Vec<Arc<Plan>>, Failure> {
        let mut plans = Vec::with_capacity(texts.len());
        let mut sidecars = Sidecars::default();
        // The folder of the text before, and what holds for all texts in it.
        let mut last: (&Path, Option<Arc<Plan>>) = (Path::new(""), None);
        for text in texts {
            if !text.named
                && !is_in(&text.path, last.0)
                && let Some(folder) = text.path.parent()
                && folder.as_os_str() != last.0.as_os_str()
            {
                last = (folder, self.plan_of_folder(folder, command_line)?);
            }
            let plan = match &last.1 {
                Some(plan) if !text.named => Arc::clone(plan),
                _ => self.plan(&text.shown(), text.named, command_line)?,
            };
            plans.push(if sidecars.has(self.system(), text) {
                self.with_sidecar(&text.shown(), &plan)?
            } else {
                plan
            });
        }
        Ok(plans)
    }

    /// One plan for all texts, with what the file beside each says is to be ignored.
    ///
    /// # Errors
    /// When a file beside a text cannot be read.
    pub fn plans_like(&self, texts: &[TextFile], plan: Plan) -> Result<Vec<Arc<Plan>>, Failure> {
        let plan = Arc::new(plan);
        let mut sidecars = Sidecars::default();
        let of_text = |text: &TextFile| {
            if sidecars.has(self.system(), text) {
                self.with_sidecar(&text.shown(), &plan)
            } else {
                Ok(Arc::clone(&plan))
            }
        };
        texts.iter().map(of_text).collect()
    }

    /// A plan with what the file beside the text says is to be ignored.
    fn with_sidecar(&self, path: &str, plan: &Plan) -> Result<Arc<Plan>, Failure> {
        let sidecar = format!("{path}.{SIDECAR}");
        let (document, _) = self.open_regular(Path::new(&sidecar), &sidecar)?;
        Ok(Arc::new(Plan {
            ignored: parse_sidecar(&sidecar, document.text()),
            ..plan.clone()
        }))
    }
}

/// The rules that any of the plans runs, in the order of their ids.
pub fn rules_of(plans: &[Arc<Plan>]) -> Vec<&'static Rule> {
    let mut different: Vec<&Arc<Plan>> = plans.iter().collect();
    different.dedup_by(|a, b| Arc::ptr_eq(a, b));
    let runs = |rule: &&'static Rule| different.iter().any(|plan| plan.runs(rule.id));
    RULES.iter().copied().filter(runs).collect()
}

/// Which texts have a file beside them that says what to ignore. A folder is read once for all the
/// texts in it.
#[derive(Default)]
struct Sidecars {
    folder: Option<PathBuf>,
    /// In that folder.
    names: FxHashSet<OsString>,
}

impl Sidecars {
    fn has(&mut self, system: &dyn System, text: &TextFile) -> bool {
        let known = self.folder.as_ref().filter(|_| self.names.is_empty());
        if known.is_some_and(|it| !text.named && is_in(&text.path, it)) {
            return false;
        }
        let mut name = match text.path.file_name() {
            Some(name) if text.path.as_os_str() != "-" => name.to_owned(),
            _ => return false,
        };
        name.push(".");
        name.push(SIDECAR);
        let folder = text.path.parent().unwrap_or(Path::new(""));
        let is_file = |path: PathBuf| system.stat(&path).is_ok_and(|it| it.is_file);
        if text.named {
            return is_file(folder.join(name));
        }
        if self.folder.as_deref() != Some(folder) {
            self.folder = Some(folder.to_owned());
            let is_sidecar = |it: &OsString| Path::new(it).extension() == Some(OsStr::new(SIDECAR));
            let names = system.names_in(folder).into_iter();
            self.names = names.filter(is_sidecar).collect();
        }
        self.names.contains(&name) && is_file(folder.join(name))
    }
}

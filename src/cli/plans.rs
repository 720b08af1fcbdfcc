//! What is asked of each text of a run: by its configuration, and by the file beside it.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::config::Configs;
use super::texts::TextFile;
use super::{CliError, Session, files};
use crate::lint::config::Wishes;
use crate::lint::suppress::{SIDECAR, parse_sidecar};
use crate::lint::{LintPlan, RULES, Rule};

/// What is asked of each text, in their order.
pub(super) fn of(
    texts: &[TextFile],
    wishes: &Wishes,
    configs: &mut Configs,
    session: &mut Session<'_>,
) -> Result<Vec<Arc<LintPlan>>, CliError> {
    let mut plans = Vec::with_capacity(texts.len());
    let mut sidecars = Sidecars::default();
    for text in texts {
        let path = text.shown();
        let plan = configs.plan(&path, text.named, wishes, session)?;
        plans.push(match sidecars.has(text) {
            true => beside(&path, &plan, session)?,
            false => plan,
        });
    }
    Ok(plans)
}

/// The rules that any of the documents is asked, in the order of their ids.
pub(super) fn rules(plans: &[Arc<LintPlan>]) -> Vec<&'static Rule> {
    let asked = |rule: &&'static Rule| {
        let mut all = plans.iter().flat_map(|plan| &plan.rules);
        all.any(|it| it.rule.id == rule.id)
    };
    RULES.iter().copied().filter(asked).collect()
}

/// Which texts have a file beside them that tells what to let pass. A folder is read once for all the
/// texts in it.
#[derive(Default)]
struct Sidecars {
    folder: Option<PathBuf>,
    /// In that folder.
    names: FxHashSet<OsString>,
}

impl Sidecars {
    fn has(&mut self, text: &TextFile) -> bool {
        let mut name = match text.path.file_name() {
            Some(name) if text.path.as_os_str() != "-" => name.to_owned(),
            _ => return false,
        };
        name.push(".");
        name.push(SIDECAR);
        let folder = text.path.parent().unwrap_or(Path::new(""));
        if text.named {
            return folder.join(name).is_file();
        }
        if self.folder.as_deref() != Some(folder) {
            self.folder = Some(folder.to_owned());
            self.names = sidecars(folder);
        }
        self.names.contains(&name) && folder.join(name).is_file()
    }
}

fn sidecars(folder: &Path) -> FxHashSet<OsString> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.map(|it| it.file_name());
    let is_sidecar = |it: &OsString| Path::new(it).extension() == Some(OsStr::new(SIDECAR));
    names.filter(is_sidecar).collect()
}

/// A plan with what the file beside the text lets pass.
fn beside(
    path: &str,
    plan: &LintPlan,
    session: &mut Session<'_>,
) -> Result<Arc<LintPlan>, CliError> {
    let sidecar = format!("{path}.{SIDECAR}");
    let (document, _) = files::decoded(&sidecar, session)?;
    Ok(Arc::new(LintPlan {
        ignored: parse_sidecar(&sidecar, &document.text),
        ..plan.clone()
    }))
}

//! What is asked of each text of a run: by its configuration, and by the file beside it.

use std::path::Path;
use std::sync::Arc;

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
    for text in texts {
        let path = text.shown();
        let plan = configs.plan(&path, wishes, session)?;
        plans.push(beside(&path, plan, session)?);
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

/// A plan with what a file beside the text lets pass.
fn beside(
    path: &str,
    plan: Arc<LintPlan>,
    session: &mut Session<'_>,
) -> Result<Arc<LintPlan>, CliError> {
    let sidecar = format!("{path}.{SIDECAR}");
    if path == "-" || !Path::new(&sidecar).is_file() {
        return Ok(plan);
    }
    let (document, _) = files::decoded(&sidecar, session)?;
    Ok(Arc::new(LintPlan {
        ignored: parse_sidecar(&sidecar, &document.text),
        ..(*plan).clone()
    }))
}

//! The rules of `naqhara lint`: which are asked, what they are, what one is about.

use clap::ArgMatches;

use super::{CliError, Outcome, Session, files};
use crate::diag::Message;
use crate::lint::{RULES, Rule, rule};

/// The rules of `--only`, or all that are on by themselves but those of `--skip`.
pub(super) fn chosen(matches: &ArgMatches) -> Result<Vec<&'static Rule>, CliError> {
    let named = |option| {
        let ids = matches.get_many::<String>(option).unwrap_or_default();
        let found = ids.map(|id| find(id));
        found.collect::<Result<Vec<&'static Rule>, CliError>>()
    };
    let (only, skip) = (named("only")?, named("skip")?);
    let is_in = |rules: &[&Rule], rule: &Rule| rules.iter().any(|it| it.id == rule.id);
    let all = RULES.iter().copied();
    let asked = |rule: &Rule| match only.is_empty() {
        true => rule.on,
        false => is_in(&only, rule),
    };
    let wanted = all.filter(|rule| asked(rule) && !is_in(&skip, rule));
    Ok(wanted.collect())
}

fn find(id: &str) -> Result<&'static Rule, CliError> {
    rule(id).ok_or_else(|| {
        let nearest = RULES
            .iter()
            .map(|rule| (strsim::damerau_levenshtein(rule.id, id), rule.id))
            .min()
            .filter(|&(distance, _)| distance <= id.len().div_ceil(2));
        let help = match nearest {
            Some((_, near)) => Message::new("args-did-you-mean").with("suggestion", near),
            None => Message::new("lint-unknown-rule.help"),
        };
        CliError::new(Message::new("lint-unknown-rule").with("rule", id)).with_help(help)
    })
}

/// One rule a line: id, severity, whether it can be mended.
pub(super) fn list(session: &mut Session<'_>) -> Result<Outcome, CliError> {
    let line = |rule: &&Rule| {
        let (severity, fix) = (rule.severity.name(), rule.fix.name());
        format!(
            "{:<29}{:<13}{severity:<9}{fix}\n",
            rule.id,
            rule.group.name()
        )
    };
    let lines: String = RULES.iter().map(line).collect();
    files::deliver(&lines, None, session)?;
    Ok(Outcome::Clean)
}

/// What a rule is about, in the reader's language.
pub(super) fn explain(id: &str, session: &mut Session<'_>) -> Result<Outcome, CliError> {
    let rule = find(id)?;
    let text = format!("# {}\n\n{}\n", rule.id, rule.explanation(session.lang));
    files::deliver(&text, None, session)?;
    Ok(Outcome::Clean)
}

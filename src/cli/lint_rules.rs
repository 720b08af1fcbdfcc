//! The rules of `naqhara lint`: which are run, what they are, what one is about.

use std::ffi::OsStr;
use std::path::Path;

use clap::ArgMatches;

use super::{Failure, Outcome, Session, files};
use crate::diag::Message;
use crate::document::FORMATS;
use crate::lint::config::{CommandLineRules, is_profile, nearest};
use crate::lint::{FixSafety, Group, RULES, Rule, rule};
use crate::render::lint::severity_word;

/// What the command line says about rules and style.
pub(super) fn chosen(matches: &ArgMatches) -> Result<CommandLineRules, Failure> {
    let named = |option| {
        let ids = matches.get_many::<String>(option).unwrap_or_default();
        let found = ids.map(|id| find(id));
        found.collect::<Result<Vec<&'static Rule>, Failure>>()
    };
    let (only, skip) = (named("only")?, named("skip")?);
    // A rule that needs a translation would find nothing, and say so as if all were well.
    if let Some(rule) = only
        .iter()
        .find(|it| it.check.pair().is_some() && it.check.text().is_none())
        && matches.get_one::<String>("source").is_none()
        && !may_hold_both(matches)
    {
        let message = Message::new("lint-needs-pair").with("rule", rule.id);
        return Err(Failure::new(message).with_help(Message::new("lint-needs-pair.help")));
    }
    let profile = matches.get_one::<String>("profile");
    Ok(CommandLineRules {
        profile: profile.and_then(|name| is_profile(name)),
        only,
        skip,
    })
}

/// Whether a path may be a file with a source and its target, or a folder with some.
fn may_hold_both(matches: &ArgMatches) -> bool {
    let mut paths = matches.get_many::<String>("path").unwrap_or_default();
    paths.any(|path| {
        if path == "-" {
            return false;
        }
        let extension = Path::new(path).extension().and_then(OsStr::to_str);
        extension.is_none_or(|it| {
            let mut formats = FORMATS.iter().filter(|format| format.may_hold_both());
            formats.any(|format| format.extensions().contains(&&*it.to_ascii_lowercase()))
        })
    })
}

fn find(id: &str) -> Result<&'static Rule, Failure> {
    rule(id).ok_or_else(|| {
        let help = match nearest(id, RULES.iter().map(|rule| rule.id)) {
            Some(near) => Message::new("args-did-you-mean").with("suggestion", near),
            None => Message::new("lint-unknown-rule.help"),
        };
        Failure::new(Message::new("lint-unknown-rule").with("rule", id)).with_help(help)
    })
}

/// One rule a line: id, group, severity, whether its fixes are safe.
pub(super) fn list(session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let words = session.plain();
    let line = |rule: &&Rule| {
        let group = words.text(&Message::new(group_word(rule)));
        let severity = words.text(&severity_word(rule.severity));
        let fix = words.text(&Message::new(fix_word(rule.fix)));
        format!("{:<31}{group:<15}{severity:<9}{fix}\n", rule.id)
    };
    let lines: String = RULES.iter().map(line).collect();
    let lines = session.streams.medium().lay_out(lines, session.lang);
    files::deliver(&lines, None, session)?;
    Ok(Outcome::Clean)
}

fn group_word(rule: &Rule) -> &'static str {
    match rule.group {
        Group::Names => "lint-group-names",
        Group::Clitics => "lint-group-clitics",
        Group::Punctuation => "lint-group-punctuation",
        Group::Spelling => "lint-group-spelling",
        Group::Dates => "lint-group-dates",
        Group::Bidi => "lint-group-bidi",
        Group::Bilingual => "lint-group-bilingual",
        Group::Suppression => "lint-group-suppression",
        Group::Facts => "lint-group-facts",
        Group::Glossary => "lint-group-glossary",
    }
}

fn fix_word(fix: FixSafety) -> &'static str {
    match fix {
        FixSafety::Safe => "lint-list-fix-safe",
        FixSafety::Sometimes => "lint-list-fix-sometimes",
        FixSafety::Suggested => "lint-list-fix-suggested",
        FixSafety::None => "lint-list-fix-none",
    }
}

/// What a rule is about, in the reader's language.
pub(super) fn explain(id: &str, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let rule = find(id)?;
    let text = format!("# {}\n\n{}\n", rule.id, rule.explanation(session.lang));
    let text = session.streams.medium().lay_out(text, session.lang);
    files::deliver(&text, None, session)?;
    Ok(Outcome::Clean)
}

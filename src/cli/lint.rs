//! `naqhara lint`: what is inconsistent or wrong in these texts, and how to mend it.

use std::sync::Arc;

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::args::{choice, format, option, text};
use super::baseline::{self, Known};
use super::config::Configs;
use super::{
    CliError, Outcome, Session, config_show, files, glossaries, lint_pair, lint_rules, plans, texts,
};
use crate::diag::{Diagnostic, Message, Severity};
use crate::document::{Document, encode};
use crate::engine::Engine;
use crate::l10n::Localizer;
use crate::lint::LintPlan;
use crate::lint::config::PROFILES;
use crate::lint::fix::{Fixed, Which};
use crate::render::{diagnostics, diff, lint_json, sarif};

pub(super) fn command(l10n: &Localizer) -> Command {
    let flag = |name: &'static str, help: &'static str| {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help(text(l10n, help))
    };
    let several = |name, help| option(l10n, name, "RULE", help).action(ArgAction::Append);
    let severities = &["warning", "error", "info", "never"];
    Command::new("lint")
        .about(text(l10n, "cmd-lint"))
        .after_help(text(l10n, "cmd-lint-examples"))
        .arg(
            Arg::new("path")
                .value_name("PATH")
                .num_args(1..)
                .required_unless_present_any(["list", "explain", "show-config", "source", "target"])
                .help(text(l10n, "arg-lint-path")),
        )
        .arg(
            option(l10n, "source", "DOC", "arg-lint-source")
                .requires("target")
                .conflicts_with("path"),
        )
        .arg(option(l10n, "target", "DOC", "arg-lint-target").requires("source"))
        .arg(flag("fix", "arg-lint-fix"))
        .arg(flag("fix-suggested", "arg-lint-fix-suggested"))
        .arg(flag("diff", "arg-lint-diff"))
        .arg(several("only", "arg-lint-only"))
        .arg(several("skip", "arg-lint-skip").conflicts_with("only"))
        .arg(choice(l10n, "fail-on", severities, "arg-lint-fail-on"))
        .arg(format(l10n, &["text", "json", "sarif"]))
        .arg(option(l10n, "output", "FILE", "arg-output").short('o'))
        .arg(option(l10n, "explain", "RULE", "arg-lint-explain"))
        .arg(flag("list", "arg-lint-list"))
        .arg(profile(l10n))
        .arg(option(l10n, "baseline", "FILE", "arg-lint-baseline"))
        .arg(
            option(l10n, "write-baseline", "FILE", "arg-lint-write-baseline").conflicts_with_all([
                "baseline",
                "fix",
                "fix-suggested",
                "diff",
            ]),
        )
        .arg(flag("show-config", "arg-lint-show-config"))
}

fn profile(l10n: &Localizer) -> Arg {
    let names: Vec<&'static str> = PROFILES.iter().map(|(name, _)| *name).collect();
    option(l10n, "profile", "NAME", "arg-lint-profile")
        .value_parser(names)
        .hide_possible_values(true)
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, CliError> {
    if matches.get_flag("list") {
        return lint_rules::list(session);
    }
    if let Some(id) = matches.get_one::<String>("explain") {
        return lint_rules::explain(id, session);
    }
    if matches.get_flag("show-config") {
        return config_show::show(matches, session);
    }
    let wishes = lint_rules::wishes(matches)?;
    let mut configs = Configs::new(session)?;
    let mut paths = matches.get_many::<String>("path").unwrap_or_default();
    let first = matches.get_one::<String>("source").or(paths.next());
    let first = first.map_or("-", String::as_str);
    let engine = glossaries::engine_for(first, &mut configs, session)?;
    let paths = matches.get_many::<String>("path").unwrap_or_default();
    let pair = lint_pair::read(matches, session)?;
    let is_pair = pair.is_some();
    let (documents, failed) = match pair {
        Some(pair) => (pair, false),
        None => texts::read(paths, session)?,
    };
    if is_pair {
        lint_pair::warn(&engine, &documents, session);
    }
    if failed && documents.is_empty() {
        return Ok(Outcome::Failed);
    }
    let plans = plans::of(&documents, &wishes, &mut configs, session)?;
    let mut run = Run {
        engine: &engine,
        plans,
        known: Known::read(matches, session)?,
        which: match matches.get_flag("fix-suggested") {
            true => Which::All,
            false => Which::Safe,
        },
        documents,
        is_pair,
        failed,
        mended: (0, 0),
    };
    if let Some(path) = matches.get_one::<String>("write-baseline") {
        let found = run.look_at_all();
        baseline::write(path, &found, &run.documents, session)?;
        return Ok(match run.failed {
            true => Outcome::Failed,
            false => Outcome::Clean,
        });
    }
    let found = if matches.get_flag("diff") {
        run.differ(matches, session)?
    } else {
        if matches.get_flag("fix") || matches.get_flag("fix-suggested") {
            run.mend(session)?;
        }
        run.report(matches, session)?
    };
    let least = fail_on(matches);
    let fails = |it: &Diagnostic| least.is_some_and(|least| it.severity >= least);
    Ok(match run.failed {
        true => Outcome::Failed,
        false if found.iter().any(fails) => Outcome::Findings,
        false => Outcome::Clean,
    })
}

/// The least severity that makes the command fail, if any does.
fn fail_on(matches: &ArgMatches) -> Option<Severity> {
    match matches.get_one::<String>("fail-on").map(String::as_str) {
        Some("never") => None,
        Some("error") => Some(Severity::Error),
        Some("info") => Some(Severity::Info),
        _ => Some(Severity::Warning),
    }
}

/// What is looked at, and what has come of it.
struct Run<'a> {
    engine: &'a Engine,
    /// What is asked of each document.
    plans: Vec<Arc<LintPlan>>,
    /// What was found before.
    known: Option<Known>,
    which: Which,
    documents: Vec<Document>,
    /// Whether the second document is the translation of the first.
    is_pair: bool,
    /// Whether a file could not be read or written; what was wrong has been said.
    failed: bool,
    /// Findings that were mended, and files that they stood in.
    mended: (usize, usize),
}

impl Run<'_> {
    fn look(&self, session: &mut Session<'_>) -> Vec<Diagnostic> {
        let mut found = self.look_at_all();
        if let Some(known) = &self.known {
            known.take_out(&mut found, &self.documents, session);
        }
        found
    }

    fn look_at_all(&self) -> Vec<Diagnostic> {
        if let (true, [source, target]) = (self.is_pair, &*self.documents) {
            return self.engine.lint_pair(source, target, &self.plans[1]);
        }
        let all = self.documents.iter().zip(&self.plans).enumerate();
        all.flat_map(|(number, (it, plan))| self.engine.lint(number, it, plan))
            .collect()
    }

    /// The text of a document with its fixes.
    fn fixed(&self, number: usize) -> Fixed {
        match (self.is_pair, number, &*self.documents) {
            (true, 1, [source, target]) => {
                let plan = &self.plans[1];
                self.engine.fix_target(source, target, plan, self.which)
            }
            (_, _, all) => {
                let plan = &self.plans[number];
                self.engine.fix(&all[number], plan, self.which)
            }
        }
    }

    /// Shows what the fixes would change, and nothing else.
    fn differ(
        &self,
        matches: &ArgMatches,
        session: &mut Session<'_>,
    ) -> Result<Vec<Diagnostic>, CliError> {
        let mut shown = String::new();
        for (number, document) in self.documents.iter().enumerate() {
            let fixed = self.fixed(number);
            shown.push_str(&diff::render(&document.path, &document.text, &fixed.text));
        }
        files::deliver(&shown, matches.get_one::<String>("output"), session)?;
        Ok(self.look(session))
    }

    /// Writes the mended files, each whole or not at all and in its own encoding.
    fn mend(&mut self, session: &mut Session<'_>) -> Result<(), CliError> {
        for number in 0..self.documents.len() {
            let fixed = self.fixed(number);
            let document = &mut self.documents[number];
            let is_input = document.path == "-";
            if fixed.mended == 0 && !is_input {
                continue;
            }
            let written = match encode(document, &fixed.text) {
                Err(error) => Err(CliError::from(error)),
                Ok(bytes) if is_input => Ok(session.streams.print_bytes(&bytes)?),
                Ok(bytes) => files::write_atomically(&document.path, &bytes),
            };
            match written {
                Ok(()) => {
                    document.text = fixed.text;
                    self.mended.0 += fixed.mended;
                    self.mended.1 += usize::from(fixed.mended > 0);
                }
                Err(error) => {
                    self.failed = true;
                    session.report(&error);
                }
            }
        }
        Ok(session.streams.flush()?)
    }

    fn report(
        &self,
        matches: &ArgMatches,
        session: &mut Session<'_>,
    ) -> Result<Vec<Diagnostic>, CliError> {
        let found = self.look(session);
        let output = matches.get_one::<String>("output");
        let pure = session.plain();
        let shown = match matches.get_one::<String>("format").map(String::as_str) {
            Some("json") => lint_json::render(&self.documents, &found, &pure),
            Some("sarif") => {
                sarif::render(&self.documents, &found, &plans::rules(&self.plans), &pure)
            }
            _ => self.text(&found, output, session),
        };
        // The mended text of standard input is on standard output already.
        let taken = (matches.get_flag("fix") || matches.get_flag("fix-suggested"))
            && self.documents.iter().any(|it| it.path == "-");
        if taken && output.is_none() {
            session.streams.complain(shown.trim_end());
        } else {
            files::deliver(&shown, output, session)?;
        }
        Ok(found)
    }

    fn text(&self, found: &[Diagnostic], output: Option<&String>, session: &Session<'_>) -> String {
        let medium = session.medium(output);
        let words = session.words(medium);
        let mut text = diagnostics::render(&self.documents, found, &words, medium);
        if self.mended.0 > 0 {
            let (findings, files) = self.mended;
            let mended = Message::new("lint-mended")
                .with("findings", findings)
                .with("files", files);
            let mended = format!("{}\n", words.text(&mended));
            text.push_str(&medium.lay_out(mended, session.lang));
        }
        if session.global.get_count("quiet") == 0 {
            text.push_str(&diagnostics::summary(
                found,
                self.documents.len(),
                &words,
                medium,
            ));
        }
        text
    }
}

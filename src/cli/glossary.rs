//! `naqhara glossary`: what is wrong with glossary files, what is in them, and other formats.

mod understood;

use std::sync::Arc;

use clap::{Arg, ArgMatches, Command};

use super::args::{HelpText, choice, chosen, format, option, text};
use super::{
    Failure, Outcome, Session, files, glossary_add, glossary_build, glossary_convert,
    glossary_merge, progress,
};
use crate::diag::{Diagnostic, Message, Severity};
use crate::document::{Document, Excerpts};
use crate::glossary::Glossary;
use crate::glossary::formats::{Choice, NamedColumn, Problem, csv};
use crate::lint::{self as rules, Counts, Found, Plan, Subject};
use crate::project::{OpenGlossary, shown_glossary};
use crate::render::lint::{self, LintFormat, LintJoiner, writer};
use crate::render::stats::{self, StatsFormat};
use crate::text::Span;

/// What `check` is written as: few of the formats of findings.
const CHECK_FORMATS: &[&str] = &["text", "json"];

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    let command = Command::new("glossary")
        .about(text(l10n, "cmd-glossary"))
        .after_help(text(l10n, "cmd-glossary-examples"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(
            Command::new("check")
                .about(text(l10n, "cmd-glossary-check"))
                .arg(file(l10n))
                .args(reading(l10n))
                .arg(choice(l10n, "format", CHECK_FORMATS, "arg-format"))
                .arg(option(l10n, "output", "FILE", "arg-output").short('o')),
        )
        .subcommand(glossary_add::command(l10n))
        .subcommand(glossary_build::command(l10n))
        .subcommand(glossary_convert::command(l10n))
        .subcommand(glossary_merge::merge_command(l10n))
        .subcommand(glossary_merge::diff_command(l10n))
        .subcommand(
            Command::new("stats")
                .about(text(l10n, "cmd-glossary-stats"))
                .arg(file(l10n))
                .args(reading(l10n))
                .arg(format::<StatsFormat>(l10n)),
        );
    #[cfg(feature = "postgres")]
    let command = command.subcommands(super::termbase::commands(l10n));
    command
}

pub(super) fn file(l10n: HelpText<'_>) -> Arg {
    Arg::new("file")
        .value_name("FILE")
        .required(true)
        .help(text(l10n, "arg-glossary-file"))
}

/// What a user may say of a file that it does not say itself.
pub(super) fn reading(l10n: HelpText<'_>) -> [Arg; 2] {
    [
        option(l10n, "columns", "NAME=COLUMN,...", "arg-glossary-columns"),
        option(l10n, "sheet", "NAME", "arg-glossary-sheet"),
    ]
}

/// What a user said of a file.
pub(super) fn said(matches: &ArgMatches) -> Result<Choice, Failure> {
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let mut columns = Vec::new();
    for pair in word("columns").unwrap_or_default().split(',') {
        match pair.rsplit_once('=') {
            Some((from, to)) => columns.push(NamedColumn {
                from: from.trim().to_owned(),
                to: to.trim().to_owned(),
            }),
            None if pair.trim().is_empty() => {}
            None => {
                let message = Message::new("glossary-columns-unclear").with("pair", pair);
                let help = Message::new("glossary-columns-unclear.help");
                return Err(Failure::new(message).with_help(help));
            }
        }
    }
    let sheet = word("sheet").map(str::to_owned);
    Ok(Choice { columns, sheet })
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    match matches.subcommand() {
        Some(("check", matches)) => check(matches, session),
        Some(("add", matches)) => glossary_add::run(matches, session),
        Some(("build", matches)) => glossary_build::run(matches, session),
        Some(("convert", matches)) => glossary_convert::run(matches, session),
        Some(("merge", matches)) => glossary_merge::run_merge(matches, session),
        Some(("diff", matches)) => glossary_merge::run_diff(matches, session),
        Some(("stats", matches)) => show_stats(matches, session),
        #[cfg(feature = "postgres")]
        Some((name, matches)) => super::termbase::run(name, matches, session),
        _ => Ok(Outcome::Clean),
    }
}

/// Reads a glossary; what is wrong with it is said.
pub(super) fn read(
    path: &str,
    choice: &Choice,
    session: &mut Session<'_>,
) -> Result<Glossary, Failure> {
    let project = Arc::clone(&session.project);
    let glossary = progress::meanwhile("progress-working", &shown_glossary(path), session, || {
        project.read_glossary(path, choice)
    });
    session.say_notices(&session.project.take_notices());
    glossary
}

/// Everything that reading finds, and what the rules for glossaries find.
fn check(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let path = word("file").unwrap_or("-");
    let opened = session.project.open_glossary(path, &said(matches)?)?;
    files::say(path, &opened.problems, session);
    let (found, concepts) =
        progress::meanwhile("progress-working", path, session, || problems(&opened));
    understood::say(&opened, concepts, session);
    let document = opened.document;
    let output = matches.get_one::<String>("output");
    let shown = findings(&document, &found, matches, session);
    files::deliver(&shown, output, session)?;
    Ok(if found.worst() >= Some(Severity::Warning) {
        Outcome::Findings
    } else {
        Outcome::Clean
    })
}

/// What is wrong with a glossary, in the order of the file.
fn problems(opened: &OpenGlossary) -> (Found, usize) {
    let document = &opened.document;
    let mut found = rules::find(Subject::Glossary(document, &Plan::standard()));
    let mut concepts = 0;
    found.add(|add| {
        let glossary = csv::read_with(document.text(), &mut |it| add(finding(it)));
        concepts = glossary.concepts().len();
        for unread in &opened.understood.unread {
            add(finding(Problem {
                severity: unread.severity(),
                span: Span::empty(0),
                message: unread.message.clone(),
            }));
        }
    });
    (found, concepts)
}

fn findings(
    document: &Document,
    found: &Found,
    matches: &ArgMatches,
    session: &Session<'_>,
) -> String {
    let audience = session.audience(matches.get_one("output"));
    let format: LintFormat = chosen(matches, "format");
    let writer = writer(format, &[], &audience);
    let (mut text, mut joiner) = (writer.begin(), LintJoiner::default());
    if !found.diagnostics.is_empty() {
        let sheet = Excerpts::citing(document, 0, &found.diagnostics);
        text.push_str(&joiner.join(&writer.piece(&[sheet], &found.diagnostics, &found.truncated)));
    }
    text.push_str(&writer.end(&joiner));
    if format == LintFormat::Text && session.global.get_count("quiet") == 0 {
        let mut counts = Counts {
            files: 1,
            ..Counts::default()
        };
        counts.add(&found.diagnostics, &found.truncated);
        let last = lint::summary(&counts, &audience.words);
        text.push_str(&audience.medium.lay_out(last, audience.lang()));
    }
    text
}

/// What reading says, as a finding; its message is its rule.
fn finding(problem: Problem) -> Diagnostic {
    Diagnostic {
        rule: problem.message.id,
        severity: problem.severity,
        confidence: 1.0,
        document: 0,
        span: problem.span,
        message: problem.message,
        fix: None,
        related: Vec::new(),
    }
}

fn show_stats(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let glossary = read(word("file").unwrap_or("-"), &said(matches)?, session)?;
    let shown = stats::render(
        &glossary,
        chosen(matches, "format"),
        &session.audience(None),
    );
    files::deliver(&shown, None, session)?;
    Ok(Outcome::Clean)
}

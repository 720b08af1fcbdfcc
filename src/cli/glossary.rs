//! `naqhara glossary`: what is wrong with glossary files, what is in them, and other formats.

use clap::{Arg, ArgMatches, Command};

use super::args::{HelpText, format, option, text};
use super::lint_file::places;
use super::{CliError, Outcome, Session, files, glossaries};
use crate::diag::{Diagnostic, Severity};
use crate::document::{Document, Sheet};
use crate::glossary::formats::{Problem, csv};
use crate::lint::{Counts, GlossaryContext, LintPlan};
use crate::render::lint_writer::{Joiner, writer};
use crate::render::{diagnostics, glossary_docx, glossary_stats, glossary_xlsx};

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    Command::new("glossary")
        .about(text(l10n, "cmd-glossary"))
        .after_help(text(l10n, "cmd-glossary-examples"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(
            Command::new("check")
                .about(text(l10n, "cmd-glossary-check"))
                .arg(file(l10n))
                .arg(format(l10n, &["text", "json"]))
                .arg(option(l10n, "output", "FILE", "arg-output").short('o')),
        )
        .subcommand(convert_command(l10n))
        .subcommand(
            Command::new("stats")
                .about(text(l10n, "cmd-glossary-stats"))
                .arg(file(l10n))
                .arg(format(l10n, &["text", "json"])),
        )
}

fn convert_command(l10n: HelpText<'_>) -> Command {
    let formats = ["csv", "xlsx", "docx"];
    let to = option(l10n, "to", "csv|xlsx|docx", "arg-glossary-to");
    Command::new("convert")
        .about(text(l10n, "cmd-glossary-convert"))
        .arg(file(l10n))
        .arg(
            to.value_parser(formats)
                .hide_possible_values(true)
                .required(true),
        )
        .arg(option(l10n, "output", "FILE", "arg-output").short('o'))
}

fn file(l10n: HelpText<'_>) -> Arg {
    Arg::new("file")
        .value_name("FILE")
        .required(true)
        .help(text(l10n, "arg-glossary-file"))
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, CliError> {
    match matches.subcommand() {
        Some(("check", matches)) => check(matches, session),
        Some(("convert", matches)) => convert(matches, session),
        Some(("stats", matches)) => stats(matches, session),
        _ => Ok(Outcome::Clean),
    }
}

fn convert(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, CliError> {
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let glossary = glossaries::read(word("file").unwrap_or("-"), session)?;
    let output = matches.get_one::<String>("output");
    match word("to") {
        Some("xlsx") => {
            let bytes = glossary_xlsx::render(&glossary).map_err(CliError::new)?;
            files::deliver_bytes(&bytes, output, session)?;
        }
        Some("docx") => {
            let bytes = glossary_docx::render(&glossary, session.lang);
            files::deliver_bytes(&bytes, output, session)?;
        }
        _ => files::deliver(&csv::write(&glossary), output, session)?,
    }
    Ok(Outcome::Clean)
}

/// Everything that reading finds, and what the rules for glossaries find.
fn check(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, CliError> {
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let document = files::document(word("file").unwrap_or("-"), session)?;
    let (_, problems) = csv::read(&document.text);
    let mut found: Vec<Diagnostic> = problems.into_iter().map(finding).collect();
    let context = GlossaryContext::new(0, &document.text);
    found.extend(LintPlan::standard().run_glossary(&context));
    found.sort_by_key(|it| it.span);
    let output = matches.get_one::<String>("output");
    let shown = findings(&document, &found, matches, session);
    files::deliver(&shown, output, session)?;
    Ok(
        match found.iter().any(|it| it.severity >= Severity::Warning) {
            true => Outcome::Findings,
            false => Outcome::Clean,
        },
    )
}

fn findings(
    document: &Document,
    found: &[Diagnostic],
    matches: &ArgMatches,
    session: &Session<'_>,
) -> String {
    let medium = session.medium(matches.get_one("output"));
    let (words, pure) = (session.words(medium), session.plain());
    let format = matches
        .get_one::<String>("format")
        .map_or("text", String::as_str);
    let writer = writer(format, &[], (&words, medium), &pure);
    let (mut text, mut joiner) = (writer.begin(), Joiner::default());
    if !found.is_empty() {
        let sheet = Sheet::new(document, places(found, 0));
        text.push_str(&joiner.join(&writer.piece(&[sheet], found)));
    }
    text.push_str(&writer.end(joiner.has_rows()));
    if format == "text" && session.global.get_count("quiet") == 0 {
        let mut counts = Counts {
            files: 1,
            ..Counts::default()
        };
        counts.add(found);
        let last = diagnostics::summary(&counts, &words);
        text.push_str(&medium.lay_out(last, words.lang()));
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

fn stats(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, CliError> {
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let glossary = glossaries::read(word("file").unwrap_or("-"), session)?;
    let shown = match word("format") {
        Some("json") => glossary_stats::json(&glossary),
        _ => {
            let medium = session.medium(None);
            glossary_stats::text(&glossary, &session.words(medium), medium)
        }
    };
    files::deliver(&shown, None, session)?;
    Ok(Outcome::Clean)
}

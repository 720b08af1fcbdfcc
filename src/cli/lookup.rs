//! `naqhara lookup`: what is this term in the other language?

use clap::parser::ValueSource;
use clap::{Arg, ArgMatches, Command};

use super::args::{HelpText, format, number, option, text};
use super::{CliError, Outcome, Session, files, glossaries, lines, model};
use crate::engine::Engine;
use crate::names::Answer;
use crate::render::{lookup_json, lookup_text};

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    Command::new("lookup")
        .about(text(l10n, "cmd-lookup"))
        .after_help(text(l10n, "cmd-lookup-examples"))
        .arg(
            Arg::new("term")
                .value_name("TERM")
                .num_args(1..)
                .required_unless_present("batch")
                .help(text(l10n, "arg-lookup-term")),
        )
        .arg(option(l10n, "batch", "FILE", "arg-lookup-batch").conflicts_with("term"))
        .arg(number(l10n, "limit", "5", "arg-limit"))
        .arg(option(l10n, "model", "FILE", "arg-model"))
        .arg(format(l10n, &["text", "json", "jsonl"]))
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, CliError> {
    let mut engine = glossaries::engine(session)?;
    if let Some(model) = model::chosen(matches, session)? {
        engine = engine.with_model(model);
    }
    let limit = *matches.get_one::<usize>("limit").unwrap_or(&5);
    let format = matches
        .get_one::<String>("format")
        .map_or("text", String::as_str);
    if let Some(path) = matches.get_one::<String>("batch") {
        let chosen = matches.value_source("format") == Some(ValueSource::CommandLine);
        let format = if chosen { format } else { "jsonl" };
        return batch(path, format, limit, &engine, session);
    }
    let terms = matches.get_many::<String>("term").unwrap_or_default();
    let queries: Vec<(String, Vec<Answer>)> = terms
        .map(|term| (term.clone(), engine.lookup(term, limit)))
        .collect();
    if format == "json" {
        let report = lookup_json::render(&queries, engine.glossary(), &session.plain());
        files::deliver(&report, None, session)?;
    } else {
        for (query, answers) in &queries {
            answer(query, answers, format, &engine, session)?;
        }
        session.streams.flush()?;
    }
    Ok(Outcome::Clean)
}

fn answer(
    query: &str,
    answers: &[Answer],
    format: &str,
    engine: &Engine,
    session: &mut Session<'_>,
) -> Result<(), CliError> {
    let medium = session.streams.medium();
    let text = if format == "text" {
        lookup_text::render(
            query,
            answers,
            engine.glossary(),
            &session.localizer,
            medium,
        )
    } else {
        let mut line = lookup_json::line(query, answers, engine.glossary(), &session.plain());
        line.push('\n');
        line
    };
    Ok(session.streams.print(&text)?)
}

/// One query a line, one JSON line an answer, in the same order, as they come.
fn batch(
    path: &str,
    format: &str,
    limit: usize,
    engine: &Engine,
    session: &mut Session<'_>,
) -> Result<Outcome, CliError> {
    let format = if format == "text" { "text" } else { "jsonl" };
    lines::each(path, session, |query, session| {
        let answers = engine.lookup(query, limit);
        answer(query, &answers, format, engine, session)
    })?;
    session.streams.flush()?;
    Ok(Outcome::Clean)
}

//! `naqhara align`: which name is each mention, and where does it stand?

use clap::{Arg, ArgMatches, Command};

use super::args::{choice, format, option, text};
use super::{CliError, Outcome, Session, files, glossaries};
use crate::align::{AlignReport, Kinds};
use crate::document::Document;
use crate::engine::Engine;
use crate::l10n::Localizer;
use crate::render::{align_csv, align_csv_report, align_html, align_json, align_text, suggest_csv};

pub(super) fn command(l10n: &Localizer) -> Command {
    Command::new("align")
        .about(text(l10n, "cmd-align"))
        .after_help(text(l10n, "cmd-align-examples"))
        .arg(
            Arg::new("document")
                .value_name("DOC")
                .required_unless_present("source")
                .help(text(l10n, "arg-document")),
        )
        .arg(
            option(l10n, "source", "DOC", "arg-source")
                .requires("target")
                .conflicts_with("document"),
        )
        .arg(option(l10n, "target", "DOC", "arg-target").requires("source"))
        .arg(option(l10n, "suggest", "FILE", "arg-suggest"))
        .arg(choice(l10n, "kinds", &["names", "all"], "arg-kinds"))
        .arg(format(l10n, &["text", "csv", "html", "json"]))
        .arg(option(l10n, "output", "FILE", "arg-output").short('o'))
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, CliError> {
    let path = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let kinds = match path("kinds") {
        Some("all") => Kinds::All,
        _ => Kinds::Names,
    };
    let first = path("source").or(path("document")).unwrap_or("-");
    let (engine, document) = files::document_meanwhile(first, session, glossaries::engine)?;
    let target = path("target").map(|path| files::document(path, session));
    let target = target.transpose()?;
    let discovers = session.global.get_flag("no-glossary") || path("suggest").is_some();
    if target.is_none() && !discovers && path("format") == Some("csv") {
        write_rows(&engine, &document, kinds, matches, session)?;
        // The process ends: to take a large glossary apart, string by string, would be for nothing.
        std::mem::forget(engine);
        return Ok(Outcome::Clean);
    }
    let report = match &target {
        Some(target) => engine.align_pair(&document, target, kinds),
        None if discovers => engine.align_discovering(&document, kinds),
        None => engine.align(&document, kinds),
    };
    if let Some(file) = path("suggest") {
        let drafts = suggest_csv::render(&report, engine.glossary(), &session.plain());
        files::deliver(&drafts, Some(&file.to_owned()), session)?;
    }
    show(&report, &document, matches, session)?;
    drop(report);
    std::mem::forget(engine);
    Ok(Outcome::Clean)
}

/// Mentions of listed names as CSV, row by row.
fn write_rows(
    engine: &Engine,
    document: &Document,
    kinds: Kinds,
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<(), CliError> {
    let output = matches.get_one::<String>("output");
    let rows = engine.align_rows(document, kinds);
    if output.is_some_and(|path| path != "-") {
        return files::deliver(&align_csv::render(&rows), output, session);
    }
    align_csv::render_parts(&rows, |part| session.streams.print_bytes(part))?;
    Ok(())
}

fn show(
    report: &AlignReport<'_>,
    document: &Document,
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<(), CliError> {
    let output = matches.get_one::<String>("output");
    let shown = match matches.get_one::<String>("format").map(String::as_str) {
        Some("csv") => align_csv_report::render(report),
        Some("html") => align_html::render(report, &document.text, &session.localizer),
        Some("json") => align_json::render(report),
        _ => {
            let medium = session.medium(output);
            let words = session.words(medium);
            align_text::render(report, &words, medium)
        }
    };
    files::deliver(&shown, output, session)
}

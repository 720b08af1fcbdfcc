//! `naqhara align`: which name is each mention, and where does it stand?

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::args::{HelpText, choice, format, option, text};
use super::{CliError, Outcome, Session, files, fit, glossaries};
use crate::align::segments::Fit;
use crate::align::{AlignReport, Kinds};
use crate::diag::Message;
use crate::document::Document;
use crate::engine::Engine;
use crate::render::{
    align_csv, align_csv_report, align_docx, align_html, align_json, align_text, align_xlsx,
    segments_csv, segments_html, segments_text, suggest_csv,
};

pub(super) fn command(l10n: HelpText<'_>) -> Command {
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
        .arg(
            Arg::new("segments")
                .long("segments")
                .action(ArgAction::SetTrue)
                .requires("target")
                .help(text(l10n, "arg-segments")),
        )
        .arg(option(l10n, "suggest", "FILE", "arg-suggest"))
        .arg(choice(l10n, "kinds", &["names", "all"], "arg-kinds"))
        .arg(format(
            l10n,
            &["text", "csv", "html", "json", "xlsx", "docx"],
        ))
        .arg(option(l10n, "output", "FILE", "arg-output").short('o'))
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, CliError> {
    let path = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let kinds = match path("kinds") {
        Some("all") => Kinds::All,
        _ => Kinds::Names,
    };
    if let (true, Some(format @ ("xlsx" | "docx"))) = (matches.get_flag("segments"), path("format"))
    {
        let message = Message::new("segments-format").with("format", format);
        return Err(CliError::new(message).with_help(Message::new("segments-format.help")));
    }
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
    match &target {
        Some(target) if matches.get_flag("segments") => {
            show_segments(&report, [&document, target], matches, session)?;
        }
        _ => show(&report, &document, target.as_ref(), matches, session)?,
    }
    let fit = report.fit.unwrap_or(Fit::Good);
    drop(report);
    std::mem::forget(engine);
    let paths = [&*document.path, target.as_ref().map_or("", |it| &it.path)];
    match fit::complain(fit, paths, session) {
        true => Ok(Outcome::Findings),
        false => Ok(Outcome::Clean),
    }
}

fn show_segments(
    report: &AlignReport<'_>,
    documents: [&Document; 2],
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<(), CliError> {
    let output = matches.get_one::<String>("output");
    let texts = documents.map(|it| it.text.as_str());
    let shown = match matches.get_one::<String>("format").map(String::as_str) {
        Some("csv") => segments_csv::render(report, texts),
        Some("html") => segments_html::render(report, texts, &session.pages()),
        Some("json") => align_json::render(report),
        _ => {
            let medium = session.medium(output);
            segments_text::render(report, texts, &session.words(medium), medium)
        }
    };
    files::deliver(&shown, output, session)
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
    target: Option<&Document>,
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<(), CliError> {
    let output = matches.get_one::<String>("output");
    let shown = match matches.get_one::<String>("format").map(String::as_str) {
        Some("csv") => align_csv_report::render(report),
        Some("html") => {
            let texts = std::iter::once(document).chain(target);
            let texts: Vec<&str> = texts.map(|it| it.text.as_str()).collect();
            align_html::render(report, &texts, &session.pages())
        }
        Some("json") => align_json::render(report),
        Some("xlsx") => {
            let file = align_xlsx::render(report, &session.plain()).map_err(CliError::new)?;
            return files::deliver_bytes(&file, output, session);
        }
        Some("docx") => {
            let file = align_docx::render(report, &session.plain());
            return files::deliver_bytes(&file, output, session);
        }
        _ => {
            let medium = session.medium(output);
            let words = session.words(medium);
            align_text::render(report, &words, medium)
        }
    };
    files::deliver(&shown, output, session)
}

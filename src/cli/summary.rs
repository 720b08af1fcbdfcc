//! `naqhara summary`: what a text says, for readers of both languages.

use std::time::Duration;

use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Command};

use super::args::{HelpText, format, number, option, text};
use super::{CliError, Outcome, Session, files, fit, glossaries, translator};
use crate::align::Kinds;
use crate::diag::Message;
use crate::document::Document;
use crate::engine::Engine;
use crate::render::{
    preview_html, summary_docx, summary_html, summary_json, summary_markdown, summary_text,
};
use crate::summary::{Options, Summary};

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    Command::new("summary")
        .about(text(l10n, "cmd-summary"))
        .after_help(text(l10n, "cmd-summary-examples"))
        .arg(
            Arg::new("document")
                .value_name("DOC")
                .required(true)
                .help(text(l10n, "arg-document")),
        )
        .arg(option(l10n, "target", "DOC", "arg-summary-target"))
        .arg(option(
            l10n,
            "translate-with",
            "COMMAND|URL",
            "arg-translate-with",
        ))
        .arg(number(
            l10n,
            "translate-timeout",
            "60",
            "arg-translate-timeout",
        ))
        .arg(
            Arg::new("preview")
                .long("preview")
                .action(ArgAction::SetTrue)
                .conflicts_with_all(["translate-with", "sentences"])
                .help(text(l10n, "arg-preview")),
        )
        .arg(number(l10n, "sentences", "5", "arg-sentences"))
        .arg(format(l10n, &["text", "markdown", "html", "docx", "json"]))
        .arg(option(l10n, "output", "FILE", "arg-output").short('o'))
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, CliError> {
    let engine = glossaries::engine(session)?;
    let path = matches
        .get_one::<String>("document")
        .map_or("-", String::as_str);
    let document = files::document(path, session)?;
    let options = Options {
        sentences: matches.get_one("sentences").copied().unwrap_or(5),
        findings: None,
    };
    let target = matches.get_one::<String>("target");
    let target = target.map(|path| files::document(path, session));
    let target = target.transpose()?;
    if matches.get_flag("preview") {
        return preview(&engine, &document, target.as_ref(), matches, session);
    }
    let mut summary = match target {
        Some(target) => engine.summary_pair(&document, &target, options),
        None => engine.summary(&document, options),
    };
    let failure = translate(&engine, &document, &mut summary, matches, session);
    show(&summary, matches, session)?;
    let misfits = match (summary.fit, &summary.documents[..]) {
        (Some(fit), [source, target]) => fit::complain(fit, [&source.path, &target.path], session),
        _ => false,
    };
    // The summary is worth having without the translations.
    match failure {
        Some(failure) => Err(failure),
        None if misfits => Ok(Outcome::Findings),
        None => Ok(Outcome::Clean),
    }
}

/// The text itself, its names marked. Whoever asks for another format than a page is told so.
fn preview(
    engine: &Engine,
    document: &Document,
    target: Option<&Document>,
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<Outcome, CliError> {
    let format = matches.get_one::<String>("format").map(String::as_str);
    let asked = matches.value_source("format") == Some(ValueSource::CommandLine);
    if let (true, Some(format)) = (asked, format)
        && format != "html"
    {
        let message = Message::new("preview-format").with("format", format);
        let help = Message::new("preview-format.help");
        return Err(CliError::new(message).with_help(help));
    }
    let report = match target {
        Some(target) => engine.align_pair(document, target, Kinds::Names),
        None => engine.align(document, Kinds::Names),
    };
    let texts: Vec<&str> = std::iter::once(document)
        .chain(target)
        .map(|it| it.text.as_str())
        .collect();
    let page = preview_html::render(&report, &texts, &session.localizer);
    files::deliver(&page, matches.get_one::<String>("output"), session)?;
    Ok(Outcome::Clean)
}

fn show(
    summary: &Summary,
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<(), CliError> {
    let output = matches.get_one::<String>("output");
    let shown = match matches.get_one::<String>("format").map(String::as_str) {
        Some("docx") => {
            let file = summary_docx::render(summary, session.lang);
            return files::deliver_bytes(&file, output, session);
        }
        Some("markdown") => {
            let medium = session.medium(output).logical();
            summary_markdown::render(summary, session.lang, medium)
        }
        Some("html") => summary_html::render(summary, session.lang),
        Some("json") => summary_json::render(summary, session.lang),
        _ => {
            let medium = session.medium(output);
            summary_text::render(summary, &session.words(medium), medium)
        }
    };
    files::deliver(&shown, output, session)
}

/// Fills missing counterparts with what the engine of `--translate-with` says, and gives back why
/// it could not.
fn translate(
    engine: &Engine,
    document: &Document,
    summary: &mut Summary,
    matches: &ArgMatches,
    session: &Session<'_>,
) -> Option<CliError> {
    let with = matches.get_one::<String>("translate-with")?;
    let seconds = matches.get_one::<usize>("translate-timeout").copied();
    let patience = Duration::from_secs(seconds.unwrap_or(60) as u64);
    let key = session.streams.variable("NAQHARA_TRANSLATE_KEY");
    let requests = engine.requests(document, summary);
    let answers = translator::ask(with, key.as_deref(), &requests, patience);
    engine.add_translations(summary, &requests, &answers.texts);
    answers.failure
}

//! `naqhara summary`: what a text says, for readers of both languages.

use std::time::Duration;

use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Command};

use super::args::{chosen, format, number, option, text};
use super::{CliError, Outcome, Session, files, fit, glossaries, translator};
use crate::align::Kinds;
use crate::diag::Message;
use crate::document::Document;
use crate::engine::Engine;
use crate::l10n::Localizer;
use crate::render::Format;
use crate::render::align::AlignedTexts;
use crate::render::preview;
use crate::render::summary::{self, SummaryFormat};
use crate::summary::{Options, Summary};

pub(super) fn command(l10n: &Localizer) -> Command {
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
        .arg(format::<SummaryFormat>(l10n))
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
        return show_texts(&engine, &document, target.as_ref(), matches, session);
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
fn show_texts(
    engine: &Engine,
    document: &Document,
    target: Option<&Document>,
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<Outcome, CliError> {
    let format: SummaryFormat = chosen(matches, "format");
    let asked = matches.value_source("format") == Some(ValueSource::CommandLine);
    if asked && format != SummaryFormat::Html {
        let message = Message::new("preview-format").with("format", format.name());
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
    let aligned = AlignedTexts {
        report: &report,
        texts: &texts,
    };
    let output = matches.get_one::<String>("output");
    let page = preview::render(aligned, &session.audience(output));
    files::deliver_rendered(page, output, session)?;
    Ok(Outcome::Clean)
}

fn show(
    summary: &Summary,
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<(), CliError> {
    let output = matches.get_one::<String>("output");
    let audience = session.audience(output);
    let shown = summary::render(summary, chosen(matches, "format"), &audience);
    files::deliver_rendered(shown, output, session)
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

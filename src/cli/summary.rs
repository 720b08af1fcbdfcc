//! `naqhara summary`: what a text says, for readers of both languages.

use std::io::Write;

use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::args::{HelpText, chosen, format, option, switch, text};
use super::{
    Failure, Outcome, Session, files, fit, presentation, progress, translation, translator,
};
use crate::align::Kinds;
use crate::diag::Message;
use crate::project::Texts;
use crate::render::Format;
use crate::render::align::AlignedTexts;
use crate::render::preview;
use crate::render::summary::{self, SummaryFormat};
use crate::summary::{Options, Summary, of_document, of_pair};

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
            "ENGINE",
            "arg-translate-with",
        ))
        .arg(switch(l10n, "remote", "arg-remote").requires("translate-with"))
        .arg(
            option(l10n, "translate-cache", "DIR", "arg-translate-cache")
                .requires("translate-with"),
        )
        .arg(
            option(l10n, "translate-timeout", "N", "arg-translate-timeout")
                .value_parser(value_parser!(u64).range(translator::PATIENCE)),
        )
        .arg(
            Arg::new("preview")
                .long("preview")
                .action(ArgAction::SetTrue)
                .conflicts_with_all(["translate-with", "sentences"])
                .help(text(l10n, "arg-preview")),
        )
        .arg(
            Arg::new("explain-draft")
                .long("explain-draft")
                .action(ArgAction::SetTrue)
                .help(text(l10n, "arg-explain-draft")),
        )
        .arg(option(l10n, "sentences", "N", "arg-sentences").value_parser(value_parser!(usize)))
        .args(presentation::options(l10n))
        .arg(format::<SummaryFormat>(l10n))
        .arg(option(l10n, "output", "FILE", "arg-output").short('o'))
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let engine = session.engine("-")?;
    let engine = engine.with_dictionaries(session.project.dictionaries("-")?);
    let path = matches
        .get_one::<String>("document")
        .map_or("-", String::as_str);
    let document = files::document(path, session)?;
    let target = matches.get_one::<String>("target");
    let target = target.map(|path| files::document(path, session));
    let target = target.transpose()?;
    let texts = files::texts(&engine, document, target, session)?;
    if matches.get_flag("preview") {
        return show_texts(&texts, matches, session);
    }
    let (source, pair) = (texts.source(), texts.pair());
    let options = Options {
        sentences: matches.get_one("sentences").copied(),
        findings: Some(session.project.count_findings(&texts)?),
    };
    let mut summary = progress::meanwhile("progress-working", path, session, || match pair {
        Some(pair) => of_pair(pair, options),
        None => of_document(source, options),
    });
    if matches.get_flag("explain-draft") {
        summary.explain_drafts(source);
    }
    let failure = translation::fill(source, &mut summary, matches, session);
    let misfits = match (summary.fit, &summary.documents[..]) {
        (Some(fit), [source, target]) => fit::misfit(fit, &source.path, &target.path),
        _ => None,
    };
    show(summary, &texts, matches, session)?;
    let misfits = fit::say(misfits, session);
    // The summary is worth having without the translations.
    match failure {
        Some(failure) => Err(failure),
        None if misfits => Ok(Outcome::Findings),
        None => Ok(Outcome::Clean),
    }
}

/// The text itself, its names marked. Any format other than a page is an error.
fn show_texts(
    texts: &Texts,
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<Outcome, Failure> {
    let format: SummaryFormat = chosen(matches, "format");
    let asked = matches.value_source("format") == Some(ValueSource::CommandLine);
    if asked && format != SummaryFormat::Html {
        let message = Message::new("preview-format").with("format", format.name());
        let help = Message::new("preview-format.help");
        return Err(Failure::new(message).with_help(help));
    }
    let source = texts.source();
    let path = source.document().path();
    let report = progress::meanwhile("progress-working", path, session, || match texts.pair() {
        Some(pair) => pair.names(Kinds::Names),
        None => source.names(Kinds::Names),
    });
    let aligned = AlignedTexts {
        report: &report,
        documents: &texts.documents(),
        places: None,
    };
    let output = matches.get_one::<String>("output");
    let audience = session.audience(output);
    let audience = audience.presented(presentation::chosen(matches));
    let page = preview::render(aligned, &audience);
    files::deliver_rendered(page, output, session)?;
    Ok(Outcome::Clean)
}

fn show(
    mut summary: Summary<'_>,
    texts: &Texts,
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    let format = chosen(matches, "format");
    if let Some(places) = texts.places() {
        summary.place_in_file(&places);
        if format == SummaryFormat::Json {
            summary = summary.in_bytes_of(&places);
        }
    }
    let output = matches.get_one::<String>("output");
    let audience = session.audience(output);
    let audience = audience.presented(presentation::chosen(matches));
    if format == SummaryFormat::Json {
        let write = |out: &mut dyn Write| summary::write_json(&summary, &audience, out);
        return files::stream(output, session, write);
    }
    let shown = summary::render(&summary, format, &audience);
    files::deliver_rendered(shown, output, session)
}

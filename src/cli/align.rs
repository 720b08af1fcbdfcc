//! `naqhara align`: which name is each mention, and where does it stand?

use clap::{Arg, ArgMatches, Command};

use super::args::{choice, format, option, text};
use super::{CliError, Outcome, Session, files, glossaries};
use crate::align::Kinds;
use crate::l10n::Localizer;
use crate::render::{align_csv, align_html, align_json, align_text};

pub(super) fn command(l10n: &Localizer) -> Command {
    Command::new("align")
        .about(text(l10n, "cmd-align"))
        .after_help(text(l10n, "cmd-align-examples"))
        .arg(
            Arg::new("document")
                .value_name("DOC")
                .required(true)
                .help(text(l10n, "arg-document")),
        )
        .arg(choice(l10n, "kinds", &["names", "all"], "arg-kinds"))
        .arg(format(l10n, &["text", "csv", "html", "json"]))
        .arg(option(l10n, "output", "FILE", "arg-output").short('o'))
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, CliError> {
    let path = matches
        .get_one::<String>("document")
        .map_or("-", String::as_str);
    let (engine, document) = files::document_meanwhile(path, session, glossaries::engine)?;
    let kinds = match matches.get_one::<String>("kinds").map(String::as_str) {
        Some("all") => Kinds::All,
        _ => Kinds::Names,
    };
    let output = matches.get_one::<String>("output");
    let to_output = output.is_none_or(|path| path == "-");
    let report = || engine.align(&document, kinds);
    let shown = match matches.get_one::<String>("format").map(String::as_str) {
        Some("csv") => {
            let rows = engine.align_rows(&document, kinds);
            if !to_output {
                align_csv::render(&rows)
            } else {
                align_csv::render_parts(&rows, |part| session.streams.print_bytes(part))?;
                String::new()
            }
        }
        Some("html") => align_html::render(&report(), &document.text, &session.localizer),
        Some("json") => align_json::render(&report()),
        _ => {
            let medium = session.medium(output);
            let words = session.words(medium);
            align_text::render(&report(), &words, medium)
        }
    };
    files::deliver(&shown, output, session)?;
    // The process ends: to take a large glossary apart, string by string, would be for nothing.
    std::mem::forget(engine);
    Ok(Outcome::Clean)
}

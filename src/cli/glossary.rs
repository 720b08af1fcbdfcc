//! `naqhara glossary`: glossary files in other formats.

use clap::{Arg, ArgMatches, Command};

use super::args::{option, text};
use super::{CliError, Outcome, Session, files, glossaries};
use crate::glossary::formats::csv;
use crate::l10n::Localizer;
use crate::render::{glossary_docx, glossary_xlsx};

pub(super) fn command(l10n: &Localizer) -> Command {
    Command::new("glossary")
        .about(text(l10n, "cmd-glossary"))
        .after_help(text(l10n, "cmd-glossary-examples"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(convert_command(l10n))
}

fn convert_command(l10n: &Localizer) -> Command {
    let formats = ["csv", "xlsx", "docx"];
    let to = option(l10n, "to", "csv|xlsx|docx", "arg-glossary-to");
    Command::new("convert")
        .about(text(l10n, "cmd-glossary-convert"))
        .after_help(text(l10n, "cmd-glossary-examples"))
        .arg(file(l10n))
        .arg(
            to.value_parser(formats)
                .hide_possible_values(true)
                .required(true),
        )
        .arg(option(l10n, "output", "FILE", "arg-output").short('o'))
}

fn file(l10n: &Localizer) -> Arg {
    Arg::new("file")
        .value_name("FILE")
        .required(true)
        .help(text(l10n, "arg-glossary-file"))
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, CliError> {
    match matches.subcommand() {
        Some(("convert", matches)) => convert(matches, session),
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

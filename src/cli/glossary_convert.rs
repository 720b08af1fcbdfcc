//! `naqhara glossary convert`: a glossary in the format of another program, and what that cannot hold.

use std::ffi::OsStr;
use std::path::Path;

use clap::{ArgMatches, Command};

use super::args::{HelpText, chosen, option, switch, text};
use super::glossary::{file, read, reading, said};
use super::{Failure, Outcome, Session, files, progress};
use crate::diag::{Message, Severity};
use crate::glossary::formats::Losses;
use crate::glossary::formats::csv::Program;
use crate::project::Notice;
use crate::render::Format;
use crate::render::glossary::{self, GlossaryFormat};

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    let formats = "csv|xlsx|tbx|tbx-dct|tbx-v2|omegat|utx|docx";
    let to = option(l10n, "to", formats, "arg-glossary-to");
    let program = option(
        l10n,
        "for",
        "excel|omegat|weblate|memoq",
        "arg-glossary-for",
    );
    Command::new("convert")
        .about(text(l10n, "cmd-glossary-convert"))
        .arg(file(l10n))
        .arg(
            to.value_parser(GlossaryFormat::NAMES.to_vec())
                .hide_possible_values(true)
                .required_unless_present("output"),
        )
        .arg(
            program
                .value_parser(Program::ALL.map(|it| it.0))
                .hide_possible_values(true),
        )
        .args(reading(l10n))
        .arg(switch(l10n, "strict", "arg-glossary-strict"))
        .arg(option(l10n, "output", "FILE", "arg-output").short('o'))
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let path = word("file").unwrap_or("-");
    let output = matches.get_one::<String>("output");
    let format = format(matches, output)?;
    let glossary = read(path, &said(matches)?, session)?;
    let audience = session.audience(output);
    let program = Program::ALL
        .into_iter()
        .find(|it| Some(it.0) == word("for"));
    let program = program.map(|it| it.1);
    let done = progress::meanwhile("progress-working", path, session, || {
        glossary::render(&glossary, format, program, &audience)
    });
    let done = done.map_err(|message| {
        let is_program = message.id == "glossary-for-other-format";
        let failure = Failure::new(message);
        if is_program {
            failure.with_help(Message::new("glossary-for-other-format.help"))
        } else {
            failure
        }
    })?;
    if matches.get_flag("strict") && !done.losses.is_empty() {
        return Err(refused(path, &done.losses));
    }
    session.streams.set_data();
    files::deliver_rendered(done.file, output, session)?;
    for message in done.losses.messages() {
        session.remark(&message);
    }
    Ok(Outcome::Clean)
}

/// The format that is asked for, or else that of the name of the output.
fn format(matches: &ArgMatches, output: Option<&String>) -> Result<GlossaryFormat, Failure> {
    let (None, Some(path)) = (matches.get_one::<String>("to"), output) else {
        return Ok(chosen(matches, "to"));
    };
    let extension = Path::new(path).extension().and_then(OsStr::to_str);
    let format = extension.and_then(|it| it.to_ascii_lowercase().parse().ok());
    format.ok_or_else(|| {
        let message = Message::new("glossary-to-unsaid").with("path", path.as_str());
        Failure::new(message).with_help(Message::new("glossary-to-unsaid.help"))
    })
}

/// Why nothing was written: all that would have been lost.
fn refused(path: &str, losses: &Losses) -> Failure {
    let notice = |message| Notice {
        path: path.to_owned(),
        place: None,
        severity: Severity::Error,
        message,
        help: None,
    };
    let message = Message::new("glossary-loss-refused");
    Failure {
        notices: losses.messages().into_iter().map(notice).collect(),
        ..Failure::new(message).with_help(Message::new("glossary-loss-refused.help"))
    }
}

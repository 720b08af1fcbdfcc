//! `naqhara glossary history` and `naqhara glossary restore`: versions of a concept in the team's termbase.

use clap::{Arg, ArgMatches, Command, value_parser};

use super::super::args::{HelpText, chosen, format, option, text};
use super::super::{Failure, Outcome, Session, files};
use super::{Known, termbase};
use crate::connect::postgres::{history, restore};
use crate::diag::Message;
use crate::render::termbase::{self as reports, TermbaseFormat};

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    Command::new("history")
        .about(text(l10n, "cmd-glossary-history"))
        .arg(id(l10n))
        .arg(termbase(l10n, "from"))
        .arg(format::<TermbaseFormat>(l10n))
        .arg(option(l10n, "output", "FILE", "arg-output").short('o'))
}

pub(super) fn restore_command(l10n: HelpText<'_>) -> Command {
    let number = option(l10n, "version", "N", "arg-restore-version").id("wanted");
    Command::new("restore")
        .about(text(l10n, "cmd-glossary-restore"))
        .arg(id(l10n))
        .arg(number.required(true).value_parser(value_parser!(usize)))
        .arg(termbase(l10n, "to"))
}

fn id(l10n: HelpText<'_>) -> Arg {
    Arg::new("id")
        .value_name("ID")
        .required(true)
        .help(text(l10n, "arg-history-id"))
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let known = Known::of(matches, session)?;
    let id = matches.get_one::<String>("id").map_or("", |it| it);
    let found = history(&mut known.server()?, id)?;
    let output = matches.get_one::<String>("output");
    let format = chosen::<TermbaseFormat>(matches, "format");
    let shown = reports::history(&found, format, &session.audience(output));
    files::deliver(&shown, output, session)?;
    Ok(Outcome::Clean)
}

pub(super) fn run_restore(
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<Outcome, Failure> {
    let known = Known::of(matches, session)?;
    let id = matches.get_one::<String>("id").map_or("", |it| it);
    let version = matches.get_one::<usize>("wanted").copied();
    let version = version.unwrap_or_default();
    let (name, now) = restore(&mut known.server()?, id, version)?;
    let message = Message::new("termbase-restored").with("name", name);
    let message = message.with("version", version.to_string());
    session.remark(&message.with("now", now.to_string()));
    Ok(Outcome::Clean)
}

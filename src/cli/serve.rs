//! `naqhara serve`: the local page, and a service for programs that speak to a LanguageTool server.

use std::io::ErrorKind;

use clap::{ArgMatches, Command, value_parser};

use super::args::{HelpText, option, text};
use super::{Failure, Outcome, Session, signals};
use crate::diag::Message;
use crate::project::reason;
use crate::web::{ServeOptions, Server, StartError};

/// The fewest characters of a token that somebody chooses.
const SHORTEST_TOKEN: usize = 16;

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    Command::new("serve")
        .about(text(l10n, "cmd-serve"))
        .after_help(text(l10n, "cmd-serve-more"))
        .arg(
            option(l10n, "port", "N", "arg-port")
                .default_value("8081")
                .hide_default_value(true)
                .value_parser(value_parser!(u16)),
        )
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let options = ServeOptions {
        project: session.project.options().clone(),
        port: *matches.get_one::<u16>("port").unwrap_or(&8081),
        token: token(session)?,
        lang: session.lang,
    };
    session.follow_termbases();
    signals::watch();
    let server = Server::start(options).map_err(failed)?;
    let words = session.plain();
    let page = Message::new("serve-page").with("address", server.page());
    let service = Message::new("serve-service").with("address", server.service());
    let said = [page, service, Message::new("serve-end")];
    for message in said {
        let line = format!("{}\n", words.text(&message));
        session.streams.print(&line)?;
    }
    session.streams.flush()?;
    server.run();
    Ok(Outcome::Clean)
}

/// The token of the environment, if it names one: other programs are told it once.
fn token(session: &Session<'_>) -> Result<Option<String>, Failure> {
    let Some(token) = session.streams.variable("NAQHARA_TOKEN") else {
        return Ok(None);
    };
    let is_plain = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'_');
    if token.len() >= SHORTEST_TOKEN && token.bytes().all(is_plain) {
        return Ok(Some(token));
    }
    let message = Message::new("serve-token").with("least", SHORTEST_TOKEN);
    Err(Failure::new(message).with_help(Message::new("serve-token.help")))
}

fn failed(error: StartError) -> Failure {
    match error {
        StartError::Project(failure) => failure,
        StartError::Random => Failure::new(Message::new("serve-random")),
        StartError::Threads => Failure::new(Message::new("serve-threads")),
        StartError::Port { port, error } => {
            let message = match error.kind() {
                ErrorKind::AddrInUse => Message::new("serve-port-taken"),
                _ => Message::new("serve-port").with("reason", reason(&error)),
            };
            let message = message.with("port", port.to_string());
            Failure::new(message).with_help(Message::new("serve-port.help"))
        }
    }
}

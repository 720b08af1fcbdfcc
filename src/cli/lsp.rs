//! `naqhara lsp`: the editor server, on standard input and output.

use std::io::{self, BufReader, BufWriter, Write};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use clap::{ArgMatches, Command};
use serde_json::json;

use super::args::{HelpText, text};
use super::{Failure, Outcome, Session};
use crate::diag::Message;
use crate::lsp::{Connection, Ended, Notification, ReadError, Start, read, serve, write};
use crate::project::{Disk, ProjectOptions, System, is_termbase};

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    Command::new("lsp")
        .about(text(l10n, "cmd-lsp"))
        .after_help(text(l10n, "cmd-lsp-more"))
}

pub(super) fn run(_: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let folder = Disk.current_folder()?;
    session.follow_termbases();
    let start = Start {
        options: from_root(session.project.options(), &folder),
        lang: session.lang,
        lang_is_asked: session.global.contains_id("ui-lang"),
        folder,
    };
    let broken = session.plain().text(&Message::new("lsp-no-message"));
    Ok(match over_stdio(&start, &broken) {
        Ended::Properly => Outcome::Clean,
        Ended::Early => Outcome::Failed,
    })
}

/// Options whose paths do not depend on the folder that a document is in.
fn from_root(options: &ProjectOptions, folder: &Path) -> ProjectOptions {
    let absolute = |it: &String| folder.join(it).to_string_lossy().into_owned();
    let all = |paths: &Option<Vec<String>>| -> Option<Vec<String>> {
        Some(paths.as_ref()?.iter().map(absolute).collect())
    };
    ProjectOptions {
        config: options.config.as_ref().map(absolute),
        glossaries: options.glossaries.as_ref().map(|it| {
            let path = |it: &String| Some(it.clone()).filter(|it| is_termbase(it));
            it.iter()
                .map(|it| path(it).unwrap_or_else(|| absolute(it)))
                .collect()
        }),
        dictionaries: all(&options.dictionaries),
        installed_dictionaries: options
            .installed_dictionaries
            .as_ref()
            .map(|it| folder.join(it)),
        ..options.clone()
    }
}

/// Serves the client at the other end of standard input and output; `broken` is what is said of input
/// that is no message.
fn over_stdio(start: &Start, broken: &str) -> Ended {
    let (client, server) = Connection::memory();
    let Connection { sender, receiver } = client;
    let output = thread::spawn(move || {
        let mut output = BufWriter::new(io::stdout().lock());
        for message in &receiver {
            let written = write(&message, &mut output).and_then(|()| output.flush());
            if written.is_err() {
                return;
            }
        }
    });
    let log = json!({ "type": 1, "message": broken });
    let log = Notification::new("window/logMessage".to_owned(), log);
    let answers = Arc::new(Mutex::new(Some(server.sender.clone())));
    let complaints = Arc::clone(&answers);
    // It may wait for input that never comes, and is not waited for.
    thread::spawn(move || {
        let mut input = BufReader::new(io::stdin().lock());
        loop {
            match read(&mut input) {
                Ok(Some(message)) => {
                    if sender.send(message).is_err() {
                        return;
                    }
                }
                Err(ReadError::NoMessage) => {
                    let answers = complaints.lock().unwrap_or_else(PoisonError::into_inner);
                    let _ = answers.as_ref().map(|it| it.send(log.clone().into()));
                }
                Ok(None) | Err(ReadError::Stream(_)) => return,
            }
        }
    });
    let ended = serve(&server, start);
    drop(server);
    answers
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .take();
    // Until the last answer is written.
    let _ = output.join();
    ended
}

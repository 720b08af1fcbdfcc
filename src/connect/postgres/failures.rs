//! What a database says of what went wrong, in our words with what helps.

use std::error::Error as _;

use ::postgres::Error;
use ::postgres::error::SqlState;

use crate::diag::Message;
use crate::project::{Failure, reason};

/// A failure about the termbase at `shown`.
pub(super) fn about(id: &'static str, shown: &str) -> Message {
    Message::new(id).with("address", shown)
}

/// Why there is no connection.
pub(super) fn unreachable(shown: &str, error: &Error) -> Failure {
    match error.as_db_error() {
        Some(_) => said(shown, error),
        None => {
            let reason = Message::new("reason-other").with("text", innermost(error));
            let message = about("termbase-unreachable", shown).with("reason", reason);
            Failure::new(message).with_help(Message::new("termbase-unreachable.help"))
        }
    }
}

/// A host that no address is known of.
pub(super) fn unknown_host(shown: &str, error: &std::io::Error) -> Failure {
    let message = about("termbase-unreachable", shown).with("reason", reason(error));
    Failure::new(message).with_help(Message::new("termbase-unreachable.help"))
}

/// Why something could not be done; whatever was begun has not happened.
pub(super) fn said(shown: &str, error: &Error) -> Failure {
    let Some(known) = error.as_db_error() else {
        let message = about("termbase-gone", shown).with("reason", innermost(error));
        return Failure::new(message).with_help(Message::new("termbase-gone.help"));
    };
    let id = id_of(known.code());
    let message = about(id, shown).with("reason", known.message());
    let failure = Failure::new(message);
    match help_of(id) {
        Some(help) => failure.with_help(Message::new(help)),
        None => failure,
    }
}

fn id_of(code: &SqlState) -> &'static str {
    match *code {
        SqlState::INSUFFICIENT_PRIVILEGE => "termbase-denied",
        SqlState::INVALID_PASSWORD | SqlState::INVALID_AUTHORIZATION_SPECIFICATION => {
            "termbase-login"
        }
        SqlState::INVALID_CATALOG_NAME => "termbase-no-database",
        SqlState::LOCK_NOT_AVAILABLE => "termbase-busy",
        SqlState::ADMIN_SHUTDOWN | SqlState::CRASH_SHUTDOWN | SqlState::CANNOT_CONNECT_NOW => {
            "termbase-gone"
        }
        SqlState::READ_ONLY_SQL_TRANSACTION => "termbase-read-only",
        _ => "termbase-refused",
    }
}

fn help_of(id: &'static str) -> Option<&'static str> {
    Some(match id {
        "termbase-denied" => "termbase-denied.help",
        "termbase-login" => "termbase-login.help",
        "termbase-no-database" => "termbase-no-database.help",
        "termbase-busy" => "termbase-busy.help",
        "termbase-gone" => "termbase-gone.help",
        "termbase-read-only" => "termbase-read-only.help",
        _ => return None,
    })
}

/// Why what a server was sending ended too early.
pub(super) fn broken(shown: &str, error: &std::io::Error) -> Failure {
    let inner = error.get_ref().and_then(|it| it.downcast_ref::<Error>());
    match inner {
        Some(error) => said(shown, error),
        None => {
            let message = about("termbase-gone", shown).with("reason", error.to_string());
            Failure::new(message).with_help(Message::new("termbase-gone.help"))
        }
    }
}

/// A concept has another version than a moment ago, although nobody else may write.
pub(super) fn moved(shown: &str) -> Failure {
    Failure::new(about("termbase-moved", shown)).with_help(Message::new("termbase-moved.help"))
}

/// A file that no rows can be merged into.
pub(super) fn other_format(file: &str) -> Failure {
    let message = Message::new("glossary-add-other-format").with("path", file);
    Failure::new(message).with_help(Message::new("glossary-add-other-format.help"))
}

/// What is at the root of an error: the words of the system, not of each layer above it.
fn innermost(error: &Error) -> String {
    let mut deepest: &dyn std::error::Error = error;
    let mut next = error.source();
    while let Some(inner) = next {
        deepest = inner;
        next = inner.source();
    }
    deepest.to_string()
}

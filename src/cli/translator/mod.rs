//! Translation engines on the user's machine: a program, or a server that speaks the LibreTranslate
//! API. Nothing is sent unless `--translate-with` names one.

mod http;
mod program;

use std::time::Duration;

use super::Failure;
use crate::diag::Message;
use crate::summary::Request;

/// An answer longer than this many bytes is none.
const LONGEST: u64 = 1 << 20;

/// What an engine answered: a translation for each request, or none; and why it stopped early.
pub(super) struct Answers {
    pub(super) texts: Vec<Option<String>>,
    pub(super) failure: Option<Failure>,
}

/// Sends the sentences to the engine that `with` names.
///
/// It is given `patience` for each answer.
pub(super) fn ask(
    with: &str,
    key: Option<&str>,
    requests: &[Request],
    patience: Duration,
) -> Answers {
    let mut texts = vec![None; requests.len()];
    let is_url = with.contains("://");
    let asked = if is_url {
        http::ask(with, key, requests, patience, &mut texts)
    } else {
        program::ask(with, requests, patience, &mut texts)
    };
    Answers {
        failure: asked.err(),
        texts,
    }
}

/// A failure, with how to fix it.
fn failure(message: Message, help: &'static str) -> Failure {
    Failure::new(message).with_help(Message::new(help))
}

/// No answer in time.
fn timeout(with: &str, patience: Duration) -> Failure {
    let message = Message::new("translator-timeout")
        .with("with", with)
        .with("seconds", patience.as_secs() as usize);
    failure(message, "translator-timeout.help")
}

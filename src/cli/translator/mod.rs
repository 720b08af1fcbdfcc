//! Translation engines on the user's machine: a program, or a server that speaks the LibreTranslate
//! API. Nothing is sent unless `--translate-with` names one.

mod hidden;
#[cfg(feature = "translate")]
mod hosts;
#[cfg(feature = "translate")]
mod http;
mod listen;
mod process;
mod program;

use std::ops::RangeInclusive;
use std::time::Duration;

use super::Failure;
use crate::diag::Message;
use crate::summary::Request;

/// An answer longer than this many bytes is refused.
const LONGEST: u64 = 1 << 20;

/// The variable with the key of a server. No program that is started inherits it.
pub(super) const KEY: &str = "NAQHARA_TRANSLATE_KEY";

/// The seconds that an engine may be given for an answer: a second to a year. More would be beyond
/// what some clocks can hold.
pub(super) const PATIENCE: RangeInclusive<u64> = 1..=365 * 24 * 60 * 60;

/// What an engine answered: a translation for each request, or none; and why it stopped early.
pub(super) struct Answers {
    pub(super) texts: Vec<Option<String>>,
    pub(super) failure: Option<Failure>,
}

/// What is sent to an engine, and how.
#[derive(Clone, Copy)]
pub(super) struct Batch<'a> {
    pub(super) requests: &'a [Request],
    /// The key of a server that needs one.
    #[cfg_attr(
        not(feature = "translate"),
        expect(dead_code, reason = "programs need no key")
    )]
    pub(super) key: Option<&'a str>,
    /// How long the engine has for each answer.
    pub(super) patience: Duration,
}

/// Sends the sentences to the engine that `with` names.
pub(super) fn translate(with: &str, batch: Batch<'_>) -> Answers {
    let mut texts = vec![None; batch.requests.len()];
    let is_url = with.contains("://");
    let sent = if is_url {
        over_network(with, batch, &mut texts)
    } else {
        program::translate(with, batch, &mut texts)
    };
    Answers {
        failure: sent.err(),
        texts,
    }
}

/// Sends the sentences to a server.
#[cfg(feature = "translate")]
fn over_network(url: &str, batch: Batch<'_>, texts: &mut [Option<String>]) -> Result<(), Failure> {
    http::translate(url, batch, texts)
}

/// Without the feature there is no client to do it with.
#[cfg(not(feature = "translate"))]
fn over_network(url: &str, _: Batch<'_>, _: &mut [Option<String>]) -> Result<(), Failure> {
    let url = hidden::without_credentials(url);
    let message = Message::new("translator-not-built").with("url", url);
    Err(failure(message, "translator-not-built.help"))
}

/// A failure, with how to fix it.
fn failure(message: Message, help: &'static str) -> Failure {
    Failure::new(message).with_help(Message::new(help))
}

/// The beginning of what an engine says.
fn shortened(text: &str, longest: usize) -> String {
    let text = text.trim();
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// No answer in time.
fn timeout(with: &str, patience: Duration) -> Failure {
    let message = Message::new("translator-timeout")
        .with("with", with)
        .with("seconds", patience.as_secs() as usize);
    failure(message, "translator-timeout.help")
}

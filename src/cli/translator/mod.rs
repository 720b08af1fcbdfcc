//! Translation engines: a program, a server that speaks the LibreTranslate API, or one that speaks the
//! chat-completions protocol. Nothing is sent unless `--translate-with` names one, and nothing leaves
//! this machine without `--remote`.

mod cache;
#[cfg(feature = "translate")]
mod chat;
mod engine;
mod hidden;
#[cfg(feature = "translate")]
mod hosts;
#[cfg(feature = "translate")]
mod http;
#[cfg(feature = "translate")]
mod libretranslate;
mod listen;
mod process;
mod program;

use std::ops::RangeInclusive;
use std::time::Duration;

use super::Failure;
use crate::diag::Message;
use crate::summary::Request;
pub(super) use cache::Cache;
pub(super) use engine::Engine;
use engine::Kind;

/// An answer longer than this many bytes is refused.
const LONGEST: u64 = 1 << 20;

/// The variable with the key of a server. No program that is started inherits it.
const KEY: &str = "NAQHARA_TRANSLATE_KEY";

/// The seconds that an engine may be given for an answer: a second to a year. More would be beyond
/// what some clocks can hold.
pub(super) const PATIENCE: RangeInclusive<u64> = 1..=365 * 24 * 60 * 60;

/// What became of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Outcome {
    /// No answer: the engine stopped before.
    Open,
    /// The engine's translation, which passed the check.
    Translated(String),
    /// The engine answered twice, and neither answer can be used, for this reason: whatever else
    /// there is takes its place.
    Refused(Message),
}

/// What an engine answered, and why it stopped early.
pub(super) struct Answers {
    /// One for each request.
    pub(super) outcomes: Vec<Outcome>,
    pub(super) failure: Option<Failure>,
}

impl Answers {
    /// The translations that can be used.
    pub(super) fn texts(&self) -> Vec<Option<String>> {
        let text = |it: &Outcome| match it {
            Outcome::Translated(text) => Some(text.clone()),
            Outcome::Open | Outcome::Refused(_) => None,
        };
        self.outcomes.iter().map(text).collect()
    }

    /// Why answers were dropped, with the numbers of their requests.
    pub(super) fn refusals(&self) -> impl Iterator<Item = (usize, &Message)> {
        let all = self.outcomes.iter().enumerate();
        all.filter_map(|(nth, it)| match it {
            Outcome::Refused(reason) => Some((nth, reason)),
            Outcome::Open | Outcome::Translated(_) => None,
        })
    }
}

/// What is sent to an engine at a time.
#[derive(Clone, Copy)]
struct Batch<'a> {
    requests: &'a [&'a Request],
    engine: &'a Engine,
    /// Whether these were asked before, and the answers could not be used.
    #[cfg_attr(
        not(feature = "translate"),
        expect(dead_code, reason = "programs are told nothing of it")
    )]
    is_again: bool,
}

impl Batch<'_> {
    /// How long the engine has for each answer.
    fn patience(&self) -> Duration {
        self.engine.patience
    }
}

/// What there is to say against an answer to a request.
pub(super) type Check<'a> = &'a (dyn Fn(&Request, &str) -> Option<Message> + Sync);

/// Has the sentences translated by `engine`; known translations are taken from the cache. An answer
/// that `check` has something against is asked for once more, and then dropped.
pub(super) fn translate(
    engine: &Engine,
    requests: &[Request],
    check: Check<'_>,
    cache: Option<&Cache>,
) -> Answers {
    let mut outcomes = vec![Outcome::Open; requests.len()];
    for (request, outcome) in requests.iter().zip(&mut outcomes) {
        let known = cache.and_then(|it| it.get(engine, request));
        let known = known.filter(|it| check(request, it).is_none());
        if let Some(text) = known {
            *outcome = Outcome::Translated(text);
        }
    }
    let mut failure = None;
    for is_again in [false, true] {
        if failure.is_none() {
            let round = Round {
                engine,
                requests,
                check,
                cache,
            };
            failure = round.ask(is_again, &mut outcomes).err();
        }
    }
    Answers { outcomes, failure }
}

/// What every round of questions is about.
struct Round<'a> {
    engine: &'a Engine,
    requests: &'a [Request],
    check: Check<'a>,
    cache: Option<&'a Cache>,
}

impl Round<'_> {
    /// Asks for what has no translation.
    fn ask(&self, is_again: bool, outcomes: &mut [Outcome]) -> Result<(), Failure> {
        let is_open = |it: &Outcome| !matches!(it, Outcome::Translated(_));
        let open: Vec<usize> = (0..outcomes.len())
            .filter(|&nth| is_open(&outcomes[nth]))
            .collect();
        if open.is_empty() {
            return Ok(());
        }
        let asked: Vec<&Request> = open.iter().map(|&nth| &self.requests[nth]).collect();
        let mut texts = vec![None; asked.len()];
        let batch = Batch {
            requests: &asked,
            engine: self.engine,
            is_again,
        };
        let sent = send(batch, &mut texts);
        for (nth, text) in open.into_iter().zip(texts) {
            let Some(text) = text else { continue };
            outcomes[nth] = match (self.check)(&self.requests[nth], &text) {
                Some(reason) => Outcome::Refused(reason),
                None => {
                    if let Some(cache) = self.cache {
                        cache.put(self.engine, &self.requests[nth], &text);
                    }
                    Outcome::Translated(text)
                }
            };
        }
        sent
    }
}

/// Sends sentences to an engine; what it answers before it fails is kept.
fn send(batch: Batch<'_>, texts: &mut [Option<String>]) -> Result<(), Failure> {
    match &batch.engine.kind {
        Kind::Program(command) => program::translate(command, batch, texts),
        #[cfg(feature = "translate")]
        Kind::LibreTranslate(url) => libretranslate::translate(url, batch, texts),
        #[cfg(feature = "translate")]
        Kind::Chat { model, url } => chat::translate(model, url, batch, texts),
        // Without the feature there is no client to do it with.
        #[cfg(not(feature = "translate"))]
        Kind::LibreTranslate(url) | Kind::Chat { url, .. } => {
            let url = hidden::without_credentials(url);
            let message = Message::new("translator-not-built").with("url", url);
            Err(failure(message, "translator-not-built.help"))
        }
    }
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

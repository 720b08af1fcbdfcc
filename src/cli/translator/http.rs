//! JSON sent to a server and back, with patience: a server that is busy is asked again, a few times.

use std::thread;
use std::time::{Duration, Instant};

use serde::Deserialize;
use ureq::Agent;
use ureq::http::StatusCode;
use ureq::unversioned::transport::DefaultConnector;

use super::engine::{Engine, Kind};
use super::hidden::{hidden, hidden_with, without_credentials};
use super::hosts::{Hosts, OffMachine};
use super::{LONGEST, failure, shortened, timeout};
use crate::cli::Failure;
use crate::diag::Message;

/// How often a question is sent before it is given up.
const MOST_ATTEMPTS: u32 = 4;

/// How long is waited before the second time; each further time twice as long.
const FIRST_WAIT: Duration = Duration::from_millis(250);

/// A server.
pub(super) struct Client<'a> {
    agent: Agent,
    url: String,
    engine: &'a Engine,
}

/// What a server says instead of an answer, in the forms that there are.
#[derive(Deserialize)]
struct Refusal {
    error: Said,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Said {
    Text(String),
    Object { message: String },
}

/// A try that did not succeed.
struct Trouble {
    failure: Box<Failure>,
    again: Again,
}

/// Whether there is a point in trying again.
#[derive(Clone, Copy)]
enum Again {
    No,
    Soon,
    After(Duration),
}

impl Client<'_> {
    /// The server at `base`, whose questions go to `path` below it.
    pub(super) fn new<'a>(
        base: &str,
        path: &str,
        engine: &'a Engine,
    ) -> Result<Client<'a>, Failure> {
        let is_http = |it: &str| it.eq_ignore_ascii_case("http://");
        if !base.get(..7).is_some_and(is_http) {
            let message = Message::new("translator-scheme").with("url", without_credentials(base));
            return Err(failure(message, "translator-scheme.help"));
        }
        let base = base.trim_end_matches('/');
        let url = if base.ends_with(path) {
            base.to_owned()
        } else {
            format!("{base}{path}")
        };
        // Redirects could lead the text off the machine that the user named.
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .proxy(None)
            .build();
        let hosts = Hosts {
            is_remote: engine.is_remote,
        };
        Ok(Client {
            agent: Agent::with_parts(config, DefaultConnector::new(), hosts),
            url,
            engine,
        })
    }

    /// The server as messages name it.
    pub(super) fn shown(&self) -> String {
        without_credentials(&self.url)
    }

    /// What the server answers to a question, both in JSON. A server that is busy, or that breaks the
    /// connection, is asked again while there is time; it may say when.
    pub(super) fn ask(&self, question: &str) -> Result<String, Failure> {
        let begun = Instant::now();
        let mut attempt = 1;
        loop {
            let left = self.engine.patience.saturating_sub(begun.elapsed());
            let trouble = match self.attempt(question, left) {
                Ok(answer) => return Ok(answer),
                Err(trouble) => trouble,
            };
            let wait = match trouble.again {
                Again::No => return Err(*trouble.failure),
                Again::Soon => FIRST_WAIT * 2_u32.pow(attempt - 1),
                Again::After(time) => time,
            };
            let left = self.engine.patience.saturating_sub(begun.elapsed());
            if attempt == MOST_ATTEMPTS || wait >= left {
                return Err(*trouble.failure);
            }
            thread::sleep(wait);
            attempt += 1;
        }
    }

    fn attempt(&self, question: &str, left: Duration) -> Result<String, Trouble> {
        let mut request = self.agent.post(&self.url);
        if let (Kind::Chat { .. }, Some(key)) = (&self.engine.kind, &self.engine.key) {
            request = request.header("Authorization", format!("Bearer {key}"));
        }
        let request = request.header("Content-Type", "application/json");
        let request = request.config().timeout_global(Some(left)).build();
        let mut response = request.send(question).map_err(|it| self.trouble(&it))?;
        let status = response.status();
        let after = response.headers().get("retry-after");
        let after = after.and_then(|it| it.to_str().ok()?.trim().parse().ok());
        let body = response.body_mut().with_config().limit(LONGEST);
        let body = body.lossy_utf8(true).read_to_string();
        let body = body.map_err(|it| self.trouble(&it))?;
        if status.is_success() {
            return Ok(body);
        }
        Err(Trouble {
            failure: Box::new(self.refused(status, &body)),
            again: match (is_busy(status), after) {
                (false, _) => Again::No,
                (true, Some(seconds)) => Again::After(Duration::from_secs(seconds)),
                (true, None) => Again::Soon,
            },
        })
    }

    fn refused(&self, status: StatusCode, body: &str) -> Failure {
        if status.is_redirection() {
            let message = Message::new("translator-redirects").with("url", self.shown());
            return failure(message, "translator-redirects.help");
        }
        let said = match serde_json::from_str(body) {
            Ok(Refusal { error }) => match error {
                Said::Text(text) | Said::Object { message: text } => text,
            },
            Err(_) => String::new(),
        };
        let said = hidden_with(&said, self.engine.key.as_deref());
        let message = Message::new("translator-refused")
            .with("url", self.shown())
            .with("status", status.as_str())
            .with("text", shortened(&said, 200));
        let help = match status {
            _ if is_busy(status) => Message::new("translator-refused.busy"),
            StatusCode::NOT_FOUND => Message::new("translator-refused.missing"),
            _ => {
                Message::new("translator-refused.help").with("variable", &*self.engine.key_variable)
            }
        };
        Failure::new(message).with_help(help)
    }

    /// An answer that is none.
    pub(super) fn garbage(&self) -> Failure {
        let message = match self.engine.kind {
            Kind::Chat { .. } => Message::new("translator-not-chat"),
            _ => Message::new("translator-not-libretranslate"),
        };
        failure(message.with("url", self.shown()), self.help())
    }

    fn help(&self) -> &'static str {
        match self.engine.kind {
            Kind::Chat { .. } => "translator-not-chat.help",
            _ => "translator-unreachable.help",
        }
    }

    fn trouble(&self, error: &ureq::Error) -> Trouble {
        let again = match error {
            ureq::Error::Io(error) if is_broken(error) => Again::Soon,
            _ => Again::No,
        };
        let failure = Box::new(self.unreached(error));
        Trouble { failure, again }
    }

    fn unreached(&self, error: &ureq::Error) -> Failure {
        let reason = match error {
            ureq::Error::Timeout(_) => return timeout(&self.shown(), self.engine.patience),
            ureq::Error::BodyExceedsLimit(_) => {
                let message = Message::new("translator-too-long").with("url", self.shown());
                return failure(message, self.help());
            }
            ureq::Error::Other(error) if error.is::<OffMachine>() => {
                let message = Message::new("translator-remote").with("url", self.shown());
                return failure(message, "translator-remote.help");
            }
            ureq::Error::Io(error) => crate::project::reason(error),
            // It would show the address.
            ureq::Error::BadUri(_) => Message::new("translator-bad-address"),
            error => Message::new("reason-other").with("text", hidden(&error.to_string())),
        };
        let message = Message::new("translator-unreachable").with("url", self.shown());
        failure(message.with("reason", reason), self.help())
    }
}

/// Whether a server that says this may be able to answer later.
fn is_busy(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 429 | 500 | 502 | 503 | 504)
}

/// Whether a connection was made and broke.
fn is_broken(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, UnexpectedEof};
    let kinds = [
        BrokenPipe,
        ConnectionAborted,
        ConnectionReset,
        UnexpectedEof,
    ];
    kinds.contains(&error.kind())
}

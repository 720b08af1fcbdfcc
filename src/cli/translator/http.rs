//! The LibreTranslate API: `POST /translate` with JSON (<https://docs.libretranslate.com>).

use std::time::Duration;

use serde::{Deserialize, Serialize};
use ureq::Agent;
use ureq::unversioned::transport::DefaultConnector;

use super::hidden::{hidden, hidden_with, without_credentials};
use super::hosts::Hosts;
use super::{Batch, LONGEST, failure, shortened, timeout};
use crate::cli::Failure;
use crate::diag::Message;

#[derive(Serialize)]
struct Question<'a> {
    q: &'a str,
    source: &'static str,
    target: &'static str,
    format: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    api_key: Option<&'a str>,
}

#[derive(Deserialize)]
struct Answer {
    #[serde(rename = "translatedText")]
    text: String,
}

#[derive(Deserialize)]
struct Refusal {
    error: String,
}

/// Sends a server one sentence after another.
pub(super) fn translate(
    url: &str,
    batch: Batch<'_>,
    texts: &mut [Option<String>],
) -> Result<(), Failure> {
    let is_http = |it: &str| it.eq_ignore_ascii_case("http://");
    if !url.get(..7).is_some_and(is_http) {
        let message = Message::new("translator-scheme").with("url", without_credentials(url));
        return Err(failure(message, "translator-scheme.help"));
    }
    let endpoint = url.trim_end_matches('/');
    let endpoint = if endpoint.ends_with("/translate") {
        endpoint.to_owned()
    } else {
        format!("{endpoint}/translate")
    };
    // Redirects could lead the text off the machine that the user named.
    let config = Agent::config_builder()
        .timeout_global(Some(batch.patience))
        .http_status_as_error(false)
        .max_redirects(0)
        .proxy(None)
        .build();
    let agent = Agent::with_parts(config, DefaultConnector::new(), Hosts);
    for (request, text) in batch.requests.iter().zip(texts) {
        let question = Question {
            q: request.text(),
            source: request.from.code(),
            target: request.to.code(),
            format: "text",
            api_key: batch.key,
        };
        *text = Some(one(&agent, &endpoint, &question, batch.patience)?);
    }
    Ok(())
}

fn one(
    agent: &Agent,
    url: &str,
    question: &Question<'_>,
    patience: Duration,
) -> Result<String, Failure> {
    let body = serde_json::to_string(question).map_err(|_| garbage(url))?;
    let sent = agent
        .post(url)
        .header("Content-Type", "application/json")
        .send(body);
    let mut response = sent.map_err(|error| trouble(url, &error, patience))?;
    let status = response.status();
    let body = response.body_mut().with_config().limit(LONGEST);
    let body = body.lossy_utf8(true).read_to_string();
    let body = body.map_err(|error| trouble(url, &error, patience))?;
    if status.is_success() {
        let answer: Answer = serde_json::from_str(&body).map_err(|_| garbage(url))?;
        return Ok(answer.text);
    }
    if status.is_redirection() {
        let message = Message::new("translator-redirects").with("url", without_credentials(url));
        return Err(failure(message, "translator-redirects.help"));
    }
    let said: Option<Refusal> = serde_json::from_str(&body).ok();
    let said = said.map_or(String::new(), |it| it.error);
    let message = Message::new("translator-refused")
        .with("url", without_credentials(url))
        .with("status", status.as_str())
        .with(
            "text",
            shortened(&hidden_with(&said, question.api_key), 200),
        );
    Err(failure(message, "translator-refused.help"))
}

fn garbage(url: &str) -> Failure {
    let message =
        Message::new("translator-not-libretranslate").with("url", without_credentials(url));
    failure(message, "translator-unreachable.help")
}

fn trouble(url: &str, error: &ureq::Error, patience: Duration) -> Failure {
    let message = match error {
        ureq::Error::Timeout(_) => return timeout(&without_credentials(url), patience),
        ureq::Error::BodyExceedsLimit(_) => {
            let message = Message::new("translator-too-long").with("url", without_credentials(url));
            return failure(message, "translator-unreachable.help");
        }
        ureq::Error::Io(error) => crate::project::reason(error),
        // It would show the address.
        ureq::Error::BadUri(_) => Message::new("translator-bad-address"),
        error => Message::new("reason-other").with("text", hidden(&error.to_string())),
    };
    let message = Message::new("translator-unreachable")
        .with("url", without_credentials(url))
        .with("reason", message);
    failure(message, "translator-unreachable.help")
}

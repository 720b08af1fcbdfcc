//! The LibreTranslate API: `POST /translate` with JSON (<https://docs.libretranslate.com>).

use serde::{Deserialize, Serialize};

use super::Batch;
use super::http::Client;
use crate::cli::Failure;

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

/// Sends a server one sentence after another, over one connection where it keeps it.
pub(super) fn translate(
    url: &str,
    batch: Batch<'_>,
    texts: &mut [Option<String>],
) -> Result<(), Failure> {
    let client = Client::new(url, "/translate", batch.engine)?;
    for (request, text) in batch.requests.iter().zip(texts) {
        let question = Question {
            q: request.text(),
            source: request.from.code(),
            target: request.to.code(),
            format: "text",
            api_key: batch.engine.key.as_deref(),
        };
        let question = serde_json::to_string(&question).map_err(|_| client.garbage())?;
        let answer = client.ask(&question)?;
        let answer: Answer = serde_json::from_str(&answer).map_err(|_| client.garbage())?;
        *text = Some(answer.text);
    }
    Ok(())
}

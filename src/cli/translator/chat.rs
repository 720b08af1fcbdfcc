//! The chat-completions protocol that local servers of language models speak (Ollama, llama.cpp, vLLM
//! and others): `POST /chat/completions` with JSON
//! (<https://platform.openai.com/docs/api-reference/chat>).

use serde::{Deserialize, Serialize};

use super::Batch;
use super::http::Client;
use crate::cli::Failure;
use crate::text::Lang;

/// What a model is told before each sentence.
const PROMPT: &str = include_str!("prompt.txt");

/// How freely a model chooses its words: not at all, but a little where its first choice was wrong.
const TEMPERATURE: f32 = 0.0;
const SECOND_TEMPERATURE: f32 = 0.4;

/// Between these a model thinks aloud.
const THOUGHTS: [&str; 2] = ["<think>", "</think>"];

#[derive(Serialize)]
struct Question<'a> {
    model: &'a str,
    messages: [Turn<'a>; 2],
    temperature: f32,
    stream: bool,
}

#[derive(Serialize)]
struct Turn<'a> {
    role: &'static str,
    content: &'a str,
}

#[derive(Deserialize)]
struct Answer {
    choices: Vec<Choice>,
}

#[derive(Deserialize)]
struct Choice {
    message: Said,
    #[serde(default)]
    finish_reason: Option<String>,
}

#[derive(Deserialize)]
struct Said {
    #[serde(default)]
    content: Option<String>,
}

/// Sends a model one sentence after another, each without those before it.
pub(super) fn translate(
    model: &str,
    url: &str,
    batch: Batch<'_>,
    texts: &mut [Option<String>],
) -> Result<(), Failure> {
    let client = Client::new(url, "/chat/completions", batch.engine)?;
    let temperature = if batch.is_again {
        SECOND_TEMPERATURE
    } else {
        TEMPERATURE
    };
    for (request, text) in batch.requests.iter().zip(texts) {
        let prompt = prompt(request.from, request.to);
        let turn = |role, content| Turn { role, content };
        let question = Question {
            model,
            messages: [turn("system", &prompt), turn("user", request.text())],
            temperature,
            stream: false,
        };
        let question = serde_json::to_string(&question).map_err(|_| client.garbage())?;
        let answer = client.ask(&question)?;
        let answer: Answer = serde_json::from_str(&answer).map_err(|_| client.garbage())?;
        let first = answer.choices.into_iter().next();
        *text = Some(said(first.ok_or_else(|| client.garbage())?, request.text()));
    }
    Ok(())
}

fn prompt(from: Lang, to: Lang) -> String {
    let name = |lang| match lang {
        Lang::Ar => "Arabic",
        Lang::En => "English",
    };
    let prompt = PROMPT.replace("{from}", name(from));
    prompt.replace("{to}", name(to)).trim().to_owned()
}

/// What a model says, without what it puts around it; nothing where it was cut off.
fn said(choice: Choice, source: &str) -> String {
    if choice.finish_reason.is_some_and(|it| it == "length") {
        return String::new();
    }
    let content = choice.message.content.unwrap_or_default();
    let answer = match content.rsplit_once(THOUGHTS[1]) {
        Some((_, answer)) => answer,
        // It did not come to an end with thinking.
        None if content.contains(THOUGHTS[0]) => "",
        None => &content,
    };
    unwrapped(answer.trim(), source).to_owned()
}

/// Without the fence or the quotation marks that a model puts around a text that has none.
fn unwrapped<'a>(answer: &'a str, source: &str) -> &'a str {
    let mut bare = answer;
    if let Some(inside) = bare
        .strip_prefix("```")
        .and_then(|it| it.strip_suffix("```"))
    {
        // Its first line names a language, or nothing.
        bare = inside.split_once('\n').map_or(inside, |it| it.1).trim();
    }
    for (open, close) in [('"', '"'), ('“', '”'), ('«', '»')] {
        let inside = bare
            .strip_prefix(open)
            .and_then(|it| it.strip_suffix(close));
        let is_around = |it: &&str| !it.contains([open, close]);
        if let Some(inside) = inside.filter(is_around) {
            let is_of_source = source.starts_with(['"', '“', '«']);
            return if is_of_source { bare } else { inside.trim() };
        }
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_model_puts_around_is_taken_off() {
        let said = |content: &str| {
            let message = Said {
                content: Some(content.to_owned()),
            };
            let finish_reason = Some("stop".to_owned());
            said(
                Choice {
                    message,
                    finish_reason,
                },
                "قال",
            )
        };
        for content in [
            "He said.",
            " He said.\n",
            "\"He said.\"",
            "```\nHe said.\n```",
            "```text\n“He said.”\n```",
            "<think>Hm, \"NQ1\"</think>\n\nHe said.",
        ] {
            assert_eq!(said(content), "He said.", "{content}");
        }
        assert_eq!(said("\"A\" and \"B\""), "\"A\" and \"B\"");
        assert_eq!(said("<think>for ever"), "");
        assert_eq!(unwrapped("\"He said.\"", "«قال.»"), "\"He said.\"");
    }
}

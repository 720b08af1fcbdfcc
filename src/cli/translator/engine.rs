//! Which engine `--translate-with` names, and how it is asked.

use std::time::Duration;

use super::hidden::{hidden, without_credentials};
use super::{KEY, failure};
use crate::cli::Failure;
use crate::diag::Message;
use crate::lint::config::{EngineKind, EnginePreset};

/// Where a LibreTranslate server listens unless it is told otherwise.
const LIBRETRANSLATE: &str = "http://127.0.0.1:5000";

/// Where Ollama listens unless it is told otherwise; other servers are named.
const CHAT: &str = "http://127.0.0.1:11434/v1";

/// The seconds that an engine has for an answer unless somebody says otherwise.
const SECONDS: u64 = 60;

/// An engine with all that is needed to ask it.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::cli) struct Engine {
    pub(super) kind: Kind,
    /// How long it has for each answer.
    pub(super) patience: Duration,
    /// The variable that holds its key.
    pub(in crate::cli) key_variable: String,
    /// The key, where it has one.
    pub(in crate::cli) key: Option<String>,
    /// Whether it may be on another machine.
    pub(in crate::cli) is_remote: bool,
}

/// What is spoken to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A program, with its arguments.
    Program(String),
    /// A server at this address.
    LibreTranslate(String),
    /// A model behind the chat-completions protocol at this address.
    Chat { model: String, url: String },
}

impl Engine {
    /// The engine that a word of `--translate-with` names: one of the configuration, a kind of server,
    /// an address, or else a program.
    ///
    /// # Errors
    /// Where a model is missing.
    pub(in crate::cli) fn named(
        with: &str,
        preset: Option<&EnginePreset>,
        seconds: Option<u64>,
    ) -> Result<Engine, Failure> {
        let kind = match preset {
            Some(preset) => of_preset(preset),
            None => of_words(with)?,
        };
        let own = preset.and_then(|it| it.timeout);
        let variable = preset.and_then(|it| it.key_env.clone());
        Ok(Engine {
            kind,
            patience: Duration::from_secs(seconds.or(own).unwrap_or(SECONDS)),
            key_variable: variable.unwrap_or_else(|| KEY.to_owned()),
            key: None,
            is_remote: false,
        })
    }

    /// The engine as messages name it.
    pub(in crate::cli) fn shown(&self) -> String {
        match &self.kind {
            Kind::Program(command) => hidden(command),
            Kind::LibreTranslate(url) => without_credentials(url),
            Kind::Chat { model, url } => format!("{model} ({})", without_credentials(url)),
        }
    }

    /// Its address as messages name it, where it may be on another machine, and is not this one by
    /// its very name.
    pub(in crate::cli) fn url_off_this_machine(&self) -> Option<String> {
        let url = match &self.kind {
            Kind::LibreTranslate(url) | Kind::Chat { url, .. } if self.is_remote => url,
            _ => return None,
        };
        #[cfg(feature = "translate")]
        let is_here = super::hosts::is_plainly_here(url);
        #[cfg(not(feature = "translate"))]
        let is_here = false;
        (!is_here).then(|| without_credentials(url))
    }

    /// What tells its translations from those of others: no time and no key.
    pub(super) fn identity(&self) -> String {
        match &self.kind {
            Kind::Program(command) => format!("program {command}"),
            Kind::LibreTranslate(url) => format!("libretranslate {url}"),
            Kind::Chat { model, url } => format!("openai {model} {url}"),
        }
    }
}

fn of_preset(preset: &EnginePreset) -> Kind {
    let text = |it: &Option<String>| it.clone().unwrap_or_default();
    let url = |usual: &str| preset.url.clone().unwrap_or_else(|| usual.to_owned());
    match preset.kind {
        EngineKind::Program => Kind::Program(text(&preset.command)),
        EngineKind::LibreTranslate => Kind::LibreTranslate(url(LIBRETRANSLATE)),
        EngineKind::OpenAi => Kind::Chat {
            model: text(&preset.model),
            url: url(CHAT),
        },
    }
}

fn of_words(with: &str) -> Result<Kind, Failure> {
    if with == "libretranslate" {
        return Ok(Kind::LibreTranslate(LIBRETRANSLATE.to_owned()));
    }
    if let Some(url) = with.strip_prefix("libretranslate:") {
        return Ok(Kind::LibreTranslate(url.to_owned()));
    }
    if with == "openai" || with.starts_with("openai:") {
        let model = with.strip_prefix("openai:").unwrap_or_default();
        // The names of models have colons, slashes and perhaps `@`; an address has `://` behind one.
        let address = model.find("://").and_then(|at| model[..at].rfind('@'));
        let (model, url) = match address {
            Some(at) => (&model[..at], &model[at + 1..]),
            None => (model, CHAT),
        };
        if model.trim().is_empty() {
            let message = Message::new("translator-no-model");
            return Err(failure(message, "translator-no-model.help"));
        }
        return Ok(Kind::Chat {
            model: model.to_owned(),
            url: url.to_owned(),
        });
    }
    // A program that is given an address stands before it.
    let is_alone = || !with.contains(char::is_whitespace) || is_address(with);
    let kind = if with.contains("://") && is_alone() {
        Kind::LibreTranslate
    } else {
        Kind::Program
    };
    Ok(kind(with.to_owned()))
}

/// Whether a text begins as an address does: `http://me:hu sh@host` is a slip, and no program.
fn is_address(text: &str) -> bool {
    let scheme = text.split("://").next().unwrap_or_default();
    !scheme.is_empty() && scheme.chars().all(|c| c.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(with: &str) -> Kind {
        Engine::named(with, None, None).expect("an engine").kind
    }

    #[test]
    fn words_name_engines() {
        let libre = |url: &str| Kind::LibreTranslate(url.to_owned());
        let chat = |model: &str, url: &str| Kind::Chat {
            model: model.to_owned(),
            url: url.to_owned(),
        };
        for (with, named) in [
            ("libretranslate", libre(LIBRETRANSLATE)),
            ("libretranslate:http://h:1", libre("http://h:1")),
            ("http://u:p@h/translate", libre("http://u:p@h/translate")),
            ("openai:aya:8b", chat("aya:8b", CHAT)),
            (
                "openai:a/b:8b@http://h:1/v1",
                chat("a/b:8b", "http://h:1/v1"),
            ),
            ("openai:m@http://u:p@h/v1", chat("m", "http://u:p@h/v1")),
            ("openai:m@2", chat("m@2", CHAT)),
        ] {
            assert_eq!(kind(with), named, "{with}");
        }
        for with in [
            "argos --fast",
            "openai-run x",
            "run --at=http://h",
            "./libretranslate",
        ] {
            assert_eq!(kind(with), Kind::Program(with.to_owned()));
        }
        for with in ["openai", "openai:", "openai:@http://h"] {
            assert!(Engine::named(with, None, None).is_err(), "{with}");
        }
    }
}

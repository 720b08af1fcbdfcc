//! What a client is told where something could not be done: a code for programs, and words in the
//! language of its reader.

use serde_json::{Map, Value, json};

use super::answer::Answer;
use super::http::Malformed;
use super::wire::BodyError;
use crate::diag::Message;
use crate::dictionary::DictionaryError;
use crate::document::{DecodeError, WriteError};
use crate::l10n::{Isolation, Localizer};
use crate::project::Failure;
use crate::text::Lang;

/// Why a request was not answered as it wanted.
#[derive(Clone, Debug)]
pub(super) struct Refused {
    pub(super) status: u16,
    pub(super) code: &'static str,
    pub(super) message: Message,
    pub(super) help: Option<Box<Message>>,
    /// The methods that are allowed, where another one was used.
    allowed: Option<&'static str>,
    /// What stands beside the error.
    pub(super) beside: Option<Box<Map<String, Value>>>,
}

impl Refused {
    pub(super) fn new(status: u16, code: &'static str, message: Message) -> Refused {
        Refused {
            status,
            code,
            message,
            help: None,
            allowed: None,
            beside: None,
        }
    }

    #[must_use]
    pub(super) fn with_help(mut self, help: Message) -> Refused {
        self.help = Some(Box::new(help));
        self
    }

    #[must_use]
    pub(super) fn beside(mut self, name: &str, value: Value) -> Refused {
        let beside = self.beside.get_or_insert_default();
        beside.insert(name.to_owned(), value);
        self
    }

    /// A request that says something that cannot be.
    pub(super) fn bad(message: Message) -> Refused {
        Refused::new(400, "bad-request", message)
    }

    /// A request that nothing answers.
    pub(super) fn not_found(path: &str) -> Refused {
        Refused::new(
            404,
            "not-found",
            Message::new("web-not-found").with("path", path),
        )
    }

    /// A path that is asked in another way.
    pub(super) fn method(allowed: &'static str) -> Refused {
        let message = Message::new("web-method").with("allowed", allowed);
        Refused {
            allowed: Some(allowed),
            ..Refused::new(405, "method", message)
        }
    }

    /// A body that is larger than it may be.
    pub(super) fn too_large(limit: u64) -> Refused {
        let limit = crate::lint::config::size(limit);
        let message = Message::new("web-too-large").with("limit", limit);
        Refused::new(413, "too-large", message)
    }

    /// An error of our own.
    pub(super) fn fault() -> Refused {
        Refused::new(500, "fault", Message::new("web-fault"))
    }

    /// For programs.
    pub(super) fn answer(&self, lang: Lang) -> Answer {
        self.said(&Localizer::new(lang, Isolation::Off))
    }

    /// For the page, which makes elements of isolates.
    pub(super) fn isolated(&self, lang: Lang) -> Answer {
        self.said(&Localizer::new(lang, Isolation::On))
    }

    fn said(&self, words: &Localizer) -> Answer {
        let mut error = Map::new();
        error.insert("code".to_owned(), json!(self.code));
        error.insert("message".to_owned(), json!(words.text(&self.message)));
        if let Some(help) = &self.help {
            error.insert("help".to_owned(), json!(words.text(help)));
        }
        let mut whole = Map::new();
        whole.insert("error".to_owned(), Value::Object(error));
        whole.extend(self.beside.iter().flat_map(|it| (**it).clone()));
        self.headed(Answer::json_with(self.status, &whole))
    }

    /// An answer that says what is allowed.
    pub(super) fn headed(&self, answer: Answer) -> Answer {
        match self.allowed {
            Some(allowed) => answer.with("Allow", allowed),
            None => answer,
        }
    }

    /// In words alone, with what can be done about it.
    pub(super) fn words(&self, lang: Lang) -> String {
        let words = Localizer::new(lang, Isolation::Off);
        let help = self.help.iter().map(|it| words.text(it));
        let all = std::iter::once(words.text(&self.message)).chain(help);
        all.collect::<Vec<_>>().join(" ")
    }
}

impl From<Failure> for Refused {
    /// A text that cannot be read, or not be worked on.
    fn from(failure: Failure) -> Refused {
        Refused {
            help: failure.help.map(Box::new),
            ..Refused::new(422, "unreadable", failure.message)
        }
    }
}

impl From<DecodeError> for Refused {
    fn from(error: DecodeError) -> Refused {
        Failure::from(error).into()
    }
}

impl From<WriteError> for Refused {
    fn from(error: WriteError) -> Refused {
        Failure::from(error).into()
    }
}

impl From<DictionaryError> for Refused {
    fn from(error: DictionaryError) -> Refused {
        Failure::from(error).into()
    }
}

impl From<Malformed> for Refused {
    fn from(error: Malformed) -> Refused {
        let (status, id) = match error {
            Malformed::Head => (400, "web-malformed"),
            Malformed::LargeHead => (431, "web-large-head"),
            Malformed::Length => (400, "web-malformed-length"),
        };
        Refused::new(status, "bad-request", Message::new(id))
    }
}

impl Refused {
    /// Why a body was not read; `None` where there is nobody to tell.
    pub(super) fn of_body(error: &BodyError, limit: u64) -> Option<Refused> {
        match error {
            BodyError::TooLarge => Some(Refused::too_large(limit)),
            BodyError::Malformed => Some(Malformed::Length.into()),
            BodyError::Io(error) => match error.kind() {
                std::io::ErrorKind::TimedOut | std::io::ErrorKind::WouldBlock => {
                    Some(Refused::new(408, "too-slow", Message::new("web-too-slow")))
                }
                _ => None,
            },
        }
    }
}

//! A message is an id of `locales/*/*.ftl` with typed arguments.

use serde::{Deserialize, Serialize};

use super::words::{self, Word};

/// A value that a message shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Arg {
    /// Text from the user or the glossary: shown as it is, isolated where the medium needs it.
    Text(String),
    /// A number: takes part in plural selection and is written with the reader's digits.
    Number(f64),
    /// Another message, put into the same language first.
    Message(Box<Message>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<usize> for Arg {
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of things in a text stay far below 2^52"
    )]
    fn from(number: usize) -> Arg {
        Arg::Number(number as f64)
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Arg {
        Arg::Message(Box::new(message))
    }
}

/// What is to be said, without its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// The id of a message in `locales/`.
    #[serde(deserialize_with = "words::word")]
    pub id: Word,
    /// Named arguments, as the message's variables.
    #[serde(deserialize_with = "words::named")]
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// A message without arguments.
    pub fn new(id: &'static str) -> Message {
        Message {
            id,
            args: Vec::new(),
        }
    }

    /// The message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Message {
        self.args.push((name, value.into()));
        self
    }
}

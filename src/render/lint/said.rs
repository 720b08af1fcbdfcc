//! Messages in words, kept: thousands of files have the same findings.

use std::sync::{Arc, PoisonError, RwLock};

use rustc_hash::FxHashMap;

use crate::diag::{Arg, Message};
use crate::l10n::Localizer;
use crate::render::Medium;
use crate::render::shared::words::said;

/// How many messages are kept at most.
const MOST: usize = 4096;

/// Puts messages into words, each once.
pub(super) struct Said<'a> {
    localizer: &'a Localizer,
    /// Where the words are laid out as a line of their own, and for which medium.
    lines: Option<Medium>,
    known: RwLock<FxHashMap<Vec<u8>, Arc<str>>>,
}

impl<'a> Said<'a> {
    /// The words alone.
    pub(super) fn words(localizer: &'a Localizer) -> Said<'a> {
        Said {
            localizer,
            lines: None,
            known: RwLock::default(),
        }
    }

    /// The words as an indented line, laid out for `medium`.
    pub(super) fn lines(localizer: &'a Localizer, medium: Medium) -> Said<'a> {
        Said {
            lines: Some(medium),
            ..Said::words(localizer)
        }
    }

    /// A message in words.
    pub(super) fn of(&self, message: &Message) -> Arc<str> {
        let mut key = Vec::with_capacity(128);
        write_key(message, &mut key);
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(words) = known.get(&key) {
            return Arc::clone(words);
        }
        drop(known);
        let words = self.put(message);
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() < MOST {
            known.insert(key, Arc::clone(&words));
        }
        words
    }

    fn put(&self, message: &Message) -> Arc<str> {
        let words = said(message, self.localizer);
        match self.lines {
            Some(medium) => {
                let line = format!("  {words}\n");
                medium.lay_out(line, self.localizer.lang()).into()
            }
            None => words.into(),
        }
    }
}

/// Tells messages apart: everything that can be of any length comes after its length.
pub(super) fn write_key(message: &Message, key: &mut Vec<u8>) {
    write_text(message.id, key);
    key.extend(message.args.len().to_le_bytes());
    for (name, arg) in &message.args {
        write_text(name, key);
        match arg {
            Arg::Text(text) => {
                key.push(0);
                write_text(text, key);
            }
            Arg::Number(number) => {
                key.push(1);
                key.extend(number.to_le_bytes());
            }
            Arg::Message(inner) => {
                key.push(2);
                write_key(inner, key);
            }
        }
    }
}

fn write_text(text: &str, key: &mut Vec<u8>) {
    key.extend(text.len().to_le_bytes());
    key.extend(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn different_messages_have_different_keys() {
        let key = |message: Message| {
            let mut key = Vec::new();
            write_key(&message, &mut key);
            key
        };
        let one = |text: &str| Message::new("a").with("x", text);
        let all = [
            Message::new("a"),
            one("b"),
            one("b/y=1:c"),
            one("b").with("y", "c"),
            Message::new("a").with("x", 1),
            Message::new("a").with("x", one("b")),
            Message::new("a")
                .with("x", Message::new("a"))
                .with("x", "b"),
        ];
        let mut keys: Vec<Vec<u8>> = all.into_iter().map(key).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), 7, "{keys:?}");
    }
}

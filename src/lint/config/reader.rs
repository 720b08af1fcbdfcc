//! Walks through TOML: what stands where, and what is wrong with it.

use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::size::{Size, parse_size};
use crate::diag::Message;
use crate::text::LineIndex;

/// A place in a configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigPlace {
    /// The file, as it was named.
    pub path: Arc<str>,
    /// From 1.
    pub line: usize,
    /// From 1, in Unicode scalar values.
    pub column: usize,
}

/// A value and where it stands.
#[derive(Clone, Debug)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub place: ConfigPlace,
}

/// Something wrong with a configuration.
#[derive(Clone, Debug, PartialEq)]
pub struct ConfigProblem {
    /// Where.
    pub place: ConfigPlace,
    /// What.
    pub message: Message,
    /// How to fix it.
    pub help: Option<Message>,
}

/// The candidate that was probably meant by `word`.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let distance = |it: &'a str| (strsim::damerau_levenshtein(it, word), it);
    let best = candidates.into_iter().map(distance).min();
    let near = best.filter(|&(distance, _)| distance <= word.chars().count().div_ceil(2));
    near.map(|(_, it)| it)
}

/// The nearest of a few words, else all of them.
pub(super) fn suggestion(word: &str, candidates: &[&str]) -> Message {
    match nearest(word, candidates.iter().copied()) {
        Some(near) => Message::new("args-did-you-mean").with("suggestion", near),
        None => Message::new("args-possible").with("values", candidates.join(", ")),
    }
}

/// Reports a value that a key does not take.
pub(super) fn unknown_value<'t>(
    reader: &mut Reader<'t>,
    key: &str,
    value: &str,
    item: Item<'_, 't>,
    known: &[&str],
) {
    let message = Message::new("config-unknown-value")
        .with("key", key)
        .with("value", value);
    reader.problem(item.span(), message, Some(suggestion(value, known)));
}

/// One text of TOML, and what was found wrong with it.
pub(super) struct Reader<'t> {
    text: &'t str,
    path: Arc<str>,
    lines: LineIndex,
    pub(super) problems: Vec<ConfigProblem>,
}

/// A key or a value with its bytes.
pub(super) type Item<'a, 't> = &'a Spanned<DeValue<'t>>;

impl<'t> Reader<'t> {
    pub(super) fn new(path: &str, text: &'t str) -> Reader<'t> {
        Reader {
            text,
            path: path.into(),
            lines: LineIndex::new(text),
            problems: Vec::new(),
        }
    }

    /// The whole text; what cannot be read as TOML is a problem.
    pub(super) fn root(&mut self) -> DeTable<'t> {
        let (root, errors) = DeTable::parse_recoverable(self.text);
        for error in errors {
            let text = error.message().lines().collect::<Vec<_>>().join("; ");
            let message = Message::new("config-syntax").with("text", text);
            self.problem(error.span().unwrap_or(0..0), message, None);
        }
        root.into_inner()
    }

    pub(super) fn place(&self, bytes: Range<usize>) -> ConfigPlace {
        let mut start = bytes.start.min(self.text.len());
        while !self.text.is_char_boundary(start) {
            start -= 1;
        }
        let position = self.lines.position(self.text, start);
        ConfigPlace {
            path: Arc::clone(&self.path),
            line: position.line,
            column: position.column,
        }
    }

    pub(super) fn placed<T>(&self, value: T, bytes: Range<usize>) -> Placed<T> {
        let place = self.place(bytes);
        Placed { value, place }
    }

    pub(super) fn problem(&mut self, bytes: Range<usize>, message: Message, help: Option<Message>) {
        let place = self.place(bytes);
        self.problems.push(ConfigProblem {
            place,
            message,
            help,
        });
    }

    /// Reports every key of a table that is not one of `known`.
    pub(super) fn only(&mut self, table: &DeTable<'t>, known: &[&str]) {
        for (key, _) in table.iter() {
            let name: &str = key.get_ref();
            if !known.contains(&name) {
                let message = Message::new("config-unknown-key").with("key", name);
                self.problem(key.span(), message, Some(suggestion(name, known)));
            }
        }
    }

    pub(super) fn wrong_type(&mut self, key: &str, item: Item<'_, 't>, wanted: &'static str) {
        let message = Message::new("config-wrong-type")
            .with("key", key)
            .with("wanted", Message::new(wanted));
        self.problem(item.span(), message, None);
    }

    pub(super) fn table<'a>(&mut self, key: &str, item: Item<'a, 't>) -> Option<&'a DeTable<'t>> {
        let table = item.get_ref().as_table();
        if table.is_none() {
            self.wrong_type(key, item, "config-type-table");
        }
        table
    }

    pub(super) fn text(&mut self, key: &str, item: Item<'_, 't>) -> Option<Placed<String>> {
        match item.get_ref().as_str() {
            Some(text) => Some(self.placed(text.to_owned(), item.span())),
            None => {
                self.wrong_type(key, item, "config-type-text");
                None
            }
        }
    }

    /// Yes or no.
    pub(super) fn flag(&mut self, key: &str, item: Item<'_, 't>) -> Option<Placed<bool>> {
        match item.get_ref().as_bool() {
            Some(flag) => Some(self.placed(flag, item.span())),
            None => {
                self.wrong_type(key, item, "config-type-flag");
                None
            }
        }
    }

    /// A size, such as `512MB`.
    pub(super) fn size(&mut self, key: &str, item: Item<'_, 't>) -> Option<Placed<Size>> {
        let size = item.get_ref().as_str().and_then(parse_size);
        if size.is_none() {
            self.wrong_type(key, item, "config-type-size");
        }
        size.map(|it| self.placed(it, item.span()))
    }

    /// A list of texts; `one` says whether a single text will do.
    pub(super) fn texts(
        &mut self,
        key: &str,
        item: Item<'_, 't>,
        one: bool,
    ) -> Vec<Placed<String>> {
        match item.get_ref() {
            DeValue::Array(all) => {
                let all = all.iter();
                all.filter_map(|it| self.text(key, it)).collect()
            }
            DeValue::String(_) if one => self.text(key, item).into_iter().collect(),
            _ => {
                self.wrong_type(key, item, "config-type-texts");
                Vec::new()
            }
        }
    }
}

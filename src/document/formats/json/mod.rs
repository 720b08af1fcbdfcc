//! The texts of programs as JSON: plain or nested keys, i18next, messages of browser extensions, and the
//! Application Resource Bundle of Flutter (`.arb`). Every string is a unit, by the path of its keys.

mod tree;
pub(super) mod xcstrings;

use std::ops::Range;

use super::escapes::{self, Meant};
use super::{FileFormat, broken, icu, paths};
use crate::document::{Layout, Refused, Side, Sides, Tongue, placeholders};
use crate::text::Span;
use tree::Value;

/// The texts of programs as JSON.
#[derive(Debug)]
pub(super) struct Json;

impl FileFormat for Json {
    fn name(&self) -> &'static str {
        "json"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["json", "arb"]
    }

    /// Of all JSON in a folder, what holds texts by their names and says its language by its own.
    fn is_wanted(&self, path: &str, text: &str) -> bool {
        let is_named =
            crate::document::has_extension(path, &["arb"]) || paths::tongue(path) != Tongue::Unsaid;
        is_named && {
            let (value, broken) = tree::parse(text);
            broken.is_none() && is_of_texts(&value) && !is_manifest(&value, text)
        }
    }

    fn layout(&self, _: &str, _: &str) -> Layout {
        Layout::default()
    }

    fn has_units(&self) -> bool {
        true
    }

    fn sides(&self, text: &str) -> Option<Sides> {
        let (value, broken_at) = tree::parse(text);
        let mut sides = Sides::default();
        if let Some(locale) = value.member(text, "@@locale").and_then(Value::string) {
            sides.tongues[1] = Tongue::of(&text[locale]);
        }
        let mut reader = Reader {
            text,
            is_arb: value
                .members()
                .iter()
                .any(|it| text[it.0.clone()].starts_with('@')),
            sides,
            path: String::new(),
        };
        reader.read(&value);
        let mut sides = reader.sides;
        sides
            .problems
            .extend(broken_at.map(|at| broken(text, at, "JSON")));
        Some(sides.locked_where_broken().saying_what_is_twice(text))
    }

    fn escaped(&self, text: &str, at: usize, new: &str) -> Result<String, Refused> {
        Ok(escaped(text, at, new))
    }

    fn tongue(&self, path: &str) -> Tongue {
        paths::tongue(path)
    }
}

/// Whether nothing but strings stands in a value, and some do.
fn is_of_texts(value: &Value) -> bool {
    fn count(value: &Value) -> [usize; 2] {
        let sum = |all: &mut dyn Iterator<Item = &Value>| {
            all.map(count)
                .fold([0, 0], |a, b| [a[0] + b[0], a[1] + b[1]])
        };
        match value {
            Value::String(_) => [1, 0],
            Value::Other => [0, 1],
            Value::Object(members) => sum(&mut members.iter().map(|it| &it.1)),
            Value::Array(all) => sum(&mut all.iter()),
        }
    }
    let [strings, others] = count(value);
    !value.members().is_empty() && strings > others * 9
}

/// Whether it describes a package of a program.
fn is_manifest(value: &Value, text: &str) -> bool {
    ["name", "version"]
        .iter()
        .all(|it| value.member(text, it).is_some())
}

struct Reader<'t> {
    text: &'t str,
    is_arb: bool,
    sides: Sides,
    /// The keys around a place.
    path: String,
}

impl Reader<'_> {
    fn read(&mut self, value: &Value) {
        match value {
            Value::String(place) => {
                let span = put(&mut self.sides.target, self.text, place.clone());
                self.sides.add_named(self.path.clone(), vec![span]);
            }
            Value::Object(members) => {
                // What describes a message of a browser extension is no text.
                let is_message = value
                    .member(self.text, "message")
                    .and_then(Value::string)
                    .is_some();
                for (key, value) in members {
                    let name = &self.text[key.clone()];
                    let describes = if self.is_arb {
                        name.starts_with('@')
                    } else {
                        is_message && matches!(name, "description" | "placeholders")
                    };
                    if !describes {
                        let name = said(name);
                        let mark = if self.path.is_empty() { "" } else { "." };
                        self.inside(&format!("{mark}{name}"), value);
                    }
                }
            }
            Value::Array(all) => {
                for (number, value) in all.iter().enumerate() {
                    self.inside(&format!("[{number}]"), value);
                }
            }
            Value::Other => {}
        }
    }

    fn inside(&mut self, key: &str, value: &Value) {
        let len = self.path.len();
        self.path.push_str(key);
        self.read(value);
        self.path.truncate(len);
    }
}

/// Adds a string to a side.
fn put(side: &mut Side, text: &str, place: Range<usize>) -> Span {
    let start = side.begin();
    escapes::read(side, text, place.clone(), escapes::common);
    let span = side.end(start, place.start);
    side.opaque.extend(placeholders::find(&side.text, span));
    side.opaque.extend(icu::syntax(&side.text, span));
    span
}

/// What a string says.
fn said(raw: &str) -> String {
    let mut out = String::new();
    let mut rest = raw;
    while let Some(c) = rest.chars().next() {
        let (len, meant) = match c {
            '\\' => escapes::common(rest),
            c => (c.len_utf8(), Meant::Char(c)),
        };
        out.extend(match meant {
            Meant::Char(c) => Some(c),
            _ => None,
        });
        rest = &rest[len..];
    }
    out
}

fn escaped(text: &str, at: usize, new: &str) -> String {
    let mut out = String::new();
    for c in escapes::escaped(text, at, new, &['"']).chars() {
        match c {
            // No other control may stand in a string of JSON as it is.
            '\0'..='\u{1F}' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests;

//! Messages of gettext (`.po`, `.pot`; GNU gettext manual, "The Format of PO Files").
//!
//! Every string is read where it stands, line by line and escape by escape, and nothing of the file is
//! ever written anew but the bytes of an edit: lines are not wrapped, comments and obsolete messages
//! stay as they are.

mod literal;
mod reader;

use super::{FileFormat, text};
use crate::diag::{Message, Severity};
use crate::document::{
    BilingualUnit, Layout, PieceKind, Problem, Side, Sides, State, Tongue, placeholders,
};
use crate::text::{LineIndex, Span};
use reader::{Entry, Literals};

/// Messages of gettext.
#[derive(Debug)]
pub(super) struct Po;

impl FileFormat for Po {
    fn name(&self) -> &'static str {
        "po"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["po", "pot"]
    }

    fn layout(&self, path: &str, text: &str) -> Layout {
        text::comments(path, text)
    }

    fn sides(&self, text: &str) -> Option<Sides> {
        let read = reader::read(text);
        let mut sides = Sides {
            problems: bad_lines(text, &read.bad_lines).into_iter().collect(),
            ..Sides::default()
        };
        for entry in &read.entries {
            match entry.is_header(text) {
                true => sides.tongues[1] = language(text, entry),
                false => sides.put(text, entry),
            }
        }
        Some(sides)
    }

    fn escaped(&self, _: &str, _: usize, new: &str) -> String {
        literal::escaped(new)
    }
}

impl Sides {
    /// Adds a message. What is not approved is no prose.
    fn put(&mut self, text: &str, entry: &Entry) {
        let is_empty = |it: &Literals| it.iter().all(|literal| literal.is_empty());
        let empty = entry.targets.iter().filter(|it| is_empty(it)).count();
        let state = match () {
            () if empty == entry.targets.len() => State::Untranslated,
            () if entry.is_fuzzy => State::Draft,
            () => State::Translated,
        };
        let mut unit = BilingualUnit {
            id: entry.name(text),
            state,
            source: Vec::new(),
            target: Vec::new(),
        };
        if !is_key(&literal::value(text, &entry.id)) {
            let sources = std::iter::once(&entry.id).chain(&entry.plural);
            let sources = sources.map(|it| put(&mut self.source, text, it));
            unit.source = sources.collect();
        }
        if state != State::Draft {
            let targets = entry.targets.iter();
            let targets = targets.map(|it| put(&mut self.target, text, it));
            unit.target = targets.collect();
        }
        self.add(unit);
    }
}

/// Adds a string to a side.
fn put(side: &mut Side, text: &str, literals: &Literals) -> Span {
    let start = side.begin();
    for literal in literals {
        literal::read(text, literal, &mut |kind: PieceKind, said, place| {
            side.push(kind, said, place);
        });
    }
    let here = literals.first().map_or(0, |it| it.start);
    let span = side.end(start, here);
    side.opaque.extend(placeholders::find(&side.text, span));
    span
}

/// The language of the targets, as the header says.
fn language(text: &str, header: &Entry) -> Tongue {
    let fields = header.targets.first().map(|it| literal::value(text, it));
    let fields = fields.unwrap_or_default();
    let field = fields.lines().find_map(|it| it.strip_prefix("Language:"));
    field.map_or(Tongue::Unsaid, Tongue::of)
}

/// Whether a source is the name of a text that stands elsewhere: `about.title`, `ABOUT_TITLE`.
fn is_key(source: &str) -> bool {
    let joins = |it: &[u8]| {
        it[0].is_ascii_alphanumeric()
            && matches!(it[1], b'_' | b'.')
            && it[2].is_ascii_alphanumeric()
    };
    let has_space = source.contains(|c: char| c.is_whitespace() || c == '%' || c == '{');
    !has_space && source.as_bytes().windows(3).any(joins)
}

/// What is said of lines that cannot be read.
fn bad_lines(text: &str, bad: &[usize]) -> Option<Problem> {
    let first = *bad.first()?;
    let line = LineIndex::new(text).position(text, first).line;
    let message = Message::new("document-po-lines").with("line", line);
    Some(Problem {
        severity: Severity::Warning,
        span: Span::empty(first),
        message: message.with("count", bad.len()),
    })
}

#[cfg(test)]
mod tests;

//! Messages of gettext (`.po`, `.pot`; GNU gettext manual, "The Format of PO Files").
//!
//! Every string is read where it stands, line by line and escape by escape, and nothing of the file is
//! ever written anew but the bytes of an edit: lines are not wrapped, comments and obsolete messages
//! stay as they are.

mod literal;
mod reader;

use super::{FileFormat, text};
use crate::diag::{Message, Severity};
use crate::document::bilingual::is_key;
use crate::document::{
    BilingualUnit, Layout, PieceKind, Problem, Refused, Side, Sides, State, Tongue, placeholders,
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

    fn holds_both(&self) -> bool {
        true
    }

    fn sides(&self, text: &str) -> Option<Sides> {
        let read = reader::read(text);
        let mut sides = Sides {
            problems: bad_lines(text, &read.bad_lines).into_iter().collect(),
            ..Sides::default()
        };
        for entry in &read.entries {
            if entry.is_header(text) {
                sides.hear(text, entry);
            } else {
                sides.put(text, entry);
            }
        }
        Some(sides)
    }

    fn escaped(&self, _: &str, _: usize, new: &str) -> Result<String, Refused> {
        Ok(literal::escaped(new))
    }
}

impl Sides {
    /// Takes in what the header says: the language of the targets, and how many plural forms it has.
    fn hear(&mut self, text: &str, header: &Entry) {
        let said = header.targets.first().map(|it| literal::value(text, it));
        let said = said.unwrap_or_default();
        let field = |name: &str| said.lines().find_map(|it| it.strip_prefix(name));
        self.tongues[1] = field("Language:").map_or(Tongue::Unsaid, Tongue::of);
        let forms = field("Plural-Forms:").and_then(|it| it.trim().strip_prefix("nplurals="));
        let digits = forms.and_then(|it| it.split(|c: char| !c.is_ascii_digit()).next());
        self.forms = digits.and_then(|it| it.parse().ok());
    }

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
            max_length: None,
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

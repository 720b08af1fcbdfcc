//! Glossaries in PO files, as Weblate and Pootle keep them: a message is a concept, its context and
//! comments say what is meant.

use super::gathered::{Gathered, Row, column_of};
use crate::glossary::TermStatus;
use crate::text::dominant_language;

pub(super) fn read(text: &str) -> Gathered {
    let mut reader = Reader::default();
    for (nth, line) in text.lines().enumerate() {
        reader.line(line.trim(), nth + 1);
    }
    reader.end();
    reader.gathered
}

/// What a string belongs to.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Part {
    #[default]
    None,
    Context,
    Source,
    Target,
    /// Plural forms, which are no terms of their own.
    Other,
}

#[derive(Default)]
struct Reader {
    gathered: Gathered,
    part: Part,
    line: usize,
    context: String,
    source: String,
    target: String,
    notes: Vec<String>,
    is_fuzzy: bool,
}

impl Reader {
    fn line(&mut self, line: &str, number: usize) {
        if let Some(comment) = line.strip_prefix('#') {
            if self.part != Part::None {
                self.end();
            }
            return self.comment(comment);
        }
        let (keyword, rest) = match line.find('"') {
            Some(at) => (line[..at].trim(), &line[at..]),
            None => (line, ""),
        };
        match keyword {
            "" if rest.is_empty() => self.end(),
            "" => {}
            "msgctxt" => self.begin(Part::Context, number),
            "msgid" => self.begin(Part::Source, number),
            "msgstr" | "msgstr[0]" => self.part = Part::Target,
            _ => self.part = Part::Other,
        }
        let said = unquoted(rest);
        match self.part {
            Part::Context => self.context.push_str(&said),
            Part::Source => self.source.push_str(&said),
            Part::Target => self.target.push_str(&said),
            Part::None | Part::Other => {}
        }
    }

    /// A context or a source begins a message, unless its context stands above it.
    fn begin(&mut self, part: Part, number: usize) {
        if self.part != Part::None && !(self.part == Part::Context && part == Part::Source) {
            self.end();
        }
        if self.part == Part::None {
            self.line = number;
        }
        self.part = part;
    }

    fn comment(&mut self, comment: &str) {
        match comment.strip_prefix(',') {
            Some(flags) => self.is_fuzzy |= flags.contains("fuzzy"),
            None if comment.starts_with([':', '|', '~']) => {}
            None => self.notes.push(comment.trim_start_matches('.').trim().to_owned()),
        }
    }

    fn end(&mut self) {
        let done = std::mem::take(self);
        self.gathered = done.gathered;
        if done.source.is_empty() {
            return;
        }
        let mut row = Row::new(done.line);
        for text in [&done.source, &done.target] {
            let lang = dominant_language(text);
            row.add_term(column_of(lang, TermStatus::Preferred), text);
        }
        let notes: Vec<String> = done.notes.into_iter().filter(|it| !it.is_empty()).collect();
        row.put("note", &notes.join("\n"));
        row.put("subject_field", &done.context);
        if done.is_fuzzy {
            row.put("status", "draft");
        }
        self.gathered.rows.push(row);
    }
}

/// What a quoted string says.
fn unquoted(quoted: &str) -> String {
    let inside = quoted.trim_start_matches('"');
    let inside = inside.strip_suffix('"').unwrap_or(inside);
    let mut out = String::with_capacity(inside.len());
    let mut chars = inside.chars();
    while let Some(c) = chars.next() {
        match (c, c == '\\') {
            (_, true) => match chars.next() {
                Some('n') => out.push('\n'),
                Some('t') => out.push('\t'),
                Some(other) => out.push(other),
                None => out.push('\\'),
            },
            _ => out.push(c),
        }
    }
    out
}

//! Glossaries in PO files, as Weblate and Pootle keep them: a message is a concept, its context and
//! comments say what is meant.

use super::elements::primary;
use super::gathered::{Gathered, Row, column_of};
use crate::glossary::TermStatus;
use crate::text::{Lang, dominant_language};

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
    /// The language of the targets, as the header says it.
    language: Option<Lang>,
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
            None => self
                .notes
                .push(comment.trim_start_matches('.').trim().to_owned()),
        }
    }

    fn end(&mut self) {
        let done = std::mem::take(self);
        self.gathered = done.gathered;
        self.language = done.language;
        if done.source.is_empty() {
            let mut fields = done.target.lines();
            let said = fields.find_map(|it| it.strip_prefix("Language:"));
            self.language = said
                .and_then(|it| match &*primary(it) {
                    "ar" => Some(Lang::Ar),
                    "en" => Some(Lang::En),
                    _ => None,
                })
                .or(done.language);
            return;
        }
        let mut row = Row::new(done.line);
        let target = done
            .language
            .unwrap_or_else(|| dominant_language(&done.target));
        let source = match target {
            Lang::Ar => Lang::En,
            Lang::En => Lang::Ar,
        };
        let source = if done.target.is_empty() && done.language.is_none() {
            dominant_language(&done.source)
        } else {
            source
        };
        for (lang, text) in [(source, &done.source), (target, &done.target)] {
            row.add_term(
                column_of(lang, TermStatus::Preferred),
                &super::utx::flat(text),
            );
        }
        let notes: Vec<String> = done.notes.into_iter().filter(|it| !it.is_empty()).collect();
        row.put("note", &notes.join("\n"));
        row.put("subject_field", &done.context);
        if done.is_fuzzy {
            row.put("status", "draft");
        }
        self.gathered.push(&mut row);
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

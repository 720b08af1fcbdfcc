//! From rows to concepts.

use std::borrow::Cow;

use ::csv::{ReaderBuilder, StringRecord};
use rustc_hash::FxHashMap;

use super::cells::values;
use super::repair::{repaired, repaired_text};
use super::{columns_of, derived, known, settings, term_column};
use crate::container::csv::{self as container, with_line_feeds};
use crate::diag::{Message, Severity};
pub(crate) use crate::glossary::builder::Take;
use crate::glossary::formats::Problem;
use crate::glossary::layers::MADE_UP;
use crate::glossary::{Builder, Column, Concept, EntityType, Glossary};
use crate::text::{FoldLevel, Span, fold_key};

/// Longest term that is kept, in bytes: what is longer is a slip of quotation marks, not a name.
const LONGEST_TERM: usize = 1_000;

/// Reads a glossary from decoded text.
pub fn read(text: &str) -> (Glossary, Vec<Problem>) {
    let mut problems = Vec::new();
    let glossary = read_with(text, &mut |it| problems.push(it));
    (glossary, problems)
}

/// Reads a glossary from decoded text, and hands over each problem when it is found: a file may have more
/// of them than there is room for.
pub fn read_with(text: &str, tell: &mut dyn FnMut(Problem)) -> Glossary {
    read_each(text, tell, None).finish()
}

/// As [`read_with`], but where `take` takes the concepts, none is kept.
pub(crate) fn read_each(
    text: &str,
    tell: &mut dyn FnMut(Problem),
    take: Option<Take<'_>>,
) -> Builder {
    let text = with_line_feeds(text);
    let mut reader = Reader {
        text: &text,
        tell,
        ids: FxHashMap::default(),
        settings: Vec::new(),
        above: 0,
        counted: 0,
        breaks: 0,
        line: Span::default(),
    };
    reader.read(take)
}

struct Reader<'a> {
    text: &'a str,
    /// Takes what is wrong.
    tell: &'a mut dyn FnMut(Problem),
    ids: FxHashMap<String, usize>,
    /// The columns that are read by their names, with their places.
    settings: Vec<(&'static str, usize)>,
    /// Where the first row begins.
    above: usize,
    /// How far lines were counted, and how many breaks stood between the first row and there.
    counted: usize,
    breaks: usize,
    /// The line that was spoken of last: a row may have as many flaws as it has terms.
    line: Span,
}

impl Reader<'_> {
    fn read(&mut self, mut take: Option<Take<'_>>) -> Builder {
        let (cells, delimiter, body_at) = container::header(self.text);
        let body = &self.text[body_at..];
        self.check_quotes();
        let mut rows = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(body.as_bytes());
        let mut row = StringRecord::new();
        let header_at = cells.first().map_or(0, |it| it.span.start);
        let header: Vec<String> = cells.into_iter().map(|it| it.text).collect();
        let columns = columns_of(&header);
        self.check_columns(&columns);
        for (name, column) in header.iter().zip(&columns) {
            if column.is_none() && known(name).is_some() {
                let message = Message::new("glossary-column-twice").with("column", name.trim());
                self.say(Severity::Warning, header_at, message);
            }
        }
        let named = columns.iter().enumerate();
        let named = named.filter_map(|(place, name)| Some(((*name)?, place)));
        self.settings = named.filter(|it| settings::is_asked_for(it.0)).collect();
        self.above = body_at;
        self.counted = body_at;
        let mut builder = Builder::new(header);
        while let Ok(true) = rows.read_record(&mut row) {
            let at = body_at + row.position().map_or(0, |p| p.byte() as usize);
            let at = self.begin_row(at.min(self.text.len()));
            self.row(&row, at, &columns, &mut builder);
            if let Some(take) = &mut take {
                builder.hand_over(&mut **take);
            }
        }
        builder
    }

    /// Where a row begins, behind the break of the line above and empty lines; its line is counted.
    fn begin_row(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        let at = at + rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        self.breaks += breaks(&self.text[self.counted..at]);
        self.counted = at;
        at
    }

    fn say(&mut self, severity: Severity, at: usize, message: Message) {
        if self.line.start != at || self.line.is_empty() {
            let line = self.text[at..].lines().next().unwrap_or_default();
            self.line = Span::new(at, at + line.len());
        }
        (self.tell)(Problem {
            severity,
            span: self.line,
            message,
        });
    }

    /// An odd number of quotation marks means that a cell never ends.
    fn check_quotes(&mut self) {
        let quotes = self.text.bytes().filter(|&byte| byte == b'"').count();
        if quotes % 2 == 1 {
            let at = self.text.rfind('"').unwrap_or_default();
            let line_start = self.text[..at].rfind('\n').map_or(0, |newline| newline + 1);
            self.say(
                Severity::Error,
                line_start,
                Message::new("glossary-unclosed-quote"),
            );
        }
    }

    fn check_columns(&mut self, columns: &[Option<&str>]) {
        let is_term = |name: &&str| matches!(*name, "en_preferred" | "ar_preferred");
        if !columns.iter().flatten().any(is_term) {
            self.say(Severity::Error, 0, Message::new("glossary-no-term-column"));
        }
    }

    fn row(
        &mut self,
        row: &StringRecord,
        at: usize,
        columns: &[Option<&'static str>],
        builder: &mut Builder,
    ) {
        if row.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        if row.len() > columns.len() {
            let message = Message::new("glossary-too-many-cells")
                .with("cells", row.len())
                .with("columns", columns.len());
            self.say(Severity::Warning, at, message);
        }
        let settings = std::mem::take(&mut self.settings);
        let cell_of = |name: &str| {
            let place = settings.iter().find(|it| it.0 == name);
            place.and_then(|it| row.get(it.1)).map_or("", str::trim)
        };
        let id = self.id(cell_of("concept_id"), at);
        let kind = self.kind(cell_of("entity_type"), at);
        let confusable = values(cell_of("confusable_with"));
        let words: Vec<String> = confusable
            .iter()
            .map(|word| fold_key(word, FoldLevel::Letters))
            .collect();
        let concept = builder.concept(&id, kind);
        concept.confusable_with = confusable.into_iter().map(Cow::Owned).collect();
        let exact_case = values(cell_of("exact_case")).into_iter();
        concept.exact_case = exact_case
            .map(|form| Cow::Owned(repaired(&form).0.into_owned()))
            .collect();
        concept.untyped = cell_of("entity_type").is_empty();
        concept.explicit.policy = !cell_of("match").is_empty();
        concept.explicit.keep_latin = !cell_of("keep_latin").is_empty();
        for (column, value) in settings::read(concept, &cell_of) {
            self.unknown_value(column, value, at);
        }
        self.settings = settings;
        let mut terms = Vec::new();
        for (place, cell) in row.iter().enumerate().take(columns.len()) {
            if cell.trim().is_empty() {
                continue;
            }
            match columns[place] {
                Some(name) => match term_column(name) {
                    Some((lang, status)) => {
                        terms.extend(values(cell).into_iter().map(|term| (lang, status, term)));
                    }
                    None if settings::is_field(name) => {}
                    None => self.keep(concept, Column::Known(name), cell, at),
                },
                None => self.keep(concept, Column::Extra(place as u16), cell, at),
            }
        }
        if terms.is_empty() {
            self.say(
                Severity::Warning,
                at,
                Message::new("glossary-no-term").with("id", &*id),
            );
        }
        // A surname is a part of the term as it is kept, not as it was written.
        terms.retain_mut(|(_, _, term)| self.clean(term, at));
        for (lang, status, term) in &terms {
            let is_word = || words.contains(&fold_key(term, FoldLevel::Letters));
            let homograph = !words.is_empty() && is_word();
            builder.term(*lang, *status, term, homograph);
        }
        derived::add(&terms, &words, builder);
    }

    /// Keeps a cell that is no term, repaired where it was read in a wrong encoding.
    fn keep(&mut self, concept: &mut Concept, column: Column, cell: &str, at: usize) {
        let cell = cell.trim();
        let repaired = repaired_text(cell);
        if let Some(repaired) = &repaired {
            let message = Message::new("glossary-mojibake")
                .with("damaged", cell)
                .with("repaired", &**repaired);
            self.say(Severity::Warning, at, message);
        }
        let cell = repaired.unwrap_or_else(|| cell.to_owned());
        concept.cells.push((column, Cow::Owned(cell)));
    }

    /// Repairs a term; whether it is to be kept.
    fn clean(&mut self, term: &mut String, at: usize) -> bool {
        let (text, damaged) = repaired(term);
        if damaged {
            let message = Message::new("glossary-mojibake")
                .with("damaged", &**term)
                .with("repaired", &*text);
            self.say(Severity::Warning, at, message);
        }
        if let Cow::Owned(text) = text {
            *term = text;
        }
        if term.len() > LONGEST_TERM {
            let message = Message::new("glossary-term-too-long").with("bytes", term.len());
            self.say(Severity::Warning, at, message);
        }
        (1..=LONGEST_TERM).contains(&term.len())
    }

    fn id<'i>(&mut self, id: &'i str, at: usize) -> Cow<'i, str> {
        let line = self.breaks + 1;
        let id = if id.is_empty() {
            Cow::Owned(format!("{MADE_UP}{line:06}"))
        } else {
            Cow::Borrowed(id)
        };
        if let Some(first) = self.ids.insert(id.to_string(), line) {
            let above = breaks(&self.text[..self.above]);
            let message = Message::new("glossary-duplicate-id")
                .with("id", &*id)
                .with("first", first + above);
            self.say(Severity::Error, at, message);
        }
        id
    }

    fn kind(&mut self, kind: &str, at: usize) -> EntityType {
        if kind.is_empty() {
            return EntityType::Term;
        }
        let found = EntityType::ALL.iter().find(|it| it.name() == kind);
        found.copied().unwrap_or_else(|| {
            self.unknown_value("entity_type", kind, at);
            EntityType::Term
        })
    }

    fn unknown_value(&mut self, column: &'static str, value: &str, at: usize) {
        let message = Message::new("glossary-unknown-value")
            .with("column", column)
            .with("value", value);
        self.say(Severity::Warning, at, message);
    }
}

fn breaks(text: &str) -> usize {
    memchr::memchr_iter(b'\n', text.as_bytes()).count()
}

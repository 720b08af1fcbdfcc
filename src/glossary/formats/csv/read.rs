//! From rows to concepts.

use std::borrow::Cow;

use ::csv::{ReaderBuilder, StringRecord};
use rustc_hash::FxHashMap;

use super::cells::values;
use super::halves::middle;
use super::repair::{repaired, repaired_text};
use super::table::Table;
use super::{derived, settings, term_column};
use crate::container::csv::with_line_feeds;
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
    mut take: Option<Take<'_>>,
) -> Builder {
    let text = with_line_feeds(text);
    let table = Table::of(&text);
    let mut reader = Reader::of(&table, tell);
    reader.check_quotes();
    reader.check_columns();
    let mut builder = Builder::new(table.header.clone());
    let halves = take.is_none().then(|| middle(&table)).flatten();
    match halves {
        Some(middle) => reader.in_halves(middle, &mut builder),
        None => {
            reader.rows(table.above, None, &mut builder, &mut |builder| {
                if let Some(take) = &mut take {
                    builder.hand_over(&mut **take);
                }
            });
        }
    }
    builder
}

pub(super) struct Reader<'a> {
    pub(super) table: &'a Table<'a>,
    /// Takes what is wrong.
    pub(super) tell: &'a mut dyn FnMut(Problem),
    /// The line of each concept.
    pub(super) ids: FxHashMap<String, usize>,
    /// How far lines were counted, and how many breaks stood between the first row and there.
    counted: usize,
    breaks: usize,
    /// The line that was spoken of last: a row may have as many flaws as it has terms.
    pub(super) line: Span,
    /// How many problems were handed over.
    pub(super) told: usize,
    /// Where it is asked for: where the row of each concept begins, and how many problems were handed over
    /// before its id was read.
    pub(super) begun: Option<Vec<(usize, usize)>>,
}

impl<'a> Reader<'a> {
    pub(super) fn of(table: &'a Table<'a>, tell: &'a mut dyn FnMut(Problem)) -> Reader<'a> {
        Reader {
            table,
            tell,
            ids: FxHashMap::default(),
            counted: table.above,
            breaks: 0,
            line: Span::default(),
            told: 0,
            begun: None,
        }
    }

    /// Reads the rows from one that begins at `from` up to one that begins at `until`, and calls `done`
    /// after each; whether there is one that begins there.
    pub(super) fn rows(
        &mut self,
        from: usize,
        until: Option<usize>,
        builder: &mut Builder,
        done: &mut dyn FnMut(&mut Builder),
    ) -> bool {
        let text = self.table.text;
        let mut rows = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.table.delimiter)
            .from_reader(&text.as_bytes()[from..]);
        let mut row = StringRecord::new();
        while let Ok(true) = rows.read_record(&mut row) {
            let at = from + row.position().map_or(0, |p| p.byte() as usize);
            let at = self.begin_row(at.min(text.len()));
            if until == Some(at) {
                return true;
            }
            self.row(&row, at, builder);
            done(builder);
        }
        false
    }

    /// Where a row begins, behind the break of the line above and empty lines; its line is counted.
    pub(super) fn begin_row(&mut self, at: usize) -> usize {
        let rest = &self.table.text[at..];
        let at = at + rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        self.breaks += breaks(&self.table.text[self.counted..at]);
        self.counted = at;
        at
    }

    fn row(&mut self, row: &StringRecord, at: usize, builder: &mut Builder) {
        let table = self.table;
        let columns = &table.columns;
        if row.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        if row.len() > columns.len() {
            let message = Message::new("glossary-too-many-cells")
                .with("cells", row.len())
                .with("columns", columns.len());
            self.say(Severity::Warning, at, message);
        }
        let cell_of = |name: &str| {
            let place = table.settings.iter().find(|it| it.0 == name);
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
        let told = self.told;
        if let Some(begun) = &mut self.begun {
            begun.push((at, told));
        }
        let id = if id.is_empty() {
            Cow::Owned(format!("{MADE_UP}{line:06}"))
        } else {
            Cow::Borrowed(id)
        };
        if let Some(first) = self.ids.insert(id.to_string(), line) {
            self.twice(&id, first, at);
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
}

pub(super) fn breaks(text: &str) -> usize {
    memchr::memchr_iter(b'\n', text.as_bytes()).count()
}

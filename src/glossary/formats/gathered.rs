//! What a file of another format holds, as the rows of a table in the columns of the CSV format.
//!
//! All formats become the text of such a table, so that one reader and one set of rules tell what is in
//! it. A row stands in the line in which the file has its concept, wherever there is room.

use std::fmt::Write;

use rustc_hash::{FxHashMap, FxHashSet};

use super::csv::{COLUMNS, joined};
use super::{Understood, Unread};
use crate::diag::Message;
use crate::glossary::TermStatus;
use crate::text::Lang;

/// One concept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// The line of the file, from 1.
    pub(super) line: usize,
    /// Cells by the names of their columns.
    cells: Vec<(String, String)>,
    /// The terms by the names of their columns, in the order of the file.
    terms: Vec<(String, Vec<String>)>,
}

impl Row {
    pub(super) fn new(line: usize) -> Row {
        Row {
            line,
            ..Row::default()
        }
    }

    /// Adds what a column holds; a second value stands behind a bar.
    pub(super) fn put(&mut self, column: &str, value: &str) {
        let value = value.trim();
        if value.is_empty() {
            return;
        }
        match self.cells.iter_mut().find(|it| it.0 == column) {
            Some((_, cell)) if cell != value => {
                cell.push_str(" | ");
                cell.push_str(value);
            }
            Some(_) => {}
            None => self.cells.push((column.to_owned(), value.to_owned())),
        }
    }

    /// Adds a term to the column of this name.
    pub(super) fn add_term(&mut self, column: &str, term: &str) {
        let term = term.trim();
        if term.is_empty() {
            return;
        }
        match self.terms.iter_mut().find(|it| it.0 == column) {
            Some((_, terms)) => terms.push(term.to_owned()),
            None => self.terms.push((column.to_owned(), vec![term.to_owned()])),
        }
    }

    /// Whether a column of terms holds one.
    pub(super) fn has_term(&self, column: &str) -> bool {
        self.terms.iter().any(|it| it.0 == column)
    }

    /// Puts a value in the place of what a column holds.
    pub(super) fn replace(&mut self, column: &str, value: &str) {
        self.cells.retain(|it| it.0 != column);
        self.put(column, value);
    }

    /// Whether it was changed after this date.
    pub(super) fn is_newer_than(&self, date: &str) -> bool {
        let updated = self.cells.iter().find(|it| it.0 == "updated");
        updated.is_some_and(|it| it.1.as_str() > date)
    }

    fn names(&self) -> impl Iterator<Item = &String> {
        let terms = self.terms.iter().map(|it| &it.0);
        terms.chain(self.cells.iter().map(|it| &it.0))
    }

    fn cell(&self, column: &str) -> Option<String> {
        if let Some((_, terms)) = self.terms.iter().find(|it| it.0 == column) {
            let terms: Vec<&str> = terms.iter().map(String::as_str).collect();
            return Some(joined(&terms));
        }
        let found = self.cells.iter().find(|it| it.0 == column);
        found.map(|it| it.1.clone())
    }
}

/// The column of a term of this language and standing.
pub(super) fn column_of(lang: Lang, status: TermStatus) -> &'static str {
    match (lang, status) {
        (Lang::En, TermStatus::Preferred) => "en_preferred",
        (Lang::En, TermStatus::Short) => "en_short",
        (Lang::En, TermStatus::Deprecated | TermStatus::Superseded) => "en_deprecated",
        (Lang::En, _) => "en_admitted",
        (Lang::Ar, TermStatus::Preferred) => "ar_preferred",
        (Lang::Ar, TermStatus::Short) => "ar_short",
        (Lang::Ar, TermStatus::Deprecated) => "ar_deprecated",
        (Lang::Ar, TermStatus::Superseded) => "ar_superseded",
        (Lang::Ar, _) => "ar_admitted",
    }
}

/// What was read of a file.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// The concepts.
    pub(super) rows: Vec<Row>,
    /// The columns that the file says it was made from, in their order.
    pub(super) columns: Vec<String>,
    /// Kinds of data that have no column, and how often they stood there.
    pub(super) left_out: FxHashMap<String, usize>,
    /// What is wrong with the file as a whole.
    pub(super) unread: Vec<Unread>,
}

impl Gathered {
    /// Counts what has no column.
    pub(super) fn leave_out(&mut self, what: &str) {
        *self.left_out.entry(what.to_owned()).or_default() += 1;
    }

    /// Says that the file ends to be readable in this line.
    pub(super) fn broken(&mut self, line: usize) {
        let message = Message::new("glossary-xml-broken").with("line", line);
        self.unread.push(Unread {
            is_error: true,
            message,
        });
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().flat_map(Row::names).map(String::as_str)
    }

    /// The columns of the table: those that the file names, then those of the format, then its own.
    fn all_columns(&self) -> Vec<String> {
        let all: FxHashSet<&str> = self.names().collect();
        let mut columns = self.columns.clone();
        let mut names: Vec<String> = Vec::new();
        let known: Vec<Option<&str>> = columns.iter().map(|it| super::csv::known(it)).collect();
        let is_there =
            |name: &str| columns.iter().any(|it| it == name) || known.contains(&Some(name));
        let ours = COLUMNS
            .iter()
            .filter(|it| !is_there(it) && all.contains(*it));
        names.extend(ours.map(|it| (*it).to_owned()));
        let mut seen = FxHashSet::default();
        for name in self.names().filter(|it| seen.insert(*it)) {
            if !is_there(name) && !COLUMNS.contains(&name) {
                names.push(name.to_owned());
            }
        }
        columns.extend(names);
        columns
    }

    /// The text of the table, with what was understood.
    pub(super) fn into_understood(mut self, format: &'static str) -> Understood {
        let columns = self.all_columns();
        let known: Vec<Option<&str>> = columns.iter().map(|it| super::csv::known(it)).collect();
        let mut text = String::new();
        let mut line = push_row(&mut text, columns.iter().cloned(), 1);
        for row in &self.rows {
            while line < row.line {
                text.push('\n');
                line += 1;
            }
            let cell = |(name, known): (&String, &Option<&'static str>)| {
                let own = row.cell(name);
                let own = own.or_else(|| row.cell((*known)?));
                super::csv::guard(own.unwrap_or_default())
            };
            line = push_row(&mut text, columns.iter().zip(&known).map(cell), line);
        }
        let mut left_out: Vec<(String, usize)> = self.left_out.drain().collect();
        left_out.sort();
        Understood {
            format,
            left_out,
            unread: self.unread,
            ..Understood::of_table(text)
        }
    }
}

/// Adds a row, and gives the number of the line behind it.
fn push_row(text: &mut String, cells: impl Iterator<Item = String>, line: usize) -> usize {
    let start = text.len();
    for (nth, cell) in cells.enumerate() {
        if nth > 0 {
            text.push(',');
        }
        let is_plain = !cell.contains(['"', ',', ';', '\t', '\n', '\r']);
        let written = match is_plain && !cell.starts_with("sep=") {
            true => text.write_str(&cell),
            false => write!(text, "\"{}\"", cell.replace('"', "\"\"")),
        };
        debug_assert!(written.is_ok(), "writing to memory does not fail");
    }
    if text.len() == start {
        text.push_str("\"\"");
    }
    text.push('\n');
    line + text[start..].bytes().filter(|it| *it == b'\n').count()
}

//! What a file of another format holds, as the rows of a table in the columns of the CSV format.
//!
//! All formats become the text of such a table, so that one reader and one set of rules tell what is in
//! it. A row stands in the line in which the file has its concept, wherever there is room.

mod row;

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::csv::COLUMNS;
use super::{Understood, Unread};
use crate::diag::Message;
use crate::glossary::TermStatus;
use crate::text::Lang;
pub(super) use row::Row;

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
    rows: Rows,
    /// The columns that the file says it was made from, in their order.
    pub(super) columns: Vec<String>,
    /// Kinds of data that have no column, and how often they stood there.
    pub(super) left_out: FxHashMap<String, usize>,
    /// What is wrong with the file as a whole.
    pub(super) unread: Vec<Unread>,
}

/// The cells of all concepts, one behind another.
#[derive(Debug, Default)]
struct Rows {
    /// The names of their columns, as they came.
    names: Vec<String>,
    /// The number of each name.
    numbers: FxHashMap<String, u32>,
    texts: String,
    /// The number of a column, and where in `texts` its cell ends.
    cells: Vec<(u32, usize)>,
    /// The line of each concept, and where in `cells` its own end.
    rows: Vec<(usize, usize)>,
}

impl Rows {
    fn push(&mut self, row: &Row) {
        // Terms come first, so that they count.
        for is_terms in [true, false] {
            for cell in row.cells().iter().filter(|it| it.is_terms == is_terms) {
                if !cell.text.is_empty() {
                    self.texts.push_str(&cell.text);
                    let number = self.number(&cell.column);
                    self.cells.push((number, self.texts.len()));
                }
            }
        }
        self.rows.push((row.line, self.cells.len()));
    }

    /// Adds rows whose lines are counted from the one behind `lines` others.
    fn append(&mut self, other: &Rows, lines: usize) {
        let numbers: Vec<u32> = other.names.iter().map(|it| self.number(it)).collect();
        let (texts, cells) = (self.texts.len(), self.cells.len());
        self.texts.push_str(&other.texts);
        let moved = other.cells.iter();
        self.cells
            .extend(moved.map(|it| (numbers[it.0 as usize], texts + it.1)));
        let moved = other.rows.iter();
        self.rows
            .extend(moved.map(|it| (lines + it.0, cells + it.1)));
    }

    fn number(&mut self, name: &str) -> u32 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = self.names.len() as u32;
        self.names.push(name.to_owned());
        self.numbers.insert(name.to_owned(), number);
        number
    }

    /// Hands over the line of each concept with its cells by the numbers of their columns; those that are
    /// not filled are empty.
    fn each(&self, mut take: impl FnMut(usize, &[&str])) {
        let mut row = vec![""; self.names.len()];
        let (mut start, mut cells) = (0, self.cells.iter());
        let mut done = 0;
        for &(line, end) in &self.rows {
            row.fill("");
            for &(number, end) in cells.by_ref().take(end - done) {
                let cell = &mut row[number as usize];
                if cell.is_empty() {
                    *cell = &self.texts[start..end];
                }
                start = end;
            }
            done = end;
            take(line, &row);
        }
    }
}

impl Gathered {
    /// Adds a concept, and leaves its row empty.
    pub(super) fn push(&mut self, row: &mut Row) {
        self.rows.push(row);
        row.begin(0);
    }

    /// Adds the concepts of a later part of the file, before which `lines` lines end.
    pub(super) fn append(&mut self, later: Gathered, lines: usize) {
        self.rows.append(&later.rows, lines);
        let counts = later.left_out.into_iter();
        counts.for_each(|(what, count)| *self.left_out.entry(what).or_default() += count);
    }

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

    /// The columns of the table: those that the file names, then those of the format, then its own.
    fn all_columns(&self) -> Vec<String> {
        let mut columns = self.columns.clone();
        let known: Vec<Option<&str>> = columns.iter().map(|it| super::csv::known(it)).collect();
        let is_there =
            |name: &str| columns.iter().any(|it| it == name) || known.contains(&Some(name));
        let ours = COLUMNS
            .iter()
            .filter(|it| !is_there(it) && self.rows.numbers.contains_key(**it));
        let mut names: Vec<String> = ours.map(|it| (*it).to_owned()).collect();
        let own = self.rows.names.iter();
        let own = own.filter(|it| !is_there(it) && !COLUMNS.contains(&it.as_str()));
        names.extend(own.cloned());
        columns.extend(names);
        columns
    }

    /// Which cells of a row, by their numbers, each of these columns holds: those that are written under its
    /// own name, where no other column is called so, and those of the column of the format that it is. Of two
    /// columns of one name the first has them.
    fn places(&self, columns: &[String]) -> Vec<[Option<usize>; 2]> {
        let known = super::csv::columns_of(columns);
        let names: Vec<&str> = columns
            .iter()
            .zip(known)
            .map(|(own, known)| known.unwrap_or(own))
            .collect();
        let number = |name: &str| self.rows.numbers.get(name).map(|it| *it as usize);
        let place = |nth: usize| {
            let (own, name) = (columns[nth].as_str(), names[nth]);
            let is_first = !names[..nth].contains(&name);
            let is_alone = !names.contains(&own);
            [
                number(own).filter(|_| is_alone),
                number(name).filter(|_| is_first),
            ]
        };
        (0..columns.len()).map(place).collect()
    }

    /// The text of the table, with what was understood.
    pub(super) fn into_understood(mut self, format: &'static str) -> Understood {
        let columns = self.all_columns();
        let places = self.places(&columns);
        let mut text = String::with_capacity(self.rows.texts.len() + self.rows.cells.len() * 2);
        let mut line = push_row(&mut text, columns.iter().map(|it| it.as_str().into()), 1);
        self.rows.each(|own, row| {
            while line < own {
                text.push('\n');
                line += 1;
            }
            let cells = places.iter().map(|it| {
                let mut cells = it.iter().flatten().map(|it| row[*it]);
                super::csv::guard(cells.find(|it| !it.is_empty()).unwrap_or_default())
            });
            line = push_row(&mut text, cells, line);
        });
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
fn push_row<'c>(
    text: &mut String,
    cells: impl Iterator<Item = Cow<'c, str>>,
    line: usize,
) -> usize {
    let start = text.len();
    for (nth, cell) in cells.enumerate() {
        if nth > 0 {
            text.push(',');
        }
        let is_quoted = |it: u8| matches!(it, b'"' | b',' | b';' | b'\t' | b'\n' | b'\r');
        if cell.bytes().any(is_quoted) || cell.starts_with("sep=") {
            push_quoted(text, &cell);
        } else {
            text.push_str(&cell);
        }
    }
    if text.len() == start {
        text.push_str("\"\"");
    }
    text.push('\n');
    line + memchr::memchr_iter(b'\n', &text.as_bytes()[start..]).count()
}

fn push_quoted(text: &mut String, cell: &str) {
    text.push('"');
    for (nth, part) in cell.split('"').enumerate() {
        if nth > 0 {
            text.push_str("\"\"");
        }
        text.push_str(part);
    }
    text.push('"');
}

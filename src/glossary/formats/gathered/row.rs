//! One concept of a file, while it is read.

use super::super::csv::push_value;

/// One concept. Its room serves the next one, too.
#[derive(Debug, Default)]
pub(in super::super) struct Row {
    /// The line of the file, from 1.
    pub(super) line: usize,
    /// Cells by the names of their columns: the first `filled`, and behind them room.
    cells: Vec<Cell>,
    filled: usize,
}

/// A cell of a row.
#[derive(Debug, Default)]
pub(super) struct Cell {
    pub(super) column: String,
    pub(super) text: String,
    /// Whether it lists terms, in the order of the file: it counts before another of the same column.
    pub(super) is_terms: bool,
}

impl Row {
    pub(in super::super) fn new(line: usize) -> Row {
        Row {
            line,
            ..Row::default()
        }
    }

    /// Begins another concept.
    pub(in super::super) fn begin(&mut self, line: usize) {
        self.line = line;
        self.filled = 0;
    }

    /// Whether it is no concept yet.
    pub(in super::super) fn is_new(&self) -> bool {
        self.line == 0 && self.filled == 0
    }

    pub(super) fn cells(&self) -> &[Cell] {
        &self.cells[..self.filled]
    }

    fn find(&mut self, column: &str, is_terms: bool) -> Option<&mut Cell> {
        let cells = &mut self.cells[..self.filled];
        let is_it = |it: &&mut Cell| it.is_terms == is_terms && it.column == column;
        cells.iter_mut().find(is_it)
    }

    /// An empty cell behind the others.
    fn add(&mut self, column: &str, is_terms: bool) -> &mut Cell {
        if self.filled == self.cells.len() {
            self.cells.push(Cell::default());
        }
        self.filled += 1;
        let cell = &mut self.cells[self.filled - 1];
        cell.column.clear();
        cell.column.push_str(column);
        cell.text.clear();
        cell.is_terms = is_terms;
        cell
    }

    /// Adds what a column holds; a second value stands behind a bar.
    pub(in super::super) fn put(&mut self, column: &str, value: &str) {
        let value = value.trim();
        if value.is_empty() {
            return;
        }
        match self.find(column, false) {
            Some(cell) if cell.text == value => {}
            Some(cell) => {
                if !cell.text.is_empty() {
                    cell.text.push_str(" | ");
                }
                cell.text.push_str(value);
            }
            None => self.add(column, false).text.push_str(value),
        }
    }

    /// Adds a term to the column of this name.
    pub(in super::super) fn add_term(&mut self, column: &str, term: &str) {
        let term = term.trim();
        if term.is_empty() {
            return;
        }
        let cell = match self.find(column, true) {
            Some(cell) => {
                cell.text.push_str(" | ");
                cell
            }
            None => self.add(column, true),
        };
        push_value(&mut cell.text, term);
    }

    /// Whether a column of terms holds one.
    pub(in super::super) fn has_term(&self, column: &str) -> bool {
        let mut all = self.cells().iter();
        all.any(|it| it.is_terms && it.column == column)
    }

    /// Puts a value in the place of what a column holds.
    pub(in super::super) fn replace(&mut self, column: &str, value: &str) {
        let value = value.trim();
        match self.find(column, false) {
            Some(cell) => {
                cell.text.clear();
                cell.text.push_str(value);
            }
            None => self.put(column, value),
        }
    }

    /// Whether it was changed after this date.
    pub(in super::super) fn is_newer_than(&self, date: &str) -> bool {
        let mut cells = self.cells().iter();
        let updated = cells.find(|it| !it.is_terms && it.column == "updated");
        updated.is_some_and(|it| it.text.as_str() > date)
    }
}

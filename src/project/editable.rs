//! A glossary file as it is shown to be changed: its rows, and what tells them from what they were.

use crate::document::Document;
use crate::glossary::formats::csv::{TableRow, TableRows};
use crate::text::{FoldLevel, fold_key};

/// A row as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditableRow {
    /// Its number among those that hold anything, from 1.
    pub number: usize,
    /// What tells it from what it was or will be.
    pub hash: String,
    /// The columns with what it has there, empty ones left out.
    pub cells: Vec<(String, String)>,
}

/// A glossary file as it is now.
#[derive(Clone, Debug)]
pub struct EditableGlossary {
    pub(super) document: Document,
    pub(super) content: Vec<u8>,
    pub(super) table: TableRows,
    /// Whether rows can be changed: it is a table of text.
    pub is_writable: bool,
}

/// Which row is meant: what it looked like, and where it stood.
#[derive(Clone, Debug)]
pub struct RowKey {
    /// Its number, from 1.
    pub number: usize,
    /// Its hash.
    pub hash: String,
}

/// Sixteen digits that tell a content from others.
pub(super) fn hash(content: &[u8]) -> String {
    blake3::hash(content).to_hex()[..16].to_owned()
}

impl EditableGlossary {
    /// What tells the file from what it was or will be.
    pub fn stamp(&self) -> String {
        hash(&self.content)
    }

    /// Its columns.
    pub fn columns(&self) -> &[String] {
        &self.table.columns
    }

    /// How many rows it has.
    pub fn count(&self) -> usize {
        self.table.rows.len()
    }

    /// All rows, in the order of the file.
    pub fn rows(&self) -> impl Iterator<Item = EditableRow> {
        let all = self.table.rows.iter().enumerate();
        all.map(|(at, row)| self.row(at, row))
    }

    /// The rows that hold a text in one of their cells, whatever the case, marks and forms of its letters.
    pub fn matching<'a>(&'a self, text: &str) -> impl Iterator<Item = EditableRow> + 'a {
        let folded = |text: &str| fold_key(text, FoldLevel::Letters).to_lowercase();
        let wanted = folded(text.trim());
        let holds = move |row: &TableRow| {
            let mut cells = row.cells.iter();
            wanted.is_empty() || cells.any(|it| folded(it).contains(&wanted))
        };
        let all = self.table.rows.iter().enumerate();
        all.filter(move |it| holds(it.1))
            .map(|(at, row)| self.row(at, row))
    }

    fn row(&self, at: usize, row: &TableRow) -> EditableRow {
        let cells = self.table.columns.iter().zip(&row.cells);
        let filled = cells.filter(|it| !it.1.is_empty());
        EditableRow {
            number: at + 1,
            hash: hash(row.span.of(self.document.text()).as_bytes()),
            cells: filled.map(|(a, b)| (a.clone(), b.clone())).collect(),
        }
    }

    /// The row that is meant: where it stood, or else wherever it is now. Where there is none, the row that
    /// stands there now.
    pub(super) fn find(&self, key: &RowKey) -> Result<usize, Option<EditableRow>> {
        let hash_at = |at: usize| Some(self.row(at, self.table.rows.get(at)?).hash);
        let at = key.number.wrapping_sub(1);
        if hash_at(at).as_ref() == Some(&key.hash) {
            return Ok(at);
        }
        let mut same = (0..self.count()).filter(|it| hash_at(*it).as_ref() == Some(&key.hash));
        match (same.next(), same.next()) {
            (Some(at), None) => Ok(at),
            _ => Err(self.rows().nth(at)),
        }
    }
}

//! Rows by the names of their columns, so that tables of different shapes can be compared.

use std::sync::Arc;

use crate::glossary::formats::csv::{COLUMNS, Table};
use crate::glossary::layers::MADE_UP;

/// The filled cells of a concept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// Each with the name of its column, which all rows share.
    cells: Vec<(Arc<str>, String)>,
}

impl Row {
    pub(super) fn cell(&self, column: &str) -> &str {
        let found = self.cells.iter().find(|it| *it.0 == *column);
        found.map_or("", |it| &it.1)
    }

    pub(super) fn set(&mut self, column: &str, cell: String) {
        let place = self.cells.iter().position(|it| *it.0 == *column);
        match place {
            Some(place) if cell.is_empty() => drop(self.cells.remove(place)),
            Some(place) => self.cells[place].1 = cell,
            None if cell.is_empty() => {}
            None => self.cells.push((column.into(), cell)),
        }
    }

    /// The names of its filled columns.
    pub(super) fn columns(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(|it| &*it.0)
    }

    /// What people call it: its preferred terms, else its id.
    pub(super) fn name(&self) -> String {
        let terms = [self.cell("en_preferred"), self.cell("ar_preferred")];
        let terms: Vec<&str> = terms.into_iter().filter(|it| !it.is_empty()).collect();
        match terms.is_empty() {
            true => self.cell("concept_id").to_owned(),
            false => terms.join(" ⇄ "),
        }
    }
}

/// The rows of a table.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    pub(super) rows: Vec<Row>,
    /// What the table calls its columns, and what they are.
    names: Vec<(String, String)>,
}

impl Rows {
    pub(super) fn of(table: &Table) -> Rows {
        let known = table.known().iter();
        let names = table.columns.iter().zip(known);
        let mut names: Vec<(String, String)> = names
            .map(|(own, known)| (own.clone(), known.unwrap_or(own).to_owned()))
            .collect();
        // A second column of one name is one more column.
        for nth in 1..names.len() {
            let taken = |name: &str, names: &[(String, String)]| {
                names[..nth].iter().any(|it| it.1 == *name)
            };
            while taken(&names[nth].1.clone(), &names) {
                names[nth].1.push_str(" (2)");
                names[nth].0.push_str(" (2)");
            }
        }
        let shared: Vec<Arc<str>> = names.iter().map(|it| it.1.as_str().into()).collect();
        let row = |cells: &Vec<String>| {
            let cells = cells.iter().zip(&shared).filter(|it| !it.0.is_empty());
            let cells = cells.map(|(cell, name)| (Arc::clone(name), cell.clone()));
            // An id that was made up on reading names a row of one file.
            let is_own =
                |it: &(Arc<str>, String)| &*it.0 == "concept_id" && it.1.starts_with(MADE_UP);
            Row {
                cells: cells.filter(|it| !is_own(it)).collect(),
            }
        };
        Rows {
            rows: table.rows.iter().map(row).collect(),
            names,
        }
    }
}

/// The columns of all tables, in their order; those of the format that only later ones have come where
/// the format has them.
pub(super) fn columns(all: &[&Rows], has_conflicts: bool) -> Vec<(String, String)> {
    let mut columns: Vec<(String, String)> = Vec::new();
    for (own, name) in all.iter().flat_map(|it| &it.names) {
        if columns.iter().any(|it| it.1 == *name) {
            continue;
        }
        let rank = |name: &str| COLUMNS.iter().position(|it| *it == name);
        let before = rank(name).and_then(|own| {
            let mut placed = columns.iter().enumerate().rev();
            placed.find(|(_, it)| rank(&it.1).is_some_and(|it| it < own))
        });
        let place = match (before, rank(name)) {
            (Some((nth, _)), _) => nth + 1,
            (None, Some(_)) if !columns.is_empty() => 0,
            (None, _) => columns.len(),
        };
        columns.insert(place, (own.clone(), name.clone()));
    }
    if has_conflicts && !columns.iter().any(|it| it.1 == super::CONFLICT) {
        columns.push((super::CONFLICT.to_owned(), super::CONFLICT.to_owned()));
    }
    columns
}

/// Rows as a table with these columns.
pub(super) fn table(columns: &[(String, String)], rows: &[Row]) -> Table {
    let cells = |row: &Row| {
        columns
            .iter()
            .map(|it| row.cell(&it.1).to_owned())
            .collect()
    };
    let rows = rows.iter().map(cells).collect();
    Table::of(columns.iter().map(|it| it.0.clone()).collect(), rows)
}

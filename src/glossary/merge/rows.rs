//! Rows by the names of their columns, so that tables of different shapes can be compared.

use std::borrow::Cow;

use crate::glossary::formats::csv::{COLUMNS, Table};
use crate::glossary::is_made_up_id;

/// The filled cells of a concept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row<'n, 't> {
    /// Each with the name of its column.
    cells: Vec<(&'n str, Cow<'t, str>)>,
}

impl<'n, 't> Row<'n, 't> {
    pub(super) fn cell(&self, column: &str) -> &str {
        let found = self.cells.iter().find(|it| it.0 == column);
        found.map_or("", |it| &it.1)
    }

    pub(super) fn set(&mut self, column: &'n str, cell: Cow<'t, str>) {
        let place = self.cells.iter().position(|it| it.0 == column);
        match place {
            Some(place) if cell.is_empty() => drop(self.cells.remove(place)),
            Some(place) => self.cells[place].1 = cell,
            None if cell.is_empty() => {}
            None => self.cells.push((column, cell)),
        }
    }

    /// The names of its filled columns.
    pub(super) fn columns(&self) -> impl Iterator<Item = &'n str> {
        self.cells.iter().map(|it| it.0)
    }

    /// Its cells in these columns.
    fn in_columns(&self, columns: &[ColumnName]) -> Vec<Cow<'t, str>> {
        // Nearly always they come in the order of the columns.
        let mut next = 0;
        let cell = |column: &ColumnName| {
            let is_it = |it: &&(&str, Cow<'_, str>)| it.0 == column.name;
            let place = match self.cells.get(next).filter(is_it) {
                Some(_) => Some(next),
                None => self.cells.iter().position(|it| is_it(&it)),
            };
            next = place.map_or(next, |it| it + 1);
            place.map_or_else(Cow::default, |it| self.cells[it].1.clone())
        };
        columns.iter().map(cell).collect()
    }

    /// What people call it: its preferred terms, else its id.
    pub(super) fn name(&self) -> String {
        let terms = [self.cell("en_preferred"), self.cell("ar_preferred")];
        let terms: Vec<&str> = terms.into_iter().filter(|it| !it.is_empty()).collect();
        if terms.is_empty() {
            self.cell("concept_id").to_owned()
        } else {
            terms.join(" ⇄ ")
        }
    }
}

/// A column of a table.
#[derive(Clone, Debug)]
pub(super) struct ColumnName {
    /// What the table calls it.
    own: String,
    /// What it is.
    name: String,
}

/// The columns of a table, each by a name of its own.
pub(super) fn names(table: &Table<'_>) -> Vec<ColumnName> {
    let named = table.columns.iter().zip(table.known());
    let mut names: Vec<ColumnName> = named
        .map(|(own, known)| ColumnName {
            own: own.clone(),
            name: known.unwrap_or(own).to_owned(),
        })
        .collect();
    // A second column of one name is one more column.
    for nth in 1..names.len() {
        let (before, rest) = names.split_at_mut(nth);
        let column = &mut rest[0];
        while before.iter().any(|it| it.name == column.name) {
            column.name.push_str(" (2)");
            column.own.push_str(" (2)");
        }
    }
    names
}

/// The rows of a table.
#[derive(Clone, Debug)]
pub(super) struct Rows<'n, 't> {
    pub(super) rows: Vec<Row<'n, 't>>,
    names: &'n [ColumnName],
}

impl<'n, 't> Rows<'n, 't> {
    /// Of a table with these columns.
    pub(super) fn of(table: &'t Table<'_>, names: &'n [ColumnName]) -> Rows<'n, 't> {
        let row = |cells: &'t Vec<Cow<'_, str>>| {
            let filled = names.iter().zip(cells).filter(|it| !it.1.is_empty());
            let filled =
                filled.map(|(column, cell)| (column.name.as_str(), Cow::Borrowed(&**cell)));
            // An id that was made up on reading names a row of one file.
            let is_own = |it: &(&str, Cow<'_, str>)| it.0 == "concept_id" && is_made_up_id(&it.1);
            Row {
                cells: filled.filter(|it| !is_own(it)).collect(),
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
pub(super) fn columns(all: &[&Rows<'_, '_>], has_conflicts: bool) -> Vec<ColumnName> {
    let mut columns: Vec<ColumnName> = Vec::new();
    for column in all.iter().flat_map(|it| it.names) {
        let name = &column.name;
        if columns.iter().any(|it| it.name == *name) {
            continue;
        }
        let rank = |name: &str| COLUMNS.iter().position(|it| *it == name);
        let before = rank(name).and_then(|own| {
            let mut placed = columns.iter().enumerate().rev();
            placed.find(|(_, it)| rank(&it.name).is_some_and(|it| it < own))
        });
        let place = match (before, rank(name)) {
            (Some((nth, _)), _) => nth + 1,
            (None, Some(_)) if !columns.is_empty() => 0,
            (None, _) => columns.len(),
        };
        columns.insert(place, column.clone());
    }
    if has_conflicts && !columns.iter().any(|it| it.name == super::CONFLICT) {
        columns.push(ColumnName {
            own: super::CONFLICT.to_owned(),
            name: super::CONFLICT.to_owned(),
        });
    }
    columns
}

/// Rows as a table with these columns.
pub(super) fn table<'t>(columns: &[ColumnName], rows: &[Cow<'_, Row<'_, 't>>]) -> Table<'t> {
    let rows = rows.iter().map(|it| it.in_columns(columns)).collect();
    Table::of(columns.iter().map(|it| it.own.clone()).collect(), rows)
}

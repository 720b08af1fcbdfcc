//! What is different between two glossaries: concepts that came, went and changed.

use super::matching::Index;
use super::rows::{Row, Rows, names};
use crate::glossary::formats::csv::Table;

/// A concept that both have, with what changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What people call it.
    pub name: String,
    /// Its id, where it has one.
    pub id: String,
    /// Columns with the cells before and after.
    pub cells: Vec<(String, [String; 2])>,
}

/// What is different.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    /// Concepts that only the second has: filled columns with their cells.
    pub added: Vec<Change>,
    /// Concepts that only the first has.
    pub removed: Vec<Change>,
    /// Concepts that both have.
    pub changed: Vec<Change>,
}

impl Diff {
    /// Whether nothing is.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }
}

/// What became of the concepts of `before` in `after`.
pub fn diff(before: &Table<'_>, after: &Table<'_>) -> Diff {
    let names = [before, after].map(names);
    let (before, after) = (Rows::of(before, &names[0]), Rows::of(after, &names[1]));
    let index = Index::of(&after);
    let mut found = vec![false; after.rows.len()];
    let mut diff = Diff::default();
    let none = Row::default();
    for row in &before.rows {
        match index.find(row).filter(|it| !found[*it]) {
            Some(nth) => {
                found[nth] = true;
                let change = change(row, &after.rows[nth], &after.rows[nth]);
                diff.changed
                    .extend((!change.cells.is_empty()).then_some(change));
            }
            None => diff.removed.push(change(row, &none, row)),
        }
    }
    let rest = after.rows.iter().zip(&found).filter(|it| !it.1);
    diff.added = rest.map(|(row, _)| change(&none, row, row)).collect();
    diff
}

fn change(before: &Row<'_, '_>, after: &Row<'_, '_>, named: &Row<'_, '_>) -> Change {
    let mut columns: Vec<&str> = before.columns().collect();
    columns.extend(after.columns().filter(|it| before.cell(it).is_empty()));
    let cells = columns.into_iter().filter_map(|column| {
        let pair = [before.cell(column), after.cell(column)];
        (pair[0] != pair[1]).then(|| (column.to_owned(), pair.map(str::to_owned)))
    });
    Change {
        name: named.name(),
        id: named.cell("concept_id").to_owned(),
        cells: cells.collect(),
    }
}

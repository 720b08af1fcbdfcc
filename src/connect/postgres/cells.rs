//! The filled cells of a concept, as a termbase keeps them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::glossary::formats::csv::{COLUMNS, Table};
use crate::glossary::is_made_up_id;

/// The column of ids.
pub(super) const ID: &str = "concept_id";

/// What the server alone says.
pub(super) const STAMPS: [&str; 2] = ["updated", "updated_by"];

/// Filled cells by the names of their columns, without the id and what the server alone says.
pub(super) type Cells = BTreeMap<String, String>;

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Concept {
    /// Empty where it has none.
    pub(super) id: String,
    pub(super) cells: Cells,
}

impl Concept {
    /// What people call it: its preferred terms, else its id.
    pub(super) fn name(&self) -> String {
        name_of(&self.id, &self.cells)
    }
}

/// What people call a concept with these cells.
pub(super) fn name_of(id: &str, cells: &Cells) -> String {
    let terms = ["en_preferred", "ar_preferred"].map(|it| cells.get(it));
    let terms: Vec<&str> = terms.into_iter().flatten().map(String::as_str).collect();
    if terms.is_empty() {
        id.to_owned()
    } else {
        terms.join(" ⇄ ")
    }
}

/// The rows of a table.
pub(super) fn concepts(table: &Table<'_>) -> Vec<Concept> {
    let known = table.known().iter().zip(&table.columns);
    let names: Vec<&str> = known.map(|(known, own)| known.unwrap_or(own)).collect();
    let row = |cells: &Vec<Cow<'_, str>>| {
        let mut concept = Concept::default();
        for (name, cell) in names.iter().zip(cells).filter(|it| !it.1.is_empty()) {
            match *name {
                // An id that was made up on reading names a row of one file.
                ID if is_made_up_id(cell) => {}
                ID => concept.id = cell.trim().to_owned(),
                name if STAMPS.contains(&name) => {}
                name => drop(
                    concept
                        .cells
                        .entry(name.to_owned())
                        .or_insert_with(|| cell.clone().into_owned()),
                ),
            }
        }
        concept
    };
    table.rows.iter().map(row).collect()
}

/// The columns of rows: those of the format that any of them fills, then the others by their names.
pub(super) fn columns_of<'c>(all: impl Iterator<Item = &'c Cells>) -> Vec<String> {
    let mut extra: Vec<&str> = Vec::new();
    for name in all.flat_map(BTreeMap::keys) {
        if !COLUMNS.contains(&&**name)
            && let Err(place) = extra.binary_search(&&**name)
        {
            extra.insert(place, name);
        }
    }
    let all = COLUMNS.iter().copied().chain(extra);
    all.map(str::to_owned).collect()
}

/// Rows as a table that can be merged with another.
pub(super) fn table<'c>(rows: &[&'c Concept]) -> Table<'c> {
    let columns = columns_of(rows.iter().map(|it| &it.cells));
    let cells = |row: &&'c Concept| -> Vec<Cow<'c, str>> {
        let cell = |column: &String| match &**column {
            ID => Cow::Borrowed(&*row.id),
            name => row
                .cells
                .get(name)
                .map_or(Cow::Borrowed(""), |it| Cow::Borrowed(&**it)),
        };
        columns.iter().map(cell).collect()
    };
    let rows = rows.iter().map(cells).collect();
    Table::of(columns, rows)
}

/// Cells as the server keeps them.
pub(super) fn to_json(cells: &Cells) -> String {
    serde_json::to_string(cells).unwrap_or_default()
}

/// Cells as the server sends them; values that are no texts, which somebody else has put there, are shown
/// as they are written.
pub(super) fn from_json(json: &str) -> Cells {
    if let Ok(cells) = serde_json::from_str::<Cells>(json) {
        return without_empty(cells);
    }
    let values: BTreeMap<String, serde_json::Value> =
        serde_json::from_str(json).unwrap_or_default();
    let cell = |(name, value): (String, serde_json::Value)| match value {
        serde_json::Value::Null => None,
        serde_json::Value::String(text) => Some((name, text)),
        other => Some((name, other.to_string())),
    };
    without_empty(values.into_iter().filter_map(cell).collect())
}

fn without_empty(mut cells: Cells) -> Cells {
    cells.retain(|_, it| !it.is_empty());
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_that_are_no_texts_are_read() {
        let cells =
            from_json(r#"{"note": 1, "en_preferred": "a", "x": null, "y": ["b"], "z": ""}"#);
        let shown: Vec<(&str, &str)> = cells.iter().map(|(a, b)| (&**a, &**b)).collect();
        assert_eq!(
            shown,
            [("en_preferred", "a"), ("note", "1"), ("y", "[\"b\"]")]
        );
        assert_eq!(from_json("no JSON"), Cells::new());
    }

    #[test]
    fn rows_come_back_from_a_table() {
        let cells: Cells = [("en_preferred", "a"), ("mine", "b, \"c\"")]
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .into();
        let row = Concept {
            id: "x-1".to_owned(),
            cells,
        };
        let table = table(&[&row]);
        assert_eq!(concepts(&table), std::slice::from_ref(&row));
        assert_eq!(from_json(&to_json(&row.cells)), row.cells);
        assert_eq!(row.name(), "a");
    }
}

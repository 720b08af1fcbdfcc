//! The cells of two rows of one concept, as those of one row.

use super::Side;
use super::rows::Row;
use crate::glossary::formats::csv::{joined, values};

/// What became of two rows.
pub(super) struct Cells {
    pub(super) row: Row,
    /// The columns in which both are different, with their cell.
    pub(super) conflicts: Vec<(String, String)>,
}

/// Columns that list values, which can be joined.
const LISTS: [&str; 10] = [
    "en_admitted",
    "en_short",
    "en_deprecated",
    "ar_admitted",
    "ar_short",
    "ar_deprecated",
    "ar_superseded",
    "related",
    "exact_case",
    "confusable_with",
];

/// The columns of terms of a language: a term stands in one of them.
const STANDINGS: [&[&str]; 2] = [
    &["en_preferred", "en_admitted", "en_short", "en_deprecated"],
    &[
        "ar_preferred",
        "ar_admitted",
        "ar_short",
        "ar_deprecated",
        "ar_superseded",
    ],
];

/// What is different in every copy, so that the later one counts.
const STAMPS: [&str; 2] = ["updated", "updated_by"];

impl Cells {
    pub(super) fn merged(
        base: Option<&Row>,
        ours: &Row,
        theirs: &Row,
        prefer: Option<Side>,
    ) -> Cells {
        let mut cells = Cells {
            row: ours.clone(),
            conflicts: Vec::new(),
        };
        let mut columns: Vec<&str> = ours.columns().collect();
        columns.extend(theirs.columns().filter(|it| ours.cell(it).is_empty()));
        let removed = base.into_iter().flat_map(Row::columns);
        columns.extend(removed.filter(|it| ours.cell(it).is_empty() && theirs.cell(it).is_empty()));
        let is_later = theirs.cell("updated") > ours.cell("updated");
        for column in columns {
            let before = base.map(|it| it.cell(column));
            let pair = [ours.cell(column), theirs.cell(column)];
            match decided(column, before, pair, is_later) {
                Some(cell) => cells.row.set(column, cell),
                None => cells.conflict(column, theirs, prefer),
            }
        }
        cells.check_standings(ours, theirs, prefer);
        cells
    }

    fn conflict(&mut self, column: &str, theirs: &Row, prefer: Option<Side>) {
        let cell = theirs.cell(column).to_owned();
        if prefer == Some(Side::Theirs) {
            self.row.set(column, cell.clone());
        }
        self.conflicts.push((column.to_owned(), cell));
    }

    /// A term that has got into two columns has two standings: each side its own.
    fn check_standings(&mut self, ours: &Row, theirs: &Row, prefer: Option<Side>) {
        for columns in STANDINGS {
            let all: Vec<(&str, String)> = columns
                .iter()
                .flat_map(|column| {
                    values(self.row.cell(column))
                        .into_iter()
                        .map(move |it| (*column, it))
                })
                .collect();
            let twice = |(nth, (column, term)): (usize, &(&str, String))| {
                all[..nth].iter().any(|it| it.1 == *term && it.0 != *column)
            };
            let is_settled = |row: &Row| columns.iter().all(|it| self.row.cell(it) == row.cell(it));
            if !all.iter().enumerate().any(twice) || is_settled(ours) {
                continue;
            }
            let side = if prefer == Some(Side::Theirs) {
                theirs
            } else {
                ours
            };
            for column in columns {
                let (own, other) = (ours.cell(column), theirs.cell(column));
                let is_open = own != other && !self.conflicts.iter().any(|it| it.0 == *column);
                if is_open {
                    self.conflicts
                        .push(((*column).to_owned(), other.to_owned()));
                }
                self.row.set(column, side.cell(column).to_owned());
            }
        }
    }
}

/// The cell that both sides agree to; `None` where they do not.
fn decided(column: &str, base: Option<&str>, pair: [&str; 2], is_later: bool) -> Option<String> {
    let [ours, theirs] = pair;
    if ours == theirs || base == Some(theirs) {
        return Some(ours.to_owned());
    }
    if base == Some(ours) {
        return Some(theirs.to_owned());
    }
    if LISTS.contains(&column) {
        return Some(list(base.unwrap_or_default(), ours, theirs));
    }
    if STAMPS.contains(&column) {
        return Some(if is_later { theirs } else { ours }.to_owned());
    }
    match (ours.is_empty(), theirs.is_empty(), base) {
        (true, false, None) => Some(theirs.to_owned()),
        (false, true, None) => Some(ours.to_owned()),
        _ => None,
    }
}

/// Ours with what they have added, without what either has removed.
fn list(base: &str, ours: &str, theirs: &str) -> String {
    let [base, ours, theirs] = [base, ours, theirs].map(values);
    let is_removed = |it: &String| base.contains(it) && !(ours.contains(it) && theirs.contains(it));
    let added = theirs.iter().filter(|it| !ours.contains(it));
    let kept = ours.iter().chain(added).filter(|it| !is_removed(it));
    let kept: Vec<&str> = kept.map(String::as_str).collect();
    joined(&kept)
}

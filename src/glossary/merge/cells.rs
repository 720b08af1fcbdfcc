//! The cells of two rows of one concept, as those of one row.

use std::borrow::Cow;

use super::Side;
use super::rows::Row;
use crate::glossary::formats::csv::{joined, values};

/// What became of two rows.
pub(super) struct Cells<'n, 't> {
    pub(super) row: Row<'n, 't>,
    /// The columns in which both are different, with their cell.
    pub(super) conflicts: Vec<(&'n str, String)>,
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

impl<'n, 't> Cells<'n, 't> {
    pub(super) fn merged(
        base: Option<&Row<'n, 't>>,
        ours: &Row<'n, 't>,
        theirs: &Row<'n, 't>,
        prefer: Option<Side>,
    ) -> Cells<'n, 't> {
        let mut cells = Cells {
            row: ours.clone(),
            conflicts: Vec::new(),
        };
        let mut columns: Vec<&'n str> = ours.columns().collect();
        columns.extend(theirs.columns().filter(|it| ours.cell(it).is_empty()));
        let removed = base.into_iter().flat_map(Row::columns);
        columns.extend(removed.filter(|it| ours.cell(it).is_empty() && theirs.cell(it).is_empty()));
        let is_later = theirs.cell("updated") > ours.cell("updated");
        for column in columns {
            let before = base.map(|it| it.cell(column));
            let pair = [ours.cell(column), theirs.cell(column)];
            match decided(column, before, pair, is_later) {
                Some(cell) if cell == cells.row.cell(column) => {}
                Some(cell) => {
                    let cell = cell.into_owned();
                    cells.row.set(column, Cow::Owned(cell));
                }
                None => cells.conflict(column, theirs, prefer),
            }
        }
        cells.check_standings(ours, theirs, prefer);
        cells
    }

    fn conflict(&mut self, column: &'n str, theirs: &Row<'n, 't>, prefer: Option<Side>) {
        let cell = theirs.cell(column).to_owned();
        if prefer == Some(Side::Theirs) {
            self.row.set(column, Cow::Owned(cell.clone()));
        }
        self.conflicts.push((column, cell));
    }

    /// A term that has got into two columns has two standings: each side its own.
    fn check_standings(&mut self, ours: &Row<'n, 't>, theirs: &Row<'n, 't>, prefer: Option<Side>) {
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
            let is_settled =
                |row: &Row<'_, '_>| columns.iter().all(|it| self.row.cell(it) == row.cell(it));
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
                    self.conflicts.push((column, other.to_owned()));
                }
                let cell = side.cell(column).to_owned();
                self.row.set(column, Cow::Owned(cell));
            }
        }
    }
}

/// The cell that both sides agree to; `None` where they do not.
fn decided<'c>(
    column: &str,
    base: Option<&str>,
    pair: [&'c str; 2],
    is_later: bool,
) -> Option<Cow<'c, str>> {
    let [ours, theirs] = pair;
    if ours == theirs || base == Some(theirs) {
        return Some(Cow::Borrowed(ours));
    }
    if base == Some(ours) {
        return Some(Cow::Borrowed(theirs));
    }
    if LISTS.contains(&column) {
        return Some(Cow::Owned(list(base.unwrap_or_default(), ours, theirs)));
    }
    if STAMPS.contains(&column) {
        return Some(Cow::Borrowed(if is_later { theirs } else { ours }));
    }
    match (ours.is_empty(), theirs.is_empty(), base) {
        (true, false, None) => Some(Cow::Borrowed(theirs)),
        (false, true, None) => Some(Cow::Borrowed(ours)),
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

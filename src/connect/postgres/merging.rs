//! What becomes of a termbase by what was changed in a file: three ways, row by row, nothing guessed.

use rustc_hash::{FxHashMap, FxHashSet};

use super::cells::{Concept, concepts, from_json, name_of, table};
use super::edits::Edits;
use super::server::Server;
use crate::diag::Message;
use crate::glossary::formats::csv;
use crate::glossary::merge::{CONFLICT, Conflict, Side, merge};
use crate::project::Failure;
use crate::text::{FoldLevel, fold_key};

/// A concept as the server has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Theirs {
    pub(super) concept: Concept,
    pub(super) version: i32,
    pub(super) is_deleted: bool,
}

/// One row that is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Write {
    /// Without an id where it is to get one.
    pub(super) concept: Concept,
    /// The version that it takes the place of; `None` where there is none.
    pub(super) version: Option<i32>,
    pub(super) kind: Kind,
}

/// What a write does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Add,
    Change,
    Delete,
}

/// How many concepts were added, changed and deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Concepts that are new.
    pub added: usize,
    /// Concepts that have other cells.
    pub changed: usize,
    /// Concepts that are gone.
    pub deleted: usize,
}

/// Why a file cannot be pushed as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Two of its rows have one id.
    TwoRows(String),
    /// A row holds what a merge has left open.
    Open(String),
    /// A cell holds a character that no text of the server may hold.
    Control(String),
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Failure {
        let (message, help) = match refused {
            Refused::TwoRows(id) => (
                Message::new("termbase-two-rows").with("id", id),
                "termbase-two-rows.help",
            ),
            Refused::Open(name) => (
                Message::new("termbase-open").with("name", name),
                "termbase-open.help",
            ),
            Refused::Control(name) => (
                Message::new("termbase-control").with("name", name),
                "termbase-control.help",
            ),
        };
        Failure::new(message).with_help(Message::new(help))
    }
}

/// What is to be written, and what is different on both sides.
#[derive(Clone, Debug, Default)]
pub(super) struct Merging {
    pub(super) writes: Vec<Write>,
    pub(super) conflicts: Vec<Conflict>,
}

impl Merging {
    pub(super) fn counts(&self) -> Counts {
        let count = |kind| self.writes.iter().filter(|it| it.kind == kind).count();
        Counts {
            added: count(Kind::Add),
            changed: count(Kind::Change),
            deleted: count(Kind::Delete),
        }
    }
}

/// Whether rows can be pushed at all.
pub(super) fn check(rows: &[Concept]) -> Result<(), Refused> {
    let mut ids = FxHashSet::default();
    for row in rows {
        if row.cells.contains_key(CONFLICT) {
            return Err(Refused::Open(row.name()));
        }
        let mut texts = row.cells.iter().flat_map(|(a, b)| [a, b]).chain([&row.id]);
        if texts.any(|it| it.contains('\0')) {
            return Err(Refused::Control(row.name()));
        }
        if !row.id.is_empty() && !ids.insert(&*row.id) {
            return Err(Refused::TwoRows(row.id.clone()));
        }
    }
    Ok(())
}

/// The concepts of the server that edits may be about: those with their ids, and those whose terms are
/// those of rows without an id.
pub(super) fn theirs_of(server: &mut Server, edits: &Edits) -> Result<Vec<Theirs>, Failure> {
    let rows = || edits.base.iter().flatten().chain(&edits.ours);
    let ids: Vec<&str> = rows()
        .map(|it| &*it.id)
        .filter(|it| !it.is_empty())
        .collect();
    let nameless = rows().filter(|it| it.id.is_empty());
    let terms: FxHashSet<String> = nameless.flat_map(preferred).collect();
    let mut terms: Vec<String> = terms.into_iter().collect();
    terms.sort_unstable();
    let by_terms = "id IN (SELECT concept FROM naqhara.terms WHERE folded = ANY($2))";
    let condition = if terms.is_empty() {
        "cardinality($2::text[]) > 0"
    } else {
        by_terms
    };
    let query = format!(
        "SELECT id, version, is_deleted, cells::text FROM naqhara.concepts \
         WHERE id = ANY($1) OR {condition} ORDER BY created"
    );
    let found = server.rows(&query, &[&ids, &terms])?;
    let theirs = |row: &::postgres::Row| Theirs {
        concept: Concept {
            id: row.get(0),
            cells: from_json(row.get(3)),
        },
        version: row.get(1),
        is_deleted: row.get(2),
    };
    Ok(found.iter().map(theirs).collect())
}

/// The folded preferred terms of a row.
fn preferred(row: &Concept) -> Vec<String> {
    let cells = ["en_preferred", "ar_preferred"].map(|it| row.cells.get(it));
    let values = cells.into_iter().flatten().flat_map(|it| csv::values(it));
    values
        .map(|it| fold_key(&it, FoldLevel::Letters))
        .filter(|it| !it.is_empty())
        .collect()
}

/// What edits make of what the server has.
pub(super) fn merged(edits: Edits, theirs: &[Theirs], prefer: Option<Side>) -> Merging {
    if edits.base.is_none() && theirs.is_empty() {
        return Merging {
            writes: edits.ours.into_iter().map(added).collect(),
            conflicts: Vec::new(),
        };
    }
    let live: Vec<&Concept> = theirs
        .iter()
        .filter(|it| !it.is_deleted)
        .map(|it| &it.concept)
        .collect();
    let tables = [
        table(&edits.base.iter().flatten().collect::<Vec<_>>()),
        table(&edits.ours.iter().collect::<Vec<_>>()),
        table(&live),
    ];
    let base = edits.base.as_ref().map(|_| &tables[0]);
    let merged = merge(base, &tables[1], &tables[2], prefer);
    Merging {
        writes: writes(concepts(&merged.table), theirs),
        conflicts: merged.conflicts,
    }
}

fn added(concept: Concept) -> Write {
    Write {
        concept,
        version: None,
        kind: Kind::Add,
    }
}

/// What has to be written for the server to have these rows.
fn writes(rows: Vec<Concept>, theirs: &[Theirs]) -> Vec<Write> {
    let mut by_id: FxHashMap<&str, (&Theirs, bool)> = FxHashMap::default();
    by_id.extend(theirs.iter().map(|it| (&*it.concept.id, (it, false))));
    let mut writes = Vec::new();
    for mut concept in rows {
        concept.cells.remove(CONFLICT);
        let Some((known, found)) = by_id.get_mut(&*concept.id) else {
            writes.push(added(concept));
            continue;
        };
        *found = true;
        if known.is_deleted || known.concept.cells != concept.cells {
            writes.push(Write {
                kind: if known.is_deleted {
                    Kind::Add
                } else {
                    Kind::Change
                },
                version: Some(known.version),
                concept,
            });
        }
    }
    let gone = theirs
        .iter()
        .filter(|it| !it.is_deleted && !by_id[&*it.concept.id].1);
    writes.extend(gone.map(|it| Write {
        concept: it.concept.clone(),
        version: Some(it.version),
        kind: Kind::Delete,
    }));
    writes
}

/// What people call the concept of a row of the server.
pub(super) fn shown_name(id: &str, json: &str) -> String {
    name_of(id, &from_json(json))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn concept(id: &str, en: &str, note: &str) -> Concept {
        let cells = [("en_preferred", en), ("note", note)];
        let cells = cells.into_iter().filter(|it| !it.1.is_empty());
        Concept {
            id: id.to_owned(),
            cells: cells.map(|(a, b)| (a.to_owned(), b.to_owned())).collect(),
        }
    }

    fn theirs(concept: Concept, version: i32) -> Theirs {
        Theirs {
            concept,
            version,
            is_deleted: false,
        }
    }

    fn edits(base: Option<Vec<Concept>>, ours: Vec<Concept>) -> Edits {
        Edits { base, ours }
    }

    #[test]
    fn what_only_one_side_changed_is_changed() {
        let base = concept("a", "one", "");
        let ours = concept("a", "one", "ours");
        let edits = edits(Some(vec![base.clone()]), vec![ours.clone()]);
        let merging = merged(edits, &[theirs(base, 4)], None);
        assert_eq!(merging.conflicts, []);
        let write = Write {
            concept: ours,
            version: Some(4),
            kind: Kind::Change,
        };
        assert_eq!(merging.writes, [write]);
    }

    #[test]
    fn what_both_sides_changed_is_listed() {
        let edits = edits(
            Some(vec![concept("a", "one", "")]),
            vec![concept("a", "one", "ours")],
        );
        let now = [theirs(concept("a", "one", "theirs"), 5)];
        let merging = merged(edits.clone(), &now, None);
        assert_eq!(merging.conflicts.len(), 1);
        assert_eq!(merging.conflicts[0].cells, ["ours", "theirs"]);
        let ours = merged(edits.clone(), &now, Some(Side::Ours));
        assert_eq!(ours.writes[0].concept.cells["note"], "ours");
        assert_eq!(merged(edits, &now, Some(Side::Theirs)).writes, []);
    }

    #[test]
    fn rows_come_and_go() {
        let gone = concept("a", "one", "");
        let edits = edits(
            Some(vec![gone.clone()]),
            vec![concept("", "new", ""), concept("d", "back", "")],
        );
        let dead = Theirs {
            is_deleted: true,
            ..theirs(concept("d", "back", ""), 2)
        };
        let merging = merged(edits, &[theirs(gone, 3), dead], None);
        let counts = Counts {
            added: 2,
            changed: 0,
            deleted: 1,
        };
        assert_eq!(merging.counts(), counts, "{:?}", merging.writes);
        let versions: Vec<_> = merging.writes.iter().map(|it| it.version).collect();
        assert_eq!(versions, [None, Some(2), Some(3)]);
    }

    #[test]
    fn what_was_deleted_and_changed_is_listed() {
        let base = concept("a", "one", "");
        let changed = edits(Some(vec![base.clone()]), vec![concept("a", "one", "x")]);
        let dead = Theirs {
            is_deleted: true,
            ..theirs(base.clone(), 3)
        };
        assert_eq!(merged(changed, &[dead], None).conflicts.len(), 1);
        let deleted = edits(Some(vec![base]), Vec::new());
        let now = theirs(concept("a", "one", "theirs"), 3);
        assert_eq!(merged(deleted, &[now], None).conflicts.len(), 1);
    }

    #[test]
    fn what_cannot_be_pushed_is_refused() {
        let two = [concept("a", "one", ""), concept("a", "two", "")];
        assert_eq!(check(&two), Err(Refused::TwoRows("a".to_owned())));
        let mut open = concept("a", "one", "");
        open.cells.insert(CONFLICT.to_owned(), "note: x".to_owned());
        assert_eq!(check(&[open]), Err(Refused::Open("one".to_owned())));
        let control = concept("a", "o\0ne", "");
        assert!(matches!(check(&[control]), Err(Refused::Control(_))));
        let nameless = [concept("", "one", ""), concept("", "two", "")];
        assert_eq!(check(&nameless), Ok(()));
    }
}

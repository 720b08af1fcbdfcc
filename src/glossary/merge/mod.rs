//! Two glossaries as one, cell by cell; and what is different between them.
//!
//! Nothing is guessed: where both have a cell and mean different things, the conflict is listed, and the
//! row keeps our cell with theirs beside it in the column [`CONFLICT`], unless a side was chosen.

mod cells;
mod diff;
mod matching;
mod rows;

pub use diff::{Change, Diff, diff};

use std::borrow::Cow;

use super::formats::csv::Table;
use cells::Cells;
use matching::Index;
use rows::{Row, Rows, names};

/// The column that holds what is not decided.
pub const CONFLICT: &str = "x_conflict";

/// Whose cell counts where both are different.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first glossary.
    Ours,
    /// The second one.
    Theirs,
}

/// A cell that both sides have, and mean different things by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The preferred terms of our row, English first.
    pub ours: String,
    /// Those of theirs.
    pub theirs: String,
    /// The column; `concept_id` where one id names two concepts, and empty where one side has deleted
    /// what the other has changed.
    pub column: String,
    /// Our cell and theirs.
    pub cells: [String; 2],
}

/// What became of two glossaries.
#[derive(Clone, Debug)]
pub struct Merged<'t> {
    /// All of it.
    pub table: Table<'t>,
    /// What is different on both sides, in the order of the rows.
    pub conflicts: Vec<Conflict>,
    /// How many rows only they had.
    pub added: usize,
    /// How many rows of ours were changed.
    pub changed: usize,
    /// How many rows were deleted, because one side deleted them.
    pub deleted: usize,
}

/// Merges their glossary into ours; with the one that both were made from, what either has deleted or
/// changed is known to be.
pub fn merge<'t>(
    base: Option<&'t Table<'_>>,
    ours: &'t Table<'_>,
    theirs: &'t Table<'_>,
    prefer: Option<Side>,
) -> Merged<'t> {
    let base_names = base.map(names);
    let base = base.zip(base_names.as_deref());
    let base = base.map(|(table, names)| Rows::of(table, names));
    let names = [ours, theirs].map(names);
    let (ours, theirs) = (Rows::of(ours, &names[0]), Rows::of(theirs, &names[1]));
    let mut merging = Merging {
        base: base.as_ref().map(|rows| (rows, Index::of(rows))),
        prefer,
        conflicts: Vec::new(),
        added: 0,
        changed: 0,
        deleted: 0,
    };
    let index = Index::of(&ours);
    let mut partners: Vec<Option<usize>> = vec![None; ours.rows.len()];
    let mut alone = Vec::new();
    for (nth, row) in theirs.rows.iter().enumerate() {
        let found = index.find(row).filter(|it| partners[*it].is_none());
        match found {
            Some(own) => partners[own] = Some(nth),
            None => alone.push(nth),
        }
    }
    let mut out = Vec::new();
    for (own, partner) in ours.rows.iter().zip(&partners) {
        let partner = partner.map(|it| &theirs.rows[it]);
        out.extend(merging.ours(own, partner));
    }
    for nth in alone {
        out.extend(merging.theirs(&theirs.rows[nth], &index, &ours));
    }
    let columns = rows::columns(
        &[&ours, &theirs],
        !merging.conflicts.is_empty() && prefer.is_none(),
    );
    Merged {
        table: rows::table(&columns, &out),
        conflicts: merging.conflicts,
        added: merging.added,
        changed: merging.changed,
        deleted: merging.deleted,
    }
}

struct Merging<'r, 'n, 't> {
    base: Option<(&'r Rows<'n, 't>, Index<'r>)>,
    prefer: Option<Side>,
    conflicts: Vec<Conflict>,
    added: usize,
    changed: usize,
    deleted: usize,
}

impl<'r, 'n, 't> Merging<'r, 'n, 't> {
    fn base_of(&self, row: &Row<'n, 't>) -> Option<&'r Row<'n, 't>> {
        let (rows, index) = self.base.as_ref()?;
        Some(&rows.rows[index.find(row)?])
    }

    /// What becomes of a row of ours.
    fn ours(
        &mut self,
        own: &'r Row<'n, 't>,
        partner: Option<&Row<'n, 't>>,
    ) -> Option<Cow<'r, Row<'n, 't>>> {
        let base = self.base_of(own);
        match (partner, base) {
            (Some(partner), base) => Some(self.both(base, own, partner)),
            (None, Some(base)) if base == own => {
                self.deleted += 1;
                None
            }
            (None, Some(_)) => self.deleted_and_changed(own, Side::Ours),
            (None, None) => Some(Cow::Borrowed(own)),
        }
    }

    /// What becomes of a row that only they have.
    fn theirs(
        &mut self,
        row: &'r Row<'n, 't>,
        index: &Index<'_>,
        ours: &Rows<'_, '_>,
    ) -> Option<Cow<'r, Row<'n, 't>>> {
        match self.base_of(row) {
            Some(base) if base == row => {
                self.deleted += 1;
                None
            }
            Some(_) => self.deleted_and_changed(row, Side::Theirs),
            None => {
                self.added += 1;
                Some(self.added(row, index, ours))
            }
        }
    }

    /// A row of theirs that is new to us, under an id of its own.
    fn added(
        &mut self,
        row: &'r Row<'n, 't>,
        index: &Index<'_>,
        ours: &Rows<'_, '_>,
    ) -> Cow<'r, Row<'n, 't>> {
        let id = row.cell("concept_id").to_owned();
        let mut row = Cow::Borrowed(row);
        if let Some(own) = index.by_id(&id) {
            self.conflicts.push(Conflict {
                ours: ours.rows[own].name(),
                theirs: row.name(),
                column: "concept_id".to_owned(),
                cells: [id.clone(), id.clone()],
            });
            let row = row.to_mut();
            row.set("concept_id", Cow::default());
            if self.prefer.is_none() {
                row.set(CONFLICT, Cow::Owned(format!("concept_id: {id}")));
            }
        }
        row
    }

    /// A row that one side has deleted and the other, whose row it is, has changed.
    fn deleted_and_changed(
        &mut self,
        row: &Row<'n, 't>,
        kept_by: Side,
    ) -> Option<Cow<'r, Row<'n, 't>>> {
        let mut names = [String::new(), String::new()];
        names[kept_by as usize] = row.name();
        let [ours, theirs] = names;
        self.conflicts.push(Conflict {
            ours,
            theirs,
            column: String::new(),
            cells: [String::new(), String::new()],
        });
        let mut row = row.clone();
        match self.prefer {
            Some(side) if side != kept_by => return None,
            Some(_) => {}
            None => row.set(CONFLICT, Cow::Borrowed("deleted")),
        }
        Some(Cow::Owned(row))
    }

    /// Both rows as one.
    fn both(
        &mut self,
        base: Option<&Row<'n, 't>>,
        own: &'r Row<'n, 't>,
        partner: &Row<'n, 't>,
    ) -> Cow<'r, Row<'n, 't>> {
        if own == partner {
            return Cow::Borrowed(own);
        }
        let cells = Cells::merged(base, own, partner, self.prefer);
        let mut open = Vec::new();
        for (column, theirs) in cells.conflicts {
            open.push(format!("{column}: {theirs}"));
            self.conflicts.push(Conflict {
                ours: own.name(),
                theirs: partner.name(),
                cells: [own.cell(column).to_owned(), theirs],
                column: column.to_owned(),
            });
        }
        let mut row = cells.row;
        if self.prefer.is_none() && !open.is_empty() {
            row.set(CONFLICT, Cow::Owned(open.join("\n")));
        }
        self.changed += usize::from(row != *own);
        Cow::Owned(row)
    }
}

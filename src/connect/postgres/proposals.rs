//! Changes that somebody has proposed.

use super::cells::{Cells, from_json, name_of, to_json};
use super::merging::{Kind, Write};
use super::server::Server;
use crate::glossary::Proposal;
use crate::project::Failure;

/// A proposal as the server has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stored {
    pub(super) number: i64,
    /// The concept; `None` where it is to be new and has no id yet.
    pub(super) concept: Option<String>,
    /// The version that it was made of; `None` where the concept is new.
    pub(super) base_version: Option<i32>,
    pub(super) cells: Cells,
    pub(super) is_deletion: bool,
    pub(super) state: String,
    /// When, as the server says it, and by whom.
    pub(super) made: [String; 2],
    /// What the concept was in that version.
    pub(super) before: Cells,
}

/// Proposals with what their concepts were.
pub(super) const QUERY: &str = "SELECT p.number, p.concept, p.base_version, p.cells::text, p.is_deletion, \
    p.state, to_char(p.proposed AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI'), p.proposed_by, \
    coalesce(h.cells::text, '{}') \
    FROM naqhara.proposals p \
    LEFT JOIN naqhara.history h ON h.id = p.concept AND h.version = p.base_version";

pub(super) fn proposal(row: &::postgres::Row) -> Stored {
    Stored {
        number: row.get(0),
        concept: row.get(1),
        base_version: row.get(2),
        cells: from_json(row.get(3)),
        is_deletion: row.get(4),
        state: row.get(5),
        made: [row.get(6), row.get(7)],
        before: from_json(row.get(8)),
    }
}

impl Stored {
    /// What is shown of it.
    pub(super) fn row(&self) -> Proposal {
        let id = self.concept.clone().unwrap_or_default();
        let named = if self.is_deletion {
            &self.before
        } else {
            &self.cells
        };
        let cells = if self.is_deletion {
            Vec::new()
        } else {
            differences(&self.before, &self.cells)
        };
        Proposal {
            number: usize::try_from(self.number).unwrap_or_default(),
            name: name_of(&id, named),
            id,
            made: self.made[0].clone(),
            by: self.made[1].clone(),
            kind: match (self.is_deletion, self.base_version) {
                (true, _) => "delete",
                (false, None) => "add",
                (false, Some(_)) => "change",
            },
            cells,
        }
    }
}

/// The cells that are different, each before and after.
pub(super) fn differences(before: &Cells, after: &Cells) -> Vec<(String, [String; 2])> {
    let mut columns: Vec<&String> = before.keys().chain(after.keys()).collect();
    columns.sort_unstable();
    columns.dedup();
    let pair =
        |column: &String| [before, after].map(|it| it.get(column).cloned().unwrap_or_default());
    let pairs = columns.into_iter().map(|it| (it.clone(), pair(it)));
    pairs.filter(|(_, [a, b])| a != b).collect()
}

/// Puts writes up as proposals; one that is open already is not made again.
const INSERT: &str = "INSERT INTO naqhara.proposals (concept, base_version, cells, is_deletion) \
    SELECT n.concept, n.base_version, n.cells::jsonb, n.is_deletion \
    FROM unnest($1::text[], $2::int4[], $3::text[], $4::bool[]) \
    AS n (concept, base_version, cells, is_deletion) \
    WHERE NOT EXISTS (SELECT FROM naqhara.proposals p WHERE p.state = 'open' \
        AND p.concept IS NOT DISTINCT FROM n.concept AND p.cells = n.cells::jsonb \
        AND p.is_deletion = n.is_deletion) \
    RETURNING number";

pub(super) fn propose(server: &mut Server, writes: &[Write]) -> Result<Vec<i64>, Failure> {
    let id = |it: &Write| Some(it.concept.id.clone()).filter(|it| !it.is_empty());
    let ids: Vec<Option<String>> = writes.iter().map(id).collect();
    let versions: Vec<Option<i32>> = writes.iter().map(|it| it.version).collect();
    let cells: Vec<String> = writes.iter().map(|it| to_json(&it.concept.cells)).collect();
    let deletions: Vec<bool> = writes.iter().map(|it| it.kind == Kind::Delete).collect();
    let made = server.rows(INSERT, &[&ids, &versions, &cells, &deletions])?;
    Ok(made.iter().map(|it| it.get(0)).collect())
}

//! A push: what was changed in a file goes to the termbase in one transaction, or as proposals.

use std::io::Write as _;

use super::bulk::push_field;
use super::cells::to_json;
use super::edits::{Edits, check_ids};
use super::merging::{Counts, Kind, Merging, Write, check, merged, theirs_of};
use super::proposals::propose;
use super::server::Server;
use crate::glossary::Glossary;
use crate::glossary::merge::{Conflict, Side};
use crate::project::Failure;

/// Who changes concepts holds this until the end of the transaction; the triggers ask for the same.
pub(super) const LOCK: &str = "BEGIN; SELECT pg_advisory_xact_lock(7811875, 1)";

/// What is pushed.
#[derive(Clone, Copy, Debug)]
pub struct PushJob<'a> {
    /// The table as it is.
    pub table: &'a str,
    /// The table as it was.
    pub before: Before<'a>,
    /// Whose cell counts where both sides have changed it; `None` where nothing is to be pushed then.
    pub prefer: Option<Side>,
    /// Whether the changes are only proposed.
    pub is_proposal: bool,
}

/// What a table was when it was last pulled or pushed.
#[derive(Clone, Copy, Debug)]
pub enum Before<'a> {
    /// This table: what differs is pushed.
    Known(&'a str),
    /// Nobody knows: all of it is pushed, as it was read.
    Unknown(&'a Glossary),
}

/// What became of it.
#[derive(Clone, Debug, Default)]
pub struct Pushed {
    /// What was written, or proposed.
    pub counts: Counts,
    /// What both sides have changed. Where there is any and no side is preferred, nothing was written.
    pub conflicts: Vec<Conflict>,
    /// The numbers of proposals that were made.
    pub proposals: Vec<i64>,
}

/// Pushes.
///
/// # Errors
/// When the file cannot be pushed as it is, the server refuses, or it goes away. Then nothing was written,
/// unless the server went away while it answered that everything was; to push again is then safe.
pub fn push(server: &mut Server, job: PushJob<'_>) -> Result<Pushed, Failure> {
    let edits = match job.before {
        Before::Known(base) => Edits::between(base, job.table),
        Before::Unknown(read) => Edits::all(read),
    };
    check(&edits.ours)?;
    if edits.base.is_some() {
        check_ids(job.table, &edits.ours)?;
    }
    if edits.ours.is_empty() && edits.base.as_ref().is_none_or(Vec::is_empty) {
        return Ok(Pushed::default());
    }
    server.run(if job.is_proposal { "BEGIN" } else { LOCK })?;
    let done = within(server, edits, job);
    match done {
        Ok(pushed) => server.run("COMMIT").map(|()| pushed),
        Err(failure) => {
            // The connection may be gone, and the transaction with it.
            drop(server.run("ROLLBACK"));
            Err(failure)
        }
    }
}

fn within(server: &mut Server, edits: Edits, job: PushJob<'_>) -> Result<Pushed, Failure> {
    let theirs = theirs_of(server, &edits)?;
    let merging = merged(edits, &theirs, job.prefer);
    let mut pushed = Pushed {
        counts: merging.counts(),
        conflicts: merging.conflicts.clone(),
        proposals: Vec::new(),
    };
    // That an id is taken is no conflict of a proposal: it gets one when it is accepted.
    let is_open = |it: &Conflict| !(job.is_proposal && it.column == "concept_id");
    pushed.conflicts.retain(is_open);
    if !pushed.conflicts.is_empty() && job.prefer.is_none() {
        pushed.counts = Counts::default();
        return Ok(pushed);
    }
    if job.is_proposal {
        pushed.proposals = propose(server, &merging.writes)?;
    } else {
        write(server, &merging)?;
    }
    Ok(pushed)
}

/// Where rows stand before they are put in their places.
const TEMPORARY: &str = "CREATE TEMPORARY TABLE naqhara_push (nth bigint, id text, version integer, \
    cells jsonb, is_deleted boolean) ON COMMIT DROP";

/// Concepts that take the place of a version, if that is still the newest one.
const UPDATE: &str = "UPDATE naqhara.concepts c SET is_deleted = p.is_deleted, \
    cells = CASE WHEN p.is_deleted THEN c.cells ELSE p.cells END \
    FROM naqhara_push p WHERE c.id = p.id AND c.version = p.version";

/// Concepts that are new; one without an id gets one.
const INSERT: &str = "INSERT INTO naqhara.concepts (id, cells) \
    SELECT CASE WHEN id = '' THEN naqhara.new_id() ELSE id END, cells \
    FROM naqhara_push WHERE version IS NULL ORDER BY nth";

/// Writes rows; within a transaction that holds the lock.
pub(super) fn write(server: &mut Server, merging: &Merging) -> Result<(), Failure> {
    if merging.writes.is_empty() {
        return Ok(());
    }
    server.run(TEMPORARY)?;
    copy_in(server, &merging.writes)?;
    let updates = merging.writes.iter().filter(|it| it.version.is_some());
    let updates = updates.count() as u64;
    let shown = server.shown.clone();
    let failed = |it: &::postgres::Error| super::failures::said(&shown, it);
    if updates > 0 {
        let done = server
            .client
            .execute(UPDATE, &[])
            .map_err(|it| failed(&it))?;
        if done != updates {
            return Err(super::failures::moved(&shown));
        }
    }
    let new = merging.writes.len() as u64 - updates;
    if new > 0 {
        insert(server, new)?;
    }
    Ok(())
}

/// From how many new concepts on, where they are more than there were, all terms are indexed anew.
const FILLING: u64 = 10_000;

fn insert(server: &mut Server, new: u64) -> Result<(), Failure> {
    let is_filled = new >= FILLING && {
        let query = "SELECT count(*) FROM naqhara.concepts";
        let known: i64 = server.row(query, &[])?.get(0);
        known.unsigned_abs() < new
    };
    if is_filled {
        server.run("SELECT naqhara.begin_filling()")?;
    }
    let done = server.client.execute(INSERT, &[]);
    done.map_err(|it| server.failure(&it))?;
    if is_filled {
        server.run("SELECT naqhara.end_filling()")?;
    }
    Ok(())
}

fn copy_in(server: &mut Server, writes: &[Write]) -> Result<(), Failure> {
    let shown = server.shown.clone();
    let failed = |it: &::postgres::Error| super::failures::said(&shown, it);
    let broken = |it: &std::io::Error| super::failures::broken(&shown, it);
    let copying = server.client.copy_in("COPY naqhara_push FROM STDIN");
    let mut copying = copying.map_err(|it| failed(&it))?;
    let mut lines = String::new();
    for (write, nth) in writes.iter().zip(1_u64..) {
        push_line(&mut lines, write, nth);
        if lines.len() > 1 << 16 {
            copying
                .write_all(lines.as_bytes())
                .map_err(|it| broken(&it))?;
            lines.clear();
        }
    }
    copying
        .write_all(lines.as_bytes())
        .map_err(|it| broken(&it))?;
    copying.finish().map_err(|it| failed(&it))?;
    Ok(())
}

fn push_line(lines: &mut String, write: &Write, nth: u64) {
    lines.push_str(&nth.to_string());
    lines.push('\t');
    push_field(lines, &write.concept.id);
    lines.push('\t');
    match write.version {
        Some(version) => lines.push_str(&version.to_string()),
        None => lines.push_str("\\N"),
    }
    lines.push('\t');
    push_field(lines, &to_json(&write.concept.cells));
    lines.push_str(if write.kind == Kind::Delete {
        "\tt\n"
    } else {
        "\tf\n"
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connect::postgres::cells::Concept;

    #[test]
    fn a_row_is_one_line_whatever_it_holds() {
        let nasty = "a\tb\n\\N'; DROP SCHEMA naqhara; --<script>";
        let write = Write {
            concept: Concept {
                id: nasty.to_owned(),
                cells: [(nasty.to_owned(), nasty.to_owned())].into(),
            },
            version: None,
            kind: Kind::Add,
        };
        let mut line = String::new();
        push_line(&mut line, &write, 1);
        let fields: Vec<&str> = line.trim_end_matches('\n').split('\t').collect();
        assert_eq!(fields.len(), 5, "{line}");
        assert_eq!(super::super::bulk::unescaped(fields[1]), nasty);
        assert_eq!([fields[2], fields[4]], ["\\N", "f"]);
    }
}

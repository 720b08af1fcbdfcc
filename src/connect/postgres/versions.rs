//! Every version of a concept, and the way back to one of them.

use super::cells::{Cells, from_json, name_of};
use super::merging::shown_name;
use super::proposals::differences;
use super::push::LOCK;
use super::server::Server;
use crate::diag::Message;
use crate::project::Failure;
use crate::render::termbase::{History, VersionRow};

const QUERY: &str = "SELECT version, cells::text, is_deleted, \
    to_char(updated AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI'), updated_by \
    FROM naqhara.history WHERE id = $1 ORDER BY version";

/// All versions of a concept, the oldest first.
///
/// # Errors
/// When there is no such concept, or the server cannot be asked.
pub fn history(server: &mut Server, id: &str) -> Result<History, Failure> {
    let rows = server.rows(QUERY, &[&id])?;
    let mut versions = Vec::new();
    let mut before = Cells::new();
    let mut was_deleted = true;
    for row in &rows {
        let number: i32 = row.get(0);
        let (after, is_deleted): (Cells, bool) = (from_json(row.get(1)), row.get(2));
        versions.push(VersionRow {
            number: usize::try_from(number).unwrap_or_default(),
            made: row.get(3),
            by: row.get(4),
            kind: match (was_deleted, is_deleted) {
                (_, true) => "delete",
                (true, false) => "add",
                (false, false) => "change",
            },
            cells: differences(&before, &after),
        });
        (before, was_deleted) = (after, is_deleted);
    }
    if versions.is_empty() {
        return Err(unknown(server, id));
    }
    Ok(History {
        id: id.to_owned(),
        name: name_of(id, &before),
        versions,
    })
}

fn unknown(server: &Server, id: &str) -> Failure {
    let message = Message::new("termbase-no-concept").with("id", id);
    let message = message.with("address", &*server.shown);
    Failure::new(message).with_help(Message::new("termbase-no-concept.help"))
}

/// Makes a concept what it was in a version, as its newest version; gives what people call it, and the
/// number of that version.
///
/// # Errors
/// When there is no such version, or the role of the user may not change concepts.
pub fn restore(server: &mut Server, id: &str, version: usize) -> Result<(String, usize), Failure> {
    server.run(LOCK)?;
    match restored(server, id, version) {
        Ok(done) => server.run("COMMIT").map(|()| done),
        Err(failure) => {
            drop(server.run("ROLLBACK"));
            Err(failure)
        }
    }
}

const RESTORE: &str = "UPDATE naqhara.concepts c SET cells = h.cells, is_deleted = h.is_deleted \
    FROM naqhara.history h WHERE c.id = $1 AND h.id = c.id AND h.version = $2";

fn restored(server: &mut Server, id: &str, version: usize) -> Result<(String, usize), Failure> {
    let wanted = i32::try_from(version).unwrap_or(i32::MAX);
    let query = "SELECT cells::text FROM naqhara.history WHERE id = $1 AND version = $2";
    let rows = server.rows(query, &[&id, &wanted])?;
    let Some(row) = rows.first() else {
        return Err(unknown(server, id));
    };
    let name = shown_name(id, row.get(0));
    let done = server.client.execute(RESTORE, &[&id, &wanted]);
    done.map_err(|it| server.failure(&it))?;
    let query = "SELECT version FROM naqhara.concepts WHERE id = $1";
    let now: i32 = server.row(query, &[&id])?.get(0);
    Ok((name, usize::try_from(now).unwrap_or_default()))
}

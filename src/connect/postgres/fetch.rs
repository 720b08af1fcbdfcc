//! Concepts as they are on the server: all of them, or what has changed since a mark.

use std::io::{BufRead, BufReader};

use ::postgres::fallible_iterator::FallibleIterator;

use super::applied::Current;
use super::bulk::unescaped;
use super::cells::from_json;
use super::server::Server;
use super::state::Mark;
use crate::project::Failure;

/// What is said of a concept; the day is that of the server in UTC, as the view `naqhara.glossary` says it.
const COLUMNS: &str = "id, cells::text, is_deleted, \
    to_char(updated AT TIME ZONE 'UTC', 'YYYY-MM-DD'), updated_by";

/// What is fetched at a time sees one state of the termbase.
pub(super) const CONSISTENT: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/// The last change that is seen.
const LAST: &str = "SELECT change, extract(epoch FROM updated)::text FROM naqhara.history \
    ORDER BY change DESC LIMIT 1";

/// The mark of the state that this transaction sees.
pub(super) fn mark(server: &mut Server) -> Result<Mark, Failure> {
    let rows = server.rows(LAST, &[])?;
    let row = rows.first();
    Ok(row.map_or_else(Mark::default, |row| Mark {
        change: row.get(0),
        made: row.get(1),
    }))
}

/// Whether the server still has the change of a mark: else it was set back since.
pub(super) fn has(server: &mut Server, mark: &Mark) -> Result<bool, Failure> {
    if mark.change == 0 {
        return Ok(true);
    }
    let query = "SELECT extract(epoch FROM updated)::text FROM naqhara.history WHERE change = $1";
    let rows = server.rows(query, &[&mark.change])?;
    Ok(rows.iter().any(|it| it.get::<_, String>(0) == mark.made))
}

/// What has changed since a mark, in the order in which new concepts came.
pub(super) fn since(server: &mut Server, mark: &Mark) -> Result<Vec<Current>, Failure> {
    let query =
        format!("SELECT {COLUMNS} FROM naqhara.concepts WHERE change > $1 ORDER BY created");
    let rows = server.client.query_raw(&query, [&mark.change]);
    let mut rows = rows.map_err(|it| super::failures::said(&server.shown, &it))?;
    let mut all = Vec::new();
    while let Some(row) = rows
        .next()
        .map_err(|it| super::failures::said(&server.shown, &it))?
    {
        all.push(Current {
            id: row.get(0),
            cells: from_json(row.get(1)),
            is_deleted: row.get(2),
            stamps: [row.get(3), row.get(4)],
        });
    }
    Ok(all)
}

/// All concepts there are, `most` at a time.
pub(super) fn all(
    server: &mut Server,
    most: usize,
    mut take: impl FnMut(Vec<Current>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let query = format!(
        "COPY (SELECT {COLUMNS} FROM naqhara.concepts WHERE NOT is_deleted ORDER BY created) TO STDOUT"
    );
    let shown = server.shown.clone();
    let rows = server.client.copy_out(&query);
    let rows = rows.map_err(|it| super::failures::said(&shown, &it))?;
    let mut piece = Vec::new();
    let mut rows = BufReader::with_capacity(1 << 16, rows);
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = rows.read_until(b'\n', &mut line);
        let read = read.map_err(|it| super::failures::broken(&shown, &it))?;
        if read == 0 {
            break;
        }
        let text = String::from_utf8_lossy(&line);
        piece.extend(current(text.trim_end_matches('\n')));
        if piece.len() >= most {
            take(std::mem::take(&mut piece))?;
        }
    }
    take(piece)
}

/// A line of COPY.
fn current(line: &str) -> Option<Current> {
    let fields: Vec<String> = line.split('\t').map(unescaped).collect();
    let [id, cells, is_deleted, day, by] = fields.try_into().ok()?;
    Some(Current {
        id,
        cells: from_json(&cells),
        is_deleted: is_deleted == "t",
        stamps: [day, by],
    })
}

//! Changes in a snapshot: rows that are new, other or gone; all others stay byte for byte.

use std::borrow::Cow;
use std::io::{self, Write};

use rustc_hash::{FxHashMap, FxHashSet};

use super::cells::{Cells, ID};
use super::raw;
use crate::glossary::formats::csv::{Table, write_table};

/// A concept as the server has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Current {
    pub(super) id: String,
    pub(super) cells: Cells,
    pub(super) is_deleted: bool,
    /// The day of its last change and who made it.
    pub(super) stamps: [String; 2],
}

/// The first row of a snapshot with these columns.
pub(super) fn header(columns: &[String]) -> String {
    write_table(&Table::of(columns.to_vec(), Vec::new()))
}

/// Rows as they stand in a snapshot with these columns, each with its line break.
pub(super) fn written(columns: &[String], rows: &[Current]) -> String {
    let cells = |row: &Current| -> Vec<Cow<'static, str>> {
        let cell = |column: &String| match &**column {
            ID => row.id.clone(),
            "updated" => row.stamps[0].clone(),
            "updated_by" => row.stamps[1].clone(),
            name => row.cells.get(name).cloned().unwrap_or_default(),
        };
        columns.iter().map(|it| Cow::Owned(cell(it))).collect()
    };
    let rows = rows.iter().map(cells).collect();
    let text = write_table(&Table::of(columns.to_vec(), rows));
    let begin = header(columns).len();
    text[begin..].to_owned()
}

/// Writes a snapshot with these changes, the new rows at its end in their order; gives its size.
pub(super) fn apply(
    snapshot: &str,
    columns: &[String],
    changes: &[Current],
    out: &mut impl Write,
) -> io::Result<u64> {
    let mut by_id: FxHashMap<&str, (bool, &Current)> = FxHashMap::default();
    by_id.extend(changes.iter().map(|it| (it.id.as_str(), (false, it))));
    let mut size = 0;
    let mut push = |text: &str| {
        size += text.len() as u64;
        out.write_all(text.as_bytes())
    };
    let mut copied = 0;
    let head = raw::row(snapshot, 0).unwrap_or_default().end;
    let ids: FxHashSet<&str> = by_id.keys().copied().collect();
    for (id, row) in raw::rows_of(&snapshot[head..], |id| ids.contains(id)) {
        let row = head + row.start..head + row.end;
        let Some((found, change)) = by_id.get_mut(id.trim()) else {
            continue;
        };
        push(&snapshot[copied..row.start])?;
        copied = row.end;
        if !change.is_deleted && !*found {
            push(&written(columns, std::slice::from_ref(*change)))?;
        }
        *found = true;
    }
    push(&snapshot[copied..])?;
    let is_new = |it: &&Current| !it.is_deleted && !by_id[it.id.as_str()].0;
    let new: Vec<Current> = changes.iter().filter(is_new).cloned().collect();
    push(&written(columns, &new))?;
    Ok(size)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connect::postgres::cells::columns_of;

    fn current(id: &str, term: &str, is_deleted: bool) -> Current {
        Current {
            id: id.to_owned(),
            cells: [("en_preferred".to_owned(), term.to_owned())].into(),
            is_deleted,
            stamps: ["2026-11-30".to_owned(), "lina".to_owned()],
        }
    }

    fn applied(snapshot: &str, columns: &[String], changes: &[Current]) -> String {
        let mut out = Vec::new();
        let size = apply(snapshot, columns, changes, &mut out).expect("written");
        assert_eq!(size, out.len() as u64);
        String::from_utf8(out).expect("text")
    }

    #[test]
    fn changes_touch_their_rows_alone() {
        let before = [
            current("a", "one, \"two\"\nthree", false),
            current("b", "=1", false),
            current("c", "x", false),
        ];
        let columns = columns_of(before.iter().map(|it| &it.cells));
        let text = header(&columns) + &written(&columns, &before);
        let changes = [
            current("d", "new", false),
            current("b", "other", false),
            current("c", "x", true),
            current("gone", "y", true),
        ];
        let after = applied(&text, &columns, &changes);
        let wanted = [&before[0], &changes[1], &changes[0]].map(Clone::clone);
        assert_eq!(after, header(&columns) + &written(&columns, &wanted));
        // The same changes again change nothing.
        assert_eq!(applied(&after, &columns, &changes), after);
        assert_eq!(applied(&after, &columns, &[]), after);
    }
}

//! The rows of a table of text as they stand there, for tables in which nearly all stays as it is.

use std::borrow::Cow;
use std::ops::Range;

use memchr::{memchr, memchr_iter, memchr2, memrchr2};

/// The row that begins at `start`, with its line break.
pub(super) fn row(text: &str, start: usize) -> Option<Range<usize>> {
    (start < text.len()).then(|| start..end_of_row(text.as_bytes(), start))
}

/// The rows whose first cell is one that is wanted, each with that cell; `is_wanted` is asked without the
/// white space around it. Most lines are passed over by their beginnings alone.
pub(super) fn rows_of<'t>(
    text: &'t str,
    is_wanted: impl Fn(&str) -> bool + 't,
) -> impl Iterator<Item = (Cow<'t, str>, Range<usize>)> + 't {
    let bytes = text.as_bytes();
    // Where the next line begins, and where a row begins for certain.
    let (mut next, mut begun) = (0, 0);
    std::iter::from_fn(move || {
        while next < text.len() {
            let start = next;
            next = memchr(b'\n', &bytes[start..]).map_or(text.len(), |it| start + it + 1);
            let line = &text[start..next];
            let id = memchr(b',', line.as_bytes()).map_or(line, |it| &line[..it]);
            let may_be = id.starts_with('"') || is_wanted(id.trim());
            if !may_be || memchr_iter(b'"', &bytes[begun..start]).count() % 2 == 1 {
                continue;
            }
            let row = row(text, start)?;
            (next, begun) = (row.end, row.end);
            let id = first_cell(&text[row.clone()]);
            if is_wanted(id.trim()) {
                return Some((id, row));
            }
        }
        None
    })
}

/// How long the rows are that two texts have in common at their beginning, where a row begins.
pub(super) fn same_rows(one: &str, other: &str) -> usize {
    let same = same_bytes(one.as_bytes(), other.as_bytes());
    begin_of_row(one.as_bytes(), same)
}

fn same_bytes(one: &[u8], other: &[u8]) -> usize {
    const BLOCK: usize = 4096;
    let blocks = one.chunks(BLOCK).zip(other.chunks(BLOCK));
    let at = blocks.take_while(|(one, other)| one == other).count() * BLOCK;
    let at = at.min(one.len()).min(other.len());
    let rest = one[at..].iter().zip(&other[at..]);
    at + rest.take_while(|(one, other)| one == other).count()
}

/// Where the last row begins that begins at `at` or before.
fn begin_of_row(bytes: &[u8], at: usize) -> usize {
    let mut marks = memchr_iter(b'"', &bytes[..at]).count();
    let mut end = at;
    while let Some(found) = memrchr2(b'"', b'\n', &bytes[..end]) {
        match bytes[found] {
            b'"' => marks -= 1,
            _ if marks.is_multiple_of(2) => return found + 1,
            _ => {}
        }
        end = found;
    }
    0
}

/// Behind the line break of the row that begins at `start`: one that stands in no quotation marks.
fn end_of_row(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    loop {
        let Some(found) = memchr2(b'"', b'\n', &bytes[at..]) else {
            return bytes.len();
        };
        at += found + 1;
        if bytes[at - 1] == b'\n' {
            return at;
        }
        match memchr(b'"', &bytes[at..]) {
            Some(closing) => at += closing + 1,
            None => return bytes.len(),
        }
    }
}

/// The first cell of a row.
pub(super) fn first_cell(row: &str) -> Cow<'_, str> {
    let row = row.trim_end_matches(['\n', '\r']);
    let Some(quoted) = row.strip_prefix('"') else {
        return Cow::Borrowed(row.split(',').next().unwrap_or_default());
    };
    let mut cell = String::new();
    let mut pieces = quoted.split('"');
    cell.push_str(pieces.next().unwrap_or_default());
    // Two quotation marks are one; behind the last one the cell ends.
    while let (Some(""), Some(rest)) = (pieces.next(), pieces.next()) {
        cell.push('"');
        cell.push_str(rest);
    }
    Cow::Owned(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_end_outside_quotation_marks() {
        let text = "id,a\n\"x\"\"\n,1\",\"b\n\"\ny,c\r\n\nz";
        let (firsts, rows): (Vec<_>, Vec<_>) = rows_of(text, |_| true)
            .map(|(id, row)| (id, &text[row]))
            .unzip();
        assert_eq!(
            rows,
            ["id,a\n", "\"x\"\"\n,1\",\"b\n\"\n", "y,c\r\n", "\n", "z"]
        );
        assert_eq!(firsts, ["id", "x\"\n,1", "y", "", "z"]);
        assert_eq!(rows_of("", |_| true).count(), 0);
        assert_eq!(rows_of("\"never closed\n\n", |_| true).count(), 1);
    }

    #[test]
    fn rows_are_found_by_their_first_cells() {
        let text = "id,x\na,\"1\nb,2\"\n b ,\"\"\"\n\nb,\"\n\"b\",3\nd,4\n\"e,\"\"\",5\nb";
        let found = |wanted: &[&str]| -> Vec<(String, &str)> {
            let wanted: Vec<String> = wanted.iter().map(|it| (*it).to_owned()).collect();
            let rows = rows_of(text, move |id| wanted.iter().any(|it| it == id));
            rows.map(|(id, row)| (id.into_owned(), &text[row]))
                .collect()
        };
        let all = [
            (" b ".to_owned(), " b ,\"\"\"\n\nb,\"\n"),
            ("b".to_owned(), "\"b\",3\n"),
            ("b".to_owned(), "b"),
        ];
        assert_eq!(found(&["b"]), all);
        assert_eq!(found(&["e,\""]), [("e,\"".to_owned(), "\"e,\"\"\",5\n")]);
        assert_eq!(found(&["2\"", "x"]), []);
    }

    #[test]
    fn same_rows_end_where_a_row_begins_in_both() {
        let rows = |one: &str, other: &str| (same_rows(one, other), same_rows(other, one));
        assert_eq!(rows("a,b\nc,d\n", "a,b\nc,e\n"), (4, 4));
        assert_eq!(rows("a,b\nc,d\n", "a,b\nc,d\n"), (8, 8));
        assert_eq!(rows("a,b\nc,d", "a,b\nc,dd"), (4, 4));
        assert_eq!(rows("a,\"b\nc\nd\"\n", "a,\"b\nc\ne\"\n"), (0, 0));
        assert_eq!(rows("x\na,\"b\"\"\nc\n", "x\na,\"b\"\"\nc"), (2, 2));
        assert_eq!(rows("", "a"), (0, 0));
        let long = "name,اسم\n".repeat(2_000);
        let other = format!("{long}ب");
        assert_eq!(rows(&format!("{long}أ"), &other), (long.len(), long.len()));
    }
}

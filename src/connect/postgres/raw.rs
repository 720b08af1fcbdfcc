//! The rows of a table of text as they stand there, for tables in which nearly all stays as it is.

use std::borrow::Cow;
use std::ops::Range;

use memchr::{memchr, memchr2};

/// The rows of a text, each with its line break, the header first.
pub(super) fn rows(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    std::iter::from_fn(move || {
        if start >= text.len() {
            return None;
        }
        let end = end_of_row(text.as_bytes(), start);
        let row = start..end;
        start = end;
        Some(row)
    })
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
        let rows: Vec<&str> = rows(text).map(|it| &text[it]).collect();
        assert_eq!(
            rows,
            ["id,a\n", "\"x\"\"\n,1\",\"b\n\"\n", "y,c\r\n", "\n", "z"]
        );
        let firsts: Vec<_> = rows.iter().map(|it| first_cell(it)).collect();
        assert_eq!(firsts, ["id", "x\"\n,1", "y", "", "z"]);
        assert_eq!(super::rows("").count(), 0);
        assert_eq!(super::rows("\"never closed\n\n").count(), 1);
    }
}

//! What one cell holds, and how it is written.

use std::borrow::Cow;

/// The values of a cell: separated by a bar (`\|` is a bar itself) or by a line break.
pub(crate) fn values(cell: &str) -> Vec<String> {
    if memchr::memchr3(b'|', b'\n', b'\\', cell.as_bytes()).is_none() {
        let value = guarded(cell);
        return if value.is_empty() {
            Vec::new()
        } else {
            vec![value.to_owned()]
        };
    }
    let mut values = vec![String::new()];
    let mut chars = cell.chars().peekable();
    while let Some(c) = chars.next() {
        let escaped = c == '\\' && matches!(chars.peek(), Some('|' | '\\'));
        match c {
            '|' | '\n' => values.push(String::new()),
            _ => {
                let c = if escaped {
                    chars.next().unwrap_or(c)
                } else {
                    c
                };
                if let Some(value) = values.last_mut() {
                    value.push(c);
                }
            }
        }
    }
    let trimmed = values.iter().map(|value| guarded(value).to_owned());
    trimmed.filter(|value| !value.is_empty()).collect()
}

/// A value without the tab that keeps spreadsheets from taking it for a formula.
fn guarded(value: &str) -> &str {
    value.trim()
}

pub(super) fn cell_text(values: &[&str]) -> String {
    guard(&joined(values)).into_owned()
}

/// Values as one cell.
pub(in crate::glossary) fn joined(values: &[&str]) -> String {
    let mut cell = String::with_capacity(values.iter().map(|it| it.len() + 3).sum());
    for (nth, value) in values.iter().enumerate() {
        if nth > 0 {
            cell.push_str(" | ");
        }
        push_value(&mut cell, value);
    }
    cell
}

/// Adds a value to a cell, its marks escaped.
pub(in crate::glossary) fn push_value(cell: &mut String, value: &str) {
    let mut rest = value;
    while let Some(at) = memchr::memchr2(b'\\', b'|', rest.as_bytes()) {
        cell.push_str(&rest[..at]);
        cell.push('\\');
        cell.push_str(&rest[at..=at]);
        rest = &rest[at + 1..];
    }
    cell.push_str(rest);
}

/// As [`joined`]; one value without marks to escape is its cell.
pub(in crate::glossary) fn joined_cell<'v>(
    mut values: impl Iterator<Item = &'v str>,
) -> Cow<'v, str> {
    let Some(first) = values.next() else {
        return Cow::Borrowed("");
    };
    match values.next() {
        None if !first.contains(['\\', '|']) => Cow::Borrowed(first),
        second => {
            let all = [first].into_iter().chain(second).chain(values);
            Cow::Owned(joined(&all.collect::<Vec<_>>()))
        }
    }
}

/// The cell after a tab where a spreadsheet would take it for a formula.
pub(in crate::glossary) fn guard(cell: &str) -> Cow<'_, str> {
    match cell.as_bytes().first() {
        Some(b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r') => Cow::Owned(format!("\t{cell}")),
        _ => Cow::Borrowed(cell),
    }
}

//! What one cell holds, and how it is written.

/// The values of a cell: separated by a bar (`\|` is a bar itself) or by a line break.
pub(in crate::glossary) fn values(cell: &str) -> Vec<String> {
    if !cell.contains(['|', '\n', '\\']) {
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
    guard(joined(values))
}

/// Values as one cell.
pub(in crate::glossary) fn joined(values: &[&str]) -> String {
    let mut cell = String::with_capacity(values.iter().map(|it| it.len() + 3).sum());
    for (nth, value) in values.iter().enumerate() {
        if nth > 0 {
            cell.push_str(" | ");
        }
        let mut rest = *value;
        while let Some(at) = rest.find(['\\', '|']) {
            cell.push_str(&rest[..at]);
            cell.push('\\');
            cell.push_str(&rest[at..=at]);
            rest = &rest[at + 1..];
        }
        cell.push_str(rest);
    }
    cell
}

/// The cell after a tab where a spreadsheet would take it for a formula.
pub(in crate::glossary) fn guard(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("\t{cell}")
    } else {
        cell
    }
}

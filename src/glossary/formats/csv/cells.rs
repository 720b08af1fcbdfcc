//! What parts cells, what one cell holds, and how it is written.

use std::borrow::Cow;

/// What may separate cells; if they are equally frequent, the last one counts.
const DELIMITERS: [u8; 3] = [b'\t', b';', b','];

/// The text with a line feed at each end of a line, where old programs wrote carriage returns alone;
/// all places stay the same.
pub(super) fn with_line_feeds(text: &str) -> Cow<'_, str> {
    if text.contains('\r') && !text.contains('\n') {
        Cow::Owned(text.replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Where the rows start, and what parts their cells: as `sep=` says, else what the header has most.
pub(super) fn delimiter(text: &str) -> (usize, u8) {
    let first = text.split_inclusive('\n').next().unwrap_or_default();
    if let Some(said) = first.strip_prefix("sep=")
        && let [byte] = said.trim_end_matches(['\r', '\n']).as_bytes()
        && DELIMITERS.contains(byte)
    {
        return (first.len(), *byte);
    }
    let mut counts = [0_usize; DELIMITERS.len()];
    for byte in unquoted(text) {
        if let Some(nth) = DELIMITERS.iter().position(|it| *it == byte) {
            counts[nth] += 1;
        }
    }
    let best = (0..DELIMITERS.len()).max_by_key(|&nth| counts[nth]);
    (0, best.map_or(b',', |nth| DELIMITERS[nth]))
}

/// The bytes of the first row that stand outside quoted cells: a header may say `"a; b; c"`.
fn unquoted(text: &str) -> impl Iterator<Item = u8> + '_ {
    let mut bytes = text.bytes().peekable();
    let (mut quoted, mut cell_begins) = (false, true);
    std::iter::from_fn(move || {
        loop {
            let byte = bytes.next()?;
            match byte {
                b'"' if quoted && bytes.peek() == Some(&b'"') => drop(bytes.next()),
                b'"' if quoted || cell_begins => quoted = !quoted,
                _ if quoted => {}
                b'\n' => return None,
                _ => {
                    cell_begins = DELIMITERS.contains(&byte);
                    return Some(byte);
                }
            }
            cell_begins = false;
        }
    })
}

/// The values of a cell: separated by a bar (`\|` is a bar itself) or by a line break.
pub(super) fn values(cell: &str) -> Vec<String> {
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
pub(super) fn joined(values: &[&str]) -> String {
    let escaped = values
        .iter()
        .map(|value| value.replace('\\', "\\\\").replace('|', "\\|"));
    escaped.collect::<Vec<_>>().join(" | ")
}

/// The cell after a tab where a spreadsheet would take it for a formula.
pub(super) fn guard(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("\t{cell}")
    } else {
        cell
    }
}

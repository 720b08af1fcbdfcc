//! Tables as text (RFC 4180, and what spreadsheets make of it): rows and cells with their places.

use std::borrow::Cow;

use crate::text::Span;

/// A cell of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// As it stands in the file, quotation marks included.
    pub span: Span,
    /// What it holds.
    pub text: String,
}

/// What may separate cells; if they are equally frequent, the last one counts.
const DELIMITERS: [u8; 3] = [b'\t', b';', b','];

/// The text with a line feed at each end of a line, where old programs wrote carriage returns alone;
/// all places stay the same.
pub fn with_line_feeds(text: &str) -> Cow<'_, str> {
    if text.contains('\r') && !text.contains('\n') {
        Cow::Owned(text.replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Where the rows start, and what parts their cells: as `sep=` says, else what the header has most.
pub fn delimiter(text: &str) -> (usize, u8) {
    let empty = text.len() - text.trim_start_matches(['\n', '\r']).len();
    let text = &text[empty..];
    let first = text.split_inclusive('\n').next().unwrap_or_default();
    if let Some(said) = first.strip_prefix("sep=")
        && let [byte] = said.trim_end_matches(['\r', '\n']).as_bytes()
        && DELIMITERS.contains(byte)
    {
        return (empty + first.len(), *byte);
    }
    let mut counts = [0_usize; DELIMITERS.len()];
    for byte in outside_quotes(text) {
        if let Some(nth) = DELIMITERS.iter().position(|it| *it == byte) {
            counts[nth] += 1;
        }
    }
    let best = (0..DELIMITERS.len()).max_by_key(|&nth| counts[nth]);
    (empty, best.map_or(b',', |nth| DELIMITERS[nth]))
}

/// The bytes of the first row that stand outside quoted cells: a header may say `"a; b; c"`.
fn outside_quotes(text: &str) -> impl Iterator<Item = u8> + '_ {
    let mut bytes = text.bytes().peekable();
    let (mut quoted, mut cell_begins) = (false, true);
    std::iter::from_fn(move || {
        loop {
            let byte = bytes.next()?;
            match byte {
                b'"' if quoted && bytes.peek() == Some(&b'"') => drop(bytes.next()),
                b'"' if quoted || cell_begins => quoted = !quoted,
                _ if quoted => {}
                b'\n' | 0x1E => return None,
                _ => {
                    cell_begins = DELIMITERS.contains(&byte);
                    return Some(byte);
                }
            }
            cell_begins = false;
        }
    })
}

/// The cells of the row that begins at `from`, each as it stands in the file, quotation marks included,
/// with what it holds; and where the next row begins.
pub fn row(text: &str, from: usize, mark: u8) -> (Vec<Cell>, usize) {
    let bytes = text.as_bytes();
    let mut cells = Vec::new();
    let mut at = from;
    loop {
        let start = at;
        let mut quoted = bytes.get(at) == Some(&b'"');
        at += usize::from(quoted);
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b'"' if quoted && bytes.get(at + 1) == Some(&b'"') => at += 1,
                b'"' if quoted => quoted = false,
                b'\n' if !quoted => break,
                byte if byte == mark && !quoted => break,
                _ => {}
            }
            at += 1;
        }
        let raw = text[start..at].trim_end_matches('\r');
        cells.push(Cell {
            span: Span::new(start, start + raw.len()),
            text: unquoted(raw),
        });
        let ended = bytes.get(at) != Some(&mark);
        at = (at + 1).min(text.len());
        if ended {
            return (cells, at);
        }
    }
}

fn unquoted(raw: &str) -> String {
    let inside = raw
        .strip_prefix('"')
        .map(|it| it.strip_suffix('"').unwrap_or(it));
    match inside {
        Some(inside) => inside.replace("\"\"", "\""),
        None => raw.to_owned(),
    }
}

/// Cells as one row of a file, without a break of lines behind it; marks that may part cells are in
/// quotes.
pub fn line(cells: &[String]) -> String {
    let parts = |c: char| matches!(c, ',' | ';' | '\t' | '"' | '\n' | '\r');
    let cell = |name: &String| {
        if name.contains(parts) || name.starts_with("sep=") {
            format!("\"{}\"", name.replace('"', "\"\""))
        } else {
            name.clone()
        }
    };
    cells.iter().map(cell).collect::<Vec<_>>().join(",")
}

/// What stands behind a header that is not the file's own, so that it takes no line of its own.
pub const MADE_UP_HEADER: char = '\u{1E}';

/// The cells of the header, what parts cells, and where the first row begins. Empty lines above it are
/// passed over.
pub fn header(text: &str) -> (Vec<Cell>, u8, usize) {
    let (from, mark) = delimiter(text);
    let first = text[from..].split('\n').next().unwrap_or_default();
    if let Some(end) = first.find(MADE_UP_HEADER) {
        let (cells, _) = row(&text[..from + end], from, mark);
        return (cells, mark, from + end + MADE_UP_HEADER.len_utf8());
    }
    if from == text.len() {
        return (Vec::new(), mark, from);
    }
    let (cells, next) = row(text, from, mark);
    (cells, mark, next)
}

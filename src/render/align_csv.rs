//! Mentions for spreadsheets: one row a mention, pure text, formula-like cells guarded.

use std::convert::Infallible;

use crate::align::{AlignReport, Name, PlacedMention};

const HEADER: [&str; 14] = [
    "concept",
    "en",
    "ar",
    "kind",
    "path",
    "start",
    "end",
    "line",
    "column",
    "text",
    "clitics",
    "script",
    "status",
    "confidence",
];

/// How much is handed on at a time, in bytes: what lies in a near cache when it is.
const PART: usize = 128 * 1024;

/// The report as CSV: UTF-8, LF, a header row.
pub fn render(report: &AlignReport) -> String {
    let mut out = Vec::new();
    let Ok(()) = render_parts(report, |part| {
        out.extend_from_slice(part);
        Ok::<(), Infallible>(())
    });
    String::from_utf8(out).unwrap_or_default()
}

/// The same part by part, as long as `put` takes them: the rows of a large text are more than one
/// wants to hold at once. A part ends with a row.
///
/// # Errors
/// What `put` gives.
pub fn render_parts<E>(
    report: &AlignReport,
    mut put: impl FnMut(&[u8]) -> Result<(), E>,
) -> Result<(), E> {
    let mut out = Vec::with_capacity(PART + PART / 8);
    out.extend_from_slice(HEADER.join(",").as_bytes());
    out.push(b'\n');
    let paths: Vec<Vec<u8>> = report
        .documents
        .iter()
        .map(|it| one_cell(&it.path))
        .collect();
    for name in &report.names {
        let head = head(name);
        for mention in &name.mentions {
            out.extend_from_slice(&head);
            out.extend_from_slice(&paths[mention.document]);
            row(&mut out, mention);
            if out.len() >= PART {
                put(&out)?;
                out.clear();
            }
        }
    }
    put(&out)
}

/// What every row of a name begins with.
fn head(name: &Name) -> Vec<u8> {
    let mut head = Vec::new();
    for cell in [&name.concept, &name.en, &name.ar] {
        cell_into(&mut head, cell.as_deref().unwrap_or_default());
    }
    cell_into(&mut head, name.kind.name());
    head
}

fn one_cell(cell: &str) -> Vec<u8> {
    let mut out = Vec::new();
    cell_into(&mut out, cell);
    out
}

/// What a row says of the mention itself.
fn row(out: &mut Vec<u8>, mention: &PlacedMention) {
    let span = mention.span;
    for number in [span.start, span.end, mention.line, mention.column] {
        number_into(out, number);
        out.push(b',');
    }
    cell_into(out, &mention.text);
    // These are letters alone: nothing to guard, nothing to quote.
    for word in [
        &mention.clitics,
        mention.script.name(),
        mention.status.name(),
    ] {
        out.extend_from_slice(word.as_bytes());
        out.push(b',');
    }
    let thousandths = (f64::from(mention.confidence) * 1000.0).round_ties_even() as usize;
    number_into(out, thousandths / 1000);
    let digit = |of: usize| b'0' + (thousandths / of % 10) as u8;
    out.extend_from_slice(&[b'.', digit(100), digit(10), digit(1), b'\n']);
}

/// Appends a number in decimal digits.
fn number_into(out: &mut Vec<u8>, mut number: usize) {
    let mut digits = [0; 20];
    let mut first = digits.len();
    loop {
        first -= 1;
        digits[first] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[first..]);
}

/// Appends a cell and a comma. A cell that a spreadsheet would take for a formula goes behind a tab
/// (OWASP, CSV injection); quoted is what CSV asks to quote.
fn cell_into(out: &mut Vec<u8>, cell: &str) {
    let is_formula = |first: &u8| matches!(first, b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r');
    let guard: &[u8] = match cell.as_bytes().first().is_some_and(is_formula) {
        true => b"\t",
        false => b"",
    };
    // No branch for every byte: the compiler looks at many at once.
    let is_special = |byte: u8| (byte == b',') | (byte == b'"') | (byte == b'\n') | (byte == b'\r');
    let special = cell.bytes().fold(false, |any, byte| any | is_special(byte));
    if special {
        out.push(b'"');
        out.extend_from_slice(guard);
        out.extend_from_slice(cell.replace('"', "\"\"").as_bytes());
        out.push(b'"');
    } else {
        out.extend_from_slice(guard);
        out.extend_from_slice(cell.as_bytes());
    }
    out.push(b',');
}

//! Mentions for spreadsheets: one row a mention, pure text, formula-like cells guarded.

use std::fmt::Write;

use crate::align::{AlignReport, PlacedMention};

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

/// The report as CSV: UTF-8, LF, a header row.
pub fn render(report: &AlignReport) -> String {
    let mut out = HEADER.join(",");
    out.push('\n');
    for name in &report.names {
        let mut head = String::new();
        for cell in [&name.concept, &name.en, &name.ar] {
            cell_into(&mut head, cell.as_deref().unwrap_or_default());
        }
        cell_into(&mut head, name.kind.name());
        for mention in &name.mentions {
            out.push_str(&head);
            row(&mut out, report, mention);
        }
    }
    out
}

/// What a row says of the mention itself.
fn row(out: &mut String, report: &AlignReport, mention: &PlacedMention) {
    cell_into(out, &report.documents[mention.document].path);
    let span = mention.span;
    for number in [span.start, span.end, mention.line, mention.column] {
        // Writing to a string does not fail.
        let _ = write!(out, "{number},");
    }
    cell_into(out, &mention.text);
    cell_into(out, &mention.clitics);
    cell_into(out, mention.script.name());
    cell_into(out, mention.status.name());
    let thousandths = (f64::from(mention.confidence) * 1000.0).round_ties_even() as u32;
    let _ = writeln!(out, "{}.{:03}", thousandths / 1000, thousandths % 1000);
}

/// Appends a cell and a comma. A cell that a spreadsheet would take for a formula goes behind a tab
/// (OWASP, CSV injection); quoted is what CSV asks to quote.
fn cell_into(out: &mut String, cell: &str) {
    let guard = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        "\t"
    } else {
        ""
    };
    if cell
        .bytes()
        .any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r'))
    {
        let doubled = cell.replace('"', "\"\"");
        let _ = write!(out, "\"{guard}{doubled}\",");
    } else {
        let _ = write!(out, "{guard}{cell},");
    }
}

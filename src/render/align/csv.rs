//! A report with discovered names for spreadsheets: the same columns as [`super::csv_rows`].

use crate::align::{AlignReport, Name, PlacedMention};
use crate::render::align::csv_rows::HEADER;
use crate::render::shared::csv::cell_into;

/// The report as CSV: UTF-8, LF, a header row. Names without a concept have an empty first cell.
pub(super) fn render(report: &AlignReport<'_>) -> String {
    let mut out = HEADER.join(",").into_bytes();
    out.push(b'\n');
    for name in &report.names {
        for mention in &name.mentions {
            row(
                &mut out,
                name,
                mention,
                &report.documents[mention.document].path,
            );
        }
    }
    String::from_utf8(out).unwrap_or_default()
}

fn row(out: &mut Vec<u8>, name: &Name<'_>, mention: &PlacedMention<'_>, path: &str) {
    for cell in [&name.concept, &name.en, &name.ar] {
        cell_into(out, cell.as_deref().unwrap_or_default());
    }
    cell_into(out, name.kind.name());
    cell_into(out, path);
    let span = mention.span;
    for number in [span.start, span.end, mention.line, mention.column] {
        out.extend_from_slice(number.to_string().as_bytes());
        out.push(b',');
    }
    cell_into(out, &mention.text);
    // Letters alone: nothing to guard, nothing to quote.
    let (script, status) = (mention.script.name(), mention.status.name());
    let tail = format!(
        "{},{script},{status},{:.3}\n",
        mention.clitics, mention.confidence
    );
    out.extend_from_slice(tail.as_bytes());
}

//! Mentions for spreadsheets: one row a mention, pure text, formula-like cells guarded.

use csv::WriterBuilder;

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

/// The report as CSV: UTF-8, LF, a header row.
pub fn render(report: &AlignReport) -> String {
    let mut writer = WriterBuilder::new().from_writer(Vec::new());
    let mut ok = writer.write_record(HEADER).is_ok();
    for name in &report.names {
        for mention in &name.mentions {
            ok &= writer.write_record(row(report, name, mention)).is_ok();
        }
    }
    debug_assert!(ok, "writing to memory does not fail");
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn row(report: &AlignReport, name: &Name, mention: &PlacedMention) -> [String; 14] {
    let text = |cell: Option<&str>| guarded(cell.unwrap_or_default());
    [
        text(name.concept.as_deref()),
        text(name.en.as_deref()),
        text(name.ar.as_deref()),
        name.kind.name().to_owned(),
        guarded(&report.documents[mention.document].path),
        mention.span.start.to_string(),
        mention.span.end.to_string(),
        mention.line.to_string(),
        mention.column.to_string(),
        guarded(&mention.text),
        mention.clitics.clone(),
        mention.script.name().to_owned(),
        mention.status.name().to_owned(),
        format!("{:.3}", mention.confidence),
    ]
}

/// A cell that a spreadsheet would take for a formula goes behind a tab (OWASP, CSV injection).
fn guarded(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("\t{cell}")
    } else {
        cell.to_owned()
    }
}

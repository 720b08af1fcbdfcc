//! Mentions for spreadsheets: one row a mention, pure text, formula-like cells guarded.

use std::fmt::{Arguments, Write};

use csv::{Writer, WriterBuilder};

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
    let mentions: usize = report.names.iter().map(|name| name.mentions.len()).sum();
    let mut rows = Rows {
        writer: WriterBuilder::new().from_writer(Vec::with_capacity(128 * mentions)),
        cell: String::new(),
        ok: true,
    };
    rows.ok &= rows.writer.write_record(HEADER).is_ok();
    for name in &report.names {
        for mention in &name.mentions {
            rows.row(report, name, mention);
        }
    }
    debug_assert!(rows.ok, "writing to memory does not fail");
    let bytes = rows.writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// Writes cell by cell, into one buffer: a report may have a row for every few words of a book.
struct Rows {
    writer: Writer<Vec<u8>>,
    cell: String,
    ok: bool,
}

impl Rows {
    fn row(&mut self, report: &AlignReport, name: &Name, mention: &PlacedMention) {
        self.text(name.concept.as_deref().unwrap_or_default());
        self.text(name.en.as_deref().unwrap_or_default());
        self.text(name.ar.as_deref().unwrap_or_default());
        self.text(name.kind.name());
        self.text(&report.documents[mention.document].path);
        self.shown(format_args!("{}", mention.span.start));
        self.shown(format_args!("{}", mention.span.end));
        self.shown(format_args!("{}", mention.line));
        self.shown(format_args!("{}", mention.column));
        self.text(&mention.text);
        self.text(&mention.clitics);
        self.text(mention.script.name());
        self.text(mention.status.name());
        self.shown(format_args!("{:.3}", mention.confidence));
        self.ok &= self.writer.write_record(None::<&[u8]>).is_ok();
    }

    fn shown(&mut self, value: Arguments<'_>) {
        self.cell.clear();
        self.ok &= self.cell.write_fmt(value).is_ok();
        self.ok &= self.writer.write_field(&self.cell).is_ok();
    }

    /// A cell that a spreadsheet would take for a formula goes behind a tab (OWASP, CSV injection).
    fn text(&mut self, cell: &str) {
        let formula = matches!(
            cell.as_bytes().first(),
            Some(b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r')
        );
        if formula {
            self.shown(format_args!("\t{cell}"));
        } else {
            self.ok &= self.writer.write_field(cell).is_ok();
        }
    }
}

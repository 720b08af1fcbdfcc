//! Names and their mentions, in each format.

mod comments;
mod csv;
pub mod csv_rows;
mod docx;
mod html;
pub(super) mod json;
mod names;
mod readings;
mod text;
mod xlsx;

pub use comments::remarks;

use std::io::{self, Write};

use super::format::formats;
use super::{Audience, Rendered};
use crate::align::AlignReport;
use crate::diag::Message;
use crate::document::{Document, FilePlaces};
use crate::text::{Lang, Span};

formats! {
    /// What a report of names can be written as.
    AlignFormat {
        /// A table for people.
        Text = "text",
        /// A row for each mention.
        Csv = "csv",
        /// A page with the texts and their names marked.
        Html = "html",
        /// The contract `naqhara/align@1`.
        Json = "json",
        /// A workbook with a row for each name.
        Xlsx = "xlsx",
        /// A Word document with a row for each name.
        Docx = "docx",
    }
}

/// A report and its documents, in its order.
#[derive(Clone, Copy, Debug)]
pub struct AlignedTexts<'a> {
    /// The report.
    pub report: &'a AlignReport<'a>,
    /// One, or a source and its target.
    pub documents: &'a [&'a Document],
    /// The way to the file, where both are sides of one.
    pub places: Option<&'a FilePlaces<'a>>,
}

impl<'a> AlignedTexts<'a> {
    /// The texts of a source and its target; empty where there is none.
    pub(super) fn pair(&self) -> [&'a str; 2] {
        [0, 1].map(|side| self.documents.get(side).map_or("", |it| it.text()))
    }

    /// A stretch of one of the two, in bytes of its file.
    pub(super) fn in_bytes(&self, side: usize, span: Span) -> Span {
        self.places.map_or(span, |it| it.bytes(side, span))
    }

    /// The language of the unit that holds `offset` in one of the two.
    pub(super) fn language_at(&self, side: usize, offset: usize) -> Lang {
        let document = self.documents.get(side);
        document.map_or(Lang::En, |it| it.prose.language_at(offset))
    }
}

/// Writes the report as JSON, without holding all of it.
///
/// # Errors
/// When it cannot be written.
pub fn write_json(report: &AlignReport, out: &mut dyn Write) -> io::Result<()> {
    json::write(report, out)
}

/// The report in `format`.
///
/// # Errors
/// A message where a workbook cannot hold the names.
pub fn render(
    aligned: AlignedTexts<'_>,
    format: AlignFormat,
    audience: &Audience,
) -> Result<Rendered, Message> {
    let report = aligned.report;
    Ok(match format {
        AlignFormat::Text => Rendered::Text(text::render(report, audience)),
        AlignFormat::Csv => Rendered::Text(csv::render(report)),
        AlignFormat::Html => {
            Rendered::Text(html::fragment(aligned, audience).page(audience.lang()))
        }
        AlignFormat::Json => Rendered::Text(json::render(report)),
        AlignFormat::Xlsx => Rendered::File(xlsx::render(report, &audience.plain)?),
        AlignFormat::Docx => Rendered::File(docx::render(report, audience)),
    })
}

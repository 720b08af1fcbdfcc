//! Glossaries as files for other programs.

mod docx;
mod xlsx;

use super::format::formats;
use super::{Audience, Rendered};
use crate::diag::Message;
use crate::glossary::Glossary;
use crate::glossary::formats::csv;

formats! {
    /// What a glossary can be written as.
    GlossaryFormat {
        /// The format that glossaries are read from.
        Csv = "csv",
        /// A workbook with the same columns.
        Xlsx = "xlsx",
        /// A Word document, to read and print.
        Docx = "docx",
    }
}

/// The glossary in `format`.
///
/// # Errors
/// A message where a workbook cannot hold the glossary.
pub fn render(
    glossary: &Glossary,
    format: GlossaryFormat,
    audience: &Audience,
) -> Result<Rendered, Message> {
    Ok(match format {
        GlossaryFormat::Csv => Rendered::Text(csv::write(glossary)),
        GlossaryFormat::Xlsx => Rendered::File(xlsx::render(glossary)?),
        GlossaryFormat::Docx => Rendered::File(docx::render(glossary, audience.lang())),
    })
}

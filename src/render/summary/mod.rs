//! Summaries, in each format.

mod counts;
mod differences;
mod docx;
mod docx_names;
mod draft;
mod grid;
mod grid_glance;
mod html;
mod html_sentences;
mod json;
mod json_glance;
mod json_rendering;
mod json_value;
mod markdown;
mod overview;
mod pairs;
mod stretch;
mod text;

pub use overview::render as overview;

use std::io::{self, Write};

use super::format::formats;
use super::{Audience, Rendered};
use crate::summary::Summary;

formats! {
    /// What a summary can be written as.
    SummaryFormat {
        /// For people, on a terminal or in a file.
        Text = "text",
        /// CommonMark with tables.
        Markdown = "markdown",
        /// A page.
        Html = "html",
        /// A Word document.
        Docx = "docx",
        /// The contract `naqhara/summary@1`.
        Json = "json",
    }
}

/// Writes the summary as JSON, without holding all of it; messages in the language of `audience`.
///
/// # Errors
/// When it cannot be written.
pub fn write_json(summary: &Summary, audience: &Audience, out: &mut dyn Write) -> io::Result<()> {
    json::write(summary, audience.lang(), out)
}

/// The summary in `format`.
pub fn render(summary: &Summary, format: SummaryFormat, audience: &Audience) -> Rendered {
    let lang = audience.lang();
    match format {
        SummaryFormat::Text => Rendered::Text(text::render(summary, audience)),
        SummaryFormat::Markdown => Rendered::Text(markdown::render(summary, audience)),
        SummaryFormat::Html => Rendered::Text(html::fragment(summary, audience).page(lang)),
        SummaryFormat::Docx => Rendered::File(docx::render(summary, audience)),
        SummaryFormat::Json => Rendered::Text(json::render(summary, lang)),
    }
}

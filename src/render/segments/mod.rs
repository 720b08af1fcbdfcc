//! Aligned segments of a source and its target, in each format.

mod csv;
mod html;
mod text;

use super::align::{AlignFormat, AlignedTexts, json};
use super::format::formats;
use super::shared::heading::heading;
use super::{Audience, Rendered};

formats! {
    /// What segments can be written as.
    SegmentsFormat {
        /// Sentences above each other, for people.
        Text = "text",
        /// A row for each segment.
        Csv = "csv",
        /// A page with source and target side by side.
        Html = "html",
        /// The contract `naqhara/align@1`.
        Json = "json",
    }
}

impl SegmentsFormat {
    /// The same format of segments, where they have it.
    pub fn like(format: AlignFormat) -> Option<SegmentsFormat> {
        match format {
            AlignFormat::Text => Some(SegmentsFormat::Text),
            AlignFormat::Csv => Some(SegmentsFormat::Csv),
            AlignFormat::Html => Some(SegmentsFormat::Html),
            AlignFormat::Json => Some(SegmentsFormat::Json),
            AlignFormat::Xlsx | AlignFormat::Docx => None,
        }
    }
}

/// The segments of a pair in `format`.
pub fn render(aligned: AlignedTexts<'_>, format: SegmentsFormat, audience: &Audience) -> Rendered {
    Rendered::Text(match format {
        SegmentsFormat::Text => {
            let text = text::render(aligned, &audience.words, audience.medium);
            let title = audience.medium.lay_out(heading(audience), audience.lang());
            format!("{title}{text}")
        }
        SegmentsFormat::Csv => csv::render(aligned),
        SegmentsFormat::Html => html::fragment(aligned, audience).page(audience.lang()),
        SegmentsFormat::Json => json::render(aligned.report),
    })
}

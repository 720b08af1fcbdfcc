//! A concordance, or its counts, in each format.

mod csv;
mod html;
mod json;
mod text;

use std::io::{self, Write};

use super::Audience;
use super::format::formats;
use super::shared::labels::kind_id;
use crate::concordance::{Concordance, Grain, Sought};
use crate::diag::Message;
use crate::text::Lang;

formats! {
    /// What a concordance can be written as.
    FindFormat {
        /// For people.
        Text = "text",
        /// A row for each place.
        Csv = "csv",
        /// A page with both languages side by side.
        Html = "html",
        /// The contract `naqhara/find@1`.
        Json = "json",
    }
}

/// A concordance, and what is shown of it.
#[derive(Clone, Copy, Debug)]
pub struct ConcordanceReport<'a> {
    /// What was found.
    pub found: &'a Concordance,
    /// Where only counts are wanted, by what.
    pub counted: Option<Grain>,
}

impl ConcordanceReport<'_> {
    /// How many places there are in how many files.
    fn total(&self) -> Message {
        let found = self.found;
        let id = if found.files.is_empty() {
            "find-nothing"
        } else {
            "find-total"
        };
        Message::new(id)
            .with("places", found.count())
            .with("files", found.files.len())
            .with("searched", found.searched)
    }

    /// The terms of what was looked for, that in the language `first` before the other.
    fn terms(&self, first: Lang) -> Vec<(&str, Lang)> {
        match &self.found.sought {
            Sought::Spelling(text) => vec![(text, crate::text::dominant_language(text))],
            Sought::Concept { en, ar, .. } => {
                let form = |lang| match lang {
                    Lang::En => en.as_deref(),
                    Lang::Ar => ar.as_deref(),
                };
                let both = [first, first.other()].into_iter();
                both.filter_map(|lang| Some((form(lang)?, lang))).collect()
            }
        }
    }

    /// The message that names the kind of the concept, with its id.
    fn kind(&self) -> Option<(&'static str, &str)> {
        match &self.found.sought {
            Sought::Spelling(_) => None,
            Sought::Concept { id, kind, .. } => Some((kind_id(kind.name()), id)),
        }
    }
}

/// The message over a column of what is counted.
fn column_of(grain: Grain) -> &'static str {
    match grain {
        Grain::File => "column-file",
        Grain::Day | Grain::Month | Grain::Year => "column-date",
    }
}

/// Writes the report in `format`.
///
/// # Errors
/// When it cannot be written.
pub fn write(
    report: ConcordanceReport<'_>,
    format: FindFormat,
    audience: &Audience,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        FindFormat::Text => text::write(report, audience, out),
        FindFormat::Csv => csv::write(report, out),
        FindFormat::Html => {
            let page = html::fragment(report, audience).page(audience.lang());
            out.write_all(page.as_bytes())
        }
        FindFormat::Json => json::write(report, out),
    }
}

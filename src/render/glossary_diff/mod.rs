//! What is different between two glossaries.

mod html;
mod json;
mod text;

use super::Audience;
use super::format::formats;
use crate::glossary::merge::{Change, Diff};

formats! {
    /// What differences can be written as.
    DiffFormat {
        /// For people.
        Text = "text",
        /// The contract `naqhara/glossary-diff@1`.
        Json = "json",
        /// A page.
        Html = "html",
    }
}

/// The differences in `format`.
pub fn render(diff: &Diff, format: DiffFormat, audience: &Audience) -> String {
    match format {
        DiffFormat::Text => text::render(diff, audience),
        DiffFormat::Json => json::render(diff),
        DiffFormat::Html => html::render(diff, audience),
    }
}

/// The three groups: the message of its heading, and its concepts.
fn groups(diff: &Diff) -> [(&'static str, &[Change]); 3] {
    [
        ("glossary-diff-added", &diff.added),
        ("glossary-diff-removed", &diff.removed),
        ("glossary-diff-changed", &diff.changed),
    ]
}

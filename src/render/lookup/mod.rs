//! The answers of a lookup, in each format.

mod json;
mod text;

use super::Audience;
use super::format::formats;
use crate::analysis::Suggestion;
use crate::dictionary::Found;
use crate::glossary::Glossary;
use crate::names::Answer;

formats! {
    /// What answers can be written as.
    LookupFormat {
        /// For people.
        Text = "text",
        /// One document: the contract `naqhara/lookup@1`.
        Json = "json",
        /// One line for each query.
        JsonLines = "jsonl",
    }
}

/// A query with its answers.
#[derive(Clone, Debug)]
pub struct Query {
    /// What was looked up.
    pub text: String,
    /// What was found in the glossary, the best first.
    pub answers: Vec<Answer>,
    /// What was found in dictionaries, the best first.
    pub entries: Vec<Found>,
    /// Where nothing was found: what it might be.
    pub suggestions: Vec<Suggestion>,
    /// The profile of style whose forms are preferred.
    pub profile: Option<&'static str>,
}

impl Query {
    /// Whether anything was found.
    pub fn is_answered(&self) -> bool {
        !(self.answers.is_empty() && self.entries.is_empty())
    }
}

/// The answers, whose concepts are those of `glossary`, in `format`.
pub fn render(
    queries: &[Query],
    glossary: &Glossary,
    format: LookupFormat,
    audience: &Audience,
) -> String {
    match format {
        LookupFormat::Text => {
            let one = |it| text::render(it, glossary, &audience.words, audience.medium);
            queries.iter().map(one).collect()
        }
        LookupFormat::Json => json::render(queries, glossary, &audience.plain),
        LookupFormat::JsonLines => {
            let one = |it| json::line(it, glossary, &audience.plain);
            queries.iter().map(one).collect()
        }
    }
}

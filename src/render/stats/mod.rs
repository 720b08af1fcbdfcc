//! What is in a glossary: concepts by kind and standing, terms by language and standing.

mod json;
mod text;

use std::collections::BTreeMap;

use serde::Serialize;

use super::Audience;
use super::format::formats;
use crate::glossary::{Glossary, TermStatus};

#[derive(Serialize)]
struct Stats {
    schema: &'static str,
    concepts: usize,
    /// Concepts whose kind the glossary does not state.
    untyped: usize,
    kinds: BTreeMap<&'static str, usize>,
    /// By the column `status`; what says nothing is under the empty name.
    status: BTreeMap<String, usize>,
    terms: BTreeMap<&'static str, BTreeMap<&'static str, usize>>,
}

fn count(glossary: &Glossary) -> Stats {
    let mut stats = Stats {
        schema: "naqhara/glossary-stats@1",
        concepts: glossary.concepts().len(),
        untyped: 0,
        kinds: BTreeMap::new(),
        status: BTreeMap::new(),
        terms: BTreeMap::new(),
    };
    for concept in glossary.concepts() {
        if concept.untyped {
            stats.untyped += 1;
        } else {
            *stats.kinds.entry(concept.kind.name()).or_default() += 1;
        }
        let status = concept.cell("status").unwrap_or_default().to_owned();
        *stats.status.entry(status).or_default() += 1;
    }
    for term in glossary.terms() {
        // What no cell holds is not of the file.
        if term.status != TermStatus::Unlisted && !term.derived {
            let of_lang = stats.terms.entry(term.lang.code()).or_default();
            *of_lang.entry(term.status.name()).or_default() += 1;
        }
    }
    stats
}

formats! {
    /// What the counts can be written as.
    StatsFormat {
        /// For people.
        Text = "text",
        /// The contract `naqhara/glossary-stats@1`.
        Json = "json",
    }
}

/// The counts of a glossary in `format`.
pub fn render(glossary: &Glossary, format: StatsFormat, audience: &Audience) -> String {
    let stats = count(glossary);
    match format {
        StatsFormat::Text => text::render(&stats, &audience.words, audience.medium),
        StatsFormat::Json => json::render(&stats),
    }
}

//! What a team's termbase tells: the versions of a concept, and the changes that are proposed.

mod json;
mod text;

use super::Audience;
use super::format::formats;
use crate::glossary::Proposal;

formats! {
    /// What reports about a termbase can be written as.
    TermbaseFormat {
        /// For people.
        Text = "text",
        /// The contracts `naqhara/termbase-history@1` and `naqhara/termbase-proposals@1`.
        Json = "json",
    }
}

/// A version of a concept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionRow {
    /// Its number, from 1.
    pub number: usize,
    /// When it was made, by the clock of the server, in UTC: `2026-11-30 17:31`.
    pub made: String,
    /// Who made it.
    pub by: String,
    /// `add`, `change` or `delete`.
    pub kind: &'static str,
    /// The columns that it changed, with the cells before and after.
    pub cells: Vec<(String, [String; 2])>,
}

/// All versions of a concept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    /// The id of the concept.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The oldest first.
    pub versions: Vec<VersionRow>,
}

/// The versions of a concept in `format`.
pub fn history(history: &History, format: TermbaseFormat, audience: &Audience) -> String {
    match format {
        TermbaseFormat::Text => text::history(history, audience),
        TermbaseFormat::Json => json::history(history),
    }
}

/// Proposals in `format`.
pub fn proposals(all: &[Proposal], format: TermbaseFormat, audience: &Audience) -> String {
    match format {
        TermbaseFormat::Text => text::proposals(all, audience),
        TermbaseFormat::Json => json::proposals(all),
    }
}

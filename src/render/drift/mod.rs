//! Which spellings compete, in each format.

mod chart;
mod csv;
mod html;
mod json;
mod text;

use std::io::{self, Write};

use rustc_hash::FxHashSet;

use super::Audience;
use super::format::formats;
use super::shared::labels::{kind_id, status_id};
use crate::diag::Message;
use crate::drift::{Contest, Drift, Grain, Named, Question, Spelling, UnlistedName};
use crate::glossary::TermStatus;
use crate::text::Lang;
use crate::usage::Usage;

formats! {
    /// What the report can be written as.
    DriftFormat {
        /// For people.
        Text = "text",
        /// The table of usage, with what competes.
        Csv = "csv",
        /// A page with a chart for each name.
        Html = "html",
        /// The contract `naqhara/drift@1`.
        Json = "json",
    }
}

/// The answer, and the table that it was made of.
#[derive(Clone, Copy, Debug)]
pub struct DriftReport<'a> {
    /// The answer.
    pub drift: &'a Drift,
    /// The table.
    pub usage: &'a Usage,
    /// What was wanted of it.
    pub question: &'a Question,
    /// How many names of each kind people are shown.
    pub limit: usize,
}

/// Sources that are named of one spelling.
const SOURCES: usize = 2;

impl<'a> DriftReport<'a> {
    fn contests(&self) -> &'a [Contest] {
        let all = &self.drift.contests;
        &all[..all.len().min(self.limit)]
    }

    /// How many names are not shown.
    fn left_out(&self) -> usize {
        let drift = self.drift;
        let left = |all: usize| all.saturating_sub(self.limit);
        left(drift.contests.len()) + left(drift.unlisted.len())
    }

    /// What was counted.
    fn total(&self) -> Message {
        let drift = self.drift;
        let compete = drift.contests.iter().filter(|it| it.spellings.len() > 1);
        let compete: FxHashSet<&str> = compete.map(|it| &*it.concept.id).collect();
        Message::new("drift-total")
            .with("contests", compete.len())
            .with("unlisted", drift.unlisted.len())
            .with("mentions", number(drift.mentions))
    }

    /// What else is to be known of the answer.
    fn remarks(&self) -> Vec<Message> {
        let drift = self.drift;
        let mut all = Vec::new();
        if drift.undated > 0 {
            all.push(Message::new("drift-undated").with("mentions", number(drift.undated)));
        }
        if drift.unknown > 0 {
            all.push(Message::new("drift-unknown").with("concepts", drift.unknown));
        }
        if self.left_out() > 0 {
            all.push(Message::new("drift-left-out").with("names", self.left_out()));
        }
        all
    }

    /// The names that no glossary lists, as far as people are shown them.
    fn unlisted(&self) -> &'a [UnlistedName] {
        let all = &self.drift.unlisted;
        &all[..all.len().min(self.limit)]
    }

    /// The columns of their table: those that have anything.
    fn unlisted_columns(&self) -> UnlistedColumns {
        let any = |has: fn(&UnlistedName) -> bool| self.unlisted().iter().any(has);
        UnlistedColumns {
            other: any(|it| it.counterpart.is_some()),
            also: any(|it| it.spellings.len() > 1),
        }
    }

    /// Whether it matters where something stands.
    fn has_places(&self) -> bool {
        self.drift.sources > 1
    }
}

/// Which columns the table of names that no glossary lists has besides those that all have.
#[derive(Clone, Copy, Debug)]
struct UnlistedColumns {
    /// The other language.
    other: bool,
    /// Other spellings.
    also: bool,
}

impl UnlistedColumns {
    /// The messages over all columns.
    fn heads(self) -> Vec<&'static str> {
        let mut heads = vec!["drift-name", "column-count", "drift-first", "drift-last"];
        heads.extend(self.other.then_some("drift-other"));
        heads.extend(self.also.then_some("drift-also"));
        heads
    }
}

/// A count as messages take it.
fn number(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// The terms of a concept, that in the language `first` before the other; its id where it has none.
fn terms(concept: &Named, first: Lang) -> Vec<(&str, Lang)> {
    let form = |lang| match lang {
        Lang::En => concept.en.as_deref(),
        Lang::Ar => concept.ar.as_deref(),
    };
    let both = [first, first.other()].into_iter();
    let terms: Vec<_> = both.filter_map(|lang| Some((form(lang)?, lang))).collect();
    if terms.is_empty() {
        vec![(&concept.id, Lang::En)]
    } else {
        terms
    }
}

/// The message that names the kind of a concept, where it is known.
fn kind(concept: &Named) -> Option<&'static str> {
    concept.kind.map(|it| kind_id(it.name()))
}

/// The message that says in which texts spellings compete.
fn whose(contest: &Contest) -> &'static str {
    match (contest.language, contest.is_short) {
        (Lang::Ar, false) => "drift-in-arabic",
        (Lang::Ar, true) => "drift-short-in-arabic",
        (Lang::En, false) => "drift-in-english",
        (Lang::En, true) => "drift-short-in-english",
    }
}

/// The message that names a standing.
fn standing(spelling: &Spelling) -> &'static str {
    match spelling.standing {
        Some(TermStatus::Unlisted) => "drift-surname",
        Some(it) => status_id(it),
        None => "drift-not-listed",
    }
}

/// The message over what periods are.
fn period_id(grain: Grain) -> &'static str {
    match grain {
        Grain::Month => "drift-month",
        Grain::Year => "drift-year",
    }
}

/// The period since which a spelling leads.
fn leads(report: DriftReport<'_>, contest: &Contest, place: usize) -> Option<String> {
    let leader = contest.leader.filter(|it| it.spelling == place)?;
    Some(report.drift.periods.name(leader.since))
}

/// Writes the report in `format`.
///
/// # Errors
/// When it cannot be written.
pub fn write(
    report: DriftReport<'_>,
    format: DriftFormat,
    audience: &Audience,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        DriftFormat::Text => text::write(report, audience, out),
        DriftFormat::Csv => csv::write(report, out),
        DriftFormat::Html => {
            let page = html::fragment(report, audience).page(audience.lang());
            out.write_all(page.as_bytes())
        }
        DriftFormat::Json => json::write(report, out),
    }
}

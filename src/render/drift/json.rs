//! Which spellings compete, for programs: the contract `naqhara/drift@1`.

use std::io::{self, Write};

use serde::Serialize;

use super::DriftReport;
use crate::drift::{Contest, Grain, Periods, Spelling, UnlistedName, Used};
use crate::glossary::TermStatus;
use crate::render::shared::json::{rows, thousandths, write_pretty};

#[derive(Serialize)]
struct Report<'a> {
    schema: &'static str,
    by: &'static str,
    periods: Vec<String>,
    mentions: u64,
    undated: u64,
    unknown: usize,
    contests: Vec<ContestRow<'a>>,
    #[serde(serialize_with = "rows::<UnlistedName, UnlistedRow<'_>, _>")]
    unlisted: &'a [UnlistedName],
}

#[derive(Serialize)]
struct ContestRow<'a> {
    concept: &'a str,
    kind: Option<&'static str>,
    en: Option<&'a str>,
    ar: Option<&'a str>,
    language: &'static str,
    short: bool,
    count: u64,
    leader: Option<LeaderRow<'a>>,
    spellings: Vec<SpellingRow<'a>>,
}

#[derive(Serialize)]
struct LeaderRow<'a> {
    form: &'a str,
    since: String,
}

#[derive(Serialize)]
struct SpellingRow<'a> {
    form: &'a str,
    also: &'a [String],
    standing: &'static str,
    #[serde(flatten)]
    used: UsedRow<'a>,
}

#[derive(Serialize)]
struct UnlistedRow<'a> {
    language: &'static str,
    #[serde(flatten)]
    used: UsedRow<'a>,
    spellings: Vec<SpellingRow<'a>>,
    counterpart: Option<CounterpartRow<'a>>,
}

#[derive(Serialize)]
struct CounterpartRow<'a> {
    form: &'a str,
    count: u64,
    probability: f64,
}

#[derive(Serialize)]
struct UsedRow<'a> {
    count: u64,
    undated: u64,
    first: Option<&'a str>,
    last: Option<&'a str>,
    counts: &'a [u64],
    sources: Vec<SourceRow<'a>>,
}

#[derive(Serialize)]
struct SourceRow<'a> {
    source: &'a str,
    count: u64,
}

impl<'a> From<&'a Used> for UsedRow<'a> {
    fn from(it: &'a Used) -> UsedRow<'a> {
        let months = it.months.as_ref();
        let sources = it.sources.iter().map(|(source, count)| SourceRow {
            source,
            count: *count,
        });
        UsedRow {
            count: it.count,
            undated: it.undated,
            first: months.map(|it| &*it[0]),
            last: months.map(|it| &*it[1]),
            counts: &it.counts,
            sources: sources.collect(),
        }
    }
}

impl<'a> From<&'a Spelling> for SpellingRow<'a> {
    fn from(it: &'a Spelling) -> SpellingRow<'a> {
        SpellingRow {
            form: &it.form,
            also: &it.also,
            standing: match it.standing {
                Some(TermStatus::Unlisted) => "surname",
                Some(it) => it.name(),
                None => "unlisted",
            },
            used: UsedRow::from(&it.used),
        }
    }
}

impl<'a> ContestRow<'a> {
    fn of(it: &'a Contest, periods: &Periods) -> ContestRow<'a> {
        ContestRow {
            concept: &it.concept.id,
            kind: it.concept.kind.map(|it| it.name()),
            en: it.concept.en.as_deref(),
            ar: it.concept.ar.as_deref(),
            language: it.language.code(),
            short: it.is_short,
            count: it.count(),
            leader: it.leader.map(|leader| LeaderRow {
                form: &it.spellings[leader.spelling].form,
                since: periods.name(leader.since),
            }),
            spellings: it.spellings.iter().map(SpellingRow::from).collect(),
        }
    }
}

impl<'a> From<&'a UnlistedName> for UnlistedRow<'a> {
    fn from(it: &'a UnlistedName) -> UnlistedRow<'a> {
        let counterpart = it.counterpart.as_ref().map(|it| CounterpartRow {
            form: &it.form,
            count: it.count,
            probability: thousandths(it.probability),
        });
        UnlistedRow {
            language: it.language.code(),
            used: UsedRow::from(&it.used),
            spellings: it.spellings.iter().map(SpellingRow::from).collect(),
            counterpart,
        }
    }
}

/// Writes the report as one JSON document.
pub(super) fn write(report: DriftReport<'_>, out: &mut dyn Write) -> io::Result<()> {
    let drift = report.drift;
    let by = Grain::ALL.iter().find(|it| it.0 == drift.periods.grain());
    let report = Report {
        schema: "naqhara/drift@1",
        by: by.map_or("month", |it| it.1),
        periods: (0..drift.periods.len())
            .map(|it| drift.periods.name(it))
            .collect(),
        mentions: drift.mentions,
        undated: drift.undated,
        unknown: drift.unknown,
        contests: drift
            .contests
            .iter()
            .map(|it| ContestRow::of(it, &drift.periods))
            .collect(),
        unlisted: &drift.unlisted,
    };
    write_pretty(&report, out)
}

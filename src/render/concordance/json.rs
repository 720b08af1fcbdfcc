//! A concordance for programs: the contract `naqhara/find@1`.

use std::io::{self, Write};

use serde::Serialize;

use super::ConcordanceReport;
use crate::concordance::{Counterpart, FileOccurrences, Grain, Occurrence, Sought};
use crate::render::shared::json::{UnitRow, rows, write_pretty};

#[derive(Serialize)]
struct Report<'a> {
    schema: &'static str,
    concept: Option<Concept<'a>>,
    spelling: Option<&'a str>,
    searched: usize,
    count: usize,
    files: Vec<File<'a>>,
    dates: Vec<DateCount<'a>>,
}

#[derive(Serialize)]
struct Concept<'a> {
    id: &'a str,
    kind: &'static str,
    en: Option<&'a str>,
    ar: Option<&'a str>,
}

#[derive(Serialize)]
struct File<'a> {
    path: &'a str,
    date: Option<&'a str>,
    count: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    places: Option<Places<'a>>,
}

/// The places of a file; each row is made when it is written.
#[derive(Serialize)]
#[serde(transparent)]
struct Places<'a> {
    #[serde(serialize_with = "rows::<Occurrence, Place<'_>, _>")]
    all: &'a [Occurrence],
}

#[derive(Serialize)]
struct DateCount<'a> {
    date: Option<&'a str>,
    count: usize,
}

#[derive(Serialize)]
struct Place<'a> {
    start: usize,
    end: usize,
    line: usize,
    column: usize,
    #[serde(flatten)]
    unit: Option<UnitRow<'a>>,
    language: &'static str,
    before: &'a str,
    text: &'a str,
    after: &'a str,
    clitics: &'a str,
    script: &'static str,
    status: Option<&'static str>,
    counterpart: Option<Other<'a>>,
}

#[derive(Serialize)]
struct Other<'a> {
    language: &'static str,
    text: &'a str,
    names: Vec<[usize; 2]>,
}

impl<'a> From<&'a Occurrence> for Place<'a> {
    fn from(it: &'a Occurrence) -> Place<'a> {
        Place {
            start: it.span.start,
            end: it.span.end,
            line: it.line,
            column: it.column,
            unit: it.unit.as_ref().map(UnitRow::from),
            language: it.language.code(),
            before: &it.before,
            text: &it.text,
            after: &it.after,
            clitics: &it.clitics,
            script: it.script.name(),
            status: it.status.map(|it| it.name()),
            counterpart: it.counterpart.as_ref().map(Other::from),
        }
    }
}

impl<'a> From<&'a Counterpart> for Other<'a> {
    fn from(it: &'a Counterpart) -> Other<'a> {
        Other {
            language: it.language.code(),
            text: &it.text,
            names: it.names.iter().map(|it| [it.start, it.end]).collect(),
        }
    }
}

/// Writes the report as one JSON document.
pub(super) fn write(report: ConcordanceReport<'_>, out: &mut dyn Write) -> io::Result<()> {
    let found = report.found;
    let (concept, spelling) = match &found.sought {
        Sought::Spelling(it) => (None, Some(&**it)),
        Sought::Concept { id, kind, en, ar } => {
            let concept = Concept {
                id,
                kind: kind.name(),
                en: en.as_deref(),
                ar: ar.as_deref(),
            };
            (Some(concept), None)
        }
    };
    let with_places = report.counted.is_none();
    let by_date = match report.counted {
        Some(grain @ (Grain::Month | Grain::Year)) => grain,
        _ => Grain::Day,
    };
    let dates = found.counts(by_date).into_iter();
    let report = Report {
        schema: "naqhara/find@1",
        concept,
        spelling,
        searched: found.searched,
        count: found.count(),
        files: found
            .files
            .iter()
            .map(|it| File::of(it, with_places))
            .collect(),
        dates: dates
            .map(|(date, count)| DateCount { date, count })
            .collect(),
    };
    write_pretty(&report, out)
}

impl File<'_> {
    fn of(it: &FileOccurrences, with_places: bool) -> File<'_> {
        File {
            path: &it.path,
            date: it.day.as_deref(),
            count: it.places.len(),
            places: with_places.then_some(Places { all: &it.places }),
        }
    }
}

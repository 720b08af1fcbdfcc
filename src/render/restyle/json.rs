//! A log of changes for programs: the contract `naqhara/restyle@1`.

use serde::Serialize;

use super::RestyleReport;
use crate::document::Place;
use crate::lint::config::{Decision, Origin};
use crate::lint::restyle::{PlacedChange, PlacedLeft, RestyledFile};
use crate::render::shared::json::pretty;

#[derive(Serialize)]
struct Report<'a> {
    schema: &'static str,
    guide: &'a str,
    decisions: Vec<Decided<'a>>,
    changes: usize,
    left: usize,
    files: Vec<File<'a>>,
}

#[derive(Serialize)]
struct Decided<'a> {
    key: &'static str,
    value: Option<&'a str>,
    source: Option<&'a str>,
}

#[derive(Serialize)]
struct File<'a> {
    path: &'a str,
    written: bool,
    changes: Vec<ChangeRow<'a>>,
    left: Vec<LeftRow<'a>>,
}

#[derive(Serialize)]
struct ChangeRow<'a> {
    question: &'static str,
    rule: &'static str,
    #[serde(flatten)]
    place: PlaceRow<'a>,
    before: &'a str,
    after: &'a str,
}

#[derive(Serialize)]
struct LeftRow<'a> {
    question: &'static str,
    reason: &'static str,
    #[serde(flatten)]
    place: PlaceRow<'a>,
    text: &'a str,
}

#[derive(Serialize)]
struct PlaceRow<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'a str>,
    start: usize,
    end: usize,
    line: usize,
    column: usize,
}

/// One JSON document.
pub(super) fn render(report: RestyleReport<'_>) -> String {
    pretty(&Report {
        schema: "naqhara/restyle@1",
        guide: &report.guide.name,
        decisions: report.decisions().map(decided).collect(),
        changes: report.changes(),
        left: report.left(),
        files: report.files.iter().map(file).collect(),
    })
}

fn decided(it: &Decision) -> Decided<'_> {
    Decided {
        key: it.key,
        value: it.value.as_deref(),
        source: match &it.origin {
            Origin::Profile { source, .. } => Some(source),
            Origin::File(place) => Some(&place.path),
            Origin::Default | Origin::CommandLine => None,
        },
    }
}

fn file(it: &RestyledFile) -> File<'_> {
    File {
        path: &it.path,
        written: it.written,
        changes: it.changes.iter().map(change).collect(),
        left: it.left.iter().map(left).collect(),
    }
}

fn change(it: &PlacedChange) -> ChangeRow<'_> {
    ChangeRow {
        question: it.change.question.name(),
        rule: it.change.rule,
        place: place(&it.place),
        before: &it.change.before,
        after: &it.change.after,
    }
}

fn left(it: &PlacedLeft) -> LeftRow<'_> {
    LeftRow {
        question: it.left.question.name(),
        reason: it.left.why.name(),
        place: place(&it.place),
        text: &it.text,
    }
}

fn place(it: &Place) -> PlaceRow<'_> {
    PlaceRow {
        part: it.part.as_deref(),
        unit: it.unit.as_deref(),
        start: it.span.start,
        end: it.span.end,
        line: it.start.line,
        column: it.start.column,
    }
}

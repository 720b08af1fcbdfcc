//! Termbases for programs.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{History, VersionRow};
use crate::glossary::Proposal;
use crate::render::shared::json::pretty;

#[derive(Serialize)]
struct HistoryReport<'h> {
    schema: &'static str,
    concept: &'h str,
    name: &'h str,
    versions: Vec<Version<'h>>,
}

#[derive(Serialize)]
struct Version<'h> {
    version: usize,
    made: &'h str,
    by: &'h str,
    kind: &'h str,
    cells: BTreeMap<&'h str, Cells<'h>>,
}

#[derive(Serialize)]
struct ProposalsReport<'p> {
    schema: &'static str,
    proposals: Vec<Row<'p>>,
}

#[derive(Serialize)]
struct Row<'p> {
    number: usize,
    concept: Option<&'p str>,
    name: &'p str,
    made: &'p str,
    by: &'p str,
    kind: &'p str,
    cells: BTreeMap<&'p str, Cells<'p>>,
}

#[derive(Serialize)]
struct Cells<'c> {
    before: &'c str,
    after: &'c str,
}

pub(super) fn history(history: &History) -> String {
    pretty(&HistoryReport {
        schema: "naqhara/termbase-history@1",
        concept: &history.id,
        name: &history.name,
        versions: history.versions.iter().map(version).collect(),
    })
}

fn version(row: &VersionRow) -> Version<'_> {
    Version {
        version: row.number,
        made: &row.made,
        by: &row.by,
        kind: row.kind,
        cells: cells(&row.cells),
    }
}

pub(super) fn proposals(all: &[Proposal]) -> String {
    let proposal = |row| {
        let row: &Proposal = row;
        Row {
            number: row.number,
            concept: Some(&*row.id).filter(|it| !it.is_empty()),
            name: &row.name,
            made: &row.made,
            by: &row.by,
            kind: row.kind,
            cells: cells(&row.cells),
        }
    };
    pretty(&ProposalsReport {
        schema: "naqhara/termbase-proposals@1",
        proposals: all.iter().map(proposal).collect(),
    })
}

fn cells(all: &[(String, [String; 2])]) -> BTreeMap<&str, Cells<'_>> {
    let cells = all.iter();
    cells
        .map(|(column, [before, after])| (column.as_str(), Cells { before, after }))
        .collect()
}

//! Differences for programs.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::glossary::merge::{Change, Diff};
use crate::render::shared::json::pretty;

#[derive(Serialize)]
struct Report<'d> {
    schema: &'static str,
    added: Vec<Concept<'d>>,
    removed: Vec<Concept<'d>>,
    changed: Vec<Concept<'d>>,
}

#[derive(Serialize)]
struct Concept<'d> {
    concept: Option<&'d str>,
    name: &'d str,
    cells: BTreeMap<&'d str, Cells<'d>>,
}

#[derive(Serialize)]
struct Cells<'d> {
    before: &'d str,
    after: &'d str,
}

pub(super) fn render(diff: &Diff) -> String {
    pretty(&Report {
        schema: "naqhara/glossary-diff@1",
        added: diff.added.iter().map(concept).collect(),
        removed: diff.removed.iter().map(concept).collect(),
        changed: diff.changed.iter().map(concept).collect(),
    })
}

fn concept(change: &Change) -> Concept<'_> {
    let cells = change.cells.iter();
    Concept {
        concept: Some(change.id.as_str()).filter(|it| !it.is_empty()),
        name: &change.name,
        cells: cells
            .map(|(column, [before, after])| (column.as_str(), Cells { before, after }))
            .collect(),
    }
}

//! Which row of a glossary file a concept is in.

use std::path::Path;

use super::names::Reading;
use super::places::Places;
use super::protocol::Location;
use super::uri;
use crate::glossary::formats::{Choice, csv};
use crate::text::{ColumnUnit, Lang};

/// The row of a concept in the topmost glossary that has it, where that file is a table of text.
pub(super) fn row_of(reading: &Reading, concept: u32, unit: ColumnUnit) -> Option<Location> {
    let project = &reading.standing.project;
    let glossary = reading.glossary();
    let id = &*glossary.concept(concept).id;
    let preferred = [Lang::En, Lang::Ar].map(|lang| glossary.preferred(concept, lang));
    let paths = project.glossary_paths(&reading.open.shown()).ok()?;
    paths.iter().rev().find_map(|path| {
        let opened = project.open_glossary(path, &Choice::default()).ok()?;
        if opened.is_converted {
            return None;
        }
        let text = opened.document.text();
        let cells = csv::cells(text);
        let is_id = |it: &&csv::Cell| it.column == Some("concept_id") && it.text.trim() == id;
        let lists = |it: &&csv::Cell| {
            let language = it.terms().map(|it| it.0);
            let wanted = match language {
                Some(Lang::En) => preferred[0],
                Some(Lang::Ar) => preferred[1],
                None => None,
            };
            wanted.is_some_and(|term| it.values().iter().any(|value| value == term))
        };
        let found = cells
            .iter()
            .find(is_id)
            .or_else(|| cells.iter().find(lists))?;
        let row = cells.iter().filter(|it| it.row == found.row);
        let first = row.min_by_key(|it| it.span.start)?;
        let path = reading.standing.folder.join(Path::new(path));
        Some(Location {
            uri: uri::of(&path),
            range: Places::new(text, unit).range(first.span),
        })
    })
}

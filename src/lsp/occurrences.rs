//! Where a concept stands: its row in the glossary, its names in the open document and in the files of
//! its folder.

use std::sync::Arc;

use serde_json::json;

use super::glossary_rows;
use super::names::{self, Reading};
use super::protocol::{AtPosition, Location};
use super::queries::{Answer, Asked};
use super::unsaved::Unsaved;
use crate::concordance::Search;
use crate::project::{Project, ProjectOptions};

/// How many places are told at most.
const MOST: usize = 10_000;

/// The row of the concept in a glossary of the user; of the starter there is no file.
pub(super) fn definition(at: &AtPosition, asked: &mut Asked<'_>) -> Answer {
    let open = asked.open(&at.text_document.uri)?;
    let reading = asked.reading(&open)?;
    let offset = reading.places(asked).offset(at.position);
    let Some(found) = reading.name_at(offset) else {
        return Ok(json!(null));
    };
    let unit = asked.shared.settings().unit;
    let row = glossary_rows::row_of(&reading, found.mention.concept, unit);
    Ok(json!(row))
}

/// Every name of the concept: in the document, in other open ones, and in the files of the folder.
pub(super) fn references(at: &AtPosition, asked: &mut Asked<'_>) -> Answer {
    let open = asked.open(&at.text_document.uri)?;
    let reading = asked.reading(&open)?;
    let offset = reading.places(asked).offset(at.position);
    let Some(found) = reading.name_at(offset) else {
        return Ok(json!(null));
    };
    let search = Search::of_concept(&reading.standing.engine, found.mention.concept);
    let mut all = locations(&reading, &search, asked);
    for file in files(&reading, asked) {
        asked.check_cancelled()?;
        if *file == *open.path || all.len() >= MOST {
            continue;
        }
        let other = match asked.documents.at(&file) {
            Some(open) => Reading::of(open.clone(), reading.standing.clone()).ok(),
            // The places of a package are not those of a text that an editor shows.
            None => names::of_file(&file, &reading.standing).filter(|it| !it.is_package()),
        };
        all.extend(other.iter().flat_map(|it| locations(it, &search, asked)));
    }
    all.truncate(MOST);
    Ok(json!(all))
}

/// The texts of the folder; none where it is no folder of the workspace, or is gone.
pub(super) fn files(reading: &Reading, asked: &Asked<'_>) -> Vec<std::path::PathBuf> {
    let folder = &reading.standing.folder;
    if !asked.shared.workspace.has_folder(folder) {
        return Vec::new();
    }
    let system = Unsaved {
        folder: folder.clone(),
        open: Arc::clone(&asked.documents),
    };
    let project = Project::new(Arc::new(system), ProjectOptions::default());
    let found = project.texts([&*folder.to_string_lossy()].into_iter());
    found.files.into_iter().map(|it| it.path).collect()
}

/// Where a document holds what `naqhara find` would find in it.
fn locations(reading: &Reading, search: &Search, asked: &Asked<'_>) -> Vec<Location> {
    let places = reading.places(asked);
    let sides = reading.sides().into_iter();
    let sides = sides.filter(|side| search.may_be_in(side.text()));
    let found = sides.flat_map(|side| {
        let hits = search.hits(side).into_iter();
        let spans = hits.filter_map(|it| side.document().in_file(it.span));
        spans.map(|span| Location {
            uri: reading.open.uri.to_string(),
            range: places.range(span),
        })
    });
    found.collect()
}

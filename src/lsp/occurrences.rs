//! Where a concept stands: its row in the glossary, its names in the open document and in the files of
//! its folder, and all places of one spelling.

use std::sync::Arc;

use serde_json::json;

use super::actions::workspace_edit;
use super::glossary_rows;
use super::names::{self, Occurrence, Reading};
use super::places::Places;
use super::protocol::{AtPosition, Location, TextEdit};
use super::queries::{Answer, Asked, Refusal};
use super::unsaved::Unsaved;
use crate::concordance::Search;
use crate::diag::{Edit, Message};
use crate::project::{Failure, Project, ProjectOptions};

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
            None => names::of_file(&file, &reading.standing),
        };
        all.extend(other.iter().flat_map(|it| locations(it, &search, asked)));
    }
    all.truncate(MOST);
    Ok(json!(all))
}

/// The texts of the folder; none where it is no folder of the workspace, or is gone.
fn files(reading: &Reading, asked: &Asked<'_>) -> Vec<std::path::PathBuf> {
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

/// The stretch whose spelling would be changed.
pub(super) fn prepare_rename(at: &AtPosition, asked: &mut Asked<'_>) -> Answer {
    let open = asked.open(&at.text_document.uri)?;
    let reading = asked.reading(&open)?;
    let places = reading.places(asked);
    let found = reading.name_at(places.offset(at.position));
    Ok(found.map_or(
        json!(null),
        |it| json!({ "range": places.range(it.span), "placeholder": it.text() }),
    ))
}

/// Another spelling wherever the document names the concept in this one. Clitics stay.
pub(super) fn rename(at: &AtPosition, asked: &mut Asked<'_>) -> Answer {
    let open = asked.open(&at.text_document.uri)?;
    let reading = asked.reading(&open)?;
    let places = reading.places(asked);
    let Some(found) = reading.name_at(places.offset(at.position)) else {
        let message = Message::new("lsp-rename-no-name");
        return Err(Refusal::Failed(Failure::new(message)));
    };
    let new = at.new_name.trim();
    if new.is_empty() || new.contains(['\n', '\r']) {
        return Err(Refusal::Malformed);
    }
    let same = |it: &Occurrence<'_>| {
        let is_one = std::ptr::eq(it.side, found.side) && it.text() == found.text();
        is_one && it.mention.concept == found.mention.concept
    };
    let edits: Option<Vec<TextEdit>> = reading
        .names()
        .filter(same)
        .map(|it| {
            reading
                .may_change(&it)
                .then(|| edit(&it, new, &reading, &places))?
        })
        .collect();
    match edits {
        Some(edits) => Ok(workspace_edit(&open, &edits, asked)),
        None => {
            let message = Message::new("lsp-rename-refused").with("name", found.text());
            Err(Refusal::Failed(Failure::new(message)))
        }
    }
}

/// One spelling as an edit of the file, in the manner of its format.
fn edit(
    it: &Occurrence<'_>,
    new: &str,
    reading: &Reading,
    places: &Places<'_>,
) -> Option<TextEdit> {
    let edit = Edit {
        span: it.mention.span,
        text: new.to_owned(),
    };
    let edit = it.side.document().edit_in_file(&edit, &reading.file).ok()?;
    Some(places.edit(&edit))
}

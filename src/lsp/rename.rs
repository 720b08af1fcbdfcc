//! Another spelling of a name, in the open document and in all files of its folder.

use serde_json::json;

use super::actions::{DocumentEdits, workspace_edits};
use super::names::{self, Occurrence, Reading};
use super::occurrences;
use super::places::Places;
use super::protocol::{AtPosition, TextEdit};
use super::queries::{Answer, Asked, Refusal};
use crate::concordance::Search;
use crate::diag::{Edit, Message};
use crate::project::Failure;

/// The stretch whose spelling would be changed.
pub(super) fn prepare(at: &AtPosition, asked: &mut Asked<'_>) -> Answer {
    let open = asked.open(&at.text_document.uri)?;
    let reading = asked.reading(&open)?;
    let places = reading.places(asked);
    let found = reading.name_at(places.offset(at.position));
    Ok(found.map_or(
        json!(null),
        |it| json!({ "range": places.range(it.span), "placeholder": it.text() }),
    ))
}

/// Another spelling wherever a text of the folder names the concept in this one. Clitics stay. What cannot
/// be changed is left out, and that is said.
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
    let mut renaming = Renaming {
        search: Search::of_concept(&reading.standing.engine, found.mention.concept),
        concept: found.mention.concept,
        old: found.text(),
        new,
        edited: Vec::new(),
        left: 0,
    };
    renaming.add(&reading, true, asked);
    for file in occurrences::files(&reading, asked) {
        asked.check_cancelled()?;
        if *file == *open.path {
            continue;
        }
        let (other, is_open) = match asked.documents.at(&file) {
            Some(open) => {
                let other = Reading::of(open.clone(), reading.standing.clone());
                (other.ok(), true)
            }
            None => (names::of_file(&file, &reading.standing), false),
        };
        if let Some(other) = other {
            renaming.add(&other, is_open, asked);
        }
    }
    if renaming.edited.is_empty() {
        let message = Message::new("lsp-rename-refused").with("name", found.text());
        return Err(Refusal::Failed(Failure::new(message)));
    }
    if renaming.left > 0 {
        let message = Message::new("lsp-rename-left").with("places", renaming.left);
        asked.shared.tell(&message.with("name", found.text()));
    }
    Ok(workspace_edits(&renaming.edited, asked))
}

/// What is changed so far.
struct Renaming<'a> {
    search: Search,
    concept: u32,
    old: &'a str,
    new: &'a str,
    edited: Vec<DocumentEdits>,
    /// How many places cannot be changed.
    left: usize,
}

impl Renaming<'_> {
    /// Adds the places of a document. One that is not open is changed only if its editor will read it as we
    /// do.
    fn add(&mut self, reading: &Reading, is_open: bool, asked: &Asked<'_>) {
        let mut sides = reading.sides().into_iter();
        if !sides.any(|side| self.search.may_be_in(side.text())) {
            return;
        }
        let places = reading.places(asked);
        let is_text = is_open || reading.is_utf8_text();
        let mut edits = Vec::new();
        for name in reading.names() {
            if name.mention.concept != self.concept || name.text() != self.old {
                continue;
            }
            let may_change = is_text && reading.may_change(&name);
            let edit = may_change.then(|| edit(&name, self.new, reading, &places));
            match edit.flatten() {
                Some(edit) => edits.push(edit),
                None => self.left += 1,
            }
        }
        if !edits.is_empty() {
            self.edited.push(DocumentEdits {
                uri: reading.open.uri.clone(),
                version: is_open.then_some(reading.open.version),
                edits,
            });
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

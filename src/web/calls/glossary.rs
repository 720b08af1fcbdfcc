//! The glossary of the user: searched, changed row by row, and restored from its versions.

use std::collections::BTreeMap;
use std::sync::PoisonError;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::diag::Message;
use crate::glossary::EntityType;
use crate::l10n::Localizer;
use crate::project::{
    EditError, EditableRow, Edited, Failure, FileVersion, Project, RowKey, pair_of_terms,
};
use crate::web::answer::Answer;
use crate::web::errors::Refused;
use crate::web::routes::Asked;

/// How many rows are given at a time.
const MOST_ROWS: usize = 500;
/// The same where nothing is said.
const USUAL_ROWS: usize = 50;

#[derive(Serialize)]
struct RowView {
    row: usize,
    id: String,
    hash: String,
    cells: BTreeMap<String, String>,
}

impl From<EditableRow> for RowView {
    fn from(it: EditableRow) -> RowView {
        let id = it.cells.iter().find(|it| it.0 == "concept_id");
        RowView {
            id: id.map(|it| it.1.clone()).unwrap_or_default(),
            row: it.number,
            hash: it.hash,
            cells: it.cells.into_iter().collect(),
        }
    }
}

/// The glossary that is changed, and the project that does it.
pub(super) fn own(asked: &Asked<'_>) -> Result<(std::sync::Arc<Project>, String), Refused> {
    let standing = asked.standing();
    let path = standing.own_glossary.clone().ok_or_else(|| {
        let message = Message::new("glossary-add-nowhere");
        let refused = Refused::new(404, "no-glossary", message);
        refused.with_help(Message::new("glossary-add-nowhere.help"))
    })?;
    Ok((std::sync::Arc::clone(&standing.project), path))
}

fn number(asked: &Asked<'_>, name: &str, usual: usize) -> Result<usize, Refused> {
    match asked.head.asked(name) {
        None | Some("") => Ok(usual),
        Some(text) => text.parse().map_err(|_| {
            let message = Message::new("web-parameter").with("name", name);
            Refused::bad(message)
        }),
    }
}

pub(super) fn rows(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let (project, path) = own(asked)?;
    let query = asked.head.asked("query").unwrap_or_default();
    let offset = number(asked, "offset", 0)?;
    let limit = number(asked, "limit", USUAL_ROWS)?.clamp(1, MOST_ROWS);
    let glossary = project.editable_glossary(&path)?;
    let matching = glossary.matching(query).count();
    let rows = glossary.matching(query).skip(offset).take(limit);
    let rows: Vec<RowView> = rows.map(RowView::from).collect();
    Ok(Answer::json(&json!({
        "path": path,
        "stamp": glossary.stamp(),
        "writable": glossary.is_writable,
        "columns": glossary.columns(),
        "total": glossary.count(),
        "matching": matching,
        "offset": offset,
        "rows": rows,
    })))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EditBody {
    row: usize,
    hash: String,
    cells: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DeleteBody {
    row: usize,
    hash: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AddBody {
    en: String,
    ar: String,
    kind: Option<String>,
    /// Other columns of the new row.
    #[serde(default)]
    cells: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RestoreBody {
    id: String,
    stamp: String,
}

/// Makes a change while no other request makes one, and says what has become of it.
fn changed(
    asked: &Asked<'_>,
    yours: &Value,
    change: impl FnOnce(&Project, &str) -> Result<Edited, EditError>,
) -> Result<Answer, Refused> {
    let (project, path) = own(asked)?;
    let editing = asked.shared.editing.lock();
    let _alone = editing.unwrap_or_else(PoisonError::into_inner);
    let done = change(&project, &path);
    let done = done.map_err(|it| refused(it, yours, &project, &path))?;
    asked.shared.current.changed();
    let words = asked.words();
    let doubts = done.doubts.iter().map(|it| &it.message);
    let messages = done.messages.iter().chain(doubts);
    Ok(Answer::json(&json!({
        "row": done.row.map(RowView::from),
        "stamp": done.glossary.stamp(),
        "version": done.version,
        "messages": said(messages, &words),
    })))
}

fn said<'m>(messages: impl Iterator<Item = &'m Message>, words: &Localizer) -> Vec<String> {
    messages.map(|it| words.text(it)).collect()
}

/// Why nothing was changed, with both rows where two have changed one.
fn refused(error: EditError, yours: &Value, project: &Project, path: &str) -> Refused {
    let stamp = || {
        let now = project.editable_glossary(path);
        now.map_or(Value::Null, |it| json!(it.stamp()))
    };
    match error {
        EditError::RowChanged(theirs) => {
            let message = match &theirs {
                Some(_) => Message::new("web-row-changed"),
                None => Message::new("web-row-gone"),
            };
            Refused::new(409, "row-changed", message)
                .beside("yours", yours.clone())
                .beside("theirs", json!(theirs.map(RowView::from)))
                .beside("stamp", stamp())
        }
        EditError::FileChanged => {
            let message = Message::new("web-file-changed").with("path", path);
            Refused::new(409, "file-changed", message).beside("stamp", stamp())
        }
        EditError::Clash(clashes) => {
            let all = clashes.iter().map(|it| {
                let [en, ar] = &it.terms;
                json!({ "en": en, "ar": ar, "with": it.with })
            });
            let all: Vec<Value> = all.collect();
            let first = clashes.first();
            let message = Message::new("web-clash")
                .with("id", first.map_or_else(String::new, |it| it.with.clone()));
            Refused::new(409, "clash", message).beside("clashes", json!(all))
        }
        EditError::NoVersion => Refused::new(404, "not-found", Message::new("web-no-version")),
        EditError::Failure(failure) => failure.into(),
    }
}

pub(super) fn edit(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let body: EditBody = asked.json()?;
    let yours = json!(body.cells);
    let cells: Vec<(String, String)> = body.cells.into_iter().collect();
    let key = RowKey {
        number: body.row,
        hash: body.hash,
    };
    changed(asked, &yours, |project, path| {
        project.edit_row(path, &key, &cells)
    })
}

pub(super) fn delete(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let body: DeleteBody = asked.json()?;
    let key = RowKey {
        number: body.row,
        hash: body.hash,
    };
    changed(asked, &Value::Null, |project, path| {
        project.remove_row(path, &key)
    })
}

pub(super) fn add(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let body: AddBody = asked.json()?;
    let kind = body.kind.as_deref().filter(|it| !it.is_empty());
    let is_kind = |kind: &str| EntityType::ALL.iter().any(|it| it.name() == kind);
    if kind.is_some_and(|it| !is_kind(it)) {
        let message = Message::new("web-parameter").with("name", "kind");
        return Err(Refused::bad(message));
    }
    let has_control = |it: &String| it.contains(char::is_control);
    if [&body.en, &body.ar].into_iter().any(has_control) {
        let message = Message::new("glossary-edit-control").with("column", "en, ar");
        return Err(Failure::new(message).into());
    }
    let pair = pair_of_terms(&[&body.en, &body.ar], kind)?;
    let cells: Vec<(String, String)> = body.cells.into_iter().collect();
    changed(asked, &Value::Null, |project, path| {
        let added = project.add_row(path, &pair.glossary)?;
        let Some(row) = added.row.as_ref().filter(|_| !cells.is_empty()) else {
            return Ok(added);
        };
        let key = RowKey {
            number: row.number,
            hash: row.hash.clone(),
        };
        let edited = project.edit_row(path, &key, &cells)?;
        Ok(Edited {
            messages: added.messages,
            version: added.version,
            ..edited
        })
    })
}

pub(super) fn versions(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let (project, path) = own(asked)?;
    let stamp = project.editable_glossary(&path)?.stamp();
    let all = project.versions(&path);
    let view = |it: &FileVersion| json!({ "id": it.id, "time": it.time, "bytes": it.bytes });
    let all: Vec<Value> = all.iter().map(view).collect();
    Ok(Answer::json(&json!({ "stamp": stamp, "versions": all })))
}

pub(super) fn restore(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let body: RestoreBody = asked.json()?;
    changed(asked, &Value::Null, |project, path| {
        project.restore_version(path, &body.id, &body.stamp)
    })
}

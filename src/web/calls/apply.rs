//! Fixes that are accepted, one by one or all that are safe: the new files, and how they are shown.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::view::id_of;
use super::view_model::View;
use crate::diag::{Diagnostic, Edit, Message};
use crate::document::Document;
use crate::lint::Plan;
use crate::lint::fix::FixOptions;
use crate::project::{FixMode, LintJob, comparable};
use crate::web::answer::Answer;
use crate::web::errors::Refused;
use crate::web::files::{FileAnswer, FileBody, Files, Memory, NamedFile};
use crate::web::reports;
use crate::web::routes::Asked;
use crate::web::standing::Standing;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    source: FileBody,
    target: Option<FileBody>,
    fixes: Fixes,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Fixes {
    All(AllSafe),
    Some(Vec<String>),
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum AllSafe {
    Safe,
}

#[derive(Serialize)]
struct Applied {
    applied: usize,
    refused: Vec<NotApplied>,
    files: NewFiles,
    view: View,
}

#[derive(Serialize)]
struct NotApplied {
    id: String,
    message: String,
}

#[derive(Serialize)]
struct NewFiles {
    source: Option<FileAnswer>,
    target: Option<FileAnswer>,
}

/// What has become of the files.
struct Outcome {
    files: Files,
    applied: usize,
    refused: Vec<(String, Message)>,
}

pub(super) fn apply(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let body: Body = asked.json()?;
    let standing = asked.standing();
    let before = Files::read(body.source, body.target)?;
    let done = match body.fixes {
        Fixes::All(AllSafe::Safe) => all_safe(&before, &standing)?,
        Fixes::Some(ids) => some(&before, &ids, &standing)?,
    };
    let words = asked.words();
    let open = done.files.open_to_check(&standing)?;
    let refused = done.refused.into_iter().map(|(id, message)| NotApplied {
        message: words.text(&message),
        id,
    });
    let target = match (&before.target, &done.files.target) {
        (Some(before), Some(after)) => changed(before, after)?,
        _ => None,
    };
    Ok(Answer::json(&Applied {
        applied: done.applied,
        refused: refused.collect(),
        files: NewFiles {
            source: changed(&before.source, &done.files.source)?,
            target,
        },
        view: View::of(&open, &standing, &words),
    }))
}

fn changed(before: &NamedFile, after: &NamedFile) -> Result<Option<FileAnswer>, Refused> {
    if before.bytes == after.bytes {
        return Ok(None);
    }
    let (document, _) = after.open()?;
    Ok(Some(FileAnswer::new(&after.name, &after.bytes, &document)))
}

/// Applies all safe fixes as `naqhara lint --fix` does, to files in memory.
fn all_safe(files: &Files, standing: &Standing) -> Result<Outcome, Refused> {
    let memory = Memory::of(files.all());
    let plan: &Arc<Plan> = &standing.plan;
    let plans = [Arc::clone(plan), Arc::clone(plan)];
    let job = LintJob::new(&memory, &standing.engine, &plans, None);
    let job = job.fixing(FixMode::Write, FixOptions::SAFE);
    let outcomes = match &files.target {
        None => vec![job.file(0, &files.source.text_file())],
        Some(target) => {
            let documents = [files.source.open()?.0, target.open()?.0];
            let named = [files.source.text_file(), target.text_file()];
            job.pair(comparable(documents)?, &named, 0).files
        }
    };
    let applied = outcomes.iter().map(|it| it.fixed).sum();
    if let Some(failure) = outcomes.into_iter().flat_map(|it| it.failures).next() {
        return Err(failure.into());
    }
    let now = |it: &NamedFile| {
        let bytes = memory.content(Path::new(&it.name));
        NamedFile {
            bytes: bytes.unwrap_or_else(|_| it.bytes.clone()),
            name: it.name.clone(),
        }
    };
    Ok(Outcome {
        files: Files {
            source: now(&files.source),
            target: files.target.as_ref().map(now),
        },
        applied,
        refused: Vec::new(),
    })
}

/// Applies the fixes of these findings. One that touches another is left out, and said.
fn some(files: &Files, ids: &[String], standing: &Standing) -> Result<Outcome, Refused> {
    let open = files.open_to_check(standing)?;
    let found = reports::found(&open.texts, standing);
    let wanted: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
    let mut refused = Vec::new();
    let mut seen = BTreeSet::new();
    let documents = open.texts.files();
    let mut edits: Vec<Vec<&Edit>> = vec![Vec::new(); documents.len()];
    let mut applied = 0;
    for it in &found.diagnostics {
        let id = id_of(it);
        if !wanted.contains(id.as_str()) || !seen.insert(id.clone()) {
            continue;
        }
        match accepted(it, &documents, &mut edits) {
            Ok(()) => applied += 1,
            Err(message) => refused.push((id, message)),
        }
    }
    let gone = wanted.iter().filter(|it| !seen.contains(**it));
    refused.extend(gone.map(|it| ((*it).to_owned(), Message::new("web-fix-gone"))));
    let last = documents.len() - 1;
    let new = |file: &NamedFile, number: usize| -> Result<NamedFile, Refused> {
        if edits[number].is_empty() {
            return Ok(file.clone());
        }
        let edited = documents[number].edited(edits[number].iter().copied());
        let edited = edited.map_err(crate::document::WriteError::Refused)?;
        Ok(NamedFile {
            name: file.name.clone(),
            bytes: edited.to_bytes()?,
        })
    };
    let source = new(&files.source, 0)?;
    let target = files.target.as_ref().map(|it| new(it, last)).transpose()?;
    Ok(Outcome {
        files: Files { source, target },
        applied,
        refused,
    })
}

/// Takes in the edits of a finding, where its file can take them and nothing else touches them.
fn accepted<'f>(
    found: &'f Diagnostic,
    documents: &[&Document],
    edits: &mut [Vec<&'f Edit>],
) -> Result<(), Message> {
    let fix = found
        .fix
        .as_ref()
        .ok_or_else(|| Message::new("web-fix-none"))?;
    let own = edits
        .get_mut(found.document)
        .ok_or_else(|| Message::new("web-fix-none"))?;
    let touches = |a: &Edit, b: &Edit| a.span.start <= b.span.end && b.span.start <= a.span.end;
    let is_same = |it: &Edit| own.contains(&it);
    let clashes = |it: &Edit| own.iter().any(|other| touches(it, other));
    if fix.edits.iter().any(|it| !is_same(it) && clashes(it)) {
        return Err(Message::new("web-fix-overlaps"));
    }
    let takes = |it: &Edit| documents[found.document].takes(it);
    if !fix.edits.iter().all(takes) {
        return Err(Message::new("web-fix-none"));
    }
    let new: Vec<&Edit> = fix.edits.iter().filter(|it| !is_same(it)).collect();
    own.extend(new);
    own.sort_by_key(|it| it.span.start);
    Ok(())
}

//! The documents that paths name: files, the texts in folders, standard input.

use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use super::{CliError, Session, files};
use crate::diag::Message;
use crate::document::Document;

/// The extensions of files that are texts when a folder is named.
const TEXTS: [&str; 3] = ["txt", "md", "markdown"];

/// Reads everything that `paths` name. What cannot be read is said at once and left out; the second
/// value tells whether there was any.
pub(super) fn read<'a>(
    paths: impl Iterator<Item = &'a String>,
    session: &mut Session<'_>,
) -> Result<(Vec<Document>, bool), CliError> {
    let mut documents: Vec<Document> = Vec::new();
    let mut failed = false;
    for path in paths {
        for file in files_of(path)? {
            // A file that is named twice is looked at once.
            if documents.iter().any(|it| it.path == file) {
                continue;
            }
            match files::document(&file, session) {
                Ok(document) => documents.push(document),
                Err(error) => {
                    failed = true;
                    session.report(&error);
                }
            }
        }
    }
    Ok((documents, failed))
}

/// The file itself, or the texts in a folder and those below it, in the order of their names.
fn files_of(path: &str) -> Result<Vec<String>, CliError> {
    if path == "-" || !Path::new(path).is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let is_shown = |entry: &DirEntry| {
        entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
    };
    let entries = WalkDir::new(path).sort_by_file_name().into_iter();
    let mut found = Vec::new();
    for entry in entries.filter_entry(is_shown) {
        let entry = entry.map_err(|error| {
            let place = error.path().map(|it| it.to_string_lossy().into_owned());
            let place = place.unwrap_or_else(|| path.to_owned());
            CliError::read(&place, &error.into())
        })?;
        let extension = entry.path().extension().unwrap_or_default();
        if entry.file_type().is_file() && TEXTS.iter().any(|it| extension.eq_ignore_ascii_case(it))
        {
            found.push(entry.path().to_string_lossy().into_owned());
        }
    }
    match found.is_empty() {
        true => Err(CliError::new(
            Message::new("lint-no-texts").with("path", path),
        )),
        false => Ok(found),
    }
}

//! The documents that paths name: files, the texts in folders, standard input.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use ignore::{DirEntry, WalkBuilder};
use rustc_hash::FxHashSet;

use super::{CliError, Session};
use crate::diag::Message;

/// The extensions of files that are texts when a folder is named.
const TEXTS: [&str; 6] = ["txt", "text", "md", "markdown", "mdown", "mkd"];

/// A file to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TextFile {
    /// Where it is; `-` is standard input.
    pub(super) path: PathBuf,
    /// Whether it was named itself, and not found in a folder.
    pub(super) named: bool,
}

impl TextFile {
    /// The path for people.
    pub(super) fn shown(&self) -> String {
        self.path.to_string_lossy().into_owned()
    }
}

/// All files that `paths` name: each once, folders in the order of their names. What cannot be
/// searched is said at once and left out; the second value tells whether there was any.
///
/// In folders hidden files, files that `.gitignore` or `.ignore` exclude, and links are left out: a
/// link leads to a text that stands elsewhere, or round in a circle.
pub(super) fn find<'a>(
    paths: impl Iterator<Item = &'a String>,
    session: &mut Session<'_>,
) -> (Vec<TextFile>, bool) {
    let mut found = Vec::new();
    let mut failed = false;
    let mut known = FxHashSet::default();
    for path in paths {
        let mut add = |path: PathBuf, named| {
            if known.insert(path.clone()) {
                found.push(TextFile { path, named });
            }
        };
        if path == "-" || !Path::new(path).is_dir() {
            add(PathBuf::from(path), true);
            continue;
        }
        let mut any = false;
        for entry in walk(path) {
            match entry {
                Ok(file) => {
                    any = true;
                    add(file, false);
                }
                Err(error) => {
                    any = true;
                    failed = true;
                    session.report(&error);
                }
            }
        }
        if !any {
            failed = true;
            let message = Message::new("lint-no-texts").with("path", &**path);
            session.report(&CliError::new(message));
        }
    }
    (found, failed)
}

/// The texts in a folder and those below it, in the order of their names.
fn walk(folder: &str) -> impl Iterator<Item = Result<PathBuf, CliError>> {
    let entries = WalkBuilder::new(folder)
        .require_git(false)
        .git_global(false)
        .sort_by_file_name(OsStr::cmp)
        .build();
    entries.filter_map(move |entry| match entry {
        Ok(entry) => is_text(&entry).then(|| Ok(entry.into_path())),
        Err(error) => Some(Err(unread(folder, error))),
    })
}

fn is_text(entry: &DirEntry) -> bool {
    let extension = entry.path().extension().unwrap_or_default();
    entry.file_type().is_some_and(|it| it.is_file())
        && TEXTS.iter().any(|it| extension.eq_ignore_ascii_case(it))
}

/// What could not be searched, and why.
fn unread(folder: &str, error: ignore::Error) -> CliError {
    let place = place(&error).map(|it| it.to_string_lossy().into_owned());
    let place = place.unwrap_or_else(|| folder.to_owned());
    let text = error.to_string();
    let error = error.into_io_error();
    let error = error.unwrap_or_else(|| io::Error::other(text));
    CliError::read(&place, &error)
}

fn place(error: &ignore::Error) -> Option<PathBuf> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path.clone()),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            place(err)
        }
        ignore::Error::Loop { child, .. } => Some(child.clone()),
        ignore::Error::Partial(all) => all.iter().find_map(place),
        _ => None,
    }
}

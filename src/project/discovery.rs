//! The documents that paths name: files, the texts in folders, standard input.

use std::path::{Path, PathBuf};

use rustc_hash::FxHashSet;

use super::{Failure, System};
use crate::diag::Message;
use crate::document::FORMATS;

/// A file to check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    /// Where it is; `-` is standard input.
    pub path: PathBuf,
    /// Whether it was named itself, and not found in a folder.
    pub named: bool,
}

impl TextFile {
    /// A file that was named itself.
    pub fn named(path: &str) -> TextFile {
        TextFile {
            path: PathBuf::from(path),
            named: true,
        }
    }

    /// The path for people.
    pub fn shown(&self) -> String {
        self.path.to_string_lossy().into_owned()
    }
}

/// The files that some paths name, and what could not be searched.
#[derive(Debug, Default)]
pub struct Found {
    /// Each once, folders in the order of their names.
    pub files: Vec<TextFile>,
    /// Folders that could not be searched, or hold no text.
    pub failures: Vec<Failure>,
}

/// All files that `paths` name. In a folder those are texts whose extension says so.
pub(super) fn find<'a>(system: &dyn System, paths: impl Iterator<Item = &'a str>) -> Found {
    let mut found = Found::default();
    let mut known = FxHashSet::default();
    for path in paths {
        let mut add = |path: PathBuf, named| {
            if known.insert(path.clone()) {
                found.files.push(TextFile { path, named });
            }
        };
        let is_folder = |path: &Path| system.stat(path).is_ok_and(|it| it.is_folder);
        if path == "-" || !is_folder(Path::new(path)) {
            add(PathBuf::from(path), true);
            continue;
        }
        let mut any = false;
        for entry in system.walk(Path::new(path)) {
            match entry {
                Ok(file) if !is_text(&file) => continue,
                Ok(file) => add(file, false),
                Err(it) => {
                    let shown = it.path.to_string_lossy();
                    found.failures.push(Failure::read(&shown, &it.error));
                }
            }
            any = true;
        }
        if !any {
            let message = Message::new("lint-no-texts").with("path", path);
            found.failures.push(Failure::new(message));
        }
    }
    found
}

/// Whether a file in a folder is a text, by its extension.
fn is_text(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default();
    let mut all = FORMATS.iter().flat_map(|it| it.extensions());
    all.any(|it| extension.eq_ignore_ascii_case(it))
}

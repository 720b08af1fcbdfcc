//! The documents that paths name: files, the texts in folders, standard input.

use std::path::{Path, PathBuf, is_separator};

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

/// All files that `paths` name. In a folder those are texts whose extension says so, and what has one of the
/// extensions `also`.
pub(super) fn find<'a>(
    system: &dyn System,
    paths: impl Iterator<Item = &'a str>,
    also: &[&str],
) -> Found {
    let paths: Vec<&str> = paths.collect();
    let mut found = Found::default();
    // In a single folder every file is found once.
    let mut known = (paths.len() > 1).then(FxHashSet::default);
    for path in paths {
        let mut add = |path: PathBuf, named| {
            if known.as_mut().is_none_or(|it| it.insert(path.clone())) {
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
                Ok(file) if !is_text(&file, also) || is_lock(&file) => continue,
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
fn is_text(path: &Path, also: &[&str]) -> bool {
    let name = path.as_os_str().as_encoded_bytes();
    let texts = FORMATS.iter().flat_map(|it| it.extensions());
    let mut all = texts.chain(also);
    all.any(|it| has_extension(name, it))
}

/// Whether a file only says that an office has a document open: `~$report.docx`.
fn is_lock(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    name.as_encoded_bytes().starts_with(b"~$")
}

/// As [`Path::extension`] tells, without taking the path apart: a folder has thousands of them.
fn has_extension(path: &[u8], extension: &str) -> bool {
    let at = path.len().saturating_sub(extension.len());
    let (rest, end) = path.split_at(at);
    let stem = rest.strip_suffix(b".").and_then(<[u8]>::last);
    // What begins with its only dot has no extension.
    let has_stem = stem.is_some_and(|&it| !is_separator(char::from(it)));
    has_stem && end.eq_ignore_ascii_case(extension.as_bytes())
}

/// Whether `path` stands in `folder` itself: told in no time for the neighbour of another one.
pub(super) fn is_in(path: &Path, folder: &Path) -> bool {
    let [path, folder] = [path, folder].map(|it| it.as_os_str().as_encoded_bytes());
    let rest = path.strip_prefix(folder).unwrap_or_default();
    let is_separator = |byte: &u8| is_separator(char::from(*byte));
    match rest {
        [first, name @ ..] if is_separator(first) => {
            !folder.is_empty() && !name.is_empty() && !name.iter().any(is_separator)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_told_by_their_extensions() {
        for (path, expected) in [
            ("a.txt", true),
            ("ب/نص.TXT", true),
            ("a.b.md", true),
            (".txt", false),
            ("a/.txt", false),
            ("txt", false),
            ("a.txt/b", false),
            ("a.png", false),
            ("", false),
        ] {
            let path = Path::new(path);
            assert_eq!(is_text(path, &[]), expected, "{path:?}");
            let by_path = path.extension().unwrap_or_default();
            let mut all = FORMATS.iter().flat_map(|it| it.extensions());
            assert_eq!(all.any(|it| by_path.eq_ignore_ascii_case(it)), expected);
        }
    }

    #[test]
    fn marks_of_open_documents_are_no_documents() {
        assert!(is_lock(Path::new("a/~$report.docx")));
        assert!(!is_lock(Path::new("~$a/report.docx")) && !is_lock(Path::new("a~$.docx")));
    }

    #[test]
    fn a_file_stands_in_its_folder_alone() {
        let is_in = |path: &str, folder: &str| is_in(Path::new(path), Path::new(folder));
        assert!(is_in("a/b.txt", "a") && is_in("./a/b.txt", "./a"));
        assert!(!is_in("a/b/c.txt", "a") && !is_in("ab/c.txt", "a") && !is_in("a/", "a"));
        assert!(!is_in("/c.txt", "") && !is_in("a", "a"));
    }
}

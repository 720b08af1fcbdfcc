//! The open documents, as their editor has them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::places::Places;
use super::protocol::{Change, DidChange, OpenedDocument};
use super::uri;
use crate::text::ColumnUnit;

/// One version of an open document.
#[derive(Clone, Debug)]
pub(super) struct OpenText {
    pub(super) uri: Arc<str>,
    pub(super) path: Arc<Path>,
    pub(super) version: i32,
    pub(super) text: Arc<String>,
}

impl OpenText {
    /// The path as messages show it.
    pub(super) fn shown(&self) -> String {
        self.path.to_string_lossy().into_owned()
    }
}

/// All open documents by their addresses; a copy shares their texts.
#[derive(Clone, Debug, Default)]
pub(super) struct Documents {
    all: BTreeMap<Arc<str>, OpenText>,
}

impl Documents {
    pub(super) fn get(&self, uri: &str) -> Option<&OpenText> {
        self.all.get(uri)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &OpenText> {
        self.all.values()
    }

    /// The text of the open document at a path.
    pub(super) fn at(&self, path: &Path) -> Option<&OpenText> {
        self.iter().find(|it| *it.path == *path)
    }

    /// Opens a document, or takes one anew that is open already. What is no file has its name in
    /// `folder`.
    pub(super) fn open(&mut self, opened: OpenedDocument, folder: &Path) -> OpenText {
        let uri: Arc<str> = Arc::from(&*opened.uri);
        let path = with_extension(uri::path_in(&uri, folder), &opened.language_id);
        let text = OpenText {
            path: Arc::from(path),
            version: opened.version,
            text: Arc::new(opened.text),
            uri: Arc::clone(&uri),
        };
        self.all.insert(uri, text.clone());
        text
    }

    /// The document after its changes; `None` where it is not open, or the changes are of a version that
    /// is older than what is here.
    pub(super) fn change(&mut self, changes: DidChange, unit: ColumnUnit) -> Option<OpenText> {
        let open = self.all.get_mut(&*changes.text_document.uri)?;
        let version = changes.text_document.version.unwrap_or(open.version);
        if version < open.version {
            return None;
        }
        open.version = version;
        let text = Arc::make_mut(&mut open.text);
        for change in changes.content_changes {
            apply(text, change, unit);
        }
        Some(open.clone())
    }

    /// Closes a document; `None` where it is not open.
    pub(super) fn close(&mut self, uri: &str) -> Option<OpenText> {
        self.all.remove(uri)
    }
}

fn apply(text: &mut String, change: Change, unit: ColumnUnit) {
    match change.range {
        None => *text = change.text,
        Some(range) => {
            let span = Places::new(text, unit).span(range);
            text.replace_range(span.start..span.end, &change.text);
        }
    }
}

/// A path whose format its editor knows, and its name does not tell.
fn with_extension(path: PathBuf, language: &str) -> PathBuf {
    let extension = match language {
        "markdown" => "md",
        "html" => "html",
        "po" => "po",
        "xliff" => "xlf",
        "json" => "json",
        "yaml" => "yaml",
        _ => return path,
    };
    match path.extension() {
        Some(_) => path,
        None => path.with_extension(extension),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lsp::protocol::{Position, Range, VersionedId};
    use proptest::prelude::*;

    const UNITS: [ColumnUnit; 3] = [ColumnUnit::Utf8, ColumnUnit::Utf16, ColumnUnit::Utf32];

    fn opened(text: &str) -> Documents {
        let mut documents = Documents::default();
        let opened = OpenedDocument {
            uri: "untitled:a".to_owned(),
            language_id: "markdown".to_owned(),
            version: 1,
            text: text.to_owned(),
        };
        documents.open(opened, Path::new("/w"));
        documents
    }

    fn change(documents: &mut Documents, version: i32, range: Option<Range>, text: &str) -> bool {
        let changes = DidChange {
            text_document: VersionedId {
                uri: "untitled:a".to_owned(),
                version: Some(version),
            },
            content_changes: vec![Change {
                range,
                text: text.to_owned(),
            }],
        };
        documents.change(changes, ColumnUnit::Utf16).is_some()
    }

    #[test]
    fn old_versions_and_documents_that_are_not_open() {
        let mut documents = opened("a");
        assert!(change(&mut documents, 3, None, "b"));
        assert!(!change(&mut documents, 2, None, "c"), "it is older");
        let text = documents.get("untitled:a").expect("open");
        assert_eq!((&**text.text, text.version), ("b", 3));
        assert_eq!(text.shown(), "/w/a.md");
        assert!(documents.close("untitled:a").is_some());
        assert!(documents.close("untitled:a").is_none());
        assert!(!change(&mut documents, 4, None, "d"));
    }

    proptest! {
        /// Pieces put in by columns make the text that they make by bytes, whatever the unit.
        #[test]
        fn edits_by_columns_are_edits_by_bytes(
            text in "[a لقـ😀\u{64E}\n]{0,40}", new in "[bم\n😀]{0,4}", ends in (0_usize..60, 0_usize..60),
        ) {
            let bounds: Vec<usize> = text.char_indices().map(|it| it.0).chain([text.len()]).collect();
            let [a, b] = [ends.0, ends.1].map(|it| bounds[it % bounds.len()]);
            let (start, end) = (a.min(b), a.max(b));
            let mut expected = text.clone();
            expected.replace_range(start..end, &new);
            for unit in UNITS {
                let places = Places::new(&text, unit);
                let range = Range { start: places.position(start), end: places.position(end) };
                let mut changed = text.clone();
                apply(&mut changed, Change { range: Some(range), text: new.clone() }, unit);
                prop_assert_eq!(&changed, &expected);
            }
        }

        #[test]
        fn no_range_is_too_wild(
            text in "[aل😀\r\n]{0,20}", at in (0_u32..9, 0_u32..40, 0_u32..9, 0_u32..40),
        ) {
            let position = |line, character| Position { line, character };
            let range = Range { start: position(at.0, at.1), end: position(at.2, at.3) };
            for unit in UNITS {
                let mut changed = text.clone();
                apply(&mut changed, Change { range: Some(range), text: "x".to_owned() }, unit);
                prop_assert!(changed.contains('x'));
            }
        }
    }
}

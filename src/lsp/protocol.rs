//! The messages of the protocol that the server reads and writes, as far as it needs them. Written by
//! hand: a crate of all its types costs more time to build than the rest of this module.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A line and a column, each from 0, in the unit that was agreed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Position {
    pub(super) line: u32,
    pub(super) character: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Range {
    pub(super) start: Position,
    pub(super) end: Position,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Location {
    pub(super) uri: String,
    pub(super) range: Range,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct TextEdit {
    pub(super) range: Range,
    pub(super) new_text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Related {
    pub(super) location: Location,
    pub(super) message: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Diagnostic {
    pub(super) range: Range,
    pub(super) severity: u8,
    pub(super) code: &'static str,
    pub(super) source: &'static str,
    pub(super) message: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) related_information: Vec<Related>,
}

/// What every message about a document names.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct DocumentId {
    pub(super) uri: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct OpenedDocument {
    pub(super) uri: String,
    #[serde(default)]
    pub(super) language_id: String,
    #[serde(default)]
    pub(super) version: i32,
    pub(super) text: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DidOpen {
    pub(super) text_document: OpenedDocument,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct VersionedId {
    pub(super) uri: String,
    pub(super) version: Option<i32>,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct Change {
    pub(super) range: Option<Range>,
    pub(super) text: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DidChange {
    pub(super) text_document: VersionedId,
    pub(super) content_changes: Vec<Change>,
}

/// Of `didClose`, `didSave`, and of requests about a whole document.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct OfDocument {
    pub(super) text_document: DocumentId,
}

/// Of requests about a place.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct AtPosition {
    pub(super) text_document: DocumentId,
    pub(super) position: Position,
    /// Of `textDocument/rename`.
    #[serde(default)]
    pub(super) new_name: String,
}

/// Of requests about a stretch.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct InRange {
    pub(super) text_document: DocumentId,
    pub(super) range: Range,
    /// Of `textDocument/codeAction`.
    #[serde(default)]
    pub(super) context: ActionContext,
}

#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct ActionContext {
    /// The kinds that are wanted; all where it says nothing.
    pub(super) only: Option<Vec<String>>,
    /// The findings that the user asks about, where the client knows; those of others may be among them.
    #[serde(default)]
    pub(super) diagnostics: Vec<NamedFinding>,
}

/// A finding as a client names it.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct NamedFinding {
    pub(super) range: Range,
    /// Ours is the id of a rule; others have numbers too.
    #[serde(default)]
    pub(super) code: Value,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct WatchedFiles {
    pub(super) changes: Vec<DocumentId>,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct Execute {
    pub(super) command: String,
    #[serde(default)]
    pub(super) arguments: Vec<Value>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Folders {
    pub(super) root_path: Option<String>,
    pub(super) root_uri: Option<String>,
    pub(super) workspace_folders: Option<Vec<DocumentId>>,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct FoldersChanged {
    pub(super) event: FoldersEvent,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct FoldersEvent {
    pub(super) added: Vec<DocumentId>,
    pub(super) removed: Vec<DocumentId>,
}

//! The edit that makes the linter ignore a finding: a comment where the format has some, else a line in
//! the file beside the text.

use serde_json::{Value, json};

use super::actions::workspace_edit;
use super::documents::OpenText;
use super::places::Places;
use super::queries::Asked;
use super::uri;
use crate::diag::Diagnostic;
use crate::document::{Document, Incoming};
use crate::lint::suppress::SIDECAR;
use crate::project::{Disk, System};

/// `None` where nothing can be ignored there.
pub(super) fn edit(
    open: &OpenText,
    document: &Document,
    found: &Diagnostic,
    places: &Places<'_>,
    asked: &Asked<'_>,
) -> Option<Value> {
    match document.ignoring(found.span.start, found.rule) {
        Some(edit) => Some(workspace_edit(open, &[places.edit(&edit)], asked)),
        None => {
            // Where comments are possible, a place without one is left alone.
            let is_plain = document.format().name() == "text";
            let quoted = document.text().get(found.span.start..found.span.end)?;
            is_plain
                .then(|| beside(open, found.rule, quoted, asked))
                .flatten()
        }
    }
}

/// A line for a rule and the words that it is about, in the file beside the text.
fn beside(open: &OpenText, rule: &str, quoted: &str, asked: &Asked<'_>) -> Option<Value> {
    let settings = asked.shared.settings();
    uri::path(&open.uri)?;
    if !(settings.makes_files && settings.versioned_edits) {
        return None;
    }
    let path = format!("{}.{SIDECAR}", open.shown());
    let now = Disk
        .read(path.as_ref())
        .map(Incoming::into_bytes)
        .unwrap_or_default();
    let now = String::from_utf8(now).ok()?;
    let is_quotable = !quoted.trim().is_empty() && !quoted.contains(['\n', '\r', '"']);
    let line = if is_quotable {
        format!("{rule} \"{quoted}\"\n")
    } else {
        return None;
    };
    let start = if now.is_empty() || now.ends_with('\n') {
        ""
    } else {
        "\n"
    };
    let at = Places::new(&now, settings.unit).position(now.len());
    let uri = uri::of(path.as_ref());
    Some(json!({ "documentChanges": [
        { "kind": "create", "uri": uri, "options": { "ignoreIfExists": true } },
        {
            "textDocument": { "uri": uri, "version": null },
            "edits": [{ "range": { "start": at, "end": at }, "newText": format!("{start}{line}") }],
        },
    ] }))
}

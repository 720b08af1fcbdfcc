//! Findings for programs: the contract `naqhara/lint@1`.

use serde::Serialize;

use crate::diag::{Diagnostic, Edit, Fix, Label};
use crate::document::Excerpts;
use crate::l10n::Localizer;
use crate::render::lint::places::Places;
use crate::render::lint::writer::{LintPiece, LintWriter, end_of_rows};
use crate::render::shared::words::said;

#[derive(Serialize)]
struct Row<'a> {
    rule: &'static str,
    severity: &'static str,
    confidence: f64,
    path: &'a str,
    start: usize,
    end: usize,
    line: usize,
    column: usize,
    message: String,
    fix: Option<FixRow<'a>>,
    related: Vec<RelatedRow<'a>>,
}

#[derive(Serialize)]
struct FixRow<'a> {
    safe: bool,
    edits: Vec<EditRow<'a>>,
}

#[derive(Serialize)]
struct EditRow<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct RelatedRow<'a> {
    path: &'a str,
    start: usize,
    end: usize,
    message: String,
}

/// One JSON document with all findings.
pub(super) struct LintJsonWriter<'a> {
    localizer: &'a Localizer,
}

impl<'a> LintJsonWriter<'a> {
    /// Speaks with `localizer`, which must not isolate.
    pub(super) fn new(localizer: &'a Localizer) -> LintJsonWriter<'a> {
        LintJsonWriter { localizer }
    }
}

impl LintWriter for LintJsonWriter<'_> {
    fn begin(&self) -> String {
        "{\n  \"schema\": \"naqhara/lint@1\",\n  \"diagnostics\": [".to_owned()
    }

    fn piece(&self, sheets: &[Excerpts], found: &[Diagnostic]) -> LintPiece {
        let places = Places::new(sheets);
        let mut piece = LintPiece::default();
        for it in found {
            piece.row(&row(it, &places, self.localizer), "    ");
        }
        piece
    }

    fn end(&self, rows: bool) -> String {
        end_of_rows(rows, "  ") + "\n}\n"
    }
}

fn row<'a>(found: &'a Diagnostic, places: &Places<'a>, localizer: &Localizer) -> Row<'a> {
    let place = places.position(found.document, found.span.start);
    let related = |label: &Label| RelatedRow {
        path: places.path(label.document),
        start: label.span.start,
        end: label.span.end,
        message: said(&label.message, localizer),
    };
    Row {
        rule: found.rule,
        severity: found.severity.name(),
        confidence: (f64::from(found.confidence) * 1000.0).round() / 1000.0,
        path: places.path(found.document),
        start: found.span.start,
        end: found.span.end,
        line: place.line,
        column: place.column,
        message: said(&found.message, localizer),
        fix: found.fix.as_ref().map(fix),
        related: found.related.iter().map(related).collect(),
    }
}

fn fix(fix: &Fix) -> FixRow<'_> {
    FixRow {
        safe: fix.safe,
        edits: fix.edits.iter().map(EditRow::from).collect(),
    }
}

impl<'a> From<&'a Edit> for EditRow<'a> {
    fn from(edit: &'a Edit) -> EditRow<'a> {
        EditRow {
            start: edit.span.start,
            end: edit.span.end,
            text: &edit.text,
        }
    }
}

//! Findings for programs: the contract `naqhara/lint@1`.

use serde::Serialize;

use crate::diag::{Diagnostic, Edit, Fix};
use crate::document::{Columns, Excerpts};
use crate::l10n::Localizer;
use crate::lint::Truncated;
use crate::render::lint::places::{Cited, Places, Related};
use crate::render::lint::said::Said;
use crate::render::lint::truncated::Row as Truncation;
use crate::render::lint::writer::{LintJoiner, LintPiece, LintWriter, end_of_rows};
use crate::render::shared::json::thousandths;

#[derive(Serialize)]
struct Row<'a> {
    rule: &'static str,
    severity: &'static str,
    confidence: f64,
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'a str>,
    start: usize,
    end: usize,
    line: usize,
    column: usize,
    message: String,
    fix: Option<FixRow<'a>>,
    related: Vec<RelatedRow>,
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
struct RelatedRow {
    path: String,
    start: usize,
    end: usize,
    message: String,
}

/// One JSON document with all findings.
pub(super) struct LintJsonWriter<'a> {
    said: Said<'a>,
}

impl<'a> LintJsonWriter<'a> {
    /// Writes with the words of `localizer`, which must not isolate.
    pub(super) fn new(localizer: &'a Localizer) -> LintJsonWriter<'a> {
        LintJsonWriter {
            said: Said::words(localizer),
        }
    }
}

impl LintWriter for LintJsonWriter<'_> {
    fn begin(&self) -> String {
        "{\n  \"schema\": \"naqhara/lint@1\",\n  \"diagnostics\": [".to_owned()
    }

    fn piece(
        &self,
        excerpts: &[Excerpts],
        found: &[Diagnostic],
        truncated: &[Truncated],
    ) -> LintPiece {
        let places = Places::new(excerpts, Columns::Scalars);
        let mut piece = LintPiece::default();
        for cited in places.cite(found) {
            piece.row(&row(&cited, &places, &self.said), "    ");
        }
        for it in truncated {
            piece.later(&Truncation::new(it, excerpts), "    ");
        }
        piece
    }

    fn end(&self, joined: &LintJoiner) -> String {
        let truncated = joined.later().map(|rows| {
            let end = end_of_rows(true, "  ");
            format!(",\n  \"truncated\": [{rows}{end}")
        });
        let end = end_of_rows(joined.has_rows(), "  ");
        end + &truncated.unwrap_or_default() + "\n}\n"
    }
}

fn row<'c>(cited: &'c Cited<'_>, places: &Places<'c>, said: &'c Said<'_>) -> Row<'c> {
    let (found, place) = (cited.found, &cited.place);
    let related = |it: Related<'_>| RelatedRow {
        start: it.place.span.start,
        end: it.place.span.end,
        path: it.place.path,
        message: said.of(it.message).to_string(),
    };
    Row {
        rule: found.rule,
        severity: found.severity.name(),
        confidence: thousandths(found.confidence),
        path: &place.path,
        part: place.part.as_deref(),
        unit: place.unit.as_deref(),
        start: place.span.start,
        end: place.span.end,
        line: place.start.line,
        column: place.start.column,
        message: said.of(&found.message).to_string(),
        fix: found.fix.as_ref().map(|it| fix(it, found.document, places)),
        related: places.related(found).map(related).collect(),
    }
}

fn fix<'a>(fix: &'a Fix, document: usize, places: &Places<'_>) -> FixRow<'a> {
    let edit = |edit: &'a Edit| {
        let span = places.counted(document, edit.span);
        EditRow {
            start: span.start,
            end: span.end,
            text: &edit.text,
        }
    };
    FixRow {
        safe: fix.safe,
        edits: fix.edits.iter().map(edit).collect(),
    }
}

//! Findings as a Code Quality report of GitLab: a subset of the Code Climate format, one array.

use serde::Serialize;

use crate::diag::{Diagnostic, Severity};
use crate::document::Excerpts;
use crate::l10n::Localizer;
use crate::render::lint::fingerprint::Fingerprints;
use crate::render::lint::places::Places;
use crate::render::lint::writer::{LintPiece, LintWriter, end_of_rows};
use crate::render::shared::words::said;

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// One issue for each finding.
pub(super) struct GitlabWriter<'a> {
    localizer: &'a Localizer,
}

impl<'a> GitlabWriter<'a> {
    /// Speaks with `localizer`, which must not isolate.
    pub(super) fn new(localizer: &'a Localizer) -> GitlabWriter<'a> {
        GitlabWriter { localizer }
    }
}

impl LintWriter for GitlabWriter<'_> {
    fn begin(&self) -> String {
        "[".to_owned()
    }

    fn piece(&self, sheets: &[Excerpts], found: &[Diagnostic]) -> LintPiece {
        let places = Places::new(sheets);
        let mut prints = Fingerprints::default();
        let mut piece = LintPiece::default();
        for it in found {
            let line = |offset| places.position(it.document, offset).line;
            let path = places.path(it.document);
            let issue = Issue {
                description: said(&it.message, self.localizer),
                check_name: it.rule,
                fingerprint: prints.of(it, &places),
                severity: severity(it.severity),
                location: Location {
                    path: path.strip_prefix("./").unwrap_or(path),
                    lines: Lines {
                        begin: line(it.span.start),
                        end: line(it.span.end),
                    },
                },
            };
            piece.row(&issue, "  ");
        }
        piece
    }

    fn end(&self, rows: bool) -> String {
        end_of_rows(rows, "") + "\n"
    }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Info => "info",
    }
}

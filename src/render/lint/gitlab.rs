//! Findings as a Code Quality report of GitLab: a subset of the Code Climate format, one array.

use serde::Serialize;

use crate::diag::{Diagnostic, Severity};
use crate::document::{Columns, Excerpts};
use crate::l10n::Localizer;
use crate::lint::Truncated;
use crate::render::lint::fingerprint::Fingerprints;
use crate::render::lint::places::Places;
use crate::render::lint::said::Said;
use crate::render::lint::truncated::entries;
use crate::render::lint::writer::{LintJoiner, LintPiece, LintWriter, end_of_rows};

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
    said: Said<'a>,
}

impl<'a> GitlabWriter<'a> {
    /// Writes with the words of `localizer`, which must not isolate.
    pub(super) fn new(localizer: &'a Localizer) -> GitlabWriter<'a> {
        GitlabWriter {
            said: Said::words(localizer),
        }
    }
}

impl LintWriter for GitlabWriter<'_> {
    fn begin(&self) -> String {
        "[".to_owned()
    }

    fn piece(
        &self,
        excerpts: &[Excerpts],
        found: &[Diagnostic],
        truncated: &[Truncated],
    ) -> LintPiece {
        let places = Places::new(excerpts, Columns::Scalars);
        let mut prints = Fingerprints::default();
        let mut piece = LintPiece::default();
        let more = entries(truncated);
        for cited in [places.cite(found), places.cite(&more)].concat() {
            let (it, place) = (cited.found, &cited.place);
            let issue = Issue {
                description: self.said.of(&it.message).to_string(),
                check_name: it.rule,
                fingerprint: prints.of(&cited, &places),
                severity: severity(it.severity),
                location: Location {
                    path: place.path.strip_prefix("./").unwrap_or(&place.path),
                    lines: Lines {
                        begin: place.start.line,
                        end: place.end.line,
                    },
                },
            };
            piece.row(&issue, "  ");
        }
        piece
    }

    fn end(&self, joined: &LintJoiner) -> String {
        end_of_rows(joined.has_rows(), "") + "\n"
    }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Info => "info",
    }
}

//! Findings as SARIF 2.1.0, for code hosts and editors.
//!
//! The columns count UTF-16 code units from 1, as the run says; texts carry no isolates.

mod model;

use crate::diag::{Diagnostic, Fix, Message, Severity};
use crate::document::Excerpts;
use crate::l10n::Localizer;
use crate::lint::Rule;
use crate::render::lint::fingerprint::Fingerprints;
use crate::render::lint::places::Places;
use crate::render::lint::writer::{LintPiece, LintWriter, end_of_rows};
use crate::render::shared::json::pretty;
use crate::render::shared::words::said;
use crate::text::Span;
use model::{
    ArtifactChange, ArtifactLocation, Configuration, Driver, Help, Location, Log, Physical, Region,
    Replacement, Result, Run, SarifFix, SarifRule, Text, Tool,
};

/// Where rules are explained.
const HELP: &str = "https://docs.rs/naqhara/latest/naqhara/lint/";

/// One log with one run.
pub(super) struct SarifWriter<'a> {
    rules: &'a [&'static Rule],
    localizer: &'a Localizer,
}

impl<'a> SarifWriter<'a> {
    /// Speaks of `rules` with `localizer`, which must not isolate.
    pub(super) fn new(rules: &'a [&'static Rule], localizer: &'a Localizer) -> SarifWriter<'a> {
        SarifWriter { rules, localizer }
    }
}

impl LintWriter for SarifWriter<'_> {
    fn begin(&self) -> String {
        let rule = |it: &&'static Rule| rule(it, self.localizer);
        let log = pretty(&Log {
            schema: "https://json.schemastore.org/sarif-2.1.0.json",
            version: "2.1.0",
            runs: [Run {
                tool: Tool {
                    driver: Driver {
                        name: "naqhara",
                        semantic_version: env!("CARGO_PKG_VERSION"),
                        information_uri: HELP,
                        language: self.localizer.lang().code(),
                        rules: self.rules.iter().map(rule).collect(),
                    },
                },
                column_kind: "utf16CodeUnits",
                newline_sequences: ["\r\n", "\n", "\r"],
                results: [],
            }],
        });
        // The results are written one by one where the empty list stands; it is the last thing.
        let open = log.rfind("[]").map_or(log.len(), |at| at + 1);
        log[..open].to_owned()
    }

    fn piece(&self, sheets: &[Excerpts], found: &[Diagnostic]) -> LintPiece {
        let writer = Shown {
            places: Places::new(sheets),
            localizer: self.localizer,
        };
        let mut prints = Fingerprints::default();
        let mut piece = LintPiece::default();
        for it in found {
            let print = prints.of(it, &writer.places);
            piece.row(&writer.result(it, self.rules, print), "        ");
        }
        piece
    }

    fn end(&self, rows: bool) -> String {
        end_of_rows(rows, "      ") + "\n    }\n  ]\n}\n"
    }
}

fn rule(rule: &'static Rule, localizer: &Localizer) -> SarifRule {
    let markdown = rule.explanation(localizer.lang());
    let first = markdown.lines().skip(1).take_while(|line| !line.is_empty());
    SarifRule {
        id: rule.id,
        short_description: Text::new(first.collect::<Vec<_>>().join(" ")),
        help: Help {
            text: localizer.text(&Message::new(rule.help)),
            markdown,
        },
        help_uri: format!("{HELP}#{}", rule.id),
        default_configuration: Configuration {
            level: level(rule.severity),
        },
    }
}

/// The findings of some documents.
struct Shown<'a> {
    places: Places<'a>,
    localizer: &'a Localizer,
}

impl<'a> Shown<'a> {
    fn result(&self, found: &'a Diagnostic, rules: &[&'static Rule], print: String) -> Result<'a> {
        let labels = found.related.iter().enumerate();
        let related = labels.map(|(nth, label)| Location {
            id: Some(nth + 1),
            physical_location: self.physical(label.document, label.span),
            message: Some(Text::new(said(&label.message, self.localizer))),
        });
        Result {
            rule_id: found.rule,
            rule_index: rules.iter().position(|rule| rule.id == found.rule),
            level: level(found.severity),
            rank: (f64::from(found.confidence) * 1000.0).round() / 10.0,
            message: Text::new(said(&found.message, self.localizer)),
            locations: [Location {
                id: None,
                physical_location: self.physical(found.document, found.span),
                message: None,
            }],
            related_locations: related.collect(),
            partial_fingerprints: [("naqharaFinding/v1", print)].into(),
            fixes: found.fix.iter().map(|fix| self.fix(found, fix)).collect(),
        }
    }

    fn physical(&self, document: usize, span: Span) -> Physical {
        Physical {
            artifact_location: self.artifact(document),
            region: self.region(document, span),
        }
    }

    fn artifact(&self, document: usize) -> ArtifactLocation {
        ArtifactLocation {
            uri: uri(self.places.path(document)),
        }
    }

    fn region(&self, document: usize, span: Span) -> Region {
        let start = self.places.position_utf16(document, span.start);
        let end = self.places.position_utf16(document, span.end);
        Region {
            start_line: start.line,
            start_column: start.column,
            end_line: end.line,
            end_column: end.column,
        }
    }

    fn fix(&self, found: &Diagnostic, fix: &'a Fix) -> SarifFix<'a> {
        let edits = fix.edits.iter().map(|edit| Replacement {
            deleted_region: self.region(found.document, edit.span),
            inserted_content: Text::new(edit.text.as_str()),
        });
        let help = crate::lint::rule(found.rule).map_or(found.rule, |rule| rule.help);
        SarifFix {
            description: Text::new(self.localizer.text(&Message::new(help))),
            artifact_changes: [ArtifactChange {
                artifact_location: self.artifact(found.document),
                replacements: edits.collect(),
            }],
        }
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// A path as a URI reference: everything but unreserved characters and slashes is escaped.
fn uri(path: &str) -> String {
    use std::fmt::Write as _;
    let absolute = if path.starts_with('/') { "file://" } else { "" };
    let mut out = absolute.to_owned();
    let path = if path == "-" { "stdin" } else { path };
    for byte in path.trim_start_matches("./").bytes() {
        match byte {
            b'\\' => out.push('/'),
            b'/' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            byte if byte.is_ascii_alphanumeric() => out.push(char::from(byte)),
            // Writing into a string cannot fail.
            byte => drop(write!(out, "%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_uris() {
        assert_eq!(uri("a b/م.txt"), "a%20b/%D9%85.txt");
        assert_eq!(uri("/tmp/x.txt"), "file:///tmp/x.txt");
        assert_eq!(uri("./x.txt"), "x.txt");
        assert_eq!(uri("-"), "stdin");
    }
}

//! Findings as SARIF 2.1.0, for code hosts and editors.
//!
//! The columns count UTF-16 code units from 1, as the run says; texts carry no isolates.

mod model;

use crate::diag::{Diagnostic, Fix, Message, Severity};
use crate::document::{Columns, Excerpts, Place};
use crate::l10n::Localizer;
use crate::lint::Rule;
use crate::render::lint::fingerprint::Fingerprints;
use crate::render::lint::places::{Cited, Places};
use crate::render::lint::writer::{LintPiece, LintWriter, end_of_rows};
use crate::render::shared::json::pretty;
use crate::render::shared::words::said;
use model::{
    ArtifactChange, ArtifactLocation, Configuration, Driver, Help, Location, Log, Physical, Region,
    Replacement, Result, Run, SarifFix, SarifRule, Text, Tool,
};

/// One log with one run.
pub(super) struct SarifWriter<'a> {
    rules: &'a [&'static Rule],
    localizer: &'a Localizer,
}

impl<'a> SarifWriter<'a> {
    /// Writes the findings of `rules` with the words of `localizer`, which must not isolate.
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

    fn piece(&self, excerpts: &[Excerpts], found: &[Diagnostic]) -> LintPiece {
        let writer = Results {
            places: Places::new(excerpts, Columns::Utf16),
            localizer: self.localizer,
        };
        let mut prints = Fingerprints::default();
        let mut piece = LintPiece::default();
        for it in writer.places.cite(found) {
            let print = prints.of(&it, &writer.places);
            piece.row(&writer.result(&it, self.rules, print), "        ");
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
            text: without_headings(&markdown),
            markdown,
        },
        default_configuration: Configuration {
            level: level(rule.severity),
        },
    }
}

/// An explanation for viewers that show no Markdown: its headings are lines like others.
fn without_headings(markdown: &str) -> String {
    let lines = markdown.lines();
    let lines = lines.map(|it| it.trim_start_matches('#').trim_start());
    lines.collect::<Vec<_>>().join("\n")
}

/// The findings of some documents.
struct Results<'a> {
    places: Places<'a>,
    localizer: &'a Localizer,
}

impl<'a> Results<'a> {
    fn result(&self, cited: &Cited<'a>, rules: &[&'static Rule], print: String) -> Result<'a> {
        let found = cited.found;
        let related = self.places.related(found).enumerate();
        let related = related.map(|(nth, it)| Location {
            id: Some(nth + 1),
            physical_location: physical(&it.place),
            message: Some(Text::new(said(it.message, self.localizer))),
        });
        Result {
            rule_id: found.rule,
            rule_index: rules.iter().position(|rule| rule.id == found.rule),
            level: level(found.severity),
            rank: (f64::from(found.confidence) * 1000.0).round() / 10.0,
            message: Text::new(said(&found.message, self.localizer)),
            locations: [Location {
                id: None,
                physical_location: physical(&cited.place),
                message: None,
            }],
            related_locations: related.collect(),
            partial_fingerprints: [("naqharaFinding/v1", print)].into(),
            fixes: found.fix.iter().map(|fix| self.fix(cited, fix)).collect(),
        }
    }

    fn fix(&self, cited: &Cited<'a>, fix: &'a Fix) -> SarifFix<'a> {
        let found = cited.found;
        let edits = fix.edits.iter().map(|edit| Replacement {
            deleted_region: region(&self.places.place(found.document, edit.span)),
            inserted_content: Text::new(edit.text.as_str()),
        });
        let help = crate::lint::rule(found.rule).map_or(found.rule, |rule| rule.help);
        SarifFix {
            description: Text::new(self.localizer.text(&Message::new(help))),
            artifact_changes: [ArtifactChange {
                artifact_location: artifact(&cited.place),
                replacements: edits.collect(),
            }],
        }
    }
}

fn physical(place: &Place) -> Physical {
    Physical {
        artifact_location: artifact(place),
        region: region(place),
    }
}

fn artifact(place: &Place) -> ArtifactLocation {
    ArtifactLocation {
        uri: uri(&place.path),
    }
}

fn region(place: &Place) -> Region {
    Region {
        start_line: place.start.line,
        start_column: place.start.column,
        end_line: place.end.line,
        end_column: place.end.column,
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
    use std::path::is_separator;
    let absolute = if path.starts_with('/') { "file://" } else { "" };
    let mut out = absolute.to_owned();
    let path = if path == "-" { "stdin" } else { path };
    for byte in path.trim_start_matches("./").bytes() {
        match byte {
            byte if is_separator(char::from(byte)) => out.push('/'),
            b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
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
    fn an_explanation_is_readable_without_markdown() {
        assert_eq!(
            without_headings("## What it does\nFinds `a`.\n\n## Why\nB."),
            "What it does\nFinds `a`.\n\nWhy\nB."
        );
    }

    #[test]
    fn paths_are_uris() {
        assert_eq!(uri("a b/م.txt"), "a%20b/%D9%85.txt");
        assert_eq!(uri("/tmp/x.txt"), "file:///tmp/x.txt");
        assert_eq!(uri("./x.txt"), "x.txt");
        assert_eq!(uri("-"), "stdin");
        let backslash = if std::path::is_separator('\\') {
            "/"
        } else {
            "%5C"
        };
        assert_eq!(uri("a\\b.txt"), format!("a{backslash}b.txt"));
    }
}

//! Findings as SARIF 2.1.0, for code hosts and editors.
//!
//! The columns count UTF-16 code units from 1, as the run says; texts carry no isolates.

mod model;

use rustc_hash::FxHashMap;

use super::align_json::pretty;
use super::places::Places;
use crate::diag::{Diagnostic, Fix, Message, Severity};
use crate::document::Document;
use crate::l10n::Localizer;
use crate::lint::Rule;
use crate::text::Span;
use model::{
    ArtifactChange, ArtifactLocation, Configuration, Driver, Help, Location, Log, Physical, Region,
    Replacement, Result, Run, SarifFix, SarifRule, Text, Tool,
};

/// Where rules are explained.
const HELP: &str = "https://docs.rs/naqhara/latest/naqhara/lint/";

/// The findings of `rules` as one SARIF log; `localizer` must not isolate.
pub fn render(
    documents: &[Document],
    found: &[Diagnostic],
    rules: &[&'static Rule],
    localizer: &Localizer,
) -> String {
    let writer = Writer {
        places: Places::new(documents),
        localizer,
    };
    let mut seen = FxHashMap::default();
    let results = found.iter().map(|it| writer.result(it, rules, &mut seen));
    let results = results.collect();
    pretty(&Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [Run {
            tool: Tool {
                driver: Driver {
                    name: "naqhara",
                    semantic_version: env!("CARGO_PKG_VERSION"),
                    information_uri: HELP,
                    language: localizer.lang().code(),
                    rules: rules.iter().map(|rule| writer.rule(rule)).collect(),
                },
            },
            column_kind: "utf16CodeUnits",
            newline_sequences: ["\r\n", "\n", "\r"],
            results,
        }],
    })
}

struct Writer<'a> {
    places: Places<'a>,
    localizer: &'a Localizer,
}

impl<'a> Writer<'a> {
    fn rule(&self, rule: &'static Rule) -> SarifRule {
        let markdown = rule.explanation(self.localizer.lang());
        let first = markdown.lines().skip(1).take_while(|line| !line.is_empty());
        SarifRule {
            id: rule.id,
            short_description: Text::new(first.collect::<Vec<_>>().join(" ")),
            help: Help {
                text: self.localizer.text(&Message::new(rule.help)),
                markdown,
            },
            help_uri: format!("{HELP}#{}", rule.id),
            default_configuration: Configuration {
                level: level(rule.severity),
            },
        }
    }

    fn result(
        &self,
        found: &'a Diagnostic,
        rules: &[&'static Rule],
        seen: &mut FxHashMap<u64, usize>,
    ) -> Result<'a> {
        let labels = found.related.iter().enumerate();
        let related = labels.map(|(nth, label)| Location {
            id: Some(nth + 1),
            physical_location: self.physical(label.document, label.span),
            message: Some(Text::new(self.localizer.text(&label.message))),
        });
        Result {
            rule_id: found.rule,
            rule_index: rules.iter().position(|rule| rule.id == found.rule),
            level: level(found.severity),
            rank: (f64::from(found.confidence) * 1000.0).round() / 10.0,
            message: Text::new(self.localizer.text(&found.message)),
            locations: [Location {
                id: None,
                physical_location: self.physical(found.document, found.span),
                message: None,
            }],
            related_locations: related.collect(),
            partial_fingerprints: [("naqharaFinding/v1", self.fingerprint(found, seen))].into(),
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

    /// The rule, the path, the match and its line, numbered where all of these are the same: it
    /// stays when lines are added above.
    fn fingerprint(&self, found: &Diagnostic, seen: &mut FxHashMap<u64, usize>) -> String {
        let text = self.places.text(found.document);
        let line = self.places.line_span(found.document, found.span.start);
        let end = line.end.min(line.start + 512);
        // Of a very long line, the part around the match says enough.
        let near = match line.len() > 512 {
            true => found.span.of(text).as_bytes(),
            false => &text.as_bytes()[line.start..end],
        };
        let path = self.places.path(found.document).as_bytes();
        let parts = [
            found.rule.as_bytes(),
            path,
            found.span.of(text).as_bytes(),
            near,
        ];
        let hash = parts.iter().fold(FNV_START, |hash, part| {
            let bytes = part.iter().copied().chain([0xFF]);
            bytes.fold(hash, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(FNV_PRIME)
            })
        });
        let number = seen.entry(hash).or_default();
        *number += 1;
        format!("{hash:016x}:{number}")
    }
}

/// Fowler–Noll–Vo, 64 bits: the same everywhere and for ever.
const FNV_START: u64 = 0xCBF2_9CE4_8422_2325;
const FNV_PRIME: u64 = 0x0000_0100_0000_01B3;

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

//! What was found before and is ignored until it is fixed: a file of fingerprints.
//!
//! A fingerprint is the rule, the path and a hash of the line without its marks, so that it
//! survives when lines are added or removed elsewhere; equal ones are counted.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::diag::Diagnostic;
use crate::document::Excerpts;
use crate::text::{FoldLevel, fold_key};

/// The contract that this version reads and writes.
const SCHEMA: &str = "naqhara/baseline@1";
/// What the contract of any version begins with.
const FAMILY: &str = "naqhara/baseline@";

/// Longest line that is hashed whole, in bytes; of a longer one, what stands around the finding.
const LONG: usize = 1024;

/// A file as it is written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    schema: String,
    findings: Vec<Row>,
}

/// Findings with one fingerprint.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    rule: String,
    path: String,
    line: String,
    count: usize,
}

/// Rule, path, hash of the line.
type Fingerprint = (String, String, String);

/// Findings to ignore, with how many of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline(BTreeMap<Fingerprint, usize>);

/// Why a file is not a baseline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BaselineError {
    /// It is something else, or damaged: what the reader of JSON says.
    Foreign(String),
    /// It is of another version.
    Version(String),
}

impl Baseline {
    /// Reads a baseline.
    pub fn parse(text: &str) -> Result<Baseline, BaselineError> {
        let foreign = |error: serde_json::Error| BaselineError::Foreign(error.to_string());
        let any: serde_json::Value = serde_json::from_str(text).map_err(foreign)?;
        let schema = any.get("schema").and_then(|it| it.as_str());
        match schema {
            Some(SCHEMA) => {}
            Some(other) if other.starts_with(FAMILY) => {
                return Err(BaselineError::Version(other.to_owned()));
            }
            _ => return Err(BaselineError::Foreign(SCHEMA.to_owned())),
        }
        let file: File = serde_json::from_value(any).map_err(foreign)?;
        let mut counts = BTreeMap::new();
        for row in file.findings {
            *counts.entry((row.rule, row.path, row.line)).or_default() += row.count;
        }
        Ok(Baseline(counts))
    }

    /// Ignores these findings, too. `name` gives a document its path.
    pub fn add(
        &mut self,
        found: &[Diagnostic],
        sheets: &[Excerpts],
        name: impl Fn(&Excerpts) -> String,
    ) {
        for it in found {
            if let Some(sheet) = sheets.get(it.document) {
                let print = fingerprint(it, sheet, name(sheet));
                *self.0.entry(print).or_default() += 1;
            }
        }
    }

    /// As it is written.
    pub fn write(&self) -> String {
        let row = |((rule, path, line), count): (&Fingerprint, &usize)| Row {
            rule: rule.clone(),
            path: path.clone(),
            line: line.clone(),
            count: *count,
        };
        let file = File {
            schema: SCHEMA.to_owned(),
            findings: self.0.iter().map(row).collect(),
        };
        let text = serde_json::to_string_pretty(&file).unwrap_or_default();
        format!("{text}\n")
    }

    /// How many findings it ignores.
    pub fn len(&self) -> usize {
        self.0.values().sum()
    }

    /// Whether it ignores nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Removes from `found` what it ignores, each as often as it was found before: what is removed
    /// is used up.
    pub fn remove_known(
        &mut self,
        found: &mut Vec<Diagnostic>,
        sheets: &[Excerpts],
        name: impl Fn(&Excerpts) -> String,
    ) {
        found.retain(|it| {
            let Some(sheet) = sheets.get(it.document) else {
                return true;
            };
            match self.0.get_mut(&fingerprint(it, sheet, name(sheet))) {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    false
                }
                _ => true,
            }
        });
    }

    /// How many findings it still has for documents with these paths.
    pub fn left(&self, looked: &BTreeSet<String>) -> usize {
        let of_these = self.0.iter();
        let of_these = of_these.filter(|((_, path, _), _)| looked.contains(path));
        of_these.map(|(_, count)| count).sum()
    }
}

fn fingerprint(found: &Diagnostic, sheet: &Excerpts, path: String) -> Fingerprint {
    let (text, start) = sheet.line_with(found.span.start);
    let end = (start + found.span.len()).min(text.len());
    let line = short_line(text, start).unwrap_or_else(|| around(text, start, end));
    let folded = fold_key(line, FoldLevel::Marks);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let hash = fnv(words.join(" ").as_bytes());
    (found.rule.to_owned(), path, format!("{hash:016x}"))
}

/// The line of a place, if it has no more than [`LONG`] bytes; no more of the text is searched.
fn short_line(text: &str, at: usize) -> Option<&str> {
    let bytes = text.as_bytes();
    let (first, last) = (at.saturating_sub(LONG + 1), bytes.len().min(at + LONG + 1));
    let start = match memchr::memrchr(b'\n', &bytes[first..at]) {
        Some(found) => first + found + 1,
        None if first == 0 => 0,
        None => return None,
    };
    let end = match memchr::memchr(b'\n', &bytes[at..last]) {
        Some(found) => at + found,
        None if last == bytes.len() => last,
        None => return None,
    };
    (end - start <= LONG).then(|| &text[start..end])
}

/// The words beside a place in a very long line.
fn around(text: &str, start: usize, end: usize) -> &str {
    let mut from = start.saturating_sub(LONG / 8);
    while !text.is_char_boundary(from) {
        from -= 1;
    }
    let mut to = (end + LONG / 8).min(text.len());
    while !text.is_char_boundary(to) {
        to += 1;
    }
    &text[from..to]
}

/// FNV-1a with 64 bits (RFC 9923): the same on every machine and in every version.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_of_the_standard() {
        assert_eq!(fnv(b""), 0xCBF2_9CE4_8422_2325);
        assert_eq!(fnv(b"a"), 0xAF63_DC4C_8601_EC8C);
        assert_eq!(fnv(b"foobar"), 0x8594_4171_F739_67E8);
    }

    #[test]
    fn short_lines_are_whole_wherever_the_place_stands() {
        for length in [0, 1, LONG - 1, LONG, LONG + 1, 3 * LONG] {
            let line = "x".repeat(length);
            for [before, after] in [["", ""], ["", "\ny"], ["y\n", ""], ["y\n", "\ny"]] {
                let text = format!("{before}{line}{after}");
                for at in [0, length / 2, length].map(|it| it + before.len()) {
                    let expected = (length <= LONG).then_some(&*line);
                    assert_eq!(
                        short_line(&text, at),
                        expected,
                        "{length} {before:?} {after:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn what_is_no_baseline() {
        let error = |text: &str| Baseline::parse(text).expect_err("no baseline");
        assert_eq!(
            error("{\"schema\":\"naqhara/baseline@2\",\"rows\":[]}"),
            BaselineError::Version("naqhara/baseline@2".to_owned())
        );
        for text in ["", "[]", "{}", "{\"schema\":\"naqhara/baseline@1\"}"] {
            assert!(matches!(error(text), BaselineError::Foreign(_)), "{text}");
        }
        let empty = Baseline::default();
        assert_eq!(Baseline::parse(&empty.write()), Ok(empty));
    }
}

//! What reports say of findings that were counted, not kept.

use serde::Serialize;

use crate::diag::{Diagnostic, Message, Severity};
use crate::document::Excerpts;
use crate::lint::Truncated;
use crate::text::Span;

/// A row of the contract `naqhara/lint@1`.
#[derive(Serialize)]
pub(super) struct Row<'a> {
    rule: &'static str,
    path: &'a str,
    count: usize,
}

impl<'a> Row<'a> {
    pub(super) fn new(of: &Truncated, excerpts: &'a [Excerpts]) -> Row<'a> {
        Row {
            rule: of.rule,
            path: excerpts.get(of.document).map_or("", |it| &it.path),
            count: of.count(),
        }
    }
}

/// How many more findings of the rule there are.
pub(super) fn message(of: &Truncated) -> Message {
    Message::new("lint-truncated")
        .with("count", of.count())
        .with("rule", of.rule)
}

/// The same as findings at the head of their documents, for formats that have nothing else.
pub(super) fn entries(truncated: &[Truncated]) -> Vec<Diagnostic> {
    let entry = |it: &Truncated| Diagnostic {
        rule: it.rule,
        severity: Severity::Info,
        confidence: 1.0,
        document: it.document,
        span: Span::empty(0),
        message: message(it),
        fix: None,
        related: Vec::new(),
    };
    truncated.iter().map(entry).collect()
}

//! What a rule checks in a glossary file: its concepts and its cells.

use super::Rule;
use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::glossary::Glossary;
use crate::glossary::formats::csv::{self, Cell};
use crate::text::Span;

/// A glossary file.
#[derive(Clone, Debug)]
pub struct GlossaryContext<'a> {
    /// Index of the document among those that are checked.
    pub document: usize,
    /// The file.
    pub text: &'a str,
    /// Its concepts, in the order of its rows.
    pub glossary: Glossary,
    /// The names of its columns, as they are written.
    pub header: Vec<(Span, String)>,
    /// Its filled cells below the header, in file order.
    pub cells: Vec<Cell>,
}

impl<'a> GlossaryContext<'a> {
    /// Reads the file once for all rules.
    pub fn new(document: usize, text: &'a str) -> GlossaryContext<'a> {
        GlossaryContext {
            document,
            text,
            glossary: csv::read(text).0,
            header: csv::header(text),
            cells: csv::cells(text),
        }
    }

    /// A finding at `span`, with a fix that writes `text` there.
    pub(super) fn finding(
        &self,
        rule: &Rule,
        span: Span,
        message: Message,
        fix: Option<(bool, String)>,
    ) -> Diagnostic {
        Diagnostic {
            rule: rule.id,
            severity: rule.severity,
            confidence: 1.0,
            document: self.document,
            span,
            message,
            fix: fix.map(|(safe, text)| Fix {
                safe,
                edits: vec![Edit { span, text }],
            }),
            related: Vec::new(),
        }
    }
}

//! What a rule on the units of a file checks: sources and targets, string by string.

use super::Rule;
use crate::analysis::BilingualAnalysis;
use crate::diag::{Diagnostic, Label, Message};
use crate::document::{BilingualUnit, Document};
use crate::text::{Lang, Span};

/// The units of a file with a source and its target. Spans are bytes of the prose of either side.
#[derive(Clone, Copy, Debug)]
pub struct UnitsContext<'a> {
    analysis: &'a BilingualAnalysis,
}

impl<'a> UnitsContext<'a> {
    /// Of a file.
    pub fn new(analysis: &'a BilingualAnalysis) -> UnitsContext<'a> {
        UnitsContext { analysis }
    }

    /// The units, in the order of the file.
    pub fn units(self) -> &'a [BilingualUnit] {
        self.analysis.units()
    }

    /// The text of the sources.
    pub fn source(self) -> &'a str {
        self.analysis.pair().source().document().text()
    }

    /// The text of the targets.
    pub fn target(self) -> &'a str {
        self.analysis.pair().target().document().text()
    }

    /// One side: 0 is the source, 1 the target.
    pub fn document(self, side: usize) -> &'a Document {
        self.analysis.side(side).document()
    }

    /// The language of a side; `None` where it has no text, or is in a language that is not checked.
    pub fn speaks(self, side: usize) -> Option<Lang> {
        self.analysis.speaks(side)
    }

    /// The text of the file.
    pub fn file(self) -> &'a str {
        self.analysis.file().text()
    }

    /// What is known of the file.
    pub(super) fn analysis(self) -> &'a BilingualAnalysis {
        self.analysis
    }

    /// How many plural forms a target has, where the file says so.
    pub fn forms(self) -> Option<usize> {
        self.analysis.forms()
    }
}

impl Rule {
    /// A finding in a target, which a place in its source belongs to.
    pub(in crate::lint) fn in_unit(
        &self,
        target: Span,
        source: Option<Span>,
        confidence: f32,
        message: Message,
    ) -> Diagnostic {
        let label = |span| Label {
            document: 0,
            span,
            message: Message::new("related-in-source"),
        };
        Diagnostic {
            rule: self.id,
            severity: self.severity,
            confidence,
            document: 1,
            span: target,
            message,
            fix: None,
            related: source.map(label).into_iter().collect(),
        }
    }
}

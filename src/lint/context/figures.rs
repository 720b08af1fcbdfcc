//! What the figures of the text that a rule checks say.

use super::Context;
use crate::facts::{Date, Fact};
use crate::lint::rules::facts::number::{self, Number};
use crate::text::Span;

/// How far before a number the fact that holds it may begin, in bytes.
const FACT_BEFORE: usize = 160;

impl Context<'_> {
    /// What a figure at `span` says, where it is known.
    pub(in crate::lint) fn fact_around(&self, span: Span) -> Option<Fact> {
        let facts = self.analysis.facts();
        let from = span.start.saturating_sub(FACT_BEFORE);
        let mut near = facts.beginning_in(Span::new(from, span.start + 1)).rev();
        near.find_map(|it| facts.get(it).filter(|it| it.span.contains(span)))
    }

    /// The time that the text is of, by the dates in it.
    pub(in crate::lint) fn own_date(&self) -> Option<Date> {
        *self.own_date.get_or_init(|| self.analysis.own_date())
    }

    /// The numbers in digits, without those inside Latin words, in text order.
    pub(in crate::lint) fn numbers(&self) -> &[Number] {
        self.numbers.get_or_init(|| number::find(self))
    }
}

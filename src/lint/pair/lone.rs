//! Figures that are the only ones of their kind without an equal, whatever else is left: a place in an
//! order is none of the numbers beside it.

use crate::facts::Fact;
use crate::text::Span;

use super::Side;
use super::mismatch::kind_of_number;
use super::said::Said;

/// The figures of the kinds of which each side of a segment has one that nothing on the other side says.
#[derive(Debug, Default)]
pub(super) struct Lone(Vec<[Span; 2]>);

/// Kinds of numbers that words say.
const KINDS: [&str; 5] = ["number", "ordinal", "fraction", "multiple", "percent"];
/// Figures without an equal of a sentence; a table has more, and its figures stand alone in nothing.
const MOST: usize = 16;

impl Lone {
    /// Of the figures that are left on either side.
    pub(super) fn of(source: &[Fact], target: &[Fact], said: &Said<'_, '_>) -> Lone {
        if source.len() > MOST || target.len() > MOST {
            return Lone::default();
        }
        let one = |kind: &str, facts: &[Fact], other: Side| {
            let of_kind = facts
                .iter()
                .filter(|it| kind_of_number(&it.value) == Some(kind));
            let mut unsaid = of_kind.filter(|it| !said.is_said(it, other));
            let one = unsaid.next()?;
            unsaid.next().is_none().then_some(one.span)
        };
        let pairs = KINDS.iter().filter_map(|kind| {
            let source = one(kind, source, Side::Target)?;
            Some([source, one(kind, target, Side::Source)?])
        });
        Lone(pairs.collect())
    }

    /// Whether these two are the only ones of their kind.
    pub(super) fn are(&self, source: &Fact, target: &Fact) -> bool {
        self.0.contains(&[source.span, target.span])
    }
}

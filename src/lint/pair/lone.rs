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
        let pairs = KINDS.iter().filter_map(|kind| {
            let of_kind = |facts: &[Fact]| -> Vec<Fact> {
                let facts = facts.iter();
                let of_kind = facts.filter(|it| kind_of_number(&it.value) == Some(kind));
                of_kind.copied().collect()
            };
            let (source, target) = (of_kind(source), of_kind(target));
            // Figures in digits contradict each other whatever else there is, and words are not read for
            // a kind that one side lacks.
            let is_in_words = source.iter().chain(&target).any(|it| it.spelled);
            if source.is_empty() || target.is_empty() || !is_in_words {
                return None;
            }
            let one = |facts: &[Fact], other: Side| {
                let mut unsaid = facts.iter().filter(|it| !said.is_said(it, other));
                let one = unsaid.next()?;
                unsaid.next().is_none().then_some(one.span)
            };
            Some([one(&source, Side::Target)?, one(&target, Side::Source)?])
        });
        Lone(pairs.collect())
    }

    /// Whether these two are the only ones of their kind.
    pub(super) fn are(&self, source: &Fact, target: &Fact) -> bool {
        self.0.contains(&[source.span, target.span])
    }
}

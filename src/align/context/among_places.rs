//! Places that are listed beside each other: what stands between two of them is a third.

use super::Context;
use crate::glossary::EntityType;
use crate::text::clitic_letters;

/// What ends a list of places.
const ENDS: [char; 8] = ['.', '،', '؛', ',', ';', ')', '\n', '\r'];

impl Context<'_> {
    /// Whether the match is one of several places in a row, each but the first behind و: between two, the
    /// last, or the first of three.
    pub(super) fn is_among_places(&self, at: usize, kind: EntityType) -> bool {
        let goes_on = |at: usize| self.joins(at + 1) && self.is_plain_place(Some(at + 1));
        if kind != EntityType::Place {
            return false;
        }
        if self.joins(at) && self.is_plain_place(at.checked_sub(1)) {
            let after = &self.text[self.found[at].span.end..];
            let is_last = after.trim_start_matches([' ', '"', '»']).starts_with(ENDS);
            return goes_on(at) || is_last || after.trim().is_empty();
        }
        goes_on(at) && goes_on(at + 1)
    }

    /// Whether و alone stands between the match and the one before.
    fn joins(&self, at: usize) -> bool {
        let (Some(found), Some(before)) = (self.found.get(at), self.found.get(at.wrapping_sub(1)))
        else {
            return false;
        };
        let is_and = clitic_letters(found.clitic.of(self.text)) == "و";
        is_and && before.span.end + 1 == found.clitic.start
    }

    /// Whether a match is a place and no word or other name.
    fn is_plain_place(&self, at: Option<usize>) -> bool {
        let found = at.and_then(|it| self.found.get(it));
        found.is_some_and(|it| {
            let term = self.glossary.term(it.term);
            term.kind == EntityType::Place && !term.homograph && !self.is_shared(it)
        })
    }
}

//! Where a place of a text stood before its edits.

use crate::diag::Edit;
use crate::text::Span;

/// Rounds of edits, the first one first.
#[derive(Debug, Default)]
pub(super) struct Rounds {
    rounds: Vec<Vec<Moved>>,
}

#[derive(Clone, Copy, Debug)]
struct Moved {
    old: Span,
    /// The length of what stands there afterwards.
    new: usize,
}

impl Rounds {
    /// Adds a round: edits that do not overlap.
    pub(super) fn add(&mut self, edits: &[&Edit]) {
        let mut round: Vec<Moved> = edits
            .iter()
            .map(|it| Moved {
                old: it.span,
                new: it.text.len(),
            })
            .collect();
        round.sort_by_key(|it| it.old);
        self.rounds.push(round);
    }

    /// Where a stretch of the last text stood in the first one; what was written anew stands where the
    /// old text did.
    pub(super) fn back(&self, span: Span) -> Span {
        let rounds = self.rounds.iter().rev();
        let (mut start, mut end) = (span.start, span.end);
        for round in rounds {
            start = before(round, start, |it| it.start);
            end = before(round, end, |it| it.end);
        }
        Span::new(start, end.max(start))
    }
}

/// Where an offset stood before a round.
fn before(round: &[Moved], at: usize, inside: fn(Span) -> usize) -> usize {
    let mut grown = 0_isize;
    for it in round {
        let start = it.old.start.saturating_add_signed(grown);
        if at <= start {
            break;
        }
        if at < start + it.new {
            return inside(it.old);
        }
        grown += it.new as isize - it.old.len() as isize;
    }
    at.saturating_add_signed(-grown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lead_back() {
        let edit = |start, end, text: &str| Edit {
            span: Span::new(start, end),
            text: text.to_owned(),
        };
        let mut moves = Rounds::default();
        // `ab1cd2e` becomes `abONEcd2e`, then `abONEcdTWOe`.
        moves.add(&[&edit(2, 3, "ONE")]);
        assert_eq!(moves.back(Span::new(7, 8)), Span::new(5, 6));
        moves.add(&[&edit(7, 8, "TWO")]);
        assert_eq!(moves.back(Span::new(10, 11)), Span::new(6, 7));
        assert_eq!(moves.back(Span::new(3, 4)), Span::new(2, 3));
        assert_eq!(moves.back(Span::new(0, 2)), Span::new(0, 2));
        assert_eq!(moves.back(Span::new(2, 5)), Span::new(2, 3));
    }
}

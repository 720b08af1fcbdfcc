//! Sentences that only one of the two texts has.

use super::{PairContext, Side};
use crate::align::AlignedSegment;
use crate::align::segments::Fit;
use crate::text::Span;

/// Fewest words of a sentence whose loss is said: shorter ones are cut and joined at will.
const WORDS: usize = 3;
/// How sure what stands on either side of a gap must be.
const BESIDE: f32 = 0.4;

/// Sentences in a row that the other text does not have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::lint) struct Omission {
    /// The text that has them.
    pub(in crate::lint) side: Side,
    /// Where they stand in it.
    pub(in crate::lint) span: Span,
    /// The place beside the gap in the other text.
    pub(in crate::lint) beside: Span,
    /// How sure the sentences around it are, from 0 to 1.
    pub(in crate::lint) score: f32,
}

/// Where one text says something between two places that are sure, and the other says nothing. Gaps on
/// both sides in one place are a free translation.
pub(in crate::lint) fn find(pair: &PairContext<'_>) -> Vec<Omission> {
    if pair.analysis.lined().fit != Fit::Good {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut at = 0;
    while at < pair.segments().len() {
        let rest = &pair.segments()[at..];
        let gaps = rest.iter().take_while(|it| is_gap(it)).count();
        found.extend(omission(pair, at, gaps));
        at += gaps.max(1);
    }
    found
}

fn is_gap(segment: &AlignedSegment) -> bool {
    segment.source.is_empty() || segment.target.is_empty()
}

/// What `count` gaps from number `at` on say.
fn omission(pair: &PairContext<'_>, at: usize, count: usize) -> Option<Omission> {
    let gaps = &pair.segments()[at..at + count];
    let lacks_target = gaps.first()?.target.is_empty();
    let side = if lacks_target {
        Side::Source
    } else {
        Side::Target
    };
    let spans = gaps.iter().map(|it| of(it, side));
    let span = spans.clone().try_fold(None, |all: Option<Span>, it| {
        let it = it?;
        Some(Some(all.map_or(it, |all| Span::new(all.start, it.end))))
    })??;
    let before = at.checked_sub(1).and_then(|it| pair.segments().get(it));
    let after = pair.segments().get(at + count);
    let score = [before, after].into_iter().flatten().map(|it| it.score);
    let score = score.fold(f32::INFINITY, f32::min);
    let beside = of(before.or(after)?, side.other())?;
    let told = span.of(pair.side(side).text);
    (score >= BESIDE && is_prose(told)).then_some(Omission {
        side,
        span,
        beside,
        score,
    })
}

/// The stretch of one side; `None` where it has none.
fn of(segment: &AlignedSegment, side: Side) -> Option<Span> {
    match side {
        Side::Source => segment.source_span(),
        Side::Target => segment.target_span(),
    }
}

fn is_prose(text: &str) -> bool {
    let words = text.split_whitespace();
    let words = words.filter(|it| it.contains(char::is_alphabetic));
    words.count() >= WORDS
}

/// Most letters of a sentence that are cited.
const CITED: usize = 60;

/// The beginning of a stretch, for a message.
pub(in crate::lint) fn cited(text: &str) -> String {
    let mut cited = String::new();
    for word in text.split_whitespace() {
        if !cited.is_empty() {
            if cited.chars().count() + word.chars().count() > CITED {
                cited.push_str(" …");
                break;
            }
            cited.push(' ');
        }
        cited.extend(word.chars().take(CITED));
    }
    cited
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_sentences_are_cited_by_their_beginning() {
        assert_eq!(cited(" One\n two. "), "One two.");
        let long = "seven ".repeat(40);
        assert!(cited(&long).ends_with("seven …") && cited(&long).len() < 70);
        assert_eq!(cited(&"م".repeat(300)).chars().count(), CITED);
    }
}

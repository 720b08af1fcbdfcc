//! Which of many spans were hit by places that come one by one and are not kept.

use crate::text::Span;

/// How often each part of a text was hit. The parts are what the bounds of some spans divide it into:
/// each of the spans is made of whole parts.
#[derive(Clone, Debug)]
pub(super) struct Hits {
    /// Where parts begin, in order and in halves of bytes; before the first there is none.
    bounds: Vec<usize>,
    /// By how much more each part was hit than the one before it.
    steps: Vec<i64>,
}

impl Hits {
    pub(super) fn between(spans: &[Span]) -> Hits {
        let mut bounds: Vec<usize> = spans.iter().flat_map(|it| ends(*it)).collect();
        bounds.sort_unstable();
        bounds.dedup();
        Hits {
            steps: vec![0; bounds.len() + 1],
            bounds,
        }
    }

    /// One more place, which is not empty.
    pub(super) fn add(&mut self, place: Span) {
        let [start, end] = [2 * place.start + 1, 2 * place.end];
        let from = self.bounds.partition_point(|it| *it <= start);
        let to = self.bounds.partition_point(|it| *it < end);
        if to > 0 {
            self.steps[from.saturating_sub(1)] += 1;
            self.steps[to] -= 1;
        }
    }

    /// As before the first place.
    pub(super) fn clear(&mut self) {
        self.steps.fill(0);
    }

    /// Adds the places of another one between the same spans.
    pub(super) fn add_all(&mut self, other: &Hits) {
        let both = self.steps.iter_mut().zip(&other.steps);
        both.for_each(|(own, other)| *own += other);
    }

    /// What was hit until now.
    pub(super) fn sum(&self) -> Hit<'_> {
        let mut depth = 0;
        let mut parts = vec![0];
        for step in &self.steps {
            depth += step;
            parts.push(parts[parts.len() - 1] + usize::from(depth > 0));
        }
        Hit {
            bounds: &self.bounds,
            parts,
        }
    }
}

/// The ends of a span in halves of bytes. An empty one has a half to itself, which is hit by the places
/// around it, not by those beside it.
fn ends(span: Span) -> [usize; 2] {
    [2 * span.start, 2 * span.end + 1]
}

/// What was hit.
pub(super) struct Hit<'a> {
    bounds: &'a [usize],
    /// How many parts before each were hit.
    parts: Vec<usize>,
}

impl Hit<'_> {
    /// Whether a place overlapped `span`, one of those that the parts were made of.
    pub(super) fn is_in(&self, span: Span) -> bool {
        let [from, to] = ends(span).map(|at| self.bounds.partition_point(|it| *it < at));
        self.parts[to] > self.parts[from]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn spans(least: usize) -> impl Strategy<Value = Vec<Span>> {
        let span = (0_usize..60, least..9).prop_map(|(at, len)| Span::new(at, at + len));
        proptest::collection::vec(span, 0..12)
    }

    proptest! {
        #[test]
        fn as_if_each_place_was_kept(scopes in spans(0), places in spans(1)) {
            let mut hits = Hits::between(&scopes);
            let (some, others) = places.split_at(places.len() / 2);
            some.iter().for_each(|it| hits.add(*it));
            let mut more = hits.clone();
            more.clear();
            others.iter().for_each(|it| more.add(*it));
            hits.add_all(&more);
            let hit = hits.sum();
            for scope in scopes {
                prop_assert_eq!(hit.is_in(scope), places.iter().any(|it| it.overlaps(scope)));
            }
        }
    }
}

//! Many spans, asked whether one of them overlaps another span.

use crate::text::Span;

/// Spans in the order of their starts, each with the greatest end up to it.
#[derive(Clone, Debug, Default)]
pub(super) struct Cover(Vec<Span>);

impl Cover {
    pub(super) fn of(mut spans: Vec<Span>) -> Cover {
        spans.sort_unstable();
        let mut end = 0;
        for span in &mut spans {
            end = span.end.max(end);
            span.end = end;
        }
        Cover(spans)
    }

    /// Whether one of the spans overlaps `span`.
    pub(super) fn meets(&self, span: Span) -> bool {
        let from = self.0.partition_point(|it| it.start < span.end);
        self.0[..from].last().is_some_and(|it| it.end > span.start)
    }
}

/// What must meet a scope for a finding or an edit to be ignored there: a place between two
/// characters is ignored with the one behind it.
pub(super) fn place(span: Span) -> Span {
    Span {
        start: span.start,
        end: span.end.max(span.start + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn spans() -> impl Strategy<Value = Vec<Span>> {
        let span = (0_usize..60, 0_usize..9).prop_map(|(at, len)| Span::new(at, at + len));
        proptest::collection::vec(span, 0..12)
    }

    proptest! {
        #[test]
        fn as_if_each_was_asked(all in spans(), asked in spans()) {
            let cover = Cover::of(all.clone());
            for span in asked {
                prop_assert_eq!(cover.meets(span), all.iter().any(|it| it.overlaps(span)));
            }
        }

        #[test]
        fn a_place_meets_what_holds_it_or_overlaps_it(scopes in spans(), asked in spans()) {
            for span in asked {
                let holds = |it: &Span| it.start <= span.start && span.start < it.end;
                let expected = scopes.iter().any(|it| holds(it) || it.overlaps(span));
                prop_assert_eq!(Cover::of(scopes.clone()).meets(place(span)), expected);
            }
        }
    }
}

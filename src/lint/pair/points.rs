//! Percent and percentage points: from 10 to 12 percent is two points, and twenty percent.

use super::figures::Conflict;
use super::{Compared, Mismatch, PairContext, Side};
use crate::facts::{Agreement, Fact, Value};
use crate::lint::Context;

/// Takes out of the figures of a segment those that are percent in one text and points in the other,
/// of the same amount.
pub(super) fn take(
    pair: &PairContext<'_>,
    segment: Compared,
    [source, target]: &mut [Vec<Fact>; 2],
) -> Vec<Conflict> {
    let mut found = Vec::new();
    let says = |side: Side, fact: &Fact| says_points(pair.side(side), fact);
    source.retain(|one| {
        if !matches!(one.value, Value::Percent(_)) {
            return true;
        }
        let points = says(Side::Source, one);
        let same = |it: &Fact| it.value.agreement(&one.value) == Agreement::Same;
        let equals = target
            .iter()
            .filter(|it| matches!(it.value, Value::Percent(_)) && same(it));
        let other = equals
            .clone()
            .find(|it| says(Side::Target, it) != points)
            .copied();
        let answered = equals.clone().any(|it| says(Side::Target, it) == points);
        let Some(other) = other.filter(|_| !answered) else {
            return true;
        };
        target.retain(|it| it.span != other.span);
        found.push(Conflict {
            mismatch: Mismatch::Unit,
            segment,
            source: *one,
            target: other,
        });
        false
    });
    found
}

/// Whether a percentage is one of points: `2 percentage points`, نقطتان مئويتان.
fn says_points(context: &Context<'_>, fact: &Fact) -> bool {
    let words = ["point", "نقط", "نقاط"];
    let behind = context.text[fact.span.end..].split_whitespace().next();
    let has_any = |text: &str| words.iter().any(|it| text.contains(it));
    has_any(fact.span.of(context.text)) || behind.is_some_and(has_any)
}

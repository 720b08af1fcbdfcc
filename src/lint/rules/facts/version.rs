//! Versions of products, which are no numbers: what their points part does not show.

use super::number::Number;
use crate::glossary::EntityType;
use crate::lint::Context;

/// How many numbers of a row are looked back at.
const MOST_BACK: usize = 8;

/// Whether a number stands behind the name of a product, or in a row of such: أندرويد 2.1 أو 2.2.
pub(super) fn is_version(context: &Context<'_>, number: Number) -> bool {
    let numbers = context.numbers();
    let at = numbers.partition_point(|it| it.span.start < number.span.start);
    let mut next = number;
    for &before in numbers[..at].iter().rev().take(MOST_BACK) {
        let between = context.text[before.span.end..next.span.start].trim();
        if !matches!(between, "أو" | "و" | "،" | "إلى" | "حتى" | "-" | "–") {
            break;
        }
        next = before;
    }
    let is_label = || context.fact_around(next.span).is_none_or(|it| it.label);
    follows_product(context, next) || next.span != number.span && is_label()
}

/// Whether a number stands behind the name of a product: أندرويد 2.1.
fn follows_product(context: &Context<'_>, number: Number) -> bool {
    let end = context.back_over_spaces(number.span.start);
    let before = context
        .mention_before(end)
        .filter(|_| end < number.span.start);
    before.is_some_and(|it| context.glossary.concept(it.concept).kind == EntityType::Product)
}

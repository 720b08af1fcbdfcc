//! Whether words of one text say a figure of the other.

use std::cell::OnceCell;

use super::stated_numbers::StatedNumbers;
use super::{Compared, PairContext, Side};
use crate::facts::{Amount, Fact, Magnitude, Value};

/// What words say in either text of a segment, read where it is asked for.
pub(super) struct Said<'p, 'c> {
    pair: &'p PairContext<'c>,
    segment: Compared,
    stated: [OnceCell<StatedNumbers>; 2],
}

impl<'p, 'c> Said<'p, 'c> {
    pub(super) fn new(pair: &'p PairContext<'c>, segment: Compared) -> Said<'p, 'c> {
        Said {
            pair,
            segment,
            stated: Default::default(),
        }
    }

    fn stated(&self, side: Side) -> &StatedNumbers {
        self.stated[usize::from(side == Side::Target)].get_or_init(|| {
            let context = self.pair.side(side);
            StatedNumbers::of(self.segment.of(side).of(context.text), context.language)
        })
    }

    /// Whether words of the other text may say a figure of the source or one of the target.
    pub(super) fn has(&self, source: &Fact, target: &Fact) -> bool {
        self.is_said(source, Side::Target) || self.is_said(target, Side::Source)
    }

    /// Whether words of the text of this side may say a figure of the other.
    pub(super) fn is_said(&self, fact: &Fact, side: Side) -> bool {
        let number = small_number(&fact.value);
        number.is_some_and(|it| it < 2 || self.stated(side).has_cardinal(it))
    }
}

/// The whole number of a figure that small words may say.
fn small_number(value: &Value) -> Option<u64> {
    match value {
        Value::Ordinal(place) => Some(u64::from(*place)),
        _ => {
            let whole = value.amount()?.full().to_integer()?;
            u64::try_from(whole).ok()
        }
    }
}

/// Whether the other text must say this figure, and does not.
pub(super) fn is_required(fact: &Fact, text: &str, stated: &StatedNumbers) -> bool {
    if stated.has_digits(fact.span.of(text)) {
        return false;
    }
    match &fact.value {
        Value::Ordinal(_) | Value::Time(_) => false,
        // A month alone, or a weekday, may be "last month" there.
        Value::Date(date) => !fact.spelled && (date.day.is_some() || date.month.is_none()),
        value => value
            .amount()
            .is_some_and(|it| amount_is_required(it, fact, stated)),
    }
}

fn amount_is_required(amount: Amount, fact: &Fact, stated: &StatedNumbers) -> bool {
    let digits = fact.value.kind() != "number" || amount.magnitude >= Magnitude::Million;
    if fact.spelled && !digits {
        return false;
    }
    match small_number(&fact.value) {
        Some(number) if stated.has_word(number) => false,
        Some(number) if fact.spelled => !StatedNumbers::is_small(number),
        _ => true,
    }
}

//! How two figures stand to each other: as one, or as two that differ in a way that has a name.

use crate::facts::{Agreement, Amount, Date, Decimal, Fact, Magnitude, Value};

/// In what two figures that answer to each other differ, the surest kind first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::lint) enum Mismatch {
    /// The same figure with another magnitude word.
    Magnitude,
    /// The same amount of another currency.
    Currency,
    /// The same date in another month.
    Month,
    /// Dates that share a part, or stand alone on both sides, and differ.
    Date,
    /// Numbers that stand alone on both sides and differ.
    Number,
}

impl Mismatch {
    pub(super) const ALL: [Mismatch; 5] = [
        Mismatch::Magnitude,
        Mismatch::Currency,
        Mismatch::Month,
        Mismatch::Date,
        Mismatch::Number,
    ];
}

/// How much speaks for two figures being one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Similarity {
    /// Nothing.
    None,
    /// The same amount of what the two texts name differently.
    Amount,
    /// They may be the same.
    Compatible,
    /// They are the same.
    Same,
}

/// How similar two figures are.
pub(super) fn similarity(one: &Fact, other: &Fact) -> Similarity {
    match one.value.agreement(&other.value) {
        Agreement::Same => return Similarity::Same,
        Agreement::Compatible => return Similarity::Compatible,
        Agreement::Different => {}
    }
    let (a, b) = (&one.value, &other.value);
    let money = matches!((a, b), (Value::Money { .. }, Value::Money { .. }));
    if !money && (same_amount(a, b) || same_hour(a, b) || same_hour(b, a)) {
        Similarity::Amount
    } else {
        Similarity::None
    }
}

fn same_amount(one: &Value, other: &Value) -> bool {
    let (Some(a), Some(b)) = (one.amount(), other.amount()) else {
        return false;
    };
    Value::Number(a).agreement(&Value::Number(b)) != Agreement::Different
}

/// A time of which the other text has the hour alone.
fn same_hour(time: &Value, number: &Value) -> bool {
    let (Value::Time(time), Some(amount)) = (time, number.amount()) else {
        return false;
    };
    let number = amount.full().to_integer();
    number == Some(i128::from(time.hour)) || number == Some(i128::from(time.hour % 12))
}

/// A figure of the source and one of the target, neither of which has its equal on the other side.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unequal<'f> {
    pub(super) source: &'f Fact,
    pub(super) target: &'f Fact,
    /// Whether their segment has no other figures without equals.
    pub(super) only: bool,
}

/// Whether two figures differ in this way.
pub(super) fn differ(figures: Unequal<'_>, mismatch: Mismatch) -> bool {
    let (source, target) = (figures.source, figures.target);
    let (a, b) = (&source.value, &target.value);
    match (mismatch, a, b) {
        (Mismatch::Currency, Value::Money { .. }, Value::Money { .. }) => same_amount(a, b),
        (Mismatch::Magnitude, ..) => match (a.amount(), b.amount()) {
            (Some(one), Some(other)) => other_magnitude(one, other) && same_unit(a, b),
            _ => false,
        },
        (Mismatch::Month, Value::Date(one), Value::Date(other)) => other_month(*one, *other),
        (Mismatch::Date, Value::Date(one), Value::Date(other)) => {
            figures.only || share_a_part(*one, *other)
        }
        (Mismatch::Date, Value::Date(date), number)
        | (Mismatch::Date, number, Value::Date(date)) => is_year(*date) && may_be_year(number),
        (Mismatch::Number, ..) => numbers_differ(source, target),
        _ => false,
    }
}

/// 80 billion and 80 million, 80 million and 80: a power of a thousand lies between, and a magnitude
/// word stands there.
fn other_magnitude(one: Amount, other: Amount) -> bool {
    let words = [one.magnitude, other.magnitude];
    if words == [Magnitude::Unit; 2] {
        return false;
    }
    let (one, other) = (one.full().shortest(), other.full().shortest());
    (1..=4).any(|thousands| {
        let times = |it: Decimal| it.times_power_of_ten(3 * thousands).map(Decimal::shortest);
        times(one) == Some(other) || times(other) == Some(one)
    })
}

/// Whether both are numbers, percentages or money, or one of them is a number without a unit.
fn same_unit(one: &Value, other: &Value) -> bool {
    let number = |it: &Value| matches!(it, Value::Number(_));
    number(one) || number(other) || one.kind() == other.kind()
}

fn other_month(one: Date, other: Date) -> bool {
    one.month.is_some()
        && other.month.is_some()
        && one.month != other.month
        && (one.day == other.day)
        && agree(one.year, other.year)
}

fn agree(one: Option<u16>, other: Option<u16>) -> bool {
    one.is_none() || other.is_none() || one == other
}

fn share_a_part(one: Date, other: Date) -> bool {
    let same = |a: Option<u16>, b: Option<u16>| a.is_some() && a == b;
    same(one.year, other.year)
        || same(one.month.map(u16::from), other.month.map(u16::from))
        || same(one.day.map(u16::from), other.day.map(u16::from))
        || is_year(one) && is_year(other)
}

fn is_year(date: Date) -> bool {
    date.month.is_none()
}

/// A bare number beside the year of the other text is a year too.
fn may_be_year(value: &Value) -> bool {
    let Value::Number(amount) = value else {
        return false;
    };
    let number = amount.full().to_integer();
    amount.magnitude == Magnitude::Unit && number.is_some_and(|it| (100..2100).contains(&it))
}

/// Two numbers in digits of one kind, or two of which one is no more than a number.
fn numbers_differ(source: &Fact, target: &Fact) -> bool {
    let (a, b) = (&source.value, &target.value);
    let is_number = |it: &Value| !matches!(it, Value::Date(_) | Value::Ordinal(_));
    let digits = !source.spelled && !target.spelled;
    let close = a.kind() == b.kind() || a.amount().is_some() && b.amount().is_some();
    digits && is_number(a) && is_number(b) && close
}

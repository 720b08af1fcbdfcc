//! How two figures stand to each other: as one, or as two that differ in a way that has a name.

use crate::facts::{Agreement, Amount, Date, Decimal, Fact, Magnitude, Value};

/// In what two figures that answer to each other differ, the surest kind first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::lint) enum Mismatch {
    /// The same figure with another magnitude word.
    Magnitude,
    /// The same amount of another currency.
    Currency,
    /// The same amount of another unit of measure.
    Unit,
    /// The same date in another month.
    Month,
    /// Dates that share a part, or stand alone on both sides, and differ.
    Date,
    /// Times of day that differ in the half of the day, or stand alone on both sides and differ.
    Time,
    /// Numbers that stand alone on both sides and differ.
    Number,
}

impl Mismatch {
    pub(super) const ALL: [Mismatch; 7] = [
        Mismatch::Magnitude,
        Mismatch::Currency,
        Mismatch::Unit,
        Mismatch::Month,
        Mismatch::Date,
        Mismatch::Time,
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
    // One amount of two currencies or two units is a contradiction.
    let units = matches!(
        (a, b),
        (Value::Money { .. }, Value::Money { .. }) | (Value::Measure { .. }, Value::Measure { .. })
    );
    if !units && (same_amount(a, b) || same_hour(a, b) || same_hour(b, a)) {
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
    /// Whether their segment has no other figures without equals, or none of their kind.
    pub(super) only: bool,
    /// Whether either may be said by other words of the other text.
    pub(super) said: bool,
}

/// Whether two figures differ in this way.
pub(super) fn differ(figures: Unequal<'_>, mismatch: Mismatch) -> bool {
    let (source, target) = (figures.source, figures.target);
    let (a, b) = (&source.value, &target.value);
    match (mismatch, a, b) {
        (Mismatch::Currency, Value::Money { .. }, Value::Money { .. }) => same_amount(a, b),
        (Mismatch::Unit, Value::Measure { .. }, Value::Measure { .. }) => same_amount(a, b),
        (Mismatch::Magnitude, ..) => match (a.amount(), b.amount()) {
            (Some(one), Some(other)) => other_magnitude(one, other) && same_unit(a, b),
            _ => false,
        },
        (Mismatch::Month, Value::Date(one), Value::Date(other))
        | (Mismatch::Month, Value::Hijri(one), Value::Hijri(other)) => other_month(*one, *other),
        (Mismatch::Date, Value::Date(one), Value::Date(other))
        | (Mismatch::Date, Value::Hijri(one), Value::Hijri(other)) => {
            figures.only && have_a_field(*one, *other) || share_a_part(*one, *other)
        }
        (Mismatch::Time, Value::Time(one), Value::Time(other)) => {
            figures.only || (one.hour % 12, one.minute) == (other.hour % 12, other.minute)
        }
        (Mismatch::Date, Value::Date(date), number)
        | (Mismatch::Date, number, Value::Date(date)) => is_year(*date) && may_be_year(number),
        (Mismatch::Number, ..) => numbers_differ(figures),
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

/// Whether there is a field that both dates have.
fn have_a_field(one: Date, other: Date) -> bool {
    one.year.and(other.year).is_some()
        || one.month.and(other.month).is_some()
        || one.day.and(other.day).is_some()
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

/// Two numbers in digits of one kind, or two of which one is no more than a number. Words say numbers in
/// too many ways to be sure where there are others: they have to stand alone, and be of one kind.
fn numbers_differ(figures: Unequal<'_>) -> bool {
    let (source, target) = (figures.source, figures.target);
    let (a, b) = (&source.value, &target.value);
    if !source.spelled && !target.spelled && is_counted(a) && is_counted(b) {
        return a.kind() == b.kind() || a.amount().is_some() && b.amount().is_some();
    }
    let unsaid = !figures.said && kind_of_number(a).is_some();
    figures.only && unsaid && kind_of_number(a) == kind_of_number(b)
}

/// Whether a value in digits is of the kinds that both languages write in digits.
fn is_counted(value: &Value) -> bool {
    value.amount().is_some() || matches!(value, Value::Time(_))
}

/// Of what kind a number is that words may say; measures and money are numbers.
pub(super) fn kind_of_number(value: &Value) -> Option<&'static str> {
    match value {
        Value::Fraction(_) | Value::Multiple(_) | Value::Ordinal(_) | Value::Percent(_) => {
            Some(value.kind())
        }
        _ => value.amount().map(|_| "number"),
    }
}

/// Whether two numbers are the same but for a zero or the place of the decimal mark.
pub(in crate::lint) fn is_shifted(one: &Value, other: &Value) -> bool {
    let (Some(one), Some(other)) = (one.amount(), other.amount()) else {
        return false;
    };
    let (one, other) = (one.full().shortest(), other.full().shortest());
    let times = |it: Decimal, zeros| it.times_power_of_ten(zeros).map(Decimal::shortest);
    (1..=6).any(|zeros| times(one, zeros) == Some(other) || times(other, zeros) == Some(one))
}

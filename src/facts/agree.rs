//! Whether two values say the same, across languages and ways of writing.

use super::{Amount, Currency, Date, Decimal, Fraction, Time, Unit, Value};

/// How two values stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// They cannot both be right.
    Different,
    /// One says less than the other, or can be read in two ways: nothing contradicts it.
    Compatible,
    /// They say the same.
    Same,
}

use Agreement::{Compatible, Different, Same};

impl Value {
    /// Compares what two values say; how they were written does not matter.
    ///
    /// `500 ألف مليون` and `500 billion` are the same; a number that is written like a year is the
    /// same as that year, and `the 65th minute` has the number of الدقيقة 65; `5 دينار` is compatible with five Kuwaiti dinars.
    pub fn agreement(&self, other: &Value) -> Agreement {
        match (*self, *other) {
            (Value::Number(a), Value::Number(b)) | (Value::Percent(a), Value::Percent(b)) => {
                amounts(a, b)
            }
            (
                Value::Money { amount, currency },
                Value::Money {
                    amount: other_amount,
                    currency: other_currency,
                },
            ) => amounts(amount, other_amount).min(currencies(currency, other_currency)),
            (
                Value::Measure { amount, unit },
                Value::Measure {
                    amount: other_amount,
                    unit: other_unit,
                },
            ) => amounts(amount, other_amount).min(units(unit, other_unit)),
            (Value::Measure { amount, .. }, Value::Number(other))
            | (Value::Number(other), Value::Measure { amount, .. }) => {
                amounts(amount, other).min(Compatible)
            }
            (Value::Multiple(times), Value::Number(amount))
            | (Value::Number(amount), Value::Multiple(times)) => {
                exactly(amount.full() == Decimal::from(times)).min(Compatible)
            }
            (Value::Fraction(part), Value::Number(amount) | Value::Percent(amount))
            | (Value::Number(amount) | Value::Percent(amount), Value::Fraction(part)) => shares(
                part,
                amount,
                matches!(
                    (self, other),
                    (Value::Percent(_), _) | (_, Value::Percent(_))
                ),
            ),
            (Value::Ordinal(a), Value::Ordinal(b)) => exactly(a == b),
            (Value::Ordinal(place), Value::Number(amount))
            | (Value::Number(amount), Value::Ordinal(place)) => {
                exactly(amount.full() == Decimal::from(place))
            }
            (Value::Date(a), Value::Date(b)) => dates(a, b),
            (Value::Time(a), Value::Time(b)) => times(a, b),
            (Value::Hijri(a), Value::Hijri(b)) => dates(a, b),
            (Value::Ordinal(place), Value::Time(time))
            | (Value::Time(time), Value::Ordinal(place)) => {
                exactly(time.minute == 0 && u32::from(time.hour) == place).min(Compatible)
            }
            (Value::Date(date), Value::Number(amount))
            | (Value::Number(amount), Value::Date(date)) => year_and_number(date, amount),
            (a, b) => exactly(a == b),
        }
    }
}

fn units(a: Unit, b: Unit) -> Agreement {
    if a == b {
        Same
    } else if a.may_be(b) {
        Compatible
    } else {
        Different
    }
}

/// A part of a whole against a share in figures: half against 0.5 or 50%.
fn shares(part: Fraction, amount: Amount, percent: bool) -> Agreement {
    let whole = if percent { 100 } else { 1 };
    let product = amount.full().times(i128::from(part.of));
    exactly(product == Some(Decimal::from(u32::from(part.part) * whole))).min(Compatible)
}

fn exactly(same: bool) -> Agreement {
    if same { Same } else { Different }
}

fn amounts(a: Amount, b: Amount) -> Agreement {
    if a.full() == b.full() {
        return Same;
    }
    let readings = |amount: Amount| [Some(amount.full()), amount.full_alternative()];
    let shared = readings(a)
        .into_iter()
        .flatten()
        .any(|reading| readings(b).contains(&Some(reading)));
    if shared { Compatible } else { Different }
}

fn currencies(a: Currency, b: Currency) -> Agreement {
    if a == b {
        Same
    } else if a.may_be(b) {
        Compatible
    } else {
        Different
    }
}

fn dates(a: Date, b: Date) -> Agreement {
    if a == b {
        return Same;
    }
    let fields = [
        field(a.year, b.year),
        field(a.month, b.month),
        field(a.day, b.day),
    ];
    let mut both = fields.into_iter().flatten();
    // Without a field in common nothing says that they are one date.
    let first = both.next();
    if first == Some(true) && both.all(|same| same) {
        Compatible
    } else {
        Different
    }
}

/// Whether two dates have the same in a field; `None` where not both have it.
fn field<T: PartialEq>(a: Option<T>, b: Option<T>) -> Option<bool> {
    Some(a? == b?)
}

fn times(a: Time, b: Time) -> Agreement {
    let on_dial = |time: Time| (time.hour % 12, time.minute);
    if field(a.second, b.second) == Some(false) {
        return Different;
    }
    if a.second != b.second {
        return times(Time { second: None, ..a }, Time { second: None, ..b }).min(Compatible);
    }
    match (a.minutes(), b.minutes()) {
        (Some(a), Some(b)) if a == b => Same,
        (Some(_), Some(_)) => Different,
        _ if a == b => Same,
        _ if on_dial(a) == on_dial(b) => Compatible,
        _ => Different,
    }
}

fn year_and_number(date: Date, amount: Amount) -> Agreement {
    let is_year_alone = date.month.is_none();
    let same = |year: u16| amount.full() == Decimal::from(u32::from(year));
    exactly(is_year_alone && date.year.is_some_and(same))
}

//! Ranges: the first part takes the unit and the magnitude that only the second one names.

use super::cursor::Cursor;
use super::{Found, time};
use crate::facts::words::Sense;
use crate::facts::{Amount, Date, Magnitude, Value};

/// Gives the days of يومي 15 و20 مارس and "15-20 March" the month that only the last one has, and
/// those of "March 15-20" that of the first.
pub(super) fn share_months(cursor: &Cursor, found: &mut [Found]) {
    for second in (1..found.len()).rev() {
        let (first, last) = (found[second - 1], found[second]);
        if let Some(value) = day_before(cursor, first, last) {
            found[second - 1].value = value;
        }
    }
    for second in 1..found.len() {
        let (first, last) = (found[second - 1], found[second]);
        if let Some(value) = day_after(cursor, first, last) {
            found[second].value = value;
        }
    }
}

/// A day alone that leads up to a date.
fn day_before(cursor: &Cursor, first: Found, last: Found) -> Option<Value> {
    let (date, wrap) = dated(last.value)?;
    let day = day_of(cursor, first).filter(|day| date.day.is_some_and(|last| *day < last))?;
    let and = cursor.sense(first.next) == Sense::And || cursor.mark(first.next) == Some('\u{60C}');
    let to = cursor.is_dash(first.next) || cursor.sense(first.next) == Sense::To;
    let joined = last.first == first.next + 1 && (to || and && are_days(cursor, first.first));
    let joined = joined && !cursor.is_arabic_word(last.first);
    let date = Date {
        day: Some(day),
        ..date
    };
    (joined && date.is_possible()).then(|| wrap(date))
}

/// A day alone behind "March 15" and a dash or "and".
fn day_after(cursor: &Cursor, first: Found, last: Found) -> Option<Value> {
    let (date, wrap) = dated(first.value).filter(|_| cursor.is_latin_word(first.first))?;
    let day = day_of(cursor, last).filter(|day| date.day.is_some_and(|first| *day > first))?;
    let link = cursor.is_dash(first.next) || cursor.sense(first.next) == Sense::And;
    let counts = cursor.is_word(last.next) && !cursor.is_capital(last.next);
    let date = Date {
        day: Some(day),
        ..date
    };
    let joined = link && last.first == first.next + 1 && !counts && date.year.is_none();
    (joined && date.is_possible()).then(|| wrap(date))
}

/// What makes a value of a date.
type Wrap = fn(Date) -> Value;

/// The date of a value, and what makes such a value of a date.
fn dated(value: Value) -> Option<(Date, Wrap)> {
    match value {
        Value::Date(date) if date.month.is_some() => Some((date, Value::Date)),
        Value::Hijri(date) if date.month.is_some() => Some((date, Value::Hijri)),
        _ => None,
    }
}

/// A number alone that may be a day.
fn day_of(cursor: &Cursor, found: Found) -> Option<u8> {
    let (value, digits) = cursor
        .whole(found.first)
        .filter(|_| found.next == found.first + 1)?;
    let number = matches!(found.value, Value::Number(_)) && digits <= 2;
    u8::try_from(value)
        .ok()
        .filter(|day| number && (1..=31).contains(day))
}

/// Whether words before a figure or a list of figures say that days follow: يومي, أيام, بين, "on".
fn are_days(cursor: &Cursor, first: usize) -> bool {
    let back = (1..=8.min(first)).find(|back| {
        let at = first - back;
        !cursor.is_digits(at)
            && cursor.sense(at) != Sense::And
            && cursor.mark(at) != Some('\u{60C}')
    });
    back.is_some_and(|back| {
        let text = cursor.text(first - back);
        matches!(
            text,
            "يومي"
                | "أيام"
                | "يوم"
                | "الأيام"
                | "ليلتي"
                | "ليالي"
                | "بين"
                | "في"
                | "on"
                | "between"
                | "from"
        )
    })
}

/// Shares units in `3–5%`, `$10–15bn`, من 3 إلى 5 ملايين, "between 10 and 15 million".
pub(super) fn share_units(cursor: &Cursor, found: &mut [Found]) {
    for second in 1..found.len() {
        let pair = (found[second - 1], found[second]);
        if is_range(cursor, pair.0, pair.1) {
            let hour = time::hour(cursor, pair.0.first).filter(|_| is_time(pair.1.value));
            found[second - 1].value = match (pair.0.value, hour) {
                (Value::Number(_), Some(time)) => Value::Time(time),
                (first, _) => shared(first, pair.1.value),
            };
        }
    }
}

fn is_time(value: Value) -> bool {
    matches!(value, Value::Time(_))
}

fn is_range(cursor: &Cursor, first: Found, second: Found) -> bool {
    let link = first.next;
    if cursor.is_joining_dash(link) {
        return second.first == link + 1;
    }
    if second.first != link + 1 {
        return false;
    }
    let leader = first.first.checked_sub(1);
    let leads = |sense| leader.is_some_and(|at| cursor.sense(at) == sense);
    match cursor.sense(link) {
        Sense::To => true,
        Sense::And => leads(Sense::From),
        _ => false,
    }
}

fn shared(first: Value, second: Value) -> Value {
    match (first, second) {
        (Value::Number(amount), Value::Percent(_)) => Value::Percent(amount),
        (
            Value::Number(amount),
            Value::Measure {
                amount: other,
                unit,
            },
        ) => Value::Measure {
            amount: scaled(amount, other),
            unit,
        },
        (Value::Number(amount), Value::Number(other)) => Value::Number(scaled(amount, other)),
        (
            Value::Number(amount),
            Value::Money {
                amount: other,
                currency,
            },
        ) => Value::Money {
            amount: scaled(amount, other),
            currency,
        },
        (
            Value::Money { amount, currency },
            Value::Number(other) | Value::Money { amount: other, .. },
        ) => Value::Money {
            amount: scaled(amount, other),
            currency,
        },
        _ => first,
    }
}

/// The amount with the magnitude of the other end, where it has none and is the smaller figure.
fn scaled(amount: Amount, other: Amount) -> Amount {
    let smaller = amount.coefficient.is_less(other.coefficient) == Some(true);
    if amount.magnitude == Magnitude::Unit && smaller {
        return Amount {
            magnitude: other.magnitude,
            ..amount
        };
    }
    amount
}

//! Ranges: the first part takes the unit and the magnitude that only the second one names.

use super::cursor::Cursor;
use super::{Found, time};
use crate::facts::words::Sense;
use crate::facts::{Amount, Magnitude, Value};

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

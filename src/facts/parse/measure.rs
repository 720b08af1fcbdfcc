//! Units of measure after an amount, and duals that need none.

use super::Found;
use super::cursor::Cursor;
use crate::facts::words::Sense;
use crate::facts::{Amount, Decimal, Magnitude, Unit, Value};

/// The unit after an amount, and the token after it: `miles`, "square kilometres", كيلومتر في
/// الساعة, `°C`.
pub(super) fn unit(cursor: &Cursor, at: usize) -> Option<(Unit, usize)> {
    let at = at + usize::from(cursor.is_joining_dash(at) && cursor.is_word(at + 1));
    if cursor.mark(at) == Some('°') {
        let scale = scale_letter(cursor, at + 1);
        return Some(scale.map_or((Unit::Degree, at + 1), |unit| (unit, at + 2)));
    }
    if let Some(unit) = scale_letter(cursor, at).filter(|_| cursor.is_glued(at)) {
        return Some((unit, at + 1));
    }
    let ahead = match cursor.sense(at) {
        Sense::Unit(..) => 0,
        Sense::Area | Sense::Volume | Sense::Nautical if cursor.is_latin_word(at) => 1,
        _ => return None,
    };
    let Sense::Unit(unit, false) = cursor.sense(at + ahead) else {
        return None;
    };
    if !cursor.is_bare(at) || cursor.clitics(at).article {
        return None;
    }
    let next = at + ahead + 1;
    let powered = if ahead == 1 {
        change(cursor, at, unit).map(|unit| (unit, next))
    } else {
        change(cursor, next, unit).map(|unit| (unit, next + 1))
    };
    let (unit, next) = powered.unwrap_or((unit, next));
    Some(with_rate(cursor, unit, next))
}

fn scale_letter(cursor: &Cursor, at: usize) -> Option<Unit> {
    match cursor.text(at) {
        "C" => Some(Unit::Celsius),
        "F" => Some(Unit::Fahrenheit),
        _ => None,
    }
}

/// What "square", مكعب, "Celsius" or مئوية at `at` makes of a unit.
fn change(cursor: &Cursor, at: usize, unit: Unit) -> Option<Unit> {
    match cursor.sense(at) {
        Sense::Area => unit.squared(),
        Sense::Volume => unit.cubed(),
        Sense::Nautical => (unit == Unit::Mile).then_some(Unit::NauticalMile),
        // مئوية, which after نقطة makes a percentage point.
        Sense::Celsius => (unit == Unit::Degree).then_some(Unit::Celsius),
        Sense::Percent if cursor.is_arabic_word(at) => {
            (unit == Unit::Degree).then_some(Unit::Celsius)
        }
        Sense::Fahrenheit => (unit == Unit::Degree).then_some(Unit::Fahrenheit),
        _ if unit == Unit::Degree => scale_letter(cursor, at),
        _ => None,
    }
}

/// "an hour", "per hour", `/h`, في الساعة.
fn with_rate(cursor: &Cursor, unit: Unit, next: usize) -> (Unit, usize) {
    let led = matches!(cursor.sense(next), Sense::Article | Sense::Per | Sense::In)
        || cursor.mark(next) == Some('/');
    let hour = matches!(cursor.sense(next + 1), Sense::Hour | Sense::Clock);
    match unit.per_hour().filter(|_| led && hour) {
        Some(speed) => (speed, next + 2),
        None => (unit, next),
    }
}

/// كيلومترين, متر ونصف, ميل واحد: two of them, one with a part of it, and one.
pub(super) fn alone(cursor: &Cursor, at: usize) -> Option<Found> {
    let Sense::Unit(unit, dual) = cursor.sense(at) else {
        return None;
    };
    if cursor.clitics(at).article || cursor.is_latin_word(at) {
        return None;
    }
    let one = cursor.sense(at + 1) == Sense::Count(1) && cursor.clitics(at + 1).len == 0;
    let more = match and_part(cursor, at + 1) {
        None if one && !dual => Some((Decimal::ZERO, at + 2)),
        more => more,
    };
    if !dual && more.is_none() {
        return None;
    }
    let (more, next) = more.unwrap_or((Decimal::ZERO, at + 1));
    let (unit, next) = match dual_change(cursor, next, unit) {
        Some(changed) => (changed, next + 1),
        None => (unit, next),
    };
    let (unit, next) = with_rate(cursor, unit, next);
    let count = Decimal::from(1 + u32::from(dual)).plus(more)?;
    let amount = Amount::new(count.shortest(), Magnitude::Unit);
    (unit != Unit::Degree || !dual).then_some(Found {
        value: Value::Measure { amount, unit },
        first: at,
        next,
    })
}

/// ونصف after a unit: a half or a quarter of it more.
pub(super) fn and_part(cursor: &Cursor, at: usize) -> Option<(Decimal, usize)> {
    match cursor.sense(at) {
        Sense::Part(hundredths @ (25 | 50)) if cursor.clitics(at).and => {
            Some((Decimal::new(hundredths.into(), 2), at + 1))
        }
        _ => None,
    }
}

fn dual_change(cursor: &Cursor, at: usize, unit: Unit) -> Option<Unit> {
    let degrees = unit == Unit::Degree && matches!(cursor.text(at), "مئويتين" | "مئويتان");
    degrees
        .then_some(Unit::Celsius)
        .or_else(|| change(cursor, at, unit))
}

//! Units of measure after an amount, and duals that need none.

use super::cursor::Cursor;
use super::{Found, scale};
use crate::facts::words::Sense;
use crate::facts::{Amount, Decimal, Magnitude, Unit, Value};

/// The unit after an amount, and the token after it: `miles`, "square kilometres", كيلومتر في
/// الساعة, `°C`.
pub(super) fn unit(cursor: &Cursor, at: usize) -> Option<(Unit, usize)> {
    let at = at + usize::from(cursor.is_joining_dash(at) && cursor.is_word(at + 1));
    if cursor.mark(at) == Some('°') {
        let scale = scale_letter(cursor, at + 1).or_else(|| change(cursor, at + 1, Unit::Degree));
        return Some(scale.map_or((Unit::Degree, at + 1), |unit| (unit, at + 2)));
    }
    if cursor.sense(at) == Sense::Celsius {
        return Some((Unit::Celsius, at + 1));
    }
    if let Some((unit, next)) = prefixed(cursor, at) {
        return Some(powered(cursor, unit, next));
    }
    if cursor.text(at) == "م" && cursor.clitics(at).len == 0 {
        let power = power_figure(cursor, at + 1, Unit::Metre)?;
        return Some((power, at + 2));
    }
    if is_gram_letter(cursor, at) {
        return Some(with_rate(cursor, Unit::Gram, at + 1));
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
    if ahead == 1 {
        let unit = change(cursor, at, unit).unwrap_or(unit);
        return Some(with_rate(cursor, unit, next));
    }
    Some(powered(cursor, unit, next))
}

/// Whether a small g at `at` is of grams: apart from its figure, since `5g` is also a network.
fn is_gram_letter(cursor: &Cursor, at: usize) -> bool {
    cursor.text(at) == "g" && !cursor.is_glued(at) && cursor.mark(at + 1) != Some('\'')
}

/// A unit with what stands behind it: مربع, `²`, "an hour".
fn powered(cursor: &Cursor, unit: Unit, next: usize) -> (Unit, usize) {
    let power = change(cursor, next, unit).or_else(|| power_figure(cursor, next, unit));
    let (unit, next) = power.map_or((unit, next), |unit| (unit, next + 1));
    with_rate(cursor, unit, next)
}

/// كم2, م³.
fn power_figure(cursor: &Cursor, at: usize, unit: Unit) -> Option<Unit> {
    match cursor.text(at) {
        "2" | "²" | "٢" if cursor.is_glued(at) => unit.squared(),
        "3" | "³" | "٣" if cursor.is_glued(at) => unit.cubed(),
        _ => None,
    }
}

/// كيلو متر, ميغا واط, ملي لتر: a unit in two words.
fn prefixed(cursor: &Cursor, at: usize) -> Option<(Unit, usize)> {
    let Sense::Unit(unit, false) = cursor.sense(at + 1) else {
        let watt = matches!(cursor.text(at + 1), "واط" | "وات");
        return match cursor.sense(at) {
            Sense::Kilo if watt => Some((Unit::Kilowatt, at + 2)),
            Sense::Mega if watt => Some((Unit::Megawatt, at + 2)),
            Sense::Kilo if cursor.clitics(at).len == 0 => Some((Unit::Kilogram, at + 1)),
            _ => None,
        };
    };
    if cursor.clitics(at).len > 0 || cursor.clitics(at + 1).len > 0 {
        return None;
    }
    let unit = match (cursor.sense(at), unit) {
        (Sense::Kilo, Unit::Metre) => Unit::Kilometre,
        (Sense::Kilo, Unit::Gram) => Unit::Kilogram,
        (Sense::Centi, Unit::Metre) => Unit::Centimetre,
        (Sense::Milli, Unit::Metre) => Unit::Millimetre,
        (Sense::Milli, Unit::Gram) => Unit::Milligram,
        (Sense::Milli, Unit::Litre) => Unit::Millilitre,
        _ => return None,
    };
    Some((unit, at + 2))
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
        Sense::Hour | Sense::Clock if cursor.is_bare(at) && !cursor.clitics(at).article => {
            unit.for_an_hour()
        }
        // °م, which also ends a figure of metres.
        _ if unit == Unit::Degree && cursor.text(at) == "م" => Some(Unit::Celsius),
        _ if unit == Unit::Degree => scale_letter(cursor, at),
        _ => None,
    }
}

/// "an hour", "per hour", `/h`, في الساعة.
fn with_rate(cursor: &Cursor, unit: Unit, next: usize) -> (Unit, usize) {
    let led = matches!(cursor.sense(next), Sense::Article | Sense::Per | Sense::In)
        || cursor.mark(next) == Some('/');
    let letter = cursor.text(next + 1) == "س" && cursor.mark(next) == Some('/');
    let hour = letter || matches!(cursor.sense(next + 1), Sense::Hour | Sense::Clock);
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

/// ونصف after a unit: a half or a quarter of it more; إلا ربعا: a quarter less.
pub(super) fn and_part(cursor: &Cursor, at: usize) -> Option<(Decimal, usize)> {
    if matches!(cursor.text(at), "إلا" | "الا") && cursor.sense(at + 1) == Sense::Part(25) {
        return Some((Decimal::new(-25, 2), at + 2));
    }
    let alone = usize::from(cursor.sense(at) == Sense::And && cursor.is_arabic_word(at));
    match cursor.sense(at + alone) {
        Sense::Part(hundredths @ (25 | 50)) if alone > 0 || cursor.clitics(at).and => {
            // ونصف المليون is of something else.
            let whole = scale::words(cursor, at + alone + 1, true).0 > 0;
            (!whole).then_some((Decimal::new(hundredths.into(), 2), at + alone + 1))
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

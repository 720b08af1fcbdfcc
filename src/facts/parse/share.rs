//! Parts of a whole and multiples: two thirds, ثلاثة أرباع, "half of", doubled, الضعف.

use super::cursor::Cursor;
use super::{Found, measure};
use crate::facts::words::Sense;
use crate::facts::{Amount, Decimal, Fraction, Magnitude, Value};

pub(super) fn read(cursor: &Cursor, at: usize) -> Option<Found> {
    let found = |value, next| Found {
        value,
        first: at,
        next,
    };
    if let Some((times, next)) = multiple(cursor, at) {
        return Some(found(Value::Multiple(times.into()), next));
    }
    if let Some((value, next)) = of_unit(cursor, at) {
        return Some(found(value, next));
    }
    let (part, of, next) = fraction(cursor, at)?;
    Some(found(Value::Fraction(Fraction { part, of }), next))
}

/// 3/4 كغ: a part in figures before its unit.
fn of_unit(cursor: &Cursor, at: usize) -> Option<(Value, usize)> {
    let joined = cursor.mark(at + 1)? == '/' && cursor.is_glued(at + 1) && cursor.is_glued(at + 2);
    let (part, of) = (cursor.whole(at)?.0, cursor.whole(at + 2)?.0);
    let thousandths = (part < of && of <= 8 && 1000 % of == 0).then(|| part * (1000 / of))?;
    let (unit, next) = measure::unit(cursor, at + 3).filter(|_| joined)?;
    let figure = Decimal::new(thousandths.into(), 3).shortest();
    let amount = Amount::new(figure, Magnitude::Unit);
    Some((Value::Measure { amount, unit }, next))
}

fn multiple(cursor: &Cursor, at: usize) -> Option<(u8, usize)> {
    match cursor.sense(at) {
        Sense::Times(times) if is_multiplied(cursor, at) => Some((times, at + 1)),
        Sense::Twofold if !cursor.clitics(at).article => Some((2, at + 1)),
        Sense::Part(200) if is_arabic_double(cursor, at) => Some((2, at + 1)),
        _ => None,
    }
}

/// "Doubled" always; "double" and "triple" only where an amount or a verb shows them to be one, and
/// not a bogey or a standard.
fn is_multiplied(cursor: &Cursor, at: usize) -> bool {
    const OBJECTS: [&str; 9] = [
        "the", "that", "what", "its", "their", "his", "her", "our", "this",
    ];
    const VERBS: [&str; 12] = [
        "could", "will", "would", "can", "should", "may", "might", "than", "nearly", "almost",
        "about", "roughly",
    ];
    let text = cursor.text(at).to_ascii_lowercase();
    if !matches!(text.as_str(), "double" | "triple" | "treble" | "quadruple") {
        return !cursor.is_capital(at + 1);
    }
    let before = at.checked_sub(1).map_or("", |before| cursor.text(before));
    OBJECTS.contains(&cursor.text(at + 1))
        || VERBS.contains(&before)
        || cursor.sense_before(at) == Sense::To
}

/// إلى الضعف, أكثر من الضعف, ضعف عدد: ضعف is also weakness.
fn is_arabic_double(cursor: &Cursor, at: usize) -> bool {
    if cursor.clitics(at).article {
        let before = at.checked_sub(1).map_or("", |before| cursor.text(before));
        let led = matches!(
            cursor.sense_before(at),
            Sense::To | Sense::Of | Sense::About
        );
        return led || matches!(before, "بمقدار" | "بنسبة");
    }
    const COUNTED: [&str; 14] = [
        "عدد",
        "العدد",
        "ما",
        "المبلغ",
        "مبلغ",
        "الرقم",
        "حجم",
        "قيمة",
        "السعر",
        "سعر",
        "المعدل",
        "معدل",
        "المتوسط",
        "متوسط",
    ];
    COUNTED.contains(&cursor.text(at + 1))
}

/// The parts, of how many, and the token after.
fn fraction(cursor: &Cursor, at: usize) -> Option<(u8, u8, usize)> {
    match cursor.sense(at) {
        Sense::Share(part, of) => Some((part, of, at + 1)),
        _ if cursor.mark(at + 1) == Some('/') => in_digits(cursor, at),
        Sense::Count(count @ 1..=9) => counted(cursor, at, u8::try_from(count).ok()?),
        _ if cursor.whole(at).is_some_and(|it| (2..=9).contains(&it.0)) => {
            counted(cursor, at, u8::try_from(cursor.whole(at)?.0).ok()?)
        }
        Sense::Article if cursor.sense(at + 2) == Sense::Of => counted(cursor, at, 1),
        Sense::Part(50) if is_half(cursor, at) => Some((1, 2, at + 1)),
        Sense::Part(25) if is_arabic_quarter(cursor, at) => Some((1, 4, at + 1)),
        _ => None,
    }
}

/// "1/3 of", 1/4 السكان: only before what it is a part of, because 1/4 is also the first of April.
fn in_digits(cursor: &Cursor, at: usize) -> Option<(u8, u8, usize)> {
    let joined = cursor.is_glued(at + 1) && cursor.is_glued(at + 2);
    let goes_on = cursor.mark(at + 3) == Some('/') || cursor.mark_before(at) == Some('/');
    let (part, of) = (cursor.whole(at)?.0, cursor.whole(at + 2)?.0);
    // 1/4 النهائي is a round of a cup.
    let is_round = cursor.text(at + 3).ends_with("نهائي");
    let whole = cursor.text(at + 3).starts_with("ال") && !is_round;
    let behind = cursor.sense(at + 3) == Sense::Of || whole;
    let fits = joined && !goes_on && (2..=10).contains(&of) && (1..of).contains(&part);
    let narrow = |it: u32| u8::try_from(it).ok();
    (fits && behind).then_some((narrow(part)?, narrow(of)?, at + 3))
}

/// "two-thirds", "a quarter of", ثلاثة أرباع.
fn counted(cursor: &Cursor, at: usize, part: u8) -> Option<(u8, u8, usize)> {
    let latin = cursor.is_latin_word(at);
    let noun = at + 1 + usize::from(latin && cursor.is_joining_dash(at + 1));
    let of = match cursor.sense(noun) {
        Sense::Shares(of) => of,
        Sense::Quarters => 4,
        Sense::Order(of @ 3..=10) if latin && part == 1 => u8::try_from(of).ok()?,
        Sense::Part(25) if latin && part == 1 => 4,
        _ => return None,
    };
    let parted = part < of && !cursor.clitics(noun).article;
    parted.then_some((part, of, noun + 1))
}

/// "Half of" and "half the", نصف السكان; not "the first half of", نصف النهائي.
fn is_half(cursor: &Cursor, at: usize) -> bool {
    let behind = cursor.text(at + 1);
    if cursor.is_latin_word(at) {
        const OWNERS: [&str; 6] = ["the", "its", "their", "his", "her", "all"];
        let before = cursor.sense_before(at);
        let play = matches!(
            before,
            Sense::FirstOf | Sense::SecondOf | Sense::Order(_) | Sense::Article | Sense::And
        ) || at.checked_sub(1).is_some_and(|it| {
            matches!(
                cursor.text(it),
                "other" | "latter" | "top" | "bottom" | "the"
            )
        });
        return !play && (cursor.sense(at + 1) == Sense::Of || OWNERS.contains(&behind));
    }
    const OTHERS: [&str; 9] = [
        "النهائي",
        "النهائية",
        "الساعة",
        "القرن",
        "الكرة",
        "الملعب",
        "السنوي",
        "السنوية",
        "الثاني",
    ];
    let plain = cursor.clitics(at).len == 0 && cursor.sense_before(at) != Sense::And;
    plain && cursor.is_plain(at + 1) && behind.starts_with("ال") && !OTHERS.contains(&behind)
}

/// ربع السكان; not ربع النهائي.
fn is_arabic_quarter(cursor: &Cursor, at: usize) -> bool {
    let behind = cursor.text(at + 1);
    cursor.is_arabic_word(at)
        && cursor.clitics(at).len == 0
        && cursor.is_plain(at + 1)
        && behind.starts_with("ال")
        && !matches!(
            behind,
            "النهائي" | "النهائية" | "الساعة" | "القرن" | "السنوي" | "السنوية"
        )
}

//! Times of day: `10:30`, `2pm`, `2.30 p.m.`, الساعة 10 صباحًا, السابعة إلا ربعا, "half past three".

use super::cursor::Cursor;
use super::{Found, count, half_day, order};
use crate::facts::words::Sense;
use crate::facts::{Time, Value};

/// A time on the dial, and the token after it.
#[derive(Clone, Copy)]
struct Dial {
    hour: u8,
    minute: u8,
    second: Option<u8>,
    next: usize,
}

pub(super) fn read(cursor: &Cursor, at: usize) -> Option<Found> {
    let colon = with_colon(cursor, at);
    let past = past_or_to(cursor, at);
    let dial = past
        .or(colon)
        .or_else(|| of_zone(cursor, at))
        .or_else(|| without_colon(cursor, at))
        .or_else(|| in_words(cursor, at))?;
    let dial = if colon.is_none() && past.is_none() && !cursor.is_latin_word(at) {
        with_minutes(cursor, dial)
    } else {
        dial
    };
    let (oclock, next) = oclock(cursor, dial.next);
    let clock = cursor.sense_before(at) == Sense::Clock;
    let zone = of_zone(cursor, at).is_some();
    let shown = colon.is_some() || clock || oclock || zone;
    let half = half_day::read(cursor, next, dial.hour)
        .or_else(|| {
            shown
                .then(|| half_day::letter(cursor, next, dial.hour))
                .flatten()
        })
        .or_else(|| half_day::letter_of_range(cursor, at, next, dial.hour))
        .or_else(|| half_day::in_english(cursor, at, next).filter(|_| shown || led(cursor, at)));
    let told = shown || half.is_some() || past.is_some();
    let (half, next) = half.map_or((None, next), |(half, next)| (Some(half), next));
    let time = Time {
        hour: dial.hour,
        minute: dial.minute,
        second: dial.second,
        half,
    };
    told.then_some(Found {
        value: Value::Time(time),
        first: at,
        next,
    })
}

/// The hour of `9-5pm`, `6.30-10am`: what a figure says when a time follows the dash.
pub(super) fn hour(cursor: &Cursor, at: usize) -> Option<Time> {
    let dial = without_colon(cursor, at)?;
    Some(Time {
        hour: dial.hour,
        minute: dial.minute,
        second: None,
        half: None,
    })
}

fn with_colon(cursor: &Cursor, at: usize) -> Option<Dial> {
    let joined =
        |at: usize| cursor.mark(at) == Some(':') && cursor.is_glued(at) && cursor.is_glued(at + 1);
    let (hour, digits) = cursor.whole(at)?;
    let (minute, minute_digits) = cursor.whole(at + 2)?;
    let more = joined(at + 3) && cursor.is_digits(at + 4);
    let after_colon = cursor.mark_before(at) == Some(':') && cursor.is_glued(at);
    let fits = digits <= 2 && minute_digits == 2 && hour <= 24 && minute <= 59;
    if !joined(at + 1) || after_colon || !fits {
        return None;
    }
    let dial = Dial::at(hour, minute, at + 3)?;
    if !more {
        return Some(dial);
    }
    // 1:59:40 is as often how long a race took: a clock or a half of the day tells.
    let (second, second_digits) = cursor.whole(at + 4)?;
    let said = cursor.sense_before(at) == Sense::Clock
        || half_day::read(cursor, at + 5, dial.hour).is_some();
    let fits = second_digits == 2 && second <= 59 && !joined(at + 5) && said;
    fits.then_some(Dial {
        second: narrow(second),
        next: at + 5,
        ..dial
    })
}

impl Dial {
    fn at(hour: u32, minute: u32, next: usize) -> Option<Dial> {
        Some(Dial {
            hour: narrow(hour)?,
            minute: narrow(minute)?,
            second: None,
            next,
        })
    }
}

/// Four digits before the name of a zone: 1300 بتوقيت غرينتش, `1300 GMT`.
fn of_zone(cursor: &Cursor, at: usize) -> Option<Dial> {
    let zone = matches!(cursor.text(at + 1), "بتوقيت" | "GMT" | "UTC");
    let (value, _) = cursor.whole(at).filter(|it| zone && it.1 == 4)?;
    let fits = value / 100 < 24 && value % 100 < 60;
    fits.then(|| Dial::at(value / 100, value % 100, at + 1))?
}

/// An hour alone, or with minutes after a dot: `2.30pm`.
fn without_colon(cursor: &Cursor, at: usize) -> Option<Dial> {
    let figure = cursor
        .figure(at)
        .filter(|figure| figure.whole_digits <= 2 && cursor.mark(at + 1) != Some(':'))?;
    let hundredths = match figure.value.decimals() {
        0 if !figure.separated => figure.value.times(100)?,
        2 => figure.value.times_power_of_ten(2)?,
        _ => return None,
    };
    let value = u32::try_from(hundredths.to_integer()?).ok()?;
    let (hour, minute) = (value / 100, value % 100);
    (hour <= 24 && minute < 60).then_some(())?;
    Dial::at(hour, minute, at + 1)
}

/// الثالثة, الثانية عشرة; an English number word, which needs more to be a time.
fn in_words(cursor: &Cursor, at: usize) -> Option<Dial> {
    if cursor.is_latin_word(at) {
        return match cursor.sense(at) {
            Sense::Count(hour @ 1..=12) => Dial::at(hour.into(), 0, at + 1),
            _ => None,
        };
    }
    let second = cursor.sense(at) == Sense::LastTurn && cursor.text(at).contains("ثانية");
    let (hour, next) = match cursor.sense(at) {
        Sense::Count(1) if cursor.clitics(at).article => (1, at + 1),
        _ if second && cursor.sense(at + 1) != Sense::Count(10) => (2, at + 1),
        _ => order::arabic(cursor, at)?,
    };
    let article = cursor.clitics(at).article || cursor.text(at).starts_with("ال");
    (hour <= 12 && article)
        .then(|| Dial::at(hour.into(), 0, next))
        .flatten()
}

/// What والنصف, إلا ربعا, وعشر دقائق and وخمس ثوان add to an hour.
fn with_minutes(cursor: &Cursor, mut dial: Dial) -> Dial {
    while let Some(next) = more(cursor, dial) {
        dial = next;
    }
    dial
}

fn more(cursor: &Cursor, dial: Dial) -> Option<Dial> {
    if matches!(cursor.text(dial.next), "إلا" | "الا" | "إلّا") {
        let (minutes, next) = piece(cursor, dial.next + 1)?;
        return earlier(dial, minutes, next);
    }
    let alone = usize::from(cursor.sense(dial.next) == Sense::And);
    let first = dial.next + alone;
    if alone == 0 && !cursor.clitics(first).and {
        return None;
    }
    if let Some((second, next)) = counted(cursor, first).filter(|it| is_seconds(cursor, it.1)) {
        let fits = dial.second.is_none() && second < 60;
        let second = narrow(second).filter(|_| fits)?;
        return Some(Dial {
            second: Some(second),
            next: next + 1,
            ..dial
        });
    }
    let (minutes, next) = piece(cursor, first)?;
    let minute = u32::from(dial.minute) + minutes;
    (minute < 60 && dial.second.is_none()).then(|| Dial::at(dial.hour.into(), minute, next))?
}

fn earlier(dial: Dial, minutes: u32, next: usize) -> Option<Dial> {
    let total = (u32::from(dial.hour) * 60 + u32::from(dial.minute) + 720).checked_sub(minutes)?;
    let hour = (total / 60 + 11) % 12 + 1;
    (dial.hour <= 12).then(|| Dial::at(hour, total % 60, next))?
}

/// A half, a quarter or a third of an hour, or counted minutes; and the token after.
fn piece(cursor: &Cursor, at: usize) -> Option<(u32, usize)> {
    match cursor.sense(at) {
        Sense::Part(50) => return Some((30, at + 1)),
        Sense::Part(25) => return Some((15, at + 1)),
        Sense::Share(1, 3) => return Some((20, at + 1)),
        _ => {}
    }
    let third = matches!(cursor.text(at), "ثلثا" | "ثلثًا");
    if third {
        return Some((20, at + 1));
    }
    let (minutes, next) = counted(cursor, at)?;
    let noun = matches!(cursor.text(next), "دقيقة" | "دقائق" | "دقيقه");
    (noun && minutes < 60).then_some((minutes, next + 1))
}

fn counted(cursor: &Cursor, at: usize) -> Option<(u32, usize)> {
    match cursor.whole(at) {
        Some((value, _)) => Some((value, at + 1)),
        None => count::read(cursor, at),
    }
}

fn is_seconds(cursor: &Cursor, at: usize) -> bool {
    matches!(cursor.text(at), "ثانية" | "ثوان" | "ثواني" | "ثوانٍ")
}

/// "half past three", "quarter to five", "ten minutes past six".
fn past_or_to(cursor: &Cursor, at: usize) -> Option<Dial> {
    if !cursor.is_latin_word(at) {
        return None;
    }
    let (minutes, next) = match cursor.sense(at) {
        Sense::Part(50) => (30, at + 1),
        Sense::Part(25) => (15, at + 1),
        Sense::Article if cursor.sense(at + 1) == Sense::Part(25) => (15, at + 2),
        Sense::Count(_) => count::read(cursor, at).filter(|it| it.0 < 30)?,
        _ => return None,
    };
    let next = next + usize::from(matches!(cursor.text(next), "minutes" | "minute"));
    let hour = match cursor.whole(next + 1) {
        Some((hour, _)) => hour,
        None => count::read(cursor, next + 1)?.0,
    };
    let behind = next + 2;
    let is_part = !matches!(cursor.sense(at), Sense::Count(_));
    let told = is_part || half_day::read(cursor, behind, 1).is_some() || led(cursor, at);
    let dial = Dial::at(hour, 0, behind).filter(|it| (1..=12).contains(&it.hour))?;
    match cursor.text(next) {
        "past" if told => Dial::at(hour, minutes, behind),
        "to" if told => earlier(dial, minutes, behind),
        _ => None,
    }
}

/// Whether a word before it leads to a time: "at seven".
fn led(cursor: &Cursor, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| cursor.text(before));
    matches!(
        before,
        "at" | "At" | "until" | "till" | "around" | "about" | "by" | "before" | "after"
    )
}

/// Whether "o'clock" stands at `at`, and the token after.
fn oclock(cursor: &Cursor, at: usize) -> (bool, usize) {
    let said = matches!(cursor.text(at), "o" | "O")
        && matches!(cursor.mark(at + 1), Some('\'' | '\u{2019}'))
        && cursor.text(at + 2) == "clock";
    (said, if said { at + 3 } else { at })
}

fn narrow(number: u32) -> Option<u8> {
    u8::try_from(number).ok()
}

//! Times of day: `10:30`, `2pm`, `2.30 p.m.`, الساعة 10 صباحًا.

use super::cursor::Cursor;
use super::{Found, order};
use crate::facts::words::Sense;
use crate::facts::{DayHalf, Time, Value};

pub(super) fn read(cursor: &Cursor, at: usize) -> Option<Found> {
    let colon = with_colon(cursor, at);
    let (hour, minute, next) = colon
        .or_else(|| without_colon(cursor, at))
        .or_else(|| in_words(cursor, at))?;
    let (oclock, next) = oclock(cursor, next);
    let (half, next) = match half(cursor, next, hour) {
        Some((half, next)) => (Some(half), next),
        None => (None, next),
    };
    let told =
        colon.is_some() || half.is_some() || oclock || cursor.sense_before(at) == Sense::Clock;
    let time = Time { hour, minute, half };
    told.then_some(Found {
        value: Value::Time(time),
        first: at,
        next,
    })
}

/// The hour of `9-5pm`, `6.30-10am`: what a figure says when a time follows the dash.
pub(super) fn hour(cursor: &Cursor, at: usize) -> Option<Time> {
    let (hour, minute, _) = without_colon(cursor, at)?;
    Some(Time {
        hour,
        minute,
        half: None,
    })
}

fn with_colon(cursor: &Cursor, at: usize) -> Option<(u8, u8, usize)> {
    let joined = cursor.mark(at + 1)? == ':' && cursor.is_glued(at + 1) && cursor.is_glued(at + 2);
    let (hour, digits) = cursor.whole(at)?;
    let (minute, minute_digits) = cursor.whole(at + 2)?;
    let more =
        cursor.mark(at + 3) == Some(':') && cursor.is_digits(at + 4) && cursor.is_glued(at + 4);
    let after_colon = cursor.mark_before(at) == Some(':') && cursor.is_glued(at);
    if !joined
        || more
        || after_colon
        || digits > 2
        || minute_digits != 2
        || hour > 24
        || minute > 59
    {
        return None;
    }
    Some((narrow(hour)?, narrow(minute)?, at + 3))
}

/// An hour alone, or with minutes after a dot: `2.30pm`.
fn without_colon(cursor: &Cursor, at: usize) -> Option<(u8, u8, usize)> {
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
    Some((narrow(hour)?, narrow(minute)?, at + 1))
}

/// الثالثة, الخامسة والنصف, السابعة إلا ربعا; an English number word, which needs more to be a time.
fn in_words(cursor: &Cursor, at: usize) -> Option<(u8, u8, usize)> {
    if cursor.is_latin_word(at) {
        return match cursor.sense(at) {
            Sense::Count(hour @ 1..=12) => Some((u8::try_from(hour).ok()?, 0, at + 1)),
            _ => None,
        };
    }
    let (hour, next) = match cursor.sense(at) {
        Sense::Count(1) if cursor.clitics(at).article => (1, at + 1),
        Sense::LastTurn if cursor.sense(at + 1) != Sense::Count(10) => (2, at + 1),
        _ => order::arabic(cursor, at)?,
    };
    let article = cursor.clitics(at).article || cursor.text(at).starts_with("ال");
    let hour = u8::try_from(hour)
        .ok()
        .filter(|hour| *hour <= 12 && article)?;
    Some(match (cursor.sense(next), cursor.sense(next + 1)) {
        (Sense::Part(part @ (25 | 50)), _) if cursor.clitics(next).and => {
            (hour, if part == 25 { 15 } else { 30 }, next + 1)
        }
        (Sense::Share(1, 3), _) if cursor.clitics(next).and => (hour, 20, next + 1),
        (_, Sense::Part(25)) if matches!(cursor.text(next), "إلا" | "الا") => {
            ((hour + 10) % 12 + 1, 45, next + 2)
        }
        _ => (hour, 0, next),
    })
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

/// The half of the day that is named at `at`, and the token after it.
fn half(cursor: &Cursor, at: usize, hour: u8) -> Option<(DayHalf, usize)> {
    match cursor.sense(at) {
        Sense::Half(half) => Some((half, at + 1)),
        Sense::Night if (6..12).contains(&hour) => Some((DayHalf::Evening, at + 1)),
        Sense::Night => Some((DayHalf::Morning, at + 1)),
        Sense::After if cursor.sense(at + 1) == Sense::Half(DayHalf::Evening) => {
            Some((DayHalf::Evening, at + 2))
        }
        _ => dotted_half(cursor, at),
    }
}

/// `a.m.`, `p.m.`
fn dotted_half(cursor: &Cursor, at: usize) -> Option<(DayHalf, usize)> {
    let half = match cursor.text(at) {
        "a" | "A" => DayHalf::Morning,
        "p" | "P" => DayHalf::Evening,
        _ => return None,
    };
    let dotted = cursor.mark(at + 1)? == '.' && matches!(cursor.text(at + 2), "m" | "M");
    let joined = cursor.is_glued(at + 1) && cursor.is_glued(at + 2);
    let last_dot = cursor.mark(at + 3) == Some('.') && cursor.is_glued(at + 3);
    (dotted && joined).then_some((half, at + 3 + usize::from(last_dot)))
}

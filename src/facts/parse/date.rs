//! Dates: numeric, day first, month first, and months alone.

use super::Found;
use super::cursor::Cursor;
use super::month::{self, Month};
use super::{order, unit, year};
use crate::facts::figure::Digits;
use crate::facts::words::Sense;
use crate::facts::{Date, Value};
use crate::text::Lang;

pub(super) fn read(cursor: &Cursor, at: usize) -> Option<Found> {
    let (date, next) = numeric(cursor, at)
        .or_else(|| day_first(cursor, at))
        .or_else(|| month_first(cursor, at))?;
    date.is_possible().then_some(Found {
        value: Value::Date(date),
        first: at,
        next,
    })
}

/// `2025-01-21`, `21/1/2025`, `21.1.2025`.
fn numeric(cursor: &Cursor, at: usize) -> Option<(Date, usize)> {
    if let Some(Digits::Dotted(parts)) = cursor.digits(at) {
        return Some((from_parts(parts, cursor.lang)?, at + 1));
    }
    let is_joint = |joint: usize| {
        cursor.mark(joint) == cursor.mark(at + 1)
            && cursor.is_glued(joint)
            && cursor.is_glued(joint + 1)
    };
    let joined = matches!(cursor.mark(at + 1)?, '/' | '-') && is_joint(at + 1) && is_joint(at + 3);
    let longer = cursor.mark(at + 5) == cursor.mark(at + 1) && cursor.is_glued(at + 5);
    if !joined || (longer && cursor.is_digits(at + 6)) {
        return None;
    }
    let parts = [
        cursor.whole(at)?.0,
        cursor.whole(at + 2)?.0,
        cursor.whole(at + 4)?.0,
    ];
    Some((from_parts(parts, cursor.lang)?, at + 5))
}

/// Year first or year last. In English the day and the month must be distinguishable.
fn from_parts(parts: [u32; 3], lang: Lang) -> Option<Date> {
    let is_year = |part: u32| (1000..=2999).contains(&part);
    let (day, month, year) = match parts {
        [year, month, day] if is_year(year) => (day, month, year),
        [month, day, year] if is_year(year) && day > 12 && month <= 12 => (day, month, year),
        [day, month, year] if is_year(year) => {
            let clear = lang == Lang::Ar || day > 12 || day == month;
            clear.then_some((day, month, year))?
        }
        _ => return None,
    };
    let narrow = |part: u32| u8::try_from(part).ok();
    let date = Date::month(Some(narrow(day)?), narrow(month)?, u16::try_from(year).ok());
    date.is_possible().then_some(date)
}

/// `21 January 2025`, `21st of January`, 21 من كانون الثاني (يناير) عام 2025.
fn day_first(cursor: &Cursor, at: usize) -> Option<(Date, usize)> {
    let (day, next) = day(cursor, at)?;
    let next = next + usize::from(cursor.sense(next) == Sense::Of);
    let next = next + usize::from(cursor.sense(next) == Sense::MonthNoun);
    let month = month::read(cursor, next).filter(|_| cursor.is_bare(next))?;
    Some(with_year(cursor, Some(day), month))
}

/// `January 21, 2025`, `March 2024`, or a month alone.
fn month_first(cursor: &Cursor, at: usize) -> Option<(Date, usize)> {
    let month = month::read(cursor, at)?;
    let day = day(cursor, month.next).filter(|&(_, next)| is_free(cursor, next));
    if let Some((day, next)) = day.filter(|_| cursor.is_latin_word(at)) {
        let month = Month { next, ..month };
        return Some(with_year(cursor, Some(day), month));
    }
    let (date, next) = with_year(cursor, None, month);
    let alone = date.year.is_none();
    (!alone || month::stands_alone(cursor, at, month)).then_some((date, next))
}

fn with_year(cursor: &Cursor, day: Option<u8>, month: Month) -> (Date, usize) {
    match year::behind_month(cursor, month.next) {
        Some((year, next)) => (Date::month(day, month.number, Some(year)), next),
        None => (Date::month(day, month.number, None), month.next),
    }
}

/// A day of the month with its ordinal ending; الأول, الثالث عشر before من.
fn day(cursor: &Cursor, at: usize) -> Option<(u8, usize)> {
    let turn = match cursor.sense(at) {
        Sense::Turn(1) => Some((1, at + 1)),
        _ if cursor.is_arabic_word(at) => order::arabic(cursor, at),
        _ => None,
    };
    if let Some((turn, next)) = turn {
        let day = u8::try_from(turn).ok().filter(|day| *day <= 31)?;
        return (cursor.sense(next) == Sense::Of).then_some((day, next));
    }
    let (value, digits) = cursor.whole(at)?;
    let fits = (1..=31).contains(&value) && digits <= 2;
    let ordinal = cursor.sense(at + 1) == Sense::Ordinal && cursor.is_glued(at + 1);
    let next = at + 1 + usize::from(ordinal);
    fits.then_some((u8::try_from(value).ok()?, next))
}

/// Whether a figure after a month counts nothing else: not "in March 20 million", not "May 5:30".
fn is_free(cursor: &Cursor, next: usize) -> bool {
    let joined = cursor.is_glued(next)
        && (cursor.is_latin_word(next)
            || cursor.mark(next) == Some(':')
            || cursor.is_joining_dash(next) && cursor.is_latin_word(next + 1));
    !joined
        && unit::percent(cursor, next).is_none()
        && unit::money(cursor, next, true).is_none()
        && !matches!(cursor.sense(next), Sense::Scale(..) | Sense::Half(_))
}

//! Dates: numeric, day first, month first, and months alone.

use super::Found;
use super::cursor::Cursor;
use super::month::{self, Month};
use super::{day, unit, year};
use crate::facts::figure::Digits;
use crate::facts::words::Sense;
use crate::facts::{Date, Value};
use crate::text::Lang;

pub(super) fn read(cursor: &Cursor, at: usize) -> Option<Found> {
    let found = |value, next| Found {
        value,
        first: at,
        next,
    };
    if let Some((value, next)) = numeric(cursor, at) {
        return Some(found(value, next));
    }
    let (date, next) = day_first(cursor, at).or_else(|| month_first(cursor, at))?;
    date.is_possible().then_some(found(Value::Date(date), next))
}

/// `2025-01-21`, `21/1/2025`, `21.1.2025`, `22/8/1439هـ`, `24 / 11 / 1437 هـ`.
fn numeric(cursor: &Cursor, at: usize) -> Option<(Value, usize)> {
    let (parts, next) = parts(cursor, at)?;
    let era = cursor.sense(next) == Sense::Era;
    let parts = match parts {
        [day, month, year] if era && day <= 31 && year < 100 => [day, month, 1400 + year],
        parts => parts,
    };
    let year = parts.into_iter().find(|it| *it > 31)?;
    let christian = matches!(cursor.text(next), "م" | "ميلادي" | "ميلادية");
    if era || cursor.lang == Lang::Ar && (1300..=1500).contains(&year) && !christian {
        let date = hijri_from_parts(parts)?;
        return Some((Value::Hijri(date), next + usize::from(era)));
    }
    Some((Value::Date(from_parts(parts, cursor.lang)?), next))
}

/// Three numbers with the same mark between, and the token after them.
pub(super) fn parts(cursor: &Cursor, at: usize) -> Option<([u32; 3], usize)> {
    if let Some(Digits::Dotted(parts)) = cursor.digits(at) {
        return Some((parts, at + 1));
    }
    let mark = cursor.mark(at + 1).filter(|it| matches!(it, '/' | '-'))?;
    let glued = |joint: usize| cursor.is_glued(joint) && cursor.is_glued(joint + 1);
    let blank = |joint: usize| !cursor.is_glued(joint) && !cursor.is_glued(joint + 1);
    let same = cursor.mark(at + 3) == Some(mark);
    let spaced = mark == '/' && blank(at + 1) && blank(at + 3);
    let joined = same && (spaced || glued(at + 1) && glued(at + 3));
    let longer = cursor.mark(at + 5) == Some(mark) && cursor.is_glued(at + 5);
    if !joined || (longer && cursor.is_digits(at + 6)) {
        return None;
    }
    let number = |at: usize| cursor.whole(at).map(|it| it.0);
    Some(([number(at)?, number(at + 2)?, number(at + 4)?], at + 5))
}

/// A day, a month and a year of the Hijra, year first or last.
fn hijri_from_parts(parts: [u32; 3]) -> Option<Date> {
    let (day, month, year) = match parts {
        [year, month, day] if year > 31 => (day, month, year),
        [day, month, year] => (day, month, year),
    };
    let fits = (1..=30).contains(&day) && (1..=12).contains(&month) && (32..1700).contains(&year);
    let narrow = |part: u32| u8::try_from(part).ok();
    fits.then(|| {
        Some(Date::month(
            narrow(day),
            narrow(month)?,
            u16::try_from(year).ok(),
        ))
    })
    .flatten()
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
    let (day, next) = day::before_month(cursor, at)?;
    let month = month::read(cursor, next).filter(|_| cursor.is_bare(next))?;
    Some(with_year(cursor, Some(day), month))
}

/// `January 21, 2025`, `March 2024`, or a month alone.
fn month_first(cursor: &Cursor, at: usize) -> Option<(Date, usize)> {
    let month = month::read(cursor, at)?;
    let day = day::read(cursor, month.next).filter(|&(_, next)| is_free(cursor, next));
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

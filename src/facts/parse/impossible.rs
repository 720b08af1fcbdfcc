//! Dates that cannot be, where the text leaves no doubt that they are dates, nor about the year.

use super::cursor::Cursor;
use super::month::Month;
use super::{date, day, hijri, label, month, year};
use crate::facts::words::Sense;
use crate::facts::{Contradiction, Date, ImpossibleDate, Value};
use crate::text::{Lang, Span};

/// What is impossible in the date that begins at `at`.
pub(super) fn read(cursor: &Cursor, at: usize) -> Option<ImpossibleDate> {
    let (why, next) = match cursor.sense(at) {
        Sense::Weekday(said) => other_weekday(cursor, at, said)?,
        Sense::Month(..) => month_first(cursor, at)?,
        // التاسع والعشرين, الحادي والثلاثين, الثلاثين.
        Sense::Order(9) | Sense::FirstOf | Sense::Count(30) => day_first(cursor, at)?,
        _ if cursor.is_digits(at) => numeric(cursor, at)
            .or_else(|| day_first(cursor, at))
            .or_else(|| of_hijra(cursor, at))?,
        _ => return None,
    };
    let tokens = cursor.tokens.get(at..next)?;
    let span = Span::new(tokens.first()?.start, tokens.last()?.end);
    Some(ImpossibleDate { span, why })
}

type Found = (Contradiction, usize);

/// 31/9/2024; 4/25/2024 in Arabic, where the day comes first.
fn numeric(cursor: &Cursor, at: usize) -> Option<Found> {
    cursor.whole(at)?;
    let (parts, next) = date::parts(cursor, at)?;
    let is_year = |part: u32| (1000..=2999).contains(&part);
    let (day, month, year) = match parts {
        [year, month, day] if is_year(year) => (day, month, year),
        [month, day, year] if is_year(year) && cursor.lang == Lang::En && month <= 12 => {
            (day, month, year)
        }
        [day, month, year] if is_year(year) => (day, month, year),
        _ => return None,
    };
    let hijri = cursor.sense(next) == Sense::Era || (1300..=1500).contains(&year);
    let digits = at
        .checked_sub(1)
        .is_some_and(|it| cursor.is_digits(it) || cursor.is_glued(at) && cursor.mark(it).is_some());
    if day > 31 || month > 31 || day == 0 || month == 0 || label::is_numbered(cursor, at) || digits
    {
        return None;
    }
    let narrow = |part: u32| u8::try_from(part).ok();
    let why = if hijri {
        (day == 31 && month <= 12).then_some(Contradiction::NoSuchHijriDay)
    } else {
        let date = |day, month| {
            Some(Date::month(
                Some(narrow(day)?),
                narrow(month)?,
                u16::try_from(year).ok(),
            ))
        };
        if month <= 12 {
            no_such_day(date(day, month)?)
        } else {
            let turned = date(month, day)?.is_possible() && cursor.lang == Lang::Ar;
            turned.then_some(Contradiction::Exchanged {
                month: narrow(month)?,
            })
        }
    };
    Some((why?, next))
}

fn no_such_day(date: Date) -> Option<Contradiction> {
    let days = Date { day: None, ..date }.days_in_month()?;
    (date.day? > days).then_some(Contradiction::NoSuchDay { days })
}

/// 31 سبتمبر, 29 فبراير 2023.
fn day_first(cursor: &Cursor, at: usize) -> Option<Found> {
    let (day, next) = day::before_month(cursor, at).filter(|it| it.0 > 28)?;
    let month = month::read(cursor, next).filter(|_| cursor.is_bare(next))?;
    let led = is_led(cursor, at);
    let found = with_year(cursor, day, month)?;
    (found.1 > month.next || led || !month.shy).then_some(found)
}

/// "September 31", and not "in September 31 people".
fn month_first(cursor: &Cursor, at: usize) -> Option<Found> {
    if !cursor.is_latin_word(at) {
        return None;
    }
    let month = month::read(cursor, at)?;
    let (day, next) = day::read(cursor, month.next).filter(|it| it.0 > 28)?;
    let counted = cursor.is_word(next)
        || cursor.is_dash(next)
        || matches!(cursor.mark(next), Some('%' | '/' | ':'));
    let month = Month { next, ..month };
    (!counted).then(|| with_year(cursor, day, month)).flatten()
}

fn with_year(cursor: &Cursor, day: u8, month: Month) -> Option<Found> {
    let year = year::behind_month(cursor, month.next);
    let next = year.map_or(month.next, |it| it.1);
    let date = Date::month(Some(day), month.number, year.map(|it| it.0));
    Some((no_such_day(date)?, next))
}

/// 31 رمضان 1445.
fn of_hijra(cursor: &Cursor, at: usize) -> Option<Found> {
    let (day, next) = day::before_month(cursor, at).filter(|it| it.0 > 30)?;
    let (year, next) = hijri::after_day(cursor, next)?;
    let sure = day == 31 && (year || is_led(cursor, at));
    sure.then_some((Contradiction::NoSuchHijriDay, next))
}

/// يوم, في, a day of the week.
fn is_led(cursor: &Cursor, at: usize) -> bool {
    matches!(cursor.sense_before(at), Sense::In | Sense::Weekday(_))
        || at
            .checked_sub(1)
            .is_some_and(|it| matches!(cursor.text(it), "يوم" | "بتاريخ" | "اليوم" | "on"))
}

/// الاثنين 5 مارس 2024, which was a Tuesday; also with the date of the Hijra between.
fn other_weekday(cursor: &Cursor, at: usize, said: u8) -> Option<Found> {
    let listed = cursor.clitics(at).and
        || matches!(
            cursor.sense_before(at),
            Sense::And | Sense::To | Sense::Weekday(_)
        )
        || cursor.is_dash(at.wrapping_sub(1));
    if listed {
        return None;
    }
    let comma = usize::from(matches!(cursor.mark(at + 1), Some(',' | '\u{60C}')));
    let mut first = at + 1 + comma;
    if let Some(hijri) = hijri::read(cursor, first) {
        first = hijri.next;
    }
    first += usize::from(matches!(cursor.mark(first), Some(',' | '\u{60C}')));
    first += usize::from(matches!(
        cursor.text(first),
        "الموافق" | "موافق" | "الموافقة"
    ));
    let found = date::read(cursor, first)?;
    let Value::Date(date) = found.value else {
        return None;
    };
    let weekday = date.weekday().filter(|it| *it != said)?;
    let why = Contradiction::OtherWeekday { date, weekday };
    Some((why, found.next))
}

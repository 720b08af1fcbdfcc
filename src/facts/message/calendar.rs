//! Dates, times and what else stands on a calendar, as messages.

use crate::diag::Message;
use crate::facts::{Date, DayHalf, Period, Relative, Time};

pub(super) fn time(time: Time) -> Message {
    let id = match time.half {
        None => "fact-time",
        Some(DayHalf::Morning) => "fact-time-morning",
        Some(DayHalf::Evening) if time.hour == 12 => "fact-time-noon",
        Some(DayHalf::Evening) => "fact-time-evening",
    };
    Message::new(id)
        .with("hour", time.hour.to_string())
        .with("minute", time.past_the_hour())
}

pub(super) fn date(date: Date) -> Message {
    let id = match (date.day, date.month, date.year) {
        (Some(_), Some(_), Some(_)) => "fact-date-full",
        (Some(_), Some(_), None) => "fact-date-day",
        (None, Some(_), Some(_)) => "fact-date-month",
        (None, Some(month), None) => return Message::new(month_id(month)),
        (_, None, _) => "fact-date-year",
    };
    let mut message = Message::new(id);
    if let Some(day) = date.day {
        message = message.with("day", day.to_string());
    }
    if let Some(month) = date.month {
        message = message.with("month", Message::new(month_id(month)));
    }
    match date.year {
        Some(year) => message.with("year", year.to_string()),
        None => message,
    }
}

fn month_id(month: u8) -> &'static str {
    const MONTHS: [&str; 12] = [
        "fact-january",
        "fact-february",
        "fact-march",
        "fact-april",
        "fact-may",
        "fact-june",
        "fact-july",
        "fact-august",
        "fact-september",
        "fact-october",
        "fact-november",
        "fact-december",
    ];
    MONTHS[usize::from(month.clamp(1, 12) - 1)]
}

/// The same parts of a date of the Hijra.
pub(super) fn hijri(date: Date) -> Message {
    let id = match (date.day, date.month, date.year) {
        (Some(_), Some(_), Some(_)) => "fact-hijri-full",
        (Some(_), Some(_), None) => "fact-date-day",
        (None, Some(_), Some(_)) => "fact-hijri-month",
        (None, Some(month), None) => return Message::new(hijri_month_id(month)),
        (_, None, _) => "fact-hijri-year",
    };
    let mut message = Message::new(id);
    if let Some(day) = date.day {
        message = message.with("day", day.to_string());
    }
    if let Some(month) = date.month {
        message = message.with("month", Message::new(hijri_month_id(month)));
    }
    match date.year {
        Some(year) => message.with("year", year.to_string()),
        None => message,
    }
}

fn hijri_month_id(month: u8) -> &'static str {
    const MONTHS: [&str; 12] = [
        "fact-muharram",
        "fact-safar",
        "fact-rabi-first",
        "fact-rabi-second",
        "fact-jumada-first",
        "fact-jumada-second",
        "fact-rajab",
        "fact-shaban",
        "fact-ramadan",
        "fact-shawwal",
        "fact-dhu-al-qadah",
        "fact-dhu-al-hijjah",
    ];
    MONTHS[usize::from(month.clamp(1, 12) - 1)]
}

/// English says the year that the decade begins with, Arabic its place in its century.
pub(super) fn decade(year: u16) -> Message {
    Message::new("fact-decade")
        .with("tens", format!("t{}", year / 10 % 10 * 10))
        .with("century", century(year / 100 + 1))
        .with("year", year.to_string())
}

/// The usual ones in words.
fn century(nth: u16) -> Message {
    match nth {
        18 => Message::new("fact-century-18"),
        19 => Message::new("fact-century-19"),
        20 => Message::new("fact-century-20"),
        21 => Message::new("fact-century-21"),
        _ => Message::new("fact-century").with("nth", nth.to_string()),
    }
}

pub(super) fn weekday(day: u8) -> Message {
    const DAYS: [&str; 7] = [
        "fact-monday",
        "fact-tuesday",
        "fact-wednesday",
        "fact-thursday",
        "fact-friday",
        "fact-saturday",
        "fact-sunday",
    ];
    Message::new(DAYS[usize::from(day.clamp(1, 7) - 1)])
}

pub(super) fn relative(relative: Relative) -> Message {
    let [last, this, next] = match relative.period {
        Period::Day => ["fact-yesterday", "fact-today", "fact-tomorrow"],
        Period::Week => ["fact-last-week", "fact-this-week", "fact-next-week"],
        Period::Month => ["fact-last-month", "fact-this-month", "fact-next-month"],
        Period::Year => ["fact-last-year", "fact-this-year", "fact-next-year"],
    };
    Message::new(match relative.shift {
        ..0 => last,
        0 => this,
        1.. => next,
    })
}

//! Dates in the names of files: `2025-01-21-oil.txt`, `news/2025/01/21.md`, `20250121.po`.

use std::path::Path;

use super::System;
use super::outcome::day;

/// The day of the last change of a file, as ISO 8601 writes it.
pub(super) fn last_change(system: &dyn System, path: &Path) -> Option<String> {
    let stat = system.stat(path).ok()?;
    stat.modified.and_then(day).map(crate::lint::corpus::iso)
}

/// The month of the last date in a path, as `YYYY-MM`: a day may be left out (`news/2025/01/oil.txt`).
pub(super) fn month_in(path: &str) -> Option<String> {
    let of_day = date_in(path).and_then(|it| it.get(..7).map(str::to_owned));
    of_day.or_else(|| {
        let starts = starts(path.as_bytes());
        starts.rev().find_map(|at| month_at(&path.as_bytes()[at..]))
    })
}

/// The month that begins here, before something that is no digit.
fn month_at(bytes: &[u8]) -> Option<String> {
    let year = number(bytes.get(..4)?)?;
    let part = bytes.get(4).filter(|it| b"-_./\\".contains(it))?;
    let month = number(bytes.get(5..7)?)?;
    let rest = bytes.get(7);
    // What goes on in the same way is a range of years, or no date.
    let ends = rest.is_none_or(|it| !it.is_ascii_alphanumeric() && it != part || *it == b'/');
    let is_month = (1900..2100).contains(&year) && (1..=12).contains(&month);
    (ends && is_month).then(|| format!("{year:04}-{month:02}"))
}

/// Where numbers begin.
fn starts(bytes: &[u8]) -> impl DoubleEndedIterator<Item = usize> + '_ {
    let is_start = |&at: &usize| {
        let before = at.checked_sub(1).map(|it| bytes[it]);
        !before.is_some_and(|it| it.is_ascii_digit())
    };
    (0..bytes.len()).filter(is_start)
}

/// The last date in a path, year before month before day, as ISO 8601 writes it.
pub(super) fn date_in(path: &str) -> Option<String> {
    let bytes = path.as_bytes();
    starts(bytes).rev().find_map(|at| date_at(&bytes[at..]))
}

/// The date that begins here.
fn date_at(bytes: &[u8]) -> Option<String> {
    let year = number(bytes.get(..4)?)?;
    let mut rest = &bytes[4..];
    let parts = rest.first().filter(|it| b"-_./\\".contains(it)).copied();
    let mut next = || {
        if let Some(part) = parts {
            rest = rest.strip_prefix(&[part])?;
        }
        let value = number(rest.get(..2)?)?;
        rest = &rest[2..];
        Some(value)
    };
    let (month, day) = (next()?, next()?);
    let ends = !rest.first().is_some_and(u8::is_ascii_digit);
    let is_date = (1900..2100).contains(&year)
        && (1..=12).contains(&month)
        && (1..=days_of(year, month)).contains(&day);
    (ends && is_date).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

fn number(digits: &[u8]) -> Option<u32> {
    let all = digits.iter().all(u8::is_ascii_digit);
    all.then(|| {
        let value = |sum, digit: &u8| sum * 10 + u32::from(digit - b'0');
        digits.iter().fold(0, value)
    })
}

fn days_of(year: u32, month: u32) -> u32 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 => 28 + u32::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_needs_no_day() {
        for (path, month) in [
            ("news/2025-01-21-oil.txt", Some("2025-01")),
            ("news/2025/03/oil.txt", Some("2025-03")),
            ("desk_2024-11.txt", Some("2024-11")),
            ("2024-11/2024-12/a.txt", Some("2024-12")),
            ("2019-20.txt", None),
            ("2019-13.txt", None),
            ("2024-11-x.txt", None),
            ("v2024.10.1", None),
            ("2024.txt", None),
            ("", None),
        ] {
            assert_eq!(month_in(path).as_deref(), month, "{path}");
        }
    }

    #[test]
    fn dates_are_read_from_paths() {
        for (path, date) in [
            ("news/2025-01-21-oil.txt", Some("2025-01-21")),
            ("news/2025/01/21.md", Some("2025-01-21")),
            ("نفط_20250121.po", Some("2025-01-21")),
            ("2024-01-01/2025_02_28.txt", Some("2025-02-28")),
            ("2024-02-29.txt", Some("2024-02-29")),
            ("2025-02-29.txt", None),
            ("2025-13-01.txt", None),
            ("120250121.txt", None),
            ("202501210.txt", None),
            ("2025-0121.txt", None),
            ("a.txt", None),
            ("", None),
        ] {
            assert_eq!(date_in(path).as_deref(), date, "{path}");
        }
    }
}

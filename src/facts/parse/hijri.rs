//! Dates of the Hijra: 10 محرم, رمضان 1446 هـ, "Ramadan", عام 1446 للهجرة.
//!
//! Month names are also words and first names (صفر, رجب, رمضان): alone they need a word before
//! them that months follow.

use super::cursor::Cursor;
use super::{Found, day};
use crate::facts::words::Sense;
use crate::facts::{Date, Value};

/// A month, and the token after it.
struct IslamicMonth {
    number: u8,
    shy: bool,
    next: usize,
}

pub(super) fn read(cursor: &Cursor, at: usize) -> Option<Found> {
    let (date, next) = year_alone(cursor, at)
        .or_else(|| with_day(cursor, at))
        .or_else(|| month_first(cursor, at))?;
    Some(Found {
        value: Value::Hijri(date),
        first: at,
        next,
    })
}

fn month(cursor: &Cursor, at: usize) -> Option<IslamicMonth> {
    let found = |number, shy, next| Some(IslamicMonth { number, shy, next });
    if let Some((number, next)) = with_ain(cursor, at) {
        return found(number, false, next);
    }
    let ain = usize::from(is_head_with_ain(cursor, at));
    let article = usize::from(cursor.text(at + 1 + ain).eq_ignore_ascii_case("al"));
    let dash = usize::from(cursor.is_dash(at + 1 + ain + article));
    let behind = at + 1 + ain + article + dash;
    match (cursor.sense(at), cursor.sense(behind)) {
        (Sense::Hijri(number, shy), _) => found(number, shy, at + 1),
        (Sense::HijriHead(first), Sense::Turn(1)) => found(first, false, behind + 1),
        (Sense::HijriHead(first), Sense::Turn(2) | Sense::LastTurn) => {
            found(first + 1, false, behind + 1)
        }
        (Sense::HijriOwner, Sense::HijriTail(number)) => found(number, false, behind + 1),
        (Sense::HijriHead(first), _) => match cursor.whole(at + 1)? {
            (turn @ 1..=2, 1) => found(first + u8::try_from(turn).ok()? - 1, false, at + 2),
            _ => None,
        },
        _ => None,
    }
}

/// Sha'ban, Dhu al-Qa'dah: an apostrophe for the letter that English does not have.
fn with_ain(cursor: &Cursor, at: usize) -> Option<(u8, usize)> {
    let parted = |at: usize, head: &str, tails: &[&str]| {
        let joined = is_apostrophe(cursor, at + 1) && cursor.is_glued(at + 2);
        joined && cursor.text(at) == head && tails.contains(&cursor.text(at + 2))
    };
    if parted(at, "Sha", &["ban", "baan"]) {
        return Some((8, at + 3));
    }
    let article = usize::from(cursor.text(at + 1).eq_ignore_ascii_case("al"));
    let behind = at + 1 + article + usize::from(cursor.is_dash(at + 1 + article));
    let owned = cursor.sense(at) == Sense::HijriOwner;
    (owned && parted(behind, "Qa", &["dah", "da"])).then_some((11, behind + 3))
}

/// Rabi' before al-Awwal.
fn is_head_with_ain(cursor: &Cursor, at: usize) -> bool {
    matches!(cursor.sense(at), Sense::HijriHead(_)) && is_apostrophe(cursor, at + 1)
}

fn is_apostrophe(cursor: &Cursor, at: usize) -> bool {
    cursor.is_glued(at) && matches!(cursor.mark(at), Some('\'' | '\u{2019}' | '\u{2BF}' | '`'))
}

/// A year and the sign of its era, if it has one.
fn year(cursor: &Cursor, at: usize) -> Option<(u16, usize, bool)> {
    let comma = usize::from(matches!(cursor.mark(at), Some(',' | '\u{60C}')));
    let of = comma + usize::from(cursor.sense(at + comma) == Sense::Of);
    let noun = of + usize::from(cursor.sense(at + of) == Sense::Year && cursor.is_bare(at + of));
    let (value, digits) = cursor.whole(at + noun)?;
    let next = at + noun + 1;
    let sign = cursor.sense(next) == Sense::Era
        && (!cursor.is_latin_word(next) || cursor.text(next) == "AH");
    let dot = usize::from(sign && cursor.text(next) == "ه" && cursor.mark(next + 1) == Some('.'));
    let year = u16::try_from(value)
        .ok()
        .filter(|&year| year > 0 && year < 1700)?;
    let clear = sign || digits == 4 && (1300..=1500).contains(&value);
    clear.then_some((year, next + usize::from(sign) + dot, sign))
}

fn year_alone(cursor: &Cursor, at: usize) -> Option<(Date, usize)> {
    cursor.whole(at)?;
    if let Some(year) = first_of_two(cursor, at) {
        return Some((Date::year(year), at + 1));
    }
    let (year, next, sign) = year(cursor, at)?;
    sign.then(|| (Date::year(year), next))
}

/// The first of 1439/1440 هـ.
fn first_of_two(cursor: &Cursor, at: usize) -> Option<u16> {
    let joined = cursor.mark(at + 1) == Some('/') || cursor.is_dash(at + 1);
    let (first, second) = (cursor.whole(at)?.0, cursor.whole(at + 2)?.0);
    let next = second == first + 1 || second < 100 && second == (first + 1) % 100;
    let fits = joined && next && cursor.sense(at + 3) == Sense::Era && first > 100;
    u16::try_from(first).ok().filter(|_| fits)
}

fn with_day(cursor: &Cursor, at: usize) -> Option<(Date, usize)> {
    let (day, next) = day::before_month(cursor, at).filter(|it| it.0 <= 30)?;
    let month = month(cursor, next).filter(|_| cursor.is_bare(next))?;
    Some(dated(cursor, Some(day), &month))
}

/// Whether a year stands behind the month at `at`, and the token after both.
pub(super) fn after_day(cursor: &Cursor, at: usize) -> Option<(bool, usize)> {
    let month = month(cursor, at).filter(|_| cursor.is_bare(at))?;
    let (date, next) = dated(cursor, None, &month);
    Some((date.year.is_some(), next))
}

fn month_first(cursor: &Cursor, at: usize) -> Option<(Date, usize)> {
    let month = month(cursor, at)?;
    let (date, next) = dated(cursor, None, &month);
    let alone = date.year.is_none();
    (!alone || stands_alone(cursor, at, &month)).then_some((date, next))
}

fn dated(cursor: &Cursor, day: Option<u8>, month: &IslamicMonth) -> (Date, usize) {
    let honoured = HONOURS.contains(&cursor.text(month.next));
    match year(cursor, month.next + usize::from(honoured)) {
        Some((year, next, _)) => (Date::month(day, month.number, Some(year)), next),
        None => (Date::month(day, month.number, None), month.next),
    }
}

/// What the months are called beside their names: رمضان المبارك.
const HONOURS: [&str; 9] = [
    "المبارك",
    "الكريم",
    "المعظم",
    "المكرم",
    "الحرام",
    "المرجب",
    "الفرد",
    "الخير",
    "المظفر",
];

/// Whether a month with no day and no year is one.
fn stands_alone(cursor: &Cursor, at: usize, month: &IslamicMonth) -> bool {
    if !month.shy {
        return true;
    }
    let before = cursor.sense_before(at);
    if before == Sense::MonthNoun {
        return true;
    }
    // Ramadan is named often enough, and by people called so rarely after "in" or "during".
    let led = matches!(before, Sense::In | Sense::Near | Sense::After);
    let person = cursor.is_capital(at) && cursor.is_capital(month.next);
    month.number == 9 && led && cursor.clitics(at).len == 0 && !person
}

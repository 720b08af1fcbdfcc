//! Years: عام 2024, "since 1986", and four digits that nothing says to be a count.

use super::Found;
use super::cursor::Cursor;
use super::unit;
use crate::facts::words::Sense;
use crate::facts::{Date, Value};
use crate::text::is_tashkeel;

/// A year alone.
pub(super) fn read(cursor: &Cursor, at: usize) -> Option<Found> {
    let year = short_of_range(cursor, at).or_else(|| alone(cursor, at))?;
    Some(Found {
        value: Value::Date(Date::year(year)),
        first: at,
        next: at + 1,
    })
}

/// The year that a month at the left of `at` belongs to, and the token after it.
pub(super) fn behind_month(cursor: &Cursor, at: usize) -> Option<(u16, usize)> {
    let comma = usize::from(matches!(cursor.mark(at), Some(',' | '\u{60C}')));
    let of = usize::from(cursor.sense(at + comma) == Sense::Of);
    let before = at + comma + of;
    let noun = usize::from(cursor.sense(before) == Sense::Year && cursor.is_bare(before));
    let figure = at + comma + of + noun;
    let (value, digits) = cursor.whole(figure)?;
    let fits = digits == 4 && (1000..=2099).contains(&value) && !is_counted(cursor, figure + 1);
    fits.then_some((u16::try_from(value).ok()?, figure + 1))
}

/// The second of `1950-53` and `2018/19`.
fn short_of_range(cursor: &Cursor, at: usize) -> Option<u16> {
    let (short, digits) = cursor.whole(at)?;
    let from = at.checked_sub(2)?;
    let joined = cursor.is_joining_dash(at - 1) || is_joining_slash(cursor, at - 1);
    let (first, _) = likely(cursor, from)?;
    let fits = joined && digits == 2 && short > first % 100 && !is_counted(cursor, at + 1);
    fits.then(|| u16::try_from(first / 100 * 100 + short).ok())
        .flatten()
}

fn is_joining_slash(cursor: &Cursor, at: usize) -> bool {
    cursor.mark(at) == Some('/') && cursor.is_glued(at) && cursor.is_glued(at + 1)
}

/// A figure that looks like a year of our times.
fn likely(cursor: &Cursor, at: usize) -> Option<(u32, usize)> {
    cursor
        .whole(at)
        .filter(|&(value, digits)| digits == 4 && (1900..=2099).contains(&value))
}

fn alone(cursor: &Cursor, at: usize) -> Option<u16> {
    let (value, digits) = cursor.whole(at)?;
    if is_counted(cursor, at + 1) || is_other_era(cursor, at + 1) || is_money_before(cursor, at) {
        return None;
    }
    let is_year = match cursor.sense_before(at) {
        Sense::Year => (3..=4).contains(&digits) && value <= 2999,
        _ if is_christian(cursor, at) || is_reign(cursor, at) => (3..=4).contains(&digits),
        before if is_led(cursor, at, before) => digits == 4 && (1000..=2099).contains(&value),
        _ => is_likely(cursor, at, value),
    };
    is_year.then(|| u16::try_from(value).ok()).flatten()
}

/// `833 AD`, `AD 833`, 1332 ميلادية; (1332 م) beside a year of the Hijra, because م also measures.
fn is_christian(cursor: &Cursor, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| cursor.text(before));
    let beside = matches!(cursor.mark_before(at), Some('(' | '/' | '-' | '='))
        && at >= 2
        && cursor.sense(at - 2) == Sense::Era;
    before == "AD"
        || matches!(
            cursor.text(at + 1),
            "AD" | "CE" | "ميلادي" | "ميلادية" | "للميلاد"
        )
        || beside && cursor.text(at + 1) == "م"
}

/// Longer than anybody lived or ruled.
const LIFE: u32 = 120;

/// Either year of "(ruled 830–846)", "Bede (672–735)", (حكم 830-846).
fn is_reign(cursor: &Cursor, at: usize) -> bool {
    const WORDS: [&str; 13] = [
        "ruled", "reigned", "reign", "r", "born", "b", "lived", "حكم", "حكمت", "ولد", "عاش",
        "عاشت", "ولدت",
    ];
    let first = match at.checked_sub(2) {
        Some(first) if cursor.is_dash(at - 1) && cursor.is_digits(first) => first,
        _ => at,
    };
    let years = cursor.whole(first).zip(cursor.whole(first + 2));
    let fits = years.is_some_and(|((from, digits), (to, _))| {
        digits >= 3 && from < to && to - from <= LIFE && to < 2100
    });
    if !fits || !cursor.is_dash(first + 1) || cursor.mark(first + 3) != Some(')') {
        return false;
    }
    let opening = (1..=4.min(first)).find(|back| cursor.mark(first - back) == Some('('));
    opening.is_some_and(|back| {
        let open = first - back;
        let named = open.checked_sub(1).is_some_and(|it| cursor.is_capital(it));
        (back == 1 && named) || (open + 1..first).any(|it| WORDS.contains(&cursor.text(it)))
    })
}

/// An English preposition before it, and nothing counted after it.
fn is_led(cursor: &Cursor, at: usize, before: Sense) -> bool {
    let english = at
        .checked_sub(1)
        .is_some_and(|before| cursor.is_latin_word(before));
    let last = !cursor.is_word(at + 1);
    let led = match before {
        Sense::In | Sense::Near | Sense::Shift(_) => last || !counts_next(cursor, at),
        Sense::By | Sense::To => last && cursor.sense_before(at - 1) != Sense::From,
        _ => false,
    };
    english && led && !cursor.is_dash(at + 1)
}

/// A number of our times that nothing says to be a count.
fn is_likely(cursor: &Cursor, at: usize, value: u32) -> bool {
    let led = matches!(
        cursor.sense_before(at),
        Sense::In | Sense::Near | Sense::Shift(_) | Sense::By | Sense::To | Sense::From
    );
    likely(cursor, at).is_some()
        && !is_joined_to_letters(cursor, at)
        && (!value.is_multiple_of(100) || is_range(cursor, at))
        && (led || !counts_next(cursor, at))
}

fn is_money_before(cursor: &Cursor, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    unit::symbol(cursor, before).is_some()
        || matches!(cursor.sense(before), Sense::Currency(_))
        || matches!(cursor.mark(before), Some('+' | '%' | '٪' | '#' | '_'))
}

/// A percentage, a magnitude, a currency or letters right after: no year.
fn is_counted(cursor: &Cursor, next: usize) -> bool {
    let letters = cursor.is_glued(next) && cursor.is_latin_word(next);
    let clock =
        cursor.mark(next) == Some(':') && cursor.is_digits(next + 1) && cursor.is_glued(next + 1);
    letters
        || clock
        || unit::percent(cursor, next).is_some()
        || unit::money(cursor, next, true).is_some()
        || (matches!(cursor.sense(next), Sense::Scale(..)) && cursor.is_bare(next))
}

/// Before Christ, or of the Hijra: no year of this calendar.
fn is_other_era(cursor: &Cursor, next: usize) -> bool {
    let text = cursor.text(next);
    matches!(
        text,
        "BC" | "BCE" | "AH" | "هـ" | "ه" | "هجري" | "هجرية" | "للهجرة"
    ) || (text == "قبل" && cursor.text(next + 1) == "الميلاد")
        || (text == "ق" && matches!(cursor.text(next + 2), "م" | "ب"))
}

fn is_joined_to_letters(cursor: &Cursor, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| cursor.is_glued(at)) else {
        return false;
    };
    cursor.is_latin_word(before)
}

/// Another likely year on the other side of a dash or slash.
fn is_range(cursor: &Cursor, at: usize) -> bool {
    let links = |at: usize| cursor.is_joining_dash(at) || is_joining_slash(cursor, at);
    let behind = links(at + 1) && cursor.is_digits(at + 2);
    let ahead = at >= 2 && links(at - 1) && likely(cursor, at - 2).is_some();
    behind || ahead
}

/// An English plural in small letters, and not a word that only ends like one.
fn is_plural(word: &str) -> bool {
    const OTHERS: [&str; 12] = [
        "across", "always", "besides", "does", "less", "perhaps", "plus", "this", "towards",
        "unless", "versus", "whereas",
    ];
    let lower = word.starts_with(char::is_lowercase);
    let plural = word.ends_with('s') && word.len() > 3 && !OTHERS.contains(&word);
    lower && (plural || matches!(word, "people" | "men" | "women" | "children"))
}

/// Whether the next word looks counted: an English plural ("2016 votes", but "the 2016 votes"), an
/// Arabic accusative (1950 شخصًا).
fn counts_next(cursor: &Cursor, at: usize) -> bool {
    let next = at + 1;
    let text = cursor.text(next);
    if !cursor.is_word(next) || cursor.is_glued(next) {
        return false;
    }
    if cursor.is_latin_word(next) {
        let the = at
            .checked_sub(1)
            .is_some_and(|before| cursor.text(before).eq_ignore_ascii_case("the"));
        return is_plural(text) && !the;
    }
    text.contains('\u{64B}')
        || text.trim_end_matches(is_tashkeel).ends_with('ة') && !text.starts_with("ال")
}

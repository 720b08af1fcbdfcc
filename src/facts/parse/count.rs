//! Number words: خمسة وعشرون, مئتي, "two hundred and fifty".

use super::cursor::Cursor;
use crate::facts::words::Sense;

/// The number that words say at `at`, and the token after them.
pub(super) fn read(cursor: &Cursor, at: usize) -> Option<(u32, usize)> {
    if cursor.is_latin_word(at) {
        return english(cursor, at);
    }
    arabic(cursor, at).filter(|_| !is_west(cursor, at))
}

fn arabic(cursor: &Cursor, at: usize) -> Option<(u32, usize)> {
    let (mut sum, mut next) = arabic_part(cursor, at)?;
    while let Some((part, behind)) = arabic_and(cursor, next).filter(|part| joins(sum, part.0)) {
        sum += part;
        next = behind;
    }
    Some((sum, next))
}

/// The number that و adds at `at`, and the token after it.
pub(super) fn joined(cursor: &Cursor, at: usize) -> Option<(u32, usize)> {
    let (mut sum, mut next) = arabic_and(cursor, at)?;
    while let Some((part, behind)) = arabic_and(cursor, next).filter(|part| joins(sum, part.0)) {
        sum += part;
        next = behind;
    }
    Some((sum, next))
}

/// وست alone is "and six" or the West of وست هام: a number only before what is counted.
fn is_west(cursor: &Cursor, at: usize) -> bool {
    const COUNTED: [&str; 8] = ["دول", "نساء", "مدن", "سنين", "قرى", "ليال", "مئة", "مائة"];
    let behind = cursor.text(at + 1);
    cursor.sense(at) == Sense::Count(6)
        && cursor.clitics(at).and
        && cursor.text(at).chars().count() == 2
        && !(behind.ends_with("ات")
            || COUNTED.contains(&behind)
            || joined(cursor, at + 1).is_some())
}

fn word(cursor: &Cursor, at: usize) -> Option<u32> {
    match cursor.sense(at) {
        Sense::Count(count) => Some(count.into()),
        _ => None,
    }
}

/// One word, a teen (ثلاثة عشر, أحد عشر), a number of hundreds (ثلاث مئة), or the one of إحدى وعشرون.
fn arabic_part(cursor: &Cursor, at: usize) -> Option<(u32, usize)> {
    let follows = |count| word(cursor, at + 1) == Some(count) && cursor.clitics(at + 1).len == 0;
    if cursor.sense(at) == Sense::One {
        if follows(10) {
            return Some((11, at + 2));
        }
        let tens = arabic_and(cursor, at + 1).filter(|it| (20..100).contains(&it.0));
        return tens.map(|_| (1, at + 1));
    }
    let count = word(cursor, at)?;
    match count {
        1..=9 if follows(10) => Some((count + 10, at + 2)),
        3..=9 if follows(100) => Some((count * 100, at + 2)),
        _ => Some((count, at + 1)),
    }
}

/// What و adds.
fn arabic_and(cursor: &Cursor, at: usize) -> Option<(u32, usize)> {
    // Without its hamza وأحد عشر is written like another eleven.
    let eleven = word(cursor, at) == Some(1) && word(cursor, at + 1) == Some(10);
    if eleven && cursor.clitics(at).len == 0 && cursor.text(at) == "واحد" {
        return Some((11, at + 2));
    }
    let alone = usize::from(cursor.sense(at) == Sense::And && cursor.is_arabic_word(at));
    let clitics = cursor.clitics(at + alone);
    let and = alone > 0 || clitics.and;
    (and && !clitics.article && clitics.preposition.is_none())
        .then(|| arabic_part(cursor, at + alone))
        .flatten()
}

/// Units before tens, hundreds before either.
fn joins(sum: u32, part: u32) -> bool {
    let tens = (20..100).contains(&part);
    (sum.is_multiple_of(100) && part < 100) || (sum % 100 < 10 && !sum.is_multiple_of(10) && tens)
}

fn english(cursor: &Cursor, at: usize) -> Option<(u32, usize)> {
    let article = cursor.sense(at) == Sense::Article && cursor.sense(at + 1) == Sense::Hundred;
    let (count, next) = if article {
        (1, at + 1)
    } else {
        below_hundred(cursor, at)?
    };
    let hundred = next + usize::from(cursor.is_joining_dash(next));
    if cursor.sense(hundred) != Sense::Hundred {
        return Some((count, next));
    }
    let and = hundred + 1 + usize::from(cursor.sense(hundred + 1) == Sense::And);
    match below_hundred(cursor, and) {
        Some((rest, behind)) => Some((count * 100 + rest, behind)),
        None => Some((count * 100, hundred + 1)),
    }
}

/// `twenty`, `twenty-five`.
fn below_hundred(cursor: &Cursor, at: usize) -> Option<(u32, usize)> {
    let count = word(cursor, at)?;
    let dash = usize::from(cursor.is_joining_dash(at + 1));
    let unit = word(cursor, at + 1 + dash).filter(|unit| count >= 20 && (1..=9).contains(unit));
    Some(match unit {
        Some(unit) => (count + unit, at + 2 + dash),
        None => (count, at + 1),
    })
}

//! Number words: خمسة وعشرون, مئتي, "two hundred and fifty".

use super::cursor::Cursor;
use crate::facts::words::Sense;

/// The number that words say at `at`, and the token after them.
pub(super) fn read(cursor: &Cursor, at: usize) -> Option<(u32, usize)> {
    if cursor.is_latin_word(at) {
        return english(cursor, at);
    }
    let (mut sum, mut next) = arabic_part(cursor, at)?;
    while let Some((part, behind)) = arabic_and(cursor, next).filter(|part| joins(sum, part.0)) {
        sum += part;
        next = behind;
    }
    Some((sum, next))
}

fn word(cursor: &Cursor, at: usize) -> Option<u32> {
    match cursor.sense(at) {
        Sense::Count(count) => Some(count.into()),
        _ => None,
    }
}

/// One word, a teen (ثلاثة عشر, أحد عشر) or a number of hundreds (ثلاث مئة).
fn arabic_part(cursor: &Cursor, at: usize) -> Option<(u32, usize)> {
    let follows = |count| word(cursor, at + 1) == Some(count) && cursor.clitics(at + 1).len == 0;
    if cursor.sense(at) == Sense::One {
        return follows(10).then_some((11, at + 2));
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
    if cursor.sense(next) != Sense::Hundred {
        return Some((count, next));
    }
    let and = next + 1 + usize::from(cursor.sense(next + 1) == Sense::And);
    match below_hundred(cursor, and) {
        Some((rest, behind)) => Some((count * 100 + rest, behind)),
        None => Some((count * 100, next + 1)),
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

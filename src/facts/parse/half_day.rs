//! The half of the day that stands behind a time.

use super::cursor::Cursor;
use crate::facts::DayHalf;
use crate::facts::words::Sense;

/// A half, and the token after it.
type Half = (DayHalf, usize);

/// The half of the day that is named at `at`: صباحا, من مساء, بعد الظهر, `p.m.`
pub(super) fn read(cursor: &Cursor, at: usize, hour: u8) -> Option<Half> {
    let of = usize::from(cursor.sense(at) == Sense::Of && cursor.is_arabic_word(at));
    if let Some(half) = around(cursor, at) {
        return Some(half);
    }
    let named = at + of;
    match cursor.sense(named) {
        Sense::Half(half) => Some((half, named + 1)),
        Sense::Noon => Some((noon(hour), named + 1)),
        Sense::Night => Some((night(hour), named + 1)),
        _ if of > 0 && cursor.text(named) == "ليلة" => Some((night(hour), named + 1)),
        _ => dotted(cursor, at),
    }
}

/// The night begins in the evening and ends in the morning.
fn night(hour: u8) -> DayHalf {
    if (6..12).contains(&hour) {
        DayHalf::Evening
    } else {
        DayHalf::Morning
    }
}

/// Eleven before noon is of the morning.
fn noon(hour: u8) -> DayHalf {
    if (9..12).contains(&hour) {
        DayHalf::Morning
    } else {
        DayHalf::Evening
    }
}

/// بعد الظهر, قبل منتصف الليل.
fn around(cursor: &Cursor, at: usize) -> Option<Half> {
    let after = match cursor.text(at) {
        "بعد" | "بعيد" | "بُعيد" => true,
        "قبل" | "قبيل" | "قُبيل" => false,
        _ => return None,
    };
    let half = |morning: bool| {
        if morning {
            DayHalf::Morning
        } else {
            DayHalf::Evening
        }
    };
    match (cursor.text(at + 1), cursor.text(at + 2)) {
        ("منتصف", "الليل") => Some((half(after), at + 3)),
        _ if cursor.sense(at + 1) == Sense::Noon => Some((half(!after), at + 2)),
        _ => None,
    }
}

/// ص, م and ظ behind what is surely a time.
pub(super) fn letter(cursor: &Cursor, at: usize, hour: u8) -> Option<Half> {
    let dotted =
        cursor.mark(at + 1) == Some('.') && cursor.is_word(at + 2) && cursor.is_glued(at + 2);
    let half = match cursor.text(at) {
        "ص" => DayHalf::Morning,
        "م" => DayHalf::Evening,
        "ظ" => noon(hour),
        _ => return None,
    };
    (!dotted && cursor.clitics(at).len == 0 && hour <= 12).then_some((half, at + 1))
}

/// The letters in a stretch of time: 8 ص إلى 5 م, where `first` is a figure.
pub(super) fn letter_of_range(cursor: &Cursor, first: usize, at: usize, hour: u8) -> Option<Half> {
    let is_letter = |at: usize| matches!(cursor.text(at), "ص" | "م" | "ظ");
    let is_link = |at: usize| cursor.sense(at) == Sense::To || cursor.is_dash(at);
    let behind = is_link(at + 1) && cursor.is_digits(at + 2) && is_letter(at + 3);
    let ahead = first >= 2 && is_link(first - 1) && is_letter(first - 2);
    let hours = (1..=12).contains(&hour) && cursor.is_digits(first);
    (hours && (behind || ahead)).then(|| letter(cursor, at, hour))?
}

/// "in the morning", "at night", where a time stands at `first`.
pub(super) fn in_english(cursor: &Cursor, first: usize, at: usize) -> Option<Half> {
    let hour = cursor.whole(first).map_or(0, |it| it.0);
    match (cursor.text(at), cursor.text(at + 1), cursor.text(at + 2)) {
        ("in", "the", "morning") => Some((DayHalf::Morning, at + 3)),
        ("in", "the", "afternoon" | "evening") => Some((DayHalf::Evening, at + 3)),
        ("at", "night", _) if hour != 12 => Some((DayHalf::Evening, at + 2)),
        _ => None,
    }
}

/// `a.m.`, `p.m.`
fn dotted(cursor: &Cursor, at: usize) -> Option<Half> {
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

//! Days of a month: `21`, `21st`, الأول, الثالث عشر من, أول يناير, غرة رمضان.

use super::cursor::Cursor;
use super::order;
use crate::facts::words::Sense;
use crate::text::noun_readings;

/// A day before the name of its month, and the token of that name.
pub(super) fn before_month(cursor: &Cursor, at: usize) -> Option<(u8, usize)> {
    let (day, next) = read(cursor, at)?;
    let next = next + usize::from(cursor.sense(next) == Sense::Of);
    Some((
        day,
        next + usize::from(cursor.sense(next) == Sense::MonthNoun),
    ))
}

/// A day of the month with its ordinal ending; words before من, except أول and its like.
pub(super) fn read(cursor: &Cursor, at: usize) -> Option<(u8, usize)> {
    if cursor.is_arabic_word(at) {
        return in_words(cursor, at);
    }
    let (value, digits) = cursor.whole(at)?;
    let fits = (1..=31).contains(&value) && digits <= 2;
    let ordinal = cursor.sense(at + 1) == Sense::Ordinal && cursor.is_glued(at + 1);
    let next = at + 1 + usize::from(ordinal);
    fits.then_some((u8::try_from(value).ok()?, next))
}

fn in_words(cursor: &Cursor, at: usize) -> Option<(u8, usize)> {
    if is_first(cursor, at) {
        return Some((1, at + 1));
    }
    let turn = match cursor.sense(at) {
        Sense::Turn(turn) => Some((u16::from(turn), at + 1)),
        _ => None,
    };
    let (day, next) = order::arabic(cursor, at).or(turn)?;
    let day = u8::try_from(day).ok().filter(|day| *day <= 31)?;
    // Days are masculine: الأيام الأولى من رمضان are several.
    let masculine = !cursor.text(at).ends_with(['ة', 'ى']);
    let dated = cursor.sense(next) == Sense::Of && masculine && !is_part(cursor, at);
    dated.then_some((day, next))
}

/// أول يناير, غرة رمضان, فاتح ماي: words for the first day, with or without من.
fn is_first(cursor: &Cursor, at: usize) -> bool {
    let named = cursor.sense(at) == Sense::Opening;
    let bare = cursor.is_bare_or_and(at) && !cursor.clitics(at).article;
    let first = matches!(cursor.text(at), "أول" | "اول") && bare;
    let of = cursor.sense(at + 1) == Sense::Of;
    let month = at + 1 + usize::from(of);
    let month = month + usize::from(cursor.sense(month) == Sense::MonthNoun);
    let dated = matches!(
        cursor.sense(month),
        Sense::Month(..)
            | Sense::MonthHead(..)
            | Sense::Hijri(..)
            | Sense::HijriHead(_)
            | Sense::HijriOwner
    );
    dated && (named || first && !of && month == at + 1)
}

/// Parts of a month and what else is counted within one: الأسبوع الأول من ماي is no day.
const PARTS: [&str; 26] = [
    "نصف",
    "اسبوع",
    "ثلث",
    "ربع",
    "شطر",
    "جزء",
    "قسم",
    "عشر",
    "ايام",
    "جوله",
    "دوره",
    "فتره",
    "مرحله",
    "نسخه",
    "سداسي",
    "ثلاثي",
    "فصل",
    "دفعه",
    "حلقه",
    "جلسه",
    "شهر",
    "عقد",
    "سنه",
    "عام",
    "نسبه",
    "جمعه",
];

fn is_part(cursor: &Cursor, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|&it| cursor.is_arabic_word(it)) else {
        return false;
    };
    let plain = crate::text::Fold::LETTERS
        .word(cursor.text(before))
        .into_owned();
    let mut stems = noun_readings(&plain);
    stems.any(|it| PARTS.contains(&it.stem)) && !matches!(cursor.sense(before), Sense::Weekday(_))
}

//! Days of the week, decades, and times as seen from today.

use super::cursor::Cursor;
use super::{Found, order};
use crate::facts::words::Sense;
use crate::facts::{Period, Relative, Value};

pub(super) fn read(cursor: &Cursor, at: usize) -> Option<Found> {
    let (value, next) = match cursor.sense(at) {
        Sense::Weekday(day) => (weekday(cursor, at, day)?, at + 1),
        Sense::Relative(relative) => (Value::Relative(relative), at + 1),
        Sense::Today => (today(cursor, at)?, at + 1),
        _ => period(cursor, at).or_else(|| decade(cursor, at))?,
    };
    Some(Found {
        value,
        first: at,
        next,
    })
}

/// No day of the week: "Saturday Night Live", "the Sunday Times", بين الاثنين (between the two).
fn weekday(cursor: &Cursor, at: usize, day: u8) -> Option<Value> {
    let text = |at: Option<usize>| at.map_or("", |at| cursor.text(at));
    let before = text(at.checked_sub(1));
    let behind = text(Some(at + 1));
    let is_name = if cursor.is_latin_word(at) {
        matches!(
            behind,
            "sermon"
                | "sermons"
                | "prayer"
                | "prayers"
                | "Night"
                | "Times"
                | "Telegraph"
                | "Mirror"
                | "Mail"
                | "Post"
                | "Express"
                | "Herald"
        ) || matches!(
            before,
            "Black" | "Good" | "Bloody" | "Ash" | "Easter" | "Super" | "Cyber" | "Palm" | "Holy"
        )
    } else {
        const NAMED: [&str; 11] = [
            "خطبة",
            "صلاة",
            "سورة",
            "سوق",
            "خطيب",
            "إمام",
            "خطب",
            "صلوات",
            "وخطبة",
            "وصلاة",
            "جامع",
        ];
        let bare = before.trim_start_matches(['ل', 'ب']);
        let is_name = NAMED.contains(&before) || NAMED.contains(&bare);
        is_name
            || matches!(behind, "العظيمة" | "الحزينة" | "السوداء" | "البيضاء")
            || day == 1 && matches!(before, "بين" | "هذين" | "هذان" | "أحد" | "كلا")
    };
    (!is_name).then_some(Value::Weekday(day))
}

/// اليوم is today where it is not "the day": not في اليوم, اليوم الثالث, ذلك اليوم.
fn today(cursor: &Cursor, at: usize) -> Option<Value> {
    let before = at.checked_sub(1).map_or("", |before| cursor.text(before));
    let behind = cursor.text(at + 1);
    let another = if cursor.is_latin_word(at) {
        cursor.is_capital(at) && at.checked_sub(1).is_some_and(|it| cursor.is_capital(it))
    } else {
        const BEFORE: [&str; 17] = [
            "في",
            "ذلك",
            "نفس",
            "طوال",
            "طيلة",
            "من",
            "ذات",
            "خلال",
            "كل",
            "نهاية",
            "نصف",
            "بعد",
            "بداية",
            "أثناء",
            "وفي",
            "وطوال",
            "عن",
        ];
        const BEHIND: [&str; 12] = [
            "التالي",
            "الواحد",
            "نفسه",
            "السابق",
            "الذي",
            "الأول",
            "الأخير",
            "الدراسي",
            "الوطني",
            "العالمي",
            "ذاته",
            "الثاني",
        ];
        BEFORE.contains(&before)
            || BEHIND.contains(&behind)
            || !cursor.is_bare_or_and(at)
            || matches!(cursor.sense(at + 1), Sense::Order(_) | Sense::Shift(_))
            || behind.starts_with("الم") && behind.ends_with("ي")
    };
    (!another).then_some(Value::Relative(Relative::new(Period::Day, 0)))
}

/// "last week", هذا العام, الشهر المقبل.
fn period(cursor: &Cursor, at: usize) -> Option<(Value, usize)> {
    let (period, shift) = if cursor.is_latin_word(at) || cursor.sense(at) == Sense::This {
        let shift = match cursor.sense(at) {
            Sense::Shift(shift) => shift,
            Sense::This => 0,
            _ => return None,
        };
        (named_period(cursor, at + 1)?, shift)
    } else {
        let period = named_period(cursor, at)?;
        let Sense::Shift(shift) = cursor.sense(at + 1) else {
            return None;
        };
        if !cursor.is_bare(at + 1) {
            return None;
        }
        (period, shift)
    };
    Some((Value::Relative(Relative::new(period, shift)), at + 2))
}

/// A period; in Arabic with its article.
fn named_period(cursor: &Cursor, at: usize) -> Option<Period> {
    let period = match cursor.sense(at) {
        Sense::Year => Period::Year,
        Sense::MonthNoun => Period::Month,
        Sense::Period(period) => period,
        _ => return None,
    };
    let definite = cursor.clitics(at).article || cursor.text(at).starts_with("ال");
    (cursor.is_latin_word(at) || definite).then_some(period)
}

fn decade(cursor: &Cursor, at: usize) -> Option<(Value, usize)> {
    let (year, next) = match cursor.sense(at) {
        Sense::Decade(tens) if cursor.is_latin_word(at) => {
            let dash = at
                .checked_sub(1)
                .filter(|&dash| cursor.is_joining_dash(dash));
            let led = is_led(cursor, dash.unwrap_or(at));
            led.then_some((1900 + u16::from(tens), at + 1))?
        }
        Sense::Decade(tens) => arabic_decade(cursor, at, tens)?,
        Sense::DecadeNoun if cursor.clitics(at).article => early_decade(cursor, at)?,
        _ => english_decade(cursor, at)?,
    };
    Some((Value::Decade(year), next))
}

/// `1990s`, "the 90s".
fn english_decade(cursor: &Cursor, at: usize) -> Option<(u16, usize)> {
    let (value, digits) = cursor.whole(at)?;
    let apostrophe = usize::from(matches!(cursor.mark(at + 1), Some('\'' | '\u{2019}')));
    let plural = at + 1 + apostrophe;
    let joined = cursor.is_glued(at + 1) && cursor.is_glued(plural);
    if !joined || cursor.sense(plural) != Sense::Plural || !value.is_multiple_of(10) {
        return None;
    }
    let year = match digits {
        4 if (1000..=2099).contains(&value) => value,
        2 if is_led(cursor, at) && value >= 20 => 1900 + value,
        _ => return None,
    };
    Some((u16::try_from(year).ok()?, plural + 1))
}

/// "the 90s", "early 80s", not "in her 20s".
fn is_led(cursor: &Cursor, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| cursor.text(before));
    matches!(
        before,
        "the" | "The" | "mid" | "'" | "\u{2019}" | "\u{2018}"
    )
}

/// تسعينيات القرن الماضي, الستينيات; not في العشرينيات من عمره.
fn arabic_decade(cursor: &Cursor, at: usize, tens: u8) -> Option<(u16, usize)> {
    let of = at + 1 + usize::from(cursor.sense(at + 1) == Sense::Of);
    if let Some((century, next)) = century(cursor, of) {
        return Some((century + u16::from(tens), next));
    }
    let age = of > at + 1 && (cursor.text(of).contains("عمر") || cursor.text(of).contains("سن"));
    let definite = cursor.clitics(at).article && cursor.clitics(at).preposition.is_none();
    (definite && !age).then_some((1900 + u16::from(tens), at + 1))
}

/// العقد الثاني من القرن العشرين.
fn early_decade(cursor: &Cursor, at: usize) -> Option<(u16, usize)> {
    let tens = match cursor.sense(at + 1) {
        Sense::Turn(1) => 0,
        Sense::Turn(2) => 10,
        _ => return None,
    };
    let (century, next) = (cursor.sense(at + 2) == Sense::Of)
        .then(|| century(cursor, at + 3))
        .flatten()?;
    Some((century + tens, next))
}

/// The year before the first of a century: القرن الماضي, القرن الثامن عشر, القرن الـ20.
fn century(cursor: &Cursor, at: usize) -> Option<(u16, usize)> {
    if cursor.sense(at) != Sense::Century || !cursor.clitics(at).article {
        return None;
    }
    if let Sense::Shift(shift @ (-1 | 0)) = cursor.sense(at + 1) {
        return Some((if shift == 0 { 2000 } else { 1900 }, at + 2));
    }
    let article = usize::from(matches!(cursor.text(at + 1), "ال" | "الـ"));
    let figure = cursor.whole(at + 1 + article);
    let (place, next) = match figure {
        Some((place, _)) => (u16::try_from(place).ok()?, at + 2 + article),
        None => order::arabic(cursor, at + 1)?,
    };
    (1..=29).contains(&place).then(|| ((place - 1) * 100, next))
}

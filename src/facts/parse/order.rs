//! Orders in words, from three on: third, "forty-fifth", الخامس عشر, القرن العشرين.
//!
//! "First" and "second" are left alone: they say too often that something comes before something
//! else. So are the numbers of kings (محمد السادس, "Charles the Third") and other names.

use super::Found;
use super::cursor::Cursor;
use crate::facts::Value;
use crate::facts::words::Sense;
use crate::text::noun_readings;

pub(super) fn read(cursor: &Cursor, at: usize) -> Option<Found> {
    let (place, next) = if cursor.is_latin_word(at) {
        english(cursor, at).filter(|_| !is_english_name(cursor, at))?
    } else {
        arabic(cursor, at).filter(|&(_, next)| is_arabic_order(cursor, at, next))?
    };
    Some(Found {
        value: Value::Ordinal(place.into()),
        first: at,
        next,
    })
}

/// `third`, `twenty-first`; no fraction ("one third", "a third of").
fn english(cursor: &Cursor, at: usize) -> Option<(u16, usize)> {
    match cursor.sense(at) {
        Sense::Order(place) => {
            let before = cursor.sense_before(at);
            let dash = at >= 2 && cursor.is_joining_dash(at - 1);
            let counted = matches!(before, Sense::Count(_))
                || (dash && matches!(cursor.sense(at - 2), Sense::Count(_)))
                || (before == Sense::Article && cursor.sense(at + 1) == Sense::Of);
            let party = at + 1 + usize::from(cursor.is_joining_dash(at + 1));
            let idiom = matches!(cursor.text(party), "party" | "parties");
            (!counted && !idiom).then_some((place, at + 1))
        }
        Sense::Count(tens @ 20..=90) => {
            let unit = at + 1 + usize::from(cursor.is_joining_dash(at + 1));
            let place = match cursor.sense(unit) {
                Sense::Order(place @ 3..=9) => place,
                Sense::FirstOf => 1,
                Sense::SecondOf => 2,
                _ => return None,
            };
            Some((tens + place, unit + 1))
        }
        _ => None,
    }
}

/// "Fifth Avenue", "Henry the Eighth", "the Fourth of July".
fn is_english_name(cursor: &Cursor, at: usize) -> bool {
    cursor.is_capital(at) && (!cursor.opens_sentence(at) || cursor.is_capital(at + 1))
}

/// The number of an Arabic order, and the token after it.
pub(super) fn arabic(cursor: &Cursor, at: usize) -> Option<(u16, usize)> {
    let unit = match cursor.sense(at) {
        Sense::Order(place) => place,
        Sense::FirstOf => 1,
        Sense::Turn(2) => 2,
        Sense::LastTurn if cursor.text(at).contains("ثاني") => 2,
        Sense::Count(1) if cursor.clitics(at).article => 1,
        Sense::Count(tens @ 20..=90) if cursor.clitics(at).article => return Some((tens, at + 1)),
        _ => return None,
    };
    if cursor.sense(at + 1) == Sense::Count(10) && cursor.clitics(at + 1).len == 0 {
        return Some((10 + unit, at + 2));
    }
    let alone = usize::from(cursor.sense(at + 1) == Sense::And);
    let and = alone > 0 || cursor.clitics(at + 1).and;
    match cursor.sense(at + 1 + alone) {
        Sense::Count(tens @ 20..=90)
            if and && cursor.clitics(at + 1 + alone).article && unit < 10 =>
        {
            Some((tens + unit, at + 2 + alone))
        }
        _ => (unit >= 3).then_some((unit, at + 1)),
    }
}

/// Whether an order stands where orders stand: after a noun with the article or with a possessor,
/// after a preposition, or indefinite.
fn is_arabic_order(cursor: &Cursor, at: usize, next: usize) -> bool {
    if !is_definite(cursor, at) {
        return is_indefinite_order(cursor, at, next);
    }
    if is_of_age(cursor, next) {
        // The twentieth year and twenty years are written alike: taken for the number.
        return !matches!(cursor.sense(at), Sense::Count(_)) || next > at + 1;
    }
    let Some(before) = at.checked_sub(1) else {
        return true;
    };
    if let Sense::Count(20..=90) = cursor.sense(at) {
        return !cursor.clitics(at).and
            && is_definite(cursor, before)
            && !is_plural(cursor.text(before));
    }
    let led = matches!(
        cursor.sense(before),
        Sense::In | Sense::From | Sense::Of | Sense::To | Sense::After | Sense::Near
    );
    led || is_definite(cursor, before)
        || cursor.clitics(at).preposition.is_some()
        || matches!(cursor.text(before), "سن" | "عمر" | "سنّ")
        || ends_with_possessor(cursor.text(before))
}

/// من عمره.
fn is_of_age(cursor: &Cursor, next: usize) -> bool {
    cursor.sense(next) == Sense::Of && cursor.text(next + 1).starts_with("عمر")
}

/// Whether العشرين counts: السنوات العشرين, العشرين من عمره; the twentieth otherwise.
pub(super) fn counts_tens(cursor: &Cursor, at: usize, next: usize) -> bool {
    let plural = at
        .checked_sub(1)
        .is_some_and(|before| is_definite(cursor, before) && is_plural(cursor.text(before)));
    plural || is_of_age(cursor, next)
}

/// ثالث أكبر, دولة ثالثة; رابعة alone is a name.
fn is_indefinite_order(cursor: &Cursor, at: usize, next: usize) -> bool {
    let feminine = cursor.text(at).ends_with('ة');
    let noun = at.checked_sub(1).map_or("", |before| cursor.text(before));
    let bare = matches!(cursor.sense(at), Sense::Order(_)) && cursor.clitics(at).len == 0;
    bare && cursor.is_arabic_word(next) && (!feminine || noun.ends_with('ة'))
}

fn is_definite(cursor: &Cursor, at: usize) -> bool {
    let mut readings = noun_readings(cursor.text(at));
    cursor.clitics(at).article || readings.any(|it| it.clitics.article)
}

fn ends_with_possessor(word: &str) -> bool {
    ["ه", "ها", "هم", "هن", "نا", "هما"]
        .iter()
        .any(|ending| word.ends_with(ending) && word.chars().count() > 3)
}

/// السنوات, الأعوام: what العشرين after it counts.
fn is_plural(word: &str) -> bool {
    let broken = matches!(
        word,
        "الأعوام"
            | "الأيام"
            | "الدول"
            | "الأشهر"
            | "الدقائق"
            | "الأشخاص"
            | "الرجال"
            | "الطلاب"
    );
    broken || word.ends_with("ات") || word.ends_with("ين") || word.ends_with("ون")
}

//! Digits that are not a number: parts of names, versions, telephone numbers, fractions, codes.

use super::cursor::Cursor;
use crate::facts::figure::Digits;
use crate::facts::words::Sense;
use crate::text::digit_value;

/// Where to go on when nothing was found at `at`: after the whole cluster of digits.
pub(super) fn skip(cursor: &Cursor, at: usize) -> usize {
    if is_telephone(cursor, at) || is_dialled(cursor, at) {
        return telephone_end(cursor, at + 1);
    }
    match chain(cursor, at) {
        Some(chain) if chain.is_noise => chain.next,
        _ => at + 1,
    }
}

/// Whether the token at `at` may begin a quantity.
pub(super) fn is_clear(cursor: &Cursor, at: usize) -> bool {
    let Some(digits) = cursor.digits(at) else {
        return true;
    };
    matches!(digits, Digits::Figure(_))
        && !is_inside_name(cursor, at)
        && !is_dialled(cursor, at)
        && !is_zero_and_groups(cursor, at)
        && !chain(cursor, at).is_some_and(|chain| chain.is_noise)
}

/// `HER2`, `GPT-4`, كوفيد-19, but not `mid-2016` and not لـ10.
fn is_inside_name(cursor: &Cursor, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| cursor.is_glued(at)) else {
        return false;
    };
    if cursor.is_latin_word(before) {
        return !matches!(cursor.sense(before), Sense::Currency(_));
    }
    if cursor.mark(before) == Some('_') {
        return cursor.is_glued(before);
    }
    let Some(name) = before
        .checked_sub(1)
        .filter(|_| cursor.is_joining_dash(before))
    else {
        return false;
    };
    let text = cursor.text(name);
    (cursor.is_latin_word(name) && text.contains(char::is_uppercase))
        || (cursor.is_arabic_word(name) && text.chars().count() > 3)
}

fn is_telephone(cursor: &Cursor, at: usize) -> bool {
    is_plus_and_groups(cursor, at) || is_zero_and_groups(cursor, at)
}

/// Groups of digits, the first of which begins with a zero: 0343 716 5692. No count does.
fn is_zero_and_groups(cursor: &Cursor, at: usize) -> bool {
    const GROUPS: usize = 3;
    const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;
    let length = |at: usize| cursor.text(at).chars().count();
    if !cursor.text(at).starts_with(['0', '\u{660}']) || length(at) < 2 {
        return false;
    }
    let is_group = |at: &usize| {
        let digits = cursor.text(*at).chars();
        let bare = digits.clone().count() > 1 && digits.map(digit_value).all(|it| it.is_some());
        bare && cursor.is_digits(*at)
    };
    let groups = (at..).take_while(is_group);
    let (count, digits) = groups.fold((0, 0), |(n, sum), at| (n + 1, sum + length(at)));
    count >= GROUPS && DIGITS.contains(&digits)
}

fn is_plus_and_groups(cursor: &Cursor, at: usize) -> bool {
    let long = cursor
        .figure(at + 1)
        .is_none_or(|figure| figure.whole_digits >= 7);
    let groups = cursor.is_digits(at + 2) || cursor.is_digits(at + 3);
    cursor.mark(at) == Some('+')
        && cursor.is_digits(at + 1)
        && cursor.is_glued(at + 1)
        && (long || groups && !cursor.is_word(at + 2) && cursor.mark(at + 2) != Some('%'))
}

/// How far back to search for a word about telephones.
const CALL_DISTANCE: usize = 8;

/// A long figure, or groups of figures, after a word about telephones: "call us on 116 123",
/// اتصل على الرقم 116123.
fn is_dialled(cursor: &Cursor, at: usize) -> bool {
    const WORDS: [&str; 17] = [
        "call",
        "Call",
        "calling",
        "phone",
        "Phone",
        "telephone",
        "tel",
        "Tel",
        "dial",
        "hotline",
        "fax",
        "اتصل",
        "الاتصال",
        "هاتف",
        "الهاتف",
        "الرقم",
        "فاكس",
    ];
    let digits = |at: usize| cursor.whole(at).map_or(0, |(_, digits)| digits);
    let grouped = digits(at) >= 3 && digits(at + 1) >= 3 && !cursor.is_glued(at + 1);
    let long = digits(at) >= 5;
    (grouped || long)
        && (1..=CALL_DISTANCE.min(at)).any(|back| WORDS.contains(&cursor.text(at - back)))
}

fn telephone_end(cursor: &Cursor, mut at: usize) -> usize {
    while cursor.is_digits(at) || cursor.is_dash(at) || matches!(cursor.mark(at), Some('(' | ')')) {
        at += 1;
    }
    at
}

struct Chain {
    is_noise: bool,
    next: usize,
}

/// The decimal point of some news agencies: 5ر3 is read from the right by some, from the left by
/// others.
const WIRE_POINT: &str = "ر";

/// Figures joined by marks with nothing between: `9/11`, `1:59:40`, `555-123-4567`.
fn chain(cursor: &Cursor, at: usize) -> Option<Chain> {
    let mut next = at + usize::from(cursor.is_digits(at));
    if next == at {
        return None;
    }
    let (mut figures, mut is_noise) = (1, false);
    while cursor.is_glued(next) && cursor.is_digits(next + 1) && cursor.is_glued(next + 1) {
        match cursor.mark(next) {
            Some('/' | ':') => is_noise = true,
            Some(_) if cursor.is_dash(next) => {}
            None if cursor.text(next) == WIRE_POINT => is_noise = true,
            _ => break,
        }
        figures += 1;
        next += 2;
    }
    if is_noise && matches!(cursor.sense(next), Sense::Scale(..)) {
        next += 1;
    }
    Some(Chain {
        is_noise: is_noise || figures > 2,
        next,
    })
}

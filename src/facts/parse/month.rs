//! Month names: alone, in two words (كانون الثاني), or in both systems (تموز (يوليو), يوليو/تموز).

use super::cursor::Cursor;
use crate::facts::words::Sense;

/// A month as it stands in the text.
#[derive(Clone, Copy)]
pub(super) struct Month {
    pub(super) number: u8,
    /// Whether the word means something else more often than not.
    pub(super) shy: bool,
    /// The token after it.
    pub(super) next: usize,
}

pub(super) fn read(cursor: &Cursor, at: usize) -> Option<Month> {
    let month = name(cursor, at)?;
    Some(pair(cursor, month).unwrap_or_else(|| with_dot(cursor, at, month)))
}

fn name(cursor: &Cursor, at: usize) -> Option<Month> {
    let month = |number, shy, next| Some(Month { number, shy, next });
    match (cursor.sense(at), cursor.sense(at + 1)) {
        (Sense::Month(number, shy), _) => month(number, shy, at + 1),
        (Sense::MonthHead(first, _), Sense::Turn(1)) => month(first, false, at + 2),
        (Sense::MonthHead(_, second), Sense::Turn(2)) => month(second, false, at + 2),
        // كانون 2, كانون2.
        (Sense::MonthHead(first, second), _) => match cursor.whole(at + 1)? {
            (1, 1) => month(first, false, at + 2),
            (2, 1) => month(second, false, at + 2),
            _ => None,
        },
        _ => None,
    }
}

/// The same month again, in brackets or after a slash or dash.
fn pair(cursor: &Cursor, month: Month) -> Option<Month> {
    let opened = cursor.mark(month.next)? == '(';
    let joined = cursor.mark(month.next)? == '/' || cursor.is_dash(month.next);
    let again = name(cursor, month.next + 1).filter(|again| again.number == month.number)?;
    let closed = cursor.mark(again.next) == Some(')');
    let next = match (opened && closed, joined) {
        (true, _) => again.next + 1,
        (_, true) => again.next,
        _ => return None,
    };
    Some(Month {
        shy: false,
        next,
        ..month
    })
}

/// The dot of `Jan. 21`, where a figure follows.
fn with_dot(cursor: &Cursor, at: usize, month: Month) -> Month {
    let short = cursor.is_latin_word(at) && cursor.text(at).len() <= 4;
    let dot = cursor.mark(month.next) == Some('.') && cursor.is_glued(month.next);
    let next = month.next + usize::from(short && dot && cursor.is_digits(month.next + 1));
    Month { next, ..month }
}

/// Whether a month with no day and no year is one: `في مارس`, "early May", and not the verb, the
/// Prime Minister or the girl.
pub(super) fn stands_alone(cursor: &Cursor, at: usize, month: Month) -> bool {
    let before = cursor.sense_before(at);
    let led = matches!(
        before,
        Sense::In | Sense::Near | Sense::Shift(_) | Sense::MonthNoun | Sense::After
    );
    let led = led || is_part_of(cursor, at);
    let in_range = is_month_at_distance(cursor, at, month.next);
    if is_person(cursor, at) {
        return false;
    }
    if month.shy {
        return (led || in_range)
            && cursor.clitics(at).len == 0
            && !is_possessive(cursor, month.next);
    }
    let maybe_person = cursor.is_latin_word(at) && matches!(month.number, 4 | 6 | 8);
    led || in_range || !(maybe_person && cursor.is_capital(month.next))
}

/// "the end of March".
fn is_part_of(cursor: &Cursor, at: usize) -> bool {
    let part = at.checked_sub(2).map_or("", |part| cursor.text(part));
    let named = matches!(part, "end" | "beginning" | "start" | "middle" | "month");
    named && cursor.sense_before(at) == Sense::Of
}

/// السيدة مايو.
fn is_person(cursor: &Cursor, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| cursor.text(before));
    matches!(before, "السيدة" | "تيريزا" | "لتيريزا" | "عيادة")
}

/// Another month two tokens away: "March to May", "between March and May".
fn is_month_at_distance(cursor: &Cursor, at: usize, next: usize) -> bool {
    let links =
        |link: usize| cursor.is_dash(link) || matches!(cursor.sense(link), Sense::To | Sense::And);
    let is_month = |at: usize| matches!(cursor.sense(at), Sense::Month(..));
    let behind = links(next) && is_month(next + 1);
    let ahead = at >= 2 && links(at - 1) && is_month(at - 2);
    behind || ahead
}

fn is_possessive(cursor: &Cursor, next: usize) -> bool {
    matches!(cursor.mark(next), Some('\'' | '\u{2019}')) && cursor.is_glued(next)
}

//! Names and figures with the signs that belong to them.

use super::telephone;
use crate::lint::Context;
use crate::text::{Span, digit_value, is_latin_letter};

/// Signs that belong to the name or figure that they touch.
fn is_sign(c: char) -> bool {
    is_loud(c) || matches!(c, '%' | '-' | '−' | '/' | '=' | '°')
}

/// Signs whose place matters beside figures too: `35%` and `3-1` are read from the right, and so are
/// written as they should be seen.
fn is_loud(c: char) -> bool {
    matches!(c, '+' | '#' | '$' | '€' | '£' | '&' | '*' | '@' | '_' | '~')
}

fn is_core(c: char) -> bool {
    is_latin_letter(c) || digit_value(c).is_some()
}

fn is_part(c: char) -> bool {
    is_core(c) || is_sign(c) || matches!(c, '.' | ',' | ':' | '\'')
}

/// Where names and figures may begin that a line can tear, in text order.
pub(super) fn starts(context: &Context<'_>) -> impl Iterator<Item = usize> {
    let mut starts: Vec<u32> = [&*context.scan.latin, &*context.scan.digits].concat();
    let named = signed(context.text).chain(dotted(context));
    // Handles are no prose, but are torn all the same.
    let counts = |at: usize| !context.is_opaque(at) || context.before(at) == Some('@');
    starts.extend(named.filter(|&at| counts(at as usize)));
    starts.sort_unstable();
    starts.into_iter().map(|at| at as usize)
}

/// Whether the signs of a token may be shown on the wrong side.
pub(super) fn may_tear(context: &Context<'_>, token: Span) -> bool {
    let text = token.of(context.text);
    let may_tear = if text.contains(is_latin_letter) {
        text.contains(is_sign)
    } else {
        text.contains(is_loud)
    };
    may_tear || is_signed(text) || is_dotted(text) || is_telephone_number(context, token)
}

/// Where letters stand behind a dot that no word stands before: `.NET`.
fn dotted(context: &Context<'_>) -> impl Iterator<Item = u32> {
    let bytes = context.text.as_bytes();
    let marks = context.scan.marks.iter().map(|&at| at as usize);
    let names = marks.filter(|&at| {
        let before = at.checked_sub(1).map(|at| bytes[at]);
        let after = bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic);
        bytes[at] == b'.' && after && matches!(before, Some(b' ' | b'('))
    });
    names.filter_map(|at| u32::try_from(at + 1).ok())
}

/// Where letters stand beside a sign that may be torn from them, whatever stands before: `(C++)`.
fn signed(text: &str) -> impl Iterator<Item = u32> {
    let bytes = text.as_bytes();
    let letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
    memchr::memchr3_iter(b'+', b'#', b'@', bytes).filter_map(move |at| {
        let before = at.checked_sub(1).filter(|&at| letter(at));
        let beside = before.or_else(|| letter(at + 1).then_some(at + 1))?;
        u32::try_from(beside).ok()
    })
}

/// The name or figure around `at`, with its signs and without the punctuation after it.
pub(super) fn around(context: &Context<'_>, at: usize, done: usize) -> Span {
    let head = &context.text[done..at];
    let before = head.trim_end_matches(is_part);
    let signs = &head[before.len()..];
    let mut lead = signs.trim_start_matches([',', ':', '\'', '-', '−', '/']);
    let rest = &context.text[at..];
    let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
    let body = rest[..end].trim_end_matches(['.', ',', ':', '\'', '-', '−', '/']);
    if is_minus(context, at - signs.len()) && is_measured(rest) {
        lead = signs;
    }
    let start = at - lead.len();
    let number = telephone::length(&context.text[..start], &context.text[start..]);
    Span::new(start, (start + number).max(at + body.len()))
}

/// Whether the sign at `at` is a minus: behind a space or a bracket that no figure stands before, and
/// not at the head of a line, where it may belong to a list.
fn is_minus(context: &Context<'_>, at: usize) -> bool {
    let head = &context.text[..at];
    let word = context.before(context.back_over_spaces(at));
    matches!(context.at(at), Some('-' | '−'))
        && head.ends_with([' ', '\u{A0}', '('])
        && word.is_some_and(|c| c != '\n' && digit_value(c).is_none())
}

/// Whether a share or a temperature follows: other figures behind a dash begin a clause.
fn is_measured(rest: &str) -> bool {
    let is_figure = |c: char| digit_value(c).is_some() || matches!(c, '.' | ',' | '٫');
    let unit = rest.trim_start_matches(is_figure);
    let unit = unit.strip_prefix([' ', '\u{A0}']).unwrap_or(unit);
    ["%", "٪", "°", "℃", "درجة", "درجات", "في الم", "بالم"]
        .iter()
        .any(|it| unit.starts_with(it))
}

/// Whether a minus stands before a figure.
fn is_signed(text: &str) -> bool {
    let figure = text.strip_prefix(['-', '−']);
    figure.is_some_and(|it| it.starts_with(|c| digit_value(c).is_some()))
}

/// Whether `token` begins with a dot that belongs to its name: `.NET`.
fn is_dotted(text: &str) -> bool {
    let name = text.strip_prefix('.');
    name.is_some_and(|it| it.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// Whether `token` is a telephone number of several groups, which stand the other way round.
fn is_telephone_number(context: &Context<'_>, token: Span) -> bool {
    let (head, text) = context.text.split_at(token.start);
    telephone::length(head, text) > 0
}

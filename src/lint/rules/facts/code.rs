//! Numbers that are written as they are whatever digits a text has: in Latin names, codes and telephone
//! numbers.

use super::number::Number;
use crate::lint::Context;
use crate::text::{digit_value, is_latin_letter, shortly_after, shortly_before};

/// Fewest digits of a number without marks that no fact explains and is no count.
const LONG: usize = 7;

/// Whether a number is a part of a Latin name (`GPT-4`, `iPhone 7`, `20 Mbps`), of a telephone number or
/// of another code.
pub(in crate::lint) fn is_code(context: &Context<'_>, number: Number) -> bool {
    let span = number.span;
    let before = shortly_before(context.text, span.start);
    let after = shortly_after(context.text, span.end);
    let before = before.rsplit('\n').next().unwrap_or_default();
    let after = after.split('\n').next().unwrap_or_default();
    is_in_latin(before, after) || is_telephone(context, number, before, after)
}

/// Whether Latin letters stand in the same word, or right before or behind it.
fn is_in_latin(before: &str, after: &str) -> bool {
    let head = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let tail = after.split(char::is_whitespace).next().unwrap_or_default();
    let own = |c: char| is_latin_letter(c) || c == '#' || c == '@';
    if head.contains(own) || tail.contains(own) {
        return true;
    }
    let is_space = |c: char| matches!(c, ' ' | '\u{A0}');
    let last = before.trim_end_matches(is_space).chars().next_back();
    let next = after.trim_start_matches(is_space).chars().next();
    head.is_empty() && last.is_some_and(is_latin_letter)
        || tail.is_empty() && next.is_some_and(is_latin_letter)
}

/// Whether a number is one to call, or so long that it is no count; what a fact explains is neither.
fn is_telephone(context: &Context<'_>, number: Number, before: &str, after: &str) -> bool {
    let digits = |text: &str| text.chars().filter(|&c| digit_value(c).is_some()).count();
    let is_part = |c: char| digit_value(c).is_some() || matches!(c, ' ' | '\u{A0}' | '-' | '+');
    let start = before.trim_end_matches(is_part).len();
    let end = after.len() - after.trim_start_matches(is_part).len();
    let (head, tail) = (&before[start..], &after[..end]);
    let text = number.span.of(context.text);
    let is_abroad = head.trim_start().starts_with('+')
        || format!("{head}{text}").trim_start().starts_with("00");
    let count = digits(head) + digits(text) + digits(tail);
    let is_long = count >= LONG && text.chars().all(|c| digit_value(c).is_some());
    is_long && (is_abroad || context.fact_around(number.span).is_none_or(|it| it.label))
}

//! Numbers that are written as they are whatever digits a text has: in Latin names, codes and telephone
//! numbers.

use super::number::Number;
use crate::facts::Value;
use crate::lint::Context;
use crate::text::{digit_value, is_latin_letter, noun_readings, shortly_after, shortly_before};

/// Fewest digits of a number without marks that no fact explains and is no count.
const LONG: usize = 7;

/// Words before a telephone number, and before other numbers that count nothing.
const CALLED: [&str; 6] = ["رقم", "هاتف", "فاكس", "جوال", "محمول", "للاتصال"];

/// Whether a number is a part of a Latin name (`GPT-4`, `iPhone 7`, `20 Mbps`), of a telephone number or
/// of another code.
pub(in crate::lint) fn is_code(context: &Context<'_>, number: Number) -> bool {
    let span = number.span;
    let before = shortly_before(context.text, span.start);
    let after = shortly_after(context.text, span.end);
    let before = before.rsplit('\n').next().unwrap_or_default();
    let after = after.split('\n').next().unwrap_or_default();
    is_in_latin_word(before, after)
        || is_beside_latin(context, number) && !is_told(context, number)
        || is_telephone(context, number, before, after)
}

/// Whether Latin letters stand in the same word.
fn is_in_latin_word(before: &str, after: &str) -> bool {
    let head = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let tail = after.split(char::is_whitespace).next().unwrap_or_default();
    let is_own = |c: char| is_latin_letter(c) || c == '#' || c == '@';
    head.contains(is_own) || tail.contains(is_own)
}

/// Whether a Latin word, and no address, stands right before a number or behind it.
fn is_beside_latin(context: &Context<'_>, number: Number) -> bool {
    let (start, end) = (number.span.start, number.span.end);
    let last = context.back_over_spaces(start);
    let next = context.over_spaces(end);
    let is_latin = |c: Option<char>| c.is_some_and(is_latin_letter);
    last < start && is_latin(context.before(last)) && !context.is_opaque(last - 1)
        || end < next && is_latin(context.at(next)) && !context.is_opaque(next)
}

/// Whether what a number says shows that it is no part of a name.
fn is_told(context: &Context<'_>, number: Number) -> bool {
    let told = context.fact_around(number.span).filter(|it| !it.label);
    let is_clear = |it: &Value| {
        matches!(
            it,
            Value::Percent(_) | Value::Money { .. } | Value::Date(_) | Value::Time(_)
        )
    };
    told.is_some_and(|it| is_clear(&it.value))
}

/// Whether the last words before a number are those of something that has one: رقم الحساب.
fn is_numbered(head: &str) -> bool {
    let second = head.split_whitespace().rev().nth(1);
    second.is_some_and(|it| noun_readings(it).any(|it| it.stem == "رقم"))
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
    let word = before[..start].trim_end_matches([' ', '\u{A0}', ':', '(']);
    let is_called = || CALLED.iter().any(|it| word.ends_with(it)) || is_numbered(word);
    let is_told = || context.fact_around(number.span).is_some_and(|it| !it.label);
    is_long && (is_abroad || is_called() || !is_told())
}

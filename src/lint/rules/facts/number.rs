//! Numbers in digits as they stand in a text.

use crate::lint::Context;
use crate::text::{Span, digit_value, is_latin_letter};

/// The digits of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::lint) enum Digits {
    /// 0123456789
    Western,
    /// ٠١٢٣٤٥٦٧٨٩
    ArabicIndic,
    /// ۰۱۲۳۴۵۶۷۸۹
    Persian,
    /// Of several kinds.
    Mixed,
}

impl Digits {
    pub(super) const COUNT: usize = 4;

    fn of(c: char) -> Option<Digits> {
        match c {
            '0'..='9' => Some(Digits::Western),
            '\u{660}'..='\u{669}' => Some(Digits::ArabicIndic),
            '\u{6F0}'..='\u{6F9}' => Some(Digits::Persian),
            _ => None,
        }
    }
}

/// A number: digits, and marks between digits.
#[derive(Clone, Copy, Debug)]
pub(in crate::lint) struct Number {
    pub(in crate::lint) span: Span,
    pub(in crate::lint) digits: Digits,
}

/// Marks that may stand inside a number.
pub(in crate::lint) fn is_separator(c: char) -> bool {
    matches!(c, '.' | ',' | '\u{66B}' | '\u{66C}' | '\u{60C}')
}

/// The numbers of a text, without those inside Latin words, in text order.
pub(in crate::lint::rules) fn numbers<'c>(
    context: &'c Context<'_>,
) -> impl Iterator<Item = Number> + 'c {
    context.numbers().iter().copied()
}

/// Finds them.
pub(in crate::lint) fn find(context: &Context<'_>) -> Vec<Number> {
    let mut done = 0;
    let starts = context.scan.digits.iter().map(|&at| at as usize);
    let found = starts.filter_map(|at| {
        if at < done {
            return None;
        }
        let number = number(context.text, at)?;
        done = number.span.end;
        let latin = |c: Option<char>| c.is_some_and(|c| is_latin_letter(c) || c == '_');
        let in_word = latin(context.before(at)) || latin(context.at(done));
        (!in_word).then_some(number)
    });
    found.collect()
}

fn number(text: &str, at: usize) -> Option<Number> {
    let rest = &text[at..];
    let mut digits = Digits::of(rest.chars().next()?)?;
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((place, c)) = chars.next() {
        match Digits::of(c) {
            Some(kind) => {
                if kind != digits {
                    digits = Digits::Mixed;
                }
                end = place + c.len_utf8();
            }
            None => {
                let goes_on = chars.peek().is_some_and(|it| Digits::of(it.1).is_some());
                if !is_separator(c) || !goes_on {
                    break;
                }
            }
        }
    }
    let span = Span::new(at, at + end);
    Some(Number { span, digits })
}

/// The value of a whole number without separators, of nine digits at most.
pub(super) fn whole(text: &str) -> Option<u32> {
    let mut value = 0_u32;
    for (nth, c) in text.chars().enumerate() {
        if nth == 9 {
            return None;
        }
        value = value * 10 + u32::from(digit_value(c)?);
    }
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_with_their_marks() {
        let read = |text: &'static str| number(text, 0).map(|it| (it.span.of(text), it.digits));
        assert_eq!(read("1,500.75 ر"), Some(("1,500.75", Digits::Western)));
        assert_eq!(read("١٬٥٠٠،"), Some(("١٬٥٠٠", Digits::ArabicIndic)));
        assert_eq!(read("٢0"), Some(("٢0", Digits::Mixed)));
        assert_eq!(read("a"), None);
        assert_eq!(
            (whole("٢0"), whole("1.5"), whole("1234567890")),
            (Some(20), None, None)
        );
    }
}

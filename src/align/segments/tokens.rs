//! A sentence into words, figures and marks, in one pass.

use crate::text::{Script, digit_value, word_at_start};

/// A piece of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// Letters of the Arabic script, with what is written on them.
    Arabic(&'t str),
    /// Latin letters and apostrophes.
    Latin(&'t str),
    /// Digits of either system, with separators between them.
    Figure(&'t str),
    /// Any other character that is not white space.
    Sign(char),
}

/// The pieces of a sentence in order.
pub(super) fn tokens(sentence: &str) -> impl Iterator<Item = Token<'_>> {
    let mut rest = sentence;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let first = rest.chars().next()?;
        let (token, len) = read(rest, first);
        rest = &rest[len..];
        Some(token)
    })
}

fn read(rest: &str, first: char) -> (Token<'_>, usize) {
    if let Some((script, len)) = word_at_start(rest) {
        if script == Script::Arabic {
            return (Token::Arabic(&rest[..len]), len);
        }
        // A possessive may end in an apostrophe alone: `companies'`.
        let len = len + run(&rest[len..], |c| matches!(c, '\'' | '’'));
        return (Token::Latin(&rest[..len]), len);
    }
    if digit_value(first).is_some() {
        let is_part = |c: char| digit_value(c).is_some() || is_separator(c);
        let run = &rest[..run(rest, is_part)];
        let figure = run.trim_end_matches(is_separator);
        return (Token::Figure(figure), figure.len());
    }
    (Token::Sign(first), first.len_utf8())
}

/// What stands between the digits of one figure.
pub(super) fn is_separator(c: char) -> bool {
    matches!(c, '.' | ',' | '،' | '\u{66B}' | '\u{66C}')
}

fn run(rest: &str, is_part: impl Fn(char) -> bool) -> usize {
    rest.find(|c| !is_part(c)).unwrap_or(rest.len())
}

/// The digits of a figure as they would stand in any language: no grouping, `.` before decimals, no
/// idle zeros. `None` where the figure is too long to be a number.
pub(super) fn value(figure: &str, out: &mut String) -> Option<()> {
    out.clear();
    let mut rest = figure;
    while let Some(at) = rest.find(is_separator) {
        digits(&rest[..at], out);
        let sign = rest[at..].chars().next()?;
        rest = &rest[at + sign.len_utf8()..];
        let group = rest.find(is_separator).unwrap_or(rest.len());
        let grouped = rest[..group].chars().count() == 3 && !matches!(sign, '.' | '\u{66B}');
        if !grouped && !out.contains('.') {
            out.push('.');
        }
    }
    digits(rest, out);
    if out.contains('.') {
        out.truncate(out.trim_end_matches('0').trim_end_matches('.').len());
    }
    (out.len() <= 24).then_some(())
}

fn digits(text: &str, out: &mut String) {
    let digits = text.chars().filter_map(digit_value);
    out.extend(digits.map(|it| char::from(b'0' + it)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces() {
        let found: Vec<Token<'_>> = tokens("دفعَ Oracle's ١٬٥٠٠٫٧٥، لا.").collect();
        let expected = [
            Token::Arabic("دفعَ"),
            Token::Latin("Oracle's"),
            Token::Figure("١٬٥٠٠٫٧٥"),
            Token::Sign('،'),
            Token::Arabic("لا"),
            Token::Sign('.'),
        ];
        assert_eq!(found, expected);
    }

    #[track_caller]
    fn check(figure: &str, expected: &str) {
        let mut out = String::new();
        assert!(value(figure, &mut out).is_some());
        assert_eq!(out, expected);
    }

    #[test]
    fn figures_have_one_value_in_both_languages() {
        check("١٬٥٠٠٫٧٥", "1500.75");
        check("1,500.750", "1500.75");
        check("٢٠٢٥", "2025");
        check("3,5", "3.5");
        check("10.0", "10");
    }
}

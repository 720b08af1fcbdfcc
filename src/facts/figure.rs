//! Figures: digits of any script with their separators.
//!
//! | written | read |
//! | --- | --- |
//! | `1,500.75` `١٬٥٠٠٫٧٥` `1.500,75` | groups, then decimals |
//! | `1,500` `12،000` `1.500.000` | groups |
//! | `3,5` `1.5` | decimals |
//! | `40 000` | groups |
//! | `0,234` | decimals |
//! | `1.500` | decimals in English, groups in Arabic, and the other reading is kept |
//! | `1.2.3` | three parts: a date or a version, never a number |

use super::Decimal;
use crate::text::{Lang, digit_value};

/// What stands where a figure begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Digits {
    Figure(Figure),
    /// Three whole numbers with dots between.
    Dotted([u32; 3]),
    /// Digits that are not a number: versions, long identifiers, broken groups.
    Other,
}

/// A number in digits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Figure {
    pub(super) value: Decimal,
    pub(super) alternative: Option<Decimal>,
    /// Digits before the decimal separator.
    pub(super) whole_digits: usize,
    pub(super) separated: bool,
    pub(super) leading_zero: bool,
    /// Whether one comma stands before three digits: 46,500 may be 46.5 of what is large.
    pub(super) grouped_once: bool,
}

/// More digits than this are an identifier, not a number.
const MAX_DIGITS: usize = 18;
/// More parts than this are a list or noise.
const MAX_PARTS: usize = 8;

/// One run of digits.
#[derive(Clone, Copy, Default)]
struct Part {
    value: u64,
    len: usize,
    /// Offset after it.
    end: usize,
    /// The separator before it.
    before: char,
}

/// Reads the digits that `text` begins with; gives what they are and their length in bytes.
pub(super) fn read(text: &str, lang: Lang) -> (Digits, usize) {
    let (parts, count) = parts(text);
    let parts = &parts[..count];
    let (digits, used) = classify(parts, lang);
    let end = parts[used - 1].end;
    match digits {
        Digits::Figure(figure) => with_fraction(figure, text, end),
        digits => (digits, end),
    }
}

fn parts(text: &str) -> ([Part; MAX_PARTS], usize) {
    let mut parts = [Part::default(); MAX_PARTS];
    parts[0] = part(text, 0, '\0');
    let mut count = 1;
    while count < MAX_PARTS {
        let end = parts[count - 1].end;
        let rest = &text[end..];
        let Some(separator) = rest.chars().next().filter(|&c| {
            is_separator(c) || c == ' ' && is_group_behind(&parts[..count], &rest[1..])
        }) else {
            break;
        };
        let next = part(text, end + separator.len_utf8(), separator);
        if next.len == 0 {
            break;
        }
        parts[count] = next;
        count += 1;
    }
    (parts, count)
}

/// Whether three digits stand behind a space that separates thousands, and not the next figure of a
/// list.
fn is_group_behind(parts: &[Part], rest: &str) -> bool {
    let first = parts[0];
    let spaces = parts[1..].iter().all(|it| it.before == ' ');
    if first.len > 3 || starts_with_zero(first) || !spaces {
        return false;
    }
    let group = part(rest, 0, ' ');
    let behind = &rest[group.end..];
    let list = behind.strip_prefix(' ').is_some_and(|it| {
        let next = part(it, 0, ' ');
        next.len > 0 && next.len != 3
    });
    let joined = behind.starts_with(['/', ':', '-']);
    // 116 123 is dialled, and 101 102 are rooms.
    let round = first.len < 3 || group.value.is_multiple_of(10);
    group.len == 3 && !list && !joined && round
}

fn part(text: &str, start: usize, before: char) -> Part {
    let mut part = Part {
        end: start,
        before,
        ..Part::default()
    };
    for c in text[start..].chars() {
        let Some(digit) = digit_value(c) else { break };
        part.value = part.value.saturating_mul(10).saturating_add(digit.into());
        part.len += 1;
        part.end += c.len_utf8();
    }
    part
}

fn is_separator(c: char) -> bool {
    matches!(
        c,
        '.' | ',' | '\u{66C}' | '\u{66B}' | '\u{60C}' | '\u{A0}' | '\u{202F}' | '\u{2009}'
    )
}

fn classify(parts: &[Part], lang: Lang) -> (Digits, usize) {
    let dots = parts[1..]
        .iter()
        .take_while(|part| part.before == '.')
        .count();
    if dots >= 2 && !are_groups(&parts[..=dots]) {
        return (dotted(&parts[..=dots]), dots + 1);
    }
    let groups = group_count(parts);
    match parts.get(groups + 1) {
        _ if parts.len() == 1 => (figure(parts, None), 1),
        Some(last) if may_be_decimals(parts, groups, last) => {
            (decimals(&parts[..groups + 2]), groups + 2)
        }
        Some(_) if are_broken_groups(parts) => (Digits::Other, parts.len()),
        _ if groups == 1 && parts[1].before == '.' => (dot_group(&parts[..2], lang), 2),
        _ => (figure(&parts[..=groups], None), groups + 1),
    }
}

/// How many of the parts after the first are groups of three with one and the same separator.
fn group_count(parts: &[Part]) -> usize {
    let Some(second) = parts.get(1) else { return 0 };
    if parts[0].len > 3 || starts_with_zero(parts[0]) || second.before == '\u{66B}' {
        return 0;
    }
    parts[1..]
        .iter()
        .take_while(|part| part.len == 3 && part.before == second.before)
        .count()
}

fn are_groups(parts: &[Part]) -> bool {
    group_count(parts) == parts.len() - 1
}

fn starts_with_zero(part: Part) -> bool {
    part.value == 0
        || 10_u64
            .checked_pow(u32::try_from(part.len - 1).unwrap_or(u32::MAX))
            .is_some_and(|least| part.value < least)
}

fn may_be_decimals(parts: &[Part], groups: usize, last: &Part) -> bool {
    let fresh = groups == 0 || last.before != parts[1].before;
    match last.before {
        '.' | '\u{66B}' => fresh,
        ',' | '\u{60C}' if parts[0].len == 1 && parts[0].value == 0 => parts.len() == 2,
        ',' => fresh && last.len <= 2 && parts[0].len <= 3 && parts.len() == groups + 2,
        _ => false,
    }
}

/// Whether the parts are short enough for groups but do not fit: `1,00,000`, `1,2,3`.
fn are_broken_groups(parts: &[Part]) -> bool {
    let behind = &parts[1..];
    behind.len() > 1
        && parts[0].len <= 3
        && behind
            .iter()
            .all(|part| part.len <= 3 && part.before == ',')
}

/// A single dot before three digits: both readings, the likelier of the language first.
fn dot_group(parts: &[Part], lang: Lang) -> Digits {
    let whole = joined(parts);
    let fraction = Decimal::new(whole.to_integer().unwrap_or_default(), 3);
    match lang {
        Lang::En => decimals_of(parts, fraction, Some(whole)),
        Lang::Ar => figure(parts, Some(fraction)),
    }
}

fn joined(parts: &[Part]) -> Decimal {
    let digits = parts.iter().fold(0_i128, |sum, part| {
        let power = u32::try_from(part.len).unwrap_or(u32::MAX);
        let shift = 10_i128.checked_pow(power).unwrap_or(0);
        sum.saturating_mul(shift).saturating_add(part.value.into())
    });
    Decimal::new(digits, 0)
}

fn figure(parts: &[Part], alternative: Option<Decimal>) -> Digits {
    if total_digits(parts) > MAX_DIGITS {
        return Digits::Other;
    }
    Digits::Figure(Figure {
        value: joined(parts),
        alternative,
        whole_digits: total_digits(parts),
        separated: parts.len() > 1,
        leading_zero: parts[0].len > 1 && starts_with_zero(parts[0]),
        grouped_once: parts.len() == 2 && matches!(parts[1].before, ',' | '\u{60C}'),
    })
}

fn decimals(parts: &[Part]) -> Digits {
    let last = parts[parts.len() - 1];
    let scale = u32::try_from(last.len).unwrap_or(u32::MAX);
    if total_digits(parts) > MAX_DIGITS {
        return Digits::Other;
    }
    let mantissa = joined(parts).to_integer().unwrap_or_default();
    decimals_of(parts, Decimal::new(mantissa, scale), None)
}

fn decimals_of(parts: &[Part], value: Decimal, alternative: Option<Decimal>) -> Digits {
    Digits::Figure(Figure {
        value,
        alternative,
        whole_digits: total_digits(&parts[..parts.len() - 1]),
        separated: true,
        leading_zero: parts[0].len > 1 && starts_with_zero(parts[0]),
        grouped_once: false,
    })
}

fn total_digits(parts: &[Part]) -> usize {
    parts.iter().map(|part| part.len).sum()
}

fn dotted(parts: &[Part]) -> Digits {
    let [a, b, c] = parts else {
        return Digits::Other;
    };
    let number = |part: &Part| u32::try_from(part.value).ok();
    match (number(a), number(b), number(c)) {
        (Some(a), Some(b), Some(c)) => Digits::Dotted([a, b, c]),
        _ => Digits::Other,
    }
}

/// Adds a fraction sign: `10½`.
fn with_fraction(mut figure: Figure, text: &str, end: usize) -> (Digits, usize) {
    let hundredths = match text[end..].chars().next() {
        Some('¼') => 25,
        Some('½') => 50,
        Some('¾') => 75,
        _ => return (Digits::Figure(figure), end),
    };
    let sum = figure.value.plus(Decimal::new(hundredths, 2));
    figure.value = sum.unwrap_or(figure.value).shortest();
    figure.separated = true;
    (Digits::Figure(figure), end + '½'.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, lang: Lang, expected: &str) {
        let (digits, len) = read(text, lang);
        let shown = match digits {
            Digits::Figure(figure) => match figure.alternative {
                Some(other) => format!("{}|{other}", figure.value),
                None => figure.value.to_string(),
            },
            Digits::Dotted(parts) => format!("{parts:?}"),
            Digits::Other => "-".to_owned(),
        };
        assert_eq!(format!("{shown} [{}]", &text[..len]), expected);
    }

    #[test]
    fn separators_are_read_by_their_place() {
        let check_ar = |text, expected| check(text, Lang::Ar, expected);
        check_ar("١٬٥٠٠٫٧٥", "1500.75 [١٬٥٠٠٫٧٥]");
        check_ar("1.500,75", "1500.75 [1.500,75]");
        check_ar("1,500.75.", "1500.75 [1,500.75]");
        check_ar("3,5%", "3.5 [3,5]");
        check_ar("12،000", "12000 [12،000]");
        check_ar("3،4", "3 [3]");
        check_ar("1.500.000", "1500000 [1.500.000]");
        check_ar("40 000 شخص", "40000 [40 000]");
        check_ar("1 250 000", "1250000 [1 250 000]");
        check_ar("12 300 5", "12 [12]");
        check_ar("116 123", "116 [116]");
        check_ar("2015 200", "2015 [2015]");
        check_ar("0,234", "0.234 [0,234]");
        check_ar("0،5", "0.5 [0،5]");
        check_ar("12.500", "12500|12.500 [12.500]");
        check_ar("0.125", "0.125 [0.125]");
        check_ar("۱۲٫۵", "12.5 [۱۲٫۵]");
        check("12.500", Lang::En, "12.500|12500 [12.500]");
        check("2015,2016", Lang::En, "2015 [2015]");
        check("5\u{A0}000", Lang::En, "5000 [5\u{A0}000]");
        check("10½x", Lang::En, "10.5 [10½]");
        check("3.14159", Lang::En, "3.14159 [3.14159]");
    }

    #[test]
    fn what_is_no_number_is_passed_over() {
        check("1.2.3", Lang::En, "[1, 2, 3] [1.2.3]");
        check("1.2.3.4", Lang::En, "- [1.2.3.4]");
        check("1234567890123456789", Lang::En, "- [1234567890123456789]");
        check("1,00,000", Lang::En, "- [1,00,000]");
    }
}

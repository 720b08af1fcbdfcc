//! Figures that other characters than separators stand in: the ر of the agencies, direction marks.

use super::Decimal;
use super::figure::{self, Digits, Figure};
use super::words::{self, Sense};
use crate::bidi::{Direction, visual_order};
use crate::text::{
    Lang, at_character, digit_value, first_word, is_arabic_letter, is_bidi_control, is_invisible,
    is_latin_letter,
};

/// What stands between whole and fraction where a desk has no other sign: 5ر2, 6 ر 12.
const WIRE_POINT: char = 'ر';
/// No figure with marks inside is longer, in bytes.
const LONGEST: usize = 64;
/// How far around a figure to look for the letters that decide how it is seen, in bytes.
const REACH: usize = 64;

/// A figure with the decimal sign ر, and its length: the fraction comes first, because what stands to
/// the left of an Arabic letter is read after what stands to its right.
pub(super) fn with_wire_point(text: &str, lang: Lang) -> Option<(Digits, usize)> {
    let (first, len) = digits_alone(text)?;
    let sign = len + blank(&text[len..]);
    let behind = text[sign..].strip_prefix(WIRE_POINT)?;
    let whole = sign + WIRE_POINT.len_utf8() + blank(behind);
    if !text[whole..].starts_with(|c| digit_value(c).is_some()) {
        return None;
    }
    let (Digits::Figure(figure), size) = figure::read(&text[whole..], lang) else {
        return None;
    };
    let end = whole + size;
    let goes_on = text[end..].starts_with([WIRE_POINT, ':', '/']);
    if goes_on || figure.value.decimals() > 0 || figure.leading_zero || first.1 > 3 {
        return None;
    }
    let fraction = Decimal::new(first.0.into(), u32::try_from(first.1).ok()?);
    Some((turned(figure, fraction)?, end))
}

fn turned(whole: Figure, fraction: Decimal) -> Option<Digits> {
    Some(Digits::Figure(Figure {
        value: whole.value.plus(fraction)?,
        alternative: None,
        separated: true,
        ..whole
    }))
}

/// The spaces and marks that `text` begins with: at most a few, on one line.
fn blank(text: &str) -> usize {
    let is_blank = |c: char| c == ' ' || c == '\u{A0}' || is_invisible(c);
    let len = text.find(|c| !is_blank(c)).unwrap_or(text.len());
    if len <= 8 { len } else { 0 }
}

/// The number that a text begins with and how many digits it has, and its length.
fn digits_alone(text: &str) -> Option<((u32, usize), usize)> {
    let digits = text.chars().take(7).map_while(digit_value);
    let (value, count) = digits.fold((0, 0), |(value, count), digit| {
        (value * 10 + u32::from(digit), count + 1)
    });
    let len = text.chars().take(count).map(char::len_utf8).sum();
    (1..7).contains(&count).then_some(((value, count), len))
}

/// The figure at `at` that has marks inside, as its readers see it; `None` where there are none.
///
/// A mark from right to left after the separator turns 205.3 into 3.205.
pub(super) fn with_marks(text: &str, at: usize, lang: Lang) -> Option<(Digits, usize)> {
    let len = cluster(&text[at..]);
    let cluster = &text[at..at + len];
    if !cluster.contains(is_invisible) {
        return None;
    }
    if len > LONGEST {
        return Some((Digits::Other, len));
    }
    let seen = if cluster.contains(is_bidi_control) {
        as_seen(text, at..at + len, lang)
    } else {
        cluster.replace(is_invisible, "")
    };
    let (digits, read) = figure::read(&seen, lang);
    let is_whole = read == seen.len() && seen.starts_with(|c| digit_value(c).is_some());
    Some((
        if is_whole {
            decimals_first(digits)
        } else {
            Digits::Other
        },
        len,
    ))
}

/// A point beside a mark stands before decimals: groups of thousands are not turned round.
fn decimals_first(digits: Digits) -> Digits {
    match digits {
        Digits::Figure(Figure {
            value,
            alternative: Some(other),
            whole_digits,
            ..
        }) if other.decimals() > 0 => Digits::Figure(Figure {
            value: other,
            alternative: Some(value),
            whole_digits,
            separated: true,
            leading_zero: false,
            grouped_once: false,
        }),
        digits => digits,
    }
}

/// The bytes of a run of digits with separators and marks between them.
fn cluster(text: &str) -> usize {
    let (mut end, mut separators) = (0, 0);
    for (at, c) in text.char_indices() {
        if digit_value(c).is_some() {
            (end, separators) = (at + c.len_utf8(), 0);
        } else if is_invisible(c) || matches!(c, '.' | ',' | '\u{66B}' | '\u{66C}' | '\u{60C}') {
            separators += usize::from(!is_invisible(c));
        } else {
            break;
        }
        if separators > 1 || at > 4 * LONGEST {
            break;
        }
    }
    end
}

/// The characters of a stretch from left to right on the screen, without marks.
fn as_seen(text: &str, span: std::ops::Range<usize>, lang: Lang) -> String {
    let is_strong = |c: &char| is_arabic_letter(*c) || is_latin_letter(*c);
    let near = at_character(text, span.start.saturating_sub(REACH));
    let line = text[near..span.start]
        .rsplit('\n')
        .next()
        .unwrap_or_default();
    let before = line.chars().rev().find(is_strong);
    let prefix = before.map_or(String::new(), |c| format!("{c} "));
    let whole = format!("{prefix}{}", &text[span]);
    let order = visual_order(&whole, Direction::of(lang));
    let shown = order.into_iter().filter(|&at| at >= prefix.len());
    let shown = shown.filter_map(|at| whole[at..].chars().next());
    shown.filter(|&c| !is_invisible(c)).collect()
}

/// `000 40`, which an Arabic line shows as `40 000`: the groups stand the other way round.
pub(super) fn with_turned_groups(text: &str) -> Option<(Digits, usize)> {
    let rest = text.strip_prefix("000 ")?;
    let ((value, count), len) = digits_alone(rest)?;
    let fits = value > 0 && (1..=3).contains(&count) && !rest.starts_with('0');
    let ends = !rest[len..].starts_with(['.', ',', '/']);
    (fits && ends).then(|| {
        let figure = Figure {
            value: Decimal::new(i128::from(value) * 1000, 0),
            alternative: None,
            whole_digits: count + 3,
            separated: true,
            leading_zero: false,
            grouped_once: false,
        };
        (Digits::Figure(figure), "000 ".len() + len)
    })
}

/// A figure of `len` bytes with one or two decimals behind an Arabic comma, where what follows is
/// counted: 12،7 بالمائة. Between bare figures the comma separates: المواد 3،4.
pub(super) fn with_arabic_comma(text: &str, len: usize, lang: Lang) -> Option<(Digits, usize)> {
    const COMMA: char = '\u{60C}';
    let fraction = text[len..].strip_prefix(COMMA)?;
    let ((_, count), size) = digits_alone(fraction)?;
    let behind = behind_range(&fraction[size..]);
    let goes_on = behind.starts_with(|c: char| digit_value(c).is_some() || c == COMMA);
    if count > 2 || len > 6 || goes_on || !is_counted(behind) {
        return None;
    }
    let plain = format!("{}.{}", &text[..len], &fraction[..size]);
    let (digits, read) = figure::read(&plain, lang);
    (read == plain.len()).then_some((digits, len + COMMA.len_utf8() + size))
}

/// What stands behind the second figure of a range, if one goes on: 5،25-5،50 بالمئة.
fn behind_range(text: &str) -> &str {
    let links = ["-", "\u{2013}", " - ", " و", " إلى ", " الى ", " أو "];
    let second = links.iter().find_map(|it| text.strip_prefix(it));
    let is_part = |c: char| digit_value(c).is_some() || c == '\u{60C}';
    match second.filter(|it| it.starts_with(|c| digit_value(c).is_some())) {
        Some(second) => second.trim_start_matches(is_part),
        None => text,
    }
}

/// Whether a text begins with a percent sign, a magnitude, a unit or a coin.
fn is_counted(text: &str) -> bool {
    let text = text.trim_start_matches([' ', '\u{A0}']);
    if text.starts_with(['%', '٪', '$', '€', '£', '°']) {
        return true;
    }
    let word = first_word(text);
    let (sense, clitics) = words::arabic(word);
    match sense {
        Sense::Scale(..) | Sense::Unit(..) | Sense::Noun(_) | Sense::Point => true,
        Sense::Count(100) => clitics.preposition == Some('ب'),
        Sense::In => {
            let next = first_word(text[word.len()..].trim_start());
            matches!(words::arabic(next), (Sense::Count(100), it) if it.article)
        }
        _ => false,
    }
}

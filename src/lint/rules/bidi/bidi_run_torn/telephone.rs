//! Telephone numbers of several groups of digits.

use crate::text::{digit_value, shortly_before};

/// Words that a telephone number follows.
const WORDS: [&str; 15] = [
    "هاتف",
    "الهاتف",
    "هاتفيا",
    "تلفون",
    "الرقم",
    "رقم",
    "الأرقام",
    "جوال",
    "الجوال",
    "محمول",
    "المحمول",
    "فاكس",
    "الفاكس",
    "واتساب",
    "واتسآب",
];
/// How many digits a telephone number has.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;
/// How many groups it has at least where no + begins it.
const GROUPS: usize = 3;

/// The length of the telephone number that `text` begins with; 0 where there is none, or where its
/// digits are all together. `head` stands before it.
pub(super) fn length(head: &str, text: &str) -> usize {
    let (mut end, mut digits, mut groups) = (usize::from(text.starts_with('+')), 0, 0);
    loop {
        let from = if groups == 0 {
            end
        } else {
            end + separator(&text[end..])
        };
        let rest = text[from..].trim_start_matches(|c| digit_value(c).is_some());
        let after = text.len() - rest.len();
        if after == from || groups > 0 && from == end {
            break;
        }
        digits += text[from..after].chars().count();
        groups += 1;
        end = after;
    }
    let is_led = text.starts_with('+') && groups > 1 || groups >= GROUPS && is_announced(head);
    if is_led && DIGITS.contains(&digits) {
        end
    } else {
        0
    }
}

/// What stands between two groups: a space, with brackets or a hyphen at most.
fn separator(text: &str) -> usize {
    let is_part = |c: char| matches!(c, ' ' | '\u{A0}' | '-' | '(' | ')');
    let len = text.find(|c| !is_part(c)).unwrap_or(text.len());
    if text[..len].chars().count() <= 2 {
        len
    } else {
        0
    }
}

/// Whether one of the last three words before a number says that it is one to call.
fn is_announced(head: &str) -> bool {
    let line = shortly_before(head, head.len())
        .rsplit('\n')
        .next()
        .unwrap_or_default();
    let bare = line.trim_end_matches([' ', ':', '\u{A0}', '(']);
    let words = bare.rsplit([' ', '\u{A0}', ':', '/']).take(3);
    let is_one = |word: &str| {
        let bare = word.strip_prefix(['و', 'ب', 'ف']).unwrap_or(word);
        WORDS.contains(&word) || WORDS.contains(&bare)
    };
    words.into_iter().any(is_one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_other_figures() {
        for (head, text, expected) in [
            ("اتصلوا على الرقم ", "+966 50 123 4567 قبل الغد", 16),
            ("الهاتف: ", "71 234 567.", 10),
            ("هاتف ", "06 12 34 56 78", 14),
            ("", "+1 (212) 555-0100", 17),
            ("اتصلوا على الرقم ", "+966501234567 قبل", 0),
            ("القانون رقم ", "25 لسنة", 0),
            ("", "71 234 567", 0),
            ("باع ", "1 000 000 نسخة", 0),
            ("زاد ", "+5 ثم", 0),
        ] {
            assert_eq!(length(head, text), expected, "{text}");
        }
    }
}

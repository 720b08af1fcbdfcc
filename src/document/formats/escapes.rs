//! Strings with escapes, as programs write them: read piece by piece, and written the same way.

use std::ops::Range;

use crate::document::{PieceKind, Side};
use crate::text::at_character;

/// What an escape stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    /// A character.
    Char(char),
    /// Nothing: the string goes on in the next line.
    Nothing,
    /// Something that is no character.
    Unknown,
}

/// Adds the string at `place` to a side. `escape` tells how long the escape is that its argument begins
/// with, and what it stands for.
pub(super) fn read(
    side: &mut Side,
    text: &str,
    place: Range<usize>,
    escape: impl Fn(&str) -> (usize, Meant),
) {
    let mut at = place.start;
    while at < place.end {
        let rest = &text[at..place.end];
        let plain = memchr::memchr(b'\\', rest.as_bytes()).unwrap_or(rest.len());
        if plain > 0 {
            side.push(PieceKind::Copied, &rest[..plain], at..at + plain);
            at += plain;
            continue;
        }
        let (len, meant) = escape(rest);
        let place = at..at + len;
        match meant {
            Meant::Char(c) => side.push(PieceKind::Escape, c.encode_utf8(&mut [0; 4]), place),
            Meant::Nothing => side.push(PieceKind::Opaque, "", place),
            Meant::Unknown => side.push(PieceKind::Opaque, "\u{FFFC}", place),
        }
        at += len;
    }
}

/// The escape that `rest` begins with, in the way of JSON, Java and C.
pub(super) fn common(rest: &str) -> (usize, Meant) {
    let Some(sign) = rest[1..].chars().next() else {
        return (1, Meant::Unknown);
    };
    let meant = match sign {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\u{8}',
        'f' => '\u{C}',
        'u' | 'U' => return number(rest),
        _ => sign,
    };
    (1 + sign.len_utf8(), Meant::Char(meant))
}

/// `\u0627`, and two of them where they make one character.
fn number(rest: &str) -> (usize, Meant) {
    let unit = |at: usize| {
        let digits = rest.get(at + 2..at + 6)?;
        let is_hex = digits.bytes().all(|it| it.is_ascii_hexdigit());
        let is_escape = rest[at..].starts_with("\\u") || rest[at..].starts_with("\\U");
        u16::from_str_radix(digits, 16)
            .ok()
            .filter(|_| is_hex && is_escape)
    };
    let Some(first) = unit(0) else {
        return (2, Meant::Unknown);
    };
    let units = [Some(first), rest.get(6..).and_then(|_| unit(6))];
    let mut decoded = char::decode_utf16(units.into_iter().map_while(|it| it));
    match decoded.next() {
        Some(Ok(c)) => (6 * c.len_utf16(), Meant::Char(c)),
        _ => (6, Meant::Unknown),
    }
}

/// How a file writes what is beyond ASCII.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beyond {
    /// As it is.
    Plain,
    /// By number, with digits in upper or lower case; after `\u`, or `\U`.
    Number {
        /// Whether digits are in upper case.
        is_upper: bool,
        /// Whether the letter before them is.
        is_upper_sign: bool,
    },
}

/// How much of a line is read on either side of a place, in bytes, and how much of a text.
const LINE: usize = 1 << 12;
const TEXT: usize = 1 << 18;

impl Beyond {
    /// In the line of byte `at`; where that has nothing beyond ASCII, in the text. Of long lines and
    /// texts a part is read, since there may be as many edits as there are lines.
    fn at(text: &str, at: usize) -> Beyond {
        let before = &text[at_character(text, at.saturating_sub(LINE))..at];
        let behind = &text[at..at_character(text, at.saturating_add(LINE))];
        let line = [
            before.rsplit('\n').next().unwrap_or_default(),
            behind.split('\n').next().unwrap_or_default(),
        ];
        if !line.iter().all(|it| it.is_ascii()) {
            return Beyond::Plain;
        }
        let text = &text[..at_character(text, TEXT)];
        let whole = || Beyond::of(text).filter(|_| text.is_ascii());
        let here = line.into_iter().find_map(Beyond::of);
        here.or_else(whole).unwrap_or(Beyond::Plain)
    }

    /// By the first escape with a letter among its digits.
    fn of(text: &str) -> Option<Beyond> {
        let all = text.match_indices('\\').filter_map(|(at, _)| {
            let sign = text[at + 1..]
                .chars()
                .next()
                .filter(|it| matches!(it, 'u' | 'U'))?;
            let digits = text.get(at + 2..at + 6)?;
            let is_hex = digits.bytes().all(|it| it.is_ascii_hexdigit());
            let is_beyond = u32::from_str_radix(digits, 16).is_ok_and(|it| it > 0x7F);
            (is_hex && is_beyond).then_some((sign, digits))
        });
        let mut first = None;
        for (sign, digits) in all.take(64) {
            let cased = digits.bytes().find(u8::is_ascii_alphabetic);
            let found = Beyond::Number {
                is_upper: cased.is_some_and(|it| it.is_ascii_uppercase()),
                is_upper_sign: sign == 'U',
            };
            first.get_or_insert(found);
            if cased.is_some() {
                return Some(found);
            }
        }
        first
    }

    /// Adds a character.
    pub(super) fn write(self, c: char, out: &mut String) {
        let Beyond::Number {
            is_upper,
            is_upper_sign,
        } = self
        else {
            out.push(c);
            return;
        };
        if c.is_ascii() {
            out.push(c);
            return;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            out.push_str(if is_upper_sign { "\\U" } else { "\\u" });
            out.push_str(&if is_upper {
                format!("{unit:04X}")
            } else {
                format!("{unit:04x}")
            });
        }
    }
}

/// New text in such a string; `marks` are signs that need a backslash.
pub(super) fn escaped(text: &str, at: usize, new: &str, marks: &[char]) -> String {
    let beyond = if new.is_ascii() {
        Beyond::Plain
    } else {
        Beyond::at(text, at)
    };
    let mut out = String::with_capacity(new.len());
    for c in new.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '\\' => out.push_str("\\\\"),
            c if marks.contains(&c) => out.extend(['\\', c]),
            c => beyond.write(c, &mut out),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_of_several_languages() {
        assert_eq!(common("\\n"), (2, Meant::Char('\n')));
        assert_eq!(common("\\u0627x"), (6, Meant::Char('ا')));
        assert_eq!(common("\\U0627"), (6, Meant::Char('ا')));
        assert_eq!(common("\\ud83d\\ude00"), (12, Meant::Char('\u{1F600}')));
        assert_eq!(common("\\ud83dx"), (6, Meant::Unknown));
        assert_eq!(common("\\u12"), (2, Meant::Unknown));
        assert_eq!(common("\\س"), (3, Meant::Char('س')));
        assert_eq!(common("\\"), (1, Meant::Unknown));
    }

    #[test]
    fn what_is_beyond_ascii_is_written_as_the_file_does() {
        let written = |text: &str| escaped(text, text.len(), "سA\n\"", &['"']);
        assert_eq!(written("a = \\u062A"), "\\u0633A\\n\\\"");
        assert_eq!(written("a = \\u062a\nb = "), "\\u0633A\\n\\\"");
        assert_eq!(written("a = \\u062a س"), "سA\\n\\\"");
        assert_eq!(written("a = b"), "سA\\n\\\"");
        assert_eq!(escaped("\"\\U062A\"", 1, "ي", &[]), "\\U064A");
        assert_eq!(
            escaped("\\u064a", 0, "ي\u{1F600}", &[]),
            "\\u064a\\ud83d\\ude00"
        );
    }
}

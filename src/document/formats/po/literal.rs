//! The strings of messages: C strings, of which several in a row are one.

use std::ops::Range;

use super::reader::Literals;
use crate::document::PieceKind;

/// Reads one string, which stands between its quotation marks at `place`, piece by piece.
pub(super) fn read(
    text: &str,
    place: &Range<usize>,
    put: &mut dyn FnMut(PieceKind, &str, Range<usize>),
) {
    let mut at = place.start;
    while at < place.end {
        let rest = &text[at..place.end];
        let plain = memchr::memchr(b'\\', rest.as_bytes()).unwrap_or(rest.len());
        if plain > 0 {
            put(PieceKind::Copied, &rest[..plain], at..at + plain);
            at += plain;
            continue;
        }
        let (len, meant) = escape(rest);
        match meant {
            Some(c) => put(PieceKind::Escape, c.encode_utf8(&mut [0; 4]), at..at + len),
            None => put(PieceKind::Opaque, "\u{FFFC}", at..at + len),
        }
        at += len;
    }
}

/// How long the escape is that `rest` begins with, and what it stands for; `None` where that is a byte
/// of some encoding, or nothing that is known.
fn escape(rest: &str) -> (usize, Option<char>) {
    let Some(sign) = rest[1..].chars().next() else {
        return (1, None);
    };
    let meant = match sign {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        '"' | '\\' | '\'' | '?' => sign,
        'a' => '\u{7}',
        'b' => '\u{8}',
        'f' => '\u{C}',
        'v' => '\u{B}',
        'x' => return number(rest, 2, 16),
        '0'..='7' => return number(rest, 1, 8),
        _ => return (1 + sign.len_utf8(), None),
    };
    (2, Some(meant))
}

/// The escape of a byte by its number, whose digits begin at `start`.
fn number(rest: &str, start: usize, radix: u32) -> (usize, Option<char>) {
    let most = if radix == 8 { 3 } else { 2 };
    let digits = rest[start..].chars().take(most);
    let len = digits.take_while(|it| it.is_digit(radix)).count();
    let value = u32::from_str_radix(&rest[start..start + len], radix);
    let ascii = value.ok().filter(|it| *it < 0x80).and_then(char::from_u32);
    (start + len, ascii)
}

/// New text as such a string writes it.
pub(super) fn escaped(new: &str) -> String {
    let mut out = String::with_capacity(new.len());
    for c in new.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '"' | '\\' => out.extend(['\\', c]),
            _ => out.push(c),
        }
    }
    out
}

/// What several strings in a row say.
pub(super) fn value(text: &str, literals: &Literals) -> String {
    let mut out = String::new();
    for literal in literals {
        read(text, literal, &mut |_, said, _| out.push_str(said));
    }
    out
}

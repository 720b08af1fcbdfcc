//! One text of a YAML file, piece by piece: quoted, plain or as a block.

use std::ops::Range;

use saphyr_parser::ScalarStyle;

use crate::document::PieceKind;

/// A piece of a text.
#[derive(Debug)]
pub(super) struct Bit {
    pub(super) kind: PieceKind,
    pub(super) said: String,
    pub(super) place: Range<usize>,
}

/// The pieces of the scalar at `place`, which may begin with its anchor and its tag.
pub(super) fn bits(text: &str, style: ScalarStyle, place: Range<usize>) -> Vec<Bit> {
    let place = place.start + properties(&text[place.clone()])..place.end;
    let mut scalar = Scalar {
        text,
        bits: Vec::new(),
    };
    match style {
        ScalarStyle::Plain => scalar.flow(place, style),
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => {
            scalar.flow((place.start + 1).min(place.end)..place.end, style);
        }
        ScalarStyle::Literal | ScalarStyle::Folded => scalar.block(place, style),
    }
    scalar.bits
}

/// How long the anchor and the tag are that a scalar begins with.
fn properties(raw: &str) -> usize {
    let mut rest = raw;
    while rest.starts_with(['&', '!']) {
        let len = rest.find(char::is_whitespace).unwrap_or(rest.len());
        rest = rest[len..].trim_start();
    }
    raw.len() - rest.len()
}

struct Scalar<'t> {
    text: &'t str,
    bits: Vec<Bit>,
}

impl Scalar<'_> {
    fn push(&mut self, kind: PieceKind, said: &str, place: Range<usize>) {
        if !place.is_empty() {
            self.bits.push(Bit {
                kind,
                said: said.to_owned(),
                place,
            });
        }
    }

    fn copy(&mut self, place: Range<usize>) {
        self.push(PieceKind::Copied, &self.text[place.clone()], place);
    }

    /// A text that is quoted, or plain: a break of lines is a space, and indents are layout.
    /// What stands behind the last quotation mark, such as a comment, is no part of it.
    fn flow(&mut self, mut place: Range<usize>, style: ScalarStyle) {
        let bytes = self.text.as_bytes();
        let (mut at, mut copied) = (place.start, place.start);
        while at < place.end {
            match bytes[at] {
                b'"' if style == ScalarStyle::DoubleQuoted => place.end = at,
                b'\''
                    if style == ScalarStyle::SingleQuoted && bytes.get(at + 1) != Some(&b'\'') =>
                {
                    place.end = at;
                }
                b'\'' if style == ScalarStyle::SingleQuoted => {
                    self.copy(copied..at);
                    copied = (at + 2).min(place.end);
                    self.push(PieceKind::Escape, "'", at..copied);
                    at = copied;
                }
                b'\\' if style == ScalarStyle::DoubleQuoted => {
                    self.copy(copied..at);
                    let (len, said) = escape(&self.text[at..place.end]);
                    let kind = if said.is_empty() {
                        PieceKind::Opaque
                    } else {
                        PieceKind::Escape
                    };
                    copied = at + len;
                    self.push(kind, &said, at..copied);
                    at = copied;
                }
                b'\n' => {
                    let before = &self.text[copied..at];
                    let end = copied + before.trim_end_matches([' ', '\t', '\r']).len();
                    self.copy(copied..end);
                    let rest = &self.text[at..place.end];
                    copied = place.end - rest.trim_start_matches([' ', '\t', '\r', '\n']).len();
                    self.fold(end..copied);
                    at = copied;
                }
                _ => at += 1,
            }
        }
        self.copy(copied..place.end);
    }

    /// A break between two lines: a space, or as many breaks as there are blank lines.
    fn fold(&mut self, place: Range<usize>) {
        let breaks = self.text[place.clone()].matches('\n').count();
        let said = match breaks {
            1 => " ".to_owned(),
            _ => "\n".repeat(breaks - 1),
        };
        self.push(PieceKind::Entity, &said, place);
    }

    /// A block, whose header may stand before it.
    fn block(&mut self, place: Range<usize>, style: ScalarStyle) {
        let raw = &self.text[place.clone()];
        let mut start = place.start;
        if raw.starts_with(['|', '>']) {
            start += raw.find('\n').map_or(raw.len(), |it| it + 1);
            let rest = &self.text[start..place.end];
            start = place.end - rest.trim_start_matches(['\n', '\r', ' ']).len();
        }
        let indent = self.text[..start]
            .rfind('\n')
            .map_or(start, |it| start - it - 1);
        let end = start + self.text[start..place.end].trim_end().len();
        let mut lines: Vec<Range<usize>> = Vec::new();
        let mut at = start;
        while at < end {
            let line = self.text[at..end].find('\n').map_or(end, |it| at + it);
            let body = at + self.text[at..line].trim_end_matches('\r').len();
            lines.push(at..body);
            let next = (line + 1).min(end);
            let blanks = self.text.as_bytes()[next..end].iter().take(indent);
            at = next + blanks.take_while(|it| **it == b' ').count();
        }
        self.lines(&lines, style);
    }

    fn lines(&mut self, lines: &[Range<usize>], style: ScalarStyle) {
        let mut last: Option<&Range<usize>> = None;
        let mut breaks = 0;
        for line in lines {
            let is_blank = line.is_empty();
            if let Some(before) = last.filter(|_| !is_blank) {
                let is_deep = |it: &Range<usize>| self.text[it.clone()].starts_with([' ', '\t']);
                let is_kept = style == ScalarStyle::Literal || is_deep(before) || is_deep(line);
                let said = match (is_kept, breaks) {
                    (false, 1) => " ".to_owned(),
                    (false, breaks) => "\n".repeat(breaks - 1),
                    (true, breaks) => "\n".repeat(breaks),
                };
                self.push(PieceKind::Entity, &said, before.end..line.start);
            }
            if !is_blank {
                self.copy(line.clone());
                last = Some(line);
                breaks = 0;
            }
            breaks += 1;
        }
    }
}

/// The escape that `rest` begins with, and what it stands for; nothing where the text goes on in the next
/// line.
fn escape(rest: &str) -> (usize, String) {
    let Some(sign) = rest[1..].chars().next() else {
        return (1, String::new());
    };
    let meant = match sign {
        '\n' | '\r' => {
            let next = rest[1..].trim_start_matches([' ', '\t', '\r', '\n']);
            return (rest.len() - next.len(), String::new());
        }
        'x' => return number(rest, 2),
        'u' => return number(rest, 4),
        'U' => return number(rest, 8),
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        '0' => '\0',
        'a' => '\u{7}',
        'b' => '\u{8}',
        'e' => '\u{1B}',
        'f' => '\u{C}',
        'v' => '\u{B}',
        'N' => '\u{85}',
        '_' => '\u{A0}',
        'L' => '\u{2028}',
        'P' => '\u{2029}',
        c => c,
    };
    (1 + sign.len_utf8(), meant.to_string())
}

fn number(rest: &str, digits: usize) -> (usize, String) {
    let value = rest
        .get(2..2 + digits)
        .and_then(|it| u32::from_str_radix(it, 16).ok());
    match value.and_then(char::from_u32) {
        Some(c) => (2 + digits, c.to_string()),
        None => (2, String::new()),
    }
}

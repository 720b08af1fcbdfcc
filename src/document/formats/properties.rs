//! The texts of Java programs (`.properties`; Java SE, `java.util.Properties.load`).

use std::ops::Range;

use super::escapes::{self, Meant};
use super::{FileFormat, paths, text};
use crate::document::{Layout, Refused, Sides, Tongue, placeholders};
use crate::text::is_arabic_letter;

/// The texts of Java programs.
#[derive(Debug)]
pub(super) struct Properties;

impl FileFormat for Properties {
    fn name(&self) -> &'static str {
        "properties"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["properties"]
    }

    /// Most such files are configurations.
    fn is_wanted(&self, path: &str, text: &str) -> bool {
        let has_arabic = || text.contains("\\u06") || text.contains(is_arabic_letter);
        paths::tongue(path) != Tongue::Unsaid || paths::is_of_texts(path) || has_arabic()
    }

    fn layout(&self, path: &str, text: &str) -> Layout {
        text::comments(path, text)
    }

    fn has_units(&self) -> bool {
        true
    }

    fn sides(&self, text: &str) -> Option<Sides> {
        Some(read(text).saying_what_is_twice(text))
    }

    fn escaped(&self, text: &str, at: usize, new: &str) -> Result<String, Refused> {
        Ok(escapes::escaped(text, at, new, &[]))
    }

    fn tongue(&self, path: &str) -> Tongue {
        paths::tongue(path)
    }
}

fn read(text: &str) -> Sides {
    let mut sides = Sides::default();
    let mut at = 0;
    while at < text.len() {
        let line = at..end_of_line(text, at);
        at = line.end;
        let (key, value) = split(text, line);
        if key.is_empty() {
            continue;
        }
        let name = said(&text[key]);
        let side = &mut sides.target;
        let start = side.begin();
        escapes::read(side, text, value.clone(), escape);
        let span = side.end(start, value.start);
        side.opaque.extend(placeholders::find(&side.text, span));
        sides.add_named(name, vec![span]);
    }
    sides
}

/// Where the line ends that begins at `start`, with the lines that it goes on in.
fn end_of_line(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let first = text[start..].trim_start_matches([' ', '\t', '\u{C}']);
    let is_comment = first.starts_with(['#', '!']);
    let mut at = start;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' if !is_comment => {
                at += if bytes[at + 1..].starts_with(b"\r\n") {
                    3
                } else {
                    2
                }
            }
            b'\n' | b'\r' => return at + 1,
            _ => at += 1,
        }
    }
    text.len()
}

/// The key and the value of a line; no key where it is a comment, or blank.
fn split(text: &str, line: Range<usize>) -> (Range<usize>, Range<usize>) {
    let bytes = text.as_bytes();
    let is_blank = |it: u8| matches!(it, b' ' | b'\t' | 0xC);
    let skip = |from: usize| {
        let rest = bytes[from..line.end].iter();
        from + rest.take_while(|it| is_blank(**it)).count()
    };
    let start = skip(line.start);
    let mut end = line.end;
    while end > start && matches!(bytes[end - 1], b'\n' | b'\r') {
        end -= 1;
    }
    if matches!(bytes.get(start), None | Some(b'#' | b'!')) {
        return (start..start, end..end);
    }
    let mut at = start;
    while at < end && !is_blank(bytes[at]) && !matches!(bytes[at], b'=' | b':') {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    let key = start..at.min(end);
    let mut value = skip(key.end).min(end);
    if matches!(bytes.get(value), Some(b'=' | b':')) && value < end {
        value = skip(value + 1).min(end);
    }
    let is_there = |it: &Range<usize>| text.get(it.clone()).is_some();
    if is_there(&key) && is_there(&(value..end)) {
        (key, value..end)
    } else {
        (start..start, end..end)
    }
}

/// An escape; before a break of lines it says that the value goes on behind the indent of the next.
fn escape(rest: &str) -> (usize, Meant) {
    let behind = &rest[1..];
    let next = behind
        .strip_prefix("\r\n")
        .or(behind.strip_prefix(['\n', '\r']));
    match next {
        Some(next) => {
            let next = next.trim_start_matches([' ', '\t', '\u{C}']);
            (rest.len() - next.len(), Meant::Nothing)
        }
        None => match escapes::common(rest) {
            // The last sign of a file.
            (1, _) => (1, Meant::Nothing),
            // Java knows fewer of them.
            (len, Meant::Char('\u{8}')) => (len, Meant::Char('b')),
            found => found,
        },
    }
}

/// A key without its escapes.
fn said(key: &str) -> String {
    let mut out = String::new();
    let mut rest = key;
    while let Some(c) = rest.chars().next() {
        let (len, meant) = match c {
            '\\' => escape(rest),
            c => (c.len_utf8(), Meant::Char(c)),
        };
        if let Meant::Char(c) = meant {
            out.push(c);
        }
        rest = &rest[len..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(text: &str) -> Vec<String> {
        let sides = read(text);
        let said = |it: &crate::document::BilingualUnit| {
            format!("{}={}", it.id, it.target[0].of(&sides.target.text))
        };
        sides.units.iter().map(said).collect()
    }

    #[test]
    fn lines_are_units() {
        let text =
            "# c \\\n! d\n a = \\u0646\\u0635\\n\\:\nb:ب \\\r\n   ت\nc\\ d\\=e  و\nf\n\ng==\\\n";
        assert_eq!(units(text), ["a=نص\n:", "b=ب ت", "c d=e=و", "f=", "g=="]);
        for odd in ["", "\\", "=", "a=\\", "a\\", "\\\r\n", "a=\\u12", "س\\ص"] {
            units(odd);
        }
    }
}

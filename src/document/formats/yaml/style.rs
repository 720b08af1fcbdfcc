//! How a YAML file writes a text at a place, told by the lines around it; and new text written so.

use super::super::escapes;
use crate::document::Refused;

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Plain,
    Single,
    Double,
    Block,
    /// It cannot be told from here: a line of a text that has several.
    Unknown,
}

/// New text at byte `at`. What would need quotation marks that are not there is refused.
pub(super) fn escaped(text: &str, at: usize, new: &str) -> Result<String, Refused> {
    if is_written_as_is(line_at(text, at).1, new) {
        return Ok(new.to_owned());
    }
    let Place {
        style,
        begins,
        value,
    } = place(text, at);
    let has_any = |marks: &[char]| new.contains(marks);
    let is_refused = match style {
        Style::Double => false,
        Style::Single | Style::Block => has_any(&['\n', '\r']),
        Style::Plain => {
            let first = [
                '-', '?', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`', '[', '{', ' ',
            ];
            is_mark(new, value) || begins && new.starts_with(first)
        }
        Style::Unknown => has_any(&[
            '\n', '\r', ':', '#', '"', '\'', '\\', ',', '[', ']', '{', '}',
        ]),
    };
    if is_refused {
        return Err(Refused::Unquoted);
    }
    Ok(match style {
        Style::Double => escapes::escaped(text, at, new, &['"']),
        Style::Single => new.replace('\'', "''"),
        _ => new.to_owned(),
    })
}

/// Signs that mean something in some style.
const SIGNS: [char; 24] = [
    '\n', '\r', '\t', ':', '#', '"', '\'', '\\', ',', '[', ']', '{', '}', '-', '?', '&', '*', '!',
    '|', '>', '%', '@', '`', ' ',
];

/// Whether new text is the same in every style. How a text is written may take all lines before it to
/// tell, and most fixes need not know.
fn is_written_as_is(line: &str, new: &str) -> bool {
    let says = value(line).map_or(line, |it| &line[it..]);
    let is_alone = !new.is_empty() || !says.contains([':', '#']);
    is_alone && !new.contains(SIGNS) && (new.is_ascii() || !line.is_ascii())
}

/// Where the line of byte `at` begins, and that line.
fn line_at(text: &str, at: usize) -> (usize, &str) {
    let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
    let line = &text[start..];
    (start, &line[..line.find('\n').unwrap_or(line.len())])
}

/// Whether new text would make a key or a comment of a plain one, whose line says `value`.
fn is_mark(new: &str, value: &str) -> bool {
    let is_inside = [": ", ":\t", " #", "\n", "\r"]
        .iter()
        .any(|it| new.contains(it));
    let is_at_end = new.ends_with(':') || new.starts_with('#');
    // Beside a sign that stands there already.
    let is_beside = new.starts_with(' ') && value.contains(':')
        || new.ends_with(' ') && value.contains('#')
        || new.is_empty() && value.contains([':', '#']);
    is_inside || is_at_end || is_beside
}

/// Where a text stands.
#[derive(Clone, Copy, Debug)]
struct Place<'t> {
    style: Style,
    /// Whether it begins there.
    begins: bool,
    /// What its line says, with its marks.
    value: &'t str,
}

/// How the text at `at` is written.
fn place(text: &str, at: usize) -> Place<'_> {
    let (start, line) = line_at(text, at);
    let as_is = |style| Place {
        style,
        begins: false,
        value: line,
    };
    if is_in_block(&text[..start], indent(line)) {
        return as_is(Style::Block);
    }
    let before = text[..start].lines().rfind(|it| !it.trim().is_empty());
    let goes_on = before.is_some_and(is_open);
    let Some(from) = value(line).filter(|it| !goes_on && start + it <= at) else {
        return as_is(Style::Unknown);
    };
    let value = &line[from..];
    let style = match value.chars().next() {
        Some('"') => Style::Double,
        Some('\'') => Style::Single,
        Some('[' | '{') => Style::Unknown,
        _ => Style::Plain,
    };
    Place {
        style,
        begins: start + from == at,
        value,
    }
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Whether lines behind `before` with such an indent belong to a block.
fn is_in_block(before: &str, mut deep: usize) -> bool {
    for line in before.lines().rev().filter(|it| !it.trim().is_empty()) {
        if deep == 0 {
            return false;
        }
        if indent(line) < deep {
            if begins_block(line) {
                return true;
            }
            deep = indent(line);
        }
    }
    false
}

/// Whether a line ends with the header of a block.
fn begins_block(line: &str) -> bool {
    let line = line.find(" #").map_or(line, |it| &line[..it]).trim_end();
    let head = line.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'));
    let before = head.strip_suffix(['|', '>']);
    before.is_some_and(|it| it.ends_with(' '))
}

/// Whether a line begins a quoted text and does not end it.
fn is_open(line: &str) -> bool {
    let Some(rest) = value(line).map(|it| line[it..].trim_end()) else {
        return false;
    };
    let mark = rest.chars().next().filter(|it| matches!(it, '"' | '\''));
    mark.is_some_and(|it| rest.len() < 2 || !rest.ends_with(it))
}

/// Where the value of a key or of a part of a list begins in a line.
fn value(line: &str) -> Option<usize> {
    let mut at = indent(line);
    let mut is_part = false;
    while line[at..].starts_with("- ") {
        at += 1 + indent(&line[at + 1..]);
        is_part = true;
    }
    let rest = &line[at..];
    let key = match rest.chars().next() {
        Some(mark @ ('"' | '\'')) => {
            let end = rest[1..].find(mark).map(|it| it + 2);
            end.filter(|it| rest[*it..].trim_start().starts_with(": "))
        }
        _ => rest.find(": "),
    };
    if let Some(key) = key {
        let colon = at + key + rest[key..].find(": ")?;
        at = colon + 1 + indent(&line[colon + 1..]);
    } else if !is_part {
        return None;
    }
    while line[at..].starts_with(['&', '!']) {
        let len = line[at..].find(' ')?;
        at += len + indent(&line[at + len..]);
    }
    Some(at)
}

//! Text for people, line by line: which of the isolates its medium keeps.
//!
//! Renderers put every inserted run into an isolate, which is always right and mostly more than a
//! reader needs. Here those go that change nothing, measured line by line.

use std::borrow::Cow;

use unicode_width::UnicodeWidthChar;

use crate::bidi::{self, Direction};

/// The lines of `text`, each with the isolates that its reader needs when paragraphs have the
/// direction `base`. Colours are no part of what is read.
pub(in crate::render) fn needed(text: String, base: Direction) -> String {
    if !bidi::may_have_isolates(&text) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    for line in bidi::paragraphs(&text) {
        if !line.contains(bidi::is_isolate) {
            out.push_str(line);
            continue;
        }
        keep_needed(line, &without_colours(line), &[base], &mut out);
    }
    out
}

/// The lines of a Markdown text with the isolates that its reader needs. The program that shows
/// it chooses the direction of its paragraphs, so what is needed in either stays.
///
/// Cells of tables are paragraphs of their own; what stands before a paragraph (`- `, `1. `) and
/// our markup in it (`\`, `*`) is not read.
pub(in crate::render) fn needed_markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in bidi::paragraphs(text) {
        let body = line.trim_start_matches([' ', '-', '#', '.']);
        let body = match body.split_once(". ") {
            Some((number, rest)) if number.bytes().all(|it| it.is_ascii_digit()) => rest,
            _ => body,
        };
        out.push_str(&line[..line.len() - body.len()]);
        if body.starts_with('|') {
            cells(body).for_each(|cell| keep_needed_markdown(cell, &mut out));
        } else {
            keep_needed_markdown(body, &mut out);
        }
    }
    out
}

fn keep_needed_markdown(part: &str, out: &mut String) {
    let mut read = String::with_capacity(part.len());
    let mut escaped = false;
    for c in part.chars() {
        let is_markup = !escaped && matches!(c, '\\' | '*' | '|');
        escaped = is_markup && c == '\\';
        if !is_markup {
            read.push(c);
        }
    }
    keep_needed(part, read.trim(), &[Direction::Ltr, Direction::Rtl], out);
}

/// The cells of a row of a table, each with the bar before it.
fn cells(row: &str) -> impl Iterator<Item = &str> {
    let bytes = row.as_bytes();
    let is_bar = |at: &usize| bytes[*at] == b'|' && (*at == 0 || bytes[*at - 1] != b'\\');
    let starts: Vec<usize> = (0..row.len()).filter(is_bar).collect();
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([row.len()]).collect();
    starts.into_iter().zip(ends).map(|(at, end)| &row[at..end])
}

/// Adds `line` without the isolates that are superfluous in `read`, which is what is read of it:
/// all its isolates, and whatever else is not markup.
fn keep_needed(line: &str, read: &str, bases: &[Direction], out: &mut String) {
    if !line.contains(bidi::is_isolate) {
        out.push_str(line);
        return;
    }
    let flags = bidi::superfluous_isolates(read, bases);
    let mut rest = line;
    for goes in flags {
        let Some(at) = rest.find(bidi::is_isolate) else {
            break;
        };
        let (before, isolate) = rest.split_at(at);
        // All isolates are three bytes long.
        let (isolate, behind) = isolate.split_at(bidi::PDI.len_utf8());
        out.push_str(before);
        out.push_str(if goes { "" } else { isolate });
        rest = behind;
    }
    out.push_str(rest);
}

/// What is read of a line.
fn without_colours(line: &str) -> Cow<'_, str> {
    if line.contains('\u{1B}') {
        Cow::Owned(pieces(line).filter(|it| !it.1).map(|it| it.0).collect())
    } else {
        Cow::Borrowed(line)
    }
}

/// Cells that `text` takes on a terminal that shows a character at a time: a lam-alef two.
pub(in crate::render) fn width(text: &str) -> usize {
    let read = pieces(text).filter(|it| !it.1);
    let chars = read.flat_map(|it| it.0.chars());
    chars.filter_map(UnicodeWidthChar::width).sum()
}

/// A text cut into colour changes (`true`) and what stands between them. Only we write colours:
/// the escape characters of user texts are visible.
pub(in crate::render) fn pieces(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_color = rest.starts_with("\u{1B}[");
        let end = if is_color {
            rest.find('m').map_or(rest.len(), |at| at + 1)
        } else {
            rest.find("\u{1B}[").unwrap_or(rest.len())
        };
        let (piece, behind) = rest.split_at(end);
        rest = behind;
        (!piece.is_empty()).then_some((piece, is_color))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bidi::isolate;

    #[test]
    fn colours_are_no_part_of_the_line() {
        let name = isolate("Oracle", Some(Direction::Ltr));
        let line = format!("\u{1B}[1m{name}\u{1B}[0m شركة\n");
        let plain = "\u{1B}[1mOracle\u{1B}[0m شركة\n";
        assert_eq!(needed(line.clone(), Direction::Ltr), plain);
        assert_eq!(needed(line.clone(), Direction::Rtl), plain);
        let all: String = pieces(&line).map(|it| it.0).collect();
        assert_eq!(all, line);
    }

    #[test]
    fn markdown_is_right_in_either_direction() {
        let name = |text| isolate(text, None);
        let row = format!("| {} | {} |\n", name("C++"), name("لغة"));
        // In a cell of either direction C++ is torn, and the word is not.
        assert_eq!(
            needed_markdown(&row),
            format!("| {} | لغة |\n", name("C++"))
        );
        let item = format!("1. {}\n", name("Oracle"));
        assert_eq!(needed_markdown(&item), "1. Oracle\n");
        let text = format!("- {}: ب\n", name("5\\$ 7"));
        assert_eq!(needed_markdown(&text), text);
        assert_eq!(needed_markdown("| a \\| b | c |\n"), "| a \\| b | c |\n");
    }
}

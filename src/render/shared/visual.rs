//! Lines in the order in which they are seen, for terminals that show characters as they come.
//!
//! Each line is cut to the width of the terminal before it is put in order, as UAX #9 requires:
//! the terminal would cut it after that, and a line from right to left would begin on its last
//! row. Letters take their joined shapes, brackets their mirror images, marks stand after what
//! they stand on, and no direction control is left.

use unicode_width::UnicodeWidthChar;

use crate::bidi::{self, Direction};
use crate::render::shared::layout::pieces;
use crate::text::is_invisible;

/// Explicit mode (ECMA-48 BDSM reset): a terminal that can do bidi itself leaves the row alone.
const EXPLICIT: &str = "\u{1B}[8l";
/// Implicit mode again, the default of those terminals.
const IMPLICIT: &str = "\u{1B}[8h";

/// What a mark stands on when there is no letter before it.
const NO_LETTER: char = '\u{25CC}';

/// What takes a place on the screen: a character with its marks.
struct Glyph<'a> {
    text: String,
    level: u8,
    width: usize,
    color: &'a str,
}

impl Glyph<'_> {
    fn is_blank(&self) -> bool {
        self.text == " "
    }
}

/// `text` in the order of the screen, in rows of at most this many cells, which begin on the right
/// where `base` is right to left.
pub(in crate::render) fn visual(text: &str, base: Direction, columns: usize) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for paragraph in bidi::paragraphs(text) {
        let line = paragraph.trim_end_matches(['\n', '\r']);
        let glyphs = glyphs(line, base);
        for row in rows(&glyphs, columns) {
            show(row, base, columns, &mut out);
            out.push('\n');
        }
        if !paragraph.ends_with('\n') && out.ends_with('\n') {
            out.pop();
        }
    }
    out
}

/// The cells that `text` takes when it is shaped.
pub(in crate::render) fn width(text: &str) -> usize {
    let glyphs = glyphs(text, Direction::Ltr);
    glyphs.iter().map(|it| it.width).sum()
}

fn glyphs(line: &str, base: Direction) -> Vec<Glyph<'_>> {
    let read: String = pieces(line).filter(|it| !it.1).map(|it| it.0).collect();
    let chars: Vec<char> = read.chars().filter(|&c| !bidi::is_isolate(c)).collect();
    let mut shapes = bidi::shaped(&chars).into_iter();
    let mut levels = bidi::levels(&read, Some(base)).into_iter();
    let mut glyphs: Vec<Glyph<'_>> = Vec::new();
    let mut color = "";
    for (piece, is_color) in pieces(line) {
        if is_color {
            color = if piece == "\u{1B}[0m" { "" } else { piece };
            continue;
        }
        for c in piece.chars() {
            let level = levels.next().unwrap_or_default();
            if bidi::is_isolate(c) {
                // It has its place in the order, and none on the screen.
                glyphs.push(Glyph {
                    text: String::new(),
                    level,
                    width: 0,
                    color: "",
                });
            } else if let Some(shape) = shapes.next().flatten() {
                put(&mut glyphs, c, shape, Look { level, color });
            }
        }
    }
    glyphs
}

/// What a character has of the text around it.
#[derive(Clone, Copy)]
struct Look<'a> {
    level: u8,
    color: &'a str,
}

/// Adds a character in its shape: to the last one if it is a mark.
fn put<'a>(glyphs: &mut Vec<Glyph<'a>>, c: char, shape: char, look: Look<'a>) {
    let Look { level, color } = look;
    let shape = match shape {
        '\t' => ' ',
        it if level % 2 == 1 => bidi::mirrored(it).unwrap_or(it),
        it => it,
    };
    let width = shape.width().unwrap_or(0);
    if width == 0 && is_invisible(c) {
        return;
    }
    match glyphs.last_mut() {
        Some(last) if width == 0 && last.width > 0 && !last.is_blank() => last.text.push(shape),
        _ => {
            let mut text = String::new();
            text.extend((width == 0).then_some(NO_LETTER));
            text.push(shape);
            let width = width.max(1);
            glyphs.push(Glyph {
                text,
                level,
                width,
                color,
            });
        }
    }
}

/// Rows of at most this many cells, cut after spaces where there are any.
fn rows<'a, 'b>(glyphs: &'a [Glyph<'b>], columns: usize) -> Vec<&'a [Glyph<'b>]> {
    let mut rows = Vec::new();
    let mut rest = glyphs;
    loop {
        let mut filled = 0;
        let fits = rest.iter().take_while(|it| {
            filled += it.width;
            filled <= columns
        });
        let fits = fits.count().max(1).min(rest.len());
        if fits == rest.len() {
            rows.push(rest);
            return rows;
        }
        // A space at the edge may hang over it.
        let blank = rest[..=fits].iter().rposition(Glyph::is_blank);
        let words = |at: &usize| rest[..*at].iter().any(|it| !it.is_blank());
        let end = blank.filter(words).unwrap_or(fits);
        rows.push(&rest[..end]);
        let behind = &rest[end..];
        let spaces = behind.iter().take_while(|it| it.is_blank()).count();
        rest = &behind[spaces..];
        if rest.is_empty() {
            return rows;
        }
    }
}

fn show(row: &[Glyph<'_>], base: Direction, columns: usize, out: &mut String) {
    let end = row.iter().rposition(|it| !it.is_blank());
    let row = &row[..end.map_or(0, |at| at + 1)];
    let levels: Vec<u8> = row.iter().map(|it| it.level).collect();
    let turned = levels.iter().any(|it| it % 2 == 1);
    if turned {
        out.push_str(EXPLICIT);
    }
    if base == Direction::Rtl && !row.is_empty() {
        let width: usize = row.iter().map(|it| it.width).sum();
        out.extend(std::iter::repeat_n(' ', columns.saturating_sub(width)));
    }
    let mut color = "";
    for at in bidi::order_of(&levels) {
        let glyph = &row[at];
        if glyph.color != color && !glyph.text.is_empty() {
            out.push_str(if color.is_empty() { "" } else { "\u{1B}[0m" });
            out.push_str(glyph.color);
            color = glyph.color;
        }
        out.push_str(&glyph.text);
    }
    out.push_str(if color.is_empty() { "" } else { "\u{1B}[0m" });
    if turned {
        out.push_str(IMPLICIT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bare(text: &str, base: Direction, columns: usize) -> String {
        let shown = visual(text, base, columns);
        shown.replace(EXPLICIT, "").replace(IMPLICIT, "")
    }

    #[test]
    fn lines_are_shaped_mirrored_and_in_order() {
        let shown = bare("قال (Musk) لا\n", Direction::Rtl, 14);
        assert_eq!(shown, "  \u{FEFB} (Musk) \u{FEDD}\u{FE8E}\u{FED7}\n");
        let shown = bare("a \u{2067}C++ ب\u{2069} b", Direction::Ltr, 80);
        assert_eq!(shown, "a \u{FE8F} ++C b");
        assert_eq!(visual("Musk\n\nb\n", Direction::Ltr, 80), "Musk\n\nb\n");
        assert!(visual("ب\n", Direction::Ltr, 80).starts_with(EXPLICIT));
    }

    #[test]
    fn long_lines_are_cut_before_they_are_turned() {
        let shown = bare("قال الوزير OpenAI", Direction::Rtl, 12);
        let first = "\u{FEAE}\u{FEF3}\u{FEAF}\u{FEEE}\u{FEDF}\u{FE8D} \u{FEDD}\u{FE8E}\u{FED7}";
        let rows: Vec<&str> = shown.lines().collect();
        assert_eq!((rows.len(), rows[1]), (2, "      OpenAI"));
        assert_eq!(rows[0].chars().count(), 12, "{first}");
        assert_eq!(bare("abcdef", Direction::Ltr, 4), "abcd\nef");
        assert_eq!(bare("ab cdef", Direction::Ltr, 2), "ab\ncd\nef");
    }

    #[test]
    fn marks_follow_what_they_stand_on() {
        assert_eq!(bare("بَا", Direction::Ltr, 9), "\u{FE8E}\u{FE91}\u{64E}");
        assert_eq!(bare("\u{64E}", Direction::Ltr, 9), "\u{25CC}\u{64E}");
    }

    #[test]
    fn colours_stay_with_their_letters() {
        let shown = bare("\u{1B}[1mقا\u{1B}[0m x", Direction::Ltr, 9);
        assert_eq!(shown, "\u{1B}[1m\u{FE8E}\u{FED7}\u{1B}[0m x");
        assert_eq!(width("\u{1B}[1mلا\u{1B}[0m"), 1);
    }
}

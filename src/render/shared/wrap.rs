//! Text cut into lines at spaces. Colours and isolates end with a line and begin again on the next.

use crate::bidi::{self, PDI};
use crate::render::Medium;
use crate::render::shared::layout::pieces;

/// The end of a colour.
const PLAIN: &str = "\u{1B}[0m";

/// What must not begin a line: it belongs to what stands before it.
const BOUND_BEFORE: [&str; 3] = ["\u{D7}", "\u{B7}", "!"];
/// What must not end one.
const BOUND_BEHIND: &str = "\u{2248}";

/// The lines of `text`, none wider than `width` but where a word is.
pub(in crate::render) fn wrapped(text: &str, width: usize, medium: Medium) -> Vec<String> {
    if medium.width(text) <= width {
        return vec![text.to_owned()];
    }
    let mut lines: Vec<String> = Vec::new();
    let mut open = Open::default();
    let mut line = String::new();
    for word in words(text) {
        let longer = format!("{line} {word}");
        if line.is_empty() {
            line = format!("{}{word}", open.begin());
        } else if medium.width(&longer) <= width {
            line = longer;
        } else {
            lines.push(format!("{line}{}", open.end()));
            line = format!("{}{word}", open.begin());
        }
        open.read(word);
    }
    lines.push(line);
    lines
}

/// The width of the longest word of `text`.
pub(in crate::render) fn longest_word(text: &str, medium: Medium) -> usize {
    let widths = words(text).map(|it| medium.width(it));
    widths.max().unwrap_or_default()
}

/// The pieces between the spaces at which a line may end.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let spaces = rest.match_indices(' ').map(|it| it.0);
        let mut ends = spaces.filter(|&at| may_break(&rest[..at], &rest[at + 1..]));
        let word = ends.next().map_or(rest, |at| &rest[..at]);
        rest = rest.get(word.len() + 1..).unwrap_or_default();
        Some(word)
    })
}

fn may_break(before: &str, behind: &str) -> bool {
    let behind = behind.trim_start_matches(bidi::is_isolate);
    !BOUND_BEFORE.iter().any(|it| behind.starts_with(it)) && !before.ends_with(BOUND_BEHIND)
}

/// What is open at a place of a text.
#[derive(Default)]
struct Open<'a> {
    color: &'a str,
    isolates: Vec<char>,
}

impl<'a> Open<'a> {
    fn read(&mut self, word: &'a str) {
        for (piece, is_color) in pieces(word) {
            if is_color {
                self.color = if piece == PLAIN { "" } else { piece };
                continue;
            }
            for c in piece.chars().filter(|&c| bidi::is_isolate(c)) {
                if c == PDI {
                    self.isolates.pop();
                } else {
                    self.isolates.push(c);
                }
            }
        }
    }

    fn begin(&self) -> String {
        let isolates: String = self.isolates.iter().collect();
        format!("{}{isolates}", self.color)
    }

    fn end(&self) -> String {
        let color = if self.color.is_empty() { "" } else { PLAIN };
        format!("{}{color}", PDI.to_string().repeat(self.isolates.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, width: usize, expected: &[&str]) {
        assert_eq!(wrapped(text, width, Medium::terminal(true)), expected);
    }

    #[test]
    fn lines_end_at_spaces() {
        check("one two three", 7, &["one two", "three"]);
        check("one two three", 13, &["one two three"]);
        check("unbreakable", 4, &["unbreakable"]);
        check("", 4, &[""]);
    }

    #[test]
    fn a_count_stays_with_its_spelling_and_a_mark_with_its_form() {
        check("ab ×2 · cd ×3", 8, &["ab ×2 ·", "cd ×3"]);
        check("≈ Hilal", 5, &["≈ Hilal"]);
        check("ab! ×2", 4, &["ab! ×2"]);
    }

    #[test]
    fn colours_and_isolates_are_closed_and_opened_again() {
        check(
            "\u{1B}[1mAs written\u{1B}[0m",
            7,
            &["\u{1B}[1mAs\u{1B}[0m", "\u{1B}[1mwritten\u{1B}[0m"],
        );
        check(
            "\u{2067}ابن الهيثم\u{2069} ×1",
            8,
            &["\u{2067}ابن\u{2069}", "\u{2067}الهيثم\u{2069} ×1"],
        );
    }
}

//! Half-open byte ranges into the original text.

use serde::{Deserialize, Serialize};

/// A half-open range `start..end` of byte offsets into a UTF-8 text.
///
/// Both ends stand on character boundaries of the text that the span was made from.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset after the last byte.
    pub end: usize,
}

impl Span {
    /// The span `start..end`.
    ///
    /// # Panics
    /// If `start > end`.
    pub fn new(start: usize, end: usize) -> Span {
        assert!(start <= end, "a span starts before it ends");
        Span { start, end }
    }

    /// The empty span at `offset`.
    pub fn empty(offset: usize) -> Span {
        Span {
            start: offset,
            end: offset,
        }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span holds no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The slice of `text` that the span claims.
    ///
    /// # Panics
    /// If the span does not lie on character boundaries of `text`.
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// Whether `other` lies wholly inside this span.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two spans share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The same span, moved `by` bytes to the right.
    pub fn shift(self, by: usize) -> Span {
        Span {
            start: self.start + by,
            end: self.end + by,
        }
    }
}

/// The last place at or before `at` that does not stand inside a character; the end of a shorter text.
pub(crate) fn at_character(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at)
        .rev()
        .find(|&it| text.is_char_boundary(it))
        .unwrap_or_default()
}

/// How much beside a place is read to know the words there, in bytes: a text may be one word, or one line, of any
/// length, and hold thousands of places.
pub(crate) const BESIDE: usize = 400;

/// What stands before `at`: whole characters, as far back as [`BESIDE`] bytes reach.
pub(crate) fn shortly_before(text: &str, at: usize) -> &str {
    &text[at_character(text, at.saturating_sub(BESIDE))..at]
}

/// What stands from `at` on: whole characters, no more than [`BESIDE`] bytes.
pub(crate) fn shortly_after(text: &str, at: usize) -> &str {
    &text[at..at_character(text, at.saturating_add(BESIDE))]
}

/// The line of a text that holds `at`, without its line break. It begins at `from` or behind it: a caller
/// that goes through a text from place to place gives the end of the last line, so that no line is read
/// again for each place.
pub(crate) fn line_at(text: &str, from: usize, at: usize) -> Span {
    let start = text[from..at].rfind('\n').map_or(from, |it| from + it + 1);
    let end = text[at..].find('\n').map_or(text.len(), |it| at + it);
    Span::new(start, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_a_place() {
        let text = "a\nسطر\n";
        assert_eq!(line_at(text, 0, 0), Span::new(0, 1));
        assert_eq!(line_at(text, 1, 4).of(text), "سطر");
        assert_eq!(line_at(text, 8, 9), Span::new(9, 9));
    }

    #[test]
    fn spans_slice_and_compare() {
        let text = "قال Musk";
        let span = Span::new(7, 11);
        assert_eq!(span.of(text), "Musk");
        assert!(span.overlaps(Span::new(10, 12)));
        assert!(!span.overlaps(Span::new(11, 12)));
        assert!(Span::new(0, 11).contains(span));
    }
}

//! Lines and columns as programs of others count them: from 0, in code units of an encoding.

use super::{LineIndex, Span};

/// What a column counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColumnUnit {
    /// Bytes of UTF-8.
    Utf8,
    /// Code units of UTF-16.
    #[default]
    Utf16,
    /// Unicode scalar values.
    Utf32,
}

impl ColumnUnit {
    /// How many of them a character has.
    fn of(self, c: char) -> usize {
        match self {
            ColumnUnit::Utf8 => c.len_utf8(),
            ColumnUnit::Utf16 => c.len_utf16(),
            ColumnUnit::Utf32 => 1,
        }
    }
}

impl LineIndex {
    /// Line and column of byte `offset` of `text`, each from 0.
    pub fn line_and_column(&self, text: &str, offset: usize, unit: ColumnUnit) -> (usize, usize) {
        let line = self.line_at(offset);
        let column = match unit {
            ColumnUnit::Utf8 => offset - self.line_span(text, line).start,
            ColumnUnit::Utf16 => self.position_utf16(text, offset).column - 1,
            ColumnUnit::Utf32 => self.position(text, offset).column - 1,
        };
        (line, column)
    }

    /// The byte of `text` at a line and a column, each from 0. A column behind the end of its line means
    /// that end, a line behind the last one the end of the text, and a column inside a character its
    /// first byte.
    pub fn offset_at(&self, text: &str, (line, column): (usize, usize), unit: ColumnUnit) -> usize {
        if line >= self.count() {
            return text.len();
        }
        let span: Span = self.line_span(text, line);
        let body = span.of(text);
        if unit == ColumnUnit::Utf8 {
            let at = column.min(body.len());
            let whole = (0..=at).rev().find(|it| body.is_char_boundary(*it));
            return span.start + whole.unwrap_or(0);
        }
        let mut left = column;
        for (at, c) in body.char_indices() {
            let units = unit.of(c);
            if left < units {
                return span.start + at;
            }
            left -= units;
        }
        span.end
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const UNITS: [ColumnUnit; 3] = [ColumnUnit::Utf8, ColumnUnit::Utf16, ColumnUnit::Utf32];

    #[test]
    fn arabic_tatweel_emoji_and_combining_marks() {
        let text = "قالـت\r\n😀 مُدير e\u{301}x\nآخر";
        let lines = LineIndex::new(text);
        let at = text.find('x').expect("present");
        let columns = UNITS.map(|unit| lines.line_and_column(text, at, unit));
        assert_eq!(columns, [(1, 19), (1, 11), (1, 10)]);
        for (unit, (line, column)) in UNITS.into_iter().zip(columns) {
            assert_eq!(lines.offset_at(text, (line, column), unit), at);
        }
        let emoji = text.find('😀').expect("present");
        assert_eq!(lines.offset_at(text, (1, 1), ColumnUnit::Utf16), emoji);
        assert_eq!(lines.offset_at(text, (1, 3), ColumnUnit::Utf8), emoji);
        let end = text.find('\r').expect("present");
        for unit in UNITS {
            assert_eq!(lines.offset_at(text, (0, 99), unit), end);
            assert_eq!(lines.offset_at(text, (9, 0), unit), text.len());
        }
    }

    proptest! {
        #[test]
        fn there_and_back(text in "[a لقـ😀\u{64E}\r\n]{0,60}") {
            let lines = LineIndex::new(&text);
            for (at, c) in text.char_indices() {
                // Between the two characters of a line break there is no place.
                if c == '\n' && text[..at].ends_with('\r') {
                    continue;
                }
                for unit in UNITS {
                    let place = lines.line_and_column(&text, at, unit);
                    prop_assert_eq!(lines.offset_at(&text, place, unit), at);
                }
            }
        }

        #[test]
        fn any_place_is_a_place_in_the_text(text in "[aل😀\r\n]{0,20}", line in 0_usize..9, column in 0_usize..30) {
            let lines = LineIndex::new(&text);
            for unit in UNITS {
                prop_assert!(text.is_char_boundary(lines.offset_at(&text, (line, column), unit)));
            }
        }
    }
}

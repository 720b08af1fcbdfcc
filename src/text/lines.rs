//! Where lines start, and the only place where columns exist.

use super::Span;

/// A place for people and editors: both numbers count from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line number, from 1.
    pub line: usize,
    /// Column, from 1, in the unit of the method that gave it.
    pub column: usize,
}

/// The starts of all lines of one text. A line ends at `\n`, `\r\n` or a lone `\r`.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<usize>,
    len: usize,
}

impl LineIndex {
    /// Reads the line starts of `text`, in one pass.
    pub fn new(text: &str) -> LineIndex {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (at, &byte) in bytes.iter().enumerate() {
            let lone_return = byte == b'\r' && bytes.get(at + 1) != Some(&b'\n');
            if byte == b'\n' || lone_return {
                starts.push(at + 1);
            }
        }
        LineIndex {
            starts,
            len: bytes.len(),
        }
    }

    /// Number of lines; a final line break opens one more, empty line.
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// The zero-based number of the line that holds byte `offset`.
    pub fn line_at(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset) - 1
    }

    /// The span of a zero-based line without its line break.
    pub fn line_span(&self, text: &str, line: usize) -> Span {
        let start = self.starts[line];
        let end = self.starts.get(line + 1).copied().unwrap_or(self.len);
        let body = text[start..end].trim_end_matches(['\n', '\r']);
        Span::new(start, start + body.len())
    }

    /// Line and column of byte `offset`; the column counts Unicode scalar values.
    pub fn position(&self, text: &str, offset: usize) -> Position {
        self.column_by(text, offset, |part| part.chars().count())
    }

    /// Line and column of byte `offset`; the column counts UTF-16 code units, as SARIF and LSP do.
    pub fn position_utf16(&self, text: &str, offset: usize) -> Position {
        self.column_by(text, offset, |part| part.encode_utf16().count())
    }

    fn column_by(&self, text: &str, offset: usize, count: fn(&str) -> usize) -> Position {
        let line = self.line_at(offset);
        Position {
            line: line + 1,
            column: count(&text[self.starts[line]..offset]) + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_scalars_and_utf16_units() {
        let text = "قال\r\n😀 ماسك\rX";
        let lines = LineIndex::new(text);
        assert_eq!(lines.count(), 3);
        let at = text.find("ماسك").expect("present");
        assert_eq!(lines.position(text, at), Position { line: 2, column: 3 });
        assert_eq!(
            lines.position_utf16(text, at),
            Position { line: 2, column: 4 }
        );
        assert_eq!(lines.line_span(text, 1).of(text), "😀 ماسك");
        assert_eq!(lines.line_span(text, 0).of(text), "قال");
        let end = text.len();
        assert_eq!(lines.position(text, end), Position { line: 3, column: 2 });
    }
}

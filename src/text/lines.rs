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
    /// The counts up to every multiple of [`BLOCK`]; empty where no line is longer than that, so
    /// that a place deep inside a line of megabytes is found without counting from its start.
    blocks: Vec<Counts>,
}

/// How far counting goes on without a sum to start from, in bytes.
const BLOCK: usize = 4096;

/// What columns count.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    scalars: usize,
    /// Those that take two units in UTF-16.
    pairs: usize,
}

impl Counts {
    fn of(bytes: &[u8]) -> Counts {
        let mut counts = Counts::default();
        for &byte in bytes {
            counts.scalars += usize::from(byte & 0xC0 != 0x80);
            counts.pairs += usize::from(byte >= 0xF0);
        }
        counts
    }

    fn plus(self, other: Counts) -> Counts {
        Counts {
            scalars: self.scalars + other.scalars,
            pairs: self.pairs + other.pairs,
        }
    }
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
        let ends = starts[1..].iter().copied().chain([bytes.len()]);
        let is_long = ends.zip(&starts).any(|(end, &start)| end - start > BLOCK);
        LineIndex {
            starts,
            len: bytes.len(),
            blocks: if is_long { sums(bytes) } else { Vec::new() },
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
        self.column_by(text, offset, |counts| counts.scalars)
    }

    /// Line and column of byte `offset`; the column counts UTF-16 code units, as SARIF and LSP do.
    pub fn position_utf16(&self, text: &str, offset: usize) -> Position {
        self.column_by(text, offset, |counts| counts.scalars + counts.pairs)
    }

    fn column_by(&self, text: &str, offset: usize, unit: fn(Counts) -> usize) -> Position {
        let line = self.line_at(offset);
        let start = self.starts[line];
        let column = match offset - start {
            ..=BLOCK => unit(Counts::of(&text.as_bytes()[start..offset])),
            _ => unit(self.before(text, offset)) - unit(self.before(text, start)),
        };
        Position {
            line: line + 1,
            column: column + 1,
        }
    }

    /// The counts from the start of the text to `offset`.
    fn before(&self, text: &str, offset: usize) -> Counts {
        let block = offset / BLOCK;
        let rest = Counts::of(&text.as_bytes()[block * BLOCK..offset]);
        self.blocks[block].plus(rest)
    }
}

/// The counts up to every multiple of [`BLOCK`], the first for the start of the text.
fn sums(bytes: &[u8]) -> Vec<Counts> {
    let mut sums = vec![Counts::default()];
    let mut sum = Counts::default();
    for block in bytes.chunks(BLOCK) {
        sum = sum.plus(Counts::of(block));
        sums.push(sum);
    }
    sums
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

    #[test]
    fn places_deep_inside_a_long_line() {
        let text = format!("x\n{}\nقال", "ab😀ل".repeat(3000));
        let lines = LineIndex::new(&text);
        for (at, _) in text.char_indices().step_by(997) {
            let start = lines.line_span(&text, lines.line_at(at)).start;
            let part = &text[start..at];
            let column = part.chars().count() + 1;
            assert_eq!(lines.position(&text, at).column, column);
            let units = part.encode_utf16().count() + 1;
            assert_eq!(lines.position_utf16(&text, at).column, units);
        }
    }
}

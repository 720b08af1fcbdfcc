//! Where lines start, and the only place where columns exist.

use super::Span;
use super::wide;

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
        // Sums of bytes, as in `measure`.
        for stretch in bytes.chunks(STRETCH) {
            let (mut scalars, mut pairs) = (0_u8, 0_u8);
            for &byte in stretch {
                scalars += u8::from(byte & 0xC0 != 0x80);
                pairs += u8::from(byte >= 0xF0);
            }
            counts.scalars += usize::from(scalars);
            counts.pairs += usize::from(pairs);
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
        let mut from = 0;
        // Most stretches of this length hold no break, and that is seen many bytes at a time.
        for stretch in bytes.chunks(STRETCH) {
            if measure(stretch).1 {
                let breaks = (from..from + stretch.len()).filter(|&at| is_break(bytes, at));
                starts.extend(breaks.map(|at| at + 1));
            }
            from += stretch.len();
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

/// How many bytes are measured at a time: their count fits a byte.
const STRETCH: usize = 64;

/// How many scalars begin in `bytes`, and whether a line break may stand in them.
#[inline]
fn measure(bytes: &[u8]) -> (usize, bool) {
    let (mut scalars, mut breaks) = (0, 0);
    // Sums of bytes, without a branch: the compiler makes vectors of them.
    for stretch in bytes.chunks(STRETCH) {
        let mut begun = 0_u8;
        for &byte in stretch {
            begun += u8::from(byte & 0xC0 != 0x80);
            breaks |= u8::from(byte == b'\n') | u8::from(byte == b'\r');
        }
        scalars += usize::from(begun);
    }
    (scalars, breaks != 0)
}

/// Whether a line ends with the byte at `at`.
fn is_break(bytes: &[u8], at: usize) -> bool {
    match bytes[at] {
        b'\n' => true,
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    }
}

/// Line and column of places that come in text order: each is counted from the one before, and
/// nothing is kept of the lines.
#[derive(Clone, Debug)]
pub struct LineCursor<'a> {
    bytes: &'a [u8],
    at: usize,
    position: Position,
    /// Whether the processor takes the wide road.
    wide: bool,
}

impl<'a> LineCursor<'a> {
    /// Stands at the start of `text`.
    pub fn new(text: &'a str) -> LineCursor<'a> {
        LineCursor {
            bytes: text.as_bytes(),
            at: 0,
            position: Position { line: 1, column: 1 },
            wide: wide::available(),
        }
    }

    /// Goes on to byte `offset`: as [`LineIndex::position`].
    ///
    /// # Panics
    /// If `offset` is before the last place that was looked up.
    pub fn position(&mut self, offset: usize) -> Position {
        assert!(self.at <= offset, "places come in text order");
        let (breaks, scalars) = if self.wide {
            wide::pass_lines(self.bytes, self.at, offset)
        } else {
            pass(self.bytes, self.at, offset)
        };
        if breaks > 0 {
            self.position.line += breaks;
            self.position.column = 1;
        }
        self.position.column += scalars;
        self.at = offset;
        self.position
    }
}

/// How many line breaks stand in `from..to`, and how many scalars begin after the last of them.
fn pass(bytes: &[u8], from: usize, to: usize) -> (usize, usize) {
    let (mut breaks, mut behind, mut at) = (0, 0, from);
    for stretch in bytes[from..to].chunks(STRETCH) {
        let end = at + stretch.len();
        let (scalars, any) = measure(stretch);
        let ends = (at..end).filter(|&at| any && is_break(bytes, at));
        let (count, last) = ends.fold((0, None), |(count, _), at| (count + 1, Some(at)));
        match last {
            Some(last) => behind = measure(&bytes[last + 1..end]).0,
            None => behind += scalars,
        }
        breaks += count;
        at = end;
    }
    (breaks, behind)
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
    use proptest::prelude::*;

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

    proptest! {
        #[test]
        fn a_cursor_says_what_the_index_says(text in "[a لق😀\r\n]{0,400}", step in 1_usize..40) {
            let lines = LineIndex::new(&text);
            let mut cursor = LineCursor::new(&text);
            let mut scalar = LineCursor::new(&text);
            scalar.wide = false;
            for (at, _) in text.char_indices().step_by(step) {
                prop_assert_eq!(cursor.position(at), lines.position(&text, at));
                prop_assert_eq!(scalar.position(at), lines.position(&text, at));
            }
        }
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

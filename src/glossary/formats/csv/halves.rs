//! A long table in two halves, each read on a thread of its own.

use std::panic::resume_unwind;
use std::thread;

use super::read::Reader;
use super::table::Table;
use crate::glossary::Builder;
use crate::glossary::formats::Problem;

/// What is shorter is read before a thread has paid.
const LONG: usize = 1 << 18;

/// The most that may be wrong with the second half, since it is kept until the first one is read.
const MOST: usize = 10_000;

/// Where a row near the middle begins, as far as quotation marks tell: a row may also begin in a line
/// whose marks are none.
pub(super) fn middle(table: &Table<'_>) -> Option<usize> {
    let bytes = &table.text.as_bytes()[table.above..];
    (bytes.len() >= LONG).then(|| row_behind(bytes, bytes.len() / 2).map(|it| table.above + it))?
}

/// The first row that begins behind `half`.
fn row_behind(bytes: &[u8], half: usize) -> Option<usize> {
    let marks = memchr::memchr_iter(b'"', &bytes[..half]).count();
    let mut is_quoted = marks % 2 == 1;
    let rest = &bytes[half..];
    for at in memchr::memchr2_iter(b'"', b'\n', rest) {
        match rest[at] {
            b'"' => is_quoted = !is_quoted,
            _ if is_quoted => {}
            _ => {
                let blank = rest[at..]
                    .iter()
                    .take_while(|it| matches!(it, b'\r' | b'\n'));
                return Some(half + at + blank.count());
            }
        }
    }
    None
}

/// What the second half holds.
struct Later {
    builder: Builder,
    problems: Vec<Problem>,
    /// Of each concept, where its row begins, and how many problems were found before it.
    begun: Vec<(usize, usize)>,
}

impl Reader<'_> {
    /// Reads all rows, those from the one that may begin at `middle` on another thread. If none begins
    /// there after all, nothing of what that one has read is used.
    pub(super) fn in_halves(&mut self, middle: usize, builder: &mut Builder) {
        let table = self.table;
        thread::scope(|scope| {
            let later = scope.spawn(move || read_from(table, middle));
            if self.rows(table.above, Some(middle), builder, &mut |_| {}) {
                let later = later.join().unwrap_or_else(|it| resume_unwind(it));
                match later {
                    Some(later) => self.append(later, builder),
                    None => {
                        self.rows(middle, None, builder, &mut |_| {});
                    }
                }
            }
        });
    }

    /// Adds the concepts of the second half, and says what is wrong with it in the order of its rows.
    fn append(&mut self, later: Later, builder: &mut Builder) {
        let mut problems = later.problems.into_iter();
        let mut said = 0;
        for (concept, &(at, before)) in later.builder.concepts().iter().zip(&later.begun) {
            problems
                .by_ref()
                .take(before - said)
                .for_each(&mut *self.tell);
            said = before;
            // Of two in the second half, only the first one has its like in the first half.
            if let Some(first) = self.ids.remove(&*concept.id) {
                self.twice(&concept.id, first, at);
            }
        }
        problems.for_each(&mut *self.tell);
        builder.append(later.builder);
    }
}

/// Reads the rows from this place on; `None` if too much is wrong with them.
fn read_from(table: &Table<'_>, start: usize) -> Option<Later> {
    let mut problems = Vec::new();
    let mut tell = |it| {
        if problems.len() <= MOST {
            problems.push(it);
        }
    };
    let mut reader = Reader::of(table, &mut tell);
    reader.begun = Some(Vec::new());
    reader.begin_row(start);
    let mut builder = Builder::new(table.header.clone());
    reader.rows(start, None, &mut builder, &mut |_| {});
    let begun = reader.begun.take().unwrap_or_default();
    (problems.len() <= MOST).then_some(Later {
        builder,
        problems,
        begun,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The glossary and what is wrong with it, read in two from a row near `half`, or in one.
    fn read(text: &str, half: Option<usize>) -> (String, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut tell = |it| problems.push(it);
        let table = Table::of(text);
        let mut builder = Builder::new(table.header.clone());
        let mut reader = Reader::of(&table, &mut tell);
        match half {
            Some(half) => reader.in_halves(half, &mut builder),
            None => {
                reader.rows(table.above, None, &mut builder, &mut |_| {});
            }
        }
        (format!("{:?}", builder.finish()), problems)
    }

    /// Whatever place is taken for the beginning of a row, what is read is the same.
    #[track_caller]
    fn check(rows: &str) {
        let text = format!("\nconcept_id,en_preferred,ar_preferred,notes,x\n{rows}");
        let whole = read(&text, None);
        let above = Table::of(&text).above;
        for half in (above..text.len()).filter(|it| text.is_char_boundary(*it)) {
            assert_eq!(read(&text, Some(half)), whole, "{half} of {text}");
        }
    }

    #[test]
    fn halves_are_what_the_whole_is() {
        check("a,Velden,فيلدن,,1\nb,Sorrel | Sorel,سوريل,note,\n\n\nc,Wexbury,وكسبري,,\n");
        check("a,Velden,فيلدن,\"two\nlines, \"\"and\"\" marks\",1\nb,Sorrel,سوريل,\"x\n\ny\",\n");
        check("a,5\" pipe,أنبوب,,\nb,Sorrel,\"سوريل\",,\n,6\" pipe,أنبوب,,\n");
        check("a,\"never ends,فيلدن\nb,Sorrel,سوريل,,\n");
        check("");
    }

    #[test]
    fn what_is_wrong_is_said_in_the_order_of_the_rows() {
        check(
            "a,Velden,فيلدن,,\na,,,,\nb,Sorrel,Ø³ÙˆØ±,,,,,\na,Velden,فيلدن,,,2\na,One,واحد,,\nb,,,,\n",
        );
        check(",Velden,فيلدن,,\n,Sorrel,سوريل,,,7\n,,,note,\n");
    }

    #[test]
    fn a_row_near_the_middle_begins_outside_quotation_marks() {
        let row = |text: &str, half| row_behind(text.as_bytes(), half);
        assert_eq!(row("a,b\nc,d\n", 1), Some(4));
        assert_eq!(row("a,\"b\nc\"\r\n\nd\n", 1), Some(10));
        assert_eq!(row("a,\"b\nc\"\nd\n", 4), Some(8));
        assert_eq!(row("a,b", 1), None);
    }
}

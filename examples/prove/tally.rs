//! How many lines were compared, and which were not as they should be.

use std::fmt;

use naqhara::bidi::{Direction, visual_order};

/// What was found in one medium.
#[derive(Default)]
pub(crate) struct Tally {
    lines: usize,
    mixed: usize,
    faults: Vec<String>,
}

impl Tally {
    /// Compares a line with what was seen of it: the numbers of its characters from left to right.
    /// What the reader cannot see (blanks, marks, controls) is in `seen` not, and not compared.
    pub(crate) fn compare(&mut self, place: &str, line: &str, base: Direction, seen: &[usize]) {
        self.lines += 1;
        let offsets: Vec<usize> = line.char_indices().map(|it| it.0).collect();
        let visible: std::collections::BTreeSet<usize> = seen.iter().copied().collect();
        let order = visual_order(line, base).into_iter();
        let numbers = order.filter_map(|at| offsets.binary_search(&at).ok());
        let predicted: Vec<usize> = numbers.filter(|at| visible.contains(at)).collect();
        let ascending = predicted.is_sorted();
        let descending = predicted.iter().rev().is_sorted();
        self.mixed += usize::from(!ascending && !descending);
        if predicted != seen {
            let chars: Vec<char> = line.chars().collect();
            let show = |order: &[usize]| order.iter().map(|&at| chars[at]).collect::<String>();
            self.faults.push(format!(
                "{place}\n  text      {line}\n  predicted {}\n  seen      {}",
                show(&predicted),
                show(seen)
            ));
        }
    }

    /// Counts a line that was compared elsewhere, with what is wrong with it.
    pub(crate) fn row(&mut self, mixed: bool, fault: Option<String>) {
        self.lines += 1;
        self.mixed += usize::from(mixed);
        self.faults.extend(fault);
    }

    /// Something else that is not as it should be.
    pub(crate) fn fault(&mut self, what: String) {
        self.faults.push(what);
    }

    /// Whether all is as it should be, and there was something to compare.
    pub(crate) fn holds(&self) -> bool {
        self.faults.is_empty() && self.mixed >= 500.min(self.lines) / 10 && self.lines > 0
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for fault in self.faults.iter().take(20) {
            writeln!(out, "{fault}")?;
        }
        let right = self.lines - self.faults.len().min(self.lines);
        write!(
            out,
            "{right} of {} lines in the order of UAX #9; {} of them run in both directions",
            self.lines, self.mixed
        )
    }
}

//! How many lines were compared, and which were not as they should be.

use std::collections::BTreeMap;
use std::fmt;

use naqhara::bidi::{Direction, visual_order};

/// What was found in one medium.
#[derive(Default)]
pub(crate) struct Tally {
    lines: usize,
    mixed: usize,
    faults: Vec<String>,
    others: BTreeMap<&'static str, usize>,
}

impl Tally {
    /// Compares a line with what was seen of it: the numbers of its characters from left to right.
    /// What the reader cannot see (spaces, marks, controls) is not in `seen`, and not compared.
    pub(crate) fn compare(&mut self, place: &str, line: &str, base: Direction, seen: &[usize]) {
        self.lines += 1;
        let offsets: Vec<usize> = line.char_indices().map(|it| it.0).collect();
        let visible: std::collections::BTreeSet<usize> = seen.iter().copied().collect();
        let order = visual_order(line, base).into_iter();
        let numbers = order.filter_map(|at| offsets.binary_search(&at).ok());
        let predicted: Vec<usize> = numbers.filter(|at| visible.contains(at)).collect();
        self.count(&predicted);
        if predicted != seen {
            let chars: Vec<char> = line.chars().collect();
            let show = |order: &[usize]| order.iter().map(|&at| chars[at]).collect::<String>();
            self.differ(place, line, &show(&predicted), &show(seen));
        }
    }

    /// One more line was compared, whose characters stand in this order.
    pub(crate) fn count(&mut self, order: &[usize]) {
        self.lines += 1;
        let ascending = order.is_sorted();
        let descending = order.iter().rev().is_sorted();
        self.mixed += usize::from(!ascending && !descending);
    }

    /// A line is not seen as it was predicted.
    pub(crate) fn differ(&mut self, place: &str, line: &str, predicted: &str, seen: &str) {
        self.faults.push(format!(
            "{place}\n  text      {line}\n  predicted {predicted}\n  seen      {seen}"
        ));
    }

    /// Something besides the lines was checked: what it is called, and how many of them.
    pub(crate) fn also(&mut self, what: &'static str, count: usize) {
        *self.others.entry(what).or_default() += count;
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
        for fault in &self.faults {
            writeln!(out, "{fault}")?;
        }
        let right = self.lines - self.faults.len().min(self.lines);
        write!(
            out,
            "{right} of {} lines in the order of UAX #9; {} of them run in both directions; {} faults",
            self.lines,
            self.mixed,
            self.faults.len()
        )?;
        self.others
            .iter()
            .try_for_each(|(what, count)| write!(out, "; {count} {what}"))
    }
}

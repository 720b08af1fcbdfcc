//! Columns padded by display width, in lines that fit their place.
//!
//! The width of a cell is the sum of its characters' widths: a lam-alef takes two cells on most
//! terminals, which the width of the string as a whole does not show, and one where it is shaped.

use std::collections::VecDeque;

use crate::bidi;
use crate::render::Medium;
use crate::render::shared::wrap::{longest_word, wrapped};

/// Spaces between two columns.
const GAP: usize = 2;
/// Spaces before all cells of a row but the first, where they stand below each other.
const INDENT: usize = 3;

/// Writes rows with every column as wide as its widest cell, two spaces between; the last column
/// is not padded.
///
/// Where a line would be wider than its place, the widest columns give way: their cells are broken
/// at spaces. Where not even the longest words fit beside each other, the cells of a row stand below
/// each other.
pub(in crate::render) fn aligned(rows: &[Vec<String>], medium: Medium) -> String {
    let widest = |of: &dyn Fn(&str) -> usize| -> Vec<usize> {
        let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
        let cells = |column: usize| rows.iter().filter_map(move |row| row.get(column));
        let widest = |column| cells(column).map(|it| of(it)).max();
        (0..columns).map(|it| widest(it).unwrap_or(0)).collect()
    };
    let letters = medium.unshaped();
    let natural = widest(&|cell| letters.width(cell));
    let room = medium
        .columns
        .saturating_sub(GAP * natural.len().saturating_sub(1));
    let mut out = String::new();
    if natural.iter().sum::<usize>() <= room {
        rows.iter()
            .for_each(|it| line(&mut out, it, &natural, medium));
        return out;
    }
    let least = widest(&|cell| longest_word(cell, letters));
    match fitted(&natural, &least, room) {
        Some(widths) => rows
            .iter()
            .for_each(|it| broken(&mut out, it, &widths, medium)),
        None => rows.iter().for_each(|it| stacked(&mut out, it, medium)),
    }
    out
}

/// Widths that fit into `room`, no column narrower than its longest word.
fn fitted(natural: &[usize], least: &[usize], room: usize) -> Option<Vec<usize>> {
    let capped = |cap: usize| -> Vec<usize> {
        let pairs = natural.iter().zip(least);
        pairs.map(|(&all, &word)| all.min(cap).max(word)).collect()
    };
    let mut caps = (0..=room).rev().map(capped);
    caps.find(|it| it.iter().sum::<usize>() <= room)
}

/// A line of cells.
fn line<T: AsRef<str>>(out: &mut String, cells: &[T], widths: &[usize], medium: Medium) {
    let mut line = String::new();
    for (column, cell) in cells.iter().enumerate() {
        let cell = cell.as_ref();
        line.push_str(cell);
        if column + 1 < cells.len() {
            let spaces = widths[column].saturating_sub(medium.width(cell)) + GAP;
            line.extend(std::iter::repeat_n(' ', spaces));
        }
    }
    out.push_str(line.trim_end());
    out.push('\n');
}

/// A row whose cells go on in the lines below it.
fn broken(out: &mut String, row: &[String], widths: &[usize], medium: Medium) {
    let cells = row.iter().zip(widths);
    let mut rest: Vec<VecDeque<String>> = cells
        .map(|(cell, &width)| wrapped(cell, width, medium.unshaped()).into())
        .collect();
    let mut is_first = true;
    while is_first || rest.iter().any(|it| !it.is_empty()) {
        let cells = next_line(&mut rest, !is_first);
        line(out, &cells, widths, medium);
        is_first = false;
    }
}

/// What stands in the next line of each cell.
///
/// A terminal takes two right-to-left cells with nothing but spaces between for one run, and shows
/// them in each other's place: of those that `go_on` only one stands in a line.
fn next_line(rest: &mut [VecDeque<String>], go_on: bool) -> Vec<String> {
    let mut follows = false;
    let mut next = |cell: &mut VecDeque<String>| {
        let runs = cell.front().is_some_and(|it| bidi::has_right_to_left(it));
        if runs && follows && go_on {
            return String::new();
        }
        let piece = cell.pop_front().unwrap_or_default();
        follows = if piece.is_empty() { follows } else { runs };
        piece
    };
    rest.iter_mut().map(&mut next).collect()
}

/// The cells of a row below each other.
fn stacked(out: &mut String, row: &[String], medium: Medium) {
    for (column, cell) in row.iter().filter(|it| !it.is_empty()).enumerate() {
        let indent = if column == 0 { 0 } else { INDENT };
        let width = medium.columns.saturating_sub(indent);
        for piece in wrapped(cell, width, medium.unshaped()) {
            out.push_str(&format!("{}{piece}\n", " ".repeat(indent)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|it| (*it).to_owned()).collect()
    }

    #[test]
    fn pads_by_display_width() {
        let rows = [row(&["لا", "x"]), row(&["\u{1B}[1mabc\u{1B}[0m", "y"])];
        let table = aligned(&rows, Medium::terminal(true));
        assert_eq!(table, "لا   x\n\u{1B}[1mabc\u{1B}[0m  y\n");
        let table = aligned(&rows, Medium::visual(true, 80));
        assert_eq!(table, "لا    x\n\u{1B}[1mabc\u{1B}[0m  y\n");
    }

    #[test]
    fn wide_columns_give_way_and_break_at_spaces() {
        let rows = [row(&["a", "Kind"]), row(&["one two three four", "place"])];
        let terminal = Medium::terminal(false);
        let wide = aligned(&rows, terminal.of_width(25));
        assert_eq!(
            wide,
            "a                   Kind\none two three four  place\n"
        );
        let narrow = aligned(&rows, terminal.of_width(16));
        assert_eq!(narrow, "a          Kind\none two    place\nthree\nfour\n");
        for width in 12..40 {
            let table = aligned(&rows, terminal.of_width(width));
            assert!(
                table.lines().all(|it| it.len() <= width),
                "{width}\n{table}"
            );
        }
    }

    #[test]
    fn what_does_not_fit_beside_each_other_stands_below() {
        let rows = [row(&["University", "", "organisation"])];
        let table = aligned(&rows, Medium::terminal(false).of_width(20));
        assert_eq!(table, "University\n   organisation\n");
    }

    #[test]
    fn two_arabic_cells_that_go_on_are_not_one_run() {
        let rows = [row(&["جامعة ميشيغان", "body", "جامعة ميشيغان"])];
        let table = aligned(&rows, Medium::terminal(false).of_width(24));
        assert_eq!(
            table,
            "جامعة     body  جامعة\nميشيغان\n                ميشيغان\n"
        );
        let isolated = rows.map(|it| it.iter().map(|it| Medium::FILE.insert(it)).collect());
        let table = aligned(&isolated, Medium::FILE.of_width(24));
        assert_eq!(bidi::unbalanced(&table), vec![]);
        assert_eq!(bidi::strip_controls(&table).lines().count(), 3);
    }
}

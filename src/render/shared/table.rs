//! Columns padded by display width.
//!
//! The width of a cell is the sum of its characters' widths: a lam-alef takes two cells on most
//! terminals, which the width of the string as a whole does not show, and one where it is shaped.

use crate::render::Medium;

/// Writes rows with every column as wide as its widest cell, two spaces between; the last column
/// is not padded.
pub(in crate::render) fn aligned(rows: &[Vec<String>], medium: Medium) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widest = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells
            .map(|cell| medium.width(cell))
            .max()
            .unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns).map(widest).collect();
    let mut out = String::new();
    for row in rows {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            line.push_str(cell);
            if column + 1 < row.len() {
                let spaces = widths[column] - medium.width(cell) + 2;
                line.extend(std::iter::repeat_n(' ', spaces));
            }
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pads_by_display_width() {
        let row = |a: &str, b: &str| vec![a.to_owned(), b.to_owned()];
        let rows = [row("لا", "x"), row("\u{1B}[1mabc\u{1B}[0m", "y")];
        let table = aligned(&rows, Medium::terminal(true));
        assert_eq!(table, "لا   x\n\u{1B}[1mabc\u{1B}[0m  y\n");
        let table = aligned(&rows, Medium::visual(true, 80));
        assert_eq!(table, "لا    x\n\u{1B}[1mabc\u{1B}[0m  y\n");
    }
}

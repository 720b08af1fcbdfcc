//! The rows of a file one by one, to be read and changed where they stand: nothing else in the file
//! changes.

use super::cells::guard;
use super::{columns_of, header as header_cells};
use crate::container::csv::{self as container, row, with_line_feeds};
use crate::text::Span;

/// A table, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRows {
    /// What its columns are: those of the format by their names there, others as the file writes them. One
    /// that stands twice counts where it stands first.
    pub columns: Vec<String>,
    /// The rows that hold anything, in the order of the file.
    pub rows: Vec<TableRow>,
    mark: u8,
}

/// A row below the header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// The row as it stands in the file, without its line break.
    pub span: Span,
    /// The row with its line break.
    whole: Span,
    /// What its cells hold.
    pub cells: Vec<String>,
    /// Where they stand.
    places: Vec<Span>,
}

/// Why a row cannot be changed as it is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowError {
    /// There is no such column.
    Column(String),
    /// A cell would hold a character that no cell may hold.
    Control(String),
}

impl TableRows {
    /// Of the text of a file.
    pub fn of(text: &str) -> TableRows {
        let names: Vec<String> = header_cells(text).into_iter().map(|it| it.1).collect();
        let known = columns_of(&names);
        let columns = names.iter().zip(known);
        let columns = columns.map(|(name, known)| known.map_or(&**name, |it| it).trim().to_owned());
        let lines = &*with_line_feeds(text);
        let (_, mark, mut at) = container::header(lines);
        let mut rows = Vec::new();
        while at < lines.len() {
            let (cells, next) = row(lines, at, mark);
            let end = cells.last().map_or(at, |it| it.span.end);
            if cells.iter().any(|it| !it.text.trim().is_empty()) {
                rows.push(TableRow {
                    span: Span::new(at, end),
                    whole: Span::new(at, next),
                    places: cells.iter().map(|it| it.span).collect(),
                    cells: cells.into_iter().map(|it| shown(&it.text)).collect(),
                });
            }
            at = next;
        }
        TableRows {
            columns: columns.collect(),
            rows,
            mark,
        }
    }

    /// The cell of a row in a column; nothing where it has none.
    pub fn cell<'r>(&self, row: &'r TableRow, column: &str) -> &'r str {
        let place = self.columns.iter().position(|it| it == column);
        let cell = place.and_then(|it| row.cells.get(it));
        cell.map_or("", String::as_str)
    }

    /// The text of the file with other content in some cells of a row; the other cells stay byte for byte.
    ///
    /// # Errors
    /// When there is no such column, or a cell cannot hold what it is to hold.
    pub fn changed(
        &self,
        text: &str,
        row: &TableRow,
        cells: &[(String, String)],
    ) -> Result<String, RowError> {
        let mut all: Vec<String> = row.places.iter().map(|it| it.of(text).to_owned()).collect();
        for (column, content) in cells {
            let place = self.columns.iter().position(|it| it == column);
            let place = place.ok_or_else(|| RowError::Column(column.clone()))?;
            if all.len() <= place {
                all.resize(place + 1, String::new());
            }
            all[place] = self.written(column, content)?;
        }
        let row_text = all.join(&char::from(self.mark).to_string());
        let Span { start, end } = row.span;
        Ok(format!("{}{row_text}{}", &text[..start], &text[end..]))
    }

    /// The text of the file without a row.
    pub fn without(&self, text: &str, row: &TableRow) -> String {
        let Span { start, end } = row.whole;
        format!("{}{}", &text[..start], &text[end..])
    }

    fn written(&self, column: &str, content: &str) -> Result<String, RowError> {
        let is_bad = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
        if content.contains(is_bad) {
            return Err(RowError::Control(column.to_owned()));
        }
        let content = guard(content.trim());
        let divides = ['"', '\n', char::from(self.mark)];
        Ok(if content.contains(divides) {
            format!("\"{}\"", content.replace('"', "\"\""))
        } else {
            content.into_owned()
        })
    }
}

/// A cell without the tab that keeps spreadsheets from taking it for a formula.
fn shown(cell: &str) -> String {
    cell.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "id;en;ar;mine\r\n1;\"a \"\"b\"\"\";ب;x\r\n\r\n2;c\r\n3;d;ث;\r\n";

    fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = |(a, b): &(&str, &str)| ((*a).to_owned(), (*b).to_owned());
        all.iter().map(owned).collect()
    }

    #[test]
    fn a_row_changes_and_nothing_else() {
        let table = TableRows::of(TEXT);
        assert_eq!(
            table.columns,
            ["concept_id", "en_preferred", "ar_preferred", "mine"]
        );
        assert_eq!(table.rows.len(), 3);
        assert_eq!(table.cell(&table.rows[0], "en_preferred"), "a \"b\"");
        let edit = pairs(&[("ar_preferred", "ت; ط"), ("mine", "=1")]);
        let new = table.changed(TEXT, &table.rows[1], &edit).expect("changed");
        assert_eq!(new, TEXT.replace("2;c\r\n", "2;c;\"ت; ط\";\t=1\r\n"));
        let again = TableRows::of(&new);
        assert_eq!(again.cell(&again.rows[1], "mine"), "=1");
        assert_eq!(
            table.without(TEXT, &table.rows[2]),
            TEXT.replace("3;d;ث;\r\n", "")
        );
    }

    #[test]
    fn what_a_cell_cannot_hold_is_refused() {
        let table = TableRows::of(TEXT);
        let change = |cells: &[(&str, &str)]| table.changed(TEXT, &table.rows[0], &pairs(cells));
        assert_eq!(
            change(&[("none", "a")]),
            Err(RowError::Column("none".to_owned()))
        );
        assert_eq!(
            change(&[("mine", "a\0")]),
            Err(RowError::Control("mine".to_owned()))
        );
    }
}

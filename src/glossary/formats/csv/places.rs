//! Where the cells of a file are, for findings about them.

use super::cells::{cell_text, values};
use super::repair::repaired;
use super::{columns_of, term_column};
use crate::container::csv::{self as container, row, with_line_feeds};
use crate::glossary::TermStatus;
use crate::text::{Lang, Span};

/// A filled cell below the header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// As it stands in the file, quotation marks included.
    pub span: Span,
    /// The number of its row among those that hold anything, which is that of its concept.
    pub row: usize,
    /// The column of the format, if it is one.
    pub column: Option<&'static str>,
    /// What it holds.
    pub text: String,
}

impl Cell {
    /// The language and standing of its terms, if it holds terms.
    pub fn terms(&self) -> Option<(Lang, TermStatus)> {
        self.column.and_then(term_column)
    }

    /// Its values, separated as in the format.
    pub fn values(&self) -> Vec<String> {
        values(&self.text)
    }

    /// The cell as a file holds it, with these values.
    pub fn written(values: &[String]) -> String {
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        let text = cell_text(&values);
        if text.contains(['"', ',', ';', '\t', '\n', '\r']) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text
        }
    }
}

/// What a term was before it was read in the wrong encoding, where it shows.
pub fn undamaged(term: &str) -> Option<String> {
    let (meant, damaged) = repaired(term);
    damaged.then(|| meant.into_owned())
}

/// Whether the header of `text` names a column of terms in both languages.
pub fn is_glossary(text: &str) -> bool {
    let text = &*with_line_feeds(text);
    let header = container::header(text).0;
    let header: Vec<String> = header.into_iter().map(|it| it.text).collect();
    let columns = columns_of(&header);
    let has = |name| columns.contains(&Some(name));
    has("en_preferred") && has("ar_preferred")
}

/// The names of the columns as a file writes them, and where.
pub fn header(text: &str) -> Vec<(Span, String)> {
    let text = &*with_line_feeds(text);
    let header = container::header(text).0;
    header.into_iter().map(|it| (it.span, it.text)).collect()
}

/// The filled cells of a glossary file, in file order.
pub fn cells(text: &str) -> Vec<Cell> {
    let text = &*with_line_feeds(text);
    let (header, mark, mut at) = container::header(text);
    let header: Vec<String> = header.into_iter().map(|it| it.text).collect();
    let columns = columns_of(&header);
    let mut found = Vec::new();
    let mut number = 0;
    while at < text.len() {
        let (cells, next) = row(text, at, mark);
        at = next;
        let filled = cells.iter().any(|it| !it.text.trim().is_empty());
        for (place, container::Cell { span, text }) in cells.into_iter().enumerate() {
            if !text.trim().is_empty() {
                found.push(Cell {
                    span,
                    row: number,
                    column: columns.get(place).copied().flatten(),
                    text,
                });
            }
        }
        number += usize::from(filled);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_and_their_places() {
        let text = "id;en;ar;own\r\n1;\"a \"\"b\"\"; c\";ب;x\r\n\r\n;;\"ت\nث\";";
        let found = cells(text);
        let seen: Vec<(usize, &str, &str)> = found
            .iter()
            .map(|it| (it.row, it.span.of(text), it.column.unwrap_or("")))
            .collect();
        assert_eq!(
            seen,
            [
                (0, "1", "concept_id"),
                (0, "\"a \"\"b\"\"; c\"", "en_preferred"),
                (0, "ب", "ar_preferred"),
                (0, "x", ""),
                (1, "\"ت\nث\"", "ar_preferred"),
            ]
        );
        assert_eq!(found[1].values(), ["a \"b\"; c"]);
        assert_eq!(Cell::written(&found[1].values()), found[1].span.of(text));
        assert!(is_glossary(text) && !is_glossary("name,value\n1,2\n"));
    }
}

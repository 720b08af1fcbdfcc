//! A glossary as a workbook: the columns of the CSV format, every cell a text.

use crate::bidi::Direction;
use crate::diag::Message;
use crate::glossary::formats::csv::Table;
use crate::render::shared::ooxml::xlsx::{Column, Worksheet, fits};
use crate::text::{Lang, dominant_language};

/// The bytes of the workbook; a message where a sheet cannot hold the glossary.
pub(super) fn render(table: &Table) -> Result<Vec<u8>, Message> {
    fits(table.columns.len(), &table.rows)?;
    let column = |(place, name): (usize, &'_ String)| (table.language_of(place), name.len() + 4);
    let shapes: Vec<(Option<Lang>, usize)> = table.columns.iter().enumerate().map(column).collect();
    let names = table.columns.iter().enumerate();
    let columns: Vec<Column<'_>> = names
        .map(|(place, name)| Column {
            name,
            width: match shapes[place].0 {
                Some(_) => 28,
                None => shapes[place].1.max(12),
            },
            values: table.values_of(place),
        })
        .collect();
    let mut sheet = Worksheet::new(&columns);
    for row in &table.rows {
        let cells = row.iter().zip(&shapes);
        sheet.row(cells.map(|(text, (lang, _))| {
            let lang = lang.unwrap_or_else(|| dominant_language(text));
            (&**text, Direction::of(lang))
        }));
    }
    Ok(sheet.finish("glossary"))
}

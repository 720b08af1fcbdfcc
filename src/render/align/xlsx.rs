//! The names of a text as a workbook: a row for each, every cell a text.

use crate::align::{AlignReport, Name};
use crate::bidi::Direction;
use crate::diag::Message;
use crate::glossary::formats::csv;
use crate::l10n::Localizer;
use crate::render::align::names::{places, written};
use crate::render::shared::ooxml::xlsx::{Column, Worksheet, fits};
use crate::text::dominant_language;

/// The columns with their widths, in digits. Kinds are the words of the glossary format, so that rows
/// can be copied into a glossary.
const COLUMNS: [(&str, usize); 7] = [
    ("column-english", 28),
    ("column-arabic", 28),
    ("column-kind", 14),
    ("column-count", 10),
    ("column-spellings", 32),
    ("column-places", 24),
    ("column-id", 16),
];
/// The place of the kinds among them.
const KIND: usize = 2;

/// The bytes of the workbook; a message where a sheet cannot hold the names.
pub(super) fn render(report: &AlignReport<'_>, words: &Localizer) -> Result<Vec<u8>, Message> {
    let names = report.names.iter();
    let rows: Vec<Vec<String>> = names.map(|name| row(report, name).into()).collect();
    fits(COLUMNS.len(), &rows)?;
    let heads = COLUMNS.map(|(id, _)| words.text(&Message::new(id)));
    let columns = heads.iter().zip(COLUMNS).enumerate();
    let columns: Vec<Column<'_>> = columns
        .map(|(place, (name, (_, width)))| Column {
            name,
            width,
            values: match place {
                KIND => csv::values_of("entity_type"),
                _ => None,
            },
        })
        .collect();
    let mut sheet = Worksheet::new(&columns);
    for row in &rows {
        let direction = |text: &str| Direction::of(dominant_language(text));
        sheet.row(row.iter().map(|it| (it.as_str(), direction(it))));
    }
    Ok(sheet.finish("names"))
}

fn row(report: &AlignReport<'_>, name: &Name<'_>) -> [String; COLUMNS.len()] {
    let form = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let spellings = written(name).into_iter();
    let spellings: Vec<String> = spellings
        .map(|it| format!("{}{}", it.text, it.tail()))
        .collect();
    [
        form(name.en.as_deref()),
        form(name.ar.as_deref()),
        name.kind.name().to_owned(),
        name.mentions.len().to_string(),
        spellings.join("\n"),
        places(report, name).join("\n"),
        form(name.concept.as_deref()),
    ]
}

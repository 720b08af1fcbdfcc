//! The cells of a sheet that hold text.

use std::ops::Range;

use super::Workbook;
use crate::document::formats::office::paragraph::Paragraph;
use crate::document::formats::office::paragraphs::Paragraphs;
use crate::document::formats::xml::{Kind, Tag, Tokens};
use crate::document::packaged::CellPlace;

/// A cell with text.
pub(super) struct Cell<'t> {
    /// As a person names it: `B3`.
    pub(super) name: String,
    /// Its row and column.
    pub(super) place: CellPlace,
    pub(super) content: Content<'t>,
}

/// Where its text stands.
pub(super) enum Content<'t> {
    /// Among the shared texts, by its number.
    Shared(usize),
    /// In the cell.
    Inline(Paragraph<'t>),
}

/// The cells of a sheet with text that somebody has written, in their order.
pub(super) fn cells(text: &str) -> Vec<Cell<'_>> {
    let mut inline = Paragraphs::read(text, &Workbook).0.into_all().into_iter();
    let mut found = Vec::new();
    let mut at = CellPlace {
        table: 0,
        row: 0,
        column: 0,
    };
    let mut open: Option<Open> = None;
    for token in Tokens::new(text) {
        match &token.kind {
            Kind::Open(tag) => match tag.name() {
                "row" => {
                    let number = tag.attribute("r").and_then(|it| it.parse().ok());
                    at.row = number.unwrap_or(at.row.saturating_add(1));
                    at.column = 0;
                }
                "c" => {
                    let name = tag.attribute("r").unwrap_or_default();
                    // A cell without a name stands behind the one before it.
                    at.column = match column(&name) {
                        0 => at.column.saturating_add(1),
                        named => named,
                    };
                    open = (!tag.is_empty).then(|| Open::of(tag, name, at));
                }
                "v" if !tag.is_empty => set_value(&mut open, token.place.end),
                "is" => {
                    let paragraph = inline.next();
                    let cell = open.take().zip(paragraph);
                    found.extend(cell.map(|(open, it)| open.with(Content::Inline(it))));
                }
                _ => {}
            },
            Kind::Text => {
                let number = open.as_ref().and_then(|it| it.shared(text, &token.place));
                if let Some(number) = number {
                    let cell = open.take().map(|it| it.with(Content::Shared(number)));
                    found.extend(cell);
                }
            }
            _ => {}
        }
    }
    found
}

fn set_value(open: &mut Option<Open>, at: usize) {
    if let Some(cell) = open {
        cell.value = Some(at);
    }
}

/// A cell that has not ended.
struct Open {
    name: String,
    place: CellPlace,
    is_shared: bool,
    /// Where its value begins.
    value: Option<usize>,
}

impl Open {
    fn of(tag: &Tag<'_>, name: String, place: CellPlace) -> Open {
        let name = if name.is_empty() {
            format!("R{}C{}", place.row, place.column)
        } else {
            name
        };
        Open {
            is_shared: tag.says("t", "s"),
            value: None,
            place,
            name,
        }
    }

    /// The number of a shared text, if that is what stands at `place`.
    fn shared(&self, text: &str, place: &Range<usize>) -> Option<usize> {
        let is_value = self.is_shared && self.value == Some(place.start);
        let written = is_value.then(|| text[place.clone()].trim());
        written?.parse().ok()
    }

    fn with(self, content: Content<'_>) -> Cell<'_> {
        Cell {
            name: self.name,
            place: self.place,
            content,
        }
    }
}

/// The number of a column by its letters: A is 1, AA 27.
fn column(name: &str) -> u32 {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic);
    letters.take(3).fold(0, |sum, letter| {
        sum * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_numbers_with_letters() {
        assert_eq!(["A1", "Z9", "AA10", "AB2"].map(column), [1, 26, 27, 28]);
    }

    #[test]
    fn cells_without_names_stand_behind_each_other() {
        let sheet = "<worksheet><sheetData><row><c><v>1</v></c><c t=\"s\"><v>0</v></c></row>\
            <row><c t=\"s\"><v>1</v></c></row></sheetData></worksheet>";
        let found = cells(sheet);
        let names: Vec<&str> = found.iter().map(|it| &*it.name).collect();
        assert_eq!(names, ["R1C2", "R2C1"]);
        assert_eq!((found[0].place.row, found[0].place.column), (1, 2));
    }

    #[test]
    fn cells_of_text_are_found() {
        let sheet = "<worksheet><sheetData><row r=\"2\"><c r=\"A2\" t=\"s\"><v>7</v></c><c r=\"B2\"><v>12</v></c>\
            <c r=\"C2\" t=\"inlineStr\"><is><t>قال</t></is></c><c r=\"D2\" t=\"str\"><f>A1</f><v>x</v></c></row></sheetData></worksheet>";
        let found = cells(sheet);
        let names: Vec<&str> = found.iter().map(|it| &*it.name).collect();
        assert_eq!(names, ["A2", "C2"]);
        assert!(matches!(found[0].content, Content::Shared(7)));
        assert_eq!((found[1].place.row, found[1].place.column), (2, 3));
    }
}

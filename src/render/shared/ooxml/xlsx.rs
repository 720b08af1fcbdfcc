//! Workbooks of one sheet of text: SpreadsheetML (ISO/IEC 29500-1, part 18).
//!
//! Every cell is an inline string in the format `@`, so that no spreadsheet takes a name for a number,
//! a date or a formula, and none changes it when it is edited.

use std::fmt::Write as _;

use super::{XML, pack};
use crate::bidi::Direction;
use crate::diag::Message;

/// Most rows of a sheet, its head included.
const MOST_ROWS: usize = 1_048_576;
/// Most columns of a sheet.
const MOST_COLUMNS: usize = 16_384;
/// Longest text of a cell, in UTF-16 code units.
const LONGEST: usize = 32_767;

/// Whether a sheet has room for these rows below its head: nothing is cut off in silence.
pub(in crate::render) fn fits<S: AsRef<str>>(
    columns: usize,
    rows: &[Vec<S>],
) -> Result<(), Message> {
    if rows.len() >= MOST_ROWS || columns > MOST_COLUMNS {
        return Err(Message::new("xlsx-too-large")
            .with("rows", rows.len())
            .with("columns", columns));
    }
    for (number, row) in rows.iter().enumerate() {
        let longest = row
            .iter()
            .map(|it| it.as_ref().encode_utf16().count())
            .max();
        let longest = longest.unwrap_or_default();
        if longest > LONGEST {
            return Err(Message::new("xlsx-cell-too-long")
                .with("row", number + 2)
                .with("letters", longest)
                .with("most", LONGEST));
        }
    }
    Ok(())
}

/// The height of a line, and of the highest row that there may be, in points.
const LINE: usize = 15;
const TALLEST: usize = 405;

/// A column of a sheet.
pub(in crate::render) struct Column<'a> {
    /// What stands in the head.
    pub(in crate::render) name: &'a str,
    /// Its width, in digits.
    pub(in crate::render) width: usize,
    /// The values that it may have.
    pub(in crate::render) values: Option<&'static [&'static str]>,
}

/// A sheet in the making, whose first column stands on the right.
pub(in crate::render) struct Worksheet {
    rows: String,
    count: usize,
    head: String,
    widths: Vec<usize>,
    validations: String,
    validated: usize,
}

impl Worksheet {
    /// A sheet with these columns, whose header stays visible.
    pub(in crate::render) fn new(columns: &[Column<'_>]) -> Worksheet {
        let mut sheet = Worksheet {
            rows: String::new(),
            count: 0,
            head: String::new(),
            widths: columns.iter().map(|it| it.width).collect(),
            validations: String::new(),
            validated: 0,
        };
        for (place, column) in columns.iter().enumerate() {
            let (number, width) = (place + 1, column.width);
            let _ = write!(
                sheet.head,
                "<col min=\"{number}\" max=\"{number}\" width=\"{width}\" style=\"{LTR}\" customWidth=\"1\"/>"
            );
            if let Some(values) = column.values {
                sheet.validate(place, values);
            }
        }
        let head = columns.iter().map(|it| (it.name, HEAD));
        sheet.styled(head);
        sheet
    }

    /// A row of texts, each with its direction.
    pub(in crate::render) fn row<'t>(&mut self, cells: impl Iterator<Item = (&'t str, Direction)>) {
        self.styled(cells.map(|(text, direction)| match direction {
            Direction::Ltr => (text, LTR),
            Direction::Rtl => (text, RTL),
        }));
    }

    fn styled<'t>(&mut self, cells: impl Iterator<Item = (&'t str, usize)>) {
        self.count += 1;
        let number = self.count;
        let cells: Vec<(usize, (&str, usize))> =
            cells.enumerate().filter(|it| !it.1.0.is_empty()).collect();
        let lines = cells
            .iter()
            .map(|(at, (text, _))| lines(text, self.widths[*at]));
        let height = (lines.max().unwrap_or(1) * LINE).min(TALLEST);
        let _ = write!(self.rows, "<row r=\"{number}\" ht=\"{height}\">");
        for (place, (text, style)) in cells {
            let _ = write!(
                self.rows,
                "<c r=\"{}{number}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                letters(place),
                escape(text)
            );
        }
        self.rows.push_str("</row>");
    }

    fn validate(&mut self, place: usize, values: &[&str]) {
        let column = letters(place);
        self.validated += 1;
        let _ = write!(
            self.validations,
            "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" \
             sqref=\"{column}2:{column}{MOST_ROWS}\"><formula1>\"{}\"</formula1></dataValidation>",
            values.join(",")
        );
    }

    /// The bytes of the workbook; its sheet has this name.
    pub(in crate::render) fn finish(self, name: &str) -> Vec<u8> {
        let validations = match self.validated {
            0 => String::new(),
            count => format!(
                "<dataValidations count=\"{count}\">{}</dataValidations>",
                self.validations
            ),
        };
        let sheet = format!(
            "{XML}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView rightToLeft=\"1\" workbookViewId=\"0\">\
             <pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>\
             </sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>{}</cols>\
             <sheetData>{}</sheetData>{validations}</worksheet>",
            self.head, self.rows
        );
        let workbook = format!(
            "{XML}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets>\
             <sheet name=\"{}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
            escape(name)
        );
        pack(&[
            ("[Content_Types].xml", format!("{XML}{TYPES}")),
            (
                "_rels/.rels",
                relations(&[("officeDocument", "xl/workbook.xml")]),
            ),
            ("xl/workbook.xml", workbook),
            (
                "xl/_rels/workbook.xml.rels",
                relations(&[
                    ("worksheet", "worksheets/sheet1.xml"),
                    ("styles", "styles.xml"),
                ]),
            ),
            ("xl/worksheets/sheet1.xml", sheet),
            ("xl/styles.xml", format!("{XML}{STYLES}")),
        ])
    }
}

/// How many lines a text takes in a column so wide: not every program makes rows as high as they must be.
fn lines(text: &str, width: usize) -> usize {
    let lines = text.split('\n');
    lines
        .map(|it| it.chars().count().div_ceil(width.max(1)).max(1))
        .sum()
}

/// The letters of a column: A to Z, AA and so on.
fn letters(place: usize) -> String {
    let last = char::from(b'A' + (place % 26) as u8);
    match place / 26 {
        0 => last.to_string(),
        rest => format!("{}{last}", letters(rest - 1)),
    }
}

/// Text as an `ST_Xstring` (ISO/IEC 29500-1, 22.9.2.19): what XML cannot hold is written as `_xHHHH_`,
/// and so is an underscore that would be read as the beginning of that.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '_' if is_escape(&text[at..]) => out.push_str("_x005F_"),
            '\n' | '\t' => out.push(c),
            '\u{FFFE}' | '\u{FFFF}' | '\0'..='\u{1F}' => {
                let _ = write!(out, "_x{:04X}_", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

fn is_escape(text: &str) -> bool {
    let code = text
        .strip_prefix("_x")
        .and_then(|it| it.split_at_checked(4));
    code.is_some_and(|(code, rest)| {
        rest.starts_with('_') && code.bytes().all(|it| it.is_ascii_hexdigit())
    })
}

fn relations(targets: &[(&str, &str)]) -> String {
    let mut all = String::new();
    for (nth, (kind, target)) in targets.iter().enumerate() {
        let id = nth + 1;
        let _ = write!(
            all,
            "<Relationship Id=\"rId{id}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>"
        );
    }
    format!(
        "{XML}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>"
    )
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
    <Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>\
    <Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>\
    <Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>\
    </Types>";

/// The places of the formats in [`STYLES`].
const LTR: usize = 1;
const RTL: usize = 2;
const HEAD: usize = 3;

/// Text (`@` is format 49) that runs one way or the other (`readingOrder`), and the head.
const STYLES: &str = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
    <fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Arial\"/></font><font><b/><sz val=\"11\"/><name val=\"Arial\"/></font></fonts>\
    <fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>\
    <fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE7EEF7\"/></patternFill></fill></fills>\
    <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
    <cellStyleXfs count=\"1\"><xf/></cellStyleXfs>\
    <cellXfs count=\"4\"><xf/>\
    <xf numFmtId=\"49\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\" readingOrder=\"1\"/></xf>\
    <xf numFmtId=\"49\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\" readingOrder=\"2\"/></xf>\
    <xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" readingOrder=\"1\"/></xf>\
    </cellXfs></styleSheet>";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        let names = [0, 25, 26, 701, 702].map(letters);
        assert_eq!(names, ["A", "Z", "AA", "ZZ", "AAA"]);
    }

    #[test]
    fn what_xml_cannot_hold_is_written_in_another_way() {
        assert_eq!(
            escape("a\0b\u{1b}\r\n<&>"),
            "a_x0000_b_x001B__x000D_\n&lt;&amp;&gt;"
        );
        assert_eq!(escape("_x0041_ _x"), "_x005F_x0041_ _x");
    }
}

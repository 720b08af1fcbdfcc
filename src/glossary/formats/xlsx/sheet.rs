//! The rows of a sheet: what its cells show, as text.

use crate::container::xml::{Kind, Tag, Token, Tokens};

/// What cells refer to by number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shared {
    pub(super) strings: Vec<String>,
    /// For each style, whether its numbers are days.
    pub(super) days: Vec<bool>,
}

/// A filled row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// Its number, from 1.
    pub(super) number: usize,
    /// Its filled cells, from the first column to the last.
    pub(super) cells: Vec<Cell>,
}

/// A filled cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cell {
    /// The number of its column, from 0.
    pub(super) column: usize,
    pub(super) text: String,
    /// Whether the sheet has it as a text, and not as a number or a formula's error.
    pub(super) is_text: bool,
}

impl Cell {
    /// Its name in this row: `B12`.
    pub(super) fn place(&self, row: usize) -> String {
        let mut letters = String::new();
        let mut rest = self.column + 1;
        while rest > 0 {
            rest -= 1;
            letters.insert(0, char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
            rest /= 26;
        }
        format!("{letters}{row}")
    }
}

/// Most columns of a sheet (ISO/IEC 29500-1).
const MOST_COLUMNS: usize = 16_384;
/// Most rows of a sheet.
const MOST_ROWS: usize = 1_048_576;

/// The shared strings of a workbook.
pub(super) fn strings(text: &str) -> Vec<String> {
    let mut strings = Vec::new();
    let mut said = Said::default();
    for token in Tokens::new(text) {
        match &token.kind {
            Kind::Open(tag) if tag.name() == "si" && tag.is_empty => strings.push(String::new()),
            Kind::Close("si") => strings.push(said.take()),
            _ => said.token(&token, text),
        }
    }
    strings
}

/// The text of `<t>` elements, but for the reading aids of East Asian writing.
#[derive(Default)]
struct Said {
    text: String,
    is_open: bool,
    is_aid: bool,
}

impl Said {
    fn take(&mut self) -> String {
        unescaped(&std::mem::take(&mut self.text))
    }

    fn token(&mut self, token: &Token<'_>, text: &str) {
        match &token.kind {
            Kind::Open(tag) => match tag.name() {
                "t" | "v" => self.is_open = !tag.is_empty,
                "rPh" => self.is_aid = !tag.is_empty,
                _ => {}
            },
            Kind::Close(name) => match *name {
                "t" | "v" => self.is_open = false,
                "rPh" => self.is_aid = false,
                _ => {}
            },
            _ if !self.is_open || self.is_aid => {}
            Kind::Text => self
                .text
                .push_str(&text[token.place.clone()].replace("\r\n", "\n")),
            Kind::CData => {
                let raw = text[token.place.clone()].trim_start_matches("<![CDATA[");
                self.text.push_str(raw.trim_end_matches("]]>"));
            }
            Kind::Reference(Some(c)) => self.text.push(*c),
            Kind::Reference(None) => self.text.push_str(&text[token.place.clone()]),
            Kind::Other => {}
        }
    }
}

/// An `ST_Xstring` as it is meant: `_x000D_` is a carriage return (ISO/IEC 29500-1, 22.9.2.19).
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6);
        let code = code.filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'));
        let c = code.and_then(|it| u32::from_str_radix(it, 16).ok());
        let Some(c) = c.and_then(char::from_u32) else {
            out.push_str(&rest[..at + 2]);
            rest = &rest[at + 2..];
            continue;
        };
        out.push_str(&rest[..at]);
        out.push(c);
        rest = &rest[at + 7..];
    }
    out.push_str(rest);
    out
}

/// The filled rows of a sheet; `None` where it is no XML to its end.
pub(super) fn rows(text: &str, shared: &Shared) -> Option<Vec<Row>> {
    let mut reader = Reader {
        shared,
        rows: Vec::new(),
        row: Row::default(),
        cell: Cell::default(),
        kind: String::new(),
        style: None,
        said: Said::default(),
        next_column: 0,
        last_row: 0,
    };
    let mut tokens = Tokens::new(text);
    for token in &mut tokens {
        reader.token(&token, text);
    }
    tokens.broken.is_none().then_some(reader.rows)
}

struct Reader<'s> {
    shared: &'s Shared,
    rows: Vec<Row>,
    row: Row,
    cell: Cell,
    kind: String,
    /// The number of its style.
    style: Option<usize>,
    said: Said,
    next_column: usize,
    last_row: usize,
}

impl Reader<'_> {
    fn token(&mut self, token: &Token<'_>, text: &str) {
        match &token.kind {
            Kind::Open(tag) if tag.name() == "row" => self.begin_row(tag),
            Kind::Open(tag) if tag.name() == "c" => self.begin_cell(tag),
            Kind::Close("c") => self.end_cell(),
            Kind::Close("row") => self.end_row(),
            _ => self.said.token(token, text),
        }
    }

    fn begin_row(&mut self, tag: &Tag<'_>) {
        let said = tag.attribute("r").and_then(|it| it.parse().ok());
        // Rows come in order: a number that goes back would put a row in another's place.
        let number = said.filter(|it| *it > self.last_row && *it <= MOST_ROWS);
        self.last_row = number.unwrap_or(self.last_row + 1);
        self.row = Row {
            number: self.last_row,
            cells: Vec::new(),
        };
        self.next_column = 0;
    }

    fn begin_cell(&mut self, tag: &Tag<'_>) {
        let said = tag.attribute("r").and_then(|it| column(&it));
        let column = said.filter(|it| *it >= self.next_column);
        self.cell.column = column.unwrap_or(self.next_column);
        self.next_column = self.cell.column + 1;
        self.kind = tag.attribute("t").unwrap_or_default();
        self.style = tag.attribute("s").and_then(|it| it.parse().ok());
        self.said = Said::default();
    }

    fn end_cell(&mut self) {
        let said = self.said.take();
        let text = match self.kind.as_str() {
            "s" => {
                let nth = said.trim().parse::<usize>().ok();
                nth.and_then(|it| self.shared.strings.get(it))
                    .cloned()
                    .unwrap_or_default()
            }
            "" | "n" => {
                let is_day = self.style.and_then(|it| self.shared.days.get(it)) == Some(&true);
                let day = super::dates::day(&said).filter(|_| is_day);
                day.unwrap_or(said)
            }
            "b" => if said == "0" { "FALSE" } else { "TRUE" }.to_owned(),
            _ => said,
        };
        if !text.trim().is_empty() {
            self.row.cells.push(Cell {
                column: self.cell.column,
                text,
                is_text: matches!(self.kind.as_str(), "s" | "str" | "inlineStr"),
            });
        }
    }

    fn end_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        if !row.cells.is_empty() {
            self.rows.push(row);
        }
    }
}

/// The number of a column by the name of a cell: `AB7`.
fn column(name: &str) -> Option<usize> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic);
    let number = letters.fold(0_usize, |sum, it| {
        sum.saturating_mul(26) + usize::from(it.to_ascii_uppercase() - b'A') + 1
    });
    number.checked_sub(1).filter(|it| *it < MOST_COLUMNS)
}

//! The paragraphs of a Word document: what each says, which way it runs, and where its cells stand.

use std::io::{Cursor, Read, Write};

use naqhara::bidi::Direction;
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The part that holds the text.
const BODY: &str = "word/document.xml";

/// A paragraph as the file says it.
pub(crate) struct Paragraph {
    /// All its characters, direction marks included.
    pub(crate) text: String,
    /// Its base direction, by `w:bidi`.
    pub(crate) base: Direction,
    /// The table, row and column that it stands in.
    pub(crate) cell: Option<Place>,
}

/// Where a cell stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) table: usize,
    pub(crate) row: usize,
    pub(crate) column: usize,
    /// Whether the first column is to stand on the right: `w:bidiVisual`.
    pub(crate) mirrored: bool,
}

/// The paragraphs of the file, and the file with a colour for each of them, so that its characters
/// are known again on the page. Nothing else is changed.
pub(crate) fn of(file: &[u8]) -> Result<(Vec<Paragraph>, Vec<u8>), String> {
    let mut zip = ZipArchive::new(Cursor::new(file)).map_err(|it| it.to_string())?;
    let mut coloured = ZipWriter::new(Cursor::new(Vec::new()));
    let mut found = Vec::new();
    for index in 0..zip.len() {
        let mut part = zip.by_index(index).map_err(|it| it.to_string())?;
        let mut xml = String::new();
        part.read_to_string(&mut xml).map_err(|it| it.to_string())?;
        let name = part.name().map_err(|it| it.to_string())?.into_owned();
        if name == BODY {
            found = read(&xml)?;
            xml = painted(&xml)?;
        }
        coloured
            .start_file(name, SimpleFileOptions::default())
            .map_err(|it| it.to_string())?;
        coloured
            .write_all(xml.as_bytes())
            .map_err(|it| it.to_string())?;
    }
    let file = coloured.finish().map_err(|it| it.to_string())?;
    Ok((found, file.into_inner()))
}

/// The colour of a paragraph, far enough from the next one to survive the rounding of a PDF.
fn colour(number: usize) -> String {
    let channel = |shift: usize| (number >> shift & 31) * 8 + 4;
    format!("{:02x}{:02x}{:02x}", channel(10), channel(5), channel(0))
}

/// The number of the paragraph with this colour.
pub(crate) fn of_colour(colour: &str) -> Option<usize> {
    let number = usize::from_str_radix(colour, 16).ok()?;
    let channel = |shift: usize| (number >> shift & 255) / 8;
    Some(channel(16) << 10 | channel(8) << 5 | channel(0))
}

/// A colour for the runs of each paragraph, after the style of the run if it has one.
fn painted(xml: &str) -> Result<String, String> {
    let mut parts = xml.split("<w:p>");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for (number, paragraph) in parts.enumerate() {
        if number > 32_000 {
            return Err("more paragraphs than colours".to_owned());
        }
        let colour = format!("<w:color w:val=\"{}\"/>", colour(number));
        let mut runs = paragraph.split("<w:r>");
        out.push_str("<w:p>");
        out.push_str(runs.next().unwrap_or_default());
        for run in runs {
            out.push_str("<w:r><w:rPr>");
            match run.strip_prefix("<w:rPr>") {
                None => out.push_str(&format!("{colour}</w:rPr>{run}")),
                Some(rest) => {
                    let style = if rest.starts_with("<w:rStyle") {
                        rest.find("/>").map_or(0, |it| it + 2)
                    } else {
                        0
                    };
                    out.push_str(&format!("{}{colour}{}", &rest[..style], &rest[style..]));
                }
            }
        }
    }
    Ok(out)
}

fn read(xml: &str) -> Result<Vec<Paragraph>, String> {
    let mut reader = Reader::from_str(xml);
    let mut walk = Walk::default();
    loop {
        match reader.read_event().map_err(|it| it.to_string())? {
            Event::Eof => return Ok(walk.found),
            Event::Start(it) => walk.open(&it, true),
            Event::Empty(it) => walk.open(&it, false),
            Event::End(it) => walk.close(it.name().as_ref()),
            Event::Text(it) => walk.say(&it.xml10_content()),
            Event::GeneralRef(it) => {
                let reference = format!("&{};", it.xml10_content());
                let text = unescape(&reference).map_err(|it| it.to_string())?;
                walk.say(&text);
            }
            _ => {}
        }
    }
}

#[derive(Default)]
struct Walk {
    found: Vec<Paragraph>,
    tables: usize,
    cell: Option<Place>,
    in_paragraph: bool,
    in_text: bool,
}

impl Walk {
    fn open(&mut self, element: &BytesStart<'_>, has_content: bool) {
        match (element.name().as_ref(), &mut self.cell) {
            ("w:tbl", cell) => {
                self.tables += 1;
                *cell = Some(Place {
                    table: self.tables,
                    row: 0,
                    column: 0,
                    mirrored: false,
                });
            }
            ("w:bidiVisual", Some(cell)) => cell.mirrored = true,
            ("w:tr", Some(cell)) => (cell.row, cell.column) = (cell.row + 1, 0),
            ("w:tc", Some(cell)) => cell.column += 1,
            // `<w:p/>` says nothing and gets no colour.
            ("w:p", cell) if has_content => {
                self.in_paragraph = true;
                self.found.push(Paragraph {
                    text: String::new(),
                    base: Direction::Ltr,
                    cell: *cell,
                });
            }
            ("w:bidi", _) => {
                if let Some(paragraph) = self.found.last_mut().filter(|_| self.in_paragraph) {
                    paragraph.base = Direction::Rtl;
                }
            }
            ("w:t", _) => self.in_text = has_content,
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "w:tbl" => self.cell = None,
            "w:p" => self.in_paragraph = false,
            "w:t" => self.in_text = false,
            _ => {}
        }
    }

    fn say(&mut self, text: &str) {
        if let Some(paragraph) = self.found.last_mut().filter(|_| self.in_text) {
            paragraph.text.push_str(text);
        }
    }
}

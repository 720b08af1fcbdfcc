//! Where the characters of a PDF are painted, by `mutool`.

use std::collections::BTreeMap;
use std::path::Path;

use naqhara::bidi::Direction;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::command;
use super::paragraphs::of_colour;

/// A character on a page.
#[derive(Clone)]
pub(crate) struct Glyph {
    pub(crate) char: char,
    /// Its baseline, counted on through all pages.
    baseline: f64,
    /// Its left edge; boxes may overlap, for LibreOffice draws quotation marks into a lam-alef.
    pub(crate) x: f64,
}

/// Lines that are less than this apart (in points) are one.
const SAME_LINE: f64 = 2.5;

/// What stands further apart is of two columns of a page: a head that is repeated.
const OTHER_COLUMN: f64 = 100.0;

/// Higher than any page, in points.
const PAGE: f64 = 100_000.0;

/// The visible characters of each paragraph, known by its colour, line by line, each line from left to right.
pub(crate) fn lines(pdf: &Path) -> Result<BTreeMap<usize, Vec<Vec<Glyph>>>, String> {
    let path = pdf.display().to_string();
    let xml = command("mutool", &["draw", "-q", "-F", "stext", "-o", "-", &path])?;
    let mut lines = BTreeMap::new();
    for (paragraph, glyphs) in glyphs(&String::from_utf8_lossy(&xml))? {
        lines.insert(paragraph, of_lines(glyphs));
    }
    Ok(lines)
}

fn of_lines(mut glyphs: Vec<Glyph>) -> Vec<Vec<Glyph>> {
    glyphs.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    let mut lines: Vec<Vec<Glyph>> = Vec::new();
    for glyph in glyphs {
        let same = |line: &&mut Vec<Glyph>| glyph.baseline - line[0].baseline < SAME_LINE;
        match lines.last_mut().filter(same) {
            Some(line) => line.push(glyph),
            None => lines.push(vec![glyph]),
        }
    }
    let sorted = lines.into_iter().flat_map(|mut line| {
        line.sort_by(|a, b| a.x.total_cmp(&b.x));
        let together = |a: &Glyph, b: &Glyph| b.x - a.x < OTHER_COLUMN;
        let columns = line.chunk_by(together).map(<[Glyph]>::to_vec);
        columns.collect::<Vec<_>>()
    });
    sorted.collect()
}

/// How many pages a PDF has.
pub(crate) fn count(pdf: &Path) -> Result<usize, String> {
    let path = pdf.display().to_string();
    let xml = command("mutool", &["draw", "-q", "-F", "stext", "-o", "-", &path])?;
    Ok(String::from_utf8_lossy(&xml).matches("<page ").count())
}

fn glyphs(xml: &str) -> Result<BTreeMap<usize, Vec<Glyph>>, String> {
    let mut reader = Reader::from_str(xml);
    let mut found: BTreeMap<usize, Vec<Glyph>> = BTreeMap::new();
    let mut page = 0.0;
    // The left edge and the end of the last character that has a width.
    let mut last = (0.0, 0.0);
    loop {
        match reader.read_event().map_err(|it| it.to_string())? {
            Event::Eof => return Ok(found),
            Event::Start(it) if it.name().as_ref() == "page" => page += PAGE,
            Event::Empty(it) if it.name().as_ref() == "char" => {
                let (paragraph, mut glyph, [left, right]) = char_of(&it)?;
                glyph.baseline += page;
                if right - left > 0.01 {
                    last = (left, right);
                } else if (left - last.1).abs() >= 0.01 {
                    // A mark; what it is called depends on the font.
                    continue;
                } else {
                    // The second letter of a ligature: `mutool` puts it at the end of the glyph.
                    let rtl = Direction::of_first_strong(&glyph.char.to_string());
                    glyph.x = match rtl {
                        Some(Direction::Rtl) => last.0 - 0.005,
                        _ => last.0 + 0.005,
                    };
                }
                if super::is_seen(glyph.char) {
                    found.entry(paragraph).or_default().push(glyph);
                }
            }
            _ => {}
        }
    }
}

fn char_of(element: &BytesStart<'_>) -> Result<(usize, Glyph, [f64; 2]), String> {
    let mut values = BTreeMap::new();
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|it| it.to_string())?;
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|it| it.to_string())?;
        values.insert(attribute.key.as_ref().to_owned(), value.into_owned());
    }
    let value = |key: &str| {
        let value = values.get(key);
        value.ok_or_else(|| format!("mutool says no {key} of a character"))
    };
    let number = |text: &str| text.parse::<f64>().map_err(|it| format!("{text}: {it}"));
    let quad = value("quad")?;
    let corners: Vec<&str> = quad.split(' ').collect();
    let corner = |at: usize| number(corners.get(at).copied().unwrap_or_default());
    let (left, right) = (corner(0)?, corner(2)?);
    let glyph = Glyph {
        char: value("c")?.chars().next().unwrap_or('\u{FFFD}'),
        baseline: number(value("y")?)?,
        x: left,
    };
    let colour = value("color")?.trim_start_matches('#');
    let paragraph = of_colour(colour).ok_or_else(|| format!("{colour} is no colour"))?;
    Ok((paragraph, glyph, [left, right]))
}

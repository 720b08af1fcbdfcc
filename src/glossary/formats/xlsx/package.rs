//! The parts of a workbook, each read up to a limit.

use std::io::{Cursor, Read};

use rustc_hash::FxHashMap;
use zip::ZipArchive;

use super::super::elements::{Element, Place, Takes, walk};
use super::dates;
use super::sheet::{self, Row, Shared};
use crate::diag::Message;

/// Most bytes of a part once it is inflated: a small package may hold a part that fills all memory.
const LARGEST_PART: u64 = 512 << 20;

/// An open workbook.
pub(super) struct Package<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// The sheets in their order: name, and path of the part.
    pub(super) sheets: Vec<(String, String)>,
}

impl<'b> Package<'b> {
    pub(super) fn open(bytes: &'b [u8]) -> Result<Package<'b>, Message> {
        let zip = ZipArchive::new(Cursor::new(bytes));
        let zip = zip.map_err(|_| Message::new("glossary-workbook-damaged"))?;
        let mut package = Package {
            zip,
            sheets: Vec::new(),
        };
        let book = package.part("xl/workbook.xml")?;
        let book = book.ok_or_else(|| Message::new("glossary-no-workbook"))?;
        let targets = package.part("xl/_rels/workbook.xml.rels")?;
        let targets = relations(&targets.unwrap_or_default());
        let path = |id: &str| targets.get(id).map(|it| absolute(it));
        package.sheets = sheets(&book)
            .into_iter()
            .filter_map(|(name, id)| Some((name, path(&id)?)))
            .collect();
        Ok(package)
    }

    /// The text of a part, if there is one.
    fn part(&mut self, path: &str) -> Result<Option<String>, Message> {
        let Ok(file) = self.zip.by_name(path) else {
            return Ok(None);
        };
        let mut text = Vec::new();
        let read = file.take(LARGEST_PART + 1).read_to_end(&mut text);
        read.map_err(|_| Message::new("glossary-workbook-damaged"))?;
        if text.len() as u64 > LARGEST_PART {
            return Err(Message::new("glossary-workbook-too-large").with("part", path));
        }
        let text = String::from_utf8(text);
        let text = text.map_err(|_| Message::new("glossary-workbook-damaged"))?;
        Ok(Some(text.trim_start_matches('\u{FEFF}').to_owned()))
    }

    /// What cells refer to by number.
    pub(super) fn shared(&mut self) -> Result<Shared, Message> {
        let strings = self.part("xl/sharedStrings.xml")?;
        let styles = self.part("xl/styles.xml")?;
        Ok(Shared {
            strings: sheet::strings(&strings.unwrap_or_default()),
            days: dates::styles(&styles.unwrap_or_default()),
        })
    }

    /// The filled rows of a sheet.
    pub(super) fn rows(&mut self, nth: usize, shared: &Shared) -> Result<Vec<Row>, Message> {
        let path = self.sheets[nth].1.clone();
        let part = self.part(&path)?;
        sheet::rows(&part.unwrap_or_default(), shared)
            .ok_or_else(|| Message::new("glossary-workbook-damaged"))
    }
}

/// The path of a part from the root of the package.
fn absolute(target: &str) -> String {
    match target.strip_prefix('/') {
        Some(path) => path.to_owned(),
        None => format!("xl/{}", target.trim_start_matches("./")),
    }
}

#[derive(Default)]
struct Pairs {
    element: &'static str,
    attributes: [&'static str; 2],
    pairs: Vec<(String, String)>,
}

impl Takes for Pairs {
    fn open(&mut self, element: &Element, _: &mut Place<'_>) {
        if element.name == self.element
            && let [Some(first), Some(second)] = self.attributes.map(|it| element.attribute(it))
        {
            self.pairs.push((first.to_owned(), second.to_owned()));
        }
    }

    fn close(&mut self, _: &Element, _: &[Element]) {}
}

fn pairs(
    text: &str,
    element: &'static str,
    attributes: [&'static str; 2],
) -> Vec<(String, String)> {
    let mut found = Pairs {
        element,
        attributes,
        pairs: Vec::new(),
    };
    walk(text, &mut found);
    found.pairs
}

fn sheets(book: &str) -> Vec<(String, String)> {
    pairs(book, "sheet", ["name", "r:id"])
}

fn relations(text: &str) -> FxHashMap<String, String> {
    pairs(text, "Relationship", ["Id", "Target"])
        .into_iter()
        .collect()
}

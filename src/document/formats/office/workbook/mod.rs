//! Workbooks (`.xlsx`): SpreadsheetML, ECMA-376 part 1. Cells of text are units; their texts stand in a part
//! of their own, in which several cells may share one.

mod sheet;
mod strings;

use super::part;
use super::relations::Relations;
use super::vocabulary::{Element, Vocabulary};
use super::{Kind as OfficeKind, Office};
use crate::container::package::{Package, PackageError};
use crate::diag::{Message, Severity};
use crate::document::Problem;
use crate::document::formats::xml::{Kind, Tag, Tokens};
use crate::document::packaged::{Drawing, PackageUnit, PartName, PartText};
use crate::text::Span;
use sheet::{Cell, Content};
use strings::Strings;

/// Workbooks.
pub(super) struct Workbook;

impl OfficeKind for Workbook {
    fn vocabulary(&self) -> Option<&'static dyn Vocabulary> {
        Some(&Workbook)
    }

    /// The shared texts, and the sheets in their order, each by its name.
    fn parts(&self, package: &mut Package) -> Result<Vec<PartName>, PackageError> {
        let main = Relations::of_package(package)?.main()?;
        let relations = Relations::of(package, &main)?;
        let text = part::text(package, &main)?;
        let strings = relations.targets("sharedStrings").next();
        let mut parts: Vec<PartName> = strings.map(PartName::named).into_iter().collect();
        for (name, id) in sheets(&text) {
            let member = relations.by_id(&id).filter(|it| package.has(it));
            parts.extend(member.map(|member| PartName {
                member: member.to_owned(),
                label: Some(name),
            }));
        }
        Ok(parts)
    }

    fn draw(&self, _: &Office, parts: &[PartText<'_>]) -> Drawing {
        let shared = parts.iter().take_while(|it| is_strings(it.text)).count();
        let strings = parts[..shared].first().map(|it| Strings::read(it.text));
        let strings = strings.unwrap_or_default();
        let mut drawing = Drawing::default();
        for (number, part) in parts.iter().enumerate().skip(shared) {
            for cell in sheet::cells(part.text) {
                if drawing.side.text.len() > MOST_TEXT {
                    drawing.problems.push(cut(part));
                    return drawing;
                }
                put(&cell, Sheet { number, part }, &strings, &mut drawing);
            }
        }
        drawing
    }
}

/// How many bytes of text all cells may have: many of them may repeat one.
const MOST_TEXT: usize = 128 << 20;

/// What is said of a workbook that is not read to its end.
fn cut(part: &PartText<'_>) -> Problem {
    Problem {
        severity: Severity::Warning,
        span: Span::empty(0),
        message: Message::new("document-cells-repeat").with("part", part.name.member.as_str()),
    }
}

/// A sheet, as part number `number`.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    number: usize,
    part: &'a PartText<'a>,
}

/// Adds the text of a cell, which stands in the sheet or among the shared texts.
fn put(cell: &Cell<'_>, sheet: Sheet<'_>, strings: &Strings<'_>, drawing: &mut Drawing) {
    let (paragraph, part) = match &cell.content {
        Content::Shared(number) => (strings.get(*number), 0),
        Content::Inline(paragraph) => (Some(paragraph), sheet.number),
    };
    let Some(paragraph) = paragraph else {
        return;
    };
    drawing.side.part = u32::try_from(part).unwrap_or(u32::MAX);
    let Some(span) = paragraph.put_into(&mut drawing.side) else {
        return;
    };
    let label = sheet.part.name.label.as_deref().unwrap_or_default();
    let mut place = cell.place;
    place.table = u32::try_from(sheet.number).unwrap_or(u32::MAX);
    drawing.units.push(PackageUnit {
        span,
        id: format!("{label}!{}", cell.name).into(),
        part: sheet.part.name.member.as_str().into(),
        cell: Some(place),
    });
}

fn is_strings(text: &str) -> bool {
    let mut tags = Tokens::new(text).filter_map(|it| match it.kind {
        Kind::Open(tag) => Some(tag.name() == "sst"),
        _ => None,
    });
    tags.next().unwrap_or(false)
}

/// The names of the sheets that are shown, with their relations, in their order.
fn sheets(workbook: &str) -> Vec<(String, String)> {
    let named = Tokens::new(workbook).filter_map(|it| match it.kind {
        Kind::Open(tag) if tag.name() == "sheet" => {
            let is_hidden = tag.attribute("state").is_some_and(|it| it != "visible");
            let id = tag.attribute("r:id").filter(|_| !is_hidden)?;
            Some((tag.attribute("name")?, id))
        }
        _ => None,
    });
    named.collect()
}

impl Vocabulary for Workbook {
    fn element(&self, tag: &Tag<'_>) -> Element {
        match tag.name() {
            "si" | "is" => Element::Paragraph,
            "r" => Element::Run,
            "rPr" => Element::Format,
            "t" if tag.says("xml:space", "preserve") => Element::Words,
            "t" => Element::TrimmedWords,
            "rPh" => Element::Skipped,
            _ => Element::Other,
        }
    }
}

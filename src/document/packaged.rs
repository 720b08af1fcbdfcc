//! Documents that are packages of parts: their prose is drawn from the parts, and edits of it go back
//! into them. Parts that no edit touches stay as they are packed.

mod document;
mod parts;
mod stacked;
mod tables;

pub use parts::{CellPlace, Drawing, DrawnUnit, Note, PackageUnit, PartName, PartText, Remark};

use std::collections::BTreeMap;
use std::sync::Arc;

use super::error::{DecodeError, DecodeErrorKind};
use super::format::{Block, Blocks, Source};
use super::map::{FileEdit, Refused};
use super::{Document, Encoding, FileInfo, Problem, Prose, Side};
use crate::container::package::{Member, Package, PackageError};
use crate::diag::{Message, Severity};
use crate::text::Span;

/// A kind of packages: which of their parts hold prose, and what it is.
pub trait PackageFormat: Sync {
    /// The parts that hold prose, in reading order.
    ///
    /// # Errors
    /// When the package is not of this kind, or cannot be read.
    fn parts(&self, package: &mut Package) -> Result<Vec<PartName>, PackageError>;

    /// Adds the prose of a part to `side`, and tells where each of its paragraphs stands there; with the
    /// place in `text` up to which it could be read, where that is not all.
    fn draw_part(&self, text: &str, side: &mut Side) -> (Vec<DrawnUnit>, Option<usize>);

    /// The prose of all parts.
    fn draw(&self, parts: &[PartText<'_>]) -> Drawing;

    /// The members that change when notes stand in the document whose body is `text`; `None` where the
    /// format has no such notes.
    ///
    /// # Errors
    /// When the package cannot be read.
    fn annotated(
        &self,
        _package: &mut Package,
        _body: &str,
        _text: &str,
        _notes: &[Note],
    ) -> Option<Result<Vec<(String, String)>, PackageError>> {
        None
    }

    /// The edit of a part with its new prose as the part writes it, and what else must change with it.
    fn settled(&self, text: &str, edit: FileEdit) -> Vec<FileEdit>;
}

impl Drawing {
    /// Adds the units of a part, numbered.
    fn add(&mut self, name: &PartName, units: Vec<DrawnUnit>) {
        let member: Arc<str> = Arc::from(&*name.member);
        let unit = |(number, unit): (usize, DrawnUnit)| PackageUnit {
            span: unit.span,
            id: unit_id(name.label.as_deref(), number + 1),
            part: Arc::clone(&member),
            cell: unit.cell,
        };
        self.units.extend(units.into_iter().enumerate().map(unit));
    }
}

/// A part and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    name: PartName,
    text: Arc<String>,
    is_changed: bool,
}

/// What a document was drawn from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Packaged {
    package: Package,
    parts: Vec<Part>,
    units: Vec<PackageUnit>,
}

/// What was drawn from a package.
struct Drawn {
    packaged: Packaged,
    side: Side,
    problems: Vec<Problem>,
}

/// The prose of parts that know nothing of each other.
pub(super) fn draw_parts(format: &dyn PackageFormat, parts: &[PartText<'_>]) -> Drawing {
    let mut drawing = Drawing::default();
    for (number, part) in parts.iter().enumerate() {
        drawing.side.next_part(number == 0);
        let (units, broken_at) = format.draw_part(part.text, &mut drawing.side);
        drawing.add(part.name, units);
        let broken = broken_at.map(|it| broken(it, &part.name.member));
        drawing.problems.extend(broken);
    }
    drawing
}

/// The document that a package is, in one block.
pub(super) fn blocks(
    source: Source,
    name: &'static str,
    format: &dyn PackageFormat,
) -> Result<Blocks, DecodeError> {
    let path = source.path;
    let opened = open(source.content.into_bytes(), format);
    let drawn = opened.map_err(|error| DecodeError {
        path: path.clone(),
        kind: DecodeErrorKind::Package(error),
    })?;
    let file = FileInfo {
        path,
        encoding: Encoding::UTF_8,
        format: name,
        declared: None,
    };
    let block = Block {
        document: Document {
            file: Arc::new(file),
            prose: Prose::pieced(drawn.side, None),
            package: Some(Arc::new(drawn.packaged)),
        },
        problems: drawn.problems,
    };
    Ok(Box::new(std::iter::once(Ok(block))))
}

fn open(bytes: Vec<u8>, format: &dyn PackageFormat) -> Result<Drawn, PackageError> {
    let mut package = Package::open(bytes)?;
    let names = format.parts(&mut package)?;
    let mut parts = Vec::new();
    for name in names {
        let text = String::from_utf8(package.read(&name.member)?);
        let text = text.map_err(|_| PackageError::Member(name.member.clone()))?;
        parts.push(Part {
            name,
            text: Arc::new(text),
            is_changed: false,
        });
    }
    Ok(draw(package, parts, format))
}

fn draw(package: Package, parts: Vec<Part>, format: &dyn PackageFormat) -> Drawn {
    let texts = parts.iter().map(|it| PartText {
        name: &it.name,
        text: &it.text,
    });
    let drawing = format.draw(&texts.collect::<Vec<_>>());
    let packaged = Packaged {
        package,
        parts,
        units: drawing.units,
    };
    Drawn {
        packaged,
        side: drawing.side,
        problems: drawing.problems,
    }
}

/// A name that is the same in every language: the sign of a paragraph and its number.
fn unit_id(label: Option<&str>, number: usize) -> Arc<str> {
    Arc::from(match label {
        None => format!("\u{B6}{number}"),
        Some(label) => format!("{label} \u{B6}{number}"),
    })
}

fn broken(at: usize, part: &str) -> Problem {
    Problem {
        severity: Severity::Warning,
        span: Span::empty(0),
        message: Message::new("document-part-broken")
            .with("part", part)
            .with("offset", at),
    }
}

impl Packaged {
    /// The paragraphs, in the order of the prose.
    pub(super) fn units(&self) -> &[PackageUnit] {
        &self.units
    }

    /// The file.
    ///
    /// # Errors
    /// When the package cannot be put together.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, PackageError> {
        let changed = self.parts.iter().filter(|it| it.is_changed);
        let members: Vec<Member<'_>> = changed
            .map(|it| Member {
                name: &it.name.member,
                bytes: it.text.as_bytes(),
            })
            .collect();
        if members.is_empty() {
            Ok(self.package.bytes().to_vec())
        } else {
            self.package.with(&members)
        }
    }

    /// The same after these edits of the parts.
    fn edited(&self, edits: Vec<FileEdit>, format: &dyn PackageFormat) -> Result<Drawn, Refused> {
        let mut of_parts: BTreeMap<u32, Vec<FileEdit>> = BTreeMap::new();
        for edit in edits {
            of_parts.entry(edit.place.part).or_default().push(edit);
        }
        let mut parts = self.parts.clone();
        for (number, edits) in of_parts {
            let part = parts.get_mut(number as usize).ok_or(Refused::Stale)?;
            let settled = edits
                .into_iter()
                .flat_map(|it| format.settled(&part.text, it));
            part.text = Arc::new(spliced(&part.text, settled.collect())?);
            part.is_changed = true;
        }
        Ok(draw(self.package.clone(), parts, format))
    }
}

/// A part with its edits. Of two that overlap the first is made: a text that stands in several cells of a
/// workbook is found wrong in each of them.
fn spliced(text: &str, mut edits: Vec<FileEdit>) -> Result<String, Refused> {
    edits.sort_by_key(|it| (it.place.range.start, it.place.range.end));
    edits.dedup();
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for edit in &edits {
        if edit.place.range.start < done {
            continue;
        }
        let before = text.get(done..edit.place.range.start);
        out.push_str(before.ok_or(Refused::Stale)?);
        out.push_str(&edit.text);
        done = edit.place.range.end;
    }
    out.push_str(text.get(done..).ok_or(Refused::Stale)?);
    Ok(out)
}

//! Electronic books (`.epub`): EPUB 3 (W3C). Their chapters are pages, in the order of the spine.

use super::relations::resolved;
use super::vocabulary::Vocabulary;
use super::{Kind as OfficeKind, Office, part};
use crate::container::package::{Package, PackageError};
use crate::document::formats::html;
use crate::document::formats::xml::{Kind, Tokens};
use crate::document::packaged::{self, Drawing, DrawnUnit, PartName, PartText};
use crate::document::{FileEdit, Side};

/// Electronic books.
pub(super) struct Book;

/// Where a book says what it holds.
const CONTAINER: &str = "META-INF/container.xml";

impl OfficeKind for Book {
    fn vocabulary(&self) -> Option<&'static dyn Vocabulary> {
        None
    }

    /// The chapters, by the names of their files.
    fn parts(&self, package: &mut Package) -> Result<Vec<PartName>, PackageError> {
        let container = part::text(package, CONTAINER)?;
        let root = attributes(&container, "rootfile", "full-path").next();
        let root = root.ok_or_else(|| PackageError::Missing("rootfile".to_owned()))?;
        let text = part::text(package, &root)?;
        let folder = root.rsplit_once('/').map_or("", |it| it.0);
        let mut parts = Vec::new();
        for id in attributes(&text, "itemref", "idref") {
            let member = item(&text, &id).map(|it| resolved(&it, folder));
            let member = member.filter(|it| package.has(it));
            parts.extend(member.map(|it| PartName::named(&it)));
        }
        Ok(parts)
    }

    fn draw(&self, format: &Office, parts: &[PartText<'_>]) -> Drawing {
        packaged::draw_parts(format, parts)
    }

    fn draw_part(&self, text: &str, side: &mut Side) -> (Vec<DrawnUnit>, Option<usize>) {
        let page = html::read(text, true);
        let shift = side.append(&page.target);
        let targets = page.units.iter().flat_map(|it| &it.target);
        let says = |it: &&crate::text::Span| !it.of(&page.target.text).trim().is_empty();
        let unit = |span: &crate::text::Span| DrawnUnit {
            span: crate::text::Span::new(span.start + shift, span.end + shift),
            cell: None,
        };
        (targets.filter(says).map(unit).collect(), None)
    }

    fn settled(&self, text: &str, mut edit: FileEdit) -> Vec<FileEdit> {
        edit.text = html::escaped(text, edit.place.range.start, &edit.text);
        vec![edit]
    }
}

/// The values of an attribute of all elements of this name.
fn attributes<'t>(
    text: &'t str,
    element: &'t str,
    attribute: &'t str,
) -> impl Iterator<Item = String> + 't {
    Tokens::new(text).filter_map(move |it| match it.kind {
        Kind::Open(tag) if tag.name() == element => tag.attribute(attribute),
        _ => None,
    })
}

/// The file of a chapter, by its id; what is no page is left out.
fn item(text: &str, id: &str) -> Option<String> {
    let mut items = Tokens::new(text).filter_map(|it| match it.kind {
        Kind::Open(tag) if tag.name() == "item" && tag.says("id", id) => {
            let is_page = tag.says("media-type", "application/xhtml+xml");
            tag.attribute("href").filter(|_| is_page)
        }
        _ => None,
    });
    let href = items.next()?;
    Some(href.replace("%20", " "))
}

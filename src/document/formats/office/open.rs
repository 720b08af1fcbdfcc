//! Text documents in the OpenDocument format (`.odt`): ISO/IEC 26300.

use super::Kind as OfficeKind;
use super::vocabulary::{Element, Vocabulary};
use crate::container::package::{Package, PackageError};
use crate::document::formats::xml::Tag;
use crate::document::packaged::PartName;

/// OpenDocument text.
pub(super) struct OpenDocument;

impl OfficeKind for OpenDocument {
    fn vocabulary(&self) -> Option<&'static dyn Vocabulary> {
        Some(&OpenDocument)
    }

    /// The body, and the heads and feet of pages, which stand among the styles.
    fn parts(&self, package: &mut Package) -> Result<Vec<PartName>, PackageError> {
        let mut parts = vec![PartName::body("content.xml".to_owned())];
        parts.extend(
            package
                .has("styles.xml")
                .then(|| PartName::named("styles.xml")),
        );
        Ok(parts)
    }
}

impl Vocabulary for OpenDocument {
    fn is_running(&self) -> bool {
        true
    }

    fn element(&self, tag: &Tag<'_>) -> Element {
        match tag.name() {
            "p" | "h" => Element::Paragraph,
            "table" => Element::Table,
            "table-row" => Element::Row,
            "table-cell" => Element::Cell,
            "s" => Element::Spaces(tag.attribute("text:c").map_or(1, |it| count(&it))),
            "tab" => Element::Sign("\t"),
            "line-break" => Element::Sign("\n"),
            "tracked-changes" | "annotation" | "note-citation" | "title" | "desc" | "ruby-text"
            | "forms" | "scripts" => Element::Skipped,
            it if it.ends_with("-source") => Element::Skipped,
            "page-number" | "page-count" | "date" | "time" | "chapter" | "sequence"
            | "expression" | "bookmark-ref" | "reference-ref" | "note-ref" | "sequence-ref"
            | "file-name" | "modification-date" | "modification-time" | "creation-date"
            | "creation-time" | "print-date" | "word-count" | "variable-get" | "user-field-get" => {
                Element::Computed
            }
            _ => Element::Other,
        }
    }
}

/// Most spaces that one element stands for.
const MOST_SPACES: usize = 50;

fn count(written: &str) -> usize {
    let count: usize = written.trim().parse().unwrap_or(1);
    count.min(MOST_SPACES)
}

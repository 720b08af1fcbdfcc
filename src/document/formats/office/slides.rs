//! Presentations (`.pptx`): PresentationML and DrawingML, ECMA-376 part 1.

use super::Kind as OfficeKind;
use super::relations::Relations;
use super::vocabulary::{Element, Vocabulary};
use crate::container::package::{Package, PackageError};
use crate::document::formats::xml::{Kind, Tag, Tokens};
use crate::document::packaged::PartName;

/// Presentations.
pub(super) struct Slides;

impl OfficeKind for Slides {
    fn vocabulary(&self) -> Option<&'static dyn Vocabulary> {
        Some(&Slides)
    }

    /// The slides in the order in which they are shown, each with its diagrams, charts and notes.
    fn parts(&self, package: &mut Package) -> Result<Vec<PartName>, PackageError> {
        let main = Relations::of_package(package)?.main()?;
        let relations = Relations::of(package, &main)?;
        let text = super::part::text(package, &main)?;
        let mut parts = Vec::new();
        for id in shown(&text) {
            let Some(slide) = relations.by_id(&id) else {
                continue;
            };
            let inside = Relations::of(package, slide)?;
            parts.push(PartName::named(slide));
            for kind in ["diagramData", "chart", "notesSlide"] {
                parts.extend(inside.targets(kind).map(PartName::named));
            }
        }
        Ok(parts)
    }
}

/// The relations of the slides, in the order of the presentation.
fn shown(presentation: &str) -> Vec<String> {
    let ids = Tokens::new(presentation).filter_map(|it| match it.kind {
        Kind::Open(tag) if tag.name() == "sldId" => tag.attribute("r:id"),
        _ => None,
    });
    ids.collect()
}

impl Vocabulary for Slides {
    fn element(&self, tag: &Tag<'_>) -> Element {
        match tag.name() {
            "p" => Element::Paragraph,
            "tbl" => Element::Table,
            "tr" => Element::Row,
            "tc" => Element::Cell,
            "r" => Element::Run,
            "rPr" => Element::Format,
            "t" => Element::Words,
            "br" => Element::Sign("\n"),
            "fld" => Element::Computed,
            "Fallback" | "pPr" => Element::Skipped,
            "oMath" | "oMathPara" => Element::Object,
            _ => Element::Other,
        }
    }
}

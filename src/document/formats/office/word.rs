//! Word documents (`.docx`): WordprocessingML, ECMA-376 part 1.

use super::relations::Relations;
use super::vocabulary::{Element, Vocabulary};
use super::{Kind as OfficeKind, comments};
use crate::container::package::{Package, PackageError};
use crate::document::formats::xml::Tag;
use crate::document::packaged::{Note, PartName};
use crate::document::{FileEdit, FileSpan};

/// Word documents.
pub(super) struct Word;

impl OfficeKind for Word {
    fn vocabulary(&self) -> Option<&'static dyn Vocabulary> {
        Some(&Word)
    }

    fn parts(&self, package: &mut Package) -> Result<Vec<PartName>, PackageError> {
        let main = Relations::of_package(package)?.main()?;
        let relations = Relations::of(package, &main)?;
        let mut parts = vec![PartName::body(main)];
        for kind in ["footnotes", "endnotes", "header", "footer"] {
            parts.extend(relations.targets(kind).map(PartName::named));
        }
        Ok(parts)
    }

    fn annotated(
        &self,
        package: &mut Package,
        body: &str,
        text: &str,
        notes: &[Note],
    ) -> Option<Result<Vec<(String, String)>, PackageError>> {
        Some(comments::members(package, body, text, notes))
    }

    /// White space at the ends of words counts only where the file says so.
    fn companion(&self, text: &str, edit: &FileEdit) -> Option<FileEdit> {
        let range = &edit.place.range;
        let tag = text[..range.start].rfind('<')?;
        let words = tag + text[tag..range.start].find('>')? + 1;
        let name = text[tag..words].strip_suffix("t>")?;
        if name.contains(' ') {
            return None;
        }
        let end = range.end + text[range.end..].find('<')?;
        let new = [&text[words..range.start], &edit.text, &text[range.end..end]].concat();
        let (old, new) = (spaces_around(&text[words..end]), spaces_around(&new));
        let has_more = new.0 > old.0 || new.1 > old.1;
        has_more.then(|| FileEdit {
            place: FileSpan {
                part: edit.place.part,
                range: tag..words,
            },
            text: format!("{name}t xml:space=\"preserve\">"),
            replaces: 0,
        })
    }
}

impl Vocabulary for Word {
    fn element(&self, tag: &Tag<'_>) -> Element {
        match tag.name() {
            "p" => Element::Paragraph,
            "tbl" => Element::Table,
            "tr" => Element::Row,
            "tc" => Element::Cell,
            "r" => Element::Run,
            "rPr" => Element::Format,
            "vanish" if !is_off(tag) => Element::Hidden,
            "t" if tag.says("xml:space", "preserve") => Element::Words,
            "t" => Element::TrimmedWords,
            "tab" | "ptab" => Element::Sign("\t"),
            "br" | "cr" => Element::Sign("\n"),
            "noBreakHyphen" => Element::Sign("\u{2011}"),
            "softHyphen" => Element::Sign("\u{AD}"),
            "sym" => Element::Sign(super::paragraph::OBJECT),
            "del" | "moveFrom" | "Fallback" | "delText" | "rt" | "pPr" | "sectPr" | "tblPr" => {
                Element::Skipped
            }
            "oMath" | "oMathPara" => Element::Object,
            "fldSimple" => match tag.attribute("w:instr") {
                Some(it) if it.trim_start().starts_with("HYPERLINK") => Element::Other,
                _ => Element::Computed,
            },
            "fldChar" => match tag.attribute("w:fldCharType").as_deref() {
                Some("begin") => Element::FieldBegin,
                Some("separate") => Element::FieldShows,
                _ => Element::FieldEnd,
            },
            "instrText" => Element::Instruction,
            "proofErr" | "lastRenderedPageBreak" => Element::Soft,
            _ => Element::Other,
        }
    }
}

/// How much white space stands at either end.
fn spaces_around(words: &str) -> (usize, usize) {
    let is_space = |c: char| matches!(c, ' ' | '\t' | '\r' | '\n');
    let length = |rest: &str| words.len() - rest.len();
    (
        length(words.trim_start_matches(is_space)),
        length(words.trim_end_matches(is_space)),
    )
}

/// Whether a property that is on where it is named is said to be off.
fn is_off(tag: &Tag<'_>) -> bool {
    let value = tag.attribute("w:val");
    value.is_some_and(|it| matches!(&*it, "0" | "false" | "off"))
}

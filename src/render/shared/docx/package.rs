//! The parts of a Word document.

use super::run::escape;
use super::styles;
use crate::bidi::Direction;
use crate::render::shared::ooxml::{XML, pack};
use crate::text::Lang;

/// A Word document with this body.
pub(super) fn document(lang: Lang, title: &str, body: &str) -> Vec<u8> {
    let document = format!(
        "{XML}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}\
         {}</w:sectPr></w:body></w:document>",
        section(lang, 1)
    );
    let core = format!(
        "{XML}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>{}</dc:language>\
         </cp:coreProperties>",
        escape(title),
        lang.code()
    );
    pack(&[
        ("[Content_Types].xml", format!("{XML}{TYPES}")),
        ("_rels/.rels", format!("{XML}{ROOT}")),
        ("word/document.xml", document),
        ("word/_rels/document.xml.rels", format!("{XML}{PARTS}")),
        ("word/styles.xml", styles::xml()),
        ("docProps/core.xml", core),
    ])
}

/// The properties of a section of this many columns, without their end tag. It begins where the one
/// before it ends, and the first column stands where lines of `lang` begin.
pub(super) fn section(lang: Lang, columns: usize) -> String {
    let columns = match columns {
        1 => String::new(),
        _ => format!("<w:cols w:num=\"{columns}\" w:space=\"284\"/>"),
    };
    let bidi = match Direction::of(lang) {
        Direction::Rtl => "<w:bidi/>",
        Direction::Ltr => "",
    };
    format!(
        "<w:sectPr><w:type w:val=\"continuous\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"850\" w:right=\"850\" w:bottom=\"850\" w:left=\"850\" w:header=\"567\" \
         w:footer=\"567\" w:gutter=\"0\"/>{columns}{bidi}"
    )
}

const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
    <Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
    <Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
    <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
    </Types>";

const ROOT: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
    <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
    </Relationships>";

const PARTS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>\
    </Relationships>";

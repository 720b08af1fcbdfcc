//! Office documents: packages of parts in XML. Paragraphs are units; what was deleted while changes were
//! tracked, what a program computes, and comments are no prose, and stay as they are.

mod book;
mod comments;
mod open;
mod paragraph;
mod paragraphs;
mod part;
mod relations;
mod slides;
mod tables;
mod vocabulary;
mod word;
mod workbook;

use std::io::Write;

use self::paragraphs::Paragraphs;
use self::vocabulary::Vocabulary;
use super::xml;
use crate::container::package::{self, Package, PackageError};
use crate::document::packaged::{
    self, Drawing, DrawnUnit, Note, PackageFormat, PartName, PartText,
};
use crate::document::{
    Blocks, DecodeError, Document, FileEdit, FileFormat, Layout, Side, Source, WriteError,
};

/// A format of office documents.
pub(super) struct Office {
    name: &'static str,
    extensions: &'static [&'static str],
    /// The member that tells it from others, where a file has no name.
    member: &'static str,
    kind: &'static dyn Kind,
}

/// What is special to a format of office documents.
trait Kind: Sync {
    /// The parts that hold words, in reading order.
    fn parts(&self, package: &mut Package) -> Result<Vec<PartName>, PackageError>;

    /// The prose of its parts.
    fn draw(&self, format: &Office, parts: &[PartText<'_>]) -> Drawing {
        packaged::draw_parts(format, parts)
    }

    /// What its elements are.
    fn vocabulary(&self) -> Option<&'static dyn Vocabulary>;

    /// Adds the prose of a part to `side`; see [`PackageFormat::draw_part`].
    fn draw_part(&self, text: &str, side: &mut Side) -> (Vec<DrawnUnit>, Option<usize>) {
        match self.vocabulary() {
            Some(vocabulary) => {
                let (paragraphs, broken) = Paragraphs::read(text, vocabulary);
                (paragraphs.put_into(side), broken)
            }
            None => (Vec::new(), None),
        }
    }

    /// The edit of a part with its new prose as the part writes it, and what else must change with it.
    fn settled(&self, text: &str, mut edit: FileEdit) -> Vec<FileEdit> {
        let companion = self.companion(text, &edit);
        edit.text = xml::with_entities(&edit.text);
        companion.into_iter().chain([edit]).collect()
    }

    /// The members that change when notes stand in the body; `None` where there are no such notes.
    fn annotated(
        &self,
        _package: &mut Package,
        _body: &str,
        _text: &str,
        _notes: &[Note],
    ) -> Option<Result<Vec<(String, String)>, PackageError>> {
        None
    }

    /// What must change in a part with an edit, beside it.
    fn companion(&self, _text: &str, _edit: &FileEdit) -> Option<FileEdit> {
        None
    }
}

/// Word documents.
pub(super) static WORD: Office = Office {
    name: "docx",
    extensions: &["docx", "docm", "dotx", "dotm"],
    member: "word/document.xml",
    kind: &word::Word,
};

/// Presentations.
pub(super) static SLIDES: Office = Office {
    name: "pptx",
    extensions: &["pptx", "pptm", "ppsx", "potx"],
    member: "ppt/presentation.xml",
    kind: &slides::Slides,
};

/// Workbooks.
pub(super) static WORKBOOK: Office = Office {
    name: "xlsx",
    extensions: &["xlsx", "xlsm"],
    member: "xl/workbook.xml",
    kind: &workbook::Workbook,
};

/// Electronic books.
pub(super) static BOOK: Office = Office {
    name: "epub",
    extensions: &["epub"],
    member: "mimetypeapplication/epub+zip",
    kind: &book::Book,
};

/// OpenDocument text.
pub(super) static OPEN_DOCUMENT: Office = Office {
    name: "odt",
    extensions: &["odt", "ott"],
    member: "mimetypeapplication/vnd.oasis.opendocument.text",
    kind: &open::OpenDocument,
};

impl std::fmt::Debug for Office {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

impl FileFormat for Office {
    fn name(&self) -> &'static str {
        self.name
    }

    fn extensions(&self) -> &'static [&'static str] {
        self.extensions
    }

    fn accepts(&self, name: &str, head: &[u8]) -> bool {
        let is_named = crate::document::has_extension(name, self.extensions);
        let holds = || memchr::memmem::find(head, self.member.as_bytes()).is_some();
        is_named || head.starts_with(package::MAGIC) && holds()
    }

    fn layout(&self, _: &str, _: &str) -> Layout {
        Layout::default()
    }

    fn may_hold_both(&self) -> bool {
        true
    }

    fn wants_both(&self) -> bool {
        self.name == WORKBOOK.name
    }

    fn package(&self) -> Option<&dyn PackageFormat> {
        Some(self)
    }

    fn blocks(&self, source: Source) -> Result<Blocks, DecodeError> {
        packaged::blocks(source, self.name, self)
    }

    fn write(
        &self,
        document: &Document,
        _: &[FileEdit],
        out: &mut dyn Write,
    ) -> Result<(), WriteError> {
        let bytes = document.package_bytes()?;
        out.write_all(&bytes).map_err(WriteError::Io)
    }
}

impl PackageFormat for Office {
    fn parts(&self, package: &mut Package) -> Result<Vec<PartName>, PackageError> {
        self.kind.parts(package)
    }

    fn draw(&self, parts: &[PartText<'_>]) -> Drawing {
        self.kind.draw(self, parts)
    }

    fn draw_part(&self, text: &str, side: &mut Side) -> (Vec<DrawnUnit>, Option<usize>) {
        self.kind.draw_part(text, side)
    }

    fn annotated(
        &self,
        package: &mut Package,
        body: &str,
        text: &str,
        notes: &[Note],
    ) -> Option<Result<Vec<(String, String)>, PackageError>> {
        self.kind.annotated(package, body, text, notes)
    }

    fn settled(&self, text: &str, edit: FileEdit) -> Vec<FileEdit> {
        self.kind.settled(text, edit)
    }
}

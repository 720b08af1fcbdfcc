//! Row 2: files as translators have them: bytes to prose, and back.
//!
//! [`decode`] recognises the encoding and the format and remembers both, so that what is written
//! back is the same kind of file. What is prose, which spans are opaque and where directives stand
//! is decided here and nowhere else. Nothing here reads or writes a file.

mod bilingual;
mod decode;
mod detect;
mod directives;
mod encode;
mod encoding;
mod error;
mod excerpts;
mod format;
mod formats;
mod ignoring;
mod in_file;
mod incoming;
mod inline_tags;
mod lists;
mod map;
mod max_length;
mod opaque;
mod packaged;
mod place;
mod placeholders;
mod prose;
mod sides;
mod units;

pub use bilingual::{Bilingual, BilingualUnit, State, Tongue};
pub use decode::{decode, decode_incoming};
pub use directives::Directive;
pub use encode::{Unmappable, encode};
pub use encoding::Encoding;
pub use error::{DecodeError, DecodeErrorKind};
pub use excerpts::Excerpts;
pub(crate) use excerpts::places as cited_places;
pub use format::{Block, Blocks, FileFormat, Opened, Source, WriteError};
pub use formats::{FORMATS, format_of};
pub use in_file::{FilePlace, FilePlaces, UnitName};
pub use incoming::Incoming;
pub(crate) use inline_tags::{InlineTag, TagRole, inline_tags};
pub use map::{FileEdit, FileSpan, Piece, PieceKind, Refused, SourceMap, splice};
pub use max_length::MaxLength;
pub use packaged::{
    CellPlace, Drawing, DrawnUnit, Note, PackageFormat, PackageUnit, PartName, PartText, Remark,
};
pub use place::{Columns, Place};
pub(crate) use placeholders::{Placeholder, find as placeholders};
pub use prose::{Layout, Prose, Role, Unit};
pub use sides::{Side, Sides};

use std::sync::Arc;

use self::packaged::Packaged;

use serde::{Deserialize, Serialize};

use crate::diag::{Edit, Message, Severity};
use crate::text::{Lang, Span};

/// A file as somebody named it, and how it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileInfo {
    /// The path as the user gave it; `-` for standard input.
    pub path: String,
    /// How its bytes stand for characters.
    pub encoding: Encoding,
    /// The name of its format; see [`FORMATS`].
    pub format: &'static str,
    /// The language that somebody has declared for all of it.
    pub declared: Option<Lang>,
}

/// A file, opened: what people read of it, and the way back to its bytes. It never changes; an edit
/// makes a new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Where it came from.
    pub file: Arc<FileInfo>,
    /// What people read.
    pub prose: Prose,
    /// What it was drawn from, where it is a package.
    package: Option<Arc<Packaged>>,
}

impl Document {
    /// A text in UTF-8, of the format that its path tells.
    pub fn new(path: &str, text: String) -> Document {
        let format = format_of(path, text.as_bytes());
        let layout = format.layout(path, &text);
        let file = FileInfo {
            path: path.to_owned(),
            encoding: Encoding::UTF_8,
            format: format.name(),
            declared: None,
        };
        Document::laid_out(file, text, layout)
    }

    fn laid_out(file: FileInfo, text: String, layout: Layout) -> Document {
        Document {
            prose: Prose::whole(text, layout, file.declared),
            file: Arc::new(file),
            package: None,
        }
    }

    /// The same file with another text.
    #[must_use]
    pub fn with_text(&self, text: String) -> Document {
        let layout = self.format().layout(self.path(), &text);
        Document {
            prose: Prose::whole(text, layout, self.file.declared),
            file: Arc::clone(&self.file),
            package: None,
        }
    }

    /// The same text, declared to be in this language.
    #[must_use]
    pub fn with_language(&self, language: Lang) -> Document {
        let package = self.package.as_ref();
        if let Some(document) = package.and_then(|it| self.package_in(it, language)) {
            return document;
        }
        let file = FileInfo {
            declared: Some(language),
            ..(*self.file).clone()
        };
        let layout = self.format().layout(self.path(), self.text());
        let document = Document::laid_out(file, self.text().to_owned(), layout);
        Document {
            prose: document.prose.with_opaque_of(&self.prose),
            ..document
        }
    }

    /// The same text, to be written in this encoding.
    #[must_use]
    pub fn with_encoding(mut self, encoding: Encoding) -> Document {
        Arc::make_mut(&mut self.file).encoding = encoding;
        self
    }

    /// The same file after these edits of its prose, which do not overlap.
    ///
    /// # Errors
    /// When one of them cannot be made in the file.
    pub fn edited<'e>(&self, edits: impl Iterator<Item = &'e Edit>) -> Result<Document, Refused> {
        if let Some(packaged) = &self.package {
            return self.edited_package(packaged, edits);
        }
        let carried = edits.map(|it| self.prose.map().edit(it, self.text()));
        let carried = carried.collect::<Result<Vec<_>, _>>()?;
        Ok(self.with_text(splice(self.text(), &carried)?))
    }

    /// The bytes of its file.
    ///
    /// # Errors
    /// When its encoding has no byte for one of its characters.
    pub fn to_bytes(&self) -> Result<Vec<u8>, WriteError> {
        let mut bytes = Vec::new();
        self.format().write(self, &[], &mut bytes)?;
        Ok(bytes)
    }

    /// Its path as the user gave it; `-` for standard input.
    pub fn path(&self) -> &str {
        &self.file.path
    }

    /// Its text as the file has it, without a byte-order mark.
    pub fn text(&self) -> &str {
        self.prose.text()
    }

    /// Its text as searches are to see it; see [`Prose::visible`].
    pub fn visible(&self) -> &str {
        self.prose.visible()
    }

    /// The language of most of its letters, or the one that was declared.
    pub fn language(&self) -> Lang {
        self.prose.language()
    }

    /// How its bytes stand for characters.
    pub fn encoding(&self) -> Encoding {
        self.file.encoding
    }

    /// Whether its extension is one that its format claims in folders: two formats may share one, such as
    /// `.ts`, and what is in the file decides.
    pub fn is_by_extension(&self) -> bool {
        let claims = has_extension(self.path(), self.format().extensions());
        let has_both = || !self.format().wants_both() || self.sides().is_some();
        claims && self.format().is_wanted(self.path(), self.text()) && has_both()
    }

    /// Its format.
    pub fn format(&self) -> &'static dyn FileFormat {
        let named = |it: &&&'static dyn FileFormat| it.name() == self.file.format;
        FORMATS
            .iter()
            .find(named)
            .copied()
            .unwrap_or(FORMATS[FORMATS.len() - 1])
    }
}

/// Whether the extension of a file name is one of these, in letters of any case.
fn has_extension(name: &str, extensions: &[&str]) -> bool {
    let name = name.as_bytes();
    extensions.iter().any(|it| {
        let stem = name.len().checked_sub(it.len());
        stem.is_some_and(|at| {
            let (stem, extension) = name.split_at(at);
            stem.ends_with(b".") && extension.eq_ignore_ascii_case(it.as_bytes())
        })
    })
}

/// Something that the reader of a file should know, at its place in the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Problem {
    /// How much it matters.
    pub severity: Severity,
    /// The place, in bytes of the decoded text.
    pub span: Span,
    /// What is said; its id names the check.
    pub message: Message,
}

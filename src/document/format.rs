//! What a file format is: how its files become documents, and how edits are written back.

use std::fmt::Debug;
use std::io::{self, Write};

use super::{
    Bilingual, DecodeError, Document, Encoding, FileEdit, FileInfo, Incoming, Layout,
    PackageFormat, Problem, Refused, Sides, Tongue, Unmappable,
};

/// A file that is to be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The path as the user gave it; `-` for standard input.
    pub path: String,
    /// The content.
    pub content: Incoming,
}

/// What a document is to those who check it.
#[derive(Clone, Debug)]
pub enum Opened {
    /// Prose in one piece.
    Text(Document),
    /// A file that holds a source and its target, unit by unit.
    Bilingual(Box<Bilingual>),
}

/// A block of a file, with what its reader should know.
#[derive(Clone, Debug)]
pub struct Block {
    /// All of it as one text; [`Document::opened`] tells what it holds.
    pub document: Document,
    /// Notices, such as an encoding that was guessed.
    pub problems: Vec<Problem>,
}

/// The blocks of a file, in its order.
pub type Blocks = Box<dyn Iterator<Item = Result<Block, DecodeError>>>;

/// Why edits could not be written.
#[derive(Debug)]
pub enum WriteError {
    /// An edit cannot be one of the file.
    Refused(Refused),
    /// The encoding of the file has no byte for a character of the new text.
    Unmappable(Unmappable),
    /// The bytes could not be handed on, or the package not put together.
    Io(io::Error),
}

/// A file format. A new one is a module in `formats` and its line in [`FORMATS`](super::FORMATS).
pub trait FileFormat: Debug + Sync {
    /// A short name, the same in every version: `text`, `markdown`.
    fn name(&self) -> &'static str;

    /// The extensions, in lower case, of files that are read where a folder is named.
    fn extensions(&self) -> &'static [&'static str];

    /// Whether a file of this name and beginning is one.
    fn accepts(&self, name: &str, _head: &[u8]) -> bool {
        super::has_extension(name, self.extensions())
    }

    /// Whether a file that was found in a folder by its extension, and is `text`, is one to be read.
    fn is_wanted(&self, _path: &str, _text: &str) -> bool {
        true
    }

    /// Whether of the files in a folder only those with a source and its target are read.
    fn wants_both(&self) -> bool {
        false
    }

    /// What of a text in this format is no prose, where the whole file is kept as prose.
    fn layout(&self, path: &str, text: &str) -> Layout;

    /// Whether the text of a file with this name is its prose, with nothing hidden in it: then it can be
    /// searched as it comes.
    fn is_prose_as_it_is(&self, _path: &str) -> bool {
        false
    }

    /// How prose is drawn from its files, where they are packages of parts.
    fn package(&self) -> Option<&dyn PackageFormat> {
        None
    }

    /// Whether each of its files holds a source and its target.
    fn holds_both(&self) -> bool {
        false
    }

    /// Whether some of its files do.
    fn may_hold_both(&self) -> bool {
        self.holds_both()
    }

    /// Whether each of its files holds units; else it is one text.
    fn has_units(&self) -> bool {
        self.holds_both()
    }

    /// Whether some of its files do.
    fn may_have_units(&self) -> bool {
        self.has_units() || self.may_hold_both()
    }

    /// Whether units that have one name in two files say the same in two languages.
    fn has_names(&self) -> bool {
        true
    }

    /// The source and the target that a text of this format holds, where it holds both.
    fn sides(&self, _text: &str) -> Option<Sides> {
        None
    }

    /// What the reader of a file should know beside its encoding, which is this one.
    fn notices(&self, _text: &str, _encoding: Encoding) -> Vec<Problem> {
        Vec::new()
    }

    /// The language that the path of a file says, where the file itself says none.
    fn tongue(&self, _path: &str) -> Tongue {
        Tongue::Unsaid
    }

    /// New prose as the file `text` writes it in the piece of it that begins at byte `at`.
    ///
    /// # Errors
    /// Where the file cannot hold it there.
    fn escaped(&self, _text: &str, _at: usize, new: &str) -> Result<String, Refused> {
        Ok(new.to_owned())
    }

    /// The documents of a file, block by block; a text is one block.
    ///
    /// # Errors
    /// When the file cannot be opened as one of this format.
    fn blocks(&self, source: Source) -> Result<Blocks, DecodeError> {
        let decoded = super::decode::to_text(&source.path, source.content)?;
        let layout = self.layout(&source.path, &decoded.text);
        let mut problems = decoded.problems;
        problems.extend(self.notices(&decoded.text, decoded.encoding));
        let file = FileInfo {
            path: source.path,
            encoding: decoded.encoding,
            format: self.name(),
            declared: None,
        };
        let block = Block {
            document: Document::laid_out(file, decoded.text, layout),
            problems,
        };
        Ok(Box::new(std::iter::once(Ok(block))))
    }

    /// Writes the file with these edits; without any, byte for byte as it was.
    ///
    /// # Errors
    /// When an edit cannot be made, or the bytes cannot be written.
    fn write(
        &self,
        document: &Document,
        edits: &[FileEdit],
        out: &mut dyn Write,
    ) -> Result<(), WriteError> {
        let text = super::splice(document.text(), edits).map_err(WriteError::Refused)?;
        let bytes = super::encode(document, &text).map_err(WriteError::Unmappable)?;
        out.write_all(&bytes).map_err(WriteError::Io)
    }
}

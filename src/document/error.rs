//! Why a file cannot be read as text.

use crate::container::package::PackageError;
use crate::diag::Message;
use crate::text::LineIndex;

/// A file that could not be decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    /// The path as the user gave it.
    pub path: String,
    /// What is wrong with it.
    pub kind: DecodeErrorKind,
}

/// What is wrong with the bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecodeErrorKind {
    /// No text, or text in an encoding that is not known here.
    Binary,
    /// There is no memory for the text.
    NoMemory,
    /// A package of parts that cannot be opened.
    Package(PackageError),
    /// Unicode text with damage.
    Damaged {
        /// The encoding that all the rest is in.
        encoding: &'static str,
        /// Offset of the first bad byte in the file, from 0.
        offset: usize,
        /// The first bad byte.
        byte: u8,
        /// Its line, from 1.
        line: usize,
        /// Its column in Unicode scalar values, from 1.
        column: usize,
    },
}

impl DecodeErrorKind {
    pub(super) fn damaged(
        encoding: &'static str,
        before: &str,
        offset: usize,
        byte: u8,
    ) -> DecodeErrorKind {
        let position = LineIndex::new(before).position(before, before.len());
        DecodeErrorKind::Damaged {
            encoding,
            offset,
            byte,
            line: position.line,
            column: position.column,
        }
    }
}

impl DecodeError {
    /// What went wrong.
    pub fn message(&self) -> Message {
        let path = self.path.as_str();
        match &self.kind {
            DecodeErrorKind::Binary => Message::new("document-binary").with("path", path),
            DecodeErrorKind::NoMemory => Message::new("document-no-memory").with("path", path),
            DecodeErrorKind::Package(it) => package_message(it, path),
            DecodeErrorKind::Damaged {
                encoding,
                offset,
                byte,
                line,
                column,
            } => Message::new("document-damaged")
                .with("path", path)
                .with("encoding", *encoding)
                .with("offset", *offset)
                .with("byte", format!("{byte:02X}"))
                .with("line", *line)
                .with("column", *column),
        }
    }

    /// What the user can do about it.
    pub fn help(&self) -> Message {
        match &self.kind {
            DecodeErrorKind::Binary => Message::new("document-binary.help"),
            DecodeErrorKind::NoMemory => Message::new("document-no-memory.help"),
            DecodeErrorKind::Package(it) => Message::new(package_help(it)),
            DecodeErrorKind::Damaged { encoding, .. } => {
                Message::new("document-damaged.help").with("encoding", *encoding)
            }
        }
    }
}

fn package_message(error: &PackageError, path: &str) -> Message {
    let (id, member) = match error {
        PackageError::Damaged => ("package-damaged", ""),
        PackageError::Compound => ("package-compound", ""),
        PackageError::Encrypted(it) => ("package-encrypted", &**it),
        PackageError::Duplicate => ("package-duplicate", ""),
        PackageError::TooMany(count) => {
            let message = Message::new("package-too-many").with("path", path);
            return message.with("count", *count);
        }
        PackageError::TooLarge(it) => ("package-too-large", &**it),
        PackageError::Missing(it) => ("package-missing", &**it),
        PackageError::Member(it) => ("package-member", &**it),
    };
    let message = Message::new(id).with("path", path);
    match member {
        "" => message,
        member => message.with("member", member),
    }
}

fn package_help(error: &PackageError) -> &'static str {
    match error {
        PackageError::Damaged | PackageError::Duplicate | PackageError::Member(_) => {
            "package-damaged.help"
        }
        PackageError::Compound | PackageError::Encrypted(_) => "package-compound.help",
        PackageError::TooMany(_) | PackageError::TooLarge(_) => "package-too-large.help",
        PackageError::Missing(_) => "package-missing.help",
    }
}

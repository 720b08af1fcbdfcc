//! Row 2: the bytes of a file as text, and back.
//!
//! [`decode`] recognises the encoding and remembers it, so that [`encode`] writes the same kind
//! of file again. The text itself is never changed: line breaks, controls and all stay where they
//! are, and offsets count its UTF-8 bytes. Nothing here reads or writes a file.

mod decode;
mod detect;
mod encode;
mod encoding;
mod error;
mod excerpts;
mod incoming;
mod place;

pub use decode::{decode, decode_incoming};
pub use encode::{Unmappable, encode};
pub use encoding::Encoding;
pub use error::{DecodeError, DecodeErrorKind};
pub use excerpts::Excerpts;
pub use incoming::Incoming;
pub use place::{Columns, Place};

use serde::{Deserialize, Serialize};

use crate::diag::{Diagnostic, Message, Severity};
use crate::text::{Lang, Span};

/// A text and where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The path as the user gave it; `-` for standard input.
    pub path: String,
    /// The text, without a byte-order mark.
    pub text: String,
    /// The language that most of its letters are in; set it where the user says otherwise.
    pub language: Lang,
    /// How the bytes stood for characters.
    pub encoding: Encoding,
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

impl Problem {
    /// The problem as a finding in document number `document`.
    pub fn into_diagnostic(self, document: usize) -> Diagnostic {
        Diagnostic {
            rule: self.message.id,
            severity: self.severity,
            confidence: 1.0,
            document,
            span: self.span,
            message: self.message,
            fix: None,
            related: Vec::new(),
        }
    }
}

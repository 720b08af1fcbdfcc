//! One file per format: text to (glossary, problems), and back.

pub mod csv;
pub mod packed;

use crate::diag::{Message, Severity};
use crate::text::Span;

/// Something wrong in a glossary file, at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// An error makes the glossary unfit for use.
    pub severity: Severity,
    /// The place, in bytes of the decoded text.
    pub span: Span,
    /// What is said.
    pub message: Message,
}

//! One file per format: text to (glossary, problems), and back.
//!
//! [`understand`] is the door: whatever format a file has, what it holds becomes the text of a table in
//! the CSV format, which [`csv`] alone reads and writes.

pub mod csv;
mod elements;
mod gathered;
mod gls;
mod loss;
mod multiterm;
pub mod omegat;
pub mod packed;
mod po;
mod shape;
pub mod tbx;
mod understood;
pub mod utx;
mod xlsx;

pub use loss::Losses;
pub use understood::{
    Choice, NamedColumn, Understood, Unread, is_workbook, understand, understand_workbook,
};

use super::TermStatus;
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

/// The standing that a word of other programs means.
fn standing(word: &str) -> Option<TermStatus> {
    Some(match word.trim().to_lowercase().as_str() {
        "preferred" | "approved" | "standard" | "recommended" | "مفضل" | "معتمد" => {
            TermStatus::Preferred
        }
        "admitted" | "allowed" | "accepted" | "non-standard" | "مقبول" => TermStatus::Admitted,
        "deprecated" | "forbidden" | "notrecommended" | "not recommended" | "ممنوع" | "متروك" => {
            TermStatus::Deprecated
        }
        "superseded" | "obsolete" | "مهجور" => TermStatus::Superseded,
        _ => return None,
    })
}

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

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

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

/// What a word of other programs means.
fn meaning(word: &str) -> Option<&'static str> {
    static WORDS: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| {
        let rows = include_str!("words.txt").lines();
        let rows = rows.filter_map(|it| it.split_once('\t'));
        rows.map(|(meaning, word)| (word, meaning)).collect()
    });
    WORDS.get(word.trim().to_lowercase().as_str()).copied()
}

/// The standing that a word of other programs means.
fn standing(word: &str) -> Option<TermStatus> {
    Some(match meaning(word)? {
        "preferred" => TermStatus::Preferred,
        "admitted" => TermStatus::Admitted,
        "deprecated" => TermStatus::Deprecated,
        "superseded" => TermStatus::Superseded,
        _ => return None,
    })
}

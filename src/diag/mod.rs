//! Row 1: what is said about a text, as plain data. No prose: words come from `locales/`.

mod message;
mod words;

pub use message::{Arg, Message};
pub use words::Word;
pub(crate) use words::word;

use serde::{Deserialize, Serialize};

use crate::text::Span;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// An editor would want to change it.
    Warning,
    /// Wrong.
    Error,
}

impl Severity {
    /// The name that the command line and the JSON contracts use.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// One replacement; an empty span inserts, an empty text deletes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// What is replaced, in bytes of the original text.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

/// Edits that fix one finding, applied together or not at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fix {
    /// Whether `--fix` may apply it without a person looking.
    pub safe: bool,
    /// In text order, without overlap.
    pub edits: Vec<Edit>,
}

/// Another place that a finding refers to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Label {
    /// Index of the document among those that were checked.
    pub document: usize,
    /// The place.
    pub span: Span,
    /// What is said about it.
    pub message: Message,
}

/// One finding. Built by rules and readers, put into words by `l10n`, shown by `render`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// The kebab-case id of the rule or reader check.
    #[serde(deserialize_with = "words::word")]
    pub rule: Word,
    /// How much it matters.
    pub severity: Severity,
    /// How sure the rule is, from 0 to 1.
    pub confidence: f32,
    /// Index of the document among those that were checked.
    pub document: usize,
    /// The place, in bytes of the original text.
    pub span: Span,
    /// What is said.
    pub message: Message,
    /// How to fix it.
    pub fix: Option<Fix>,
    /// Other places that belong to it.
    pub related: Vec<Label>,
}

//! A draft as plain data.

use std::sync::Arc;

use crate::text::Span;

/// What a word of a draft is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordKind {
    /// A word of the language, or one that English needs.
    Word,
    /// A name, in the form of the glossary or of the lexicon.
    Name,
    /// A figure, a date, a sum.
    Figure,
    /// A word that nothing knows, in Latin letters between ⟨ and ⟩.
    Unknown,
    /// Punctuation.
    Mark,
}

/// A word of a draft, or several that stand for one expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DraftWord {
    /// Where it stands, in bytes of [`Draft::text`].
    pub line: Span,
    /// What it came from, in bytes of the document.
    pub source: Span,
    /// What it is.
    pub kind: WordKind,
}

/// The verb of a main clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MainVerb {
    /// Where it stands with its clitics, in bytes of the document.
    pub source: Span,
    /// How many of these bytes are و or ف before it.
    pub conjunction: usize,
}

/// An English line for an Arabic sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The line.
    pub text: String,
    /// Its words in order.
    pub words: Vec<DraftWord>,
    /// The share of the Arabic words that are known, from 0 to 1; 1 where there are none.
    pub known: f32,
    /// The verb of the main clause, where it says that something happens and no clause stands before it.
    pub verb: Option<MainVerb>,
    /// The dictionaries whose words it has for those that the lexicon does not know, each once.
    pub dictionaries: Vec<Arc<str>>,
    /// The ids of the rules that were applied, each once, in order; empty where nobody asked.
    pub rules: Vec<&'static str>,
}

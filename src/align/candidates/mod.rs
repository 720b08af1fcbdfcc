//! Names that no glossary lists, as texts write them, and where they stand.

mod places;

pub(super) use places::{Forms, Place};

use super::words::arabic::{letters, word_spans};
use crate::glossary::EntityType;

/// Most words of a name; what goes on is another one.
pub(super) const MOST_WORDS: usize = 12;

/// A name as its words: Latin ones in lower case, Arabic ones without marks.
pub(super) type Words = Vec<String>;

/// A name in both languages.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Candidate {
    /// The English name as it is written first; `None` where the texts have none.
    pub(super) en: Option<String>,
    /// The Arabic spelling that occurs most often.
    pub(super) ar: String,
    /// How it is written in either language, the usual form first, each with its standing.
    pub(super) forms: Vec<Form>,
    /// What kind of thing it is, where a title says so.
    pub(super) kind: EntityType,
    /// From 0 to 1.
    pub(super) confidence: f32,
    /// In how many places it was found.
    pub(super) count: usize,
}

/// One way to write a name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Form {
    pub(super) words: Words,
    pub(super) arabic: bool,
    /// Whether it is a part of the whole name.
    pub(super) short: bool,
    /// What makes it the name where it is a word of the language, too.
    pub(super) asks: Asks,
}

/// What must stand beside a form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Asks {
    /// It is the name wherever it stands.
    #[default]
    Nothing,
    /// A verb of speech before it.
    Speech,
    /// Quotation marks around it.
    Quotes,
}

/// The words of an Arabic name.
pub(super) fn arabic_words(name: &str) -> Words {
    let words = word_spans(name).map(|it| letters(name, it));
    words
        .map(|it| it.into_iter().map(|it| it.1).collect())
        .collect()
}

//! Counts over the whole text.

use super::{Figure, Options};
use crate::align::Name;
use crate::document::Document;
use crate::glossary::EntityType;
use crate::text::{Lang, word_count};

/// What the text is and how much of everything it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// The language of the text.
    pub language: Lang,
    /// Words: stretches without a blank that hold a letter or a digit.
    pub words: usize,
    /// Lines that hold a word.
    pub paragraphs: usize,
    /// Sentences, titles and headings among them.
    pub sentences: usize,
    /// How many names of each kind, the most frequent kind first; no kind without a name.
    pub kinds: Vec<(EntityType, usize)>,
    /// How many different amounts, percentages and numbers.
    pub amounts: usize,
    /// How many different dates and times.
    pub dates: usize,
    /// How many consistency findings, where somebody looked.
    pub findings: Option<usize>,
}

impl Overview {
    pub(super) fn new(
        document: &Document,
        paragraphs: usize,
        sentences: usize,
        names: &[Name],
        options: Options,
    ) -> Overview {
        let count = |kind: EntityType| names.iter().filter(|name| name.kind == kind).count();
        let mut kinds: Vec<(EntityType, usize)> = EntityType::ALL
            .into_iter()
            .map(|kind| (kind, count(kind)))
            .filter(|(_, count)| *count > 0)
            .collect();
        kinds.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        Overview {
            language: document.language,
            words: word_count(&document.text),
            paragraphs,
            sentences,
            kinds,
            amounts: 0,
            dates: 0,
            findings: options.findings,
        }
    }

    pub(super) fn with_figures(mut self, figures: &[Figure]) -> Overview {
        let is_date = |figure: &&Figure| figure.value.is_temporal();
        self.dates = figures.iter().filter(is_date).count();
        self.amounts = figures.len() - self.dates;
        self
    }
}

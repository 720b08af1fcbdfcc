//! What answers a query: the glossary before the dictionaries, or else what it might be.

use super::{Engine, Suggestion};
use crate::dictionary::{Dictionaries, DictionaryError, Found};
use crate::names::Answer;

/// What answers a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// What was found in the glossary, the best first.
    pub answers: Vec<Answer>,
    /// What was found in dictionaries, the best first.
    pub entries: Vec<Found>,
    /// Where nothing was found: what it might be.
    pub suggestions: Vec<Suggestion>,
}

impl Engine {
    /// What answers `query`, `limit` of each kind at most: what a glossary lists, then entries of
    /// dictionaries, or else suggestions.
    ///
    /// # Errors
    /// When a dictionary cannot be read.
    pub fn ask(
        &self,
        dictionaries: &Dictionaries,
        query: &str,
        limit: usize,
    ) -> Result<Asked, DictionaryError> {
        let answers = self.lookup(query, limit);
        let left = limit - answers.len().min(limit);
        let mut entries = dictionaries.lookup(query, left)?;
        if !answers.is_empty() {
            // A name is known: what a dictionary adds is the word that is written so (musk), not
            // others that differ in marks or endings.
            let written = query.trim().to_lowercase();
            entries.retain(|it| it.headword.to_lowercase() == written);
        }
        let suggestions = match answers.is_empty() && entries.is_empty() {
            true => self.suggestions(query, limit),
            false => Vec::new(),
        };
        Ok(Asked {
            answers,
            entries,
            suggestions,
        })
    }
}

//! What answers a query: the glossary before the dictionaries, or else what it might be.

use super::{Engine, Suggestion};
use crate::dictionary::{Dictionaries, DictionaryError, Found};
use crate::names::{self, Answer, QueryLookup, Style, Wanted};

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

/// Listed names that are suggested for one query.
const MOST_NEAREST: usize = 3;

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
        self.query(query, |it| self.ask_by(it, dictionaries, query, limit))
    }

    fn ask_by(
        &self,
        lookup: &QueryLookup<'_>,
        dictionaries: &Dictionaries,
        query: &str,
        limit: usize,
    ) -> Result<Asked, DictionaryError> {
        let answers = lookup.answers(limit);
        let left = limit - answers.len().min(limit);
        let mut entries = dictionaries.lookup(query, left)?;
        if !answers.is_empty() {
            // A name is known: what a dictionary adds is the word that is written so (musk), not
            // others that differ in marks or endings.
            let written = query.trim().to_lowercase();
            entries.retain(|it| it.headword.to_lowercase() == written);
        }
        let suggestions = if answers.is_empty() && entries.is_empty() {
            self.suggested(lookup, query, limit)
        } else {
            Vec::new()
        };
        Ok(Asked {
            answers,
            entries,
            suggestions,
        })
    }

    /// What a query that [`Engine::lookup`] does not answer might be: the listed names that are
    /// spelled most like it, then its spellings in the other script. For an ordinary word, only names
    /// of its own letters.
    pub fn suggestions(&self, query: &str, limit: usize) -> Vec<Suggestion> {
        self.query(query, |it| self.suggested(it, query, limit))
    }

    /// The same, where what its letters and sound lead to may have been found before.
    pub(super) fn suggested(
        &self,
        lookup: &QueryLookup<'_>,
        query: &str,
        limit: usize,
    ) -> Vec<Suggestion> {
        let near = lookup.nearest(MOST_NEAREST.min(limit));
        let listed = near.iter().map(|it| Suggestion {
            text: self.glossary().term(it.term).text.to_string(),
            probability: it.probability,
            concept: Some(self.glossary().term(it.term).concept),
        });
        let mut all: Vec<Suggestion> = listed.collect();
        if names::is_ordinary(query) {
            return all;
        }
        let wanted = Wanted {
            to: None,
            limit: limit - all.len(),
            style: Style::default(),
        };
        let spelled = self.transliterate(query, &wanted).candidates.into_iter();
        all.extend(spelled.map(|it| Suggestion {
            text: it.text,
            probability: it.probability,
            concept: None,
        }));
        all
    }
}

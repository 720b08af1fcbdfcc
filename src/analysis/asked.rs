//! What answers a query: the glossary before the dictionaries, or else what it might be.

use std::panic::resume_unwind;
use std::thread;

use super::{Engine, Suggestion};
use crate::dictionary::{Dictionaries, DictionaryError, Found};
use crate::names::{self, Answer, QueryLookup, Style, Transliteration, Wanted};

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

impl Asked {
    fn is_empty(&self) -> bool {
        self.answers.is_empty() && self.entries.is_empty()
    }

    /// Whether the letters of the query are those of the best answer.
    fn is_certain(&self) -> bool {
        let best = self.answers.first();
        best.is_some_and(|it| it.via.is_certain())
    }
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
        self.query(query, |lookup| {
            let mut asked = self.answered(lookup, dictionaries, query, limit)?;
            if asked.is_empty() {
                asked.suggestions = self.suggested(lookup, query, limit);
            }
            Ok(asked)
        })
    }

    /// The same, with the spellings of `query` in the other script, as many as `wanted` says of each kind.
    /// They are looked for on a thread of their own, at the same time. A query whose letters are those of
    /// the best answer has none.
    ///
    /// # Errors
    /// When a dictionary cannot be read.
    pub fn ask_and_spell(
        &self,
        dictionaries: &Dictionaries,
        query: &str,
        wanted: &Wanted,
    ) -> Result<(Asked, Option<Transliteration>), DictionaryError> {
        let limit = wanted.limit;
        self.query(query, |lookup| {
            let listed = || self.answered(lookup, dictionaries, query, limit);
            if lookup.is_listed() {
                let asked = listed()?;
                let spelled = (!asked.is_certain()).then(|| self.transliterate(query, wanted));
                return Ok((asked, spelled));
            }
            thread::scope(|scope| {
                let spelled = scope.spawn(|| self.transliterate(query, wanted));
                let mut asked = listed();
                if let Some(asked) = asked.as_mut().ok().filter(|it| it.is_empty()) {
                    asked.suggestions = self.nearest(lookup, limit);
                }
                let spelled = spelled.join().unwrap_or_else(|it| resume_unwind(it));
                let mut asked = asked?;
                if asked.is_empty() {
                    suggest_spellings(&mut asked.suggestions, query, limit, |_| spelled.clone());
                }
                let spelled = Some(spelled).filter(|_| !asked.is_certain());
                Ok((asked, spelled))
            })
        })
    }

    /// What a glossary or a dictionary lists.
    fn answered(
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
        Ok(Asked {
            answers,
            entries,
            suggestions: Vec::new(),
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
        let mut all = self.nearest(lookup, limit);
        let spell = |limit| {
            let wanted = Wanted {
                to: None,
                limit,
                style: Style::default(),
            };
            self.transliterate(query, &wanted)
        };
        suggest_spellings(&mut all, query, limit, spell);
        all
    }

    /// The listed names that are spelled most like the query.
    fn nearest(&self, lookup: &QueryLookup<'_>, limit: usize) -> Vec<Suggestion> {
        let near = lookup.nearest(MOST_NEAREST.min(limit));
        let listed = near.iter().map(|it| Suggestion {
            text: self.glossary().term(it.term).text.to_string(),
            probability: it.probability,
            concept: Some(self.glossary().term(it.term).concept),
        });
        listed.collect()
    }
}

/// Fills `all` up to `limit` with what `spell` makes of the query, unless it is an ordinary word.
fn suggest_spellings(
    all: &mut Vec<Suggestion>,
    query: &str,
    limit: usize,
    spell: impl FnOnce(usize) -> Transliteration,
) {
    if names::is_ordinary(query) {
        return;
    }
    let left = limit - all.len();
    let spelled = spell(left).candidates.into_iter().take(left);
    all.extend(spelled.map(|it| Suggestion {
        text: it.text,
        probability: it.probability,
        concept: None,
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_that_are_looked_for_meanwhile_are_the_same() {
        let engine = Engine::starter();
        let none = Dictionaries::new(Vec::new());
        let wanted = Wanted {
            to: None,
            limit: 5,
            style: Style::default(),
        };
        let queries = [
            "Stargate",
            "Stargaet",
            "Staargeyt",
            "Lancion",
            "لانشيوم",
            "خزانة",
            "Altm",
            "",
            "٧٧",
        ];
        for query in queries {
            let (asked, spelled) = engine
                .ask_and_spell(&none, query, &wanted)
                .expect("there is no dictionary");
            let alone = engine.ask(&none, query, 5).expect("there is none");
            assert_eq!(asked, alone, "{query}");
            let listed = engine.lookup(query, 1);
            let is_listed = listed.first().is_some_and(|it| it.via.is_certain());
            let expected = (!is_listed).then(|| engine.transliterate(query, &wanted));
            assert_eq!(spelled, expected, "{query}");
        }
    }
}

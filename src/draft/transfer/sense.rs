//! Senses that the neighbours of a word choose.

use super::Transfer;
use crate::draft::reading::Role;

impl<'i> Transfer<'i> {
    /// The sense that the neighbours of a word choose.
    pub(super) fn chosen_sense(&self, at: usize) -> Option<&'static str> {
        let item = self.item(at)?;
        let senses = self.tables.senses(item.lemma());
        let part = match item.role()? {
            Role::Noun => "noun",
            Role::Adjective => "adjective",
            Role::Verb => "verb",
            _ => "particle",
        };
        let fits =
            |it: &&crate::draft::tables::Sense| it.part == part && self.holds(it.condition, at);
        senses.iter().find(fits).map(|it| it.english)
    }

    /// Whether a condition of the senses holds of the word at `at`.
    pub(super) fn holds(&self, condition: &str, at: usize) -> bool {
        let item = &self.items[at];
        let one_of = |words: &str, place: usize| {
            let lemma = self.lemma(place);
            !lemma.is_empty() && words.split('|').any(|it| it == lemma)
        };
        let before = at.wrapping_sub(1);
        match condition.split_once('=') {
            Some(("next", words)) => one_of(words, at + 1),
            Some(("prev", words)) => one_of(words, before),
            Some(("near", words)) => {
                let from = at.saturating_sub(12);
                (from..(at + 13).min(self.items.len())).any(|it| it != at && one_of(words, it))
            }
            Some(("subject", _)) => self.clause.subject.is_some_and(|it| it.human),
            _ => match condition {
                "plural" => item.reading.is_plural(),
                "dual" => item.reading.is_dual(),
                "number-before" => self.item(before).is_some_and(|it| it.fact().is_some()),
                "name-next" => self.item(at + 1).is_some_and(|it| it.is(Role::Name)),
                "al" => item.reading.article,
                _ => false,
            },
        }
    }
}

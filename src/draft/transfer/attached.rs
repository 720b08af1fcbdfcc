//! What belongs to a subject although it stands behind it, and so goes before the verb with it.

use super::{Phrase, Transfer};
use crate::draft::item::Sort;
use crate::draft::reading::Role;

impl<'i> Transfer<'i> {
    /// What belongs to a subject although it stands behind it: a place, a part (عدد من).
    pub(super) fn attach(&mut self, phrase: &mut Phrase) {
        for _ in 0..2 {
            let Some(item) = self.item(phrase.end) else {
                return;
            };
            let of = item.lemma() == "من"
                && item.reading.pronoun.is_none()
                && item.reading.conjunction.is_none()
                && !phrase.is_definite;
            let place = item.lemma() == "في"
                && item.reading.conjunction.is_none()
                && self.item(phrase.end + 1).is_some_and(|it| {
                    matches!(it.sort, Sort::Name(crate::glossary::EntityType::Place))
                })
                && phrase.is_definite;
            let by_lam = item.reading.preposition == Some('ل')
                && item.reading.conjunction.is_none()
                && item.is_nominal()
                && (self.is(phrase.end - 1, Role::Adjective)
                    || self.is(phrase.end - 1, Role::Name) && item.reading.article
                    || self.items[phrase.end - 1].sort == Sort::Phrase)
                && (self.items[phrase.end - 1].reading.article
                    || self.is(phrase.end - 1, Role::Name));
            if !of && !place && !by_lam {
                return;
            }
            let Some(more) = self.prepositional(phrase.end) else {
                return;
            };
            self.fired("subject-with-complement");
            phrase.pieces.extend(more.pieces);
            phrase.end = more.end;
        }
    }
}

//! Sentences without a verb: English needs "is" or "are" between subject and complement.

use super::Transfer;
use super::features::Features;
use crate::draft::reading::Role;
use crate::lexicon::Person;

impl<'i> Transfer<'i> {
    /// Writes "is" or "are" behind a subject that ends before `at` where the clause has no verb.
    pub(super) fn copula(&mut self, at: usize, features: Features) {
        if self.clause.has_verb
            || self.clause.goes_on
            || !self.is_predicate(at)
            || self.verb_ahead(at)
            || self.is_separated(at)
        {
            return;
        }
        self.fired("copula");
        let source = self.items[at].span;
        let text = match (features.person, features.plural) {
            (Person::First, false) => "am",
            (_, false) => "is",
            (_, true) => "are",
        };
        self.say(text, source);
        self.clause.has_verb = true;
    }

    /// "is" or "are" behind a pronoun, unless a verb follows.
    pub(super) fn copula_of_pronoun(&mut self, at: usize, features: Features) {
        let follows = self.item(at).is_some_and(|it| {
            it.reading.conjunction.is_none()
                && !it.is(Role::Verb)
                && it.mark().is_none()
                && !it.is(Role::Particle)
        });
        if !follows || self.clause.has_verb {
            return;
        }
        self.fired("copula");
        let source = self.items[at].span;
        let are = features.plural || features.person == Person::Second;
        let text = match (features.person, are) {
            (Person::First, false) => "am",
            (_, true) => "are",
            (_, false) => "is",
        };
        self.say(text, source);
        self.clause.has_verb = true;
    }

    /// Whether what stands at `at` can be said of a subject.
    fn is_predicate(&self, at: usize) -> bool {
        let Some(item) = self.item(at) else {
            return false;
        };
        if !item.is_free() {
            return self.clause.is_dependent
                && item.reading.conjunction.is_none()
                && !item.is(Role::Verb)
                && item.is_nominal();
        }
        let indefinite = !item.reading.article;
        match item.role() {
            Some(Role::Adjective | Role::Noun) => indefinite,
            Some(Role::Preposition) => self.clause.is_dependent,
            Some(Role::That) => self.lemma(at) == "أن",
            _ => false,
        }
    }

    /// الموقف الرسمي للحزب هو التأييد: whether a pronoun stands between the subject and what is said of it.
    fn is_separated(&self, at: usize) -> bool {
        const NEAR: usize = 8;
        let near = (at..self.items.len()).take(NEAR);
        let mut clause = near.take_while(|&it| !self.is_break(it) && !self.is(it, Role::Relative));
        clause.any(|it| {
            let item = &self.items[it];
            item.is(Role::Pronoun) && item.is_free() && matches!(item.lemma(), "هو" | "هي" | "هم")
        })
    }

    /// Whether the clause has a verb from `at` on.
    pub(super) fn verb_ahead(&self, at: usize) -> bool {
        for place in at..(at + 24).min(self.items.len()) {
            if place > at && self.is_break(place) {
                return false;
            }
            let item = &self.items[place];
            if item.is(Role::Relative) {
                return false;
            }
            if item.is(Role::Verb) && item.reading.conjunction.is_none() {
                return true;
            }
        }
        false
    }
}

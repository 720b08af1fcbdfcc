//! لدى and على before a person: who has something, and who must do something.

use super::features::Features;
use super::verb_group::{Group, Time};
use super::{Phrase, Transfer};
use crate::draft::line::Piece;
use crate::draft::reading::Role;

impl Transfer<'_> {
    /// لدى الشركة ثلاثة مصانع: "the company has three factories"; behind ليس it has none.
    pub(super) fn having(&mut self, at: usize, is_negated: bool) -> bool {
        if self.clause.has_verb || self.clause.subject.is_some() {
            return false;
        }
        let Some(owner) = self.person_behind(at) else {
            return false;
        };
        let (source, end) = (self.items[at].span, owner.end);
        let thing = self.item(end).filter(|it| it.is_free() && it.is_nominal());
        let is_thing = thing.is_some_and(|it| !it.reading.article && !it.is(Role::Adjective));
        if !is_thing {
            return false;
        }
        self.fired("having");
        self.out.extend(owner.pieces);
        let group = Group {
            english: "have",
            subject: owner.features,
            time: Time::Present,
            is_negated,
            is_passive: false,
            modal: None,
        };
        let verb = group.words();
        self.say(verb, source);
        self.clause.has_verb = true;
        self.clause.subject = Some(owner.features);
        self.at = end;
        true
    }

    /// على الحكومة أن تتحرك: "the government must move".
    pub(super) fn obliged(&mut self, at: usize) -> bool {
        if self.clause.has_verb || self.clause.subject.is_some() {
            return false;
        }
        let Some(person) = self.person_behind(at) else {
            return false;
        };
        let end = person.end;
        if self.lemma(end) != "أن" || !self.is(end + 1, Role::Verb) {
            return false;
        }
        self.fired("obligation");
        self.out.extend(person.pieces);
        self.clause.modal = Some("must");
        self.clause.subject = Some(person.features);
        self.last = Some(person.features);
        self.at = end + 1;
        true
    }

    /// Whom the preposition at `at` stands before, or who its pronoun is.
    fn person_behind(&mut self, at: usize) -> Option<Phrase> {
        let item = &self.items[at];
        let Some(pronoun) = item.reading.pronoun else {
            return self.noun_phrase(at + 1, 1);
        };
        let text = self.subject_pronoun(pronoun);
        let mut features = self.last.unwrap_or(Features::THING);
        features.plural = matches!(text, "they" | "we" | "you");
        Some(Phrase {
            pieces: vec![Piece::word(text, item.span)],
            end: at + 1,
            features,
            is_definite: true,
        })
    }
}

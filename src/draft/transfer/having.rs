//! لدى and على before a person: who has something, and who must do something.

use super::Transfer;
use super::features::Features;
use super::verb_group::{Group, Time};
use crate::draft::line::Piece;
use crate::draft::reading::Role;

impl Transfer<'_> {
    /// لدى الشركة ثلاثة مصانع: "the company has three factories"; behind ليس it has none.
    pub(super) fn having(&mut self, at: usize, is_negated: bool) -> bool {
        if self.clause.has_verb || self.clause.subject.is_some() {
            return false;
        }
        let item = &self.items[at];
        let (pieces, features, end) = match item.reading.pronoun {
            Some(pronoun) => {
                let text = self.subject_pronoun(pronoun);
                let mut features = self.last.unwrap_or(Features::THING);
                features.plural = matches!(text, "they" | "we" | "you");
                (vec![Piece::word(text, item.span)], features, at + 1)
            }
            None => match self.noun_phrase(at + 1, 1) {
                Some(owner) => (owner.pieces, owner.features, owner.end),
                None => return false,
            },
        };
        let thing = self.item(end).filter(|it| it.is_free() && it.is_nominal());
        let is_thing = thing.is_some_and(|it| !it.reading.article && !it.is(Role::Adjective));
        if !is_thing {
            return false;
        }
        self.fired("having");
        self.out.extend(pieces);
        let group = Group {
            english: "have",
            subject: features,
            time: Time::Present,
            is_negated,
            is_passive: false,
            modal: None,
        };
        let verb = group.words();
        self.say(verb, item.span);
        self.clause.has_verb = true;
        self.clause.subject = Some(features);
        self.at = end;
        true
    }

    /// على الحكومة أن تتحرك: "the government must move".
    pub(super) fn obliged(&mut self, at: usize) -> bool {
        if self.clause.has_verb || self.clause.subject.is_some() {
            return false;
        }
        let item = &self.items[at];
        let (pieces, features, end) = match item.reading.pronoun {
            Some(pronoun) => {
                let text = self.subject_pronoun(pronoun);
                (vec![Piece::word(text, item.span)], Features::THING, at + 1)
            }
            None => match self.noun_phrase(at + 1, 1) {
                Some(owner) => (owner.pieces, owner.features, owner.end),
                None => return false,
            },
        };
        if self.lemma(end) != "أن" || !self.is(end + 1, Role::Verb) {
            return false;
        }
        self.fired("obligation");
        self.out.extend(pieces);
        self.clause.modal = Some("must");
        self.clause.subject = Some(features);
        self.last = Some(features);
        self.at = end + 1;
        true
    }
}

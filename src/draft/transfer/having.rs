//! لدى and على before a person: who has something, and who must do something.

use super::features::Features;
use super::verb_group::{Group, Time};
use super::{Phrase, Transfer};
use crate::draft::item::Sort;
use crate::draft::line::Piece;
use crate::draft::reading::Role;
use crate::glossary::EntityType;

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

    /// على الحكومة التحرك: the same with a verbal noun.
    pub(super) fn obliged_to_act(&mut self, at: usize) -> bool {
        let opens = !self.clause.has_verb && self.clause.subject.is_none();
        let Some((person, action)) = self.obligation(at).filter(|_| opens) else {
            return false;
        };
        self.fired("obligation");
        self.out.extend(person.pieces);
        self.clause.modal = Some("must");
        self.clause.subject = Some(person.features);
        self.last = Some(person.features);
        self.verb_end = action;
        self.write_light(action, action, person.features);
        self.clause.has_verb = true;
        true
    }

    /// Who the preposition at `at` says must act, and where the action stands.
    fn obligation(&mut self, at: usize) -> Option<(Phrase, usize)> {
        let item = self
            .item(at)
            .filter(|it| it.lemma() == "على" && it.is(Role::Preposition))?;
        let who = self.item(at + 1).filter(|it| it.is_free())?;
        let acts = match who.sort {
            Sort::Name(kind) | Sort::Unlisted(kind) => {
                matches!(
                    kind,
                    EntityType::Person | EntityType::Org | EntityType::Place
                )
            }
            _ => who.reading.article && (Features::of(who).human || is_body(who.lemma())),
        };
        if !acts || item.reading.pronoun.is_some() {
            return None;
        }
        let (rules, last) = (self.rules.len(), self.last);
        let person = self.noun_phrase(at + 1, 1);
        self.rules.truncate(rules);
        self.last = last;
        let person = person?;
        let action = self.item(person.end)?;
        let is_action = action.sort == Sort::Word
            && action.is(Role::Noun)
            && action.is_free()
            && action.reading.article
            && !action.reading.is_plural()
            && self.verb_of(action).is_some();
        let end = person.end;
        is_action.then_some((person, end))
    }

    /// Whether the pronoun of أنه stands for no one before an obligation: أنه على الحكومة التحرك.
    pub(super) fn is_obligation(&mut self, at: usize) -> bool {
        self.obligation(at).is_some()
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

/// Whether a noun is of a body that can be told to act.
fn is_body(lemma: &str) -> bool {
    matches!(
        lemma,
        "حكومة"
            | "وزارة"
            | "دولة"
            | "مجلس"
            | "لجنة"
            | "حزب"
            | "حركة"
            | "نقابة"
            | "شركة"
            | "هيئة"
            | "جامعة"
            | "سلطة"
            | "إدارة"
            | "اتحاد"
            | "جمعية"
            | "فريق"
            | "برلمان"
            | "بنك"
            | "مجتمع"
    )
}

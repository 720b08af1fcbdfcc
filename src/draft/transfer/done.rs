//! تم with a verbal noun, and a modal with one: the passive.

use super::auxiliary::modal_of;
use super::features::Features;
use super::verb_group::{Group, Time, time_of};
use super::{Phrase, Transfer, Wanted};
use crate::draft::item::Item;
use crate::draft::line::Piece;
use crate::draft::reading::Role;

impl<'i> Transfer<'i> {
    /// تم and يتم with a verbal noun: the passive.
    pub(super) fn done_by_noun(&mut self, at: usize) -> bool {
        if self.able(at) {
            return true;
        }
        let item = &self.items[at];
        let next = self
            .item(at + 1)
            .filter(|it| it.is(Role::Noun) && it.is_free() && !it.reading.article);
        let is_owned =
            next.is_some_and(|it| it.reading.pronoun.is_some() && self.verb_of(it).is_some());
        let modal = modal_of(item).filter(|_| self.is_action(at + 1) || is_owned);
        let Some(next) = next.filter(|_| item.lemma() == "تم" || modal.is_some()) else {
            return false;
        };
        let Some(verb) = self.verb_of(next) else {
            return false;
        };
        self.fired("done-by-verbal-noun");
        if let Some(modal) = modal {
            self.set_modal(modal);
        }
        let subject = match next.reading.pronoun {
            Some(_) if self.clause.relative => None,
            Some(pronoun) if self.is_subject(pronoun) => None,
            Some(pronoun) => {
                let text = self.subject_pronoun(pronoun);
                let mut features = Features::THING;
                features.plural = text == "they";
                Some(Phrase {
                    pieces: vec![Piece::word(text, next.span)],
                    end: at + 2,
                    features,
                    is_definite: true,
                })
            }
            None if self.clause.relative
                && self.clause.subject.is_some()
                && !self
                    .item(at + 2)
                    .is_some_and(|it| it.is_free() && it.is_nominal()) =>
            {
                None
            }
            None => self
                .item(at + 2)
                .filter(|it| it.is_free() && it.is_nominal())
                .and_then(|_| self.object_of_action(at + 2)),
        };
        let features = self.agreement(at, subject.as_ref());
        let end = subject.as_ref().map_or(at + 2, |it| it.end);
        match &subject {
            Some(subject) => self.out.extend(subject.pieces.iter().cloned()),
            None if self.clause.subject.is_none() && !self.clause.relative => {
                self.say("it", item.span);
            }
            None => {}
        }
        let negation = self.clause.negation.take();
        let time = match self.clause.wanted.take() {
            Some(Wanted::Infinitive) if subject.is_none() => Time::Infinitive,
            _ => time_of(item, negation),
        };
        let group = Group {
            english: &verb,
            subject: features,
            time,
            is_negated: negation.is_some(),
            is_passive: true,
            modal: self.clause.modal.take(),
        };
        let words = group.words();
        let span = crate::text::Span::new(item.span.start, next.span.end);
        self.say(words, span);
        self.clause.has_verb = true;
        self.clause.subject = Some(features);
        self.at = end;
        if item.lemma() == "تم" {
            self.also_done(time);
        }
        true
    }

    /// Whether a pronoun stands for the subject before the verb: الهواتف يمكن استخدامها.
    fn is_subject(&self, pronoun: &str) -> bool {
        let subject = self.clause.subject.filter(|_| !self.clause.has_verb);
        subject.is_some_and(|it| self.resumes(pronoun, it))
    }

    /// يمكنهم تحليل البيانات: "they can analyse data".
    fn able(&mut self, at: usize) -> bool {
        let (item, noun) = (&self.items[at], self.item(at + 1));
        let pronoun = item.reading.pronoun.filter(|_| self.is_action(at + 1));
        let verb = noun.and_then(|it| self.verb_of(it));
        let (Some(pronoun), Some(modal), Some(verb)) = (pronoun, modal_of(item), verb) else {
            return false;
        };
        self.fired("modal");
        if !self.clause.relative && !self.is_subject(pronoun) {
            let text = self.subject_pronoun(pronoun);
            self.say(text, item.span);
        }
        self.set_modal(modal);
        let modal = self.clause.modal.take().unwrap_or(modal);
        self.say(format!("{modal} {verb}"), self.items[at + 1].span);
        self.clause.has_verb = true;
        self.clause.relative = false;
        self.at = at + 2;
        true
    }

    /// Other actions that و joins: تم إيقاف شخصين وحجز دراجة.
    fn also_done(&mut self, time: Time) {
        while self.is_joined_action(self.at) {
            let item = &self.items[self.at];
            let (Some(verb), Some(object)) =
                (self.verb_of(item), self.object_of_action(self.at + 1))
            else {
                return;
            };
            self.say("and", item.span);
            let group = Group {
                english: &verb,
                subject: object.features,
                time,
                is_negated: false,
                is_passive: true,
                modal: None,
            };
            let words = group.words();
            self.out.extend(object.pieces);
            self.say(words, item.span);
            self.at = object.end;
        }
    }

    /// Whether a verbal noun with an object stands at `at`.
    fn is_action(&self, at: usize) -> bool {
        let item = self
            .item(at)
            .filter(|it| it.is(Role::Noun) && it.reading.preposition.is_none());
        let object = self
            .item(at + 1)
            .filter(|it| it.is_free() && it.is_nominal());
        let is_bare = |it: &Item| !it.reading.article && it.reading.pronoun.is_none();
        item.is_some_and(|it| is_bare(it) && self.verb_of(it).is_some()) && object.is_some()
    }

    fn is_joined_action(&self, at: usize) -> bool {
        let joined = self
            .item(at)
            .is_some_and(|it| it.reading.conjunction == Some('و'));
        joined && self.is_action(at)
    }

    /// The object of a verbal noun, without other actions that are joined to the noun.
    fn object_of_action(&mut self, at: usize) -> Option<Phrase> {
        let before = std::mem::replace(&mut self.stops_at_actions, true);
        let phrase = self.noun_phrase(at, 0);
        self.stops_at_actions = before;
        phrase
    }

    /// Whether a noun phrase ends before what و joins at `at`.
    pub(super) fn ends_before_action(&self, at: usize) -> bool {
        self.stops_at_actions && self.is_joined_action(at)
    }
}

//! Verbs with their subjects: "announced the ministry" becomes "the ministry announced".

use super::choice::Chosen;
use super::features::Features;
use super::verb_group::{Group, Time, time_of};
use super::{Transfer, Wanted};

use crate::draft::item::Sort;
use crate::draft::reading::Role;
use crate::lexicon::Person;

impl<'i> Transfer<'i> {
    /// Writes the verb at `at` with its subject, and moves behind them.
    pub(super) fn verb(&mut self, at: usize) {
        let item = &self.items[at];
        self.back_from_relative(at);
        self.conjunction(at);
        self.bare_relative(at);
        if item.lemma() == "ليس" && self.lemma(at + 1) == "لدى" && self.having(at + 1, true) {
            return;
        }
        if self.existence(at) || self.impersonal(at) || self.done_by_noun(at) || self.modal(at) {
            return;
        }
        let subject = self.subject_behind(at);
        let end = subject.as_ref().map_or(at + 1, |it| it.end);
        if (matches!(item.lemma(), "كان" | "ليس" | "ظل" | "بات" | "أصبح")
            || item.lemma() == "زال" && self.clause.negation.is_some())
            && self.copula_verb(at, &subject)
        {
            return;
        }
        if let Some(subject) = &subject {
            self.fired("subject-before-verb");
            self.out.extend(subject.pieces.iter().cloned());
        }
        let features = self.agreement(at, subject.as_ref());
        let resumes = self.has_own_subject(at) && !item.is_passive;
        self.pronoun_subject(at, subject.is_some(), features);
        if let Some(place) = self.light(at, end) {
            self.verb_end = end;
            self.write_light(at, place, features);
            return self.has_said(features, subject.is_some());
        }
        // تمر بها البلاد: the preposition of the verb stands before the subject.
        let is_before = self.is(at + 1, Role::Preposition) && end > at + 2;
        let chosen = self.chosen_verb(at, if is_before { at + 1 } else { end });
        self.verb_end = end;
        let was_relative = self.clause.relative;
        let about = self.clause.subject.filter(|_| was_relative);
        self.write(at, &chosen, features);
        self.object(at);
        if subject.is_some() {
            let start = self.behind_adverbials(at);
            if let Some(object) = chosen.object {
                self.chosen.push(object);
            }
            self.adverbials(at + 1, start, was_relative);
        }
        if let Some(object) = chosen.object {
            self.chosen.push(object);
        }
        self.want(&chosen);
        self.clause.resumed = about.filter(|_| resumes || subject.is_some());
        self.has_said(features, subject.is_some());
        self.at = end + chosen.said;
    }

    /// Remembers in which form a verb asks for a verbal noun, behind its preposition or bare.
    pub(super) fn want(&mut self, chosen: &Chosen) {
        match (chosen.object, chosen.wanted) {
            (Some((place, _)), Some(wanted)) => self.wanted_at.push((place, wanted)),
            (_, wanted) => self.clause.wanted = wanted,
        }
    }

    /// Remembers that the clause has its verb, of a subject with these features.
    fn has_said(&mut self, features: Features, has_subject: bool) {
        self.clause.has_verb = true;
        self.clause.relative = false;
        self.clause.subject = Some(features);
        if has_subject {
            self.last = Some(features);
        }
    }

    /// برنامج يهدف إلى, حفل نظمته الجمعية: a clause about an indefinite noun, "which".
    fn bare_relative(&mut self, at: usize) {
        let item = &self.items[at];
        let Some(noun) = self.open_noun(at) else {
            return;
        };
        let inside = self.clause.has_verb
            || self.clause.goes_on
            || item.is_passive
            || self.is_governed(at)
            || item.reading.pronoun.is_some()
                && (self.clause.subject.is_none() || self.is_before_definite(at));
        if !inside
            || self.clause.relative
            || !item.is_free()
            || self.clause.negation.is_some() && !self.resumed_behind(at, noun)
            || item.reading.inflection.person != Some(Person::Third)
                && !self.resumed_behind(at, noun)
            || !(self.is_about(&item.reading, noun) || self.is_possible_of(at, noun))
        {
            return;
        }
        self.fired("bare-relative");
        let features = Features {
            any_gender: true,
            ..self.relative_features(Some(noun))
        };
        self.say(if features.human { "who" } else { "which" }, item.span);
        let outer = self.clause.subject.filter(|_| !self.clause.has_verb);
        self.clause = super::Clause {
            negation: self.clause.negation.take(),
            subject: Some(features),
            outer,
            relative: true,
            is_dependent: true,
            ..super::Clause::default()
        };
    }

    /// Whether a definite noun follows: دراسة نشرتها المجلة.
    pub(super) fn is_before_definite(&self, at: usize) -> bool {
        let next = self.item(at + 1).filter(|it| it.is_free());
        next.is_some_and(|it| it.is(Role::Noun) && it.reading.article || it.is(Role::Name))
    }

    /// Whether a preposition or an owner stands before the noun right before `at`, which thus is no subject.
    fn is_governed(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|it| &self.items[it]);
        let by_clitic = before.is_some_and(|it| it.reading.preposition.is_some());
        by_clitic || at > 1 && self.is(at - 2, Role::Preposition)
    }

    /// و or ف before a verb.
    pub(super) fn conjunction(&mut self, at: usize) {
        let item = &self.items[at];
        let at_start = self
            .out
            .iter()
            .all(|it| it.kind == crate::draft::WordKind::Mark);
        match item.reading.conjunction {
            Some('و') if !at_start => self.say("and", item.span),
            // أما الجامعة فتطالب: "as for" has said it.
            Some('ف')
                if self.items[..at]
                    .iter()
                    .rev()
                    .take(14)
                    .any(|it| it.lemma() == "أما") => {}
            Some('ف') if !at_start && self.out.last().is_none_or(|it| it.text != ".") => {
                self.say("so", item.span);
            }
            _ => {}
        }
    }

    /// Writes the verb in its form.
    pub(super) fn write(&mut self, at: usize, chosen: &Chosen, features: Features) {
        let item = &self.items[at];
        let negation = self.clause.negation.take();
        let perhaps = std::mem::take(&mut self.clause.perhaps);
        let mut time = time_of(item, negation);
        let mut modal = self.clause.modal.take();
        match self.clause.wanted.take() {
            Some(Wanted::Infinitive) if modal.is_none() => time = Time::Infinitive,
            _ => {}
        }
        if perhaps && time == Time::Present {
            modal = Some("may");
        }
        let english = match item.sort {
            Sort::Phrase if !features.human => owned_by_thing(&chosen.english),
            _ => chosen.english.clone(),
        };
        let group = Group {
            english: &english,
            subject: features,
            time,
            is_negated: negation.is_some(),
            is_passive: self.is_passive(at, chosen, features),
            modal,
        };
        let words = group.words();
        self.say(words, item.span);
    }

    /// The pronoun that is joined to a verb, its object.
    pub(super) fn object(&mut self, at: usize) {
        let item = &self.items[at];
        let Some(pronoun) = item.reading.pronoun else {
            return;
        };
        // Of a relative clause the pronoun is what the relative stands for.
        let about = self.clause.subject.filter(|_| self.clause.relative);
        let has_subject = self.verb_end > at + 1;
        let is_subject = about.is_some_and(|it| {
            let to_person = it.human || super::relation::asks_person(item.key());
            !self.resumes(pronoun, it) || to_person && !has_subject
        });
        if self.clause.relative && !is_subject {
            self.fired("resumptive-pronoun");
            return;
        }
        let english = self.object_pronoun(pronoun);
        self.say(english, item.span);
    }
}

/// An expression of a verb as it is said of a body: "express its regret".
fn owned_by_thing(english: &str) -> String {
    let words = english.split(' ').map(|it| match it {
        "his" | "her" => "its",
        "himself" | "herself" => "itself",
        other => other,
    });
    words.collect::<Vec<_>>().join(" ")
}

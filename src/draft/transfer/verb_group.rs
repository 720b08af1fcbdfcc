//! Verbs in English: tense, negation, voice, agreement.

use super::features::Features;
use crate::draft::english::{self, VerbForm};
use crate::draft::item::Item;
use crate::lexicon::{Person, Tense};

/// What decides the form of an English verb.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group<'g> {
    /// The verb, perhaps with words behind it.
    pub(super) english: &'g str,
    pub(super) subject: Features,
    pub(super) time: Time,
    pub(super) is_negated: bool,
    pub(super) is_passive: bool,
    pub(super) modal: Option<&'static str>,
}

/// The tense that English takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Time {
    Past,
    Present,
    Future,
    /// was doing
    PastProgressive,
    /// had done
    Pluperfect,
    /// to do
    Infinitive,
    Imperative,
}

/// The tense of an Arabic verb behind what stands before it.
pub(super) fn time_of(item: &Item, negation: Option<&str>) -> Time {
    match (negation, item.reading.inflection.tense) {
        (Some("لم"), _) => Time::Past,
        (Some("لن"), _) => Time::Future,
        (_, Some(Tense::Past)) => Time::Past,
        (_, Some(Tense::Imperative)) => Time::Imperative,
        _ if item.reading.future => Time::Future,
        _ => Time::Present,
    }
}

impl Group<'_> {
    /// The words of the verb.
    pub(super) fn words(&self) -> String {
        let verb = |form| english::verb(self.english, form);
        if self.is_passive && !self.english.starts_with("be ") {
            return self.passive();
        }
        let is_be = self.english == "be" || self.english.starts_with("be ");
        if let (Some(modal), Time::Pluperfect) = (self.modal, self.time) {
            return join(&[modal, self.not(), "have", &verb(VerbForm::Participle)]);
        }
        if let Some(modal) = self.modal {
            return join(&[modal, self.not(), &verb(VerbForm::Base)]);
        }
        match self.time {
            _ if is_be => self.be(self.english.strip_prefix("be").unwrap_or_default().trim()),
            Time::Future => join(&["will", self.not(), &verb(VerbForm::Base)]),
            Time::Infinitive => join(&[self.not(), "to", &verb(VerbForm::Base)]),
            Time::Imperative => verb(VerbForm::Base),
            Time::PastProgressive => join(&[self.was(), self.not(), &verb(VerbForm::Gerund)]),
            Time::Pluperfect => join(&["had", self.not(), &verb(VerbForm::Participle)]),
            Time::Past if self.is_negated => join(&["did not", &verb(VerbForm::Base)]),
            Time::Past => verb(VerbForm::Past),
            Time::Present if self.is_negated => {
                let does = if self.is_third_singular() {
                    "does not"
                } else {
                    "do not"
                };
                join(&[does, &verb(VerbForm::Base)])
            }
            Time::Present if self.is_third_singular() => verb(VerbForm::Third),
            Time::Present => verb(VerbForm::Base),
        }
    }

    fn not(&self) -> &'static str {
        if self.is_negated { "not" } else { "" }
    }

    fn is_third_singular(&self) -> bool {
        !self.subject.plural && self.subject.person == Person::Third
    }

    fn was(&self) -> &'static str {
        if self.subject.plural || self.subject.person == Person::Second {
            "were"
        } else {
            "was"
        }
    }

    fn is_are(&self) -> &'static str {
        match self.subject.person {
            Person::First if !self.subject.plural => "am",
            Person::Third if !self.subject.plural => "is",
            _ => "are",
        }
    }

    fn be(&self, rest: &str) -> String {
        match self.time {
            Time::Past | Time::PastProgressive => join(&[self.was(), self.not(), rest]),
            Time::Pluperfect => join(&["had", self.not(), "been", rest]),
            Time::Present => join(&[self.is_are(), self.not(), rest]),
            Time::Future => join(&["will", self.not(), "be", rest]),
            Time::Infinitive => join(&[self.not(), "to be", rest]),
            Time::Imperative => join(&["be", rest]),
        }
    }

    fn passive(&self) -> String {
        let participle = english::verb(self.english, VerbForm::Participle);
        match self.modal {
            Some(modal) if self.time == Time::Pluperfect => {
                join(&[modal, self.not(), "have been", &participle])
            }
            Some(modal) => join(&[modal, self.not(), "be", &participle]),
            None if self.time == Time::PastProgressive => {
                join(&[self.was(), self.not(), "being", &participle])
            }
            None => self.be(&participle),
        }
    }
}

/// Words with a space between them.
pub(super) fn join(words: &[&str]) -> String {
    let words: Vec<&str> = words.iter().copied().filter(|it| !it.is_empty()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(english: &'static str, time: Time) -> Group<'static> {
        Group {
            english,
            subject: Features::THING,
            time,
            is_negated: false,
            is_passive: false,
            modal: None,
        }
    }

    #[test]
    fn tenses_and_negation() {
        let not = |time| {
            Group {
                is_negated: true,
                ..group("write", time)
            }
            .words()
        };
        assert_eq!(not(Time::Past), "did not write");
        assert_eq!(not(Time::Present), "does not write");
        assert_eq!(not(Time::Future), "will not write");
        assert_eq!(group("write", Time::PastProgressive).words(), "was writing");
        assert_eq!(group("write", Time::Pluperfect).words(), "had written");
        assert_eq!(group("be able to", Time::Past).words(), "was able to");
    }

    #[test]
    fn the_passive() {
        let passive = |time| {
            Group {
                is_passive: true,
                ..group("kill", time)
            }
            .words()
        };
        assert_eq!(passive(Time::Past), "was killed");
        assert_eq!(passive(Time::Future), "will be killed");
        assert_eq!(passive(Time::Infinitive), "to be killed");
    }
}

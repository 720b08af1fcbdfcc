//! The pronoun that English needs where Arabic has none.

use super::features::Features;
use super::subject::{SPEECH, first_word};
use super::{Transfer, Wanted};
use crate::lexicon::{Person, Tense};

impl Transfer<'_> {
    /// The pronoun that English needs where Arabic has none.
    pub(super) fn pronoun_subject(&mut self, at: usize, has_subject: bool, features: Features) {
        let item = &self.items[at];
        let imperative = item.reading.inflection.tense == Some(Tense::Imperative);
        let joined = item.reading.conjunction.is_some() && self.clause.has_verb;
        let there = self.clause.subject.is_some() && !self.clause.has_verb && !self.clause.relative;
        if has_subject
            || imperative
            || joined
            || there
            || self.clause.relative && !self.has_own_subject(at)
            || self.clause.wanted == Some(Wanted::Infinitive)
        {
            return;
        }
        self.fired("subject-pronoun");
        let features = if self.clause.relative {
            Features::of_verb(item)
        } else {
            features
        };
        let english = match features.person {
            Person::First if features.plural => "we",
            Person::First => "I",
            Person::Second => "you",
            Person::Third if features.plural => "they",
            Person::Third => self.third_person(features, &item.reading.english),
        };
        self.say(english, item.span);
    }

    /// Whether a verb in English is of things that happen rather than of somebody.
    fn happens(&self, english: &str) -> bool {
        const ALL: [&str; 30] = [
            "happen",
            "occur",
            "rise",
            "fall",
            "increase",
            "decrease",
            "reach",
            "include",
            "contain",
            "seem",
            "appear",
            "become",
            "cause",
            "lead",
            "result",
            "cost",
            "last",
            "begin",
            "start",
            "end",
            "continue",
            "take",
            "come",
            "be",
            "be possible",
            "remain",
            "consist",
            "mean",
            "show",
            "require",
        ];
        ALL.contains(&english) || ALL.contains(&first_word(english))
    }

    pub(super) fn third_person(&self, features: Features, english: &str) -> &'static str {
        let speaks = SPEECH.contains(&first_word(english));
        let by_gender = if features.feminine { "she" } else { "he" };
        match self.last {
            Some(last) if last.human => by_gender,
            Some(last) if last.feminine == features.feminine => "it",
            // Nobody was named: a story is mostly of somebody.
            None if !features.feminine && !self.happens(english) => "he",
            _ if speaks => by_gender,
            _ => "it",
        }
    }
}

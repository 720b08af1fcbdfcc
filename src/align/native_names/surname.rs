//! The surname behind a given name.

use super::people::{Person, SERVANT, may_be_part};
use super::words::Words;
use crate::align::evidence::Sense;
use crate::lexicon::Lexicon;
use crate::text::last_word;

impl Person {
    /// The name with the word at `at`, where that may be a surname.
    pub(super) fn surname(self, words: &Words<'_>, at: usize) -> Option<Person> {
        let sense = words.sense(at);
        if words.is_proper(at) {
            // Behind a word that is no sure given name, a foreign one may be its own: وعد ترامب.
            let is_backed =
                self.is_sure || self.is_said || words.has_article(at) || sense.is(Sense::BARE_NAME);
            return Some(self.with(at, at, is_backed).among(sense));
        }
        let is_word = self.parts > 1 && sense.is(Sense::ORDINARY) && !self.asks_surname(words, at);
        let is_title = sense.is(Sense::TITLE) && !self.has_surname_of_title(words, at);
        let is_other = is_word || is_title || sense.is(Sense::PARTICLE) || self.is_guest(words, at);
        if may_be_part(words, at) && !is_other {
            return Some(self.with(at, at, false).among(sense));
        }
        if self.is_noun_as_surname(words, at) {
            return Some(self.with(at, at, true));
        }
        let fits = self.is_relation(words, at) || self.is_word_as_surname(words, at);
        fits.then(|| self.with(at, at, false))
    }

    /// Whether a definite title behind a given name that is nothing else is the surname: عبد الرؤوف
    /// الشريف.
    fn has_surname_of_title(&self, words: &Words<'_>, at: usize) -> bool {
        let is_name = words.sense(at).is(Sense::FAMILY.and(Sense::GIVEN));
        is_name && words.has_article(at) && self.parts == 1 && self.is_sure
    }

    /// Whether a noun says of what somebody is the guest: سامي ضيف البرنامج.
    fn is_guest(&self, words: &Words<'_>, at: usize) -> bool {
        const GUESTS: &[&str] = &["ضيف", "ضيفة"];
        let behind = words.text[words.span(at).end..].trim_start();
        let owner = words
            .after(at)
            .is_some_and(|it| words.has_article(it) || words.sense(it).is(Sense::NOUN_FIRST));
        GUESTS.contains(&words.word(at)) && (owner || behind.starts_with(['"', '«', '“']))
    }

    /// Whether a noun is the surname of who says something: قالت ليلى عودة، مديرة …
    fn is_noun_as_surname(&self, words: &Words<'_>, at: usize) -> bool {
        let sense = words.sense(at);
        let listed = Lexicon::shipped().map(|it| it.names_written(words.word(at)));
        let is_name = listed.is_some_and(|it| !it.is_empty()) && !sense.is(Sense::PARTICLE);
        let ends = words.after(at).is_none_or(|it| {
            words.sense(it).is(Sense::TITLE) || matches!(words.word(it), "أن" | "ان" | "إن")
        });
        let is_other = self.is_guest(words, at);
        self.is_said && self.is_sure && self.parts == 1 && is_name && ends && !is_other
    }

    /// Whether the adjective of a nation stands directly before the name.
    fn has_nation_before(&self, words: &Words<'_>) -> bool {
        let before = words.text[..self.start].trim_end();
        let word = last_word(before);
        words.sense_of(word).is(Sense::NATION) && before.len() < self.start
    }

    /// Whether a surname is what stands behind two given names of somebody who was introduced.
    fn asks_surname(&self, words: &Words<'_>, at: usize) -> bool {
        self.is_introduced && self.are_given && self.parts == 2 && words.has_article(at)
    }

    /// Whether an adjective of relation is the surname: الرمضاني is one behind a given name, and an
    /// adjective behind a whole name.
    fn is_relation(&self, words: &Words<'_>, at: usize) -> bool {
        let sense = words.sense(at);
        let is_relation = sense.is(Sense::RELATION) && words.has_article(at);
        let is_man = words.word(at).ends_with('ي');
        let is_plain = is_man && !sense.is(Sense::EVERYDAY.and(Sense::NATION));
        let fits = self.parts == 1 || self.parts == 2 && self.are_given;
        is_relation && is_plain && fits
    }

    /// Whether a definite word is the surname of somebody who was introduced by a title: الوزير رياض
    /// المؤخر. A given name that is a noun first may own it: رئيس الحكومة صباح الجمعة.
    fn is_word_as_surname(&self, words: &Words<'_>, at: usize) -> bool {
        let sense = words.sense(at);
        // Where a title has the adjective of a nation, another is the surname: للكاتبة المغربية هدى المصري.
        let is_nation = sense.is(Sense::NATION);
        let others = if is_nation && self.has_nation_before(words) {
            Sense::PARTICLE
        } else {
            Sense::EVERYDAY.and(Sense::NATION).and(Sense::PARTICLE)
        };
        let is_other = sense.is(others);
        let first = words.sense(self.last);
        // A country has its adjective behind it: زعيم كوريا الشمالية.
        let is_noun = first.is(Sense::NOUN_FIRST.and(Sense::PLACE).and(Sense::ORGANISATION));
        let is_servant = words.word(self.last_part).ends_with(SERVANT);
        let is_whole = self.last_part == self.last || is_servant;
        let is_alone = self.parts == 1 && self.are_given && is_whole;
        self.is_introduced && is_alone && !is_noun && words.has_article(at) && !is_other
    }

    /// The same behind a part that can be this: whether all parts are still given names.
    fn among(self, sense: Sense) -> Person {
        let are_given = self.are_given && sense.is(Sense::GIVEN);
        Person { are_given, ..self }
    }
}

//! The surname behind a given name.

use super::people::{Person, may_be_part};
use super::words::Words;
use crate::align::evidence::Sense;

impl Person {
    /// The name with the word at `at`, where that may be a surname.
    pub(super) fn surname(self, words: &Words<'_>, at: usize) -> Option<Person> {
        let sense = words.sense(at);
        if words.is_proper(at) {
            // Behind a word that is no sure given name, a foreign one may be its own: وعد ترامب.
            let is_backed = self.is_sure || words.has_article(at) || sense.is(Sense::BARE_NAME);
            return Some(self.with(at, at, is_backed).among(sense));
        }
        let is_word = self.parts > 1 && sense.is(Sense::ORDINARY) && !self.asks_surname(words, at);
        if may_be_part(words, at) && !is_word && !sense.is(Sense::PARTICLE.and(Sense::TITLE)) {
            return Some(self.with(at, at, false).among(sense));
        }
        let fits = self.is_relation(words, at) || self.is_word_as_surname(words, at);
        fits.then(|| self.with(at, at, false))
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
        let is_other = sense.is(Sense::EVERYDAY.and(Sense::NATION).and(Sense::PARTICLE));
        let first = words.sense(self.last);
        // A country has its adjective behind it: زعيم كوريا الشمالية.
        let is_noun = first.is(Sense::NOUN_FIRST.and(Sense::PLACE).and(Sense::ORGANISATION));
        let is_alone = self.parts == 1 && self.are_given && self.last_part == self.last;
        self.is_introduced && is_alone && !is_noun && words.has_article(at) && !is_other
    }

    /// The same behind a part that can be this: whether all parts are still given names.
    fn among(self, sense: Sense) -> Person {
        let are_given = self.are_given && sense.is(Sense::GIVEN);
        Person { are_given, ..self }
    }
}

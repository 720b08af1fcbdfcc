//! Verbs that say nothing without the verbal noun behind them: قام بنقل الجرحى, "transported the wounded".

use super::choice::{Chosen, with_preposition};
use super::features::Features;
use super::{Transfer, Wanted};
use crate::draft::item::{Item, Sort};
use crate::draft::reading::Role;

/// How many times and commas may stand between a verb and what it cannot do without.
const BETWEEN: usize = 4;

impl<'i> Transfer<'i> {
    /// The verbal noun behind قام that is the verb in English, from `end` on.
    pub(super) fn light(&self, at: usize, end: usize) -> Option<usize> {
        let verb = &self.items[at];
        if verb.key() != "قام" || self.clause.wanted == Some(Wanted::Gerund) {
            return None;
        }
        let place = end + self.passed(end);
        let noun = self.item(place)?;
        let is_action = noun.sort == Sort::Word
            && noun.is(Role::Noun)
            && noun.reading.preposition == Some('ب')
            && noun.reading.conjunction.is_none()
            && !noun.reading.is_plural()
            && !noun.reading.is_dual()
            && self.verb_of(noun).is_some();
        let next = self.item(place + 1);
        let object = next.is_some_and(|it| {
            it.is_free() && it.is_nominal() && (!it.is(Role::Adjective) || it.reading.is_plural())
        });
        let governs = self.governed_by_noun(place).is_some();
        let owns = object && !noun.reading.article || noun.reading.pronoun.is_some();
        (is_action && (owns || governs)).then_some(place)
    }

    /// تمكنت الفرق، بالتنسيق مع الشرطة، من حجز: where "managed to" has its action, which it cannot do without.
    pub(super) fn far_action(&self, at: usize, end: usize) -> Option<(usize, &'i str)> {
        const FAR: usize = 24;
        if self.items[at].key() != "تمكّن" {
            return None;
        }
        let ends = |it: &Item| {
            it.is(Role::Verb)
                || it.is(Role::Relative)
                || matches!(it.mark(), Some('.' | '؛' | ':' | '؟' | '!'))
        };
        let is_action = |place: usize| {
            self.item(place).is_some_and(|it| {
                let is_noun = it.is(Role::Noun) && self.verb_of(it).is_some();
                it.is_free() && (is_noun || self.verb_of_phrase(place).is_some())
            })
        };
        let near = (end..self.items.len()).take(FAR);
        let mut places = near.take_while(|&it| !ends(&self.items[it]));
        let place = places.find(|&it| {
            let item = &self.items[it];
            item.lemma() == "من"
                && item.is_free()
                && item.reading.pronoun.is_none()
                && is_action(it + 1)
        })?;
        Some((place, self.lemma(place)))
    }

    /// How many times and commas between them stand from `end` on.
    pub(super) fn passed(&self, end: usize) -> usize {
        if !self.is_time(end) {
            return 0;
        }
        let between = (end..self.items.len()).take(BETWEEN);
        between
            .take_while(|&it| self.is_time(it) || self.items[it].mark() == Some('،'))
            .count()
    }

    /// The English of the verb that a verbal noun is of, by the preposition behind the noun.
    pub(super) fn governed_by_noun(&self, at: usize) -> Option<&'static str> {
        self.governed_at(at, at + 1)
    }

    /// The same, by the preposition at `place`.
    pub(super) fn governed_at(&self, at: usize, place: usize) -> Option<&'static str> {
        let noun = self.item(at)?;
        let of_noun = || self.tables.verb_of_noun(noun.key()).map(|it| it.lemma);
        let verb = noun.reading.verb.or_else(of_noun)?;
        let behind = self.item(place)?;
        let preposition = match behind.reading.preposition {
            Some('ب') => "ب",
            Some('ل') => "ل",
            _ if behind.is(Role::Preposition) && behind.is_free() => behind.lemma(),
            _ => return None,
        };
        self.tables.verb(verb, preposition)
    }

    /// Writes the verb of a verbal noun at `place` in the form of the verb at `at`.
    pub(super) fn write_light(&mut self, at: usize, place: usize, features: Features) {
        self.fired("light-verb");
        let noun = &self.items[place];
        let (english, object) = match self.governed_by_noun(place) {
            Some(english) => {
                let chosen = with_preposition(english, Some(place + 1));
                // التدخل لمنع: what ل stands before is what it is done for.
                let aims = self.written_preposition(place + 1) == Some("ل");
                (chosen.english, chosen.object.filter(|_| !aims))
            }
            None => (self.verb_of(noun).unwrap_or_default(), None),
        };
        let times = self.verb_end;
        let chosen = Chosen {
            english,
            ..Chosen::default()
        };
        self.write(at, &chosen, features);
        if let Some(pronoun) = noun.reading.pronoun {
            let text = self.object_pronoun(pronoun);
            self.say(text, noun.span);
        }
        self.chosen.extend(object);
        self.at = place + 1;
        let next = self.item(self.at);
        let owns = next.is_some_and(|it| it.is_free() && it.is_nominal());
        if owns && let Some(object) = self.noun_phrase(self.at, 0) {
            self.out.extend(object.pieces);
            self.at = object.end;
        }
        self.late_times(times..place);
    }

    /// Writes the times that stood between a verb and its verbal noun.
    pub(super) fn late_times(&mut self, places: std::ops::Range<usize>) {
        let (at, mut place) = (self.at, places.start);
        while place < places.end {
            if self.bare_time(place) {
                place = self.at;
                continue;
            }
            if self.items[place].fact().is_some() {
                self.time_preposition(place);
                let piece = self.figure_piece(place);
                self.out.push(piece);
            }
            place += 1;
        }
        self.at = at;
    }
}

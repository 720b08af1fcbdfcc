//! Verbs that say nothing without the verbal noun behind them: قام بنقل الجرحى, "transported the wounded".

use super::choice::{Chosen, apart};
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

    /// How many times and commas between them stand from `end` on.
    pub(super) fn passed(&self, end: usize) -> usize {
        let is_time = |it: &Item| it.fact().is_some_and(|it| it.value.is_temporal());
        let starts = self.item(end).is_some_and(is_time);
        if !starts {
            return 0;
        }
        let between = self.items[end..].iter().take(BETWEEN);
        between
            .take_while(|it| is_time(it) || it.mark() == Some('،'))
            .count()
    }

    /// The English of the verb that a verbal noun is of, by the preposition behind the noun.
    pub(super) fn governed_by_noun(&self, at: usize) -> Option<&'static str> {
        let noun = self.item(at)?;
        let of_noun = || self.tables.verb_of_noun(noun.key()).map(|it| it.lemma);
        let verb = noun.reading.verb.or_else(of_noun)?;
        let behind = self.item(at + 1)?;
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
                let (verb, object) = apart(english, place + 1);
                (verb, Some(object))
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
    fn late_times(&mut self, places: std::ops::Range<usize>) {
        for place in places.filter(|it| self.items[*it].fact().is_some()) {
            self.time_preposition(place);
            let piece = self.figure_piece(place);
            self.out.push(piece);
        }
    }
}

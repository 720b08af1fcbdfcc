//! The subject of a verb: behind it, before it, or a pronoun that English needs.

use super::features::Features;
use super::{Phrase, Transfer};
use crate::draft::item::{Item, Sort};
use crate::draft::reading::Role;
use crate::draft::transition::may_be_subject;
use crate::lexicon::Person;

impl<'i> Transfer<'i> {
    /// The subject that stands behind the verb at `at`.
    pub(super) fn subject_behind(&mut self, at: usize) -> Option<Phrase> {
        let verb = &self.items[at];
        let start = self.behind_adverbials(at);
        let next = self.item(start)?;
        if start > at + 1 && !next.reading.article && !next.is(Role::Name) && !next.is(Role::Noun) {
            return None;
        }
        if verb
            .reading
            .inflection
            .person
            .is_some_and(|it| it != Person::Third)
            || verb.reading.is_plural()
            || !next.is_free()
            || !next.is_nominal()
        {
            return None;
        }
        if self.is_time(start) || self.has_subject_before(at) {
            return None;
        }
        if next.is(Role::Adjective)
            && !next.reading.article
            && !next.reading.is_plural()
            && !super::people::is_elative(next)
        {
            return None;
        }
        let agrees = matches!(next.sort, Sort::Figure(_))
            || self.clause.relative
            || next.reading.is_amount
            || may_be_subject(&verb.reading, &next.reading);
        if !agrees
            || is_accusative(next)
            || self.is_oblique(next)
            || self.is_object_by_sense(at, next)
        {
            return None;
        }
        let mut phrase = self.noun_phrase(start, 0)?;
        if self.is_lone_object(at, &phrase) {
            return None;
        }
        self.attach(&mut phrase);
        self.between_commas(&mut phrase);
        self.relative_of(at, &mut phrase);
        Some(phrase)
    }

    /// A short relative clause of a subject, which stands before the verb with it.
    fn relative_of(&mut self, verb: usize, phrase: &mut Phrase) {
        const LONGEST: usize = 9;
        let start = phrase.end;
        let Some(item) = self.item(start).filter(|it| it.is_free()) else {
            return;
        };
        // دراسة نشرتها المجلة: the same without a relative.
        let is_bare = item.is(Role::Verb)
            && item.reading.pronoun.is_some()
            && self.is_before_definite(start)
            && self.open_noun(start).is_some();
        if item.lemma() != "الذي" && !is_bare {
            return;
        }
        let first = start.saturating_sub(2 * usize::from(is_bare));
        let near = start + 1..(start + LONGEST).min(self.items.len() + 1);
        let end = near
            .into_iter()
            .find(|&it| self.is_break(it) || self.goes_on(verb, (first, it)));
        let Some(end) = end else {
            return;
        };
        let out = std::mem::take(&mut self.out);
        let (clause, at, last) = (self.clause.clone(), self.at, self.last);
        self.at = start;
        while self.at < end {
            let before = self.at;
            self.step();
            self.at = self.at.max(before + 1);
        }
        phrase.end = self.at;
        phrase.pieces.extend(std::mem::replace(&mut self.out, out));
        (self.clause, self.at, self.last) = (clause, at, last);
    }

    /// Whether the preposition at `place` is of the main verb, and not of the relative clause from `start` on.
    fn goes_on(&self, verb: usize, (start, place): (usize, usize)) -> bool {
        let item = &self.items[place];
        let is_word = item.is(Role::Preposition) && item.is_free() && place > start + 3;
        let preposition = item.lemma();
        let inner = self.items[start..place].iter().find(|it| it.is(Role::Verb));
        let governs = |verb: &Item| self.tables.verb(verb.key(), preposition).is_some();
        is_word && governs(&self.items[verb]) && !inner.is_some_and(governs)
    }

    /// The item behind times and pronouns with prepositions that follow the verb at `at`: أعلن أمس, تمر به.
    pub(super) fn behind_adverbials(&self, at: usize) -> usize {
        let governs = self.tables.verb(self.items[at].key(), "ب").is_some();
        let short = |&place: &usize| {
            let it = &self.items[place];
            let pronoun = it.is(Role::Preposition) && it.reading.pronoun.is_some();
            let is_place = !governs && is_in_place(it);
            is_place || (pronoun || self.is_time(place) || it.is(Role::Adverb)) && it.is_free()
        };
        let near = (at + 1..self.items.len()).take(4);
        let passed = near.take_while(short).count();
        let mut behind = at + 1 + passed;
        // اعتدى في الكويت مواطن: a place may stand before the subject.
        let place = self
            .item(behind + 1)
            .filter(|it| it.is_free() && it.sort == Sort::Name(crate::glossary::EntityType::Place));
        let is_in = self.lemma(behind) == "في" && self.items[behind].is_free();
        if is_in && place.is_some() && self.is(behind + 2, Role::Noun) {
            behind += 2;
        }
        // Without a noun behind them they are no reason to wait.
        let nominal = self
            .item(behind)
            .is_some_and(|it| it.is_free() && it.is_nominal() && !self.is_time(behind));
        if nominal { behind } else { at + 1 }
    }

    /// Writes the items between a verb and its subject behind it; of a relative clause a pronoun is what
    /// the relative stands for.
    pub(super) fn adverbials(&mut self, at: usize, end: usize, was_relative: bool) {
        let mut place = at;
        while place < end {
            if self.is_time(place) {
                let times = (place..end).take_while(|&it| self.is_time(it)).count();
                self.late_times(place..place + times);
                place += times;
                continue;
            }
            let item = &self.items[place];
            place += 1;
            if item.is(Role::Adverb) {
                self.say(&*item.reading.english, item.span);
                continue;
            }
            let Some(mut phrase) = self.prepositional(place - 1) else {
                continue;
            };
            if was_relative && item.reading.pronoun.is_some() {
                phrase.pieces.pop();
            }
            self.out.extend(phrase.pieces);
        }
    }

    /// Whether the subject stands before the verb already.
    pub(super) fn has_subject_before(&self, at: usize) -> bool {
        let Some(subject) = self.clause.subject else {
            return false;
        };
        if self.clause.relative {
            // الكتاب الذي كتبه محمد: the pronoun says that the relative is the object.
            // المشكلة التي تمر بها البلاد: or the object of a preposition.
            let resumed = self.items[at + 1..self.behind_adverbials(at)].iter();
            let mut resumed = resumed.filter(|it| it.is(Role::Preposition));
            return self.items[at].reading.pronoun.is_none() && resumed.next().is_none();
        }
        let verb = &self.items[at].reading;
        let gender = verb.is_feminine() == subject.feminine || subject.plural || subject.any_gender;
        !self.clause.has_verb && gender
    }

    /// What the verb at `at` agrees with.
    pub(super) fn agreement(&self, at: usize, subject: Option<&Phrase>) -> Features {
        let own = Features::of_verb(&self.items[at]);
        match (subject, self.clause.subject) {
            (Some(phrase), _) => phrase.features,
            (None, Some(before)) if own.person == Person::Third && before.person != own.person => {
                own
            }
            (None, Some(before)) if own.person == Person::Third => Features {
                plural: before.plural || own.plural,
                ..before
            },
            _ => own,
        }
    }
}

/// Verbs whose subject is a person, or speaks for one.
pub(super) const SPEECH: [&str; 16] = [
    "say", "add", "explain", "point", "note", "stress", "affirm", "confirm", "announce", "mention",
    "indicate", "express", "state", "declare", "tell", "describe",
];

pub(super) fn first_word(english: &str) -> &str {
    english.split(' ').next().unwrap_or(english)
}

/// Whether a noun shows the alef of an object: كتابا.
pub(super) fn is_accusative(item: &Item) -> bool {
    let reading = &item.reading;
    if item.sort != Sort::Word || reading.article || reading.pronoun.is_some() {
        return false;
    }
    reading.is_closed()
        && item.is(Role::Noun)
        && !reading.is_plural()
        && !reading.is_dual()
        && !reading.lemma.ends_with('ا')
        && !reading.lemma.ends_with('ء')
}

/// A place with ب: بتونس.
fn is_in_place(item: &Item) -> bool {
    let is_place = item.sort == Sort::Name(crate::glossary::EntityType::Place);
    is_place && item.reading.preposition == Some('ب') && item.reading.conjunction.is_none()
}

/// Times and manners that stand between a verb and its subject.
pub(super) fn is_adverbial(item: &Item) -> bool {
    item.fact().is_some_and(|it| it.value.is_temporal())
}

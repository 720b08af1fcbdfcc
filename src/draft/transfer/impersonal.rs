//! Passives that Arabic says of no one, with the preposition of the verb: عثر على الجثة, "the body was
//! found"; تمت الاستعانة بخبير, "an expert was used".

use super::choice::with_preposition;
use super::features::Features;
use super::verb_group::{Group, time_of};
use super::{Phrase, Transfer};
use crate::draft::item::{Item, Sort};
use crate::draft::line::Piece;
use crate::draft::reading::Role;
use crate::lexicon::{Number, Person};

/// Verbs that begin a sentence in the passive where no subject follows.
const UNSAID: [&str; 9] = [
    "عثر",
    "قبض",
    "أفرج",
    "حكم",
    "عفا",
    "كشف",
    "أعلن",
    "تحفّظ",
    "أشار",
];

/// The verb of an expression like "agreement on".
fn verb_of_expression(noun: &Item) -> Option<String> {
    let english = noun.reading.english.split(['|', '!']).next()?;
    let (action, particle) = english.split_once(' ')?;
    let is_particle = super::choice::PREPOSITIONS.contains(&particle);
    let verb = crate::draft::english::verb_of_action(action).filter(|_| is_particle)?;
    Some(format!("{verb} {particle}"))
}

impl<'i> Transfer<'i> {
    /// Writes such a passive at `at`, and moves behind it.
    pub(super) fn impersonal(&mut self, at: usize) -> bool {
        if self.done_by_expression(at) {
            return true;
        }
        let Some((place, english)) = self.unsaid(at).or_else(|| self.done_with_preposition(at))
        else {
            return false;
        };
        let english = english.trim_end_matches(" -ing").trim_end_matches(" to");
        if english.contains('%') || self.clause.relative {
            return false;
        }
        let Some(subject) = self.behind_preposition(place) else {
            return false;
        };
        let chosen = with_preposition(english, Some(place));
        let particle = chosen.object.map_or("", |it| it.1);
        let whole = [&chosen.english, particle].join(" ");
        // "seek the help of": the help of experts was sought.
        let (verb, part) = match whole.trim().split_once(" the ") {
            Some((verb, part)) => (verb, format!("the {part}")),
            None => (whole.trim(), String::new()),
        };
        let mut subject = subject;
        if !part.is_empty() {
            self.say(part, self.items[at].span);
            subject.features.plural = false;
        }
        self.write_done(at, verb, subject);
        self.late_times(at + 1..place);
        true
    }

    /// تم الاتفاق على, where the action and its preposition are one expression.
    fn done_by_expression(&mut self, at: usize) -> bool {
        let is_noun = |it: &&Item| it.sort == Sort::Phrase && it.is(Role::Noun) && it.is_free();
        let noun = self.item(at + 1).filter(is_noun);
        let fits = self.lemma(at) == "تم" && !self.clause.relative;
        let Some(noun) = noun.filter(|_| fits) else {
            return false;
        };
        let listed = || {
            self.verb_of_phrase(at + 1)
                .map(|it| (it.0.to_owned(), it.1))
        };
        let verb = verb_of_expression(noun).map(|it| (it, at + 2));
        let Some((verb, start)) = verb.or_else(listed) else {
            return false;
        };
        let Some(subject) = self.noun_phrase(start, 0) else {
            return false;
        };
        self.write_done(at, &verb, subject);
        true
    }

    /// Writes a passive with its subject, and moves behind them.
    fn write_done(&mut self, at: usize, verb: &str, subject: Phrase) {
        self.fired("impersonal-passive");
        let negation = self.clause.negation.take();
        let group = Group {
            english: verb,
            subject: subject.features,
            time: time_of(&self.items[at], negation),
            is_negated: negation.is_some(),
            is_passive: true,
            modal: self.clause.modal.take(),
        };
        let words = group.words();
        self.out.extend(subject.pieces);
        self.say(words, self.items[at].span);
        self.clause.has_verb = true;
        self.clause.subject = Some(subject.features);
        self.last = Some(subject.features);
        self.at = subject.end;
    }

    /// The preposition behind a verb that nobody is the subject of, and the English of both.
    fn unsaid(&self, at: usize) -> Option<(usize, &'static str)> {
        let verb = &self.items[at];
        let form = verb.reading.inflection;
        let is_it = form.person == Some(Person::Third)
            && form.number == Some(Number::Singular)
            && !verb.reading.is_feminine()
            && (verb.reading.is_past() || verb.is_passive);
        let open = self.clause.subject.is_none() && verb.reading.pronoun.is_none();
        let place = at + 1 + self.passed(at + 1);
        let english = self
            .tables
            .verb(verb.key(), self.written_preposition(place)?)?;
        (UNSAID.contains(&verb.key()) && is_it && open).then_some((place, english))
    }

    /// تمت with a definite action and the preposition of its verb.
    fn done_with_preposition(&self, at: usize) -> Option<(usize, &'static str)> {
        let noun = self.item(at + 1)?;
        let place = at + 2 + self.passed(at + 2);
        let fits = self.lemma(at) == "تم"
            && noun.is(Role::Noun)
            && noun.is_free()
            && noun.reading.article
            && self.written_preposition(place).is_some();
        Some((place, self.governed_at(at + 1, place).filter(|_| fits)?))
    }

    /// The preposition at `place`, as the table of verbs writes it.
    pub(super) fn written_preposition(&self, place: usize) -> Option<&'i str> {
        let item = self.item(place)?;
        match item.reading.preposition {
            Some('ب') => Some("ب"),
            Some('ل') => Some("ل"),
            _ if item.is(Role::Preposition) && item.is_free() => Some(item.lemma()),
            _ => None,
        }
    }

    /// What the preposition at `place` is before, as a subject.
    fn behind_preposition(&mut self, place: usize) -> Option<Phrase> {
        let item = self.item(place)?;
        if !item.is(Role::Preposition) {
            return self.noun_phrase(place, 0);
        }
        let Some(pronoun) = item.reading.pronoun else {
            return self.noun_phrase(place + 1, 0);
        };
        // تم التوجه به: he is no subject of what he is taken along with.
        if !matches!(item.lemma(), "على" | "عن") {
            return None;
        }
        let text = self.subject_pronoun(pronoun);
        let features = Features {
            plural: text == "they",
            ..Features::THING
        };
        Some(Phrase {
            pieces: vec![Piece::word(text, item.span)],
            end: place + 1,
            features,
            is_definite: true,
        })
    }

    /// Whether the pronoun of أنه stands for no one: أنه بعد البحث تمكنت الشرطة, the verb is of another gender.
    pub(super) fn is_of_the_matter(&self, at: usize) -> bool {
        let he = self
            .item(at.wrapping_sub(1))
            .and_then(|it| it.reading.pronoun)
            == Some("ه");
        let adverbial = self.item(at).is_some_and(|it| {
            it.is(Role::Preposition) || it.reading.preposition.is_some() || it.is(Role::Adverb)
        });
        let near = (at..self.items.len())
            .take(12)
            .take_while(|&it| !self.is_break(it));
        let mut verbs = near
            .map(|it| &self.items[it])
            .filter(|it| it.is(Role::Verb));
        let other = verbs
            .next()
            .is_some_and(|it| it.reading.is_feminine() || it.lemma() == "تم");
        he && adverbial && other
    }
}

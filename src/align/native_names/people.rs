//! People: a given name and what follows it, a father's name behind بن, a byname behind أبو.

use super::openings::opening;
use super::words::Words;
use super::{Found, Short};
use crate::align::evidence::Sense;
use crate::glossary::EntityType;
use crate::text::Span;

/// Words that join a name to that of a father, son or house.
const JOINTS: &[&str] = &["بن", "ابن", "بنت", "بو", "ولد", "آل"];
/// Words at the head of a byname.
pub(super) const BYNAMES: &[&str] = &["أبو", "ابو", "أبي", "ابي", "أبا"];
/// The servant of one of God's names.
pub(super) const SERVANT: &str = "عبد";
/// Words that go on with a given name: صلاح الدين.
const TAILS: &[&str] = &[
    "الدين",
    "الله",
    "الحق",
    "الإسلام",
    "الاسلام",
    "الرحمن",
    "العابدين",
];

/// First words of the names of towns: the name of a person behind one is a part of the place.
#[rustfmt::skip]
const TOWNS: &[&str] = &[
    "دار", "بئر", "بير", "بني", "برج", "كفر", "حاسي", "واد", "وادي", "جبل", "عين", "أولاد", "اولاد", "قصر",
];
/// Most parts of a name; more are two names.
const MOST_PARTS: usize = 6;

pub(super) fn find(words: &Words<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let person = person(words, at);
        at = person.as_ref().map_or(at, |it| it.last) + 1;
        found.extend(person.map(|it| it.found(words)));
    }
    found
}

/// A person's name that is being read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Person {
    /// Where the name begins, in bytes.
    pub(super) start: usize,
    pub(super) last: usize,
    /// Where its last part begins: a surname, or the joint before it.
    pub(super) last_part: usize,
    pub(super) parts: usize,
    /// Whether the first word is a given name and nothing else.
    pub(super) is_sure: bool,
    /// Whether the first word may be a verb, or is nearly always another word.
    pub(super) may_be_verb: bool,
    /// Whether a part after the first is a name and nothing else.
    pub(super) is_backed: bool,
    /// Whether a title stands before the name.
    pub(super) is_introduced: bool,
    /// Whether a verb of speech stands before the name.
    pub(super) is_said: bool,
    /// Whether all parts are given names, so that a surname may follow.
    pub(super) are_given: bool,
}

fn person(words: &Words<'_>, at: usize) -> Option<Person> {
    let before = words.before(at);
    let is_of_town = before.is_some_and(|it| words.stem_among(it, TOWNS).is_some());
    whole(words, at).filter(|_| !is_of_town)
}

/// The last word of the name of a person that begins at `at`.
pub(super) fn last_of_person(words: &Words<'_>, at: usize) -> Option<usize> {
    let person = whole(words, at)?;
    (person.start == words.span(at).start).then_some(person.last)
}

fn whole(words: &Words<'_>, at: usize) -> Option<Person> {
    let mut person = opening(words, at)?;
    while person.parts < MOST_PARTS
        && let Some(longer) = person.continued(words)
    {
        person = longer;
    }
    person.is_name().then_some(person)
}

/// Whether a word may be a part of a name at all.
pub(super) fn may_be_part(words: &Words<'_>, at: usize) -> bool {
    let sense = words.sense(at);
    let is_name = sense.is(Sense::BARE_NAME) && !sense.is(Sense::EVERYDAY);
    is_name || words.is_unknown(at)
}

impl Person {
    /// One of a single word, of which nothing else is known.
    pub(super) fn of(start: usize, at: usize) -> Person {
        Person {
            start,
            last: at,
            last_part: at,
            parts: 1,
            is_sure: false,
            may_be_verb: false,
            is_backed: false,
            is_introduced: false,
            is_said: false,
            are_given: false,
        }
    }

    /// The name with the words that go on with it.
    fn continued(self, words: &Words<'_>) -> Option<Person> {
        let next = words.after(self.last)?;
        let word = words.word(next);
        if TAILS.contains(&word) {
            return Some(Person { last: next, ..self });
        }
        if JOINTS.contains(&word) || word == SERVANT || BYNAMES.contains(&word) {
            let behind = words.after(next)?;
            let fits = may_be_part(words, behind) || words.has_article(behind);
            return fits.then(|| self.with(next, behind, true));
        }
        self.surname(words, next)
    }

    pub(super) fn with(self, first: usize, last: usize, is_backed: bool) -> Person {
        Person {
            last,
            last_part: first,
            parts: self.parts + 1,
            is_backed: self.is_backed || is_backed,
            ..self
        }
    }

    /// Whether what was read is enough.
    fn is_name(&self) -> bool {
        match self.parts {
            1 => self.is_sure && self.is_backed,
            _ => self.is_sure || self.is_introduced || self.is_backed && !self.may_be_verb,
        }
    }

    fn found(&self, words: &Words<'_>) -> Found {
        Found {
            span: Span::new(self.start, words.span(self.last).end),
            kind: EntityType::Person,
            short: self.short(words),
            is_word: false,
        }
    }

    /// The surname: one that is another word, too, only where it has the article and is no everyday one.
    fn short(&self, words: &Words<'_>) -> Option<Short> {
        let span = Span::new(words.span(self.last_part).start, words.span(self.last).end);
        let sense = words.sense(self.last);
        let is_other = sense.is(Sense::ORDINARY.and(Sense::EVERYDAY).and(Sense::PLACE));
        // فورد is no given name for being one behind ف.
        let mut behind_clitic = words.stems(self.last).skip(1);
        let is_given = sense.is(Sense::GIVEN) && !behind_clitic.any(|it| it.sense.is(Sense::GIVEN));
        let is_word = (is_other || is_given) && self.last == self.last_part;
        let is_plain = words.has_article(self.last) && !sense.is(Sense::EVERYDAY);
        let may_be_said = is_plain || sense.is(Sense::BARE_NAME);
        let is_apart = span.start > self.start;
        (is_apart && (!is_word || may_be_said)).then_some(Short { span, is_word })
    }
}

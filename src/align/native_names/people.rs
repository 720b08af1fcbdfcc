//! People: a given name and what follows it, a father's name behind بن, a byname behind أبو.

use super::Found;
use super::introduced::{follows_title, is_introduced};
use super::words::{Stem, Words};
use crate::align::evidence::Sense;
use crate::align::monolingual::Clue;
use crate::glossary::EntityType;
use crate::lexicon::months;
use crate::text::Span;

/// Words that join a name to that of a father, son or house.
const JOINTS: &[&str] = &["بن", "ابن", "بنت", "بو", "ولد", "آل"];
/// Words at the head of a byname.
const BYNAMES: &[&str] = &["أبو", "ابو", "أبي", "ابي", "أبا"];
/// The servant of one of God's names.
const SERVANT: &str = "عبد";
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
/// Given names that are nearly always another word where a name follows: عهد ترامب, فرح ماكرون.
#[rustfmt::skip]
const NOUNS: &[&str] = &[
    "عهد", "وعد", "أمل", "نصر", "مجد", "شكر", "همس", "سحر", "فضل", "فخر", "رزق", "رجا", "وجد", "هجر", "غزل",
    "خان", "زعل", "دور", "حكم", "صبر", "عزم", "قدوم", "سند", "أنصار", "هدية", "حياة", "مطر", "نجم", "دعاء",
    "ضياء", "عقد", "كرم", "بدر", "فوز", "سلام", "نور", "جمال", "كمال", "جهاد", "ثورة", "شهيد", "أمير", "سيد",
    "رئيس", "وحيد", "حاكم", "قائد", "نائب", "منتصر", "معتمد", "ممثل", "عيد", "خطاب", "سهل", "واصل", "قدري",
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

/// The first word of a name, with what belongs to it.
fn opening(words: &Words<'_>, at: usize) -> Option<Person> {
    by_father(words, at)
        .or_else(|| byname(words, at))
        .or_else(|| servant(words, at))
        .or_else(|| given(words, at))
        .or_else(|| titled(words, at))
}

/// A name behind the title of a person: الشيخ ياسين. A surname that begins with بال is no name
/// behind a preposition there: الرئيس بالطيب.
fn titled(words: &Words<'_>, at: usize) -> Option<Person> {
    let before = words.before(at)?;
    let is_title = Clue::of(words.word(before)) == Some((Clue::Person, true));
    // An adjective of relation goes with the title: المخرج السنغالي راما تيوا.
    let is_relation = words.has_article(at) && words.word(at).ends_with(['ي', 'ى']);
    let next = words.after(at).filter(|&it| !words.has_article(it));
    let is_adjective = is_relation && next.is_some_and(|it| words.is_proper(it));
    let fits = is_title && (words.is_proper(at) || is_joined_surname(words, at));
    (fits && !is_adjective).then(|| Person {
        is_sure: true,
        is_backed: true,
        is_introduced: true,
        ..Person::of(words.span(at).start, at)
    })
}

fn given(words: &Words<'_>, at: usize) -> Option<Person> {
    let stem = words.stems(at).find(|it| is_given(words, at, it))?;
    let has_clitic = stem.start > words.span(at).start;
    let follows_name = words
        .before(at)
        .is_some_and(|it| words.sense(it).is(Sense::BARE_NAME));
    // What looks like a preposition behind a given name may be a letter of the next: كريستين بلاسي.
    if words.follows_hyphen(at) || has_clitic && follows_name && !words.word(at).starts_with('و') {
        return None;
    }
    let is_noun = NOUNS.contains(&stem.text);
    let others = Sense::ORDINARY.and(Sense::PLACE).and(Sense::ORGANISATION);
    let is_ordinary = stem.sense.is(others) || has_clitic && is_word(words.sense(at));
    Some(Person {
        is_sure: !is_ordinary && !is_noun,
        may_be_verb: is_noun || stem.sense.is(Sense::VERB),
        is_introduced: is_introduced(words, at),
        are_given: !is_noun,
        ..Person::of(stem.start, at)
    })
}

/// Whether a word is a given name: one that is also a title (رامي, a shooter) behind a title, and one
/// that is also a month (ماي) too.
fn is_given(words: &Words<'_>, at: usize, stem: &Stem<'_>) -> bool {
    let sense = stem.sense;
    if !sense.is(Sense::GIVEN) || !sense.is(Sense::BARE_NAME) || sense.is(Sense::EVERYDAY) {
        return false;
    }
    let is_month = months::ARABIC.iter().any(|it| it.text == stem.text);
    let is_other = is_month || sense.is(Sense::TITLE);
    let is_title = Clue::of(stem.text).is_some_and(|it| it.0 == Clue::Person);
    let introduced = follows_title(words, at) || !is_title && is_introduced(words, at);
    !is_other || !NOUNS.contains(&stem.text) && introduced
}

/// Whether a word with its first letter is one of the language.
fn is_word(sense: Sense) -> bool {
    sense.is(Sense::ORDINARY.and(Sense::EVERYDAY))
}

/// عبد with what follows it.
fn servant(words: &Words<'_>, at: usize) -> Option<Person> {
    let stem = words.stem_among(at, &[SERVANT])?;
    let next = words.after(at).filter(|&it| words.has_article(it))?;
    Some(Person {
        last: next,
        is_sure: true,
        is_introduced: is_introduced(words, at),
        are_given: true,
        ..Person::of(stem.start, at)
    })
}

/// A byname: أبو with a name or a definite word.
fn byname(words: &Words<'_>, at: usize) -> Option<Person> {
    let stem = words.stem_among(at, BYNAMES)?;
    let next = words.after(at)?;
    let is_part = may_be_part(words, next) || words.has_article(next);
    is_part.then_some(Person {
        last: next,
        is_sure: true,
        ..Person::of(stem.start, at)
    })
}

/// A father's name behind بن, with nothing of a name before it, or an unknown name.
fn by_father(words: &Words<'_>, at: usize) -> Option<Person> {
    let joint = match words.stem_among(at, &["بن"]) {
        Some(joint) => Some((joint.start, at)),
        None if words.is_unknown(at) => {
            let next = words.after(at)?;
            (words.word(next) == "بن").then_some((words.span(at).start, next))
        }
        None => None,
    };
    let (start, joint) = joint?;
    let father = words.after(joint).filter(|&it| may_be_part(words, it))?;
    Some(Person {
        last: father,
        last_part: joint,
        parts: 2,
        is_sure: true,
        is_backed: true,
        ..Person::of(start, at)
    })
}

/// Whether a word is a surname that begins with بال: بالطيب, بالحاج.
fn is_joined_surname(words: &Words<'_>, at: usize) -> bool {
    let mut definite = words.stems(at).skip(1);
    let is_noun = definite.any(|it| it.sense.is(Sense::NOUN_FIRST));
    let rest = words.word(at).strip_prefix("بال").unwrap_or_default();
    !is_noun && words.sense_of(rest).is(Sense::BARE_NAME)
}

/// Whether a word may be a part of a name at all.
pub(super) fn may_be_part(words: &Words<'_>, at: usize) -> bool {
    let sense = words.sense(at);
    let is_name = sense.is(Sense::BARE_NAME) && !sense.is(Sense::EVERYDAY);
    is_name || words.is_unknown(at)
}

impl Person {
    /// One of a single word, of which nothing else is known.
    fn of(start: usize, at: usize) -> Person {
        Person {
            start,
            last: at,
            last_part: at,
            parts: 1,
            is_sure: false,
            may_be_verb: false,
            is_backed: false,
            is_introduced: false,
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
        }
    }

    /// The surname, where it is no other word.
    fn short(&self, words: &Words<'_>) -> Option<Span> {
        let span = Span::new(words.span(self.last_part).start, words.span(self.last).end);
        let sense = words.sense(self.last);
        let is_other = sense.is(Sense::ORDINARY.and(Sense::EVERYDAY).and(Sense::PLACE));
        // فورد is no given name for being one behind ف.
        let mut behind_clitic = words.stems(self.last).skip(1);
        let is_given = sense.is(Sense::GIVEN) && !behind_clitic.any(|it| it.sense.is(Sense::GIVEN));
        let is_other = is_other || is_given;
        let is_apart = span.start > self.start;
        (is_apart && (!is_other || self.last > self.last_part)).then_some(span)
    }
}

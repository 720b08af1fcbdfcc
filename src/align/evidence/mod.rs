//! Whether a spelling is a mention: what the words around it and the rest of the text say for one
//! reading of it, and what they say against it.
//!
//! A full name that nothing else is spelled like stands by itself. What is in doubt (a short form, a
//! surname, a word of the language) needs a [`Support`]; an [`Objection`] goes before any of them.

mod adjectives;
mod beside;
mod bodies;
mod latin;
mod names;
mod namesakes;
mod people;
mod reading;
mod related;
mod roles;
mod senses;
mod words;

pub(super) use beside::Beside;
pub(super) use reading::Reading;
pub(super) use related::Related;
pub(super) use roles::fits as role_fits;
pub(super) use senses::{Sense, Senses, is_spelled_for};
pub(super) use words::has_head;

use crate::glossary::Concept;
use crate::lexicon::Lexicon;

/// What speaks for a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// It is a listed name that nothing else is spelled like.
    Listed,
    /// The text names the same thing in full.
    FullName,
    /// A title or an office stands before it.
    Title,
    /// A word like "city" or "company" stands before it.
    Head,
    /// The text speaks of the country, office or body that the glossary says it belongs to.
    Related,
}

impl Support {
    /// The id of the message that says it.
    pub fn message(self) -> &'static str {
        match self {
            Support::Listed => "why-listed",
            Support::FullName => "why-full-name",
            Support::Title => "why-title",
            Support::Head => "why-head",
            Support::Related => "why-related",
        }
    }

    /// The id in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Support::Listed => "listed",
            Support::FullName => "full-name",
            Support::Title => "title",
            Support::Head => "head",
            Support::Related => "related",
        }
    }
}

/// What speaks against a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objection {
    /// The word may be an ordinary one, and nothing supports the name.
    NoSupport,
    /// It is an ordinary word here.
    Word,
    /// A word beside it makes another person's name of it.
    OtherPerson,
    /// A word beside it makes a longer name of it: of a street, a newspaper, an institution.
    LongerName,
    /// The words behind it say that it is a body of another country or kind.
    OtherBody,
    /// It is an adjective of the word before it.
    Adjective,
    /// It is a month.
    Month,
}

impl Objection {
    /// The id of the message that says it.
    pub fn message(self) -> &'static str {
        match self {
            Objection::NoSupport => "why-no-support",
            Objection::Word => "why-word",
            Objection::OtherPerson => "why-other-person",
            Objection::LongerName => "why-longer-name",
            Objection::OtherBody => "why-other-body",
            Objection::Adjective => "why-adjective",
            Objection::Month => "why-month",
        }
    }

    /// The id in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Objection::NoSupport => "no-support",
            Objection::Word => "word",
            Objection::OtherPerson => "other-person",
            Objection::LongerName => "longer-name",
            Objection::OtherBody => "other-body",
            Objection::Adjective => "adjective",
            Objection::Month => "month",
        }
    }
}

/// What the glossary says that something is, in English.
fn definition(concept: &Concept) -> &str {
    concept.cell("definition_en").unwrap_or_default()
}

/// Whether the glossary does not say what something is.
pub(super) fn has_no_definition(concept: &Concept) -> bool {
    definition(concept).is_empty()
}

/// What speaks against a reading, by the words beside it.
pub(super) fn objection(it: &Reading<'_, '_>) -> Option<Objection> {
    let checks = [
        adjectives::objection,
        words::objection,
        people::objection,
        bodies::objection,
        names::objection,
    ];
    checks.iter().find_map(|check| check(it))
}

impl Reading<'_, '_> {
    /// Whether it is a part of a name that many people have.
    pub(super) fn is_common(&self) -> bool {
        people::is_common(self)
    }

    /// Whether a title that anybody may have stands before a listed short form.
    pub(super) fn has_courtesy(&self) -> bool {
        people::has_courtesy(self)
    }

    /// Whether what the text speaks of may decide: about a name of several words, and about a place whose
    /// name is no word of the language or stands where a place does.
    pub(super) fn may_be_backed(&self) -> bool {
        let is_of_words = !self.is(crate::glossary::EntityType::Person) && !self.is_one_word();
        is_of_words && self.has_capitals() || self.may_be_backed_place()
    }

    /// In Arabic there are none to ask for.
    fn has_capitals(&self) -> bool {
        self.is_arabic() || self.word.starts_with(char::is_uppercase)
    }

    /// Whether it is a place behind a preposition of one letter whose name is also a rare word of the
    /// language: بقربة.
    pub(super) fn may_be_near(&self) -> bool {
        let is_place = self.is(crate::glossary::EntityType::Place) && self.is_one_word();
        let is_plain = self.level != crate::text::FoldLevel::Letters && self.is_arabic();
        let stands = matches!(
            &*crate::text::clitic_letters(self.clitic),
            "ب" | "ل" | "وب" | "ول" | "و"
        );
        is_place && is_plain && stands && is_rare(self.word) && is_rare(self.whole)
    }

    fn may_be_backed_place(&self) -> bool {
        let is_place = self.is(crate::glossary::EntityType::Place);
        let is_plain = self.level != crate::text::FoldLevel::Letters && self.is_arabic();
        let sense = self.senses.of(self.beside.before);
        let stands = sense.is(Sense::PREPOSITION) && self.clitic.is_empty();
        let is_place_there = stands && !self.own_sense().is(Sense::PARTICLE);
        is_place && is_plain && (self.is_no_word() || is_place_there)
    }

    /// Whether neither it nor it with its clitic is a word of the language or a person's name.
    pub(super) fn is_no_word(&self) -> bool {
        let words = Sense::NOUN.and(Sense::ADJECTIVE).and(Sense::VERB);
        let words = words.and(Sense::ORDINARY).and(Sense::PARTICLE);
        let names = Sense::GIVEN.and(Sense::FAMILY).and(Sense::RELATION);
        let others = words.and(names);
        let is_free = |word| !self.senses.of(word).is(others);
        self.is_arabic() && self.is_one_word() && is_free(self.word) && is_free(self.whole)
    }
}

/// Whether a word is rare as a word of the language, or none.
fn is_rare(word: &str) -> bool {
    /// Highest frequency of a rare word, as a binary logarithm of a count.
    const RARE: u8 = 6;
    let readings = Lexicon::shipped().map(|it| it.analyse(word));
    let readings = readings.unwrap_or_default();
    let mut words = readings.iter().filter(|it| !it.lemma.part.is_name());
    words.all(|it| it.lemma.frequency <= RARE)
}

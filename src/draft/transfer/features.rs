//! What agreement needs to know of a phrase.

use crate::draft::item::{Item, Sort};
use crate::glossary::EntityType;
use crate::lexicon::{Gender, Number, Person};

/// Number, gender and person of a phrase, and whether it is a human being.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::draft) struct Features {
    pub(in crate::draft) plural: bool,
    pub(in crate::draft) feminine: bool,
    pub(in crate::draft) human: bool,
    /// Whether its gender is not known.
    pub(in crate::draft) any_gender: bool,
    pub(in crate::draft) person: Person,
}

impl Features {
    pub(super) const THING: Features = Features {
        plural: false,
        feminine: false,
        human: false,
        any_gender: false,
        person: Person::Third,
    };

    /// The subject that a verb implies.
    pub(super) fn of_verb(item: &Item) -> Features {
        let inflection = item.reading.inflection;
        Features {
            plural: matches!(inflection.number, Some(Number::Plural | Number::Dual)),
            feminine: inflection.gender == Some(Gender::Feminine),
            human: false,
            any_gender: false,
            person: inflection.person.unwrap_or(Person::Third),
        }
    }

    /// Of a noun or name.
    pub(super) fn of(item: &Item) -> Features {
        let inflection = item.reading.inflection;
        let human = match item.sort {
            Sort::Name(kind) | Sort::Unlisted(kind) => kind == EntityType::Person,
            Sort::Figure(_) | Sort::Foreign | Sort::Unknown | Sort::Mark(_) => false,
            _ => {
                is_human(&item.reading.english)
                    || item.is(crate::draft::reading::Role::Name)
                        && inflection.gender.is_some()
                        && item.reading.lemma.chars().count() > 0
                        && !item.reading.article
                        && is_person_name(item)
            }
        };
        Features {
            plural: matches!(inflection.number, Some(Number::Plural | Number::Dual)),
            feminine: inflection.gender == Some(Gender::Feminine),
            human,
            any_gender: item.is(crate::draft::reading::Role::Name) && inflection.gender.is_none(),
            person: Person::Third,
        }
    }
}

fn is_person_name(item: &Item) -> bool {
    // Places and organisations are feminine where the lexicon says nothing else.
    let is_name = item.reading.is_given || item.reading.is_family;
    item.reading.inflection.gender == Some(Gender::Masculine)
        && (is_name || item.sort != Sort::Word)
}

/// Whether an English noun, as the tables write it, is one of human beings.
pub(in crate::draft) fn is_human(english: &str) -> bool {
    let noun = english.split(['|', '!']).next().unwrap_or(english);
    crate::draft::english::is_person(noun)
}

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
    pub(in crate::draft) person: Person,
}

impl Features {
    pub(super) const THING: Features = Features {
        plural: false,
        feminine: false,
        human: false,
        person: Person::Third,
    };

    /// The subject that a verb implies.
    pub(super) fn of_verb(item: &Item) -> Features {
        let inflection = item.reading.inflection;
        Features {
            plural: matches!(inflection.number, Some(Number::Plural | Number::Dual)),
            feminine: inflection.gender == Some(Gender::Feminine),
            human: false,
            person: inflection.person.unwrap_or(Person::Third),
        }
    }

    /// Of a noun or name.
    pub(super) fn of(item: &Item) -> Features {
        let inflection = item.reading.inflection;
        let human = match item.sort {
            Sort::Name(kind) => kind == EntityType::Person,
            Sort::Figure(_) | Sort::Foreign | Sort::Unknown | Sort::Mark(_) => false,
            _ => is_human(&item.reading.english) || item.is(crate::draft::reading::Role::Name) && inflection.gender.is_some() && item.reading.lemma.chars().count() > 0 && !item.reading.article && is_person_name(item),
        };
        Features {
            plural: matches!(inflection.number, Some(Number::Plural | Number::Dual)),
            feminine: inflection.gender == Some(Gender::Feminine),
            human,
            person: Person::Third,
        }
    }
}

fn is_person_name(item: &Item) -> bool {
    // Places and organisations are feminine where the lexicon says nothing else.
    item.reading.inflection.gender == Some(Gender::Masculine)
}

/// Nouns of people that their ending does not tell.
const PEOPLE: [&str; 74] = [
    "man", "woman", "child", "boy", "girl", "person", "people", "king", "queen", "prince", "president",
    "premier", "citizen", "student", "victim", "member", "official", "guard", "judge", "spokesman",
    "chief", "head", "envoy", "delegate", "representative", "deputy", "candidate", "expert",
    "scientist", "artist", "client", "customer", "patient", "nurse", "wife", "husband", "father",
    "mother", "brother", "sister", "son", "daughter", "friend", "guest", "host", "youth", "rebel",
    "militant", "suspect", "migrant", "refugee", "resident", "witness", "pilot", "coach", "captain",
    "poet", "sheikh", "imam", "priest", "pope", "bishop", "soldier", "general", "colonel", "chairman",
    "hero", "star", "fan", "pupil", "relative", "family", "sultan", "emir",
];

/// Whether an English noun is one of human beings.
pub(super) fn is_human(english: &str) -> bool {
    let head = english.split(['|', '!']).next().unwrap_or(english);
    let head = head.split(" of ").next().unwrap_or(head);
    let head = head.rsplit([' ', '-']).next().unwrap_or(head);
    const THINGS: [&str; 34] = [
        "number", "power", "order", "matter", "paper", "water", "river", "summer", "winter", "letter", "centre",
        "corner", "border", "quarter", "chapter", "character", "computer", "factor", "sector", "motor", "error",
        "terror", "labour", "tower", "theatre", "cover", "offer", "disaster", "october", "answer", "fighter jet",
        "transfer", "shower", "weather",
    ];
    const ENDINGS: [&str; 8] = ["er", "or", "ist", "man", "woman", "ian", "ee", "ant"];
    PEOPLE.contains(&head)
        || head.len() > 4 && ENDINGS.iter().any(|it| head.ends_with(it)) && !THINGS.contains(&head)
}

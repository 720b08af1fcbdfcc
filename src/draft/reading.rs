//! What a word of a sentence can be, as the draft sees it: a reading of the lexicon, its clitics
//! apart.

use std::rc::Rc;

use crate::lexicon::{Analysis, Ending, Gender, Inflection, Number, PartOfSpeech, Person, Tense};
use crate::text::is_tashkeel;

/// The part that a word plays in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Role {
    /// A noun, verbal nouns among them.
    Noun,
    /// An adjective or participle.
    Adjective,
    /// A verb, ليس among them.
    Verb,
    /// A preposition that is a word of its own.
    Preposition,
    /// و, ثم, لكن and the like.
    Conjunction,
    /// أن, إن and their sisters.
    That,
    /// A pronoun that stands alone.
    Pronoun,
    /// هذا, ذلك.
    Demonstrative,
    /// الذي, and ما and من where they are relative.
    Relative,
    /// لم, قد and others that go before verbs.
    Particle,
    /// An adverb.
    Adverb,
    /// A number word that is no figure.
    Numeral,
    /// A name.
    Name,
}

/// A reading of a written word.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) role: Role,
    /// The lemma, without marks.
    pub(super) lemma: Rc<str>,
    /// The lemma as the tables write it, with a shadda where it tells two words apart.
    pub(super) key: Rc<str>,
    /// The first sense, cleaned.
    pub(super) english: Rc<str>,
    pub(super) inflection: Inflection,
    pub(super) conjunction: Option<char>,
    pub(super) preposition: Option<char>,
    pub(super) article: bool,
    pub(super) future: bool,
    pub(super) pronoun: Option<&'static str>,
    /// Whether nothing can depend on it: كتابا, معلمون.
    pub(super) is_closed: bool,
    /// Whether it was made of a verb by rule, so that `english` is a verb.
    pub(super) is_derived: bool,
    /// The verb that it was made of by rule.
    pub(super) verb: Option<&'static str>,
    /// Whether it is a given name, or a family name.
    pub(super) is_given: bool,
    pub(super) is_family: bool,
    /// Whether it says how many there are of what stands behind it: عدد من, أكثر من.
    pub(super) is_amount: bool,
    /// How unlikely it is, in bits.
    pub(super) cost: i16,
}

impl Reading {
    /// Whether nothing can depend on it: كتابا, معلمون.
    pub(super) fn is_closed(&self) -> bool {
        self.is_closed
    }

    /// Whether it is an adjective in the form of comparison, which is alike in both genders: أكثر.
    pub(super) fn is_elative(&self) -> bool {
        let mut letters = self.lemma.chars();
        let shape = letters.next() == Some('أ') && matches!(letters.count(), 2 | 3);
        self.role == Role::Adjective && (shape || matches!(&*self.lemma, "آخر" | "خير"))
    }

    /// Whether no clitic stands before it.
    pub(super) fn is_bare(&self) -> bool {
        self.conjunction.is_none() && self.preposition.is_none() && !self.article
    }

    pub(super) fn is_feminine(&self) -> bool {
        self.inflection.gender == Some(Gender::Feminine)
    }

    pub(super) fn is_plural(&self) -> bool {
        matches!(self.inflection.number, Some(Number::Plural))
    }

    pub(super) fn is_dual(&self) -> bool {
        matches!(self.inflection.number, Some(Number::Dual))
    }

    pub(super) fn is_past(&self) -> bool {
        self.inflection.tense == Some(Tense::Past)
    }

    /// Whether it is a noun phrase or begins one.
    pub(super) fn is_nominal(&self) -> bool {
        matches!(
            self.role,
            Role::Noun | Role::Name | Role::Demonstrative | Role::Numeral
        )
    }
}

/// Persons that news hardly uses, in bits: I, you, the feminine plural.
fn rare_in_news(inflection: &Inflection) -> i16 {
    let one = inflection.number == Some(Number::Singular);
    let women = inflection.tense.is_some()
        && inflection.gender == Some(Gender::Feminine)
        && inflection.number == Some(Number::Plural);
    match inflection.person {
        Some(Person::First) if one => 3,
        Some(Person::Second) => 3,
        _ if women => 8,
        // Two that own something: the accusative of one is written alike.
        None if inflection.number == Some(Number::Dual) && inflection.ending == Ending::Open => 3,
        _ => 0,
    }
}

/// What a verb with نا at its end costs that does something to us, in bits: news speaks of us as those who
/// do it, اقترحنا.
fn done_to_us(role: Role, pronoun: Option<&str>) -> i16 {
    match (role, pronoun) {
        (Role::Verb, Some("نا")) => 3,
        _ => 0,
    }
}

/// The words that begin a clause after "that".
const THAT: [&str; 4] = ["أن", "أنّ", "إنّ", "ألّا"];

fn role(analysis: &Analysis<'_>) -> Role {
    let gloss = analysis.lemma.gloss;
    match analysis.lemma.part {
        _ if analysis.is_relation => Role::Adjective,
        PartOfSpeech::Noun | PartOfSpeech::Title => Role::Noun,
        PartOfSpeech::Adjective => Role::Adjective,
        PartOfSpeech::Verb => Role::Verb,
        PartOfSpeech::Preposition => Role::Preposition,
        _ if THAT.contains(&analysis.lemma.text) => Role::That,
        PartOfSpeech::Conjunction => Role::Conjunction,
        PartOfSpeech::Pronoun if is_demonstrative(analysis.lemma.text) => Role::Demonstrative,
        PartOfSpeech::Pronoun if gloss.contains("wh") => Role::Relative,
        PartOfSpeech::Pronoun => Role::Pronoun,
        PartOfSpeech::Particle => Role::Particle,
        PartOfSpeech::Adverb => Role::Adverb,
        PartOfSpeech::Numeral => Role::Numeral,
        _ => Role::Name,
    }
}

fn is_demonstrative(lemma: &str) -> bool {
    matches!(
        lemma,
        "هذا" | "ذلك" | "ذاك" | "تلك" | "هذي" | "هاته" | "أولاء" | "تانك" | "ذانك"
    )
}

/// The first sense of a gloss, without remarks in parentheses.
pub(super) fn first_sense(gloss: &str, is_name: bool) -> &str {
    let between = if is_name { '|' } else { '/' };
    let first = gloss.split(between).next().unwrap_or_default();
    let end = first.find('(').unwrap_or(first.len());
    let sense = first[..end].trim();
    if sense.is_empty() {
        first.trim()
    } else {
        sense
    }
}

/// The lemma without marks; the shadda of أنّ goes too.
fn bare(lemma: &str) -> Rc<str> {
    let letters = lemma.chars().filter(|&c| !is_tashkeel(c));
    letters.collect::<String>().into()
}

impl Reading {
    pub(super) fn of(analysis: &Analysis<'static>) -> Reading {
        let role = role(analysis);
        let mut rest = &*analysis.proclitics;
        let mut take = |letters: &[char]| {
            let first = rest.chars().next().filter(|it| letters.contains(it))?;
            rest = &rest[first.len_utf8()..];
            Some(first)
        };
        let conjunction = take(&['و', 'ف']);
        let preposition = take(&['ب', 'ك', 'ل']);
        let future = take(&['س']).is_some();
        let article = !rest.is_empty();
        let sense = first_sense(analysis.lemma.gloss, analysis.lemma.part.is_name());
        Reading {
            role,
            lemma: bare(analysis.lemma.text),
            key: analysis.lemma.text.into(),
            english: sense.into(),
            inflection: analysis.inflection,
            conjunction,
            preposition,
            article,
            future,
            pronoun: analysis.pronoun,
            is_closed: analysis.inflection.ending == Ending::Closed
                && !analysis.spelling.ends_with(['ة', 'ى']),
            is_derived: analysis.lemma.is_derived,
            verb: analysis.lemma.verb,
            is_given: analysis.lemma.part == PartOfSpeech::GivenName,
            is_amount: false,
            is_family: analysis.lemma.part == PartOfSpeech::FamilyName,
            cost: i16::from(analysis.cost) - i16::from(analysis.lemma.frequency)
                + 4 * i16::from(analysis.respelled)
                + rare_in_news(&analysis.inflection)
                + done_to_us(role, analysis.pronoun),
        }
    }
}

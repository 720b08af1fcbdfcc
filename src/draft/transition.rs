//! What can stand beside what, in quarters of a bit: the costs of the path.

use super::item::Sort;
use super::reading::{Reading, Role};
use super::transfer::is_human;
use crate::lexicon::{Gender, Number, Person, Tense};

/// The cost of beginning a sentence with a word, in quarters of a bit.
pub(super) fn at_start(reading: &Reading) -> i32 {
    match reading.role {
        Role::Verb => -14,
        Role::Adjective => 10,
        _ => 0,
    }
}

/// Particles that only verbs follow.
pub(super) const BEFORE_VERBS: [&str; 7] = ["قد", "لقد", "سوف", "لم", "لن", "لكي", "كي"];

/// Verbs that another verb follows without أن.
pub(super) const AUXILIARIES: [&str; 12] = [
    "كان",
    "أصبح",
    "ظل",
    "ما زال",
    "زال",
    "بدأ",
    "أخذ",
    "كاد",
    "بات",
    "استمر",
    "عاد",
    "راح",
];

pub(super) fn transition(one: &Reading, next: &Reading, next_sort: Sort) -> i32 {
    let is_word = |sort| matches!(sort, Sort::Word | Sort::Phrase);
    if !is_word(next_sort) {
        return match one.role {
            Role::Particle if BEFORE_VERBS.contains(&&*one.lemma) => 24,
            Role::Adjective if !one.article => 2,
            Role::Relative if one.lemma.as_ref() != "الذي" => 18,
            _ => 0,
        };
    }
    let linked = next.conjunction.is_none() && next.preposition.is_none();
    let by_role = match one.role {
        Role::Preposition if one.pronoun.is_none() => behind_preposition(next),
        Role::Particle => behind_particle(&one.lemma, next),
        Role::That if one.pronoun.is_none() => behind_that(next),
        Role::That => behind_that_he(next),
        Role::Relative => behind_relative(one, next),
        Role::Adverb
            if matches!(&*one.lemma, "لماذا" | "كيف" | "متى" | "أين")
                && next.role == Role::Verb =>
        {
            -10
        }
        Role::Verb => behind_verb(one, next),
        Role::Noun | Role::Name | Role::Adjective => behind_nominal(one, next),
        Role::Demonstrative => behind_demonstrative(next),
        _ => 0,
    };
    if linked || matches!(one.role, Role::Preposition | Role::Particle) {
        by_role
    } else {
        behind_break(one, next)
    }
}

pub(super) fn is_bare_noun(next: &Reading) -> bool {
    next.preposition.is_none() && next.conjunction.is_none()
}

pub(super) fn behind_preposition(next: &Reading) -> i32 {
    match next.role {
        Role::Verb => 40,
        Role::Noun | Role::Name | Role::Demonstrative | Role::Numeral if is_bare_noun(next) => -8,
        Role::Adjective => 8,
        Role::That => -6,
        Role::Preposition if next.pronoun.is_none() => 0,
        Role::Preposition | Role::Particle | Role::Conjunction => 16,
        _ => 4,
    }
}

pub(super) fn behind_particle(lemma: &str, next: &Reading) -> i32 {
    let is_verb = next.role == Role::Verb;
    let tense = next.inflection.tense;
    match lemma {
        "لم" => match tense {
            Some(Tense::PresentShort) => -28,
            Some(Tense::Present) => -12,
            _ => 32,
        },
        "لن" | "كي" | "لكي" => match tense {
            Some(Tense::Present | Tense::PresentShort) => -12,
            _ => 32,
        },
        "قد" | "لقد" | "سوف" if is_verb => -16,
        "قد" | "لقد" | "سوف" => 32,
        "لا" => match tense {
            Some(Tense::Present) => -4,
            Some(Tense::Past) => 12,
            _ => 0,
        },
        _ => 0,
    }
}

pub(super) fn behind_that(next: &Reading) -> i32 {
    match next.inflection.tense {
        Some(Tense::PresentShort) => -16,
        Some(Tense::Present) => -8,
        Some(_) => 4,
        None if next.is_nominal() => -4,
        None => 0,
    }
}

/// Behind أنه: mostly a verb, and hardly a noun without anything before it.
pub(super) fn behind_that_he(next: &Reading) -> i32 {
    match next.role {
        Role::Verb => -6,
        Role::Noun if next.is_bare() => 4,
        _ => 0,
    }
}

pub(super) fn behind_relative(one: &Reading, next: &Reading) -> i32 {
    let short = one.lemma.as_ref() != "الذي";
    match next.role {
        Role::Verb if short => -2,
        Role::Verb => -12,
        Role::Noun | Role::Adjective => 6 + 14 * i32::from(short),
        _ => 14 * i32::from(short),
    }
}

pub(super) fn behind_verb(one: &Reading, next: &Reading) -> i32 {
    match next.role {
        Role::Noun if is_object(next) => -6,
        Role::Noun if one.lemma.as_ref() == "تم" && next.is_derived => -14,
        Role::Noun if one.lemma.as_ref() == "تم" && next.is_plural() => 10,
        Role::Noun if one.lemma.as_ref() == "تم" && next.is_bare() => -10,
        Role::Verb if one.lemma.as_ref() == "تم" => 60,
        Role::Verb if AUXILIARIES.contains(&&*one.lemma) => 0,
        Role::Verb => 16,
        Role::Adjective if one.lemma.as_ref() == "كان" => 0,
        Role::Adjective => 10,
        _ => 0,
    }
}

pub(super) fn behind_demonstrative(next: &Reading) -> i32 {
    match next.role {
        Role::Noun if next.article => -10,
        Role::Adjective if next.article => 4,
        _ => 0,
    }
}

pub(super) fn behind_break(one: &Reading, next: &Reading) -> i32 {
    let same_tense = one.role == Role::Verb && next.role == Role::Verb;
    let adjectives = one.role == Role::Adjective && next.role == Role::Adjective;
    let nouns = one.is_nominal() && next.is_nominal() && one.article && next.article;
    match next.role {
        _ if same_tense || nouns => -4,
        Role::Adjective if adjectives && one.article == next.article => -4,
        Role::Adjective => 10,
        _ => 0,
    }
}

pub(super) fn behind_nominal(one: &Reading, next: &Reading) -> i32 {
    let is_noun = one.role != Role::Adjective;
    match next.role {
        Role::Name if one.is_given && (next.is_family || next.is_given) => -16,
        Role::Adjective if one.is_given => 4,
        // مقتل شاب: what is said of people alone is a noun behind a thing.
        Role::Adjective if is_of_people(next) && !is_human(&one.english) => 16,
        Role::Noun if one.is_elative() && !one.article && next.is_bare() => -12,
        Role::Adjective if agrees(one, next) && next.article && !next.is_derived => -12,
        Role::Adjective if agrees(one, next) && next.is_derived => -4,
        Role::Adjective if agrees(one, next) => -8,
        Role::Adjective if one.article && !next.article => 6,
        Role::Adjective => 8,
        // محاولته إنقاذ: an action behind an attempt.
        Role::Verb if one.pronoun.is_some() && asks_action(one) && next.is_bare() => 14,
        // إمكانية تعرض الهواتف: so behind what may be or must be.
        Role::Verb if asks_event(one) && next.is_bare() => 14,
        // طرفي النزاع is a dual, no "my".
        Role::Noun if one.pronoun == Some("ي") && next.article => 16,
        Role::Noun if is_noun && is_object(next) => 8,
        Role::Noun if one.role == Role::Name && !next.article => 6,
        Role::Verb if one.role == Role::Name || one.article => -3,
        Role::Noun | Role::Name if one.article && is_noun => 2,
        Role::Noun if is_noun && can_own(one) && next.article => -7,
        Role::Noun | Role::Name if is_noun && can_own(one) => -3,
        Role::Noun if !is_noun => 8,
        // دراسة نشرتها المجلة: a clause about the noun.
        Role::Verb if is_noun && can_own(one) && next.pronoun.is_some() => 0,
        Role::Verb if is_noun && !one.article && can_own(one) && one.pronoun.is_none() => 6,
        _ => 0,
    }
}

/// Whether a noun has an action behind it: محاولة, قرار.
pub(super) fn asks_action(noun: &Reading) -> bool {
    matches!(
        &*noun.lemma,
        "محاولة" | "قرار" | "اعتزام" | "عزم" | "رفض" | "نية" | "إعلان" | "مواصلة"
    )
}

/// Whether what is possible or needed follows a noun: إمكانية, احتمال.
fn asks_event(noun: &Reading) -> bool {
    let plain = !noun.article && noun.pronoun.is_none();
    let lemma = &*noun.lemma;
    plain
        && matches!(
            lemma,
            "إمكانية" | "احتمال" | "ضرورة" | "خطر" | "فرصة" | "عدم"
        )
}

/// Whether a noun shows the alef of an object: دعما.
fn is_object(noun: &Reading) -> bool {
    noun.is_closed()
        && noun.is_bare()
        && noun.pronoun.is_none()
        && noun.inflection.number != Some(Number::Plural)
}

/// Whether an adjective is said of people alone, and names one without a noun.
fn is_of_people(adjective: &Reading) -> bool {
    matches!(&*adjective.lemma, "شاب" | "مسن" | "قاصر" | "مراهق") && !adjective.article
}

/// Whether a noun may stand before its owner.
pub(super) fn can_own(reading: &Reading) -> bool {
    reading.role == Role::Noun
        && !reading.article
        && reading.pronoun.is_none()
        && !reading.is_closed()
}

/// Whether an adjective agrees with the noun before it; a complement in between may stand in the way,
/// so an article or a pronoun is enough for a definite one.
pub(super) fn agrees(noun: &Reading, adjective: &Reading) -> bool {
    if adjective.pronoun.is_some() || adjective.preposition.is_some() {
        return false;
    }
    let definite = noun.article || noun.pronoun.is_some() || noun.role == Role::Name;
    definite == adjective.article && same_form(noun, adjective)
}

/// Whether gender and number go together; things in the plural are feminine singular.
pub(super) fn same_form(noun: &Reading, adjective: &Reading) -> bool {
    if adjective.is_elative() && !adjective.is_plural() {
        return true;
    }
    let is_feminine = adjective.is_feminine();
    match noun.inflection.number {
        Some(Number::Plural) => adjective.is_plural() || is_feminine,
        Some(Number::Dual) => adjective.is_dual(),
        _ => match noun.inflection.gender {
            Some(Gender::Feminine) => is_feminine && !adjective.is_plural(),
            Some(Gender::Masculine) => !is_feminine && !adjective.is_plural(),
            None => true,
        },
    }
}

/// Whether a verb of the third person agrees with a subject behind it: in gender only.
pub(super) fn may_be_subject(verb: &Reading, noun: &Reading) -> bool {
    if verb.inflection.person.is_some_and(|it| it != Person::Third) || verb.is_plural() {
        return false;
    }
    if noun.inflection.number == Some(Number::Plural) {
        return true;
    }
    match noun.inflection.gender {
        Some(Gender::Feminine) => verb.is_feminine(),
        Some(Gender::Masculine) => !verb.is_feminine(),
        None => true,
    }
}

//! How unlikely a reading is, whatever its lemma: estimates in bits, from how often newspapers use
//! such forms.

use super::super::entry::PartOfSpeech;
use super::super::inflection::{Inflection, Number, Person, Tense};
use super::super::packed::Lemma;
use super::splits::Split;
use crate::text::is_tashkeel;

/// The cost of reading `stem` between the clitics of `split` as this form of `lemma`.
pub(super) fn of(split: &Split<'_>, lemma: Lemma<'_>, inflection: Inflection, stem: &str) -> u8 {
    let derived = if lemma.is_derived { 2 } else { 0 };
    // الشيخ and العيد are words with an article more often than names.
    let article = if split.shown > 1 { 2 } else { 0 };
    article
        + clitics(split)
        + owner(split, lemma)
        + form(lemma, stem)
        + grammar(inflection)
        + part(lemma.part, inflection)
        + derived
}

/// An adjective with an owner is rarer than a noun with one, but for elatives: أهمها, أكبرهم.
fn owner(split: &Split<'_>, lemma: Lemma<'_>) -> u8 {
    let is_plain_adjective = lemma.part == PartOfSpeech::Adjective && !lemma.text.starts_with('أ');
    if split.pronoun.is_some() && is_plain_adjective {
        2
    } else {
        0
    }
}

fn clitics(split: &Split<'_>) -> u8 {
    let clitics = split.clitics;
    let future = u8::from(clitics.future);
    let conjunction = match clitics.conjunction {
        Some('و') => 1,
        Some(_) => 3,
        None => 0,
    };
    let preposition = match clitics.preposition {
        Some('ك') => 4,
        Some(_) => 2,
        None => 0,
    };
    let pronoun = match split.pronoun {
        None => 0,
        Some("ه" | "ها" | "هم") => 1,
        Some("نا") => 2,
        Some("ي" | "ني" | "ك") => 4,
        Some(_) => 5,
    };
    future + conjunction + preposition + pronoun
}

/// A form that dictionaries list is likelier than one with endings; of a noun, a feminine that it
/// does not list (كاتبة beside كاتب) is rarer than the word of that spelling.
fn form(lemma: Lemma<'_>, stem: &str) -> u8 {
    let made_feminine =
        ["ة", "ت", "ات"].iter().any(|it| stem.ends_with(it)) && !lemma.text.ends_with(['ة', 'ت']);
    match lemma.part {
        _ if is_lemma(lemma, stem) => 0,
        PartOfSpeech::Noun if made_feminine && stem.ends_with("ات") => 2,
        PartOfSpeech::Noun if made_feminine => 4,
        PartOfSpeech::Adjective if stem.ends_with("ات") => 4,
        PartOfSpeech::Adjective if made_feminine => 0,
        _ if stem.ends_with('ا') => 3,
        _ => 1,
    }
}

/// Whether `stem` is a noun as the lexicon lists it.
pub(super) fn is_listed_noun(lemma: Lemma<'_>, stem: &str) -> bool {
    lemma.part == PartOfSpeech::Noun && !lemma.is_derived && is_lemma(lemma, stem)
}

/// What other readings cost more beside a noun that is listed: the feminine of a participle that is
/// written as the verbal noun (مساعدة, متابعة), and a participle that no entry lists (متجر).
pub(super) fn beside_noun(lemma: Lemma<'_>, stem: &str) -> u8 {
    let letters: Vec<char> = stem.chars().collect();
    let is_third_form = matches!(letters.as_slice(), ['م', _, 'ا', _, _, 'ة']);
    match lemma.part {
        PartOfSpeech::Adjective if lemma.is_derived => 4,
        PartOfSpeech::Adjective if is_third_form && !is_lemma(lemma, stem) => 3,
        _ => 0,
    }
}

/// Whether `stem` is the lemma as dictionaries list it, marks aside.
fn is_lemma(lemma: Lemma<'_>, stem: &str) -> bool {
    let letters = lemma.text.chars().filter(|&c| !is_tashkeel(c));
    letters.eq(stem.chars())
}

fn grammar(inflection: Inflection) -> u8 {
    let number = if inflection.number == Some(Number::Dual) {
        3
    } else {
        0
    };
    let tense = match inflection.tense {
        Some(Tense::Imperative) => 5,
        Some(Tense::PresentShort) => 4,
        _ => 0,
    };
    let person = match inflection.person {
        Some(Person::First) => 3,
        Some(Person::Second) => 4,
        _ => 0,
    };
    let passive = if inflection.is_passive { 3 } else { 0 };
    number + tense + person + passive
}

/// Words that do not inflect are few, and each is frequent.
fn part(part: PartOfSpeech, inflection: Inflection) -> u8 {
    match part {
        PartOfSpeech::Noun | PartOfSpeech::Verb if inflection.number.is_none() => 0,
        PartOfSpeech::Preposition
        | PartOfSpeech::Conjunction
        | PartOfSpeech::Pronoun
        | PartOfSpeech::Particle
        | PartOfSpeech::Adverb
        | PartOfSpeech::Numeral => 0,
        PartOfSpeech::FamilyName | PartOfSpeech::Title => 5,
        _ => 4,
    }
}

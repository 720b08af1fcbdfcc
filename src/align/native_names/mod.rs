//! Names that are built of Arabic words: people by their given names, bodies and places by the word
//! at their head, works and brands by their quotation marks.
//!
//! Foreign names are known by their form ([`super::monolingual`]). These look like any other words,
//! so that each needs something that says that it is a name.

mod bodies;
mod introduced;
mod listed;
mod openings;
mod people;
mod places;
mod quoted;
mod spelled;
mod surname;
#[cfg(test)]
mod tests;
mod words;

use rustc_hash::FxHashMap;

use super::candidates::{Asks, Candidate, Form, arabic_words};
use super::evidence::{Sense, Senses};
use super::monolingual::is_native;
use crate::glossary::EntityType;
use crate::lexicon::months;
use crate::text::Span;
use words::Words;

/// A name where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Found {
    /// Without clitics.
    span: Span,
    kind: EntityType,
    /// The part by which it is called later on, if it has one.
    short: Option<Short>,
    /// Whether it is one word of the language, so that only quotation marks make it the name.
    is_word: bool,
}

/// A part by which somebody is called later on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Short {
    span: Span,
    /// Whether it may be another word, so that only a verb of speech before it makes it the name.
    is_word: bool,
}

/// How sure such names are, measured on native news.
const CONFIDENCE: f32 = 0.9;

/// The names of `text`, in the order in which they appear.
pub(super) fn native_names(text: &str) -> Vec<Candidate> {
    let words = Words::of(text);
    let mut found = people::find(&words);
    found.extend(listed::find(&words));
    found.extend(bodies::find(&words));
    found.extend(places::find(&words));
    found.extend(quoted::find(&words));
    found.extend(spelled::find(&words));
    found.sort_by_key(|it| (it.span.start, std::cmp::Reverse(it.span.end)));
    let mut end = 0;
    found.retain(|it| {
        let free = it.span.start >= end;
        end = end.max(it.span.end);
        free
    });
    candidates(text, &found)
}

/// Whether all words of a name in Arabic letters are words of the language that no name is spelled
/// like, or months: what looks foreign may be a rare word.
pub(super) fn is_of_words(name: &Candidate) -> bool {
    let senses = Senses::default();
    // A loan word alone, as سيليكون, is seldom a name; in a longer name it may be.
    let is_low = name.confidence < SURE;
    let is_unsure = is_low && !name.ar.contains(' ');
    let mut words = name.ar.split(' ');
    // Two known words are no name: برنامجا خبيثا. Nor is a noun that is also a given name: هلال; one that
    // ends in ي may have a pronoun, and be no noun of its own.
    let known = words.clone().all(|it| is_known_word(senses.of(it)));
    let plain = |it: Sense| it.is(Sense::NOUN_FIRST) && it.is(Sense::ORDINARY);
    let is_noun = is_unsure && words.any(|it| plain(senses.of(it)) && !it.ends_with('ي'));
    if is_low && known || is_noun || is_verb_alone(&name.ar, &senses) {
        return true;
    }
    name.ar.split(' ').all(|word| {
        let sense = senses.of(word);
        is_plain_word(word, sense)
            || is_unsure && is_known_word(sense)
            || is_known_word(sense) && sense.is(Sense::NATION)
            || is_noun_behind_clitic(word, &senses)
            || months::ARABIC.iter().any(|month| month.text == word)
    })
}

/// Whether a name is one word that is a form of a verb, and nothing else: غيرن.
fn is_verb_alone<'a>(name: &'a str, senses: &Senses<'a>) -> bool {
    let sense = senses.of(name);
    let others = Sense::NOUN.and(Sense::ADJECTIVE).and(Sense::PARTICLE);
    !name.contains(' ') && sense.is(Sense::VERB) && is_known_word(sense) && !sense.is(others)
}

/// A place by its kind, where the lexicon knows it as one and as nothing else.
pub(super) fn of_known_kind(name: Candidate) -> Candidate {
    let sense = Senses::default().of(&name.ar);
    let others = Sense::BARE_NAME
        .and(Sense::ORDINARY)
        .and(Sense::ORGANISATION);
    let is_place = sense.is(Sense::PLACE) && !sense.is(others);
    let kind = match name.kind {
        EntityType::Term if is_place => EntityType::Place,
        kind => kind,
    };
    Candidate { kind, ..name }
}

/// Lowest confidence of a name that is also a loan word.
const SURE: f32 = 0.9;

/// Whether a word is one of the language, built of a root.
fn is_plain_word(word: &str, sense: Sense) -> bool {
    is_known_word(sense) && is_native(word)
}

/// Whether a word is in the lexicon, and no name.
fn is_known_word(sense: Sense) -> bool {
    let names = Sense::BARE_NAME.and(Sense::PLACE).and(Sense::ORGANISATION);
    sense.is(Sense::ORDINARY) && !sense.is(names)
}

/// Whether a preposition stands before a noun: بوقف, بالرصاص.
fn is_noun_behind_clitic<'a>(word: &'a str, senses: &Senses<'a>) -> bool {
    let rest = word.strip_prefix(['ب', 'ل', 'ك']).unwrap_or_default();
    let sense = senses.of(rest);
    sense.is(Sense::NOUN) && rest.chars().count() > 2 && is_plain_word(rest, sense)
}

fn candidates(text: &str, found: &[Found]) -> Vec<Candidate> {
    let mut numbers: FxHashMap<Vec<String>, usize> = FxHashMap::default();
    let mut all: Vec<Candidate> = Vec::new();
    for it in found {
        let words = arabic_words(it.span.of(text));
        if let Some(&known) = numbers.get(&words) {
            all[known].count += 1;
            continue;
        }
        numbers.insert(words.clone(), all.len());
        all.push(candidate(text, it, words));
    }
    all
}

fn candidate(text: &str, found: &Found, words: Vec<String>) -> Candidate {
    let form = |words, short, asks| Form {
        words,
        arabic: true,
        short,
        asks,
    };
    let short = found.short;
    let short = short.map(|it| {
        let asks = if it.is_word {
            Asks::Speech
        } else {
            Asks::Nothing
        };
        form(arabic_words(it.span.of(text)), true, asks)
    });
    let asks = if found.is_word {
        Asks::Quotes
    } else {
        Asks::Nothing
    };
    let ar = words.join(" ");
    Candidate {
        en: None,
        ar,
        forms: std::iter::once(form(words, false, asks))
            .chain(short)
            .collect(),
        kind: found.kind,
        confidence: CONFIDENCE,
        count: 1,
    }
}

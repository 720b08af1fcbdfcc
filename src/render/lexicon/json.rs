//! What Arabic words can be, for programs: the contract `naqhara/lexicon@1`.

use serde::Serialize;

use crate::lexicon::Analysis;
use crate::render::shared::json::compact;

/// What stands before the first word.
pub(super) const HEAD: &str = "{\"schema\":\"naqhara/lexicon@1\",\"words\":[";
/// What stands after the last word.
pub(super) const TAIL: &str = "\n]}\n";

#[derive(Serialize)]
struct Word<'a> {
    word: &'a str,
    analyses: Vec<Reading<'a>>,
}

#[derive(Serialize)]
struct Reading<'a> {
    lemma: &'a str,
    part: &'static str,
    number: Option<&'static str>,
    gender: Option<&'static str>,
    person: Option<u8>,
    tense: Option<&'static str>,
    passive: bool,
    proclitics: &'a str,
    pronoun: Option<&'static str>,
    spelling: &'a str,
    respelled: u8,
    relation: bool,
    gloss: Vec<&'a str>,
}

/// One word as one line, with the comma and the line break that stand before it.
pub(super) fn line(word: &str, readings: &[Analysis<'_>], first: bool) -> String {
    let analyses = readings.iter().map(reading).collect();
    let before = if first { "\n" } else { ",\n" };
    format!("{before}{}", compact(&Word { word, analyses }))
}

fn reading<'a>(of: &'a Analysis<'_>) -> Reading<'a> {
    Reading {
        lemma: of.lemma.text,
        part: of.lemma.part.id(),
        number: of.inflection.number.map(|it| it.id()),
        gender: of.inflection.gender.map(|it| it.id()),
        person: of.inflection.person.map(|it| it as u8 + 1),
        tense: of.inflection.tense.map(|it| it.id()),
        passive: of.inflection.is_passive,
        proclitics: &of.proclitics,
        pronoun: of.pronoun,
        spelling: &of.spelling,
        respelled: of.respelled,
        relation: of.is_relation,
        gloss: of.lemma.glosses().collect(),
    }
}

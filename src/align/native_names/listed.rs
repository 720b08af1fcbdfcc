//! People in a list: السادة سامي البحري، كريم الزغل ونور بن صالح.

use super::words::Words;
use super::{Found, Short};
use crate::align::evidence::Sense;
use crate::glossary::EntityType;
use crate::lexicon::{Lexicon, PartOfSpeech};
use crate::text::{Fold, Span};

/// What stands before a list of people.
const BEFORE: &[&str] = &[
    "السادة",
    "للسادة",
    "السيدين",
    "السيدات",
    "السيدان",
    "السيدتين",
];
/// Most people of a list, and most words of the name of one.
const MOST: usize = 20;
/// See [`MOST`].
const WORDS: usize = 4;

pub(super) fn find(words: &Words<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for at in 0..words.len() {
        if BEFORE.contains(&&*bare(words.word(at))) {
            found.extend(list(words, at + 1));
        }
    }
    found
}

/// The people whose names stand from the word `at` on, as long as one follows another.
fn list(words: &Words<'_>, mut at: usize) -> Vec<Found> {
    let mut found = Vec::new();
    while found.len() < MOST && at < words.len() && is_parted(words, at) {
        at += usize::from(words.word(at) == "و");
        let Some(last) = person(words, at) else {
            break;
        };
        found.push(named(words, at, last));
        at = last + 1;
    }
    found
}

fn named(words: &Words<'_>, at: usize, last: usize) -> Found {
    let span = words.span(last);
    let is_word = words.sense(last).is(Sense::ORDINARY.and(Sense::EVERYDAY));
    Found {
        span: Span::new(begins(words, at), span.end),
        kind: EntityType::Person,
        short: Some(Short { span, is_word }),
        is_word: false,
    }
}

/// Whether nothing but spaces, commas and a colon stands before a word.
fn is_parted(words: &Words<'_>, at: usize) -> bool {
    let before = &words.text[words.span(at - 1).end..words.span(at).start];
    before
        .chars()
        .all(|c| matches!(c, ' ' | '\u{A0}' | '،' | ',' | ':'))
}

/// The last word of a name that begins with a given name at `at`.
fn person(words: &Words<'_>, at: usize) -> Option<usize> {
    let first = words.word(at);
    let is_first = is_given(first) || first.strip_prefix('و').is_some_and(is_given);
    let mut last = at;
    while last + 1 < words.len() && last + 1 < at + WORDS && goes_on(words, last + 1) {
        last += 1;
    }
    (is_first && last > at).then_some(last)
}

/// Whether a word belongs to the name before it: a conjunction or preposition begins something else.
fn goes_on(words: &Words<'_>, at: usize) -> bool {
    let between = &words.text[words.span(at - 1).end..words.span(at).start];
    let joins = between.chars().all(|c| matches!(c, ' ' | '\u{A0}'));
    let word = words.word(at);
    let is_next = word
        .strip_prefix('و')
        .is_some_and(|it| it.is_empty() || is_given(it));
    let ends = words.sense(at).is(Sense::PARTICLE.and(Sense::TITLE)) && word != "بن";
    joins && !is_next && !ends
}

/// Where a name begins behind the conjunction that is written with it.
fn begins(words: &Words<'_>, at: usize) -> usize {
    let span = words.span(at);
    match words.word(at).strip_prefix('و') {
        Some(rest) if !is_given(words.word(at)) => span.end - rest.len(),
        _ => span.start,
    }
}

fn is_given(word: &str) -> bool {
    let Some(lexicon) = Lexicon::shipped() else {
        return false;
    };
    let names = lexicon.names_written(&bare(word));
    names.iter().any(|it| it.part == PartOfSpeech::GivenName)
}

/// A word without marks and lengthened lines.
fn bare(word: &str) -> String {
    Fold::NOTHING.word(word).into_owned()
}

//! Terms that a query is a part of, or that it is with typing errors.

use super::super::TermIndex;
use super::super::letter_sets::{LetterSet, letters_key};
use super::plausible::Plausible;
use super::{Answer, Best, Via, status_cost};
use crate::diag::Message;
use crate::glossary::{Glossary, Spelling};
use crate::text::{FoldLevel, fold_key, is_arabic_letter, is_presentation_form};

/// Terms that have the query as one of their words.
pub(super) fn parts(glossary: &Glossary, index: &TermIndex, query: &str) -> Vec<Answer> {
    let key = fold_key(query, FoldLevel::Letters);
    let mut best = Best::default();
    if key.chars().count() < 3 {
        return best.answers;
    }
    let letters = LetterSet::of_key(&letters_key(query));
    for (term, entry) in with_letters(glossary, index, |it| it.may_hold(letters)) {
        // A folded word is never longer than twice its spelling.
        let shorter = entry.text.len() * 2 <= key.len();
        if shorter || entry.status.is_unwanted() || is_one_word(entry.text) {
            continue;
        }
        let other = fold_key(entry.text, FoldLevel::Letters);
        let words = other.split(|c: char| !c.is_alphanumeric());
        if words.clone().count() > 1 && words.clone().any(|word| word == key) {
            let share = key.len() as f32 / other.len() as f32;
            best.offer(Answer {
                concept: entry.concept,
                term: term as u32,
                via: Via::Folded,
                score: 0.6 + 0.3 * share - status_cost(entry.status),
                why: vec![Message::new("why-part").with("term", entry.text)],
            });
        }
    }
    best.answers
}

/// Whether a spelling has nothing but letters, which no fold parts: most of one word have nothing else.
fn is_one_word(text: &str) -> bool {
    let is_letter = |c| is_arabic_letter(c) && !is_presentation_form(c);
    text.chars()
        .all(|c| c.is_ascii_alphanumeric() || is_letter(c))
}

/// The terms whose letters pass, with their numbers.
fn with_letters<'g>(
    glossary: &'g Glossary,
    index: &'g TermIndex,
    passes: impl Fn(LetterSet) -> bool + 'g,
) -> impl Iterator<Item = (usize, Spelling<'g>)> {
    let sets = index.letter_sets(glossary).iter().enumerate();
    let passing = sets.filter(move |(_, set)| passes(*set));
    passing.map(|(term, _)| (term, glossary.spelling(term as u32)))
}

/// The most errors that a spelling of this many letters may have. Short names are so close to each
/// other that one with an error is as likely another name.
fn errors_allowed(letters: usize) -> usize {
    match letters {
        0..=4 => 0,
        5..=9 => 1,
        10..=13 => 2,
        _ => 3,
    }
}

/// Longest query, in letters, that is searched for typing errors.
const LONGEST_FUZZY: usize = 100;
/// Names of fewer letters are misspelled anywhere but in their first one.
const FIRST_LETTER: usize = 8;

/// Terms that are the query but for spaces, the order of words, or, where it may be a misspelled
/// name, this many typing errors.
pub(super) fn misspelled(
    glossary: &Glossary,
    index: &TermIndex,
    query: &str,
    plausible: Plausible,
) -> Vec<Answer> {
    let key = letters_key(query);
    let letters = key.chars().count();
    if letters > LONGEST_FUZZY {
        return Vec::new();
    }
    let sorted = sorted_words(query);
    let several = sorted.len() > 1;
    if plausible == Plausible::Word && !several {
        return Vec::new();
    }
    let allowed = match plausible {
        Plausible::Open => errors_allowed(letters),
        // One word of several may be misspelled so that it is another word.
        _ if several => errors_allowed(letters).min(1),
        _ => 0,
    };
    let mut best = Best::default();
    let wanted = LetterSet::of_key(&key);
    let near = move |it: LetterSet| it.may_be_near(wanted, allowed);
    for (term, entry) in with_letters(glossary, index, near) {
        // Two bytes a letter at most: longer differences cannot be so few errors.
        if entry.text.len().abs_diff(query.len()) > 2 * allowed + 12 {
            continue;
        }
        let other = letters_key(entry.text);
        let length = other.chars().count();
        if length.abs_diff(letters) > allowed || length == 0 {
            continue;
        }
        let moved = several && sorted == sorted_words(entry.text);
        let errors = if moved {
            0
        } else {
            strsim::osa_distance(&key, &other)
        };
        let fits = errors == 0
            || errors <= errors_allowed(length.min(letters))
                && glossary.concept(entry.concept).is_name()
                && (length >= FIRST_LETTER || key.chars().next() == other.chars().next());
        if errors > allowed || !fits {
            continue;
        }
        let share = errors as f32 / length.max(letters) as f32;
        let why = match errors {
            0 if moved => Message::new("why-order"),
            0 => Message::new("why-spacing"),
            _ => Message::new("why-fuzzy").with("errors", errors),
        };
        best.offer(Answer {
            concept: entry.concept,
            term: term as u32,
            via: Via::Fuzzy,
            score: 0.93 * (1.0 - share) - status_cost(entry.status),
            why: vec![why],
        });
    }
    best.answers
}

/// The folded words of a spelling, in the order of the alphabet.
fn sorted_words(text: &str) -> Vec<String> {
    let key = fold_key(text, FoldLevel::Letters);
    let words = key.split(|c: char| !c.is_alphanumeric());
    let mut words: Vec<String> = words
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect();
    words.sort();
    words
}

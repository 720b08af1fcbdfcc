//! Terms that a query is a part of, or that it is with typing errors.

use super::super::TermIndex;
use super::super::letter_sets::{LetterSet, letters_key};
use super::letter_case::is_acronym;
use super::misspelled::{errors_allowed, is_misspelled, strangeness};
use super::plausible::Plausible;
use super::{Answer, Best, Via, status_cost};
use crate::diag::Message;
use crate::glossary::{EntityType, Glossary, Spelling, TermStatus};
use crate::text::{FoldLevel, fold_key, is_arabic_letter, is_presentation_form};

/// How likely a term is meant by one of its words, less what its share of the letters adds.
const PART: f32 = 0.25;
/// How likely a name is meant that as many letters lead to as to the names of others.
const NEAR: f32 = 0.4;
/// What an error is counted off by what it weighs; see [`strangeness`].
const STRANGE: f32 = 0.01;
/// The score of a name without errors in its letters.
const SURE: f32 = 0.93;

/// Terms that have the query as one of their words: such a word alone does not say which is meant.
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
        // Of plain words, folding changes the case alone.
        if is_plain(&key) && is_plain(entry.text) && !holds_in_any_case(entry.text, &key) {
            continue;
        }
        let other = fold_key(entry.text, FoldLevel::Letters);
        // Addresses (Amazon.com) are not cut at their stops.
        let words = other.split(|c: char| !c.is_alphanumeric() && c != '.');
        if words.clone().count() > 1 && words.clone().any(|word| word == key) {
            let share = key.len() as f32 / other.len() as f32;
            best.offer(Answer {
                concept: entry.concept,
                term: term as u32,
                via: Via::Folded,
                score: PART * (1.0 + share),
                why: vec![Message::new("why-part").with("term", entry.text)],
                is_open: true,
            });
        }
    }
    best.answers
}

/// Whether a text has nothing but letters and digits of ASCII, and spaces.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b' ')
}

/// Whether a plain text has the plain `key`, in small letters, as one of its words.
fn holds_in_any_case(text: &str, key: &str) -> bool {
    text.split(' ').any(|word| word.eq_ignore_ascii_case(key))
}

/// Whether a spelling has nothing but letters, which no fold parts: most of one word have nothing else.
fn is_one_word(text: &str) -> bool {
    let is_letter = |c| is_arabic_letter(c) && !is_presentation_form(c);
    text.chars()
        .all(|c| c.is_ascii_alphanumeric() || is_letter(c))
}

/// The terms whose letters pass, with their numbers.
pub(super) fn with_letters<'g>(
    glossary: &'g Glossary,
    index: &'g TermIndex,
    passes: impl Fn(LetterSet) -> bool + 'g,
) -> impl Iterator<Item = (usize, Spelling<'g>)> {
    let sets = index.letter_sets(glossary).iter().enumerate();
    let passing = sets.filter(move |(_, set)| passes(*set));
    passing.map(|(term, _)| (term, glossary.spelling(term as u32)))
}

/// Longest query, in letters, that is searched for typing errors.
const LONGEST_FUZZY: usize = 100;
/// Names of fewer letters are misspelled anywhere but in their first one.
const FIRST_LETTER: usize = 8;
/// Fewest letters of a misspelt name, and of one word in lower case.
const SHORTEST: usize = 4;
const SHORTEST_LOWER: usize = 6;
/// Fewest letters that say which name they are without its spaces.
const FEWEST_UNSPACED: usize = 5;

/// What is searched for among the terms.
struct Wanted<'q> {
    query: &'q str,
    key: String,
    letters: usize,
    /// Its words, in the order of the alphabet.
    sorted: Vec<String>,
    /// The most errors.
    allowed: usize,
}

impl<'q> Wanted<'q> {
    /// `None` for what is no misspelling of a name.
    fn new(query: &'q str, plausible: Plausible) -> Option<Wanted<'q>> {
        let key = letters_key(query);
        let letters = key.chars().count();
        let sorted = sorted_words(query);
        let several = sorted.len() > 1;
        if letters > LONGEST_FUZZY || plausible == Plausible::Word && !several {
            return None;
        }
        let is_lower = !query.contains(|c: char| !c.is_lowercase());
        let allowed = match plausible {
            // It may be an English word that the lexicon lacks.
            Plausible::Open if is_lower && letters < SHORTEST_LOWER => 0,
            Plausible::Open => errors_allowed(letters),
            // One word of several may be misspelled so that it is another word.
            _ if several => errors_allowed(letters).min(1),
            _ => 0,
        };
        Some(Wanted {
            query,
            key,
            letters,
            sorted,
            allowed,
        })
    }

    /// The errors that make the term of the query; `None` if there are too many.
    fn errors(&self, term: &str) -> Option<Errors> {
        // Two bytes a letter at most: longer differences cannot be so few errors.
        if term.len().abs_diff(self.query.len()) > 2 * self.allowed + 12 {
            return None;
        }
        let other = letters_key(term);
        let length = other.chars().count();
        if length.abs_diff(self.letters) > self.allowed || length == 0 {
            return None;
        }
        if self.sorted.len() > 1 && self.sorted == sorted_words(term) {
            return Some(Errors::Moved);
        }
        let count = strsim::osa_distance(&self.key, &other);
        let begins = length >= FIRST_LETTER || self.key.chars().next() == other.chars().next();
        // Names of four letters are too close to each other; of five, one may be left out.
        let enough = length > SHORTEST && (self.letters > SHORTEST || length > self.letters);
        let few = enough && begins && count <= errors_allowed(length.min(self.letters));
        match count {
            // Letters that differ in nothing else were found before.
            0 => (self.sorted.len() != sorted_words(term).len()).then_some(Errors::Spaced),
            _ => (count <= self.allowed && few).then_some(Errors::Letters(count)),
        }
    }
}

/// How a query and a term differ.
#[derive(Clone, Copy)]
enum Errors {
    /// In the order of words.
    Moved,
    /// In spaces.
    Spaced,
    /// In this many letters.
    Letters(usize),
}

/// Terms that are the query but for spaces, the order of words, or, where it may be a misspelled
/// name, a few typing errors.
pub(super) fn misspelled(
    glossary: &Glossary,
    index: &TermIndex,
    query: &str,
    plausible: Plausible,
) -> Vec<Answer> {
    let mut best = Best::default();
    let Some(wanted) = Wanted::new(query, plausible) else {
        return best.answers;
    };
    let letters = LetterSet::of_key(&wanted.key);
    let allowed = wanted.allowed;
    let near = move |it: LetterSet| it.may_be_near(letters, allowed);
    for (term, entry) in with_letters(glossary, index, near) {
        let Some(errors) = wanted.errors(entry.text) else {
            continue;
        };
        let is_name = || glossary.concept(entry.concept).is_name() && !is_acronym(entry.text);
        if matches!(errors, Errors::Letters(_)) && !is_name() {
            continue;
        }
        let mut answer = wanted.answer(glossary, &entry, errors);
        answer.term = term as u32;
        if matches!(errors, Errors::Letters(_)) && stands_for_a_body(glossary, &entry) {
            answer.is_open = true;
            answer.score *= NEAR;
        }
        best.offer(answer);
    }
    best.answers
}

impl Wanted<'_> {
    /// The answer that the term `entry` is, whose number is still to be filled in.
    fn answer(&self, glossary: &Glossary, entry: &Spelling<'_>, errors: Errors) -> Answer {
        let kind = glossary.concept(entry.concept).kind;
        let (count, why) = match errors {
            Errors::Moved => (0, Message::new("why-order")),
            Errors::Spaced => (0, Message::new("why-spacing")),
            Errors::Letters(count) => (count, Message::new("why-fuzzy").with("errors", count)),
        };
        let unclear = match errors {
            Errors::Moved => false,
            Errors::Spaced => self.letters < FEWEST_UNSPACED,
            Errors::Letters(_) => !is_misspelled(self.query, entry.text, kind),
        };
        let is_open = unclear || entry.status == TermStatus::Unlisted;
        let right = 1.0 - count as f32 / self.letters.max(count) as f32;
        let strange = match count {
            0 => 0.0,
            _ => STRANGE * strangeness(self.query, entry.text) as f32,
        };
        let score = if is_open {
            NEAR * right
        } else {
            SURE * right - status_cost(entry.status) - strange
        };
        Answer {
            concept: entry.concept,
            term: 0,
            via: Via::Fuzzy,
            score,
            why: vec![why],
            is_open,
        }
    }
}

/// Whether a word is what a body is called by one word of its name (Princeton): spelled otherwise, it is
/// as likely the place or the person that the body is named after.
pub(in crate::names) fn stands_for_a_body(glossary: &Glossary, entry: &Spelling<'_>) -> bool {
    let is_body = glossary.concept(entry.concept).kind == EntityType::Org;
    let is_main = entry.status == TermStatus::Preferred;
    let is_word = |it: &str| !it.contains(' ');
    let key = letters_key(entry.text);
    let terms = glossary.terms_of(entry.concept).iter();
    let mut longer = terms.filter(|it| !is_word(&it.text));
    is_body
        && !is_main
        && is_word(entry.text)
        && longer.any(|it| it.text.split(' ').any(|word| letters_key(word) == key))
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

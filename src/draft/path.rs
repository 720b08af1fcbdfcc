//! Which reading of each word: the likeliest way through a sentence, by how frequent lemmas and forms
//! are and by what can stand beside what.

use std::rc::Rc;

use super::context::{self, Place};
use super::expression;
use super::item::{Item, Sort, plain};
use super::reading::{Reading, Role};
use super::token::{Kind, Token};
use super::transition::{AUXILIARIES, BEFORE_VERBS, at_start, transition};
use crate::text::{Span, is_tashkeel};

/// What a token can be, of which one is chosen.
struct Choice {
    readings: Rc<[Reading]>,
    sort: Sort,
}

const DAMMA: char = '\u{64F}';

/// The tokens of `text`, each with its likeliest reading.
pub(super) fn items(text: &str, tokens: &[Token]) -> Vec<Item> {
    let tokens = &expression::merged(text, tokens)[..];
    let choices: Vec<Choice> = tokens.iter().map(|it| choice(text, it)).collect();
    let chosen = best_path(&choices, &context::places(text, tokens));
    let pairs = tokens.iter().zip(choices).zip(chosen);
    pairs
        .map(|((token, choice), nth)| Item {
            span: token.span,
            sort: choice.sort,
            is_passive: is_passive(text, token.span, &choice.readings[nth]),
            reading: choice.readings[nth].clone(),
            is_glued: token.is_glued,
        })
        .collect()
}

fn choice(text: &str, token: &Token) -> Choice {
    let one = |role, english: Rc<str>, clitics: Span, sort| Choice {
        readings: Rc::new([plain(role, english, clitics.of(text))]),
        sort,
    };
    let none = Span::empty(token.span.start);
    match &token.kind {
        Kind::Word(word) if word.readings.is_empty() => {
            let clitics = unknown_clitics(token.span.of(text));
            let clitics = Span::new(token.span.start, token.span.start + clitics);
            one(Role::Name, "".into(), clitics, Sort::Unknown)
        }
        Kind::Word(word) => Choice {
            readings: Rc::clone(&word.readings),
            sort: Sort::Word,
        },
        Kind::Expression(reading) => Choice {
            readings: Rc::new([Reading::clone(reading)]),
            sort: Sort::Phrase,
        },
        Kind::Name(english, kind, inflection) => {
            // What English writes small is a noun like others, and takes an article; iPhone is a name.
            let common = !english.contains(char::is_uppercase);
            let role = if common { Role::Noun } else { Role::Name };
            let mut reading = plain(role, Rc::clone(english), token.clitics.of(text));
            let mut words = token.span.of(text).split_whitespace();
            reading.article = common && words.any(|it| it.contains("ال") || it.contains("لل"));
            if common {
                reading.inflection = *inflection;
            }
            let sort = if common {
                Sort::Phrase
            } else {
                Sort::Name(*kind)
            };
            Choice {
                readings: Rc::new([reading]),
                sort,
            }
        }
        Kind::Unlisted(kind) => one(Role::Name, "".into(), token.clitics, Sort::Unlisted(*kind)),
        Kind::Figure(fact) => one(Role::Numeral, "".into(), token.clitics, Sort::Figure(*fact)),
        Kind::Foreign => one(Role::Name, token.span.of(text).into(), none, Sort::Foreign),
        Kind::Mark(mark) => one(Role::Particle, "".into(), none, Sort::Mark(*mark)),
    }
}

/// How many bytes of an unknown word are clitics, where an article shows it.
fn unknown_clitics(word: &str) -> usize {
    const BEFORE: [&str; 9] = ["وال", "فال", "بال", "كال", "ولل", "وبال", "لل", "ال", "فلل"];
    let found = BEFORE
        .iter()
        .filter(|it| word.starts_with(**it))
        .map(|it| it.len());
    let longest = found.max().unwrap_or(0);
    let rest = word[longest..].chars().count();
    if rest >= 2 { longest } else { 0 }
}

/// Whether the marks of a verb say that it is passive: a damma behind its first letter.
fn is_passive(text: &str, span: Span, reading: &Reading) -> bool {
    if reading.role != Role::Verb {
        return false;
    }
    let skipped = usize::from(reading.conjunction.is_some()) + usize::from(reading.future);
    let word = span.of(text);
    let apart = super::apart::length(word);
    let (skipped, word) = match apart {
        0 => (skipped, word),
        _ => (skipped - 1, &word[apart..]),
    };
    let mut letters = word.char_indices().filter(|(_, c)| !is_tashkeel(*c));
    let Some((at, first)) = letters.nth(skipped) else {
        return reading.inflection.is_passive;
    };
    let has_damma = word[at + first.len_utf8()..].starts_with(DAMMA);
    let causes = reading.lemma.chars().count() > 3 && !reading.is_past();
    reading.inflection.is_passive || has_damma && !causes
}

/// The number of the reading of each choice on the cheapest path. A state is a reading and whether the
/// clause has its verb: twice the number of the reading, and one more where it has.
fn best_path(choices: &[Choice], places: &[Place]) -> Vec<usize> {
    let mut costs: Vec<i32> = Vec::new();
    let mut back: Vec<Vec<u8>> = Vec::with_capacity(choices.len());
    let mut previous: Option<&Choice> = None;
    for (choice, &place) in choices.iter().zip(places) {
        let states = 2 * choice.readings.len();
        let (mut next, mut from) = (vec![FAR; states], vec![0; states]);
        for (nth, reading) in choice.readings.iter().enumerate() {
            let own = i32::from(reading.cost) * 4 + context::cost(place, reading);
            let own = own + rare_joint(reading, &choice.readings);
            let next_step = (reading, choice.sort);
            for one in 0..costs.len().div_ceil(2).max(1) {
                let link = link(previous, one, next_step);
                for before in [2 * one, 2 * one + 1] {
                    let (cost, has_verb) =
                        step(&link, costs.get(before).copied(), before, next_step);
                    let state = 2 * nth + usize::from(has_verb);
                    if cost + own < next[state] {
                        next[state] = cost + own;
                        from[state] = before as u8;
                    }
                }
            }
        }
        back.push(from);
        costs = next;
        previous = Some(choice);
    }
    trace(&costs, &back)
}

/// The cost of ف before a preposition where all of it may be a verb: فتحت المدرسة أبوابها.
fn rare_joint(reading: &Reading, all: &[Reading]) -> i32 {
    let is_joined = reading.conjunction == Some('ف') && reading.role == Role::Preposition;
    let is_verb = |it: &Reading| it.role == Role::Verb && it.conjunction.is_none();
    if is_joined && all.iter().any(is_verb) {
        32
    } else {
        0
    }
}

/// More than any path costs.
const FAR: i32 = i32::MAX / 4;

/// What there is between two readings that stand side by side.
struct Link {
    cost: i32,
    /// Whether a new clause begins between them.
    opens: bool,
    /// Whether the first asks for a verb: لم, قد.
    bound: bool,
    is_first: bool,
}

fn link(previous: Option<&Choice>, one: usize, (next, sort): (&Reading, Sort)) -> Link {
    let Some(choice) = previous else {
        return Link {
            cost: at_start(next),
            opens: true,
            bound: false,
            is_first: true,
        };
    };
    let one = &choice.readings[one];
    let bound = one.role == Role::Particle && BEFORE_VERBS.contains(&&*one.lemma);
    let (cost, opens) = match choice.sort {
        Sort::Mark(mark) => {
            let inside = matches!(mark, '"' | '«' | '»' | '(' | ')');
            let is_word = matches!(sort, Sort::Word | Sort::Phrase);
            (if is_word { at_start(next) / 2 } else { 0 }, !inside)
        }
        _ => (transition(one, next, sort), opens_clause(one)),
    };
    Link {
        cost,
        opens,
        bound,
        is_first: false,
    }
}

/// The cost of going on from the state `before`, and whether the clause has a verb then.
fn step(link: &Link, cost: Option<i32>, before: usize, (next, _): (&Reading, Sort)) -> (i32, bool) {
    let counts = next.role == Role::Verb && !AUXILIARIES.contains(&&*next.lemma);
    let cost = match (cost, link.is_first) {
        (Some(cost), _) => cost,
        (None, true) => 0,
        (None, false) => FAR,
    };
    let had_verb = before % 2 == 1 && !link.opens && next.conjunction.is_none();
    let second = counts && had_verb && !link.bound && next.preposition.is_none();
    let second = if second { SECOND_VERB } else { 0 };
    (cost + link.cost + second, had_verb || counts)
}

/// What a second verb in a clause costs, where nothing joins it.
const SECOND_VERB: i32 = 10;

/// Whether a new clause begins behind a word.
fn opens_clause(reading: &Reading) -> bool {
    matches!(
        reading.role,
        Role::That | Role::Relative | Role::Conjunction
    )
}

fn trace(costs: &[i32], back: &[Vec<u8>]) -> Vec<usize> {
    let last = costs.iter().enumerate().min_by_key(|it| it.1);
    let mut at = last.map_or(0, |it| it.0);
    let mut path = Vec::with_capacity(back.len());
    for from in back.iter().rev() {
        path.push(at / 2);
        at = usize::from(from[at]);
    }
    path.reverse();
    path
}

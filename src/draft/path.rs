//! Which reading of each word: the likeliest way through a sentence, by how frequent lemmas and forms
//! are and by what can stand beside what.

use std::rc::Rc;

use super::expression;
use super::item::{Item, Sort, plain};
use super::reading::{Reading, Role};
use super::token::{Kind, Token};
use crate::lexicon::{Gender, Number, Person, Tense};
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
    let chosen = best_path(&choices);
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
            // What English writes small is a noun like others, and takes an article.
            let common = english.starts_with(char::is_lowercase);
            let role = if common { Role::Noun } else { Role::Name };
            let mut reading = plain(role, Rc::clone(english), token.clitics.of(text));
            let mut words = token.span.of(text).split_whitespace();
            reading.article = common && words.any(|it| it.contains("ال") || it.contains("لل"));
            if common {
                reading.inflection = *inflection;
            }
            let sort = if common { Sort::Phrase } else { Sort::Name(*kind) };
            Choice { readings: Rc::new([reading]), sort }
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
    let found = BEFORE.iter().filter(|it| word.starts_with(**it)).map(|it| it.len());
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
fn best_path(choices: &[Choice]) -> Vec<usize> {
    let mut costs: Vec<i32> = Vec::new();
    let mut back: Vec<Vec<u8>> = Vec::with_capacity(choices.len());
    let mut previous: Option<&Choice> = None;
    for choice in choices {
        let states = 2 * choice.readings.len();
        let (mut next, mut from) = (vec![FAR; states], vec![0; states]);
        for (nth, reading) in choice.readings.iter().enumerate() {
            let own = i32::from(reading.cost) * 4;
            let next_step = (reading, choice.sort);
            for one in 0..costs.len().div_ceil(2).max(1) {
                let link = link(previous, one, next_step);
                for before in [2 * one, 2 * one + 1] {
                    let (cost, has_verb) = step(&link, costs.get(before).copied(), before, next_step);
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
        return Link { cost: at_start(next), opens: true, bound: false, is_first: true };
    };
    let one = &choice.readings[one];
    let bound = one.role == Role::Particle && BEFORE_VERBS.contains(&&*one.lemma);
    let (cost, opens) = match choice.sort {
        Sort::Mark(mark) => {
            let inside = matches!(mark, '"' | '«' | '»' | '(' | ')');
            let is_word = matches!(sort, Sort::Word | Sort::Phrase);
            (if is_word { at_start(next) / 2 } else { 0 }, !inside)
        }
        of_one => (transition((one, of_one), (next, sort)), opens_clause(one)),
    };
    Link { cost, opens, bound, is_first: false }
}

/// The cost of going on from the state `before`, and whether the clause has a verb then.
fn step(
    link: &Link,
    cost: Option<i32>,
    before: usize,
    (next, _): (&Reading, Sort),
) -> (i32, bool) {
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
    matches!(reading.role, Role::That | Role::Relative | Role::Conjunction)
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

/// The cost of beginning a sentence with a word, in quarters of a bit.
fn at_start(reading: &Reading) -> i32 {
    match reading.role {
        Role::Verb => -8,
        Role::Adjective => 10,
        _ => 0,
    }
}

/// Particles that only verbs follow.
const BEFORE_VERBS: [&str; 7] = ["قد", "لقد", "سوف", "لم", "لن", "لكي", "كي"];

fn transition((one, one_sort): (&Reading, Sort), (next, next_sort): (&Reading, Sort)) -> i32 {
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
        Role::Relative => behind_relative(one, next),
        Role::Adverb if matches!(&*one.lemma, "لماذا" | "كيف" | "متى" | "أين") && next.role == Role::Verb => -10,
        Role::Verb => behind_verb(one, next),
        Role::Noun | Role::Name | Role::Adjective => behind_nominal(one, next),
        Role::Demonstrative => behind_demonstrative(next),
        _ => 0,
    };
    let _ = one_sort;
    if linked || matches!(one.role, Role::Preposition | Role::Particle) {
        by_role
    } else {
        behind_break(one, next)
    }
}

fn is_bare_noun(next: &Reading) -> bool {
    next.preposition.is_none() && next.conjunction.is_none()
}

fn behind_preposition(next: &Reading) -> i32 {
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

fn behind_particle(lemma: &str, next: &Reading) -> i32 {
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

fn behind_that(next: &Reading) -> i32 {
    match next.inflection.tense {
        Some(Tense::PresentShort) => -16,
        Some(Tense::Present) => -8,
        Some(_) => 4,
        None if next.is_nominal() => -4,
        None => 0,
    }
}

fn behind_relative(one: &Reading, next: &Reading) -> i32 {
    let short = one.lemma.as_ref() != "الذي";
    match next.role {
        Role::Verb if short => -2,
        Role::Verb => -12,
        Role::Noun | Role::Adjective => 6 + 14 * i32::from(short),
        _ => 14 * i32::from(short),
    }
}

/// Verbs that another verb follows without أن.
pub(super) const AUXILIARIES: [&str; 12] = [
    "كان", "أصبح", "ظل", "ما زال", "زال", "بدأ", "أخذ", "كاد", "بات", "استمر", "عاد", "راح",
];

fn behind_verb(one: &Reading, next: &Reading) -> i32 {
    match next.role {
        Role::Noun if one.lemma.as_ref() == "تم" && next.is_derived => -14,
        Role::Noun if one.lemma.as_ref() == "تم" && next.is_plural() => 10,
        Role::Verb if AUXILIARIES.contains(&&*one.lemma) => 0,
        Role::Verb => 16,
        Role::Adjective if one.lemma.as_ref() == "كان" => 0,
        Role::Adjective => 10,
        _ => 0,
    }
}

fn behind_demonstrative(next: &Reading) -> i32 {
    match next.role {
        Role::Noun if next.article => -10,
        Role::Adjective if next.article => 4,
        _ => 0,
    }
}

fn behind_break(one: &Reading, next: &Reading) -> i32 {
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

fn behind_nominal(one: &Reading, next: &Reading) -> i32 {
    let is_noun = one.role != Role::Adjective;
    match next.role {
        Role::Name if one.is_given && (next.is_family || next.is_given) => -16,
        Role::Adjective if one.is_given => 4,
        Role::Adjective if agrees(one, next) && next.article => -14,
        Role::Adjective if agrees(one, next) => -8,
        Role::Adjective if one.article && !next.article => 6,
        Role::Adjective => 8,
        Role::Noun if one.role == Role::Name && !next.article => 6,
        Role::Verb if one.role == Role::Name || one.article => -3,
        Role::Noun | Role::Name if one.article && is_noun => 6,
        Role::Noun if is_noun && can_own(one) && next.article => -10,
        Role::Noun | Role::Name if is_noun && can_own(one) => -3,
        Role::Noun if !is_noun => 8,
        Role::Verb if is_noun && !one.article && can_own(one) && one.pronoun.is_none() => 6,
        _ => 0,
    }
}

/// Whether a noun may stand before its owner.
fn can_own(reading: &Reading) -> bool {
    reading.role == Role::Noun && !reading.article && reading.pronoun.is_none() && !reading.is_closed()
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
    if adjective.is_elative() {
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
    let by_number = match noun.inflection.number {
        Some(Number::Plural) => return true,
        number => number,
    };
    let _ = by_number;
    match noun.inflection.gender {
        Some(Gender::Feminine) => verb.is_feminine(),
        Some(Gender::Masculine) => !verb.is_feminine(),
        None => true,
    }
}

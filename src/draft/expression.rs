//! Expressions of the tables found among the tokens of a sentence; the longest is taken.

use std::rc::Rc;

use super::reading::{Reading, Role};
use super::tables::{Expression, Tables, folded};
use super::token::{Kind, Token};
use super::word::{Beginning, Word};
use crate::facts::{Fact, Value};
use crate::lexicon::Inflection;
use crate::text::Span;

/// An expression at a token.
struct Found {
    /// The token behind it.
    end: usize,
    reading: Reading,
    /// The token whose preposition the expression has already.
    without_preposition: Option<usize>,
}

/// `tokens` with each expression made one.
pub(super) fn merged(text: &str, tokens: &[Token]) -> Vec<Token> {
    let mut merged: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    let mut without: Option<usize> = None;
    while at < tokens.len() {
        let found = longest(text, tokens, at).filter(|_| without != Some(at));
        let Some(found) = found.filter(|it| !is_governed(tokens, at, it.end)) else {
            merged.push(bare(&tokens[at], without == Some(at)));
            at += 1;
            continue;
        };
        let span = Span::new(tokens[at].span.start, tokens[found.end - 1].span.end);
        merged.push(Token {
            span,
            clitics: Span::empty(span.start),
            kind: Kind::Expression(Rc::new(found.reading)),
            is_glued: tokens[at].is_glued,
        });
        at = found.end;
        without = found.without_preposition;
    }
    merged
}

/// Whether a verb shortly before governs the preposition that an expression with أن begins with: أشار
/// إلى أن is no "until".
fn is_governed(tokens: &[Token], at: usize, end: usize) -> bool {
    let folded = |nth: usize| match &tokens[nth].kind {
        Kind::Word(word) => &*word.folded,
        _ => "",
    };
    if end != at + 2 || folded(end - 1) != "ان" {
        return false;
    }
    let Kind::Word(preposition) = &tokens[at].kind else {
        return false;
    };
    // Modals have a rule of their own: their subject may stand behind.
    let modal = |it: &Reading| matches!(&*it.lemma, "وجب" | "أمكن" | "استطاع" | "انبغى");
    if preposition.readings.first().is_some_and(modal) {
        return true;
    }
    let tables = Tables::shipped();
    let governs = |it: &Reading| {
        let lemma = preposition.readings.first().map_or("", |it| &*it.lemma);
        it.role == Role::Verb && tables.verb(&it.key, lemma).is_some()
    };
    let before = tokens[at.saturating_sub(7)..at].iter().rev();
    let mut near = before.take_while(|it| !matches!(it.kind, Kind::Mark(_)));
    near.any(|it| matches!(&it.kind, Kind::Word(word) if word.readings.iter().take(3).any(governs)))
}

/// A token, without its preposition where an expression has said it.
fn bare(token: &Token, without_preposition: bool) -> Token {
    let mut token = token.clone();
    if without_preposition {
        match &mut token.kind {
            Kind::Word(word) => {
                let strip = |it: &Reading| Reading {
                    preposition: None,
                    ..it.clone()
                };
                let governed = word.readings.iter().filter(|it| it.preposition.is_some());
                let readings: Vec<Reading> = governed.map(strip).collect();
                if !readings.is_empty() {
                    *word = Rc::new(Word {
                        readings: readings.into(),
                        folded: word.folded.clone(),
                        beginnings: Vec::new(),
                    });
                }
            }
            _ => token.clitics = Span::empty(token.span.start),
        }
    }
    token
}

fn longest(text: &str, tokens: &[Token], at: usize) -> Option<Found> {
    let Kind::Word(word) = &tokens[at].kind else {
        return None;
    };
    let mut best: Option<Found> = None;
    for beginning in &word.beginnings {
        for expression in beginning.expressions {
            let found = matched(text, &tokens[at..], beginning, expression);
            let Some(found) = found else { continue };
            let end = at + found.end;
            // Of two that end alike, the one that says what follows: في حدود before a time.
            let says_more = expression.rest.ends_with(BEFORE_TIME);
            if best
                .as_ref()
                .is_none_or(|it| it.end < end || it.end == end && says_more)
            {
                let without_preposition = found.without_preposition.map(|it| it + at);
                best = Some(Found {
                    end,
                    without_preposition,
                    ..found
                });
            }
        }
    }
    best
}

/// Ends an expression that stands before a date or a time.
const BEFORE_TIME: &str = "#";

fn is_time(token: &Token) -> bool {
    let is_time = |it: &Fact| {
        matches!(
            it.value,
            Value::Date(_)
                | Value::Hijri(_)
                | Value::Decade(_)
                | Value::Time(_)
                | Value::Weekday(_)
        )
    };
    matches!(&token.kind, Kind::Figure(fact) if is_time(fact)) && token.clitics.is_empty()
}

/// Whether an expression stands at the beginning of `tokens`.
fn matched(
    text: &str,
    tokens: &[Token],
    beginning: &Beginning,
    expression: &Expression,
) -> Option<Found> {
    let Kind::Word(first) = &tokens[0].kind else {
        return None;
    };
    let nominal = matches!(expression.kind, "noun" | "adj" | "amount" | "count");
    if beginning.preposition.is_some() && !nominal {
        return None;
    }
    let mut end = 1;
    let mut without_preposition = None;
    let mut article = false;
    let mut owned = false;
    for element in expression.rest.split(' ').filter(|it| !it.is_empty()) {
        let token = tokens.get(end)?;
        if element == BEFORE_TIME {
            is_time(token).then_some(())?;
            break;
        }
        if let Some(glued) = element.strip_suffix('+') {
            let letter = glued.chars().next()?;
            starts_with(text, token, letter).then_some(())?;
            without_preposition = Some(end);
            break;
        }
        let Kind::Word(word) = &token.kind else {
            return None;
        };
        let reading = element_reading(word, element)?;
        article |= word.folded.starts_with("ال");
        owned |= reading.is_some_and(|it| it.pronoun.is_some());
        end += 1;
    }
    // نحو 20: an amount only before a figure.
    let is_figure = |it: &Token| matches!(it.kind, Kind::Figure(_)) && it.clitics.is_empty();
    if expression.kind == "count" && !tokens.get(end).is_some_and(is_figure) {
        return None;
    }
    // مختلف الجهات: one word is an amount before an article only.
    let is_definite = |it: &Token| matches!(&it.kind, Kind::Word(word) if word.folded.starts_with("ال") || word.readings.first().is_some_and(|it| it.role == Role::Noun && it.is_bare()));
    let is_word = expression.kind == "amount" && expression.rest.is_empty();
    if is_word && !tokens.get(end).is_some_and(is_definite) {
        return None;
    }
    let head = match beginning.reading {
        Some(nth) => first.readings.get(nth)?.clone(),
        None => head_reading(first, beginning, expression.kind == "adj"),
    };
    // صادراتها في أغسطس: what belongs to somebody is no "issued in".
    if expression.kind == "adj" && head.pronoun.is_some() {
        return None;
    }
    if expression.kind == "name" && (beginning.preposition.is_some() && beginning.reading.is_some())
    {
        return None;
    }
    article |= head.article || beginning.reading.is_none() && first.folded.starts_with("ال");
    let reading = Reading {
        role: role(expression.kind),
        english: expression.english.into(),
        conjunction: beginning.conjunction,
        preposition: beginning.preposition,
        article: article || owned,
        // An adjective that has its preposition: an object follows.
        is_derived: expression.kind == "adj"
            && (without_preposition.is_some() || ends_in_preposition(expression.rest)),
        verb: None,
        is_closed: false,
        is_amount: matches!(expression.kind, "amount" | "count"),
        cost: 0,
        ..head
    };
    if reading.role == Role::Verb && reading.inflection.tense.is_none() {
        return None;
    }
    Some(Found {
        end,
        reading,
        without_preposition,
    })
}

/// The reading of the first word of an expression that names its form: as an adjective where it has one and
/// the expression is one.
fn head_reading(first: &Word, beginning: &Beginning, is_adjective: bool) -> Reading {
    let fits = |it: &&Reading| {
        it.conjunction == beginning.conjunction && it.preposition == beginning.preposition
    };
    let mut all = first.readings.iter().filter(fits);
    let adjective = all.find(|it| is_adjective && it.role == Role::Adjective);
    let reading = adjective.or_else(|| first.readings.iter().find(fits));
    let reading = reading.or(first.readings.first());
    let mut reading = reading
        .cloned()
        .unwrap_or_else(|| super::item::plain(Role::Noun, "".into(), ""));
    if reading.role == Role::Verb {
        reading.inflection = Inflection::default();
    }
    reading.pronoun = None;
    reading
}

/// The reading of a word that an element names; `None` where it is another word.
fn element_reading<'w>(word: &'w Word, element: &str) -> Option<Option<&'w Reading>> {
    if let Some(lemma) = element.strip_prefix('~') {
        let found = word.readings.iter().find(|it| {
            (&*it.lemma == lemma || &*it.key == lemma)
                && it.conjunction.is_none()
                && it.preposition.is_none()
        })?;
        return Some(Some(found));
    }
    (*word.folded == *element || *word.folded == *folded(element)).then_some(None)
}

/// Whether a token begins with a preposition of this letter.
fn starts_with(text: &str, token: &Token, letter: char) -> bool {
    match &token.kind {
        Kind::Word(word) => word
            .readings
            .iter()
            .any(|it| it.preposition == Some(letter) && it.conjunction.is_none()),
        Kind::Name(..) | Kind::Figure(_) | Kind::Unlisted(_) => {
            token.clitics.of(text).starts_with(letter)
        }
        _ => false,
    }
}

fn role(kind: &str) -> Role {
    match kind {
        "noun" | "amount" | "count" => Role::Noun,
        "adj" => Role::Adjective,
        "verb" => Role::Verb,
        "prep" => Role::Preposition,
        "conj" => Role::Conjunction,
        "name" => Role::Name,
        _ => Role::Adverb,
    }
}

/// Whether an expression ends in a preposition that is a word: بعيد عن.
fn ends_in_preposition(rest: &str) -> bool {
    let last = rest.rsplit(' ').next().unwrap_or(rest);
    matches!(last, "عن" | "من" | "على" | "في" | "إلى" | "مع" | "بين")
}

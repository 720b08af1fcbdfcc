//! Words that are a verb or a noun, at the beginning of a clause: a subject that acts and its object say
//! that the verb is meant.

use super::begins_clause;
use crate::draft::reading::{Reading, Role};
use crate::draft::token::{Kind, Token};
use crate::draft::transfer::is_human;
use crate::glossary::EntityType;
use crate::lexicon::{Gender, Person};

/// How many words may stand between the subject and its object: what it is like, its name, when it was.
const BETWEEN: usize = 4;

/// Whether the word at `at` may be a verb, whose subject and object follow: عقد الوزير اجتماعا, شرح المدير
/// الخطة. As a noun with the subject as its owner, it would have no object without a preposition.
pub(super) fn is_done(text: &str, tokens: &[Token], at: usize) -> bool {
    if !begins_clause(tokens, at) || !readings(&tokens[at]).any(is_past_of_him) {
        return false;
    }
    let [subject, behind @ ..] = &tokens[at + 1..] else {
        return false;
    };
    if !is_somebody(subject) {
        return false;
    }
    let is_named = !matches!(subject.kind, Kind::Word(_));
    let objects = behind.first().is_some_and(is_definite_thing) && !is_named;
    let is_object = |it: &Token| is_closed(it) || is_closed_expression(text, it);
    let goes_on = |it: &&Token| !is_object(it) && may_belong(it);
    let between = behind.iter().take_while(goes_on).count();
    let object = behind.get(between).filter(|_| between <= BETWEEN);
    objects || object.is_some_and(is_object)
}

fn readings(token: &Token) -> impl Iterator<Item = &Reading> {
    let all = match &token.kind {
        Kind::Word(word) => &word.readings[..],
        _ => &[],
    };
    all.iter()
}

fn is_past_of_him(it: &Reading) -> bool {
    let form = &it.inflection;
    let is_his = form.person == Some(Person::Third) && form.gender == Some(Gender::Masculine);
    it.role == Role::Verb && it.is_past() && is_his && it.pronoun.is_none()
}

/// Whether a token is a person, or what acts as one does.
fn is_somebody(token: &Token) -> bool {
    match &token.kind {
        Kind::Word(word) => word.readings.first().is_some_and(|it| {
            it.role == Role::Noun && it.article && it.preposition.is_none() && is_human(&it.english)
        }),
        Kind::Expression(reading) => {
            let is_bare = reading.preposition.is_none() && reading.conjunction.is_none();
            reading.role == Role::Noun && is_bare && is_human(&reading.english)
        }
        Kind::Name(_, EntityType::Person, _) | Kind::Unlisted(EntityType::Person) => {
            token.clitics.is_empty()
        }
        Kind::Name(english, ..) => token.clitics.is_empty() && is_human(english),
        _ => false,
    }
}

/// Whether an expression is one: مؤتمرا صحفيا.
fn is_closed_expression(text: &str, token: &Token) -> bool {
    let Kind::Expression(reading) = &token.kind else {
        return false;
    };
    let first = token.span.of(text).split_whitespace().next();
    let is_closed = first.is_some_and(|it| it.ends_with(['ا', '\u{64B}']));
    reading.role == Role::Noun && reading.is_bare() && is_closed
}

/// Whether a token is a definite noun, and no adjective.
fn is_definite_thing(token: &Token) -> bool {
    let first = readings(token).next();
    first.is_some_and(|it| {
        let is_bound = it.preposition.is_some() || it.conjunction.is_some();
        it.role == Role::Noun && it.article && !is_bound && !is_human(&it.english)
    }) && readings(token).all(|it| it.role == Role::Noun)
}

/// Whether a token is an indefinite noun in the accusative: اجتماعا.
fn is_closed(token: &Token) -> bool {
    let is_object = |it: &Reading| {
        it.role == Role::Noun && it.is_closed() && it.is_bare() && it.pronoun.is_none()
    };
    readings(token).any(is_object)
}

/// Whether a token may belong to the subject, or say when.
fn may_belong(token: &Token) -> bool {
    match &token.kind {
        Kind::Name(..) | Kind::Unlisted(_) | Kind::Figure(_) => true,
        Kind::Word(word) => word.readings.first().is_some_and(|it| {
            let is_free = it.conjunction.is_none() && it.preposition.is_none();
            is_free && (it.article || it.role == Role::Adverb || it.role == Role::Name)
        }),
        _ => false,
    }
}

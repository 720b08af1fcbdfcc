//! What the sentence around a word says for or against its readings, beyond its neighbours.

mod done;

use super::reading::{Reading, Role};
use super::token::{Kind, Token};
use crate::facts::Value;
use crate::lexicon::{Gender, Number, Person};
use crate::text::SHADDA;

/// What a reading costs that the sentence speaks against, in quarters of a bit.
const AGAINST: i32 = 24;
/// What a reading gains that the sentence asks for.
const ASKED: i32 = -60;
/// How far behind a verb what it governs may stand, in tokens.
const REACH: usize = 16;

/// Where a word stands.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    is_quoted: bool,
    /// Whether the verb that is written like a preposition is meant: بيّن الوزير أن, عبّر عن.
    asks_verb: bool,
    /// Whether الذي stands right before it.
    is_behind_who: bool,
    /// Whether a subject and an object follow: يجري الوزير زيارة.
    has_object: bool,
    /// Whether something that is signed stands shortly behind it.
    has_signed: bool,
    /// Whether بعد أن or the like stands right before it, which only clauses with a verb follow.
    is_behind_after: bool,
    /// Whether a number stands right before it: 18 عاما.
    is_counted: bool,
    /// Whether somebody and what he did something to follow: عقد الوزير اجتماعا.
    is_done: bool,
    /// Whether it stands between a bare noun and a definite one: دراسة نشرتها المجلة.
    is_about_noun: bool,
}

/// The places of `tokens` in `text`.
pub(super) fn places(text: &str, tokens: &[Token]) -> Vec<Place> {
    let mut is_quoted = false;
    let mut places = Vec::with_capacity(tokens.len());
    for (at, token) in tokens.iter().enumerate() {
        match token.kind {
            Kind::Mark('"') => is_quoted = !is_quoted,
            Kind::Mark('«' | '\u{201C}') => is_quoted = true,
            Kind::Mark('»' | '\u{201D}') => is_quoted = false,
            _ => {}
        }
        places.push(Place {
            is_quoted,
            asks_verb: asks_verb(tokens, at),
            is_behind_who: is_behind_who(tokens, at),
            has_object: has_object(tokens, at),
            has_signed: has_signed(tokens, at),
            is_behind_after: is_behind_after(text, token.span.start),
            is_counted: is_counted(tokens, at),
            is_done: done::is_done(text, tokens, at),
            is_about_noun: is_about_noun(tokens, at),
        });
    }
    places
}

/// What a reading costs in its place.
pub(super) fn cost(place: Place, reading: &Reading) -> i32 {
    let is_verb = reading.role == Role::Verb;
    if place.asks_verb && is_verb && is_he(reading) {
        return ASKED;
    }
    // What takes place does so to no one: it is another verb that is written alike.
    if place.has_object && is_verb && &*reading.lemma == "جرى" {
        return AGAINST;
    }
    let names = matches!(reading.role, Role::Noun | Role::Adjective);
    if (place.is_behind_after || place.is_done) && names {
        return AGAINST;
    }
    if place.is_counted && reading.role == Role::Adjective && reading.is_closed() {
        return AGAINST;
    }
    if place.is_about_noun && names && reading.pronoun.is_some() {
        return AGAINST;
    }
    // What is signed does not happen: وقع الطرفان الاتفاق.
    let has_signed = place.has_signed || place.is_done;
    if has_signed && is_verb && &*reading.lemma == "وقع" && !reading.key.contains(SHADDA) {
        return AGAINST;
    }
    // The service enables; what is possible is mostly masculine.
    let enables = is_verb && &*reading.lemma == "أمكن" && !reading.is_past();
    if enables && reading.inflection.gender == Some(Gender::Feminine) {
        return AGAINST;
    }
    // الذي تحصل على: he got it; a woman would be التي.
    let of_another =
        reading.pronoun.is_none() && reading.inflection.gender == Some(Gender::Feminine);
    if place.is_behind_who && is_verb && of_another {
        return AGAINST / 2;
    }
    // Somebody who speaks of himself is quoted; elsewhere the dual is meant: شهري جانفي وفيفري.
    let is_my = reading.pronoun == Some("ي") && !is_verb && reading.role != Role::Preposition;
    let is_i = is_verb && reading.inflection.person == Some(Person::First) && !place.is_quoted;
    // "Main" without an article is رئيسي.
    let is_main = reading.role == Role::Adjective && &*reading.lemma == "رئيس" && !reading.article;
    match () {
        () if is_my && !place.is_quoted || is_main => AGAINST,
        () if is_i => AGAINST / 4,
        () => 0,
    }
}

/// Whether a verb is that of one man in the third person.
fn is_he(verb: &Reading) -> bool {
    let form = &verb.inflection;
    form.person == Some(Person::Third)
        && form.gender == Some(Gender::Masculine)
        && form.number == Some(Number::Singular)
        && verb.key.contains(SHADDA)
}

/// Whether a definite noun and an indefinite one behind it follow at `at`.
fn has_object(tokens: &[Token], at: usize) -> bool {
    let definite = |it: &&Token| match &it.kind {
        Kind::Word(word) => word.folded.starts_with("ال"),
        Kind::Name(..) | Kind::Unlisted(_) => it.clitics.is_empty(),
        _ => false,
    };
    let rest = &tokens[at + 1..];
    let subject = rest.iter().take(4).take_while(definite).count();
    let object = rest.get(subject).map(|it| &it.kind);
    let is_noun = match object {
        Some(Kind::Word(word)) => word
            .readings
            .first()
            .is_some_and(|it| it.role == Role::Noun && it.is_bare() && it.pronoun.is_none()),
        Some(Kind::Expression(reading)) => reading.role == Role::Noun && reading.is_bare(),
        _ => false,
    };
    subject > 0 && is_noun
}

fn is_behind_who(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|it| word(&tokens[it]));
    // A subject or a preposition with a pronoun may follow: الذي تمر به البلاد.
    let next = tokens.get(at + 1).and_then(word);
    let goes_on =
        next.is_some_and(|it| it.starts_with("ال") || it.ends_with('ه') || it.ends_with("ها"));
    before.is_some_and(|it| it.ends_with("الذي")) && !goes_on
}

fn is_counted(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map(|it| &tokens[it].kind);
    matches!(before, Some(Kind::Figure(fact)) if matches!(fact.value, Value::Number(_)))
}

fn has_signed(tokens: &[Token], at: usize) -> bool {
    const SIGNED: [&str; 7] = [
        "اتفاق",
        "اتفاقيه",
        "عقد",
        "معاهده",
        "مذكره",
        "بروتوكول",
        "ميثاق",
    ];
    /// How many tokens of a subject may stand before it.
    const NEAR: usize = 5;
    let is_happening = word(&tokens[at]).is_some_and(|it| it.contains("وقع"));
    let mut near = tokens[at + 1..].iter().take(NEAR).filter_map(word);
    is_happening
        && near.any(|it| {
            let bare = it.strip_prefix("ال").unwrap_or(it);
            let bare = bare.strip_suffix('ا').unwrap_or(bare);
            SIGNED.contains(&bare) || SIGNED.contains(&it)
        })
}

/// Whether a word that may be a verb with a pronoun stands between a bare noun and a definite one, so that
/// it is said of the first: the noun with that pronoun would be definite itself.
fn is_about_noun(tokens: &[Token], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|it| &tokens[it]) else {
        return false;
    };
    let is_bare = |it: &Reading| it.role == Role::Noun && it.is_bare() && it.pronoun.is_none();
    let first = |token: &Token, is: fn(&Reading) -> bool| match &token.kind {
        Kind::Word(word) => word.readings.first().is_some_and(is),
        _ => false,
    };
    let is_verb = |it: &Reading| {
        let he_or_she = it.inflection.person == Some(Person::Third);
        it.role == Role::Verb && he_or_she && matches!(it.pronoun, Some("ه" | "ها"))
    };
    let may_be_verb = match &tokens[at].kind {
        Kind::Word(word) => word.readings.iter().any(is_verb),
        _ => false,
    };
    let next = tokens.get(at + 1).and_then(word);
    let is_definite = next.is_some_and(|it| it.starts_with("ال"));
    may_be_verb && is_definite && first(before, is_bare) && !first(before, |it| it.article)
}

fn is_behind_after(text: &str, at: usize) -> bool {
    const BEFORE: [&str; 5] = ["بعد", "قبل", "دون", "منذ", "بدون"];
    /// More bytes than both words have: a text without spaces is not searched to its beginning.
    const NEAR: usize = 40;
    let mut near = at.saturating_sub(NEAR)..at;
    let from = near.find(|it| text.is_char_boundary(*it)).unwrap_or(at);
    let mut words = text[from..at].split_whitespace().rev();
    let is_that = words.next().is_some_and(|it| matches!(it, "أن" | "ان"));
    let first = words.next().filter(|_| is_that);
    first.is_some_and(|it| BEFORE.contains(&it.strip_prefix('و').unwrap_or(it)))
}

fn word(token: &Token) -> Option<&str> {
    match &token.kind {
        Kind::Word(word) => Some(&word.folded),
        _ => None,
    }
}

/// Whether a clause begins at `at`.
fn begins_clause(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map(|it| &tokens[it].kind);
    matches!(before, None | Some(Kind::Mark(_)))
}

fn asks_verb(tokens: &[Token], at: usize) -> bool {
    let Some(folded) = word(&tokens[at]).filter(|_| begins_clause(tokens, at)) else {
        return false;
    };
    let stops = |it: &&Token| !matches!(it.kind, Kind::Mark('.' | '؛' | '؟' | '!'));
    let mut behind = tokens[at + 1..].iter().take(REACH).take_while(stops);
    match folded.strip_prefix('و').unwrap_or(folded) {
        "بين" => {
            // Between two: بين الحكومة والنقابات.
            let joins = |it: &Token| {
                matches!(it.kind, Kind::Figure(_)) || word(it).is_some_and(|it| it.starts_with('و'))
            };
            let next = tokens[at + 1..].iter().take(3);
            !next.into_iter().any(joins) && behind.any(is_that)
        }
        // It was decided to do something: what follows is an action, and no ministry that decides.
        "تقرر" => behind
            .next()
            .and_then(word)
            .is_some_and(|it| !it.starts_with("ال")),
        "عبر" => behind.any(|it| word(it) == Some("عن")),
        _ => false,
    }
}

/// أن, with a pronoun or not.
fn is_that(token: &Token) -> bool {
    // Without its hamza, as the tables are read.
    const THAT: &str = "ان";
    word(token).is_some_and(|it| {
        let rest = it.strip_prefix('ب').unwrap_or(it).strip_prefix(THAT);
        rest.is_some_and(|it| matches!(it, "" | "ه" | "ها" | "هم" | "هما" | "نا"))
    })
}

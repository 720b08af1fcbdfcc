//! The Arabic of a name whose words are read.

use super::GAP;
use super::parse::{Complement, Phrase, Preposition};
use crate::lexicon::name_words::{NameWord, Role};
use crate::text::ARTICLE;

/// The name, with a gap where the name inside it stands.
pub(super) fn composed(phrase: &Phrase) -> String {
    let mut words = vec![head(phrase)];
    let mut adjectives: Vec<String> = phrase
        .adjectives
        .iter()
        .rev()
        .map(|it| agreeing(it, phrase))
        .collect();
    if separates(phrase) {
        words.append(&mut adjectives);
        words.extend(nouns(phrase).map(|it| with_preposition("ل", &it)));
    } else {
        words.extend(nouns(phrase));
    }
    let is_behind = phrase
        .complement
        .as_ref()
        .is_some_and(|it| it.text.is_none());
    if phrase.name.is_some() && !is_behind {
        words.push(GAP.to_string());
    }
    if let Some(complement) = &phrase.complement {
        words.push(behind(phrase, complement));
    }
    words.append(&mut adjectives);
    words.extend(phrase.number.clone());
    words.join(" ")
}

/// Whether the head has an article of its own, and its adjectives stand before what it is for:
/// المؤسسة الوطنية للعلوم. Adjectives of peoples stand at the end: وزارة الدفاع الأميركية.
fn separates(phrase: &Phrase) -> bool {
    let own = phrase
        .adjectives
        .iter()
        .any(|it| it.role == Role::Adjective);
    own && phrase.name.is_none()
}

/// Whether the head is definite by its article alone.
fn is_definite(phrase: &Phrase) -> bool {
    let alone = phrase.nouns.is_empty() && phrase.complement.is_none() && phrase.name.is_none();
    separates(phrase) || alone && !phrase.adjectives.is_empty()
}

fn head(phrase: &Phrase) -> String {
    let arabic = phrase.head.arabic;
    if is_definite(phrase) && !arabic.contains(ARTICLE) {
        format!("{ARTICLE}{arabic}")
    } else {
        arabic.to_owned()
    }
}

fn agreeing(adjective: &NameWord, phrase: &Phrase) -> String {
    if phrase.head.is_feminine {
        format!("{ARTICLE}{}", adjective.feminine())
    } else {
        format!("{ARTICLE}{}", adjective.arabic)
    }
}

/// The nouns before the head as one: the last one first, the first one alone with its article (سلامة
/// الطيران), none where a name follows (شرطة بوسطن).
fn nouns(phrase: &Phrase) -> Option<String> {
    let ends_here = phrase.name.is_none();
    let count = phrase.nouns.len();
    let word = |(nth, noun): (usize, &String)| {
        if nth + 1 == count && ends_here {
            noun.clone()
        } else {
            noun.strip_prefix(ARTICLE).unwrap_or(noun).to_owned()
        }
    };
    let words: Vec<String> = phrase.nouns.iter().rev().enumerate().map(word).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn behind(phrase: &Phrase, complement: &Complement) -> String {
    let gap = GAP.to_string();
    let text = complement.text.as_ref().unwrap_or(&gap);
    let is_free = phrase.nouns.is_empty() && (phrase.name.is_none() || complement.text.is_none());
    match complement.preposition {
        Preposition::Of if is_free && !separates(phrase) => text.clone(),
        Preposition::On if complement.text.is_some() => with_preposition(concerned(phrase), text),
        _ => with_preposition("ل", text),
    }
}

/// What a body is concerned with stands behind this.
fn concerned(phrase: &Phrase) -> &'static str {
    if phrase.head.is_feminine {
        "المعنية ب"
    } else {
        "المعني ب"
    }
}

/// A preposition that is written joined to the next word.
fn with_preposition(preposition: &str, text: &str) -> String {
    match text.strip_prefix(ARTICLE).filter(|_| preposition == "ل") {
        Some(rest) => format!("لل{rest}"),
        None => format!("{preposition}{text}"),
    }
}

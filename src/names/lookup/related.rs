//! Other forms of the word that a query is: لاجئ where لاجئون is listed.

use super::plausible::ordinary;
use super::sense::is_meant;
use super::{Answer, Best, Via, status_cost};
use crate::diag::Message;
use crate::glossary::Glossary;
use crate::lexicon::{Analysis, PartOfSpeech};
use crate::text::{ARTICLE, Lang};

/// What an answer by another form of the word counts.
const SCORE: f32 = 0.9;

/// The vocabulary whose term is another form of the lemma that `query` is a form of.
pub(super) fn forms(glossary: &Glossary, query: &str) -> Vec<Answer> {
    let mut best = Best::default();
    let Some(own) = ordinary(query).filter(is_noun) else {
        return best.answers;
    };
    for (at, term) in glossary.spellings().enumerate() {
        let concept = glossary.concept(term.concept);
        if term.text.contains(' ') || !shares_letters(&own, term.text) || concept.kind.is_name() {
            continue;
        }
        let entry = glossary.term(at as u32);
        if entry.lang != Lang::Ar || entry.derived {
            continue;
        }
        let same = |it: &Analysis<'_>| {
            let gender = it.inflection.gender == own.inflection.gender;
            is_noun(it) && gender && it.lemma.key() == own.lemma.key()
        };
        let same = ordinary(term.text).as_ref().is_some_and(same);
        if same && is_meant(glossary, term.concept, &own) {
            best.offer(Answer {
                concept: term.concept,
                term: at as u32,
                via: Via::Folded,
                score: SCORE - status_cost(term.status),
                why: vec![Message::new("why-form").with("lemma", own.lemma.text)],
                is_open: false,
            });
        }
    }
    best.answers
}

/// Whether it is a noun or an adjective with nothing joined to it but the article.
fn is_noun(it: &Analysis<'_>) -> bool {
    let noun = matches!(it.lemma.part, PartOfSpeech::Noun | PartOfSpeech::Adjective);
    noun && it.pronoun.is_none() && matches!(&*it.proclitics, "" | ARTICLE)
}

/// Whether a term may be a form of the lemma: it has the first consonant of it.
fn shares_letters(own: &Analysis<'_>, term: &str) -> bool {
    own.lemma
        .text
        .chars()
        .next()
        .is_some_and(|it| term.contains(it))
}

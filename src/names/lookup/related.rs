//! Other forms of the word that a query is: لاجئ where لاجئون is listed.

use super::near::with_letters;
use super::plausible::ordinary;
use super::sense::is_meant;
use super::{Answer, Best, Via, status_cost};
use crate::diag::Message;
use crate::glossary::Glossary;
use crate::lexicon::{Analysis, PartOfSpeech};
use crate::names::TermIndex;
use crate::names::letter_sets::{LetterSet, letters_key};
use crate::text::{ARTICLE, Grain, Lang};

/// What an answer by another form of the word counts.
const SCORE: f32 = 0.9;

/// The vocabulary whose term is another form of the lemma that `query` is a form of.
pub(super) fn forms(glossary: &Glossary, index: &TermIndex, query: &str) -> Vec<Answer> {
    let mut best = Best::default();
    let Some(own) = ordinary(query).filter(is_noun) else {
        return best.answers;
    };
    let consonants = consonants(own.lemma.text);
    for (term, entry) in with_letters(glossary, index, |it| it.may_hold(consonants)) {
        if entry.text.contains(' ') || !is_arabic_vocabulary(glossary, term) {
            continue;
        }
        let same = |it: &Analysis<'_>| {
            let gender = it.inflection.gender == own.inflection.gender;
            is_noun(it) && gender && it.lemma.key() == own.lemma.key()
        };
        let same = ordinary(entry.text).as_ref().is_some_and(same);
        if same && is_meant(glossary, entry.concept, &own) {
            best.offer(Answer {
                concept: entry.concept,
                term: term as u32,
                via: Via::Folded,
                score: SCORE - status_cost(entry.status),
                why: vec![Message::new("why-form").with("lemma", own.lemma.text)],
                is_open: false,
            });
        }
    }
    best.answers
}

/// The consonants that every form of a lemma has; not those that are weak, or written on a seat.
fn consonants(lemma: &str) -> LetterSet {
    let stays = |c: &char| Grain::Classes.letter(*c).is_some();
    let key: String = letters_key(lemma).chars().filter(stays).collect();
    LetterSet::of_key(&key)
}

fn is_arabic_vocabulary(glossary: &Glossary, term: usize) -> bool {
    let term = glossary.term(term as u32);
    term.lang == Lang::Ar && !term.derived && !glossary.concept(term.concept).kind.is_name()
}

/// Whether it is a noun or an adjective with nothing joined to it but the article.
fn is_noun(it: &Analysis<'_>) -> bool {
    let noun = matches!(it.lemma.part, PartOfSpeech::Noun | PartOfSpeech::Adjective);
    noun && it.pronoun.is_none() && matches!(&*it.proclitics, "" | ARTICLE)
}

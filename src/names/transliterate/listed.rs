//! The spellings that a glossary lists for a name.

use super::weighed::Weighed;
use crate::glossary::{Glossary, TermStatus};
use crate::names::lookup::ByLetters;
use crate::names::{TermIndex, Via};
use crate::text::Lang;

/// A glossary, ready to be searched.
#[derive(Clone, Copy, Debug)]
pub struct Listing<'g> {
    /// The glossary.
    pub glossary: &'g Glossary,
    /// The index over it.
    pub index: &'g TermIndex,
}

/// How much less the next listed spelling counts.
const NEXT: f32 = 0.5;

/// The spellings in the language `to` of the concepts whose name this is, the preferred ones first.
/// Vocabulary is no name: its words are translated, not spelled.
pub(super) fn spellings(listing: Listing<'_>, name: &str, to: Lang) -> Vec<Weighed> {
    let Listing { glossary, index } = listing;
    let answers = ByLetters::new(glossary, index, name).listed(MOST);
    let answers = answers.into_iter().filter(|it| {
        let term = glossary.term(it.term);
        matches!(it.via, Via::Exact | Via::Folded)
            && it.score > LETTER_BY_LETTER
            && term.lang == to.other()
            && glossary.concept(it.concept).is_name()
    });
    let mut all: Vec<Weighed> = Vec::new();
    for answer in answers {
        let short = glossary.term(answer.term).status == TermStatus::Short;
        let mut terms: Vec<_> = glossary
            .terms_of(answer.concept)
            .iter()
            .filter(|it| it.lang == to && standing(it.status, short).is_some())
            .collect();
        terms.sort_by_key(|it| standing(it.status, short));
        for term in terms {
            if all.iter().all(|it| *it.text != *term.text) {
                let weight = NEXT.powi(all.len() as i32);
                all.push(Weighed::new(&*term.text, weight));
            }
        }
    }
    all
}

/// Concepts that may share a name.
const MOST: usize = 5;
/// Answers with a better score are the whole name, folded at most.
const LETTER_BY_LETTER: f32 = 0.95;

/// In which order terms answer to a full name, or to a short one; `None` for those that do not.
fn standing(status: TermStatus, short: bool) -> Option<u8> {
    match (status, short) {
        (TermStatus::Short, true) | (TermStatus::Preferred, false) => Some(0),
        (TermStatus::Admitted, false) => Some(1),
        _ => None,
    }
}

//! What is this term in the other language, however it is spelled?

mod by_letters;
pub(super) mod letter_case;
pub(super) mod misspelled;
mod near;
pub(super) mod plausible;
mod related;
mod sense;

use rustc_hash::FxHashMap;

pub(super) use self::by_letters::ByLetters;
pub(super) use self::near::stands_for_a_body;
use self::plausible::Plausible;
use super::TermIndex;
use crate::diag::Message;
use crate::glossary::{Glossary, Term, TermStatus};
use crate::text::{FoldLevel, clitic_letters, fold_key};

/// How a query led to a term, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Via {
    /// Letter by letter.
    Exact,
    /// After folding marks, letters or case.
    Folded,
    /// After a clitic was peeled off.
    Clitic,
    /// With typing errors.
    Fuzzy,
    /// Because it sounds like it, in either script.
    Sound,
}

impl Via {
    /// The word that the JSON contract uses.
    pub fn name(self) -> &'static str {
        match self {
            Via::Exact => "exact",
            Via::Folded => "folded",
            Via::Clitic => "clitic",
            Via::Fuzzy => "fuzzy",
            Via::Sound => "sound",
        }
    }

    /// Whether the letters of the query are those of the term, but for folds and a clitic.
    pub fn is_certain(self) -> bool {
        matches!(self, Via::Exact | Via::Folded | Via::Clitic)
    }
}

/// One concept that matches a query.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Index of the concept.
    pub concept: u32,
    /// Index of the term that matched.
    pub term: u32,
    /// How it matched.
    pub via: Via,
    /// From 0 to 1.
    pub score: f32,
    /// What had to be done to the query: letters folded, clitic peeled, errors forgiven.
    pub why: Vec<Message>,
    /// Whether the letters leave open what is meant: then it is suggested, and the score is how
    /// likely it is.
    pub(super) is_open: bool,
}

/// The concepts that match `query`, best first, each once, `limit` at most.
///
/// A query that is a term by exact, folded or clitic match is answered from the index alone; vowel
/// marks choose among names of the same letters. Else terms count that are the query but for spaces
/// and the order of words, or another form of the same word. Typing errors are forgiven, by the
/// optimal string alignment distance on folded letters (Boytsov 2011), where the query is neither
/// an ordinary word nor a name of its own. A term after س, which stands before verbs, is doubtful,
/// and typing errors are searched for beside it.
///
/// Terms that the letters only point to are no answers: they are suggested.
pub fn lookup(glossary: &Glossary, index: &TermIndex, query: &str, limit: usize) -> Vec<Answer> {
    ByLetters::new(glossary, index, query).answers(limit)
}

/// Whether `query` is nothing but ordinary words of its language, and no name.
pub fn is_ordinary(query: &str) -> bool {
    Plausible::of(query) == Plausible::Word
}

/// The best first, `limit` at most.
pub(super) fn ranked(mut answers: Vec<Answer>, limit: usize) -> Vec<Answer> {
    answers.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.term.cmp(&b.term)));
    answers.truncate(limit);
    answers
}

fn indexed(glossary: &Glossary, index: &TermIndex, query: &str) -> Vec<Answer> {
    let found = index.find_lenient(glossary, query);
    let Some(whole) = found.iter().find(|m| {
        let span_start = m.clitic.start.min(m.span.start);
        span_start == 0 && m.span.end == query.len()
    }) else {
        return Vec::new();
    };
    let mut best = Best::default();
    for term in index.same_letters(whole) {
        let text = &*glossary.term(term).text;
        let spelled = whole.span.of(query);
        let mut why = Vec::new();
        let (mut via, mut score): (Via, f32) = match spelled_as(spelled, text) {
            FoldLevel::Exact => (Via::Exact, 1.0),
            FoldLevel::Marks => (Via::Folded, 0.99),
            FoldLevel::Letters => (Via::Folded, 0.97),
        };
        if via == Via::Folded {
            why.push(
                Message::new("why-folded")
                    .with("query", spelled)
                    .with("term", text),
            );
        }
        if !whole.clitic.is_empty() {
            let letters = clitic_letters(whole.clitic.of(query));
            why.push(Message::new("why-clitic").with("clitic", letters.to_string()));
            (via, score) = (Via::Clitic, score - 0.02);
            if letters.ends_with('س') {
                score = score.min(DOUBTFUL);
            }
        }
        let term = (term, glossary.term(term));
        let open = open_likelihood(term.1, spelled, via);
        best.offer(Answer {
            concept: term.1.concept,
            term: term.0,
            via,
            score: open.unwrap_or(score - status_cost(term.1.status)),
            why,
            is_open: open.is_some(),
        });
    }
    best.answers
}

/// How likely a surname is the listed person that bears it.
const SURNAME: f32 = 0.5;
/// How likely a term is meant by an ordinary word of its letters, and by what is no word.
const WORD: f32 = 0.2;
const NO_WORD: f32 = 0.5;

/// How likely a term is meant by its letters, where they are not enough to say so; `spelled` are
/// those of the query.
fn open_likelihood(term: &Term, spelled: &str, via: Via) -> Option<f32> {
    let fits = || letter_case::fits(spelled, term);
    let another = || via != Via::Exact && sense::is_another_word(spelled, term);
    if term.status == TermStatus::Unlisted {
        Some(SURNAME)
    } else if fits() && !another() {
        None
    } else if is_ordinary(spelled) {
        Some(WORD)
    } else {
        Some(NO_WORD)
    }
}

/// The score of a term after س.
const DOUBTFUL: f32 = 0.6;

fn spelled_as(query: &str, term: &str) -> FoldLevel {
    // The article that لل swallowed is not a difference in spelling.
    if query == term || Some(query) == term.strip_prefix('ا') {
        FoldLevel::Exact
    } else if fold_key(query, FoldLevel::Marks) == fold_key(term, FoldLevel::Marks) {
        FoldLevel::Marks
    } else {
        FoldLevel::Letters
    }
}

/// Between equal spellings, the better standing comes first.
pub(super) fn status_cost(status: TermStatus) -> f32 {
    match status {
        TermStatus::Preferred => 0.0,
        TermStatus::Admitted => 0.001,
        TermStatus::Short => 0.002,
        TermStatus::Unlisted => 0.1,
        TermStatus::Superseded | TermStatus::Deprecated => 0.005,
    }
}

impl Answer {
    /// What is sure comes before what is open.
    fn rank(&self) -> (bool, f32) {
        (!self.is_open, self.score)
    }
}

/// Keeps one answer a concept, the best.
#[derive(Default)]
pub(super) struct Best {
    pub(super) answers: Vec<Answer>,
    place: FxHashMap<u32, usize>,
}

impl Best {
    pub(super) fn offer(&mut self, answer: Answer) {
        match self.place.get(&answer.concept) {
            Some(&at) if self.answers[at].rank() >= answer.rank() => {}
            Some(&at) => self.answers[at] = answer,
            None => {
                self.place.insert(answer.concept, self.answers.len());
                self.answers.push(answer);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::formats::csv;

    fn answers_of(query: &str) -> Vec<(String, Via)> {
        let (glossary, _) = csv::read(
            "en_preferred,en_short,ar_preferred,ar_short,ar_deprecated,match\n\
             Oracle,,أوراكل,,,exact-case\n\
             Elon Musk,Musk,إيلون ماسك,ماسك,إيلون مسك,\n\
             United States,,الولايات المتحدة,,,\n\
             Target,,تارغت,,,\n\
             Stargate,,ستارغيت,,,\n\
             Microsoft,,مايكروسوفت,,ميكروسوفت,\n",
        );
        let index = TermIndex::new(&glossary);
        let answers = lookup(&glossary, &index, query, 5);
        let name = |a: &Answer| glossary.term(a.term).text.to_string();
        answers.iter().map(|a| (name(a), a.via)).collect()
    }

    #[track_caller]
    fn check(query: &str, expected: &[(&str, Via)]) {
        let expected: Vec<_> = expected
            .iter()
            .map(|(t, v)| ((*t).to_owned(), *v))
            .collect();
        assert_eq!(answers_of(query), expected, "{query}");
    }

    #[test]
    fn by_every_road() {
        check("أوراكل", &[("أوراكل", Via::Exact)]);
        check("اوراكل", &[("أوراكل", Via::Folded)]);
        check("oracle", &[("Oracle", Via::Folded)]);
        check("وماسك", &[("ماسك", Via::Clitic)]);
        check("وMusk", &[("Musk", Via::Clitic)]);
        check("للولايات المتحدة", &[("الولايات المتحدة", Via::Clitic)]);
        check("مايكروسفت", &[("مايكروسوفت", Via::Fuzzy)]);
        check("Mircosoft", &[("Microsoft", Via::Fuzzy)]);
        check("elonmusk", &[("Elon Musk", Via::Fuzzy)]);
        check("خزانة", &[]);
        check("", &[]);
    }

    #[test]
    fn a_letter_of_verbs_is_hardly_a_clitic() {
        check("ستارغت", &[("ستارغيت", Via::Fuzzy), ("تارغت", Via::Clitic)]);
        check("بتارغت", &[("تارغت", Via::Clitic)]);
    }
}

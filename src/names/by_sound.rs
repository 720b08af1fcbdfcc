//! Which names sound like this one, in either script?

mod why;

use std::cell::OnceCell;

use rustc_hash::FxHashSet;

use self::why::why;
use super::TermIndex;
use super::letter_sets::letters_key;
use super::lookup::letter_case::is_acronym;
use super::lookup::misspelled::is_respelled;
use super::lookup::plausible::Plausible;
use super::lookup::{Answer, Best, ByLetters, Via, ranked, stands_for_a_body, status_cost};
use super::sound::{MAX_LETTERS, Near, SoundIndex, SoundModel};
use crate::glossary::{Glossary, Term, TermStatus};
use crate::text::Script;

/// From this score on, the letters of a query say enough, and sounds are not compared.
const GOOD: f32 = 0.75;
/// Names that are less likely are not offered: not to know is better than to guess. The fewer
/// letters a query has, the more names sound like it: the fewest letters of a class, and how likely
/// a name must be. Chosen on names that the glossary lacks, and on misspelled ones that it has.
const LEAST: [(usize, f32); 4] = [(8, 0.94), (6, 0.96), (5, 0.99), (0, 0.995)];
/// What the odds of a name of this many letters are multiplied by, as many queries are of names
/// that are not listed.
const UNLISTED: [(usize, f32); 3] = [(8, 0.5), (6, 0.3), (0, 0.1)];
/// How likely each word of a name in the other script must be.
const LEAST_OF_WORD: f32 = 0.2;
/// What the chance of a name is multiplied by whose spelling in the script of the query is another one.
const UNLIKE: f32 = 0.5;
/// Names that are less likely are not worth a suggestion.
const FAINT: f32 = 0.2;
/// Between spellings in one script: at most one letter of this many may differ.
const ONE_IN: usize = 5;
/// How likely a name in the same script must be.
const LEAST_SAME: f32 = 0.6;
/// Fewest letters of a name in the same script.
const FEWEST_SAME: usize = 6;
/// Fewest letters of a name of which the query is only a part.
const FEWEST_OF_PART: usize = 6;
/// What is counted off for a name of which the query may be only a part.
const PART: f32 = 0.88;
/// Fewer letters sound like too many names.
const FEWEST: usize = 3;
/// More words are a sentence.
const MOST_WORDS: usize = 6;
/// Names that are compared with one query, so that each concept may come with several.
const COMPARED: usize = 12;

/// All names of a glossary by their sound, without its vocabulary and without names that are
/// translated, which sound otherwise in the other language; the number of a name is that of its term.
pub fn sounds_of(glossary: &Glossary, model: &SoundModel) -> SoundIndex {
    let is_translated = |term: &Term| {
        let kind = glossary.concept(term.concept).cell("ar_kind");
        kind == Some("translation")
    };
    let sounds = |term: &&Term| term.is_name && !is_translated(term);
    let terms = glossary.terms().iter();
    let spelled = terms.map(|term| Some(term).filter(sounds).map_or("", |it| &it.text));
    SoundIndex::new(model, spelled)
}

/// A listed name that is spelled like a query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nearest {
    /// Index of the term.
    pub term: u32,
    /// How likely it is meant, from 0 to 1.
    pub probability: f32,
}

/// What names are compared by.
#[derive(Clone, Copy)]
pub struct Sounds<'a> {
    /// Compares two names.
    pub model: &'a SoundModel,
    /// Gives the names of the glossary as [`sounds_of`] makes them; called only for a query that can be a
    /// name.
    pub find: &'a dyn Fn() -> &'a SoundIndex,
}

/// A look-up of one query, by letters and by sound; what either leads to is found once.
pub struct QueryLookup<'a> {
    query: &'a str,
    glossary: &'a Glossary,
    letters: ByLetters<'a>,
    sounds: Sounds<'a>,
    /// The names that sound like the query: answers and suggestions are made of the same ones.
    near: OnceCell<Vec<Near>>,
}

impl<'a> QueryLookup<'a> {
    /// A look-up in a glossary, whose terms are those of `index`.
    pub fn new(
        query: &'a str,
        glossary: &'a Glossary,
        index: &'a TermIndex,
        sounds: Sounds<'a>,
    ) -> QueryLookup<'a> {
        QueryLookup {
            query,
            glossary,
            letters: ByLetters::new(glossary, index, query),
            sounds,
            near: OnceCell::new(),
        }
    }

    /// The names that sound like the query; none where it can be no name.
    fn near(&self) -> &[Near] {
        self.near.get_or_init(|| {
            if !may_be_a_name(self.query) || self.letters.plausible() == Plausible::Word {
                return Vec::new();
            }
            (self.sounds.find)().nearest(self.sounds.model, self.query, COMPARED)
        })
    }

    /// The concepts that match the query, best first, each once, `limit` at most: by its letters, as
    /// [`lookup`](super::lookup()) finds them, and by its sound where these lead to none, or to doubtful
    /// ones.
    pub fn answers(&self, limit: usize) -> Vec<Answer> {
        let answers = self.letters.answers(limit);
        if answers.first().is_some_and(|it| it.score >= GOOD) || limit == 0 {
            return answers;
        }
        self.with_sounds(answers, limit)
    }

    /// Whether the letters of the query are those of a listed term: the best answer stands for it.
    pub fn is_listed(&self) -> bool {
        let best = self.letters.answers(1);
        best.first().is_some_and(|it| it.via.is_certain())
    }

    /// `answers` with the concepts that have a name which sounds like the query; best first, each once,
    /// `limit` at most.
    fn with_sounds(&self, answers: Vec<Answer>, limit: usize) -> Vec<Answer> {
        let (query, near) = (self.query, self.near());
        if near.is_empty() {
            return answers;
        }
        let is_open = self.letters.plausible() == Plausible::Open;
        let mut best = Best::default();
        for answer in answers {
            best.offer(answer);
        }
        let is_other = |near: &&Near| is_open || !self.has_script(query, near);
        let near = near.iter().filter(is_other);
        for near in near.filter_map(|near| self.answer(query, near)) {
            best.offer(near);
        }
        let mut answers = ranked(best.answers, limit);
        for answer in answers.iter_mut().filter(|it| it.via == Via::Sound) {
            let term = &self.glossary.term(answer.term).text;
            answer.why = why(self.sounds.model, query, term);
        }
        answers
    }

    /// Whether the concept has a term in the script of `query`: a name in its usual spelling would
    /// be that term.
    fn has_script(&self, query: &str, near: &Near) -> bool {
        let script = Script::of(query);
        let terms = self
            .glossary
            .terms_of(self.glossary.term(near.name).concept);
        terms.iter().any(|it| Script::of(&it.text) == script)
    }

    /// The listed names that the query, which has no answer, is likeliest meant as, by its letters and by
    /// its sound; each concept once. An ordinary word is like none by its sound.
    pub fn nearest(&self, limit: usize) -> Vec<Nearest> {
        let by_letters = self.letters.suggested(limit);
        let by_letters = by_letters.iter().map(|it| Nearest {
            term: it.term,
            probability: it.score,
        });
        let mut all: Vec<Nearest> = by_letters.chain(self.heard()).collect();
        all.sort_by(|a, b| b.probability.total_cmp(&a.probability));
        let mut seen = FxHashSet::default();
        all.retain(|it| seen.insert(self.glossary.term(it.term).concept));
        all.truncate(limit);
        all
    }

    /// The names that sound like the query, as far as they are worth a suggestion.
    fn heard(&self) -> Vec<Nearest> {
        let query = self.query;
        let letters = letters_key(query);
        let all = self.near().iter().filter_map(|near| {
            let term = self.glossary.term(near.name);
            let is_name = self.glossary.concept(term.concept).is_name();
            let likely = believed(near, &letters);
            let likely = if self.is_heard(query, near) {
                likely
            } else {
                likely * UNLIKE
            };
            (is_name && !is_acronym(&term.text)).then_some(Nearest {
                term: near.name,
                probability: likely,
            })
        });
        all.filter(|it| it.probability >= FAINT).collect()
    }

    /// The answer that a near name is, if it is likely enough.
    fn answer(&self, query: &str, near: &Near) -> Option<Answer> {
        let term = self.glossary.term(near.name);
        let is_name = self.glossary.concept(term.concept).is_name();
        let part = stands_for_a_body(self.glossary, &self.glossary.spelling(near.name));
        let is_open = part || term.status == TermStatus::Unlisted || is_acronym(&term.text);
        if !is_name || is_open || !is_near(query, &term.text, near) || !self.is_heard(query, near) {
            return None;
        }
        let likely = believed(near, &letters_key(query));
        Some(Answer {
            concept: term.concept,
            term: near.name,
            via: Via::Sound,
            score: (likely - status_cost(term.status)).max(0.0),
            why: Vec::new(),
            is_open: false,
        })
    }

    /// Whether the query is a spelling of the name by ear: in its own script, as far as the name is
    /// listed in it, else word by word.
    fn is_heard(&self, query: &str, near: &Near) -> bool {
        let term = self.glossary.term(near.name);
        let script = Script::of(query);
        let terms = self.glossary.terms_of(term.concept).iter();
        let mut own = terms.filter(|it| Script::of(&it.text) == script).peekable();
        if own.peek().is_none() {
            return self.answers_word_by_word(query, &term.text);
        }
        own.any(|it| is_respelled(query, &it.text))
    }

    /// Whether each word of the query sounds like the word of the name in its place, where they are as
    /// many.
    fn answers_word_by_word(&self, query: &str, name: &str) -> bool {
        let (one, other) = (query.split_whitespace(), name.split_whitespace());
        if one.clone().count() != other.clone().count() {
            return true;
        }
        let alike = |(one, other)| {
            let compared = self.sounds.model.compare(one, other);
            compared.is_none_or(|it| it.probability >= LEAST_OF_WORD)
        };
        one.zip(other).all(alike)
    }
}

/// Whether a name is likely enough to be the query.
fn is_near(query: &str, term: &str, near: &Near) -> bool {
    let letters = letters_key(query).chars().count();
    if Script::of(query) == Script::of(term) && near.whole {
        let errors = strsim::osa_distance(&letters_key(query), &letters_key(term));
        let likely = near.probability >= LEAST_SAME;
        return likely && letters >= FEWEST_SAME && errors * ONE_IN <= letters;
    }
    let least = LEAST
        .iter()
        .find(|it| letters >= it.0)
        .map_or(1.0, |it| it.1);
    let whole = near.whole || letters >= FEWEST_OF_PART;
    whole && near.probability >= least
}

/// How likely a name is the query, where most queries that no spelling leads to are of names that
/// are not listed: the odds of the model, less for few letters.
fn believed(near: &Near, letters: &str) -> f32 {
    let odds = near.probability / (1.0 - near.probability).max(f32::EPSILON);
    let letters = letters.chars().count();
    let unlisted = UNLISTED
        .iter()
        .find(|it| letters >= it.0)
        .map_or(0.0, |it| it.1);
    let share = if near.whole { 1.0 } else { PART };
    odds * unlisted / (1.0 + odds * unlisted) * share
}

fn may_be_a_name(query: &str) -> bool {
    let letters = query.chars().filter(|c| c.is_alphabetic()).count();
    (FEWEST..=MAX_LETTERS).contains(&letters) && query.split_whitespace().count() <= MOST_WORDS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::formats::csv;
    use crate::names::TermIndex;

    const NAMES: &str = "en,ar\nCrusoe,كروزو\nStargate,ستارغيت\nAngela Merkel,أنغيلا ميركل\n\
        Mark Zuckerberg,مارك زوكربيرغ\nSacramento,\nOracle,أوراكل\nUnited States,الولايات المتحدة\n\
        Georgia,جورجيا\n,غوتيريش\n";

    fn answer(query: &str) -> Option<(String, Via)> {
        let (glossary, _) = csv::read(NAMES);
        let model = SoundModel::embedded();
        let sounds = sounds_of(&glossary, model);
        let index = TermIndex::new(&glossary);
        let find = || &sounds;
        let sounds = Sounds { model, find: &find };
        let lookup = QueryLookup::new(query, &glossary, &index, sounds);
        // Whatever the letters say.
        let answers = lookup.with_sounds(lookup.letters.answers(3), 3);
        assert!(answers.iter().all(|it| (0.0..=1.0).contains(&it.score)));
        let best = answers.first()?;
        let concept = glossary.concept(best.concept);
        assert!(
            best.via != Via::Sound || !best.why.is_empty(),
            "{}",
            concept.id
        );
        let text = glossary.terms_of(best.concept).first()?.text.to_string();
        Some((text, best.via))
    }

    #[track_caller]
    fn check(query: &str, expected: &str) {
        assert_eq!(
            answer(query),
            Some((expected.to_owned(), Via::Sound)),
            "{query}"
        );
    }

    #[test]
    fn spellings_that_are_not_listed_are_found() {
        check("ساكرامنتو", "Sacramento");
        // A part of a name that is spelled otherwise, too, is a suggestion: see `nearest`.
        assert_eq!(answer("زوكربيرق"), None);
        check("Gutierresh", "غوتيريش");
        check("انجيلا ميركيل", "Angela Merkel");
        check("كروسوه", "Crusoe");
        check("Krouzo", "Crusoe");
        check("Staargeyt", "Stargate");
    }

    #[test]
    fn what_sounds_like_nothing_is_not_guessed() {
        for query in [
            "blorptang",
            "خزانة",
            "table",
            "ab",
            "",
            "٧٧",
            "🙂🙂🙂",
            "جورج دبليو بوش",
            "nothing-like-it",
        ] {
            assert_eq!(answer(query), None, "{query}");
        }
        assert_eq!(answer(&"زوكربيرق ".repeat(2000)), None);
    }
}

//! One query, by its letters.

use std::cell::OnceCell;

use super::plausible::{Plausible, ordinary};
use super::{Answer, Best, DOUBTFUL, Via, indexed, near, ranked, related, sense};
use crate::glossary::{EntityType, Glossary};
use crate::names::TermIndex;
use crate::names::by_marks::keep_what_marks_allow;
use crate::text::ARTICLE;

/// A look-up of one query by its letters; what they lead to is found once.
pub(in crate::names) struct ByLetters<'a> {
    query: &'a str,
    glossary: &'a Glossary,
    index: &'a TermIndex,
    plausible: OnceCell<Plausible>,
    candidates: OnceCell<Vec<Answer>>,
}

impl<'a> ByLetters<'a> {
    pub(in crate::names) fn new(
        glossary: &'a Glossary,
        index: &'a TermIndex,
        query: &'a str,
    ) -> ByLetters<'a> {
        ByLetters {
            query,
            glossary,
            index,
            plausible: OnceCell::new(),
            candidates: OnceCell::new(),
        }
    }

    /// The answers, as [`lookup`](super::lookup()) gives them.
    pub(in crate::names) fn answers(&self, limit: usize) -> Vec<Answer> {
        let mut answers = self.candidates(|it| !it.is_open);
        keep_what_marks_allow(self.glossary, self.query, &mut answers);
        ranked(answers, limit)
    }

    /// The concepts that a query which has no answers may be meant as by its letters, likeliest first,
    /// `limit` at most, with their likelihoods as scores: names in other capitals, surnames that are not
    /// listed, longer names of which it is a word, and names that it may be a misspelling of.
    pub(in crate::names) fn suggested(&self, limit: usize) -> Vec<Answer> {
        let mut open = self.candidates(|it| it.is_open);
        let all: f32 = open.iter().map(|it| it.score).sum();
        for answer in &mut open {
            answer.score /= all.max(1.0);
        }
        ranked(open, limit)
    }

    /// What the query can be. Most queries are answered before it matters.
    pub(in crate::names) fn plausible(&self) -> Plausible {
        *self
            .plausible
            .get_or_init(|| Plausible::of(self.query.trim()))
    }

    fn candidates(&self, wanted: impl Fn(&Answer) -> bool) -> Vec<Answer> {
        let all = self.candidates.get_or_init(|| self.find());
        all.iter().filter(|it| wanted(it)).cloned().collect()
    }

    /// The concepts that the index has under these letters, as far as they are enough to say so; best
    /// first, `limit` at most. All that is exact or folded is among them.
    pub(in crate::names) fn listed(&self, limit: usize) -> Vec<Answer> {
        let mut answers = self.indexed();
        answers.retain(|it| !it.is_open);
        keep_what_marks_allow(self.glossary, self.query, &mut answers);
        ranked(answers, limit)
    }

    fn indexed(&self) -> Vec<Answer> {
        let mut indexed = indexed(self.glossary, self.index, self.query.trim());
        indexed.retain(|it| it.via != Via::Clitic || !self.is_far_fetched(it));
        indexed
    }

    /// What the letters of the query lead to.
    fn find(&self) -> Vec<Answer> {
        let (glossary, index, query) = (self.glossary, self.index, self.query.trim());
        if query.is_empty() {
            return Vec::new();
        }
        let mut best = Best::default();
        let mut add = |more: Vec<Answer>| {
            more.into_iter().for_each(|it| best.offer(it));
            let claims = best.answers.iter().filter(|it| !it.is_open);
            claims.map(|it| it.score).fold(0.0, f32::max)
        };
        let mut sure = add(self.indexed());
        if sure == 0.0 && self.plausible() == Plausible::Word {
            sure = add(related::forms(glossary, index, query));
        }
        if sure == 0.0 && self.plausible() != Plausible::Word {
            let parts = near::parts(glossary, index, query);
            // A given name is a part of many a name, and says which only if one is listed.
            let several = self.plausible() == Plausible::OtherName && parts.len() > 1;
            add(if several { Vec::new() } else { parts });
        }
        if sure <= DOUBTFUL {
            add(near::misspelled(glossary, index, query, self.plausible()));
        }
        best.answers
    }

    /// Whether an ordinary word would be a clitic before something else: كلاما is no Llama, السلام no
    /// Salam, بارز no cedar.
    fn is_far_fetched(&self, answer: &Answer) -> bool {
        let (glossary, query) = (self.glossary, self.query.trim());
        let concept = glossary.concept(answer.concept);
        // Several words do not make up a name by chance.
        if self.plausible() != Plausible::Word || query.contains(' ') {
            return false;
        }
        let Some(own) = ordinary(query) else {
            return concept.is_name();
        };
        if !concept.kind.is_name() {
            return !concept.untyped && !sense::is_meant(glossary, answer.concept, &own);
        }
        // A body or a place that is called by a word takes no article that it is not listed with.
        let same = own.lemma.text == glossary.term(answer.term).text;
        let defined = own.proclitics.ends_with(ARTICLE);
        match concept.kind {
            EntityType::Person => true,
            EntityType::Org | EntityType::Place => !same || defined,
            _ => !same,
        }
    }
}

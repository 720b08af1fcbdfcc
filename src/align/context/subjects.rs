//! What a text speaks of beyond doubt.

use std::collections::BTreeMap;

use super::{Context, is_part_of_a_name};
use crate::align::evidence::Related;
use crate::glossary::Term;
use crate::names::Match;

impl<'a> Context<'a> {
    /// How much of what the text speaks of belongs to a place; what stands near the match counts
    /// more.
    pub(in crate::align) fn weight_of_place(&self, concept: u32, at: usize) -> u32 {
        let concept = self.glossary.concept(concept);
        self.related().weight_by_id(concept) + NEAR * self.near(at).weight_by_id(concept)
    }

    /// What the listed names beside a match belong to.
    fn near(&self, at: usize) -> Related<'a> {
        let mut near = Related::default();
        let here = self.found[at].span;
        let around = at.saturating_sub(1)..(at + 2).min(self.found.len());
        for found in around.filter(|&it| it != at).map(|it| &self.found[it]) {
            let gap = if found.span.end <= here.start {
                found.span.end..here.start
            } else {
                here.end..found.span.start
            };
            let is_near = gap.len() <= NEARBY && !self.text[gap].contains('\n');
            if let Some(concept) = self.named_beside(found).filter(|_| is_near) {
                near.add(self.glossary, concept, 1);
            }
        }
        near
    }

    /// The same for a match beside another name, where a word that is also an ordinary one is a name.
    fn named_beside(&self, found: &Match) -> Option<u32> {
        let term = self.glossary.term(found.term);
        let alone = self.index.is_alone(found) && !is_part_of_a_name(term);
        alone.then_some(term.concept).or_else(|| self.named(found))
    }

    /// The concept that a match names beyond doubt: surnames that are spelled alike cast none.
    fn named(&self, found: &Match) -> Option<u32> {
        let whole = |term: &&Term| !is_part_of_a_name(term);
        if self.index.is_alone(found) {
            let term = self.glossary.term(found.term);
            return Some(term)
                .filter(whole)
                .filter(|it| !it.homograph)
                .map(|it| it.concept);
        }
        let terms = self.terms(found).into_iter();
        let mut terms = terms
            .map(|(term, _)| self.glossary.term(term))
            .filter(whole);
        let first = terms.next().filter(|it| !it.homograph)?;
        terms
            .all(|it| it.concept == first.concept)
            .then_some(first.concept)
    }

    pub(super) fn related(&self) -> &Related<'a> {
        self.related.get_or_init(|| {
            let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
            for found in self.found {
                if let Some(concept) = self.named(found) {
                    *counts.entry(concept).or_default() += 1;
                }
            }
            let mut related = Related::default();
            for (concept, count) in counts {
                related.add(self.glossary, concept, count);
            }
            related
        })
    }
}

/// How near, in bytes, a name must stand to say more than the rest of the text, and how much more.
const NEARBY: usize = 40;
/// See [`NEARBY`].
const NEAR: u32 = 10;

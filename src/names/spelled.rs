//! Which terms besides its own a match may stand for.

use super::verify::compare;
use super::{Match, TermIndex};
use crate::glossary::{Glossary, MatchPolicy};
use crate::text::FoldLevel;

impl TermIndex {
    /// All terms that the stretch of a match spells, its own first, each with the fold that it needs:
    /// as [`TermIndex::same_letters`], but each by the policy of the term.
    pub fn spelled_here(
        &self,
        glossary: &Glossary,
        text: &str,
        found: &Match,
    ) -> Vec<(u32, FoldLevel)> {
        let mut all = vec![(found.term, found.level)];
        for term in self.same_letters(found).filter(|&it| it != found.term) {
            let policy = glossary.term(term).policy;
            if !found.clitic.is_empty() && policy == MatchPolicy::Exact {
                continue;
            }
            let (here, wanted) = (found.span.of(text), &*glossary.term(term).text);
            let fused = || compare(here, wanted, policy, true).filter(|_| !found.clitic.is_empty());
            let level = compare(here, wanted, policy, false).or_else(fused);
            all.extend(level.map(|level| (term, level)));
        }
        all
    }
}

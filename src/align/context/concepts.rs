//! Sets of concepts.

use crate::glossary::Glossary;

/// A set of concepts, a bit for each of the glossary: the set is made for every text, most of which are
/// much shorter than the glossary.
#[derive(Default)]
pub(super) struct Concepts(Vec<u64>);

impl Concepts {
    /// No concept of a glossary.
    pub(super) fn of(glossary: &Glossary) -> Concepts {
        Concepts(vec![0; glossary.concept_count().div_ceil(64)])
    }

    pub(super) fn insert(&mut self, concept: u32) {
        self.0[concept as usize / 64] |= 1 << (concept % 64);
    }

    pub(super) fn hold(&self, concept: u32) -> bool {
        self.0[concept as usize / 64] >> (concept % 64) & 1 == 1
    }
}

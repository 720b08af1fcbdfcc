//! The terms of a glossary that another spelling may stand for, by their consonants.

use rustc_hash::FxHashMap;

use super::skeleton::SkeletonHash;
use crate::glossary::{Glossary, Term, TermStatus};
use crate::text::Lang;

/// The terms of a glossary that words of a text are compared with, grouped by their skeletons.
#[derive(Clone, Debug, Default)]
pub struct ListedTerms {
    by_skeleton: FxHashMap<SkeletonHash, Vec<u32>>,
    /// A bit for each few bits of a skeleton: most words of a text are ruled out by it, and it is
    /// small enough to stay in the cache.
    filter: Vec<u64>,
}

/// How many bits of a skeleton the filter distinguishes.
const FILTER_BITS: u32 = 16;

impl ListedTerms {
    /// Indexes a glossary: Arabic terms of one word that may be written and are no short forms.
    pub fn new(glossary: &Glossary) -> ListedTerms {
        let concepts = 0..glossary.concepts().len() as u32;
        ListedTerms::of_concepts(glossary, concepts)
    }

    /// The same for some of its concepts, each named once: quick where these are few.
    pub fn of_concepts(
        glossary: &Glossary,
        concepts: impl IntoIterator<Item = u32>,
    ) -> ListedTerms {
        let mut listed = ListedTerms {
            by_skeleton: FxHashMap::default(),
            filter: vec![0; (1 << FILTER_BITS) / 64],
        };
        for concept in concepts {
            let terms = glossary.terms_of(concept);
            for (number, term) in glossary.term_numbers(concept).zip(terms) {
                if may_be_written(term) {
                    listed.add(SkeletonHash::of(&term.text), number);
                }
            }
        }
        listed
    }

    fn add(&mut self, skeleton: SkeletonHash, term: u32) {
        let bits = skeleton.bits(FILTER_BITS);
        self.filter[bits / 64] |= 1 << (bits % 64);
        self.by_skeleton.entry(skeleton).or_default().push(term);
    }

    /// The numbers of the terms with a skeleton.
    #[inline]
    pub(super) fn with_skeleton(&self, skeleton: SkeletonHash) -> &[u32] {
        let bits = skeleton.bits(FILTER_BITS);
        let sixty_four = self.filter.get(bits / 64).copied().unwrap_or_default();
        if sixty_four >> (bits % 64) & 1 == 0 {
            return &[];
        }
        let terms = self.by_skeleton.get(&skeleton);
        terms.map(Vec::as_slice).unwrap_or_default()
    }
}

/// Whether a term is an Arabic word that is written as it is listed.
fn may_be_written(term: &Term) -> bool {
    !term.text.contains([' ', '-'])
        && term.lang == Lang::Ar
        && !term.derived
        && !term.status.is_unwanted()
        && term.status != TermStatus::Short
}

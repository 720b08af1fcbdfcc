//! One concept as a glossary of its own: what a search for it alone needs.

use super::Glossary;
use super::model::Entries;

impl Glossary {
    /// The concept with this index, with all its terms, and nothing else. It is concept 0 there.
    pub(crate) fn alone(&self, concept: u32) -> Glossary {
        let mut own = self.concept(concept).clone();
        let mut terms = self.terms_of(concept).to_vec();
        terms.iter_mut().for_each(|it| it.concept = 0);
        own.terms = 0..terms.len() as u32;
        let entries = Entries {
            concepts: vec![own],
            terms,
        };
        Glossary::of(entries, self.columns.clone())
    }
}

#[cfg(test)]
mod tests {
    use crate::glossary::{Builder, EntityType, TermStatus};
    use crate::text::Lang;

    #[test]
    fn a_concept_alone_has_its_terms() {
        let mut builder = Builder::default();
        for (id, terms) in [
            ("a", &["A", "B"][..]),
            ("b", &["C"]),
            ("c", &["D", "E", "F"]),
        ] {
            builder.concept(id, EntityType::Org);
            for term in terms {
                builder.term(Lang::En, TermStatus::Admitted, term, false);
            }
        }
        let all = builder.finish();
        for concept in 0..3 {
            let alone = all.alone(concept);
            assert_eq!(alone.concepts().len(), 1);
            assert_eq!(alone.concept(0).id, all.concept(concept).id);
            let [own, of_all] = [alone.terms_of(0), all.terms_of(concept)]
                .map(|it| it.iter().map(|it| it.text.to_string()).collect::<Vec<_>>());
            assert_eq!(own, of_all);
            assert_eq!(alone.terms().len(), own.len());
            assert!(alone.terms().iter().all(|it| it.concept == 0));
        }
    }
}

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
    use crate::analysis::Engine;

    #[test]
    fn a_concept_alone_has_its_terms() {
        let engine = Engine::starter();
        let all = engine.glossary();
        for concept in [0, 7, all.concepts().len() as u32 - 1] {
            let alone = all.alone(concept);
            assert_eq!(alone.concepts().len(), 1);
            assert_eq!(alone.concept(0).id, all.concept(concept).id);
            let texts = |terms: &[crate::glossary::Term]| -> Vec<String> {
                terms.iter().map(|it| it.text.to_string()).collect()
            };
            assert_eq!(texts(alone.terms_of(0)), texts(all.terms_of(concept)));
            assert_eq!(alone.terms().len(), alone.terms_of(0).len());
        }
    }
}

//! What of the vocabulary is the starter glossary's.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::analysis::Engine;
use crate::glossary::Glossary;
use crate::text::Lang;

/// Whether a concept is vocabulary that only the starter glossary lists. It has one or two of the many
/// ways in which Arabic says a word; that a translation has another is no mistake. Who lists a term in
/// a glossary of his own wants to read it.
pub(in crate::lint) fn is_its_vocabulary(glossary: &Glossary, number: u32) -> bool {
    static LISTED: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
        let engine = Engine::starter();
        let all = 0..engine.glossary().concepts().len() as u32;
        all.filter_map(|it| key(engine.glossary(), it)).collect()
    });
    if glossary.is_starter() {
        return !glossary.concept(number).is_name();
    }
    let key = key(glossary, number);
    key.is_some_and(|it| LISTED.contains(&it))
}

/// What tells vocabulary apart; `None` for a name.
fn key(glossary: &Glossary, number: u32) -> Option<String> {
    let concept = glossary.concept(number);
    let preferred = |lang| glossary.preferred(number, lang).unwrap_or_default();
    let vocabulary = !concept.is_name();
    vocabulary.then(|| {
        format!(
            "{}\t{}\t{}",
            concept.id,
            preferred(Lang::En),
            preferred(Lang::Ar)
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::formats::csv;

    #[test]
    fn terms_of_the_house_are_its_own() {
        let engine = Engine::starter();
        let all = 0..engine.glossary().concepts().len() as u32;
        let vocabulary = all.filter(|&it| is_its_vocabulary(engine.glossary(), it));
        assert!(vocabulary.count() > 100);
        let (own, _) = csv::read("concept_id,entity_type,en,ar\nnq-000001,term,murder,قتل عمد\n");
        assert!(!is_its_vocabulary(&own, 0));
    }
}

//! An institution by the head of its Arabic name alone: المجلس is مجلس الشيوخ that was named before.

use super::words::folded;
use crate::align::segments::is_in_arabic_dictionary;
use crate::glossary::{Concept, EntityType, Term};
use crate::text::{ARTICLE, noun_readings};

/// Heads of names without the article.
#[derive(Debug)]
pub(super) struct Heads(Vec<String>);

impl Heads {
    pub(super) fn new(concept: &Concept, terms: &[&Term]) -> Heads {
        if concept.kind != EntityType::Org {
            return Heads(Vec::new());
        }
        let heads = terms.iter().filter_map(|it| it.text.split_once(' '));
        let heads = heads.map(|(head, _)| folded(head));
        let heads = heads.filter(|it| !it.starts_with(ARTICLE) && is_in_arabic_dictionary(it));
        Heads(heads.collect())
    }

    pub(super) fn are_among(&self, words: &[String]) -> bool {
        let is_head = |word: &String| {
            let mut definite = noun_readings(word).filter(|it| it.clitics.article);
            definite.any(|it| self.0.iter().any(|head| head == it.stem))
        };
        !self.0.is_empty() && words.iter().any(is_head)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::formats::csv;
    use crate::lint::pair::wordings::words::words;
    use crate::text::Lang;

    #[test]
    fn the_head_with_its_article() {
        let (glossary, _) = csv::read("concept_id,entity_type,en,ar\na,org,Senate,مجلس الشيوخ\n");
        let terms = glossary.terms_of(0).iter();
        let terms: Vec<&Term> = terms.filter(|it| it.lang == Lang::Ar).collect();
        let heads = Heads::new(glossary.concept(0), &terms);
        let is_in = |text| heads.are_among(&words(text, Lang::Ar));
        assert!(is_in("ضمن قوانين المجلس") && is_in("قال للمجلس"));
        assert!(!is_in("في مجلس آخر"));
    }
}

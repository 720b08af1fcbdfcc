//! All words of a term, whatever is written onto them: رئيسها التنفيذي has الرئيس التنفيذي.

use super::words::folded;
use crate::glossary::Term;
use crate::text::without_article;

/// For each term the stems of its words.
#[derive(Debug)]
pub(super) struct Vocabulary(Vec<Vec<String>>);

impl Vocabulary {
    pub(super) fn new(terms: &[&Term]) -> Vocabulary {
        let stem = |word: &str| {
            let word = folded(word);
            let bare = without_article(&word);
            bare.trim_end_matches(['ه', 's', 'e', 'y']).to_owned()
        };
        let stems = |it: &&Term| it.text.split_whitespace().map(stem).collect();
        Vocabulary(terms.iter().map(stems).collect())
    }

    /// Whether a folded text has all words of a term.
    pub(super) fn is_in(&self, text: &str) -> bool {
        let has = |stem: &String| text.contains(&**stem);
        self.0.iter().any(|term| term.iter().all(has))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::formats::csv;

    #[test]
    fn words_with_pronouns_and_articles() {
        let (glossary, _) = csv::read("en,ar\nCEO,الرئيس التنفيذي\n");
        let terms = glossary.terms_of(0).iter();
        let terms: Vec<&Term> = terms.filter(|it| it.text != "CEO").collect();
        let vocabulary = Vocabulary::new(&terms);
        assert!(vocabulary.is_in(&folded("قال رئيسها التنفيذي")));
        assert!(!vocabulary.is_in(&folded("قال رئيسها")));
    }
}

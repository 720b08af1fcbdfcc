//! A long Arabic name but for one word, as names are shortened in news: دوري الأبطال is دوري أبطال أوروبا,
//! وزارة الخارجية that of the country which is spoken of.

use super::words::{folded, has_stem};
use crate::glossary::Term;
use crate::text::without_article;

/// Fewest words of a long name, and fewest letters of each.
const WORDS: usize = 3;
const LETTERS: usize = 3;

/// The words of long names, folded and without their articles.
#[derive(Debug)]
pub(super) struct Shortenings(Vec<Vec<String>>);

impl Shortenings {
    pub(super) fn new(terms: &[&Term]) -> Shortenings {
        let bare = |word: &str| without_article(&folded(word)).to_owned();
        let words =
            |term: &&Term| -> Vec<String> { term.text.split_whitespace().map(bare).collect() };
        let is_long = |it: &String| it.chars().count() >= LETTERS;
        let names = terms.iter().map(words);
        let names = names.filter(|it| it.len() >= WORDS && it.iter().all(is_long));
        Shortenings(names.collect())
    }

    pub(super) fn are_among(&self, words: &[String]) -> bool {
        let lacks = |it: &&String| !words.iter().any(|word| has_stem(word, it));
        let mut names = self.0.iter();
        names.any(|name| name.iter().filter(lacks).nth(1).is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::formats::csv;
    use crate::lint::pair::wordings::words::words;
    use crate::text::Lang;

    #[test]
    fn all_words_but_one() {
        let (glossary, _) = csv::read("en,ar\nChampions League,دوري أبطال أوروبا\nCNN,سي إن إن\n");
        let is_in = |text, concept| {
            let terms = glossary.terms_of(concept).iter();
            let terms: Vec<&Term> = terms.filter(|it| it.lang == Lang::Ar).collect();
            Shortenings::new(&terms).are_among(&words(text, Lang::Ar))
        };
        assert!(is_in("مباراة في دوري الأبطال", 0));
        assert!(!is_in("مباراة في الدوري", 0) && !is_in("سيدة أنيقة", 1));
    }
}

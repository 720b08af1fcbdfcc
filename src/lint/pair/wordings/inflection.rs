//! The words of a long name one behind the other, each in some form: North Korean for North Korea,
//! دوري أوروبا for الدوري الأوروبي.

use super::words::{is_derived, is_form, words};
use crate::glossary::Term;
use crate::text::Lang;

/// The words of long names.
#[derive(Debug)]
pub(super) struct Inflections {
    lang: Lang,
    names: Vec<Vec<String>>,
}

impl Inflections {
    pub(super) fn new(terms: &[&Term], lang: Lang) -> Inflections {
        let names = terms.iter().map(|it| words(&it.text, lang));
        Inflections {
            lang,
            names: names.filter(|it| it.len() > 1).collect(),
        }
    }

    pub(super) fn are_in(&self, words: &[String]) -> bool {
        let answers = |(word, name): (&String, &String)| match self.lang {
            Lang::Ar => is_form(word, name),
            Lang::En => word == name || is_derived(word, name),
        };
        let is_in = |name: &Vec<String>| {
            let mut places = words.windows(name.len());
            places.any(|it| it.iter().zip(name).all(answers))
        };
        self.names.iter().any(is_in)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::formats::csv;

    #[test]
    fn each_word_in_some_form() {
        let (glossary, _) = csv::read(
            "en,ar\nNorth Korea,كوريا الشمالية\nEuropa League,الدوري الأوروبي\n\
             Dominican Republic,جمهورية الدومينيكان\n",
        );
        let is_in = |text, lang, concept| {
            let terms = glossary.terms_of(concept).iter();
            let terms: Vec<&Term> = terms.filter(|it| it.lang == lang).collect();
            Inflections::new(&terms, lang).are_in(&words(text, lang))
        };
        assert!(is_in("the North Korean leader", Lang::En, 0));
        assert!(!is_in("the South Korean leader", Lang::En, 0));
        assert!(is_in("إلى دوري أوروبا", Lang::Ar, 1));
        assert!(is_in("والجمهورية الدومينيكية", Lang::Ar, 2));
        assert!(!is_in("الدوري الإسباني في أوروبا", Lang::Ar, 1));
    }
}

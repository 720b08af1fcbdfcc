//! The initials of an English name of several words (PNG), or a small word made of an institution
//! (senators, congresswoman).

use super::words::COMMON;
use crate::glossary::{Concept, EntityType, Term};

/// What names are abbreviated to.
#[derive(Debug)]
pub(super) struct Abbreviations {
    initials: Vec<String>,
    /// Institutions of one word, in small letters.
    institutions: Vec<Vec<char>>,
}

impl Abbreviations {
    pub(super) fn new(concept: &Concept, terms: &[&Term]) -> Abbreviations {
        let parts =
            |it: &Term| -> Vec<String> { it.text.split([' ', '-']).map(str::to_owned).collect() };
        let initials = |it: &&Term| -> String {
            let parts = parts(it);
            parts.iter().filter_map(|it| it.chars().next()).collect()
        };
        let is_abbreviation = |it: &String| it.len() > 1 && it.chars().all(char::is_uppercase);
        let institutions = terms
            .iter()
            .filter(|it| concept.kind == EntityType::Org && parts(it).len() == 1);
        Abbreviations {
            initials: terms.iter().map(initials).filter(is_abbreviation).collect(),
            institutions: institutions.map(|it| small(&it.text).collect()).collect(),
        }
    }

    pub(super) fn are_among(&self, words: &[String]) -> bool {
        let is_made = |word: &String| self.institutions.iter().any(|it| is_made_of(word, it));
        let is_any = |word: &String| self.initials.contains(word) || is_made(word);
        words.iter().any(is_any)
    }
}

fn small(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().flat_map(char::to_lowercase)
}

/// Whether a word begins as the name does, but for its last letter.
fn is_made_of(word: &str, name: &[char]) -> bool {
    let same = small(word).zip(name).take_while(|(a, b)| a == *b);
    let common = same.count();
    common >= COMMON && common + 1 >= name.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::formats::csv;
    use crate::lint::pair::wordings::words::words;
    use crate::text::Lang;

    #[test]
    fn initials_and_small_words() {
        let (glossary, _) = csv::read(
            "concept_id,entity_type,en,ar\na,org,Senate,مجلس الشيوخ\nb,place,Papua New Guinea,بابوا\n",
        );
        let is_in = |text, concept| {
            let terms = glossary.terms_of(concept).iter();
            let terms: Vec<&Term> = terms.filter(|it| it.lang == Lang::En).collect();
            let ways = Abbreviations::new(glossary.concept(concept), &terms);
            ways.are_among(&words(text, Lang::En))
        };
        assert!(is_in("two senators left", 0) && !is_in("two senses", 0));
        assert!(is_in("all PNG airlines", 1) && !is_in("all PN airlines", 1));
    }
}

//! An abbreviation before a noun as an Arabic adjective: an EU official is مسؤول أوروبي.

use super::Mentioned;
use super::words::{COMMON, folded, has_stem};
use crate::glossary::Term;

/// Most letters of an abbreviation.
const SHORT: usize = 4;

/// The adjectives that names end in, without article and ending.
#[derive(Debug)]
pub(super) struct Attributes(Vec<String>);

impl Attributes {
    pub(super) fn new(terms: &[&Term]) -> Attributes {
        let last = terms.iter().filter_map(|it| it.text.rsplit_once(' '));
        let last = last.map(|(_, word)| folded(word));
        let adjectives = last.filter(|it| it.starts_with("ال") && it.ends_with(['ي', 'ه']));
        let bare = adjectives
            .map(|it| it.trim_start_matches("ال").trim_end_matches('ه').to_owned())
            .filter(|it| it.chars().count() >= COMMON);
        Attributes(bare.collect())
    }

    pub(super) fn are_among(&self, words: &[String], mentioned: Mentioned<'_>) -> bool {
        let is_said = |word: &String| self.0.iter().any(|it| has_stem(word, it));
        stands_before_noun(mentioned) && words.iter().any(is_said)
    }
}

fn stands_before_noun(mentioned: Mentioned<'_>) -> bool {
    let name = mentioned.text;
    let is_short = name.len() <= SHORT && name.chars().all(char::is_uppercase);
    let noun = mentioned.behind.strip_prefix(' ');
    is_short && noun.is_some_and(|it| it.starts_with(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::formats::csv;
    use crate::lint::pair::wordings::words::words;
    use crate::text::Lang;

    #[test]
    fn an_adjective_for_an_abbreviation() {
        let (glossary, _) = csv::read("en,ar\nEU,الاتحاد الأوروبي\n");
        let terms = glossary.terms_of(0).iter();
        let terms: Vec<&Term> = terms.filter(|it| it.lang == Lang::Ar).collect();
        let attributes = Attributes::new(&terms);
        let is_in = |text, behind| {
            let mentioned = Mentioned { text: "EU", behind };
            attributes.are_among(&words(text, Lang::Ar), mentioned)
        };
        assert!(is_in("قال مسؤول أوروبي", " official said"));
        assert!(!is_in("قال مسؤول أوروبي", ", they said"));
        assert!(!is_in("قال مسؤول", " official said"));
    }
}

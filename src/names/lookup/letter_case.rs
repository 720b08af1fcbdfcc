//! Which terms the capitals of a query allow.

use super::plausible::Plausible;
use crate::glossary::{Term, TermStatus};
use crate::lexicon::Lexicon;

/// Fewest letters of a short form that is also written as a name is: Nato, Unesco.
const READ_AS_A_WORD: usize = 4;

/// Whether `query`, which has the letters of `term` but perhaps not its capitals, may be meant as it.
///
/// A word in lower case is the ordinary word and not the name (time, not Time); several words, or one that is
/// no English word, are a name that was typed carelessly. Capitals alone are short forms: a word or
/// another name (Sami) does not stand for them, nor do a few small letters.
pub(super) fn fits(query: &str, term: &Term) -> bool {
    let text = &*term.text;
    if query == text || !text.contains(char::is_uppercase) {
        return true;
    }
    if is_acronym(text) {
        let is_long =
            query.chars().count() >= READ_AS_A_WORD || term.status == TermStatus::Preferred;
        return is_capitals(query) || is_long && names_only(query, text);
    }
    let is_lower = !query.contains(char::is_uppercase);
    let one_word = !query
        .trim_start_matches("the ")
        .contains(char::is_whitespace);
    !is_lower || !one_word || Plausible::of(query) != Plausible::Word
}

/// Whether the lexicon knows no other word and no other name that is spelled as `query` is.
fn names_only(query: &str, term: &str) -> bool {
    let names = Lexicon::shipped().map(|it| it.names_spelled(query));
    let mut names = names.into_iter().flatten();
    let same = names.all(|it| it.lemma.glosses().any(|gloss| gloss == term));
    same && Plausible::of(query) != Plausible::Word
}

/// Whether a term is capitals alone: its letters do not spell its sound.
pub(in crate::names) fn is_acronym(term: &str) -> bool {
    const LONGEST: usize = 7;
    let letters = term.chars().filter(|c| c.is_alphabetic()).count();
    (2..=LONGEST).contains(&letters) && is_capitals(term)
}

fn is_capitals(text: &str) -> bool {
    text.contains(char::is_uppercase) && !text.contains(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::formats::csv;

    #[track_caller]
    fn check(query: &str, row: &str, expected: bool) {
        let (glossary, _) = csv::read(&format!("en,en_short,ar\n{row},س\n"));
        let mut terms = glossary.terms().iter();
        let term = terms.find(|it| it.text.eq_ignore_ascii_case(query));
        assert_eq!(
            term.map(|it| fits(query, it)),
            Some(expected),
            "{query} {row}"
        );
    }

    #[test]
    fn words_in_lower_case_are_no_names() {
        check("time", "Time,", false);
        check("said", "Edward Said,Said", false);
        check("Time", "Time,", true);
        check("TIME", "Time,", true);
        check("ceasefire", "ceasefire,", true);
        check("khartoum", "Khartoum,", true);
        check("red sea", "Red Sea,", true);
        check("the times", "The Times,", false);
    }

    #[test]
    fn short_forms_in_capitals_answer_capitals() {
        check("Sami", "Saudi Arabian Military Industries,SAMI", false);
        check("SAMI", "Saudi Arabian Military Industries,SAMI", true);
        check("who", "World Health Organization,WHO", false);
        check("Unesco", "Educational Organization,UNESCO", true);
        check("ilo", "Labour Organization,ILO", false);
        check("Lanxium", "LANXIUM,", true);
    }
}

//! Whether an ordinary word means what a term means that has its letters.

use super::plausible::likeliest;
use crate::glossary::{Glossary, Term};
use crate::lexicon::{Analysis, Lexicon};
use crate::text::{ARTICLE, Lang, is_tashkeel};

/// Whether the lemma is, in either language, one of the words of the concept: العقد is a contract and
/// no knot, though عقد are knots too.
pub(super) fn is_meant(glossary: &Glossary, concept: u32, reading: &Analysis<'_>) -> bool {
    let arabic = glossary.preferred(concept, Lang::Ar).unwrap_or_default();
    let definite = arabic.starts_with(ARTICLE) && !arabic.contains(' ');
    // The name of a day is no form of a number: الأحد, and أحد.
    if definite && !reading.proclitics.ends_with(ARTICLE) {
        return false;
    }
    let bare = |it: &str| it.chars().filter(|&c| !is_tashkeel(c)).collect::<String>();
    let lemma = bare(reading.lemma.text);
    let is_lemma = |it: &str| it == lemma || it.strip_prefix(ARTICLE) == Some(&lemma);
    // The name of a month is not the word that is written like it: صفر, Safar and zero.
    let english = glossary.preferred(concept, Lang::En).unwrap_or_default();
    let is_proper = english.starts_with(char::is_uppercase);
    let said = !is_proper && arabic.split(' ').any(is_lemma);
    said || is_translated_so(glossary, concept, reading)
}

/// Whether an English term of the concept has a word of the meaning of the lemma.
fn is_translated_so(glossary: &Glossary, concept: u32, reading: &Analysis<'_>) -> bool {
    let words = |text: &'_ str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphabetic());
        words.map(str::to_lowercase).collect()
    };
    let meanings = words(reading.lemma.gloss);
    let terms = glossary.terms_of(concept).iter();
    let mut english = terms.filter(|it| it.lang == Lang::En);
    english.any(|term| {
        let own = words(&term.text);
        let mut pairs = own
            .iter()
            .flat_map(|one| meanings.iter().map(move |it| (one, it)));
        pairs.any(|(one, other)| is_one_word(one, other))
    })
}

/// Whether two English words in lower case are one, in either number.
fn is_one_word(one: &str, other: &str) -> bool {
    const FEWEST: usize = 3;
    let plural = |one: &str, other: &str| matches!(one.strip_prefix(other), Some("" | "s" | "es"));
    one.len().min(other.len()) >= FEWEST && (plural(one, other) || plural(other, one))
}

/// Whether `query`, which has the letters of `term` but for hamzas, dots or case, is a word of its own in
/// its own letters: مجرى is a course and not مجري, a Hungarian.
pub(super) fn is_another_word(query: &str, term: &Term) -> bool {
    let readings = |word: &str| {
        let all = Lexicon::shipped().map(|it| it.analyse(word));
        let all = all.into_iter().flatten();
        all.filter(|it| it.respelled == 0)
    };
    let Some(own) = likeliest(query).filter(|it| it.respelled == 0) else {
        return false;
    };
    !readings(&term.text).any(|it| it.lemma.key() == own.lemma.key())
}

#[cfg(test)]
mod tests {
    use super::super::plausible::ordinary;
    use super::*;
    use crate::glossary::formats::csv;

    #[track_caller]
    fn check(query: &str, row: &str, expected: bool) {
        let (glossary, _) = csv::read(&format!("en,ar\n{row}\n"));
        let reading = ordinary(query).expect("a word");
        assert_eq!(is_meant(&glossary, 0, &reading), expected, "{query} {row}");
    }

    #[test]
    fn a_word_means_what_its_gloss_or_the_term_says() {
        check("العقد", "knot,عقدة", false);
        check("العقد", "contract,عقد", true);
        check("التحرش", "sexual harassment,تحرش جنسي", true);
        check("السنة", "cent,سنت", false);
        check("لاجئ", "refugees,لاجئون", true);
        check("أحد", "Sunday,الأحد", false);
        check("بارز", "cedar,أرز", false);
        check("الصفر", "Safar,صفر", false);
        check("الصفر", "zero,صفر", true);
    }

    #[test]
    fn letters_of_another_word_are_no_careless_spelling() {
        for (query, term, expected) in [
            ("مجرى", "مجري", true),
            ("مصرى", "مصري", false),
            ("اسبانيا", "إسبانيا", false),
        ] {
            let (glossary, _) = csv::read(&format!("en,ar\nX,{term}\n"));
            let listed = glossary.terms().iter().find(|it| it.text == term);
            let found = listed.map(|it| is_another_word(query, it));
            assert_eq!(found, Some(expected), "{query}");
        }
    }
}

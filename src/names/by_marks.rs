//! Names of the same letters that a shadda tells apart: عُمان and عمّان.

use super::Answer;
use crate::glossary::Glossary;
use crate::lexicon::Lexicon;
use crate::text::{Lang, SHADDA, is_tashkeel};

/// Leaves out the answers that the marks of a query rule out, as the lexicon spells its names. A
/// query without marks rules out nothing.
pub(super) fn keep_what_marks_allow(glossary: &Glossary, query: &str, answers: &mut Vec<Answer>) {
    if answers.len() < 2 || !query.contains(is_tashkeel) {
        return;
    }
    let Some((meant, others)) = readings(query) else {
        return;
    };
    let said = |names: &[&str], concept: u32| {
        let mut terms = glossary.terms_of(concept).iter();
        terms.any(|it| it.lang == Lang::En && names.iter().any(|name| *name == it.text))
    };
    answers.retain(|it| said(&meant, it.concept) || !said(&others, it.concept));
}

/// The English names that the lexicon gives the word with these marks, and with other ones; `None`
/// where it does not know the word so.
fn readings(query: &str) -> Option<(Vec<&'static str>, Vec<&'static str>)> {
    let analyses = Lexicon::shipped()?.analyse(query);
    let letters = bare(query);
    let (mut meant, mut others) = (Vec::new(), Vec::new());
    for lemma in analyses.iter().map(|it| it.lemma) {
        if !lemma.part.is_name() || bare(lemma.text) != letters {
            continue;
        }
        let names = lemma.gloss.split('|').map(str::trim);
        if doubled(lemma.text) == doubled(query) {
            meant.extend(names);
        } else {
            others.extend(names);
        }
    }
    (!meant.is_empty()).then_some((meant, others))
}

fn bare(word: &str) -> String {
    word.chars().filter(|&c| !is_tashkeel(c)).collect()
}

/// Which letters of a word, by their number, carry a shadda.
fn doubled(word: &str) -> Vec<usize> {
    let mut letters = 0;
    let mut found = Vec::new();
    for c in word.chars() {
        letters += usize::from(!is_tashkeel(c));
        if c == SHADDA {
            found.push(letters);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::formats::csv;
    use crate::names::{TermIndex, lookup};

    #[track_caller]
    fn check(query: &str, expected: &[&str]) {
        let (glossary, _) = csv::read("en,ar\nOman,عمان\nAmman,عمان\n");
        let answers = lookup(&glossary, &TermIndex::new(&glossary), query, 5);
        let names = answers.iter();
        let names = names.filter_map(|it| glossary.preferred(it.concept, Lang::En));
        assert_eq!(names.collect::<Vec<_>>(), expected, "{query}");
    }

    #[test]
    fn a_shadda_says_which_is_meant() {
        check("عمان", &["Oman", "Amman"]);
        check("عُمان", &["Oman"]);
        check("عمّان", &["Amman"]);
        check("عَمَّان", &["Amman"]);
    }
}

//! Forms of units that no cell lists: what their names become behind a number.

use crate::glossary::TermStatus;
use crate::lexicon::counted::{counted_forms, is_also_a_word};
use crate::text::{FoldLevel, Lang, fold_key};

/// The forms of the Arabic terms of a unit that it does not list, and whether each is a word, too;
/// `words` are the terms that are, folded.
pub(super) fn counted(
    terms: &[(Lang, TermStatus, String)],
    words: &[String],
) -> Vec<(String, bool)> {
    let good = |it: &&(Lang, TermStatus, String)| it.0 == Lang::Ar && !it.1.is_unwanted();
    let key = |text: &str| fold_key(text, FoldLevel::Letters);
    let mut known: Vec<String> = terms.iter().map(|(_, _, term)| key(term)).collect();
    let mut found = Vec::new();
    for (_, _, term) in terms.iter().filter(good) {
        let is_word = words.contains(&key(term));
        for form in counted_forms(term) {
            let form_key = key(&form);
            if !known.contains(&form_key) {
                let homograph = words.contains(&form_key) || is_word && is_also_a_word(&form, term);
                known.push(form_key);
                found.push((form, homograph));
            }
        }
    }
    found
}

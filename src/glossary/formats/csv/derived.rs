//! The forms of a concept that no cell lists, by what kind of thing it is.

use super::joined::joined;
use super::surnames::unlisted_surnames;
use super::units::counted;
use crate::glossary::{Builder, EntityType, TermStatus};
use crate::text::{FoldLevel, Lang, fold_key};

/// Adds them to the concept that was opened last; `terms` are those that cells list, `words` those
/// of them that are ordinary words, folded.
pub(super) fn add(terms: &[(Lang, TermStatus, String)], words: &[String], builder: &mut Builder) {
    match builder.kind() {
        Some(EntityType::Unit) => {
            for (form, homograph) in counted(terms, words) {
                builder.derived(Lang::Ar, TermStatus::Admitted, &form, homograph);
            }
        }
        Some(EntityType::Person) => add_names(terms, words, builder),
        _ => {}
    }
}

fn add_names(terms: &[(Lang, TermStatus, String)], words: &[String], builder: &mut Builder) {
    let is_word = |term: &str| words.contains(&fold_key(term, FoldLevel::Letters));
    for (nth, form) in joined(terms) {
        let (lang, status, term) = &terms[nth];
        let status = (*status).max(TermStatus::Admitted);
        builder.derived(*lang, status, &form, is_word(term) || is_word(&form));
    }
    for (lang, surname) in unlisted_surnames(terms) {
        builder.term(lang, TermStatus::Unlisted, surname, true);
    }
}

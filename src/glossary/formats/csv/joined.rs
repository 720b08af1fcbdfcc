//! Names of persons that writers join where the glossary has a space: نصرالله, عبدالرحمن.

use crate::glossary::TermStatus;
use crate::lexicon::compounds::written_together;
use crate::text::Lang;

/// The joined spelling of each Arabic term that has one and that the terms do not list, with the place
/// of the term among them.
pub(super) fn joined(terms: &[(Lang, TermStatus, String)]) -> Vec<(usize, String)> {
    let is_listed = |form: &String| terms.iter().any(|(_, _, term)| term == form);
    let arabic = terms.iter().enumerate();
    let arabic = arabic.filter(|(_, (lang, status, _))| *lang == Lang::Ar && !status.is_unwanted());
    arabic
        .filter_map(|(nth, (_, _, term))| Some((nth, written_together(term)?)))
        .filter(|(_, form)| !is_listed(form))
        .collect()
}

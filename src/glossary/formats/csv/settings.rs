//! Cells that hold one of a few values, read into the fields of a concept.

use crate::glossary::{Concept, Gender, KeepLatin, MatchPolicy};

/// Reads them; gives the columns whose value is none, each with it.
pub(super) fn read<'c>(
    concept: &mut Concept,
    cell_of: &dyn Fn(&str) -> &'c str,
) -> Vec<(&'static str, &'c str)> {
    let mut unknown = Vec::new();
    concept.policy = match cell_of("match") {
        "" | "clitic" => MatchPolicy::Clitic,
        "exact" => MatchPolicy::Exact,
        "exact-case" => MatchPolicy::ExactCase,
        "fuzzy" => MatchPolicy::Fuzzy,
        other => {
            unknown.push(("match", other));
            MatchPolicy::Clitic
        }
    };
    concept.keep_latin = match cell_of("keep_latin") {
        "" | "either" => KeepLatin::Either,
        "yes" => KeepLatin::Yes,
        "no" => KeepLatin::No,
        other => {
            unknown.push(("keep_latin", other));
            KeepLatin::Either
        }
    };
    let since = cell_of("valid_from");
    if !since.is_empty() && !is_day(since) {
        unknown.push(("valid_from", since));
    }
    concept.gender = match cell_of("gender") {
        "masculine" => Some(Gender::Masculine),
        "feminine" => Some(Gender::Feminine),
        _ => None,
    };
    unknown
}

/// Whether the cells of a column are read into fields of [`Concept`], and not kept.
pub(super) fn is_field(column: &str) -> bool {
    matches!(
        column,
        "concept_id" | "entity_type" | "match" | "exact_case" | "keep_latin" | "confusable_with"
    )
}

/// Whether a column is one whose cell is asked for by its name.
pub(super) fn is_asked_for(column: &str) -> bool {
    is_field(column) || matches!(column, "valid_from" | "gender")
}

/// Whether a text has the form of `2018`, `2018-04` or `2018-04-19`.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let digits = |part: &&str| part.bytes().all(|it| it.is_ascii_digit());
    [4, 2, 2].starts_with(&lengths) && parts.iter().all(digits)
}

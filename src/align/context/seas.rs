//! Seas whose names are also words: what sails on one says that it is spoken of.

use crate::glossary::Concept;

/// What sails and sinks.
#[rustfmt::skip]
const BOATS: &[&str] = &["مركب", "مراكب", "قارب", "قوارب", "سفينة", "زورق", "زوارق", "غرق"];
/// How many bytes before a name are read.
const REACH: usize = 120;

/// Whether a concept is a sea and boats stand in the text shortly before it: غرق مركبهم في المتوسط.
pub(super) fn is_sailed(concept: &Concept, before: &str) -> bool {
    let says = concept.cell("definition_en").unwrap_or_default();
    let mut from = before.len().saturating_sub(REACH);
    while !before.is_char_boundary(from) {
        from += 1;
    }
    says.starts_with("sea ") && BOATS.iter().any(|it| before[from..].contains(it))
}

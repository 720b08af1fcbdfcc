//! One file a rule, by what it is about.

pub(super) mod bidi;
pub(super) mod bilingual;
pub(super) mod clitics;
pub(super) mod dates;
pub(super) mod facts;
pub(super) mod glossary;
pub(super) mod names;
pub(super) mod punctuation;
pub(super) mod spelling;
pub(super) mod suppression;

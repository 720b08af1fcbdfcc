//! Punctuation and quotation marks.

pub(crate) mod ar_doubled_full_stop;
pub(crate) mod ar_latin_comma;
pub(crate) mod ar_punct_spacing;
mod around;
pub(crate) mod quote_pair_mismatch;

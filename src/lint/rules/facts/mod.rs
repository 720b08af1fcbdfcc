//! Numbers: their digits, separators and nouns.

pub(in crate::lint) mod code;
mod counted_nouns;
mod nouns;
pub(crate) mod num_bilyon;
pub(crate) mod num_digit_mix;
pub(crate) mod num_noun_agreement;
pub(crate) mod num_separator_mix;
pub(in crate::lint) mod number;
mod number_words;
mod version;

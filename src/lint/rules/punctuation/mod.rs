//! Punctuation and quotation marks.

pub(crate) mod ar_doubled_full_stop;
pub(crate) mod ar_doubled_mark;
pub(crate) mod ar_inner_spacing;
pub(crate) mod ar_latin_comma;
pub(crate) mod ar_leading_mark;
pub(crate) mod ar_punct_spacing;
mod around;
pub(crate) mod bracket_pair_mismatch;
pub(crate) mod foreign_yeh_kaf;
pub(crate) mod invisible_char;
pub(crate) mod presentation_form;
pub(crate) mod quote_pair_mismatch;
pub(crate) mod quote_style_mixed;
pub(crate) mod tatweel_decorative;

//! What a translation must keep.

pub(crate) mod bi_brackets;
pub(crate) mod bi_end_punctuation;
pub(crate) mod bi_inconsistent_source;
pub(crate) mod bi_inconsistent_target;
pub(crate) mod bi_leading_space;
pub(crate) mod bi_length;
pub(crate) mod bi_name_orphan;
pub(crate) mod bi_name_untranslated;
pub(crate) mod bi_placeholder_mismatch;
pub(crate) mod bi_repeated_word;
pub(crate) mod bi_segment_added;
pub(crate) mod bi_segment_missing;
pub(crate) mod bi_tag_mismatch;
pub(crate) mod bi_term_missing;
pub(crate) mod bi_untranslated;
mod bracket_counts;
pub(crate) mod code_mismatch;
pub(crate) mod currency_mismatch;
pub(crate) mod date_mismatch;
pub(crate) mod month_pair_mismatch;
pub(crate) mod num_magnitude_mismatch;
pub(crate) mod num_missing;
pub(crate) mod plural_form_missing;
mod prose_words;
pub(crate) mod time_mismatch;
mod unit_keys;
pub(crate) mod unit_mismatch;

//! What a translation must keep.

pub(crate) mod bi_name_orphan;
pub(crate) mod bi_name_untranslated;
pub(crate) mod bi_placeholder_mismatch;
pub(crate) mod bi_segment_added;
pub(crate) mod bi_segment_missing;
pub(crate) mod bi_term_missing;
pub(crate) mod code_mismatch;
pub(crate) mod currency_mismatch;
pub(crate) mod date_mismatch;
pub(crate) mod month_pair_mismatch;
pub(crate) mod num_magnitude_mismatch;
pub(crate) mod num_missing;
pub(crate) mod plural_form_missing;
pub(crate) mod time_mismatch;
pub(crate) mod unit_mismatch;

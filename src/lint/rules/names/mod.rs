//! Names and terms of the glossary.

mod adjective;
mod brackets;
mod doublets;
pub(super) mod in_style;
mod latin_words;
pub(crate) mod name_first_mention_gloss;
pub(crate) mod name_g_letter;
pub(crate) mod name_gloss_mismatch;
pub(crate) mod name_hamza_variant;
pub(crate) mod name_inconsistent_across_files;
pub(crate) mod name_inconsistent_in_doc;
pub(crate) mod name_keep_latin;
pub(crate) mod name_nonstandard_letter;
pub(crate) mod name_script_mix;
pub(crate) mod name_style_form;
pub(super) mod replace;
mod spelling;
pub(crate) mod term_variant_deprecated;
pub(crate) mod term_variant_unlisted;
mod two_spellings;
mod unlisted;

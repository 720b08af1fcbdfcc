//! Spelling variants: words that are spelled nearly as another word of the text, or nearly as a listed term.

mod cluster;
mod interner;
mod listed_terms;
mod long_words;
mod skeleton;
mod spelling;
mod spelling_variants;
mod word_index;

pub(super) use cluster::cluster;
pub use listed_terms::ListedTerms;
pub use spelling::are_one_in_two_spellings;
pub use spelling_variants::{SpellingVariant, spelling_variants};
pub use word_index::WordIndex;

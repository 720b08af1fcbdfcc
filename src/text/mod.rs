//! Row 0: positions, scripts, folding with a map back, sentences, tokens and clitics.
//!
//! Everything here is a pure function of text. Offsets are bytes of the original UTF-8; columns
//! exist only in [`LineIndex`] and [`LineCursor`]; folded text is another type ([`Folded`]) with a map back.

mod abbreviations;
mod clitics;
mod codes;
mod finals;
mod fold;
mod lines;
mod script;
mod sentences;
mod span;
mod token_set;
#[cfg(target_arch = "x86_64")]
mod wide;
#[cfg(not(target_arch = "x86_64"))]
#[path = "wide_absent.rs"]
mod wide;

pub use clitics::{
    Joint, before_latin, clitic_letters, ends_in_article, is_clitic_stack, is_function_word,
};
pub use codes::MAX_TOKEN;
pub(crate) use codes::{Token, Window, letter, letter_codes};
pub(crate) use finals::odd_endings;
pub(crate) use fold::fold_letters_keep_case;
pub use fold::{FoldLevel, Folded, fold, fold_key};
pub use lines::{LineCursor, LineIndex, Position};
pub use script::{
    Lang, Script, TATWEEL, digit_value, dominant_language, is_arabic_letter, is_bidi_control,
    is_invisible, is_latin_letter, is_tashkeel,
};
pub use sentences::{paragraphs, sentences, word_count};
pub use span::Span;
pub(crate) use token_set::TokenSet;

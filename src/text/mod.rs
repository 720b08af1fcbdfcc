//! Row 0: positions, scripts, folding, sentences, tokens, and what is true of Arabic words.
//!
//! Everything here is a pure function of text. Offsets are bytes of the original UTF-8; columns
//! exist only in [`LineIndex`] and [`LineCursor`].

mod abbreviations;
mod arabic;
mod boilerplate;
mod bytes;
mod codes;
mod columns;
mod continuing;
mod finals;
mod fold;
mod headlines;
mod lines;
pub(crate) mod scans;
mod script;
mod sentences;
mod span;
mod token_set;
#[cfg(target_arch = "x86_64")]
mod wide;
#[cfg(not(target_arch = "x86_64"))]
#[path = "wide_absent.rs"]
mod wide;
mod word_table;

pub(crate) use abbreviations::ends_in_abbreviation;
pub(crate) use arabic::cases::oblique;
pub(crate) use arabic::clitics::{
    ARTICLE, LAM, LONGEST_STACK, PRONOUNS, Proclitics, noun_readings, readings, stacks,
    without_article,
};
pub use arabic::clitics::{clitic_letters, ends_in_article, is_clitic_stack};
pub(crate) use arabic::endings::{EndingUse, endings};
pub(crate) use arabic::folds::{Fold, hamza_seat, has_hamza};
pub use arabic::latin::{Joint, before_latin};
pub(crate) use arabic::letters::{
    LETTERS_BY_RARITY, SHADDA, STEADY_AT_THE_END, is_arabic_part, is_borrowed_letter,
    is_letter_of_arabic, is_letter_of_neighbours, is_marked_letter, is_presentation_form,
};
pub use arabic::letters::{TATWEEL, is_arabic_letter, is_tashkeel};
pub(crate) use arabic::skeleton::{Grain, is_same_sound};
pub(crate) use arabic::words::{
    ends_as_adverb, first_word, last_word, start_of_letter, word_at_start, words, words_and_numbers,
};
pub(crate) use boilerplate::{in_boilerplate, is_label};
pub(crate) use bytes::Bytes;
pub use codes::MAX_TOKEN;
pub(crate) use codes::{Token, Window, letter, letter_codes};
pub use columns::ColumnUnit;
pub(crate) use finals::{leading_endings, odd_endings};
pub use fold::{FoldLevel, fold_key};
pub(crate) use fold::{fold_common, fold_letters_keep_case};
pub(crate) use headlines::is_headline;
pub use lines::{LineCursor, LineIndex, Position};
pub(crate) use script::ZWNJ;
pub use script::{
    Lang, Script, digit_value, dominant_language, is_bidi_control, is_invisible, is_latin_letter,
};
pub use sentences::{paragraphs, sentences, word_count};
pub use span::Span;
pub(crate) use span::{at_character, line_at, shortly_after, shortly_before};
pub(crate) use token_set::{TokenHead, TokenSet};
pub(crate) use word_table::WordTable;

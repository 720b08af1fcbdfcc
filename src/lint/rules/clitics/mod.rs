//! Letters that are written onto the next word.

pub(crate) mod clitic_latin_join;
pub(crate) mod clitic_space;

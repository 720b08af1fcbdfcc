//! Letters that are joined to the next word.

pub(crate) mod clitic_definite_latin;
pub(crate) mod clitic_latin_join;
pub(crate) mod clitic_space;
pub(crate) mod lam_al_contraction;

//! The spellings of names in the other script, in each format.

pub mod json;
pub mod text;

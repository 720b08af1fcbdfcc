//! The answers of a lookup, in each format.

pub mod json;
pub mod text;

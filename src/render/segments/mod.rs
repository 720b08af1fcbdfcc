//! Aligned segments of a source and its target, in each format.

pub mod csv;
pub mod html;
pub mod text;

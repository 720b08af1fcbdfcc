//! The settings that apply to a file, and where they come from.

pub mod json;
pub mod text;

//! What is in a sound model, in each format.

pub mod json;
pub mod text;

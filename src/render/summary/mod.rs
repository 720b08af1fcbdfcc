//! Summaries, in each format.

pub mod docx;
pub mod grid;
pub mod html;
pub mod html_sentences;
pub mod json;
pub mod markdown;
pub mod overview;
pub mod pairs;
pub mod text;

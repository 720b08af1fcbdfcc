//! What Arabic words can be, in each format.
//!
//! A report is written word by word, so that a stream of words needs no room.

mod json;
mod text;

use super::Audience;
use super::format::formats;
use crate::lexicon::Analysis;

formats! {
    /// What analyses can be written as.
    LexiconFormat {
        /// For people.
        Text = "text",
        /// The contract `naqhara/lexicon@1`.
        Json = "json",
    }
}

/// What stands before the first word.
pub fn begin(format: LexiconFormat) -> &'static str {
    match format {
        LexiconFormat::Text => "",
        LexiconFormat::Json => json::HEAD,
    }
}

/// One word with its readings; `nth` of the report, from 0.
pub fn render(
    word: &str,
    readings: &[Analysis<'_>],
    nth: usize,
    format: LexiconFormat,
    audience: &Audience,
) -> String {
    match format {
        LexiconFormat::Text => text::render(word, readings, &audience.words, audience.medium),
        LexiconFormat::Json => json::line(word, readings, nth == 0),
    }
}

/// What stands after the last word.
pub fn end(format: LexiconFormat) -> &'static str {
    match format {
        LexiconFormat::Text => "",
        LexiconFormat::Json => json::TAIL,
    }
}

//! The spellings of names in the other script, in each format.
//!
//! A report is written name by name, so that a stream of names needs no room.

mod json;
mod text;

use super::Audience;
use super::format::formats;
use crate::names::Transliteration;

formats! {
    /// What spellings can be written as.
    TransliterateFormat {
        /// For people.
        Text = "text",
        /// The contract `naqhara/transliterate@1`.
        Json = "json",
    }
}

/// What stands before the first name.
pub fn begin(format: TransliterateFormat) -> &'static str {
    match format {
        TransliterateFormat::Text => "",
        TransliterateFormat::Json => json::HEAD,
    }
}

/// One name; `nth` of the report, from 0.
pub fn render(
    answer: &Transliteration,
    nth: usize,
    format: TransliterateFormat,
    audience: &Audience,
) -> String {
    match format {
        TransliterateFormat::Text => text::render(answer, &audience.words, audience.medium),
        TransliterateFormat::Json => json::line(answer, nth == 0),
    }
}

/// What stands after the last name.
pub fn end(format: TransliterateFormat) -> &'static str {
    match format {
        TransliterateFormat::Text => "",
        TransliterateFormat::Json => json::TAIL,
    }
}

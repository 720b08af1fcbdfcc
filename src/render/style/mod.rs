//! What texts say of a style guide, as a configuration or as data.

mod json;
mod toml;

use super::Audience;
use super::format::formats;
use crate::lint::learn::Habits;

formats! {
    /// What is learnt can be written as.
    StyleFormat {
        /// A configuration, with what it is made of as comments.
        Toml = "toml",
        /// The contract `naqhara/style@1`.
        Json = "json",
    }
}

/// What texts say, in `format`.
pub fn render(habits: &Habits, format: StyleFormat, audience: &Audience) -> String {
    match format {
        StyleFormat::Toml => toml::render(habits, audience),
        StyleFormat::Json => json::render(habits),
    }
}

//! The settings that apply to a file, and where they come from.

mod json;
mod text;

use super::Audience;
use super::format::formats;
use super::lint::LintFormat;
use crate::lint::config::Resolved;

formats! {
    /// What settings can be written as.
    ConfigFormat {
        /// For people.
        Text = "text",
        /// The contract `naqhara/config@1`.
        Json = "json",
    }
}

impl ConfigFormat {
    /// What is closest to a format of findings: the command that checks texts shows settings, too.
    pub fn like(format: LintFormat) -> ConfigFormat {
        match format {
            LintFormat::Json => ConfigFormat::Json,
            LintFormat::Text
            | LintFormat::Sarif
            | LintFormat::Github
            | LintFormat::Gitlab
            | LintFormat::Checkstyle => ConfigFormat::Text,
        }
    }
}

/// The settings of one file, and the files that they come from.
#[derive(Clone, Debug)]
pub struct FileConfig<'a> {
    /// The file.
    pub path: &'a str,
    /// The configurations, the first ones first.
    pub files: Vec<String>,
    /// The glossaries, the first ones first.
    pub glossary: Vec<String>,
    /// The settings.
    pub resolved: &'a Resolved,
}

/// The settings of each file, in `format`.
pub fn render(all: &[FileConfig<'_>], format: ConfigFormat, audience: &Audience) -> String {
    match format {
        ConfigFormat::Text => text::render(all, &audience.words, audience.medium),
        ConfigFormat::Json => json::render(all),
    }
}

//! Findings, in each format.

mod checkstyle;
mod comments;
pub mod diff;
mod fingerprint;
mod github;
mod gitlab;
mod groups;
mod json;
mod part;
mod places;
mod said;
mod sarif;
mod text;
mod truncated;
mod writer;

use super::Audience;
use super::format::formats;
use crate::lint::Rule;

pub use comments::remarks;
pub use text::{severity_word, summary};
pub use writer::{LintJoiner, LintPiece, LintWriter};

formats! {
    /// What findings can be written as.
    LintFormat {
        /// For people.
        Text = "text",
        /// The contract `naqhara/lint@1`.
        Json = "json",
        /// SARIF 2.1.0.
        Sarif = "sarif",
        /// Workflow commands of GitHub Actions.
        Github = "github",
        /// A Code Quality report of GitLab.
        Gitlab = "gitlab",
        /// Checkstyle XML.
        Checkstyle = "checkstyle",
    }
}

/// What writes findings of `rules` in `format`.
pub fn writer<'a>(
    format: LintFormat,
    rules: &'a [&'static Rule],
    audience: &'a Audience,
) -> Box<dyn LintWriter + 'a> {
    let (words, pure) = (&audience.words, &audience.plain);
    match format {
        LintFormat::Text => Box::new(text::LintTextWriter::new(words, audience.medium)),
        LintFormat::Json => Box::new(json::LintJsonWriter::new(pure)),
        LintFormat::Sarif => Box::new(sarif::SarifWriter::new(rules, pure)),
        LintFormat::Github => Box::new(github::GithubWriter::new(pure)),
        LintFormat::Gitlab => Box::new(gitlab::GitlabWriter::new(pure)),
        LintFormat::Checkstyle => Box::new(checkstyle::CheckstyleWriter::new(pure)),
    }
}

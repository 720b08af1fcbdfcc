//! What is in a glossary, for programs.

use super::Stats;

/// One line.
pub(super) fn render(stats: &Stats) -> String {
    let text = serde_json::to_string(stats).unwrap_or_default();
    format!("{text}\n")
}

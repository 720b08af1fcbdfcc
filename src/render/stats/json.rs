//! What is in a glossary, for programs.

use super::Stats;
use crate::render::shared::json::compact;

/// One line.
pub(super) fn render(stats: &Stats) -> String {
    compact(stats) + "\n"
}

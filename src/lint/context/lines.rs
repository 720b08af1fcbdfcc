//! The lines of the text that a rule checks.

use super::Context;
use crate::text::{Span, at_character};

/// How much of a long line is near a place, in bytes before it and after it.
const NEAR: usize = 2_000;

impl<'a> Context<'a> {
    /// The line that holds `offset`, without its end.
    pub(in crate::lint) fn line_around(&self, offset: usize) -> Span {
        self.analysis.line_around(offset)
    }

    /// The same, and of a long line what is near `offset`: for what every finding of a line must know.
    pub(in crate::lint) fn line_near(&self, offset: usize) -> &'a str {
        let line = self.line_around(offset);
        let start = at_character(self.text, offset.saturating_sub(NEAR));
        let end = at_character(self.text, offset + NEAR);
        &self.text[start.max(line.start)..end.min(line.end)]
    }
}

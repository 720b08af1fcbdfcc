//! Findings as workflow commands of GitHub Actions, which marks them in the changes of a pull
//! request.
//!
//! Escapes after GitHub's own toolkit (`packages/core/src/command.ts`); columns count Unicode scalar
//! values from 1.

use crate::bidi;
use crate::diag::{Diagnostic, Severity};
use crate::document::{Columns, Excerpts};
use crate::l10n::Localizer;
use crate::lint::Truncated;
use crate::render::lint::places::{Cited, Places};
use crate::render::lint::said::Said;
use crate::render::lint::truncated::entries;
use crate::render::lint::writer::{LintPiece, LintWriter};

/// One line for each finding.
pub(super) struct GithubWriter<'a> {
    said: Said<'a>,
}

impl<'a> GithubWriter<'a> {
    /// Writes with the words of `localizer`, which must not isolate.
    pub(super) fn new(localizer: &'a Localizer) -> GithubWriter<'a> {
        GithubWriter {
            said: Said::words(localizer),
        }
    }
}

impl LintWriter for GithubWriter<'_> {
    fn piece(
        &self,
        excerpts: &[Excerpts],
        found: &[Diagnostic],
        truncated: &[Truncated],
    ) -> LintPiece {
        let places = Places::new(excerpts, Columns::Scalars);
        let line = |cited: &Cited<'_>| {
            let (it, place) = (cited.found, &cited.place);
            let (start, end, path) = (place.start, place.end, property(&place.path));
            let mut place = format!("file={path},line={},endLine={}", start.line, end.line);
            // GitHub takes columns only where both are of one line.
            if start.line == end.line {
                place.push_str(&format!(",col={},endColumn={}", start.column, end.column));
            }
            let (command, rule) = (command(it.severity), property(it.rule));
            let message = data(&self.said.of(&it.message));
            format!("::{command} {place},title={rule}::{message}\n")
        };
        let more = entries(truncated);
        let all = [places.cite(found), places.cite(&more)].concat();
        LintPiece::of(all.iter().map(line).collect())
    }
}

fn command(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    }
}

fn data(text: &str) -> String {
    let text = text.replace('%', "%25");
    bidi::visible(&text.replace('\r', "%0D").replace('\n', "%0A")).into_owned()
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_ends_a_command() {
        assert_eq!(data("50%\r\n::error::x"), "50%25%0D%0A::error::x");
        assert_eq!(property("a,b:c%.txt"), "a%2Cb%3Ac%25.txt");
        assert_eq!(data("a\u{202E}b"), "a⟨U+202E⟩b");
    }
}

//! Findings as Checkstyle XML, which most servers for continuous integration read.
//!
//! Columns count Unicode scalar values from 1.

use crate::bidi;
use crate::diag::Diagnostic;
use crate::document::{Columns, Excerpts};
use crate::l10n::Localizer;
use crate::lint::Truncated;
use crate::render::lint::places::{Cited, Places};
use crate::render::lint::said::Said;
use crate::render::lint::truncated::entries;
use crate::render::lint::writer::{LintJoiner, LintPiece, LintWriter};
use crate::render::shared::html::escape;

/// One `file` for each document with findings, one `error` for each finding.
pub(super) struct CheckstyleWriter<'a> {
    said: Said<'a>,
}

impl<'a> CheckstyleWriter<'a> {
    /// Writes with the words of `localizer`, which must not isolate.
    pub(super) fn new(localizer: &'a Localizer) -> CheckstyleWriter<'a> {
        CheckstyleWriter {
            said: Said::words(localizer),
        }
    }

    fn error(&self, cited: &Cited<'_>) -> String {
        let (it, at) = (cited.found, cited.place.start);
        let message = attribute(&self.said.of(&it.message));
        format!(
            "    <error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{message}\" source=\"naqhara.{}\"/>\n",
            at.line,
            at.column,
            it.severity.name(),
            it.rule
        )
    }
}

impl LintWriter for CheckstyleWriter<'_> {
    fn begin(&self) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"8.0\">\n".to_owned()
    }

    fn piece(
        &self,
        excerpts: &[Excerpts],
        found: &[Diagnostic],
        truncated: &[Truncated],
    ) -> LintPiece {
        let places = Places::new(excerpts, Columns::Scalars);
        let mut out = String::new();
        let more = entries(truncated);
        let mut cited = [places.cite(found), places.cite(&more)].concat();
        cited.sort_by_key(|it| it.found.document);
        for group in cited.chunk_by(|a, b| a.found.document == b.found.document) {
            let name = attribute(&group[0].place.path);
            out.push_str(&format!("  <file name=\"{name}\">\n"));
            out.extend(group.iter().map(|it| self.error(it)));
            out.push_str("  </file>\n");
        }
        LintPiece::of(out)
    }

    fn end(&self, _: &LintJoiner) -> String {
        "</checkstyle>\n".to_owned()
    }
}

/// Text between double quotes; characters that XML 1.0 does not have become visible.
fn attribute(text: &str) -> String {
    let allowed = bidi::visible(text).replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}");
    // An XML reader makes spaces of breaks in an attribute.
    let escaped = escape(&allowed);
    escaped.replace('\n', "&#10;").replace('\t', "&#9;")
}

//! Findings as Checkstyle XML, which most servers for continuous integration read.
//!
//! Columns count Unicode scalar values from 1.

use crate::bidi;
use crate::diag::Diagnostic;
use crate::document::Excerpts;
use crate::l10n::Localizer;
use crate::render::lint::places::Places;
use crate::render::lint::writer::{LintPiece, LintWriter};
use crate::render::shared::html::escape;
use crate::render::shared::words::said;

/// One `file` for each document with findings, one `error` for each finding.
pub(super) struct CheckstyleWriter<'a> {
    localizer: &'a Localizer,
}

impl<'a> CheckstyleWriter<'a> {
    /// Speaks with `localizer`, which must not isolate.
    pub(super) fn new(localizer: &'a Localizer) -> CheckstyleWriter<'a> {
        CheckstyleWriter { localizer }
    }

    fn error(&self, it: &Diagnostic, places: &Places<'_>) -> String {
        let at = places.position(it.document, it.span.start);
        let message = attribute(&said(&it.message, self.localizer));
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

    fn piece(&self, sheets: &[Excerpts], found: &[Diagnostic]) -> LintPiece {
        let places = Places::new(sheets);
        let mut out = String::new();
        for group in found.chunk_by(|a, b| a.document == b.document) {
            let name = attribute(places.path(group[0].document));
            out.push_str(&format!("  <file name=\"{name}\">\n"));
            out.extend(group.iter().map(|it| self.error(it, &places)));
            out.push_str("  </file>\n");
        }
        LintPiece::of(out)
    }

    fn end(&self, _: bool) -> String {
        "</checkstyle>\n".to_owned()
    }
}

/// Text between double quotes; characters that XML 1.0 does not have become visible.
fn attribute(text: &str) -> String {
    let allowed = bidi::visible(text).replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}");
    // An XML reader makes blanks of breaks in an attribute.
    let escaped = escape(&allowed);
    escaped.replace('\n', "&#10;").replace('\t', "&#9;")
}

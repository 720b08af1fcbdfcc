//! Findings as the diagnostics of a client.

use serde_json::json;

use super::documents::OpenText;
use super::places::Places;
use super::protocol::{Diagnostic, Location, Related};
use super::settings::Settings;
use super::shared::{Checked, Shared};
use crate::diag::{self, Message, Severity};
use crate::render::Audience;
use crate::text::Span;

/// Who has found it.
const SOURCE: &str = "naqhara";

/// Puts findings into the words and places of a client.
pub(super) struct Writer<'a> {
    uri: &'a str,
    pub(super) places: Places<'a>,
    audience: Audience,
}

impl<'a> Writer<'a> {
    pub(super) fn new(open: &'a OpenText, settings: &Settings) -> Writer<'a> {
        Writer {
            uri: &open.uri,
            places: Places::of_document(&open.text, settings.unit),
            audience: settings.audience(),
        }
    }

    /// A finding.
    pub(super) fn write(&self, found: &diag::Diagnostic) -> Diagnostic {
        let related = found.related.iter().filter(|it| it.document == 0);
        let related = related.map(|it| Related {
            location: Location {
                uri: self.uri.to_owned(),
                range: self.places.range(it.span),
            },
            message: self.audience.say(&it.message),
        });
        Diagnostic {
            related_information: related.collect(),
            ..self.plain(found.rule, found.severity, found.span, &found.message)
        }
    }

    fn plain(
        &self,
        code: &'static str,
        severity: Severity,
        span: Span,
        message: &Message,
    ) -> Diagnostic {
        Diagnostic {
            range: self.places.range(span),
            severity: match severity {
                Severity::Error => 1,
                Severity::Warning => 2,
                Severity::Info => 3,
            },
            code,
            source: SOURCE,
            message: self.audience.say(message),
            related_information: Vec::new(),
        }
    }
}

/// All that was found in a document, and what its reader should know of the file: but for its encoding,
/// which the editor has chosen.
pub(super) fn of(checked: &Checked, settings: &Settings) -> Vec<Diagnostic> {
    let writer = Writer::new(&checked.open, settings);
    let found = &checked.found;
    let notices = found.notices.iter();
    let notices = notices.filter(|it| !it.message.id.contains("encoding"));
    let notices = notices.map(|it| writer.plain(it.message.id, it.severity, it.span, &it.message));
    let findings = found.diagnostics.iter().filter(|it| it.document == 0);
    notices.chain(findings.map(|it| writer.write(it))).collect()
}

pub(super) fn publish(open: &OpenText, found: &[Diagnostic], shared: &Shared) {
    shared.notify(
        "textDocument/publishDiagnostics",
        json!({ "uri": &*open.uri, "version": open.version, "diagnostics": found }),
    );
}

//! Findings in one of the formats of `naqhara lint`, file by file: nothing is kept of what was said.

use super::{Medium, checkstyle, diagnostics, github, gitlab, lint_json, sarif};
use crate::bidi;
use crate::diag::{Arg, Diagnostic, Message};
use crate::document::Sheet;
use crate::l10n::Localizer;
use crate::lint::Rule;

/// Writes a report piece by piece; the pieces one behind the other are the report.
pub trait LintWriter {
    /// What stands before the first finding.
    fn begin(&mut self) -> String {
        String::new()
    }

    /// Findings in some documents that belong together; their places are in `sheets`.
    fn add(&mut self, sheets: &[Sheet], found: &[Diagnostic]) -> String;

    /// What stands behind the last finding.
    fn end(&mut self) -> String {
        String::new()
    }
}

/// The writer of a format by its name on the command line, text where it is none of the others.
///
/// `words` speak to people in `medium`; `pure` has no isolates, for machine formats.
pub fn writer<'a>(
    format: &str,
    rules: &'a [&'static Rule],
    (words, medium): (&'a Localizer, Medium),
    pure: &'a Localizer,
) -> Box<dyn LintWriter + 'a> {
    match format {
        "json" => Box::new(lint_json::Writer::new(pure)),
        "sarif" => Box::new(sarif::Writer::new(rules, pure)),
        "github" => Box::new(github::Writer::new(pure)),
        "gitlab" => Box::new(gitlab::Writer::new(pure)),
        "checkstyle" => Box::new(checkstyle::Writer::new(pure)),
        _ => Box::new(diagnostics::Writer::new(words, medium)),
    }
}

/// Rows of an array that is written bit by bit.
#[derive(Default)]
pub(super) struct Rows {
    begun: bool,
}

impl Rows {
    /// The next row, indented by `indent`, with what parts it from the one before.
    pub(super) fn next(&mut self, row: &impl serde::Serialize, indent: &str) -> String {
        let text = serde_json::to_string_pretty(row).unwrap_or_default();
        // A line break in a string is written as \n, so that every one here is layout.
        let text = text.replace('\n', &format!("\n{indent}"));
        let comma = if self.begun { "," } else { "" };
        self.begun = true;
        format!("{comma}\n{indent}{text}")
    }

    /// The end of the array: on a line of its own where there was anything in it.
    pub(super) fn end(&self, indent: &str) -> String {
        match self.begun {
            true => format!("\n{indent}]"),
            false => "]".to_owned(),
        }
    }
}

/// The words of a message whose quoted text can neither steer a terminal nor turn a line round.
pub(super) fn said(message: &Message, localizer: &Localizer) -> String {
    localizer.text(&harmless(message))
}

/// The message with the controls in its arguments made visible.
pub(super) fn harmless(message: &Message) -> Message {
    let safe = |arg: &Arg| match arg {
        Arg::Text(text) => Arg::Text(bidi::visible(&text.replace(['\n', '\r'], " ")).into_owned()),
        Arg::Message(inner) => Arg::Message(Box::new(harmless(inner))),
        Arg::Number(number) => Arg::Number(*number),
    };
    let args = message.args.iter();
    Message {
        id: message.id,
        args: args.map(|(name, arg)| (*name, safe(arg))).collect(),
    }
}

//! Why each spelling was read as a name or not, for people.

use crate::align::ExplainedReading;
use crate::diag::Message;
use crate::l10n::Localizer;
use crate::render::Medium;
use crate::render::shared::table;

/// A table with a row for each reading.
pub(super) fn render(
    readings: &[ExplainedReading<'_>],
    localizer: &Localizer,
    medium: Medium,
) -> String {
    let head = |id: &'static str| medium.strong(&localizer.text(&Message::new(id)));
    let columns = [
        "column-places",
        "column-spellings",
        "column-english",
        "column-arabic",
        "column-mention",
        "column-why",
    ];
    let mut rows = vec![columns.map(head).to_vec()];
    rows.extend(readings.iter().map(|it| row(it, localizer, medium)));
    table::aligned(&rows, medium)
}

fn row(reading: &ExplainedReading<'_>, l10n: &Localizer, medium: Medium) -> Vec<String> {
    let say = |id: &'static str| l10n.text(&Message::new(id));
    let cell = |text: Option<&str>| medium.insert(&text.unwrap_or("–").replace('\n', " "));
    vec![
        format!("{}:{}", reading.line, reading.column),
        cell(Some(&reading.text)),
        cell(reading.en.as_deref()),
        cell(reading.ar.as_deref()),
        say(if reading.is_mention {
            "why-yes"
        } else {
            "why-no"
        }),
        say(reason(reading)),
    ]
}

fn reason(reading: &ExplainedReading<'_>) -> &'static str {
    match &reading.verdict {
        Ok(support) => support.message(),
        Err(objection) => objection.message(),
    }
}

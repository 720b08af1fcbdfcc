//! Mentions for people: a table, one concept a row, and where each stands.

use crate::align::{AlignReport, Name};
use crate::diag::Message;
use crate::l10n::Localizer;
use crate::render::Medium;
use crate::render::align::readings;
use crate::render::shared::labels::kind_of;
use crate::render::shared::table;

/// Most places that a row names.
const PLACES: usize = 6;

/// The report as a table.
pub(super) fn render(report: &AlignReport, localizer: &Localizer, medium: Medium) -> String {
    let head = |id: &'static str| medium.strong(&localizer.text(&Message::new(id)));
    let mut rows = vec![vec![
        head("column-english"),
        head("column-arabic"),
        head("column-kind"),
        head("column-count"),
        head("column-spellings"),
        head("column-places"),
    ]];
    rows.extend(report.names.iter().map(|name| row(name, localizer, medium)));
    let mut out = table::aligned(&rows, medium);
    let mentions = report
        .names
        .iter()
        .map(|name| name.mentions.len())
        .sum::<usize>();
    let total = Message::new("align-total")
        .with("names", report.names.len())
        .with("mentions", mentions);
    out.push('\n');
    out.push_str(&localizer.text(&total));
    out.push('\n');
    if !report.readings.is_empty() {
        out.push('\n');
        out.push_str(&readings::render(&report.readings, localizer, medium));
    }
    medium.lay_out(out, localizer.lang())
}

fn row(name: &Name, l10n: &Localizer, medium: Medium) -> Vec<String> {
    let cell = |text: Option<&str>| medium.insert(text.unwrap_or("–"));
    vec![
        cell(name.en.as_deref()),
        cell(name.ar.as_deref()),
        l10n.text(&Message::new(kind_of(name))),
        name.mentions.len().to_string(),
        spellings(name, medium),
        places(name),
    ]
}

/// Every spelling with how often it stands, most frequent first.
fn spellings(name: &Name, medium: Medium) -> String {
    let mut counts: Vec<(&str, usize, bool)> = Vec::new();
    for mention in &name.mentions {
        match counts.iter_mut().find(|(text, ..)| *text == mention.text) {
            Some((_, count, _)) => *count += 1,
            None => counts.push((&mention.text, 1, mention.status.is_unwanted())),
        }
    }
    counts.sort_by_key(|&(_, count, _)| std::cmp::Reverse(count));
    let show = |&(text, count, unwanted): &(&str, usize, bool)| {
        let text = medium.insert(&text.replace('\n', " "));
        let mark = if unwanted { "!" } else { "" };
        format!("{text}{mark} ×{count}")
    };
    counts.iter().map(show).collect::<Vec<_>>().join(" · ")
}

fn places(name: &Name) -> String {
    let shown = name.mentions.iter().take(PLACES);
    let mut places: Vec<String> = shown.map(|m| format!("{}:{}", m.line, m.column)).collect();
    if name.mentions.len() > PLACES {
        places.push("…".to_owned());
    }
    places.join(" ")
}

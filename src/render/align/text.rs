//! Mentions for people: a table, one concept a row, and where each stands.

use crate::align::{AlignReport, Name};
use crate::diag::Message;
use crate::render::align::readings;
use crate::render::shared::heading::heading;
use crate::render::shared::labels::{column_of, kind_of};
use crate::render::shared::table;
use crate::render::{Audience, Medium};
use crate::text::Lang;

/// Most places that a row names.
const PLACES: usize = 6;

/// The report as a table.
pub(super) fn render(report: &AlignReport, audience: &Audience) -> String {
    let (localizer, medium) = (&audience.words, audience.medium);
    let own = localizer.lang();
    let columns = [
        column_of(own),
        column_of(own.other()),
        "column-kind",
        "column-count",
        "column-spellings",
        "column-places",
    ];
    let id = audience.presentation.ids.then_some("column-id");
    let head = |id: &'static str| medium.strong(&localizer.text(&Message::new(id)));
    let mut rows = vec![columns.into_iter().chain(id).map(head).collect()];
    rows.extend(report.names.iter().map(|name| row(name, audience)));
    let mut out = heading(audience);
    out.push_str(&table::aligned(&rows, medium));
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

fn row(name: &Name, audience: &Audience) -> Vec<String> {
    let (words, medium) = (&audience.words, audience.medium);
    let cell = |text: Option<&str>| medium.insert(text.unwrap_or("–"));
    let mut forms = [cell(name.en.as_deref()), cell(name.ar.as_deref())];
    if words.lang() == Lang::Ar {
        forms.reverse();
    }
    let mut row = forms.to_vec();
    row.extend([
        words.text(&Message::new(kind_of(name))),
        name.mentions.len().to_string(),
        spellings(name, medium),
        places(name),
    ]);
    let id = || cell(name.concept.as_deref());
    row.extend(audience.presentation.ids.then(id));
    row
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

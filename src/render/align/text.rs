//! Mentions for people: a table, one concept a row, and where each stands.

use crate::align::{AlignReport, Name};
use crate::diag::Message;
use crate::render::align::readings;
use crate::render::shared::heading::heading;
use crate::render::shared::labels::{PROPOSED, column_of, kind_of};
use crate::render::shared::table;
use crate::render::{Audience, Medium};
use crate::text::Lang;

/// Where the roles of people stand among the columns.
const ROLE: usize = 3;
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
    let has_roles = report.names.iter().any(|it| it.role.is_some());
    let mut columns = columns.to_vec();
    if has_roles {
        columns.insert(ROLE, "column-role");
    }
    let mut rows = vec![columns.into_iter().chain(id).map(head).collect::<Vec<_>>()];
    let named = report.names.iter().map(|name| {
        let mut cells = row(name, audience);
        if has_roles {
            cells.insert(ROLE, role(name, medium));
        }
        cells
    });
    rows.extend(named);
    let mut out = heading(audience);
    out.push_str(&table::aligned(&rows, medium));
    if report.names.iter().any(|it| !it.proposals.is_empty()) {
        out.push_str(&localizer.text(&Message::new("align-proposed")));
        out.push('\n');
    }
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
    let mut forms = [cell(name.en.as_deref()), arabic(name, medium)];
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

/// The Arabic form of the glossary, else the first proposal.
fn arabic(name: &Name, medium: Medium) -> String {
    let proposed = name.proposals.first().filter(|_| name.ar.is_none());
    match proposed {
        Some(it) => format!("{PROPOSED} {}", medium.insert(&it.text)),
        None => medium.insert(name.ar.as_deref().unwrap_or("–")),
    }
}

fn role(name: &Name, medium: Medium) -> String {
    medium.insert(name.role.as_ref().map_or("–", |it| &it.ar))
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

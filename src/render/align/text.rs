//! Mentions for people: a table, one concept a row, and where each stands.

use crate::align::{AlignReport, Name};
use crate::diag::Message;
use crate::l10n::Localizer;
use crate::render::Medium;
use crate::render::align::readings;
use crate::render::shared::labels::{PROPOSED, kind_of};
use crate::render::shared::table;

/// Where the roles of people stand among the columns.
const ROLE: usize = 3;
/// Most places that a row names.
const PLACES: usize = 6;

/// The report as a table.
pub(super) fn render(report: &AlignReport, localizer: &Localizer, medium: Medium) -> String {
    let head = |id: &'static str| medium.strong(&localizer.text(&Message::new(id)));
    let has_roles = report.names.iter().any(|it| it.role.is_some());
    let mut columns = vec!["column-english", "column-arabic", "column-kind"];
    columns.extend(has_roles.then_some("column-role"));
    columns.extend(["column-count", "column-spellings", "column-places"]);
    let mut rows = vec![columns.into_iter().map(head).collect::<Vec<_>>()];
    let named = report.names.iter().map(|name| {
        let mut cells = row(name, localizer, medium);
        if has_roles {
            cells.insert(ROLE, role(name, medium));
        }
        cells
    });
    rows.extend(named);
    let mut out = table::aligned(&rows, medium);
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

fn row(name: &Name, l10n: &Localizer, medium: Medium) -> Vec<String> {
    let cell = |text: Option<&str>| medium.insert(text.unwrap_or("–"));
    vec![
        cell(name.en.as_deref()),
        arabic(name, medium),
        l10n.text(&Message::new(kind_of(name))),
        name.mentions.len().to_string(),
        spellings(name, medium),
        places(name),
    ]
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

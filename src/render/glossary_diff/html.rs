//! Differences as a page.

use super::groups;
use crate::diag::Message;
use crate::glossary::merge::{Change, Diff};
use crate::l10n::Localizer;
use crate::render::Audience;
use crate::render::shared::html::{Fragment, insert, prose, table};
use crate::text::dominant_language;

pub(super) fn render(diff: &Diff, audience: &Audience) -> String {
    let words = &audience.pages;
    let title = words.text(&Message::new("glossary-diff-title"));
    let mut body = format!("<h1>{}</h1>\n", prose(&title));
    if diff.is_empty() {
        let none = words.text(&Message::new("glossary-diff-none"));
        body.push_str(&format!("<p>{}</p>\n", prose(&none)));
    }
    for (id, changes) in groups(diff) {
        if !changes.is_empty() {
            body.push_str(&section(id, changes, words));
        }
    }
    let fragment = Fragment {
        title: prose(&title),
        style: "".into(),
        body,
    };
    fragment.page(audience.lang())
}

fn section(id: &'static str, changes: &[Change], words: &Localizer) -> String {
    let say = |id| prose(&words.text(&Message::new(id)));
    let heading = words.text(&Message::new(id).with("count", changes.len()));
    let head = [
        "glossary-diff-concept",
        "glossary-diff-column",
        "glossary-diff-before",
        "glossary-diff-after",
    ];
    let head: String = head
        .map(|it| format!("<th scope=\"col\">{}</th>", say(it)))
        .concat();
    let rows: String = changes.iter().map(rows).collect();
    let caption = format!("<span id=\"{id}\">{}</span>", prose(&heading));
    table(id, &caption, &head, &rows)
}

/// The rows of a concept: one for each cell.
fn rows(change: &Change) -> String {
    let cell = |text: &str| format!("<td>{}</td>", insert(text, dominant_language(text)));
    let span = change.cells.len().max(1);
    let name = insert(&change.name, dominant_language(&change.name));
    let mut out = String::new();
    for (nth, (column, [before, after])) in change.cells.iter().enumerate() {
        let first = match nth {
            0 => format!("<th scope=\"row\" rowspan=\"{span}\">{name}</th>"),
            _ => String::new(),
        };
        let column = cell(column);
        out.push_str(&format!(
            "<tr>{first}{column}{}{}</tr>\n",
            cell(before),
            cell(after)
        ));
    }
    out
}

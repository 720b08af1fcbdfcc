//! Differences for people: a line for each concept, and one for each cell of those that changed.

use super::groups;
use crate::diag::Message;
use crate::glossary::merge::Diff;
use crate::render::Audience;

pub(super) fn render(diff: &Diff, audience: &Audience) -> String {
    let (words, medium) = (&audience.words, audience.medium);
    let mut out = String::new();
    for (id, changes) in groups(diff) {
        if changes.is_empty() {
            continue;
        }
        let is_change = id == "glossary-diff-changed";
        let heading = words.text(&Message::new(id).with("count", changes.len()));
        out.push_str(&medium.strong(&heading));
        out.push('\n');
        for change in changes {
            let id = if change.id.is_empty() {
                String::new()
            } else {
                format!(" ({})", medium.insert(&change.id))
            };
            out.push_str(&format!("  {}{id}\n", medium.insert(&change.name)));
            // A concept that is new or gone is named; a change is told cell by cell.
            if is_change {
                for (column, [before, after]) in &change.cells {
                    let cells = [before, after].map(|it| {
                        if it.is_empty() {
                            "∅".to_owned()
                        } else {
                            medium.insert(it)
                        }
                    });
                    out.push_str(&format!("    {column}: {} → {}\n", cells[0], cells[1]));
                }
            }
        }
    }
    if out.is_empty() {
        out = words.text(&Message::new("glossary-diff-none")) + "\n";
    }
    medium.lay_out(out, audience.lang())
}

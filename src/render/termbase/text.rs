//! Termbases for people: a line for each version or proposal, and one for each cell of it.

use super::History;
use crate::diag::Message;
use crate::glossary::Proposal;
use crate::render::Audience;

pub(super) fn history(history: &History, audience: &Audience) -> String {
    let medium = audience.medium;
    let name = medium.strong(&medium.insert(&history.name));
    let mut out = format!("{name} ({})\n", medium.insert(&history.id));
    for version in history.versions.iter().rev() {
        let message = Message::new(match version.kind {
            "add" => "termbase-version-add",
            "delete" => "termbase-version-delete",
            _ => "termbase-version-change",
        });
        let message = message.with("number", version.number);
        let message = message.with("made", &*version.made);
        let line = audience.words.text(&message.with("by", &*version.by));
        out.push_str(&format!("  {line}\n"));
        if version.kind != "delete" {
            push_cells(&mut out, &version.cells, audience);
        }
    }
    medium.lay_out(out, audience.lang())
}

pub(super) fn proposals(all: &[Proposal], audience: &Audience) -> String {
    let medium = audience.medium;
    let mut out = String::new();
    for row in all {
        let message = Message::new(match row.kind {
            "add" => "termbase-proposal-add",
            "delete" => "termbase-proposal-delete",
            _ => "termbase-proposal-change",
        });
        let message = message.with("number", row.number).with("name", &*row.name);
        let message = message.with("made", &*row.made).with("by", &*row.by);
        out.push_str(&medium.strong(&audience.words.text(&message)));
        out.push('\n');
        push_cells(&mut out, &row.cells, audience);
    }
    if all.is_empty() {
        let none = Message::new("termbase-proposals-none");
        out = audience.words.text(&none) + "\n";
    }
    medium.lay_out(out, audience.lang())
}

fn push_cells(out: &mut String, cells: &[(String, [String; 2])], audience: &Audience) {
    for (column, cells) in cells {
        let column = audience.medium.insert(column);
        let [before, after] = cells.each_ref().map(|it| audience.medium.insert(it));
        let line = match (cells[0].is_empty(), cells[1].is_empty()) {
            (true, _) => format!("    {column}: {after}\n"),
            (_, true) => format!("    {column}: {before} → ∅\n"),
            _ => format!("    {column}: {before} → {after}\n"),
        };
        out.push_str(&line);
    }
}

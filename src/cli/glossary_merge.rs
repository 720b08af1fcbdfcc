//! `naqhara glossary merge` and `naqhara glossary diff`: two glossaries as one, and what is different.

use std::path::Path;
use std::sync::Arc;

use clap::{Arg, ArgMatches, Command};

use super::args::{HelpText, chosen, format, option, switch, text};
use super::glossary::read;
use super::{Failure, Outcome, Session, files, progress};
use crate::diag::Message;
use crate::glossary::Glossary;
use crate::glossary::formats::Choice;
use crate::glossary::formats::csv::{Table, write_table};
use crate::glossary::merge::{Conflict, Merged, Side, diff, merge};
use crate::project::{OpenGlossary, shown_glossary};
use crate::render::glossary_diff::{self, DiffFormat};

pub(super) fn merge_command(l10n: HelpText<'_>) -> Command {
    Command::new("merge")
        .about(text(l10n, "cmd-glossary-merge"))
        .arg(file(l10n, "ours-file", "OURS", "arg-glossary-merge-ours"))
        .arg(file(
            l10n,
            "theirs-file",
            "THEIRS",
            "arg-glossary-merge-theirs",
        ))
        .arg(option(l10n, "base", "FILE", "arg-glossary-merge-base"))
        .arg(switch(l10n, "ours", "arg-glossary-merge-prefer-ours"))
        .arg(switch(l10n, "theirs", "arg-glossary-merge-prefer-theirs").conflicts_with("ours"))
        .arg(option(l10n, "output", "FILE", "arg-glossary-merge-output").short('o'))
}

pub(super) fn diff_command(l10n: HelpText<'_>) -> Command {
    Command::new("diff")
        .about(text(l10n, "cmd-glossary-diff"))
        .arg(file(l10n, "before", "BEFORE", "arg-glossary-diff-before"))
        .arg(file(l10n, "after", "AFTER", "arg-glossary-diff-after"))
        .arg(format::<DiffFormat>(l10n))
        .arg(option(l10n, "output", "FILE", "arg-output").short('o'))
}

fn file(l10n: HelpText<'_>, id: &'static str, name: &'static str, help: &'static str) -> Arg {
    Arg::new(id)
        .value_name(name)
        .required(true)
        .help(text(l10n, help))
}

fn glossary(path: &str, session: &mut Session<'_>) -> Result<Glossary, Failure> {
    read(path, &Choice::default(), session)
}

pub(super) fn run_diff(
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<Outcome, Failure> {
    let word = |name: &str| matches.get_one::<String>(name).map_or("-", String::as_str);
    let before = glossary(word("before"), session)?;
    let after = glossary(word("after"), session)?;
    let found = diff(&Table::new(&before), &Table::new(&after));
    let output = matches.get_one::<String>("output");
    let shown = glossary_diff::render(
        &found,
        chosen::<DiffFormat>(matches, "format"),
        &session.audience(output),
    );
    files::deliver(&shown, output, session)?;
    Ok(if found.is_empty() {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}

pub(super) fn run_merge(
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<Outcome, Failure> {
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let (own, other) = (
        word("ours-file").unwrap_or("-"),
        word("theirs-file").unwrap_or("-"),
    );
    let output = matches.get_one::<String>("output").filter(|it| *it != "-");
    // A version-control system wants the result in the place of ours.
    let in_place = output.is_some_and(|it| it == own);
    if in_place {
        session.project.check_output(own, std::iter::empty())?;
    }
    let project = Arc::clone(&session.project);
    let open = |path: &str| project.open_glossary(path, &Choice::default());
    let (opened, opened_theirs) = (open(own)?, open(other)?);
    let opened_base = word("base").map(open).transpose()?;
    let all = [Some(&opened), Some(&opened_theirs), opened_base.as_ref()];
    let all: Vec<&OpenGlossary> = all.into_iter().flatten().collect();
    let parsed = progress::meanwhile("progress-working", &shown_glossary(own), session, || {
        project.parse_glossaries(&all)
    });
    session.say_notices(&session.project.take_notices());
    let parsed = parsed?;
    let prefer = match (matches.get_flag("ours"), matches.get_flag("theirs")) {
        (true, _) => Some(Side::Ours),
        (_, true) => Some(Side::Theirs),
        _ => None,
    };
    let tables: Vec<Table<'_>> = parsed.iter().map(Table::new).collect();
    let merged = merge(tables.get(2), &tables[0], &tables[1], prefer);
    let written = write_table(&merged.table);
    match in_place {
        true if opened.is_converted => {
            let message = Message::new("glossary-add-other-format").with("path", own);
            let help = Message::new("glossary-add-other-format.help");
            return Err(Failure::new(message).with_help(help));
        }
        true => write_over(own, &opened.document.with_text(written), session)?,
        false => files::deliver(&written, output, session)?,
    }
    say(&merged, prefer, session);
    Ok(if merged.conflicts.is_empty() || prefer.is_some() {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}

/// Writes the result in the place of the file that was read, if that is still as it was.
fn write_over(
    path: &str,
    document: &crate::document::Document,
    session: &Session<'_>,
) -> Result<(), Failure> {
    let bytes = document.to_bytes()?;
    let project = Arc::clone(&session.project);
    let written = project.system().write(Path::new(path), &bytes, None);
    written.map_err(|error| Failure::write(path, &error))
}

/// What was merged, and every conflict with both rows.
fn say(merged: &Merged<'_>, prefer: Option<Side>, session: &mut Session<'_>) {
    for conflict in &merged.conflicts {
        session.remark(&said(conflict));
    }
    let message = Message::new("glossary-merged").with("rows", merged.table.rows.len());
    let message = message
        .with("added", merged.added)
        .with("changed", merged.changed);
    session.remark(&message.with("deleted", merged.deleted));
    if merged.conflicts.is_empty() {
        return;
    }
    let id = match prefer {
        None => "glossary-merge-open",
        Some(Side::Ours) => "glossary-merge-for-ours",
        Some(Side::Theirs) => "glossary-merge-for-theirs",
    };
    session.remark(&Message::new(id).with("count", merged.conflicts.len()));
}

pub(super) fn said(conflict: &Conflict) -> Message {
    let id = match conflict.column.as_str() {
        "" if conflict.ours.is_empty() => "glossary-merge-deleted-by-ours",
        "" => "glossary-merge-deleted-by-theirs",
        "concept_id" if conflict.cells[0] == conflict.cells[1] => "glossary-merge-one-id",
        _ => "glossary-merge-conflict",
    };
    let [ours, theirs] = &conflict.cells;
    let message = Message::new(id);
    match id {
        "glossary-merge-deleted-by-ours" => message.with("theirs", &*conflict.theirs),
        "glossary-merge-deleted-by-theirs" => message.with("ours", &*conflict.ours),
        _ => {
            let message = message.with("ours", &*conflict.ours);
            let message = message.with("theirs", &*conflict.theirs);
            match id {
                "glossary-merge-one-id" => message.with("id", &**ours),
                _ => message
                    .with("column", &*conflict.column)
                    .with("ourcell", &**ours)
                    .with("theircell", &**theirs),
            }
        }
    }
}

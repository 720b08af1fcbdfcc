//! Glossaries of OmegaT: a term, its translation and a comment, with tabs between them and without a
//! header; lines that begin with `#` are comments.

use super::csv::{Table, good_pairs, known};
use super::gathered::{Gathered, Row, column_of};
use super::loss::{Holds, Losses};
use super::utx::flat;
use crate::container::csv::{line, row};
use crate::glossary::TermStatus;
use crate::text::{Lang, dominant_language};

/// Extensions that OmegaT reads glossaries by.
const EXTENSIONS: [&str; 4] = ["txt", "tab", "utf8", "tsv"];

/// What a comment says before the columns of the table that a file was made from.
const OWN_COLUMNS: &str = "# naqhara columns: ";

/// Reads a file that looks like one: no header, and nearly every line has a tab.
pub(super) fn read(extension: &str, text: &str) -> Option<Gathered> {
    let is_ours = text.starts_with(OWN_COLUMNS);
    let may_be = EXTENSIONS.contains(&extension) && looks_right(text);
    if !is_ours && !may_be {
        return None;
    }
    let mut gathered = Gathered::default();
    // Our own files have English first, whatever scripts the terms are in.
    let source = if is_ours {
        Lang::En
    } else {
        language_of_sources(text)
    };
    for (nth, line) in text.lines().enumerate() {
        if let Some(columns) = line.strip_prefix(OWN_COLUMNS) {
            let cells = row(columns, 0, b',').0;
            gathered.columns = cells.into_iter().map(|it| it.text).collect();
        }
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        gathered.push(&mut concept(line, nth + 1, source));
    }
    Some(gathered)
}

fn rows(text: &str) -> impl Iterator<Item = &str> {
    let lines = text
        .lines()
        .filter(|it| !it.starts_with('#') && !it.trim().is_empty());
    lines.take(200)
}

fn looks_right(text: &str) -> bool {
    let has_header = rows(text)
        .next()
        .is_none_or(|first| first.split('\t').any(|it| known(it).is_some()));
    let (mut all, mut parted) = (0_usize, 0_usize);
    for line in rows(text) {
        all += 1;
        parted += usize::from((2..=4).contains(&line.split('\t').count()) && !line.contains('"'));
    }
    !has_header && parted * 10 >= all * 9
}

/// The language of the first column, by its script.
fn language_of_sources(text: &str) -> Lang {
    let mut arabic = 0_isize;
    for line in rows(text) {
        let first = line.split('\t').next().unwrap_or_default();
        arabic += match dominant_language(first) {
            Lang::Ar => 1,
            Lang::En => -1,
        };
    }
    if arabic > 0 { Lang::Ar } else { Lang::En }
}

fn concept(line: &str, number: usize, source: Lang) -> Row {
    let mut row = Row::new(number);
    let target = match source {
        Lang::En => Lang::Ar,
        Lang::Ar => Lang::En,
    };
    for (nth, cell) in line.split('\t').enumerate() {
        match nth {
            0 => row.add_term(column_of(source, TermStatus::Preferred), cell),
            1 => row.add_term(column_of(target, TermStatus::Preferred), cell),
            _ => row.put("note", cell),
        }
    }
    row
}

const HOLDS: Holds = Holds {
    columns: &["en_preferred", "ar_preferred", "note"],
    one_line: true,
    both_languages: true,
};

/// The table as a file, a line for each pair of good terms, and what it cannot hold. Terms that are not
/// to be written are left out, since OmegaT would offer them.
pub fn write(table: &Table) -> (String, Losses) {
    let mut losses = Losses::of(table, &HOLDS);
    let mut out = String::new();
    let own: Vec<String> = table.columns.clone();
    if !line(&own).contains(['\n', '\r']) {
        out.push_str(OWN_COLUMNS);
        out.push_str(&line(&own));
        out.push('\n');
    }
    for nth in 0..table.rows.len() {
        let note = flat(table.cell(nth, "note"));
        for [source, target] in good_pairs(table, nth) {
            losses.hash(&source);
            let row = [flat(&source), flat(&target), note.clone()].join("\t");
            out.push_str(row.trim_end_matches('\t'));
            out.push('\n');
        }
    }
    (out, losses)
}

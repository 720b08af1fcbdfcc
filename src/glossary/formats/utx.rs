//! UTX, the plain format of the Asia-Pacific Association for Machine Translation: lines with tabs below
//! lines that begin with `#`, the last of which names the columns.

use std::borrow::Cow;

use super::csv::{Table, values};
use super::elements::primary;
use super::gathered::{Gathered, Row, column_of};
use super::loss::{Holds, Losses};
use crate::glossary::TermStatus;
use crate::text::{Lang, dominant_language};

/// What a file begins with.
pub(super) const MAGIC: &str = "#UTX";

pub(super) fn read(text: &str) -> Gathered {
    let mut gathered = Gathered::default();
    let languages = languages(text);
    let mut columns: Vec<String> = Vec::new();
    for (nth, line) in text.lines().enumerate() {
        if let Some(header) = line.strip_prefix('#') {
            if header.contains('\t') {
                columns = header
                    .split('\t')
                    .map(|it| it.trim().to_lowercase())
                    .collect();
            }
            continue;
        }
        let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
        if cells.iter().all(|it| it.is_empty()) {
            continue;
        }
        gathered.push(&mut row(&cells, &columns, &languages, nth + 1));
    }
    gathered
}

/// Source and target language, from the first line: `#UTX 1.20; en/ar; ...`.
fn languages(text: &str) -> [String; 2] {
    let first = text.lines().next().unwrap_or_default();
    let pair = first.split(';').find_map(|it| it.split_once('/'));
    let (source, target) = pair.unwrap_or_default();
    [primary(source), primary(target)].map(Cow::into_owned)
}

fn row(cells: &[&str], columns: &[String], languages: &[String; 2], line: usize) -> Row {
    let mut row = Row::new(line);
    let name = |nth: usize| match columns.get(nth).map(String::as_str) {
        None | Some("") if nth == 0 => "src",
        None | Some("") if nth == 1 => "tgt",
        None | Some("") => "note",
        Some(name) => name,
    };
    let cell_of = |wanted: &str| {
        let place = (0..cells.len()).find(|nth| name(*nth) == wanted);
        place.map_or("", |it| cells[it])
    };
    let said = [cell_of("term status"), cell_of("status")].concat();
    let status = super::standing(&said).unwrap_or(TermStatus::Preferred);
    for (nth, cell) in cells.iter().enumerate() {
        match name(nth) {
            "src" => term(&mut row, &languages[0], cell, TermStatus::Preferred),
            "tgt" => term(&mut row, &languages[1], cell, status),
            "src:pos" => row.put("part_of_speech", cell),
            "concept id" => row.put("concept_id", cell),
            "comment" | "note" => row.put("note", cell),
            "domain" => row.put("subject_field", cell),
            "term status" | "status" if super::standing(cell).is_some() => {}
            "term status" | "status" if *cell == "provisional" => row.put("status", "draft"),
            other => row.put(other, cell),
        }
    }
    row
}

fn term(row: &mut Row, language: &str, text: &str, status: TermStatus) {
    match language {
        "en" => row.add_term(column_of(Lang::En, status), text),
        "ar" => row.add_term(column_of(Lang::Ar, status), text),
        "" => row.add_term(column_of(dominant_language(text), status), text),
        other => row.add_term(other, text),
    }
}

/// What the format has a place for.
const HOLDS: Holds = Holds {
    columns: &[
        "concept_id",
        "en_preferred",
        "ar_preferred",
        "ar_admitted",
        "ar_short",
        "ar_deprecated",
        "ar_superseded",
        "part_of_speech",
        "subject_field",
        "note",
    ],
    one_line: true,
    both_languages: true,
};

/// The table as a file, a line for each pair of terms, and what it cannot hold.
pub fn write(table: &Table) -> (String, Losses) {
    let mut losses = Losses::of(table, &HOLDS);
    let days = (0..table.rows.len()).map(|nth| table.cell(nth, "updated"));
    let made = days.max().unwrap_or_default();
    let mut out = format!("{MAGIC} 1.20; en/ar; {made}; naqhara\n");
    out.push_str("#src\ttgt\tsrc:pos\tterm status\tconcept ID\tdomain\tcomment\n");
    for nth in 0..table.rows.len() {
        let cell = |name: &str| flat(table.cell(nth, name));
        let sources = values(table.cell(nth, "en_preferred"));
        for (column, status) in TARGETS {
            for target in values(table.cell(nth, column)) {
                for source in &sources {
                    let tail = [
                        cell("part_of_speech"),
                        status.to_owned(),
                        cell("concept_id"),
                        cell("subject_field"),
                        cell("note"),
                    ];
                    let line = [flat(source), flat(&target), tail.join("\t")].join("\t");
                    out.push_str(line.trim_end_matches('\t'));
                    out.push('\n');
                    losses.hash(source);
                }
            }
        }
    }
    (out, losses)
}

const TARGETS: [(&str, &str); 5] = [
    ("ar_preferred", "approved"),
    ("ar_admitted", "non-standard"),
    ("ar_short", "non-standard"),
    ("ar_deprecated", "forbidden"),
    ("ar_superseded", "forbidden"),
];

/// A cell on one line, without tabs.
pub(super) fn flat(text: &str) -> String {
    let words = text.split(['\t', '\n', '\r']).map(str::trim);
    words
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

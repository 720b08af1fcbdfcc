//! The starter glossary is clean, whoever edits it.

use std::collections::{BTreeMap, BTreeSet};

use naqhara::analysis::Engine;
use naqhara::glossary::formats::csv;
use naqhara::text::{FoldLevel, fold_key, is_arabic_letter, is_clitic_stack, is_invisible};
use unicode_normalization::is_nfc;

use crate::STARTER_GLOSSARY;

/// Fewest concepts that ship.
const FEWEST: usize = 1_500;

/// Columns with one of a few values.
const ENUMS: [(&str, &[&str]); 6] = [
    (
        "entity_type",
        &[
            "person", "org", "place", "product", "project", "work", "event", "law", "unit", "role",
            "term",
        ],
    ),
    (
        "ar_kind",
        &["transliteration", "translation", "mixed", "native"],
    ),
    ("keep_latin", &["yes", "no", "either"]),
    ("gender", &["", "masculine", "feminine"]),
    ("match", &["clitic", "exact", "exact-case", "fuzzy"]),
    ("status", &["draft", "approved", "retired"]),
];

/// The rows as they stand in the file, by column.
fn rows() -> Vec<BTreeMap<String, String>> {
    let mut reader = ::csv::Reader::from_reader(STARTER_GLOSSARY.as_bytes());
    let rows = reader.deserialize::<BTreeMap<String, String>>();
    rows.map(|row| row.expect("a row of the right length"))
        .collect()
}

fn terms(row: &BTreeMap<String, String>) -> impl Iterator<Item = (&str, &str)> {
    let is_term = |name: &str| {
        let status = name
            .strip_prefix("en_")
            .or_else(|| name.strip_prefix("ar_"));
        status.is_some_and(|it| {
            ["preferred", "admitted", "short", "deprecated", "superseded"].contains(&it)
        })
    };
    row.iter()
        .filter(move |(name, _)| is_term(name))
        .flat_map(|(name, cell)| {
            let values = cell.split(" | ").filter(|it| !it.is_empty());
            values.map(move |term| (name.as_str(), term))
        })
}

#[track_caller]
fn no_faults(faults: &[String]) {
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn concepts_that_may_be_confused_name_each_other() {
    let rows = rows();
    let named = |row: &BTreeMap<String, String>| -> Vec<String> {
        let cells = row["confusable_with"].split(" | ");
        cells.map(str::to_owned).collect()
    };
    let by_id: BTreeMap<&str, Vec<String>> = rows
        .iter()
        .map(|row| (row["concept_id"].as_str(), named(row)))
        .collect();
    let mut faults = Vec::new();
    for (id, named) in &by_id {
        let others = named.iter().filter(|it| by_id.contains_key(it.as_str()));
        let one_way = others.filter(|it| !by_id[it.as_str()].contains(&(*id).to_owned()));
        faults.extend(one_way.map(|it| format!("{it} does not name {id}")));
    }
    no_faults(&faults);
}

#[test]
fn the_file_is_read_without_a_word_and_written_back_as_it_was() {
    let (glossary, problems) = csv::read(STARTER_GLOSSARY);
    assert_eq!(problems, []);
    let written = csv::write(&glossary);
    for (number, (old, new)) in STARTER_GLOSSARY.lines().zip(written.lines()).enumerate() {
        assert_eq!(old, new, "line {}", number + 1);
    }
    assert_eq!(written.len(), STARTER_GLOSSARY.len());
}

#[test]
fn concepts_are_many_and_well_formed() {
    let rows = rows();
    assert!(rows.len() >= FEWEST, "{} concepts", rows.len());
    let mut faults = Vec::new();
    let mut ids = BTreeSet::new();
    for row in &rows {
        let id = row["concept_id"].as_str();
        let number = id.strip_prefix("nq-").unwrap_or_default();
        if number.len() != 6 || !number.bytes().all(|b| b.is_ascii_digit()) {
            faults.push(format!("{id}: an id looks like nq-000001"));
        }
        if !ids.insert(id) {
            faults.push(format!("{id} stands twice"));
        }
        for (column, legal) in ENUMS {
            if !legal.contains(&row[column].as_str()) {
                faults.push(format!("{id}: {column} is {:?}", row[column]));
            }
        }
        for column in [
            "en_preferred",
            "ar_preferred",
            "definition_en",
            "definition_ar",
        ] {
            if row[column].is_empty() || row[column].contains(" | ") {
                faults.push(format!("{id}: {column} holds one value"));
            }
        }
    }
    for row in &rows {
        for column in ["related", "confusable_with"] {
            for value in row[column].split(" | ").filter(|it| it.starts_with("nq-")) {
                if !ids.contains(value) {
                    faults.push(format!("{}: there is no {value}", row["concept_id"]));
                }
            }
        }
    }
    no_faults(&faults);
}

#[test]
fn cells_are_clean() {
    let mut faults = Vec::new();
    for row in &rows() {
        for (column, cell) in row {
            for fault in cell_faults(cell) {
                faults.push(format!(
                    "{}: {column}: {cell:?}: {fault}",
                    row["concept_id"]
                ));
            }
        }
        for (column, term) in terms(row) {
            for fault in term_faults(column, term) {
                faults.push(format!("{}: {column}: {term}: {fault}", row["concept_id"]));
            }
        }
    }
    no_faults(&faults);
}

fn cell_faults(cell: &str) -> Vec<&'static str> {
    let mut faults = Vec::new();
    let mut check = |bad: bool, fault| faults.extend(bad.then_some(fault));
    check(cell.trim() != cell, "blanks at an end");
    check(cell.contains("  "), "two blanks in a row");
    check(
        cell.contains(char::is_control) || cell.contains(is_invisible),
        "a control character",
    );
    check(cell.contains(['\u{A0}', '\u{202F}']), "a no-break space");
    check(cell.contains('\u{640}'), "a tatweel");
    check(!is_nfc(cell), "not in NFC");
    check(
        cell.contains("||") || cell.contains("| |") || cell.ends_with('|'),
        "an empty value",
    );
    faults
}

fn term_faults(column: &str, term: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let arabic = term.chars().filter(|&c| is_arabic_letter(c)).count();
    let latin = term.chars().filter(|c| c.is_ascii_alphabetic()).count();
    if column.starts_with("en_") && arabic > 0 || column.starts_with("ar_") && latin > arabic {
        faults.push("in the column of the other language".to_owned());
    }
    if term.contains(['"', '«', '»', '“', '”', '„', '؟', '،', '؛']) {
        faults.push("a quotation mark or comma".to_owned());
    }
    if term
        .chars()
        .any(|c| matches!(c, '\u{64B}'..='\u{650}' | '\u{652}'))
    {
        faults.push("vowel marks".to_owned());
    }
    // A clitic that is written onto a Latin name: وMicrosoft.
    let head: String = term.chars().take_while(|&c| is_arabic_letter(c)).collect();
    let glued = term[head.len()..].starts_with(|c: char| c.is_ascii_alphabetic());
    if glued && is_clitic_stack(&head) {
        faults.push(format!("the clitic {head} is glued on"));
    }
    faults
}

/// Two concepts may share a spelling only when both rows say so.
#[test]
fn shared_spellings_are_declared_on_both_sides() {
    let rows = rows();
    let mut of_key: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (place, row) in rows.iter().enumerate() {
        for (_, term) in terms(row) {
            of_key
                .entry(fold_key(term, FoldLevel::Letters))
                .or_default()
                .insert(place);
        }
    }
    let declares = |row: usize, other: usize| {
        let id = rows[other]["concept_id"].as_str();
        rows[row]["confusable_with"]
            .split(" | ")
            .any(|value| value == id)
    };
    let mut faults = BTreeSet::new();
    for (key, places) in &of_key {
        for &a in places {
            for &b in places.iter().filter(|&&b| b != a) {
                if !declares(a, b) {
                    let id = |row: usize| rows[row]["concept_id"].as_str();
                    faults.insert(format!(
                        "{}: confusable_with lacks {} ({key})",
                        id(a),
                        id(b)
                    ));
                }
            }
        }
    }
    no_faults(&faults.into_iter().collect::<Vec<_>>());
}

/// Every term is found in a text that consists of it: none is too long, too short or shadowed.
#[test]
fn every_term_is_found() {
    let engine = Engine::starter();
    let mut faults = Vec::new();
    for term in engine.glossary().terms() {
        let found = engine.index().find(engine.glossary(), &term.text);
        if !found.iter().any(|m| m.span.of(&term.text) == term.text) {
            faults.push(format!("{} is not found", term.text));
        }
    }
    no_faults(&faults);
}

/// The numbers in the README of the data are those of the file, give or take one in twenty.
#[test]
fn the_readme_counts_right() {
    let path = crate::source::root().join("data/README.md");
    let readme = std::fs::read_to_string(path).expect("data/README.md");
    let rows = rows();
    let mut counts: Vec<(&str, usize)> = vec![(" concepts with", rows.len())];
    for (words, lang) in [(" English and", "en_"), (" Arabic forms", "ar_")] {
        let all = rows.iter().flat_map(terms);
        counts.push((words, all.filter(|(it, _)| it.starts_with(lang)).count()));
    }
    let mut faults = Vec::new();
    for (words, count) in counts {
        let said = readme.split(words).next().and_then(last_number);
        check_count(words, said, count, &mut faults);
    }
    for kind in ENUMS[0].1 {
        let count = rows
            .iter()
            .filter(|row| row["entity_type"] == *kind)
            .count();
        let head = format!("| {kind} | ");
        let cell = readme
            .split(&head)
            .nth(1)
            .and_then(|it| it.split(' ').next());
        let said = cell.and_then(last_number);
        check_count(kind, said, count, &mut faults);
    }
    no_faults(&faults);
}

fn check_count(what: &str, said: Option<usize>, count: usize, faults: &mut Vec<String>) {
    if said.is_none_or(|said| said.abs_diff(count) * 20 > count.max(20)) {
        faults.push(format!(
            "data/README.md: {what}: {said:?}, but there are {count}"
        ));
    }
}

/// `… 3,304` is 3304.
fn last_number(text: &str) -> Option<usize> {
    let number = text.rsplit([' ', '\n']).next()?;
    number.replace(',', "").parse().ok()
}

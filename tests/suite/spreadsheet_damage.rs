//! What spreadsheets do to a glossary is repaired, or named with its line: thirty files, each damaged in
//! another way.

use std::fs;

use encoding_rs::{MACINTOSH, WINDOWS_1252, WINDOWS_1256};
use serde_json::Value;

use crate::program::{arg, naqhara};

/// What is to be said of the damaged cell.
enum Told {
    /// The term comes back as it was.
    Repaired(&'static str),
    /// The cell is named: only a person can write it again.
    Named,
}

/// The cell in a file of sound rows.
struct Damaged {
    column: usize,
    cell: String,
    told: Told,
}

fn repaired(column: usize, cell: impl Into<String>, meant: &'static str) -> Damaged {
    Damaged {
        column,
        cell: cell.into(),
        told: Told::Repaired(meant),
    }
}

fn named(column: usize, cell: &str) -> Damaged {
    Damaged {
        column,
        cell: cell.to_owned(),
        told: Told::Named,
    }
}

/// What a program shows that takes UTF-8 for an encoding of one byte a letter.
fn read_as(text: &str, encoding: &'static encoding_rs::Encoding) -> String {
    let read = encoding.decode_without_bom_handling(text.as_bytes()).0;
    read.into_owned()
}

fn as_latin(text: &str) -> String {
    text.bytes().map(char::from).collect()
}

const ID: usize = 0;
const EN: usize = 1;
const AR: usize = 2;
const DEFINITION: usize = 3;

fn all() -> Vec<Damaged> {
    let (town, firm) = ("القاهرة", "شركة النيل، دبي");
    let western = read_as(town, WINDOWS_1252);
    let windows = WINDOWS_1256.encode(town).0;
    let mut all = vec![
        // Six kinds of wrong encodings, terms and texts.
        repaired(AR, western.clone(), town),
        repaired(AR, as_latin(town), town),
        repaired(AR, read_as(town, WINDOWS_1256), town),
        repaired(AR, read_as(town, MACINTOSH), town),
        repaired(AR, read_as(&western, WINDOWS_1252), town),
        repaired(
            AR,
            WINDOWS_1252.decode_without_bom_handling(&windows).0,
            town,
        ),
        repaired(AR, read_as(firm, WINDOWS_1252), firm),
        repaired(AR, as_latin(firm), firm),
        repaired(AR, read_as(firm, WINDOWS_1256), firm),
        repaired(AR, read_as(firm, MACINTOSH), firm),
        repaired(DEFINITION, read_as(firm, WINDOWS_1252), firm),
        repaired(DEFINITION, read_as(firm, WINDOWS_1256), firm),
    ];
    // Days, numbers, formulas and letters that were lost.
    let lost = [
        (EN, "1-Mar"),
        (EN, "Sep-24"),
        (EN, "01/03/2024"),
        (ID, "2024-03-01"),
        (EN, "2024-03-01 00:00:00"),
        (EN, "1.23E+11"),
        (ID, "1E+05"),
        (EN, "########"),
        (EN, "#NAME?"),
        (EN, "#REF!"),
        (EN, "#DIV/0!"),
        (AR, "#N/A"),
        (EN, "Err:508"),
        (AR, "???????"),
        (AR, "????? ????"),
        (AR, "الق\u{FFFD}هرة"),
    ];
    all.extend(lost.map(|(column, cell)| named(column, cell)));
    all.extend(["=A1+2", "=SUM(B2)"].map(|cell| named(EN, cell)));
    all
}

#[test]
fn thirty_files_are_repaired_or_named() {
    let all = all();
    assert_eq!(all.len(), 30);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("glossary.csv");
    for Damaged { column, cell, told } in all {
        let mut row = ["b-2", "Made Town", "مدينة مصنوعة", "a town"].map(str::to_owned);
        row[column].clone_from(&cell);
        let row = row.map(|it| format!("\"{it}\"")).join(",");
        let table = format!(
            "concept_id,en_preferred,ar_preferred,definition_ar\na-1,Sound Town,مدينة سليمة,بلدة\n{row}\n\
            c-3,Other Town,مدينة أخرى,بلدة\n"
        );
        fs::write(&path, &table).expect("written");
        let run = naqhara(&["glossary", "check", arg(&path), "--format", "json"]).run();
        assert_eq!(run.code, 1, "{cell}: {}", run.out);
        let found: Value = serde_json::from_str(&run.out).expect("JSON");
        let found = found["diagnostics"].as_array().expect("a list").clone();
        assert!(found.iter().all(|it| it["line"] == 3), "{cell}: {found:?}");
        let is_told = |it: &Value| {
            let message = it["message"].as_str().unwrap_or_default();
            message.contains(match &told {
                Told::Repaired(meant) => meant,
                Told::Named => &*cell,
            })
        };
        assert!(found.iter().any(is_told), "{cell}: {found:?}");
        let run = naqhara(&["glossary", "convert", arg(&path), "--to", "csv"]).run();
        assert_eq!(run.code, 0, "{cell}");
        match told {
            Told::Repaired(meant) => {
                assert!(
                    run.out.contains(meant) && !run.out.contains(&cell),
                    "{cell}: {}",
                    run.out
                );
            }
            Told::Named => assert!(run.out.contains(&cell), "{cell}: {}", run.out),
        }
        // What was sound stays.
        for sound in [
            "a-1,Sound Town,مدينة سليمة,بلدة\n",
            "c-3,Other Town,مدينة أخرى,بلدة\n",
        ] {
            assert!(run.out.contains(sound), "{cell}: {}", run.out);
        }
    }
}

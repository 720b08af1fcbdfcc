//! Glossaries as workbooks and Word documents: what is written is read back, whatever the names.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use naqhara::glossary::formats::csv::{self, Table};
use naqhara::render::glossary::GlossaryFormat;
use naqhara::text::Lang;
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

use crate::program::{arg, naqhara};
use crate::shown::glossary_file;
use crate::source;

/// All parts of a package, each of which must be well-formed XML of characters that XML can hold.
fn parts(file: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).expect("a zip archive");
    let mut found = Vec::new();
    for index in 0..zip.len() {
        let mut part = zip.by_index(index).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).expect("UTF-8");
        let is_wrong = |c: char| matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}');
        assert!(!text.contains(is_wrong), "{name}: {text:?}");
        let mut reader = Reader::from_str(&text);
        while reader.read_event().expect("well-formed XML") != Event::Eof {}
        found.push((name, text));
    }
    found
}

fn part(file: &[u8], name: &str) -> String {
    let part = parts(file).into_iter().find(|it| it.0 == name);
    part.expect("the part is there").1
}

/// The rows of a sheet by their columns, as a spreadsheet reads them.
fn rows(sheet: &str) -> Vec<Vec<String>> {
    let mut reader = Reader::from_str(sheet);
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut in_text = false;
    loop {
        let text = match reader.read_event().expect("well-formed XML") {
            Event::Eof => break,
            Event::Start(it) | Event::Empty(it) if it.name().as_ref() == "row" => {
                rows.push(Vec::new());
                continue;
            }
            Event::Start(it) if it.name().as_ref() == "c" => {
                let row = rows.last_mut().expect("cells stand in rows");
                row.resize(column(&it) + 1, String::new());
                continue;
            }
            Event::Start(it) if it.name().as_ref() == "t" => {
                in_text = true;
                continue;
            }
            Event::End(it) if it.name().as_ref() == "t" => {
                in_text = false;
                continue;
            }
            Event::Text(it) => it.xml10_content().into_owned(),
            Event::GeneralRef(it) => {
                let reference = format!("&{};", it.xml10_content());
                unescape(&reference).expect("a reference").into_owned()
            }
            _ => continue,
        };
        if let Some(cell) = rows
            .last_mut()
            .and_then(|it| it.last_mut())
            .filter(|_| in_text)
        {
            cell.push_str(&text);
        }
    }
    let width = rows[0].len();
    for row in &mut rows {
        row.iter_mut().for_each(|cell| *cell = decoded(cell));
        row.resize(width, String::new());
    }
    rows
}

fn column(cell: &BytesStart<'_>) -> usize {
    let place = cell
        .try_get_attribute("r")
        .expect("attributes")
        .expect("a place");
    let letters = place.value.chars().filter(char::is_ascii_alphabetic);
    letters.fold(0, |sum, c| sum * 26 + (c as usize - 'A' as usize) + 1) - 1
}

/// `_xHHHH_` as the character that it stands for.
fn decoded(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let code = rest.get(2..6).filter(|_| rest.get(6..7) == Some("_"));
        let c = code.and_then(|it| u32::from_str_radix(it, 16).ok());
        let taken = match c.and_then(char::from_u32) {
            Some(c) => (out.push(c), 7).1,
            None => (out.push_str("_x"), 2).1,
        };
        rest = &rest[taken..];
    }
    out + rest
}

#[track_caller]
fn comes_back(text: &str) {
    let (glossary, _) = csv::read(text);
    let table = Table::new(&glossary);
    let file = glossary_file(&glossary, GlossaryFormat::Xlsx, Lang::En).expect("it fits");
    let sheet = part(&file, "xl/worksheets/sheet1.xml");
    let written = table.rows.into_iter();
    let written = written.map(|row| row.into_iter().map(Cow::into_owned).collect());
    let expected: Vec<Vec<String>> = [table.columns].into_iter().chain(written).collect();
    assert_eq!(rows(&sheet), expected);
    // A formula would be an `f` element, a number or a date a cell of another type.
    assert!(!sheet.contains("<f>") && !sheet.contains("<v>"), "{sheet}");
    assert_eq!(
        sheet.matches("<c ").count(),
        sheet.matches(" t=\"inlineStr\"").count()
    );
    parts(&glossary_file(&glossary, GlossaryFormat::Docx, Lang::Ar).expect("it fits"));
}

/// Names that would break a package, run in a spreadsheet or steer a terminal.
const HOSTILE: &str = "concept_id,entity_type,en_preferred,ar_preferred,note,own\n\
    nq-1,org,<script>alert(1)</script>,]]> & \u{202E}ماسك,\"=HYPERLINK(\"\"http://example.org\"\")\",+1\n\
    nq-2,term,\"\t=1+1\",-٥,@SUM(A1),\"two\nlines\tand \"\"quotes\"\"\"\n\
    nq-3,person,a\u{1b}[31mb\0c\u{FFFF},لا\u{200F} أحد,_x0041_ &amp; _x,\u{85}\u{9b}'\n";

#[test]
fn every_character_comes_back_from_a_workbook() {
    comes_back(HOSTILE);
    comes_back("en,ar\nOracle,أوراكل\n");
    comes_back(crate::STARTER_GLOSSARY);
}

proptest! {
    #[test]
    fn any_cell_comes_back(cells in proptest::collection::vec("\\PC{0,20}|[\\x00-\\x7F]{0,20}", 1..8)) {
        let mut writer = ::csv::Writer::from_writer(Vec::new());
        writer.write_record(["en", "ar", "note"]).expect("memory");
        for cell in &cells {
            writer.write_record(["Oracle", cell, cell]).expect("memory");
        }
        let text = String::from_utf8(writer.into_inner().expect("memory")).expect("UTF-8");
        comes_back(&text);
    }
}

#[test]
fn a_sheet_runs_from_the_right_and_lists_its_values() {
    let (glossary, _) = csv::read("entity_type,en,ar,status,own\norg,Oracle,أوراكل,draft,نعم\n");
    let file = glossary_file(&glossary, GlossaryFormat::Xlsx, Lang::En).expect("it fits");
    let sheet = part(&file, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<sheetView rightToLeft=\"1\""));
    assert!(sheet.contains("ySplit=\"1\"") && sheet.contains("state=\"frozen\""));
    for (cells, values) in [
        ("A2:A1048576", "person,org,"),
        ("D2:D1048576", "draft,approved,"),
    ] {
        let list = format!("sqref=\"{cells}\"><formula1>\"{values}");
        assert!(sheet.contains(&list), "{sheet}");
    }
    // Format 2 runs from the right, format 1 from the left.
    for (cell, format) in [("A2", 1), ("B2", 1), ("C2", 2), ("D2", 1), ("E2", 2)] {
        assert!(
            sheet.contains(&format!("<c r=\"{cell}\" s=\"{format}\"")),
            "{cell}"
        );
    }
    let styles = part(&file, "xl/styles.xml");
    assert_eq!(styles.matches("numFmtId=\"49\"").count(), 3);
    assert_eq!(styles.matches("readingOrder=\"2\"").count(), 1);
    let long = format!("en,ar,note\nOracle,أوراكل,{}\n", "x".repeat(40_000));
    let refused =
        glossary_file(&csv::read(&long).0, GlossaryFormat::Xlsx, Lang::En).expect_err("too long");
    assert_eq!(refused.id, "xlsx-cell-too-long");
}

#[test]
fn a_glossary_is_a_table_that_people_read() {
    let text = "entity_type,en,ar,ar_admitted,definition_ar\norg,C++ Co.,أوراكل,شركة أوراكل,شركة\n";
    let file = glossary_file(&csv::read(text).0, GlossaryFormat::Docx, Lang::Ar).expect("it fits");
    let body = part(&file, "word/document.xml");
    assert!(body.contains("<w:bidiVisual/>") && body.contains("<w:tblHeader/>"));
    assert!(body.contains("<w:pStyle w:val=\"Title\"/><w:bidi/>"));
    for said in ["C++ Co.", "شركة أوراكل", "مقبول", "مؤسسة"] {
        assert!(body.contains(said), "{said}: {body}");
    }
    let english =
        glossary_file(&csv::read(text).0, GlossaryFormat::Docx, Lang::En).expect("it fits");
    assert!(!part(&english, "word/document.xml").contains("bidiVisual"));
}

#[test]
fn convert_writes_files_and_pipes_but_no_terminals() {
    let folder = tempfile::tempdir().expect("a folder");
    let csv = source::root().join("tests/data/names.csv");
    for format in ["xlsx", "docx"] {
        let args = ["glossary", "convert", arg(&csv), "--to", format];
        let run = naqhara(&args).on_terminal().run();
        assert_eq!((run.code, &*run.out), (2, ""));
        assert!(
            run.err.contains("cannot be shown on a terminal"),
            "{}",
            run.err
        );
        let path = folder.path().join(format!("names.{format}"));
        let run = naqhara(&[&args[..], &["-o", arg(&path)]].concat()).run();
        assert_eq!((run.code, &*run.out), (0, ""));
        // A document is for reading: it lacks columns, which is said.
        let is_whole = format == "xlsx";
        assert_eq!(run.err.is_empty(), is_whole, "{}", run.err);
        let once = std::fs::read(&path).expect("the file is written");
        parts(&once);
        naqhara(&[&args[..], &["-o", arg(&path)]].concat()).run();
        assert_eq!(std::fs::read(&path).expect("again"), once);
    }
    let run = naqhara(&["glossary", "convert", arg(&csv), "--to", "csv"]).run();
    let text = std::fs::read_to_string(&csv).expect("the small glossary");
    assert_eq!((run.code, run.out), (0, text));
    let run = naqhara(&["glossary", "convert", "-", "--to", "csv"])
        .input("en,ar\nA,\"ب\n")
        .run();
    assert_eq!((run.code, &*run.out), (2, ""));
    assert!(
        run.err.contains("glossary") && run.err.contains("error"),
        "{}",
        run.err
    );
}

/// The names of hostile texts, and a glossary that has them.
fn names_of(text: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let glossary =
        "concept_id,entity_type,en,ar\n=1+1,org,=Oracle & Co,أوراكل\nnq-2,person,Elon Musk,ماسك\n";
    std::fs::write(folder.path().join("g.csv"), glossary).expect("written");
    std::fs::write(folder.path().join("a.txt"), text).expect("written");
    let path = folder.path().join("g.csv");
    let path = arg(&path).to_owned();
    (folder, path)
}

#[test]
fn the_names_of_a_text_are_a_workbook() {
    let text = "قالت أوراكل إن ماسك بخير. وأضاف ماسك: نعم.\nقال Elon Musk: «=Oracle & Co» بخير.\n";
    let (folder, glossary) = names_of(text);
    let [source, book] = ["a.txt", "names.xlsx"].map(|it| folder.path().join(it));
    let args = [
        "align",
        "--glossary",
        &glossary,
        "--format",
        "xlsx",
        arg(&source),
    ];
    let on_terminal = naqhara(&args).on_terminal().run();
    assert_eq!((on_terminal.code, &*on_terminal.out), (2, ""));
    assert!(on_terminal.err.contains("cannot be shown on a terminal"));
    let run = naqhara(&[&args[..], &["-o", arg(&book)]].concat()).run();
    assert_eq!((run.code, &*run.out, &*run.err), (0, "", ""));
    let file = std::fs::read(&book).expect("the file is written");
    let sheet = part(&file, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<sheetView rightToLeft=\"1\"") && sheet.contains("state=\"frozen\""));
    assert!(sheet.contains("sqref=\"C2:C1048576\"><formula1>\"person,org,"));
    assert!(!sheet.contains("<f>") && !sheet.contains("<v>"), "{sheet}");
    let csv = naqhara(&[
        "align",
        "--glossary",
        &glossary,
        "--format",
        "csv",
        arg(&source),
    ])
    .run();
    let found = rows(&sheet);
    assert_eq!(found[0].len(), 7);
    let mentions: usize = found[1..]
        .iter()
        .map(|row| row[3].parse::<usize>().expect("a count"))
        .sum();
    assert_eq!(mentions, csv.out.lines().count() - 1);
    let oracle = &found[1];
    assert_eq!(oracle[..4], ["=Oracle & Co", "أوراكل", "org", "2"]);
    let mut spellings: Vec<&str> = oracle[4].split('\n').collect();
    spellings.sort_unstable();
    assert_eq!(spellings, ["=Oracle & Co ×1", "أوراكل ×1"]);
    assert_eq!((&*oracle[5], &*oracle[6]), ("1:6 2:17", "=1+1"));
    let musk = &found[2];
    assert_eq!(musk[4].split('\n').next(), Some("ماسك ×2"));
    let again = naqhara(&[&args[..], &["-o", arg(&book)]].concat()).run();
    assert_eq!(again.code, 0);
    assert_eq!(std::fs::read(&book).expect("again"), file);
}

#[test]
fn the_names_of_two_texts_are_a_document() {
    let (folder, glossary) = names_of("قالت أوراكل إن ماسك بخير.\n");
    let [source, target, out] = ["a.txt", "b.txt", "names.docx"].map(|it| folder.path().join(it));
    std::fs::write(&target, "Oracle & Co said Elon Musk was fine.\n").expect("written");
    let pair = ["--source", arg(&source), "--target", arg(&target)];
    let args = [
        "align",
        "--glossary",
        &glossary,
        "--ui-lang",
        "ar",
        "--format",
        "docx",
    ];
    let run = naqhara(&[&args[..], &pair, &["-o", arg(&out)]].concat()).run();
    assert!(run.code <= 1 && run.out.is_empty(), "{}", run.err);
    let body = part(&std::fs::read(&out).expect("written"), "word/document.xml");
    assert!(body.contains("<w:bidiVisual/>") && body.contains("<w:tblHeader/>"));
    for said in ["ماسك", "Elon Musk", "شخص", "a.txt 1:16", "b.txt 1:18"] {
        assert!(body.contains(said), "{said}: {body}");
    }
    let refused = naqhara(&[&args[..], &pair, &["--segments"]].concat()).run();
    assert_eq!((refused.code, &*refused.out), (2, ""));
    assert!(refused.err.contains("docx"), "{}", refused.err);
}

#[test]
fn a_check_says_what_reading_and_the_rules_find() {
    let text = "concept_id,en,ar,match\nnq-1,Oracle,أوراكل,sometimes\nnq-1,Musk,«ماسك»,\n";
    let run = naqhara(&["glossary", "check", "-"]).input(text).run();
    assert_eq!(
        (run.code, &*run.err),
        (1, "-: CSV, 2 concepts\n"),
        "{}",
        run.out
    );
    for said in [
        "-:2:1: warning[glossary-unknown-value]",
        "-:3:1: error[glossary-duplicate-id]",
        "[glossary-term-dirty]",
        "errors",
    ] {
        assert!(run.out.contains(said), "{said}: {}", run.out);
    }
    let json = naqhara(&["glossary", "check", "-", "--format", "json"])
        .input(text)
        .run();
    let value: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(value["schema"], "naqhara/lint@1");
    assert_eq!(value["diagnostics"][1]["rule"], "glossary-duplicate-id");
    let clean = naqhara(&["glossary", "check", "-"])
        .input("en,ar\nOracle,أوراكل\n")
        .run();
    assert_eq!(clean.code, 0, "{}", clean.out);
    let nothing = naqhara(&["glossary", "check", "no-such-glossary.csv"]).run();
    assert_eq!((nothing.code, &*nothing.out), (2, ""));
}

#[test]
fn stats_count_what_is_in_the_file() {
    let text = "entity_type,en,ar,ar_admitted,status\n\
                person,Elon Musk,إيلون ماسك,ايلون ماسك | إلون ماسك,draft\n,Oracle,أوراكل,,approved\n";
    let run = naqhara(&["glossary", "stats", "-", "--format", "json"])
        .input(text)
        .run();
    let value: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(
        (&value["concepts"], &value["untyped"]),
        (&2.into(), &1.into())
    );
    assert_eq!(value["kinds"], serde_json::json!({"person": 1}));
    assert_eq!(
        value["status"],
        serde_json::json!({"draft": 1, "approved": 1})
    );
    let terms = serde_json::json!({"en": {"preferred": 2}, "ar": {"preferred": 2, "admitted": 2}});
    assert_eq!(value["terms"], terms);
    let run = naqhara(&["glossary", "stats", "-"])
        .input(text)
        .on_terminal()
        .run();
    assert!(
        run.out
            .starts_with("2 concepts\n  person         1\n  no kind given  1\n"),
        "{}",
        run.out
    );
    assert!(
        run.out.ends_with("  total      2        4\n"),
        "{}",
        run.out
    );
    let arabic = naqhara(&["glossary", "stats", "-", "--ui-lang", "ar"])
        .input(text)
        .run();
    assert!(arabic.out.starts_with("مفهومان\n"), "{}", arabic.out);
}

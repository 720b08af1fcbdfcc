//! Glossaries as they should not be: read right, or said clearly, and nothing is lost.

use std::fs;

use crate::program::{Run, arg, naqhara};

fn run(table: &str, args: &[&str]) -> Run {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("glossary.csv");
    fs::write(&path, table).expect("written");
    let args: Vec<&str> = args
        .iter()
        .map(|it| if *it == "FILE" { arg(&path) } else { it })
        .collect();
    naqhara(&args).run()
}

/// Relations that lead round in a circle, to themselves and nowhere.
#[test]
fn relations_may_lead_round_in_a_circle() {
    let table = "concept_id,en_preferred,ar_preferred,related,confusable_with\n\
        a-1,Tarim,تاريم,a-2,a-2\na-2,Vosk,فوسك,a-3 | a-1,a-1\na-3,Zandovar,زاندوفار,a-1 | a-3 | none,a-3\n";
    for query in ["Tarim", "فوسك", "Zandovar"] {
        let run = run(
            table,
            &["lookup", query, "--glossary", "FILE", "--no-starter"],
        );
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(run.out.contains(query), "{}", run.out);
    }
    let back = run(table, &["glossary", "convert", "FILE", "--to", "csv"]);
    assert_eq!(back.out, table);
    let check = run(table, &["glossary", "check", "FILE"]);
    assert!(check.code < 2, "{}", check.err);
}

#[test]
fn concepts_of_one_language_are_kept_and_named() {
    let table = "concept_id,en_preferred,ar_preferred,note\na-1,Tarim,تاريم,\na-2,Vosk,,later\na-3,,زاندوفار,\n";
    for to in ["csv", "tbx", "xlsx"] {
        let folder = tempfile::tempdir().expect("a folder");
        let (from, path) = (folder.path().join("a.csv"), folder.path().join("b"));
        fs::write(&from, table).expect("written");
        let args = [
            "glossary",
            "convert",
            arg(&from),
            "--to",
            to,
            "--output",
            arg(&path),
            "--strict",
        ];
        assert_eq!(naqhara(&args).run().code, 0, "{to}");
        let back = naqhara(&["glossary", "convert", arg(&path), "--to", "csv"]).run();
        assert_eq!(back.out, table, "{to}");
    }
    let check = run(table, &["glossary", "check", "FILE", "--format", "json"]);
    let named = "2 rows have terms in one language only";
    assert!(check.out.contains(named), "{}", check.out);
    let lookup = run(
        table,
        &["lookup", "Vosk", "--glossary", "FILE", "--no-starter"],
    );
    assert!(
        lookup.code == 0 && lookup.out.contains("later"),
        "{}",
        lookup.out
    );
}

/// The columns that no header names are known by their script, and called by their numbers.
#[test]
fn a_header_may_be_shorter_than_its_rows() {
    let table = "no\n1,Tarim Vosk,تاريم فوسك\n2,Zandovar,زاندوفار\n";
    let query = ["lookup", "Zandovar", "--glossary", "FILE", "--no-starter"];
    let found = run(table, &query);
    assert!(found.out.contains("زاندوفار"), "{}{}", found.out, found.err);
    let check = run(table, &["glossary", "check", "FILE"]);
    let said = "3";
    assert!(check.err.contains(said), "{}{}", check.out, check.err);
}

/// As many flaws as rows: the first are told, the others counted, and all are shown where they are asked for.
#[test]
fn flaws_of_one_kind_are_told_ten_times() {
    let mut table = "concept_id,entity_type,en_preferred,ar_preferred\n".to_owned();
    for nth in 0..25 {
        table += &format!("a-{nth},planet,Vosk {nth},فوسك {nth}\n");
    }
    table += "a-25,person,,\n";
    let query = ["lookup", "Vosk 3", "--glossary", "FILE", "--no-starter"];
    let looked_up = run(&table, &query);
    assert_eq!(looked_up.code, 0, "{}", looked_up.err);
    assert_eq!(looked_up.err.matches("planet").count(), 10);
    assert_eq!(looked_up.err.matches("a-25 has no term").count(), 1);
    let said = "15 more flaws of this kind: glossary-unknown-value";
    assert_eq!(looked_up.err.matches(said).count(), 1, "{}", looked_up.err);
    assert!(looked_up.err.contains("naqhara glossary check"));
    let arabic = run(&table, &[&query[..], &["--ui-lang", "ar"]].concat());
    let said = "15 خطأً آخر من هذا النوع";
    assert_eq!(arabic.err.matches(said).count(), 1, "{}", arabic.err);
    let check = run(&table, &["glossary", "check", "FILE"]);
    assert_eq!(check.out.matches("[glossary-unknown-value]").count(), 25);
    // Errors are counted in full.
    let row = |nth: usize| format!("a-{},person,Vosk {nth},\n", nth % 5);
    let rows: String = (0..25).map(row).collect();
    let twice = format!("concept_id,entity_type,en_preferred,ar_preferred\n{rows}");
    let unfit = run(&twice, &query);
    assert_eq!(unfit.code, 2);
    assert!(unfit.err.contains("has 20 errors"), "{}", unfit.err);
    assert_eq!(unfit.err.matches("is already used").count(), 10);
}

/// Two files that mean different things by one id: a merge says so and keeps both.
#[test]
fn ids_that_clash_lose_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let put = |name: &str, rows: &str| {
        let path = folder.path().join(name);
        let table = format!("concept_id,en_preferred,ar_preferred\n{rows}");
        fs::write(&path, table).expect("written");
        path
    };
    let ours = put("ours.csv", "a-1,Tarim,تاريم\na-2,Vosk,فوسك\n");
    let theirs = put("theirs.csv", "a-1,Zandovar,زاندوفار\na-2,Vosk,فوسك\n");
    let run = naqhara(&["glossary", "merge", arg(&ours), arg(&theirs)]).run();
    assert_eq!(run.code, 1, "{}", run.err);
    for term in ["Tarim", "تاريم", "Vosk", "Zandovar", "زاندوفار"] {
        assert_eq!(run.out.matches(term).count(), 1, "{term}: {}", run.out);
    }
    assert!(run.err.contains("a-1"), "{}", run.err);
}

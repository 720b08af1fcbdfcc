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

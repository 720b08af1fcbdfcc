//! `naqhara find`: concordances over files and formats.

use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::program::{Run, SMALL, arg, bare};

/// A folder with texts of several formats, dates in their names.
fn folder() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let put = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    };
    put(
        "2025-01-21-news.txt",
        "قال إيلون ماسك إن الخطة باقية.\nوأضاف ماسك أن لشركة أوراكل حصة.\nلكن ماسك الدفتر غائب.\n",
    );
    put("2025/02/03.md", "Elon Musk met `Elon Musk` there.\n");
    put(
        "2025-02-04.po",
        "msgid \"\"\nmsgstr \"Language: ar\\n\"\n\nmsgid \"Elon Musk resigns.\"\nmsgstr \"إيلون ماسك يستقيل.\"\n\nmsgid \"He stays.\"\nmsgstr \"إيلون ماسك باق.\"\n",
    );
    put("none.txt", "لا أحد هنا.\nNobody.\n");
    folder
}

fn run(args: &[&str], folder: &Path) -> Run {
    let args = [
        &["find"],
        args,
        &[arg(folder), "--glossary", SMALL, "--no-starter"],
    ]
    .concat();
    let mut run = bare(&args).run();
    let place = format!("{}/", arg(folder));
    run.out = run
        .out
        .replace(&place, "")
        .replace(['\u{2066}', '\u{2067}', '\u{2069}'], "");
    run
}

fn json(args: &[&str], folder: &Path) -> Value {
    let run = run(&[args, &["--format", "json"]].concat(), folder);
    assert!(run.code < 2, "{}", run.err);
    serde_json::from_str(&run.out).expect("JSON")
}

/// The places of a report as `path:line:column text`.
fn places(report: &Value) -> Vec<String> {
    let mut all = Vec::new();
    for file in report["files"].as_array().expect("a list") {
        for place in file["places"].as_array().expect("a list") {
            let name = file["path"].as_str().expect("a path");
            let clitics = place["clitics"].as_str().expect("letters");
            let (line, column) = (&place["line"], &place["column"]);
            let text = place["text"].as_str().expect("a text");
            all.push(format!("{name}:{line}:{column} {clitics}+{text}"));
        }
    }
    all
}

const ALL: [&str; 6] = [
    "2025-01-21-news.txt:1:5 +إيلون ماسك",
    "2025-01-21-news.txt:2:7 +ماسك",
    "2025-01-21-news.txt:3:5 +ماسك",
    "2025-02-04.po:4:8 +Elon Musk",
    "2025-02-04.po:5:9 +إيلون ماسك",
    "2025-02-04.po:8:9 +إيلون ماسك",
];

#[test]
fn a_concept_is_found_by_its_id_and_by_any_term() {
    let folder = folder();
    let all = json(&["Elon Musk"], folder.path());
    let found = places(&all);
    for it in ALL {
        assert!(found.iter().any(|found| found == it), "{it} in {found:#?}");
    }
    // The words between backquotes are code.
    let english = found.iter().filter(|it| it.starts_with("2025/02/03.md"));
    assert_eq!(
        english.collect::<Vec<_>>(),
        ["2025/02/03.md:1:1 +Elon Musk"]
    );
    let id = all["concept"]["id"].as_str().expect("an id");
    for term in [id, "إيلون ماسك", "وإيلون ماسك", "elon musk"] {
        assert_eq!(json(&[term], folder.path()), all, "{term}");
    }
}

#[test]
fn what_is_found_is_what_align_finds() {
    for seed in ["stargate.ar.txt", "stargate.en.txt", "energy.ar.txt"] {
        let path = crate::source::root().join("seeds").join(seed);
        let align = bare(&["align", "--listed", "--format", "json", arg(&path)]).run();
        let align: Value = serde_json::from_str(&align.out).expect("JSON");
        let names = align["names"].as_array().expect("a list");
        assert!(names.len() > 3);
        for name in names {
            let id = name["concept"].as_str().expect("an id");
            let found = bare(&["find", "--format", "json", id, arg(&path)]).run();
            let found: Value = serde_json::from_str(&found.out).expect("JSON");
            let spans = |all: &Value| -> Vec<(Value, Value)> {
                let all = all.as_array().cloned().unwrap_or_default();
                all.iter()
                    .map(|it| (it["start"].clone(), it["end"].clone()))
                    .collect()
            };
            let expected = spans(&name["mentions"]);
            assert_eq!(
                spans(&found["files"][0]["places"]),
                expected,
                "{seed}: {id}"
            );
        }
    }
}

#[test]
fn a_spelling_is_found_whatever_it_means() {
    let folder = folder();
    let found = json(&["--spelling", "ماسك"], folder.path());
    assert_eq!(found["concept"], Value::Null);
    assert_eq!(found["spelling"], "ماسك");
    let ends = places(&found);
    assert_eq!(
        ends.iter().filter(|it| it.ends_with("+ماسك")).count(),
        ends.len()
    );
    assert_eq!(ends.len(), 5, "{ends:#?}");
    let unlisted = run(&["الدفتر"], folder.path());
    assert_eq!(unlisted.code, 0);
    assert!(
        unlisted.err.contains("no concept has the term الدفتر"),
        "{}",
        unlisted.err
    );
    let none = run(&["زمزمية"], folder.path());
    assert_eq!(none.code, 1);
    assert!(none.out.ends_with("No place in 4 files\n"), "{}", none.out);
    let refused = run(&["--spelling", "…"], folder.path());
    assert_eq!((refused.code, &*refused.out), (2, ""));
    assert!(
        refused.err.contains("cannot be searched for"),
        "{}",
        refused.err
    );
}

/// What copied text brings along hides nothing, and is said.
#[test]
fn stray_marks_are_left_out_of_what_is_looked_for() {
    let folder = folder();
    let plain = run(&["Elon Musk"], folder.path());
    for term in ["Elon Musk\u{651}", "\u{200F}Elon Musk\u{FE0F}\u{200B}"] {
        let found = run(&[term], folder.path());
        assert_eq!((found.code, &found.out), (0, &plain.out), "{term:?}");
        insta::allow_duplicates! {
            insta::assert_snapshot!(found.err, @"searching without the invisible characters and the marks that no letter bears: Elon Musk");
        }
        let found = run(&[term, "--ui-lang", "ar"], folder.path());
        insta::allow_duplicates! {
            insta::assert_snapshot!(found.err, @"البحث بلا المحارف الخفية والعلامات التي لا يحملها حرف: Elon Musk");
        }
    }
    let spelling = run(&["--spelling", "ماسك\u{301}\u{200E}"], folder.path());
    assert_eq!(
        spelling.out,
        run(&["--spelling", "ماسك"], folder.path()).out
    );
    let refused = run(&["\u{200F}\u{64E}"], folder.path());
    assert_eq!((refused.code, &*refused.out), (2, ""));
}

#[test]
fn both_languages_stand_beside_each_other() {
    let folder = folder();
    fs::remove_file(folder.path().join("2025-01-21-news.txt")).expect("there");
    let text = run(&["Elon Musk"], folder.path());
    insta::assert_snapshot!(text.out, @r"
    Elon Musk · إيلون ماسك (person · nq-000004)

    2025/02/03.md:1:1
      ⟦Elon Musk⟧ met `Elon Musk` there.

    2025-02-04.po:4:8 Elon Musk resigns.
      ⟦Elon Musk⟧ resigns.
      ⟦إيلون ماسك⟧ يستقيل.

    2025-02-04.po:8:9 He stays.
      ⟦إيلون ماسك⟧ باق.
      He stays.

    4 places in 2 files of 3
    ");
    let arabic = run(&["Elon Musk", "--ui-lang", "ar"], folder.path()).out;
    assert!(
        arabic.starts_with("إيلون ماسك · Elon Musk (شخص · nq-000004)\n"),
        "{arabic}"
    );
    assert!(arabic.ends_with("\n4 مواضع في ملفين من 3\n"), "{arabic}");
    let page = run(&["Elon Musk", "--format", "html"], folder.path()).out;
    assert!(page.contains("<td lang=\"en\" dir=\"ltr\"><mark>Elon Musk</mark> resigns.</td><td lang=\"ar\" dir=\"rtl\"><mark>إيلون ماسك</mark> يستقيل.</td>"), "{page}");
}

#[test]
fn two_texts_are_lined_up() {
    let seed = |name: &str| crate::source::root().join("seeds").join(name);
    let (source, target) = (seed("stargate.en.txt"), seed("stargate.ar.txt"));
    let args = [
        "find",
        "--format",
        "json",
        "Oracle",
        "--source",
        arg(&source),
        "--target",
        arg(&target),
    ];
    let report = bare(&args).run();
    assert_eq!((report.code, &*report.err), (0, ""));
    let report: Value = serde_json::from_str(&report.out).expect("JSON");
    assert_eq!(report["files"].as_array().map(Vec::len), Some(2));
    for file in report["files"].as_array().expect("a list") {
        for place in file["places"].as_array().expect("a list") {
            let other = &place["counterpart"];
            assert_ne!(other["language"], place["language"]);
            assert!(
                !other["names"].as_array().expect("a list").is_empty(),
                "{place}"
            );
        }
    }
}

#[test]
fn places_are_counted_by_file_and_date() {
    let folder = folder();
    let counted = |grain: &str| {
        let grain = format!("--count{grain}");
        run(&["Elon Musk", "--format", "csv", &grain], folder.path()).out
    };
    assert_eq!(counted("=year"), "date,count\n2025,7\n");
    assert_eq!(counted("=month"), "date,count\n2025-01,3\n2025-02,4\n");
    assert_eq!(
        counted("=day"),
        "date,count\n2025-01-21,3\n2025-02-03,1\n2025-02-04,3\n"
    );
    let by_file = counted("");
    let mut lines: Vec<&str> = by_file.lines().collect();
    lines.sort_unstable();
    assert_eq!(
        lines,
        [
            "2025-01-21-news.txt,3",
            "2025-02-04.po,3",
            "2025/02/03.md,1",
            "path,count"
        ]
    );
}

#[test]
fn one_language_can_be_asked_for() {
    let folder = folder();
    let count = |lang: &str| json(&["--in", lang, "Elon Musk"], folder.path())["count"].clone();
    assert_eq!((count("ar"), count("en")), (5.into(), 2.into()));
}

#[test]
fn standard_input_and_what_cannot_be_read() {
    let text = "قال إيلون ماسك نعم";
    let stdin = [
        "find",
        "Elon Musk",
        "-",
        "--glossary",
        SMALL,
        "--no-starter",
    ];
    let run = bare(&stdin).input(text).run();
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("-:1:5"), "{}", run.out);
    let folder = folder();
    let missing = bare(&["find", "Oracle", arg(folder.path()), "missing.txt"]).run();
    assert_eq!(missing.code, 2);
    assert!(
        missing.err.contains("missing.txt") && missing.out.contains("1 place in 1 file"),
        "{missing:?}"
    );
    let output = folder.path().join("none.txt");
    let over = bare(&["find", "Oracle", arg(&output), "--output", arg(&output)]).run();
    assert_eq!(over.code, 2, "{over:?}");
}

//! `naqhara drift`: spellings that compete, over texts and over tables.

use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::program::{Run, SMALL, arg, bare};

/// Texts of two sources, dates in their names.
const TEXTS: [(&str, &str); 6] = [
    (
        "site/2023-11-02.txt",
        "قال إيلون ماسك إن الخطة باقية. وأضاف ماسك: لإيلُون مـاسك رأي.\n",
    ),
    (
        "site/2024/01/news.md",
        "قال ايلون ماسك إن الخطة باقية. وحضر المهندس طارق الزنبركي مع ايلون ماسك.\n",
    ),
    (
        "site/2024/02/news.md",
        "قال ايلون ماسك إن الخطة باقية. وحضر المهندس طارق الزنبركي.\n",
    ),
    (
        "agency/2024-02-03.txt",
        "قال ايلون ماسك إن الخطة باقية. وحضر المهندس طارق الزنبركي.\n",
    ),
    (
        "agency/2024-02-04.txt",
        "Elon Musk met Tariq Zanbaraki there.\nELON MUSK\nElon Musk stays.\n",
    ),
    (
        "agency/2024-02-05.po",
        "msgid \"\"\nmsgstr \"Language: ar\\n\"\n\nmsgid \"Elon Musk resigns.\"\nmsgstr \"إيلون ماسك يستقيل.\"\n",
    ),
];

fn folder() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for (name, text) in TEXTS {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
    folder
}

fn run(args: &[&str], path: &Path) -> Run {
    let own = ["--glossary", SMALL, "--no-starter"];
    bare(&[&["drift"], args, &[arg(path)], &own].concat()).run()
}

fn json(args: &[&str], path: &Path) -> Value {
    let run = run(&[&["--format", "json"], args].concat(), path);
    assert!(run.code < 2, "{}", run.err);
    serde_json::from_str(&run.out).expect("JSON")
}

/// What the fields of objects say.
fn told(list: &Value, fields: &[&str]) -> Vec<String> {
    let one = |it: &Value| -> String {
        let cells = fields
            .iter()
            .map(|name| it[*name].to_string().replace('"', ""));
        cells.collect::<Vec<_>>().join(" ")
    };
    list.as_array().expect("a list").iter().map(one).collect()
}

#[test]
fn spellings_that_compete_are_told_with_their_time_and_place() {
    let folder = folder();
    let report = json(&[], folder.path());
    let contests = report["contests"].as_array().expect("a list");
    assert_eq!(contests.len(), 1, "{contests:#?}");
    let contest = &contests[0];
    assert_eq!(
        (&contest["language"], &contest["short"]),
        (&"ar".into(), &false.into())
    );
    let spellings = &contest["spellings"];
    let found = told(spellings, &["form", "standing", "count", "first", "last"]);
    assert_eq!(
        found,
        [
            "ايلون ماسك unlisted 4 2024-01 2024-02",
            "إيلون ماسك preferred 3 2023-11 2024-02"
        ]
    );
    assert_eq!(spellings[0]["counts"], serde_json::json!([0, 0, 2, 2]));
    assert_eq!(
        told(&spellings[0]["sources"], &["source", "count"]),
        ["site 3", "agency 1"]
    );
    assert_eq!(
        contest["leader"],
        serde_json::json!({"form": "ايلون ماسك", "since": "2024-01"})
    );
    let unlisted = &report["unlisted"];
    assert_eq!(told(unlisted, &["count"]), ["3"]);
    assert_eq!(unlisted[0]["spellings"][0]["form"], "طارق الزنبركي");
}

#[test]
fn a_name_that_is_asked_for_is_told_of_in_any_case() {
    let folder = folder();
    let report = json(&["--term", "Elon Musk"], folder.path());
    let languages = told(&report["contests"], &["language", "short", "count"]);
    assert_eq!(languages, ["ar false 7", "ar true 1", "en false 4"]);
    // Capitals of a headline are no other spelling.
    let english = &report["contests"][2]["spellings"];
    assert_eq!(
        told(english, &["form", "count", "also"]),
        ["Elon Musk 4 [ELON MUSK]"]
    );
    assert_eq!(report["unlisted"], serde_json::json!([]));
    let report = json(
        &[
            "--term",
            "طارق الزنبركي",
            "--since",
            "2024-02",
            "--by",
            "year",
        ],
        folder.path(),
    );
    assert_eq!(report["periods"], serde_json::json!(["2024"]));
    assert_eq!(
        told(&report["unlisted"], &["count", "first"]),
        ["2 2024-02"]
    );
    let run = run(&["--term", "Nobody Here"], folder.path());
    assert_eq!(run.code, 1, "{}", run.err);
}

#[test]
fn names_that_no_glossary_lists_become_drafts() {
    let folder = folder();
    let drafts = folder.path().join("drafts.csv");
    let run = run(&["--least", "1", "--suggest", arg(&drafts)], folder.path());
    assert_eq!(run.code, 0, "{}", run.err);
    let rows = fs::read_to_string(&drafts).expect("written");
    let row = rows.lines().find(|it| it.contains("طارق الزنبركي"));
    assert!(
        row.is_some_and(|it| it.contains("Tariq Zanbaraki") && it.contains("draft")),
        "{rows}"
    );
    assert_eq!(rows.lines().count(), 2, "{rows}");
}

#[test]
fn the_table_is_read_as_the_texts_are() {
    let folder = folder();
    let table = folder.path().join("usage.csv");
    let written = run(&["--format", "csv", "--output", arg(&table)], folder.path());
    assert_eq!(written.code, 0, "{}", written.err);
    let text = fs::read_to_string(&table).expect("written");
    assert!(
        text.starts_with("concept,form,language,source,month,count,contest,standing\n"),
        "{text}"
    );
    let places = TempDir::new().expect("a folder");
    let moved = places.path().join("usage.csv");
    fs::rename(&table, &moved).expect("moved");
    let texts = json(&[], folder.path());
    assert_eq!(json(&[], &moved), texts);
    // As Spark writes it: a folder of parts, without a header.
    let parts = places.path().join("usage");
    fs::create_dir(&parts).expect("made");
    let rows: Vec<&str> = text.lines().skip(1).collect();
    let plain = |rows: &[&str]| -> String {
        let cut = |it: &str| it.splitn(7, ',').take(6).collect::<Vec<_>>().join(",");
        rows.iter().map(|it| format!("{}\n", cut(it))).collect()
    };
    let (first, rest) = rows.split_at(3);
    fs::write(parts.join("part-00000.csv"), plain(first)).expect("written");
    fs::write(parts.join("part-00001.csv"), plain(rest)).expect("written");
    fs::write(parts.join("_SUCCESS"), "").expect("written");
    assert_eq!(json(&[], &parts), texts);
}

#[test]
fn parquet_is_read_as_other_tables_are() {
    let data = crate::source::root().join("tests/data/usage");
    let csv = json(&[], &data.join("usage.csv"));
    assert_eq!(csv["mentions"], 17);
    assert_eq!(json(&[], &data.join("usage.parquet")), csv);
}

#[test]
fn what_cannot_be_read_is_said() {
    let folder = TempDir::new().expect("a folder");
    let put = |name: &str, text: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, text).expect("written");
        path
    };
    let broken = run(&[], &put("a.parquet", b"PAR1 and no more"));
    assert_eq!(broken.code, 2);
    assert!(
        broken.err.contains("cannot be read as a table"),
        "{}",
        broken.err
    );
    let skipped = run(
        &[],
        &put(
            "a.csv",
            "form,language,count\nماسك,ar,5\nماسك,fr,5\n".as_bytes(),
        ),
    );
    assert_eq!(skipped.code, 0, "{}", skipped.err);
    assert!(skipped.err.contains("row 2"), "{}", skipped.err);
    let since = run(&["--since", "2024"], folder.path());
    assert_eq!(since.code, 2);
    assert!(since.err.contains("2024-01"), "{}", since.err);
    let unknown = put(
        "b.csv",
        "concept,form,language,count\nx-1,غوغل,ar,5\nx-1,جوجل,ar,5\n".as_bytes(),
    );
    let unknown = run(&[], &unknown);
    assert!(
        unknown.out.contains("1 concept of the table is in none"),
        "{}",
        unknown.out
    );
    assert!(
        unknown.out.contains("10 mentions have no date"),
        "{}",
        unknown.out
    );
}

#[test]
fn a_report_reads_well_in_both_languages() {
    let folder = folder();
    for lang in ["en", "ar"] {
        let text = run(&["--least", "1", "--ui-lang", lang], folder.path());
        let shown = text
            .out
            .replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "");
        insta::assert_snapshot!(format!("drift_{lang}"), shown);
    }
}

#[test]
fn a_page_draws_time_in_the_direction_of_its_language() {
    let folder = folder();
    let page = |lang| run(&["--format", "html", "--ui-lang", lang], folder.path()).out;
    let across = |page: &str| -> Vec<f64> {
        let points = page.split("<polyline").nth(1).expect("a line");
        let points = points
            .split("points=\"")
            .nth(1)
            .and_then(|it| it.split('"').next());
        let x = |it: &str| it.split(',').next().and_then(|it| it.parse().ok());
        points
            .unwrap_or_default()
            .split(' ')
            .filter_map(x)
            .collect()
    };
    let (english, arabic) = (page("en"), page("ar"));
    assert_eq!(across(&english).len(), 4);
    assert!(across(&english).is_sorted_by(|a, b| a < b), "{english}");
    assert!(across(&arabic).is_sorted_by(|a, b| a > b), "{arabic}");
    for page in [english, arabic] {
        assert!(
            page.contains("role=\"img\"")
                && page.contains("<desc id=")
                && !page.contains("<script")
        );
        assert_eq!(
            page.matches("<title").count(),
            2,
            "that of the page and that of the chart"
        );
    }
}

//! A glossary adds to the one in the program, unless somebody says otherwise.

use std::fs;

use crate::program::{Run, arg, bare};

const MINE: &str = "en,ar\nNadanco,نادانكو\nOracle,أوراكل\n";

/// Looks up terms with a configuration in the folder and further arguments.
fn lookup(config: &str, args: &[&str]) -> Run {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    fs::write(path("mine.csv"), MINE).expect("written");
    fs::write(path("naqhara.toml"), config).expect("written");
    let config = path("naqhara.toml");
    let fixed = ["--config", arg(&config), "--format", "json"];
    bare(&[&["lookup"], args, &fixed].concat()).run()
}

fn kinds(run: &Run) -> Vec<(String, String)> {
    let report: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    let queries = report["queries"].as_array().expect("queries").iter();
    let first = queries.map(|it| {
        let word = |key: &str| it["matches"][0][key].as_str().unwrap_or("none").to_owned();
        (word("concept"), word("kind"))
    });
    first.collect()
}

#[test]
fn a_glossary_adds_to_the_one_in_the_program() {
    let run = lookup("glossary = \"mine.csv\"\n", &["نادانكو", "ماسك", "أوراكل"]);
    let found = kinds(&run);
    assert_eq!(found[0], ("own-000001".to_owned(), "term".to_owned()));
    assert_eq!(found[1].1, "person", "of the program");
    assert_eq!(
        found[2],
        ("own-000002".to_owned(), "org".to_owned()),
        "kind from below"
    );
}

#[test]
fn the_one_in_the_program_can_be_left_out() {
    let config = "glossary = \"mine.csv\"\nstarter = false\n";
    for (config, args) in [
        (config, &["نادانكو", "ماسك"][..]),
        (
            "glossary = \"mine.csv\"\n",
            &["نادانكو", "ماسك", "--no-starter"],
        ),
    ] {
        let found = kinds(&lookup(config, args));
        assert_eq!(found[0].0, "own-000001");
        assert_eq!(found[1].0, "none");
    }
    let found = kinds(&lookup(
        "glossary = \"mine.csv\"\n",
        &["ماسك", "نادانكو", "--no-glossary"],
    ));
    assert!(found.iter().all(|it| it.0 == "none"));
}

#[test]
fn whether_it_is_left_out_is_yes_or_no() {
    let run = lookup("starter = \"no\"\n", &["ماسك"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("true or false"), "{}", run.err);
}

//! `naqhara style learn`: a configuration from texts.

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use crate::program::{Run, arg, bare};

/// Articles of a newsroom that writes months in two ways, and all else in one.
fn folder() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for number in 0..12 {
        let month = match number % 2 {
            0 => "تموز",
            _ => "يوليو",
        };
        let text = format!(
            "أقر الكونغرس في ٥ {month} ٢٠٢٤ الخطة، وقال «نعم» ثم «لا».\nوزار وفد غوغل بنغلاديش في ٦ {month} ٢٠٢٤.\n"
        );
        fs::write(folder.path().join(format!("{number}.txt")), text).expect("written");
    }
    fs::write(
        folder.path().join("a.en.txt"),
        "In July 2024 he said \"no\".\n",
    )
    .expect("written");
    folder
}

fn learn(args: &[&str], folder: &TempDir) -> Run {
    bare(&[&["style", "learn"], args, &[arg(folder.path())]].concat()).run()
}

#[test]
fn a_proposal_says_what_it_is_made_of() {
    for lang in ["en", "ar"] {
        let run = learn(&["--ui-lang", lang], &folder());
        assert_eq!((run.code, &*run.err), (0, ""));
        insta::assert_snapshot!(format!("style_learn_{lang}"), run.out);
    }
}

#[test]
fn a_proposal_is_a_configuration() {
    for lang in ["en", "ar"] {
        let folder = folder();
        let proposal = folder.path().join("naqhara.toml");
        let run = learn(&["--ui-lang", lang, "--output", arg(&proposal)], &folder);
        assert_eq!(run.code, 0, "{}", run.err);
        let text = folder.path().join("0.txt");
        let shown = bare(&["lint", "--show-config", "--format", "json", arg(&text)]).run();
        assert_eq!(shown.code, 0, "{}", shown.err);
        for decided in ["\"arabic-indic\"", "\"ghain\"", "\"guillemets\""] {
            assert!(shown.out.contains(decided), "{decided}: {}", shown.out);
        }
        // Held to its own habits a newsroom has no finding of them.
        let rules = ["name-g-letter", "num-digit-mix", "quote-style-mixed"];
        let only: Vec<&str> = rules.iter().flat_map(|it| ["--only", it]).collect();
        let lint = bare(&[&["lint", arg(&text)], &only[..]].concat()).run();
        assert_eq!(lint.code, 0, "{}", lint.out);
    }
}

#[test]
fn what_texts_write_cannot_leave_its_comment() {
    let folder = TempDir::new().expect("a folder");
    let text =
        "قال إيلون\u{2028}\u{202E} ماسك في ٥ تموز «نعم» ثم أضاف \"\"\" إن العمل كله انتهى أمس.\n[lint]\nprofile = \"x\"\n".repeat(30);
    for number in 0..6 {
        fs::write(folder.path().join(format!("{number}.txt")), &text).expect("written");
    }
    let proposal = folder.path().join("naqhara.toml");
    let run = learn(&["--output", arg(&proposal)], &folder);
    assert_eq!(run.code, 0, "{}", run.err);
    let read = fs::read_to_string(&proposal).expect("written");
    let is_said = |it: &&str| !it.is_empty() && !it.starts_with('#');
    for line in read.lines().filter(is_said) {
        assert!(line == "[lint.house]" || line.contains(" = "), "{line}");
        assert!(!line.contains("profile"), "{line}");
    }
    let shown = bare(&["lint", "--show-config", arg(&folder.path().join("0.txt"))]).run();
    assert_eq!(shown.code, 0, "{}", shown.err);
}

#[test]
fn programs_get_the_counts() {
    let run = learn(&["--format", "json"], &folder());
    let report: Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(report["texts"], 12);
    let months = report["keys"]
        .as_array()
        .and_then(|it| it.iter().find(|it| it["key"] == "months"));
    let months = months.expect("months");
    assert_eq!(months["decided"], Value::Null);
    assert_eq!(months["uses"][0]["count"], 12);
}

#[test]
fn english_texts_teach_nothing() {
    let folder = TempDir::new().expect("a folder");
    fs::write(
        folder.path().join("a.txt"),
        "In July 2024 he said \"no\".\n",
    )
    .expect("written");
    let run = learn(&[], &folder);
    assert_eq!((run.code, &*run.out), (1, ""));
    assert!(run.err.contains("no Arabic text"), "{}", run.err);
}

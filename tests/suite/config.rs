//! `naqhara.toml`: where it is found, what it says of files, and what is said of its mistakes.

use std::fs;
use std::path::Path;

use insta::assert_snapshot;
use naqhara::lint::config::PROFILES;
use serde_json::Value;
use tempfile::TempDir;

use crate::program::{Run, arg, naqhara};
use crate::source;

const TEXT: &str = "قال ماسك في يوليو 2024 إن Oracle ,وبـOpenAI تعملان.\n";

const COMMA: &str = "قال الرجل إن الأمر معروف ,وإن و Altman كتب ذلك.\n";

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("inside")).expect("made");
        fs::write(path, text).expect("written");
    }
    folder
}

fn lint(folder: &TempDir, args: &[&str]) -> Run {
    let inside = |it: &&str| {
        if it.contains('/') {
            arg(&folder.path().join(it)).to_owned()
        } else {
            (*it).to_owned()
        }
    };
    let args: Vec<String> = args.iter().map(inside).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    naqhara(&[&["lint"], &*args].concat())
        .variable("NO_COLOR", "1")
        .on_terminal()
        .run()
}

/// What was written, without the folder that the test ran in.
fn without(text: &str, folder: &Path) -> String {
    text.replace(arg(folder), "")
}

fn rules_of(run: &Run) -> Vec<(String, String)> {
    let json: Value = serde_json::from_str(&run.out).expect("JSON");
    let row = |row: &Value| {
        let text = |key: &str| row[key].as_str().expect(key).to_owned();
        (text("rule"), text("severity"))
    };
    let rows = json["diagnostics"].as_array().expect("rows");
    rows.iter().map(row).collect()
}

#[test]
fn a_configuration_says_what_is_asked_of_which_file() {
    let folder = folder(&[
        (
            "./naqhara.toml",
            "[lint.rules]\nar-latin-comma = \"error\"\nclitic-space = \"off\"\n\
             [[lint.overrides]]\npaths = [\"old/**\"]\nrules = { ar-latin-comma = \"off\" }\n",
        ),
        ("new/a.txt", COMMA),
        ("old/a.txt", COMMA),
    ]);
    let found = |path: &str| rules_of(&lint(&folder, &[path, "--format", "json"]));
    let comma = |severity: &str| ("ar-latin-comma".to_owned(), severity.to_owned());
    assert_eq!(found("new/a.txt"), [comma("error")]);
    assert_eq!(found("old/a.txt"), []);
    let asked = lint(
        &folder,
        &["old/a.txt", "--only", "ar-latin-comma", "--format", "json"],
    );
    assert_eq!(rules_of(&asked), [comma("warning")]);
}

#[test]
fn the_style_of_a_house_decides() {
    let folder = folder(&[
        (
            "./naqhara.toml",
            "[lint.house]\nlatin_join = \"bare\"\nmonths = \"levantine\"\n",
        ),
        ("texts/a.md", TEXT),
    ]);
    let run = lint(&folder, &["texts/a.md", "--skip", "ar-latin-comma"]);
    assert_snapshot!("config_house", without(&run.out, folder.path()));
    let profile = [
        "texts/a.md",
        "--profile",
        "egypt",
        "--only",
        "month-system-mix",
    ];
    assert_eq!(lint(&folder, &profile).code, 0);
    let fixed = lint(&folder, &["texts/a.md", "--fix-suggested", "-q"]);
    assert_eq!(fixed.code, 0, "{}", fixed.out);
    let text = fs::read_to_string(folder.path().join("texts/a.md")).expect("there");
    assert_eq!(text, "قال ماسك في تموز 2024 إن Oracle، وبOpenAI تعملان.\n");
}

#[test]
fn names_keep_to_the_script_of_the_house() {
    let folder = folder(&[
        ("./naqhara.toml", "[lint.house]\nnames = \"latin\"\n"),
        (
            "./own.csv",
            "en,ar,entity_type,keep_latin\nMusk,ماسك,person,either\n",
        ),
        (
            "texts/a.txt",
            "قال ماسك ذلك في نصّ عربيّ، ثم قال ماسك، ثم عاد Musk.\n",
        ),
    ]);
    let only = [
        "texts/a.txt",
        "--only",
        "name-script-mix",
        "--fix-suggested",
        "-q",
        "--glossary",
        "./own.csv",
    ];
    let run = lint(&folder, &only);
    assert_eq!((run.code, &*run.err), (0, ""));
    let text = fs::read_to_string(folder.path().join("texts/a.txt")).expect("there");
    assert_eq!(text.matches("Musk").count(), 3, "{text}");
}

#[test]
fn what_holds_is_shown_with_its_reasons() {
    let folder = folder(&[
        (
            "site/naqhara.toml",
            "extends = \"../base.toml\"\nglossary = \"names.csv\"\n[lint]\nprofile = \"egypt\"\n\
             [[lint.overrides]]\npaths = [\"*.md\"]\nhouse = { months = \"open\" }\n",
        ),
        (
            "./base.toml",
            "lint.rules.ar-latin-comma = { severity = \"info\" }\n",
        ),
        ("site/a.md", TEXT),
        ("site/names.csv", "en,ar\nOracle,أوراكل\n"),
    ]);
    let run = lint(
        &folder,
        &["--show-config", "site/a.md", "--skip", "clitic-space"],
    );
    assert_eq!((run.code, &*run.err), (0, ""));
    let shown = without(&run.out, folder.path());
    let told: Vec<&str> = shown
        .lines()
        .filter(|it| !it.ends_with(" default"))
        .collect();
    assert_snapshot!("config_shown", told.join("\n"));
    let json = lint(&folder, &["--show-config", "site/a.md", "--format", "json"]);
    let json: Value = serde_json::from_str(&json.out).expect("JSON");
    let row = &json["configurations"][0];
    assert_eq!(json["schema"], "naqhara/config@1");
    assert_eq!(row["profile"]["value"], "egypt");
    assert_eq!(row["house"][0]["origin"]["kind"], "profile");
    let comma = row["rules"].as_array().expect("rules");
    let comma = comma.iter().find(|it| it["key"] == "ar-latin-comma");
    let comma = comma.expect("the rule");
    assert_eq!(
        (&comma["value"], &comma["origin"]["line"]),
        (&"info".into(), &1.into())
    );
}

#[test]
fn mistakes_are_shown_with_their_places_and_the_nearest_name() {
    let folder = folder(&[
        (
            "./naqhara.toml",
            "glosary = 3\n[lint]\nprofile = \"egipt\"\n[lint.rules]\nar-latin-coma = \"error\"\n\
             clitic-space = \"fatal\"\nclitic-latin-join = { severity = \"info\", most = 1 }\n\
             [lint.house]\ndigits = \"wester\"\ng-letter = \"jeem\"\nquotes = 3\n\
             extended_letters = \"no\"\n[[lint.overrides]]\npaths = [\"a[b\"]\n\
             [[lint.overrides]]\nprofile = 1\n",
        ),
        ("texts/a.txt", TEXT),
    ]);
    for lang in ["en", "ar"] {
        let run = lint(&folder, &["texts/a.txt", "--ui-lang", lang]);
        assert_eq!((run.code, &*run.out), (2, ""));
        assert_snapshot!(
            format!("config_mistakes_{lang}"),
            without(&run.err, folder.path())
        );
    }
}

#[test]
fn what_is_no_toml_goes_in_circles_or_is_not_there() {
    let folder = folder(&[
        ("a/naqhara.toml", "[lint\nprofile = \"un\"\n"),
        ("b/naqhara.toml", "extends = [\"../c.toml\"]\n"),
        ("./c.toml", "extends = \"./b/naqhara.toml\"\n"),
        ("d/naqhara.toml", "extends = \"nowhere.toml\"\n"),
        ("a/t.txt", TEXT),
        ("b/t.txt", TEXT),
        ("d/t.txt", TEXT),
    ]);
    let said = |path: &str| {
        let run = lint(&folder, &[path]);
        assert_eq!((run.code, &*run.out), (2, ""));
        without(&run.err, folder.path())
    };
    assert_snapshot!("config_no_toml", said("a/t.txt"));
    assert_snapshot!("config_circle", said("b/t.txt"));
    assert_snapshot!("config_nowhere", said("d/t.txt"));
    let run = lint(&folder, &["a/t.txt", "--config", "nowhere/x.toml"]);
    assert_eq!((run.code, &*run.out), (2, ""));
    let run = lint(&folder, &["a/t.txt", "--profile", "egipt"]);
    assert!(run.err.contains("egypt"), "{}", run.err);
}

#[test]
fn a_file_that_two_others_go_on_from_holds_once_and_first() {
    let folder = folder(&[
        ("./naqhara.toml", "extends = [\"a.toml\", \"b.toml\"]\n"),
        (
            "./a.toml",
            "extends = \"c.toml\"\nlint.rules.clitic-space = \"error\"\n",
        ),
        ("./b.toml", "extends = \"c.toml\"\n"),
        ("./c.toml", "lint.rules.clitic-space = \"off\"\n"),
        ("texts/a.txt", COMMA),
    ]);
    let run = lint(&folder, &["--show-config", "texts/a.txt"]);
    let rule = run.out.lines().find(|it| it.contains("clitic-space"));
    let rule = without(rule.expect("the rule"), folder.path());
    assert!(
        rule.contains("error") && rule.ends_with("/a.toml:2:27"),
        "{rule}"
    );
}

#[test]
fn a_glossary_of_the_configuration_is_used_by_all_commands() {
    let folder = folder(&[
        ("./naqhara.toml", "glossary = \"own.csv\"\n"),
        ("./own.csv", "en,ar\nGrumbleton,غرمبلتون\n"),
    ]);
    let config = folder.path().join("naqhara.toml");
    // The tests' own glossary would be in the way.
    let args = [
        "lookup",
        "Grumbleton",
        "--config",
        arg(&config),
        "--format",
        "json",
    ];
    let run = naqhara(&args).run();
    assert!(
        run.out.contains("\"matches\": []"),
        "an option wins over the file: {}",
        run.out
    );
    let own = crate::program::bare(&args).run();
    assert!(own.out.contains("غرمبلتون"), "{}{}", own.out, own.err);
}

#[test]
fn the_example_of_the_documentation_is_a_configuration() {
    let text =
        fs::read_to_string(source::root().join("docs/reference/configuration.md")).expect("docs");
    let examples: Vec<&str> = text
        .split("```toml\n")
        .skip(1)
        .filter_map(|it| it.split("```").next())
        .collect();
    assert!(!examples.is_empty());
    for (nth, example) in examples.iter().enumerate() {
        let (_, faults) = naqhara::lint::config::Config::parse("example", example);
        assert_eq!(faults, [], "example {nth}: {example}");
    }
    for (name, _) in PROFILES {
        assert!(
            text.contains(&format!("`{name}`")),
            "{name} is not explained"
        );
    }
    for key in naqhara::lint::config::KEYS {
        assert!(
            text.contains(&format!("`{}`", key.name)),
            "{} is not explained",
            key.name
        );
    }
}

#[test]
fn the_hooks_run_what_the_program_has() {
    let text = fs::read_to_string(source::root().join(".pre-commit-hooks.yaml")).expect("hooks");
    let entries: Vec<&str> = text
        .lines()
        .filter_map(|line| line.trim().strip_prefix("entry: naqhara "))
        .collect();
    assert_eq!(entries.len(), text.matches("- id: ").count());
    for entry in entries {
        let folder = folder(&[("./a.md", "قال الرئيس إن الأمر معروف..\n")]);
        let path = folder.path().join("a.md");
        let args: Vec<&str> = entry.split(' ').chain([arg(&path)]).collect();
        let fixes = args.contains(&"--fix");
        let run = naqhara(&args).run();
        assert_eq!(run.code, u8::from(!fixes), "{entry}: {}", run.err);
    }
}

#[test]
fn a_profile_prefers_the_form_that_the_glossary_names_for_it() {
    let folder = folder(&[
        (
            "glossary.csv",
            "en,ar,ar_admitted,ar_by_style\nNorgate,نورغيت,نورجيت,egypt=نورجيت\n",
        ),
        ("naqhara.toml", "[lint]\nprofile = \"egypt\"\n"),
        ("plain.toml", ""),
    ]);
    let arabic = |config: &str| {
        let path = |name: &str| arg(&folder.path().join(name)).to_owned();
        let (config, glossary) = (path(config), path("glossary.csv"));
        let settings = ["--config", &config, "--glossary", &glossary];
        let command = ["lookup", "Norgate", "--format", "json"];
        let run = naqhara(&[&settings[..], &command].concat()).run();
        let json: Value = serde_json::from_str(&run.out).expect("JSON");
        json["queries"][0]["matches"][0]["ar"].clone()
    };
    assert_eq!(arabic("naqhara.toml"), "نورجيت");
    assert_eq!(arabic("plain.toml"), "نورغيت");
}

//! Files of earlier versions keep working: what version 0.1 said of them is said still.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::program::bare;
use crate::source;

fn folder() -> PathBuf {
    source::root().join("tests/compat/0.1")
}

/// Fields whose words may change from version to version.
const WORDS: [&str; 3] = ["message", "overview", "why"];

/// Decisions of style that were added since.
const DECISIONS: [&str; 2] = ["space_before_colon", "headline_dots"];

/// Whether a row is about a rule or a decision that version 0.1 did not have.
fn is_new(row: &Value) -> bool {
    let id = row.get("key").and_then(Value::as_str);
    if id.is_some_and(|id| DECISIONS.contains(&id)) {
        return true;
    }
    let rule = id.and_then(naqhara::lint::rule);
    rule.is_some_and(|rule| rule.since != "0.1.0")
}

/// Fields that were added since.
const ADDED: [&str; 7] = [
    "suggestions",
    "listed",
    "rendering",
    "renderings",
    "title",
    "events",
    "roles",
];

/// Without words for people, and without rules and fields that came later.
fn without_words(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let kept = fields.into_iter();
            let kept = kept.filter(|(name, _)| {
                !WORDS.contains(&name.as_str()) && !ADDED.contains(&name.as_str())
            });
            Value::Object(kept.map(|(name, it)| (name, without_words(it))).collect())
        }
        Value::Array(all) => {
            let known = all.into_iter().filter(|it| !is_new(it));
            Value::Array(known.map(without_words).collect())
        }
        other => other,
    }
}

/// Runs the program over files of the folder, named as `{name}`, and compares what it says in JSON
/// with what version 0.1 has said.
#[track_caller]
fn check(expected: &str, args: &[&str]) {
    let prefix = format!("{}/", folder().to_string_lossy());
    let in_folder = |arg: &&str| match arg.strip_prefix('@') {
        Some(name) => format!("{prefix}{name}"),
        None => (*arg).to_owned(),
    };
    // Since version 0.2 a glossary adds to the one in the program.
    let alone = ["--no-starter".to_owned()];
    let args: Vec<String> = args.iter().map(in_folder).chain(alone).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let run = bare(&args).run();
    assert!(run.code < 2, "{args:?}: {}", run.err);
    let read = |text: &str| -> Value { serde_json::from_str(text).expect("JSON") };
    let file = folder().join("expected").join(expected);
    let before = fs::read_to_string(file).expect("what 0.1 has said");
    let now = run.out.replace(&prefix, "");
    similar_asserts(
        expected,
        &without_words(read(&before)),
        &without_words(read(&now)),
    );
}

#[track_caller]
fn similar_asserts(name: &str, before: &Value, now: &Value) {
    let lines = |it: &Value| serde_json::to_string_pretty(it).expect("JSON");
    assert_eq!(lines(now), lines(before), "{name}");
}

const CONFIG: [&str; 2] = ["--config", "@naqhara.toml"];

#[test]
fn configurations_comments_and_files_beside_texts() {
    let files = ["@text.ar.txt", "@notes.md", "@archive/old.txt"];
    let lint = ["lint", "--fail-on", "never", "--format", "json"];
    check("lint.json", &[&lint[..], &files[..]].concat());
    let shown = ["lint", "--show-config", "--format", "json"];
    check(
        "config.json",
        &[&shown[..], &["@text.ar.txt", "@archive/old.txt"]].concat(),
    );
}

#[test]
fn baselines() {
    let lint = ["lint", "--fail-on", "never", "--format", "json"];
    let rest = ["--baseline", "@baseline.json", "@text.ar.txt"];
    check("lint-baseline.json", &[&lint[..], &rest[..]].concat());
}

#[test]
fn pairs() {
    let both = ["--source", "@text.en.txt", "--target", "@text.ar.txt"];
    let lint = ["lint", "--fail-on", "never", "--format", "json"];
    check("lint-pair.json", &[&lint[..], &both[..]].concat());
    let both = ["--source", "@text.ar.txt", "--target", "@text.en.txt"];
    let align = ["align", "--format", "json"];
    check(
        "align-pair.json",
        &[&align[..], &CONFIG[..], &both[..]].concat(),
    );
}

#[test]
fn fields_of_json() {
    let texts = |command| {
        [
            &[command, "--format", "json"],
            &CONFIG[..],
            &["@text.ar.txt"],
        ]
        .concat()
    };
    check("align.json", &texts("align"));
    // Version 0.1 did not list numbers in words: ثلاث was added to what it said.
    // Version 0.1 gave five sentences unless it was told how many.
    let five = [&texts("summary")[..], &["--sentences", "5"]].concat();
    check("summary.json", &five);
    let lookup = ["lookup", "--format", "json", "لانسيوم", "Musk"];
    check("lookup.json", &[&lookup[..], &CONFIG[..]].concat());
    // Which spelling is likeliest is the model's to say; the first answer of 0.1 is still among them.
    let args = [
        "transliterate",
        "--format",
        "json",
        "Lancium",
        "--no-starter",
    ];
    let now: Value = serde_json::from_str(&bare(&args).run().out).expect("JSON");
    let before = folder().join("expected/transliterate.json");
    let before = fs::read_to_string(before).expect("what 0.1 has said");
    let before: Value = serde_json::from_str(&before).expect("JSON");
    for field in ["/schema", "/results/0/query", "/results/0/to"] {
        assert_eq!(now.pointer(field), before.pointer(field), "{field}");
    }
    let candidates = now["results"][0]["candidates"].as_array().expect("a list");
    let first = &before["results"][0]["candidates"][0]["text"];
    assert!(candidates.iter().any(|it| it["text"] == *first), "{now}");
    assert!(
        candidates.iter().all(|it| it["probability"].is_f64()),
        "{now}"
    );
}

//! How large inputs, configurations and chains of them may be, and what is said of larger ones.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::program::{Run, arg, bare, naqhara};

/// A file of this size that takes no room on the disk.
fn sparse(path: &Path, size: u64) {
    let file = File::create(path).expect("a file");
    file.set_len(size).expect("a sparse file");
}

#[track_caller]
fn refused(run: &Run, words: &[&str]) {
    assert_eq!((run.code, &*run.out), (2, ""), "{}", run.err);
    for words in words {
        assert!(run.err.contains(words), "{words}: {}", run.err);
    }
}

#[test]
fn a_larger_input_is_refused_by_its_size_in_every_command() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.txt");
    sparse(&path, (512 << 20) + 1);
    let path = arg(&path);
    for command in [
        &["lint", path][..],
        &["align", path],
        &["summary", path],
        &["summary", path, "--preview"],
        &["glossary", "check", path],
        &["glossary", "stats", path],
        &["model", "info", path],
        &["lookup", "--glossary", path, "Musk"],
    ] {
        let run = naqhara(command).run();
        refused(&run, &["large.txt is larger than 512 MB", "--max-input"]);
    }
    let run = bare(&["align", path, "--ui-lang", "ar"]).run();
    refused(&run, &["512 م.ب.", "--max-input 2GB", "naqhara.toml"]);
}

#[test]
fn the_limit_is_that_of_the_option_else_of_the_configuration() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.txt");
    fs::write(&path, "a".repeat(2048)).expect("written");
    let config = folder.path().join("naqhara.toml");
    for command in ["align", "lint", "summary"] {
        let run =
            |more: &[&str]| bare(&[&[command, arg(&path), "--no-glossary"], more].concat()).run();
        fs::write(&config, "").expect("written");
        assert_eq!(run(&[]).code, 0);
        assert_eq!(run(&["--max-input", "2KB"]).code, 0);
        refused(&run(&["--max-input", "2047"]), &["larger than 2,047 bytes"]);
        fs::write(&config, "max-input = \"1KB\"\n").expect("written");
        refused(&run(&[]), &["larger than 1 KB"]);
        assert_eq!(run(&["--max-input", "1 MB"]).code, 0);
    }
    fs::write(&config, "max-input = 7\n").expect("written");
    let run = naqhara(&["lint", arg(&path)]).run();
    refused(&run, &["naqhara.toml:1:13", "max-input", "\"512MB\""]);
    let run = naqhara(&["lint", arg(&path), "--max-input", "much"]).run();
    refused(&run, &["--max-input", "invalid value much"]);
}

#[test]
fn standard_input_is_read_up_to_the_limit() {
    for command in [
        &["align", "-"][..],
        &["lint", "-"],
        &["lookup", "--batch", "-"],
    ] {
        let run = |size: usize| {
            let args = [command, &["--no-glossary", "--max-input", "100"]].concat();
            bare(&args).input("a".repeat(size)).run()
        };
        let nothing_listed = u8::from(command[0] == "lookup");
        assert_eq!(run(100).code, nothing_listed, "{command:?}");
        refused(&run(101), &["- is larger than 100 bytes"]);
    }
}

#[test]
fn one_file_that_is_too_large_stops_no_others() {
    let folder = tempfile::tempdir().expect("a folder");
    sparse(&folder.path().join("a.txt"), 2000);
    fs::write(folder.path().join("b.txt"), "قال ماسك نعم..\n").expect("written");
    let path = arg(folder.path());
    let run = bare(&["lint", path, "--no-glossary", "--max-input", "1KB"]).run();
    assert_eq!(run.code, 2);
    assert!(run.err.contains("a.txt is larger than 1 KB"), "{}", run.err);
    assert!(run.out.contains("b.txt"), "{}", run.out);
}

#[test]
fn a_chain_of_configurations_has_an_end() {
    let folder = tempfile::tempdir().expect("a folder");
    let chain = |length: usize| {
        for number in 0..length - 1 {
            let path = folder.path().join(format!("{number}.toml"));
            fs::write(path, format!("extends = \"{}.toml\"\n", number + 1)).expect("written");
        }
        fs::write(folder.path().join(format!("{}.toml", length - 1)), "").expect("written");
        let config = folder.path().join("0.toml");
        naqhara(&["lint", "-", "--config", arg(&config)]).run()
    };
    assert_eq!(chain(32).code, 0);
    refused(
        &chain(33),
        &["32.toml is not read: more than 32 configurations"],
    );
    refused(&chain(3000), &["32.toml is not read"]);
    // A file that several go on from is no chain.
    let list: Vec<String> = (0..40).map(|it| format!("\"base{it}.toml\"")).collect();
    for number in 0..40 {
        let path = folder.path().join(format!("base{number}.toml"));
        fs::write(path, "").expect("written");
    }
    let config = folder.path().join("wide.toml");
    fs::write(&config, format!("extends = [{}]\n", list.join(", "))).expect("written");
    assert_eq!(
        naqhara(&["lint", "-", "--config", arg(&config)]).run().code,
        0
    );
}

#[test]
fn a_large_configuration_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let config = folder.path().join("naqhara.toml");
    sparse(&config, (1 << 20) + 1);
    let run = naqhara(&["lint", "-", "--config", arg(&config)]).run();
    refused(&run, &["naqhara.toml is larger than 1 MB"]);
}

/// The program itself, stopped where it does not end.
#[cfg(unix)]
fn program(folder: &Path, args: &[&str], memory: Option<u32>) -> Output {
    let limit = memory.map_or_else(String::new, |it| format!("ulimit -v {it}; "));
    let mut child = Command::new("sh")
        .args([
            "-c",
            &format!("{limit}exec \"$0\" \"$@\""),
            env!("CARGO_BIN_EXE_naqhara"),
        ])
        .args(args)
        .current_dir(folder)
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    let end = Instant::now() + Duration::from_secs(20);
    while child.try_wait().expect("a child").is_none() {
        if Instant::now() > end {
            child.kill().expect("stopped");
            panic!("{args:?} does not end");
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    child.wait_with_output().expect("its output")
}

#[cfg(unix)]
fn said(output: &Output) -> (Option<i32>, String) {
    let err = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code(), err)
}

#[cfg(unix)]
#[test]
fn pipes_and_devices_are_no_configurations_or_glossaries() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    fs::write(root.join("a.txt"), "نص\n").expect("written");
    let make = |name: &str| {
        let made = Command::new("mkfifo").arg(root.join(name)).status();
        assert!(made.expect("mkfifo").success());
    };
    for args in [
        &["lint", "a.txt", "--config", "/dev/zero"][..],
        &["lookup", "a", "--glossary", "/dev/zero"],
        &["glossary", "check", "/dev/zero"],
    ] {
        let (code, err) = said(&program(root, args, None));
        assert_eq!(code, Some(2), "{args:?}: {err}");
        assert!(err.contains("/dev/zero is not a regular file"), "{err}");
    }
    for (name, command) in [
        ("naqhara.toml", &["lint", "a.txt"][..]),
        ("glossary.csv", &["align", "a.txt"]),
    ] {
        make(name);
        let (code, err) = said(&program(root, command, None));
        assert_eq!(code, Some(2), "{name}: {err}");
        assert!(err.contains("is not a regular file"), "{err}");
        fs::remove_file(root.join(name)).expect("removed");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_lack_of_memory_is_an_error() {
    let folder = tempfile::tempdir().expect("a folder");
    sparse(&folder.path().join("a.txt"), 2 << 30);
    let args = ["align", "a.txt", "--max-input", "4GB"];
    let (code, err) = said(&program(folder.path(), &args, Some(1 << 20)));
    assert_eq!(code, Some(2), "{err}");
    assert!(err.contains("there is not enough memory"), "{err}");
}

/// How many findings of one rule a text has that is written to this path.
const MANY: usize = 10_003;

fn write_many(path: &Path) {
    fs::write(path, "قال, نعم.\n".repeat(MANY)).expect("written");
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[track_caller]
fn length(value: &Value) -> usize {
    value.as_array().expect("a list").len()
}

#[test]
fn findings_beyond_ten_thousand_are_counted_in_every_format() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.txt");
    write_many(&path);
    let out = |format: &str| {
        let args = [
            "lint",
            arg(&path),
            "--only",
            "ar-latin-comma",
            "--format",
            format,
        ];
        naqhara(&args).run().out
    };
    let text = out("text");
    let more = "a.txt: and 3 more findings of ar-latin-comma, not listed";
    assert!(text.contains(more), "{}", &text[text.len() - 400..]);
    assert!(text.ends_with("10,003 warnings. 10,003 of them can be fixed with --fix.\n"));
    let report = json(&out("json"));
    assert_eq!(length(&report["diagnostics"]), 10_000);
    let truncated = serde_json::json!([
        {"rule": "ar-latin-comma", "path": arg(&path), "count": 3}
    ]);
    assert_eq!(report["truncated"], truncated);
    let run = &json(&out("sarif"))["runs"][0];
    assert_eq!(length(&run["results"]), 10_000);
    let notice = &run["invocations"][0]["toolExecutionNotifications"][0];
    assert_eq!(notice["associatedRule"]["id"], "ar-latin-comma");
    assert_eq!(
        notice["message"]["text"],
        more.trim_start_matches("a.txt: ")
    );
    let issues = json(&out("gitlab"));
    assert_eq!(
        (length(&issues), &issues[10_000]["severity"]),
        (10_001, &json("\"info\""))
    );
    let commands = out("github");
    assert_eq!(commands.lines().count(), 10_001);
    let notices: Vec<&str> = commands
        .lines()
        .filter(|it| it.starts_with("::notice "))
        .collect();
    assert!(
        notices.len() == 1 && notices[0].contains("and 3 more"),
        "{notices:?}"
    );
    let errors = out("checkstyle");
    assert_eq!(errors.matches("<error ").count(), 10_001);
    assert_eq!(errors.matches("severity=\"info\"").count(), 1);
}

#[test]
fn what_is_counted_is_fixed_cached_and_known_to_a_baseline_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.txt");
    let (cache, known) = (
        folder.path().join("cache"),
        folder.path().join("known.json"),
    );
    write_many(&path);
    let lint = |more: &[&str]| {
        let args = [
            "lint",
            arg(&path),
            "--only",
            "ar-latin-comma",
            "--format",
            "json",
        ];
        naqhara(&[&args, more].concat()).run()
    };
    let plain = lint(&[]);
    for _ in 0..2 {
        assert_eq!(lint(&["--cache", arg(&cache)]), plain);
    }
    lint(&["--write-baseline", arg(&known), "--cache", arg(&cache)]);
    let new = lint(&["--baseline", arg(&known), "--cache", arg(&cache)]);
    assert_eq!((new.code, length(&json(&new.out)["diagnostics"])), (0, 0));
    assert_eq!(
        lint(&["--cache", arg(&cache)]),
        plain,
        "the cache keeps no more"
    );
    let fixed = lint(&["--fix"]);
    assert_eq!(
        (fixed.code, length(&json(&fixed.out)["diagnostics"])),
        (0, 0)
    );
    let text = fs::read_to_string(&path).expect("there");
    assert_eq!(text, "قال، نعم.\n".repeat(MANY));
}

#[test]
fn a_sentence_that_never_ends_is_cut_for_show() {
    let sentence = "قال ماسك إن الشركة ".repeat(5000);
    let document = naqhara::document::Document::new("a.txt", sentence.clone());
    assert!(document.text().len() > 100_000);
    for format in ["text", "markdown", "html", "json"] {
        let run = naqhara(&["summary", "-", "--format", format])
            .input(sentence.clone())
            .run();
        assert_eq!(run.code, 0, "{}", run.err);
        // On a page the words of the draft tell in their titles what they came from.
        let mut parts = run.out.split(" title=\"");
        let first = parts.next().unwrap_or_default();
        let behind = parts.map(|it| it.split_once('"').map_or(it, |it| it.1));
        let shown: String = std::iter::once(first).chain(behind).collect();
        let words = shown.matches("الشركة").count();
        assert!((40..120).contains(&words), "{format}: {words}");
        assert!(run.out.contains('…'), "{format}");
    }
    let run = naqhara(&["summary", "-", "--format", "json"])
        .input(sentence.clone())
        .run();
    let key = &json(&run.out)["sentences"][0];
    let end = usize::try_from(key["end"].as_u64().expect("an end")).expect("small");
    assert_eq!(key["text"], format!("{}…", &sentence[..end]));
}

#[test]
fn figures_beyond_those_that_a_summary_lists_are_counted() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("table.txt");
    let mut table = String::new();
    for number in 1_000..22_000 {
        table.push_str(&format!("{number} people, "));
    }
    table.push_str(&"7000 people, ".repeat(11_000));
    fs::write(&path, table).expect("written");
    let run = bare(&["summary", arg(&path), "--format", "json", "--no-glossary"]).run();
    let summary: Value = serde_json::from_str(&run.out).expect("JSON");
    let facts = summary["facts"].as_array().expect("a list");
    assert_eq!(
        (facts.len(), &summary["more_facts"]),
        (20_000, &1_000.into())
    );
    let often: Vec<&Value> = facts.iter().filter(|it| it.get("more").is_some()).collect();
    assert_eq!((often.len(), &often[0]["more"]), (1, &1_001.into()));
    assert_eq!(often[0]["mentions"].as_array().map(Vec::len), Some(10_000));
    let said = bare(&["summary", arg(&path), "--no-glossary"]).run().out;
    assert!(said.contains("1,000 more figures stand in it"), "{said}");
}

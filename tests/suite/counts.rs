//! How many findings there are is one number: in every format, in either language, and in the
//! summary, too.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use tempfile::TempDir;

use crate::program::{arg, naqhara};

/// A folder with a text, and the path of the text.
fn folder(name: &str, text: &str) -> (TempDir, PathBuf) {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join(name);
    fs::write(&path, text).expect("the folder is writable");
    (folder, path)
}

/// A text with more than ten findings, so that Arabic writes their number in digits.
fn faulty() -> String {
    "قال ماسك ،إن OpenAI و Altman بخير ,ثم مضى ألتمان.\n\n".repeat(6)
}

/// The number of findings in each format of `lint` with these arguments, which must be the same.
#[track_caller]
fn of_lint(args: &[&str]) -> usize {
    let out = |format: &str| {
        naqhara(&[&["lint", "--format", format], args].concat())
            .run()
            .out
    };
    let json = |format: &str| -> Value { serde_json::from_str(&out(format)).expect("JSON") };
    let length = |value: &Value| value.as_array().expect("a list").len();
    let text = |lang: &str| {
        let args = [&["lint", "--ui-lang", lang], args].concat();
        by_rule(&naqhara(&args).run().out)
    };
    let all = [
        ("json", length(&json("json")["diagnostics"])),
        ("sarif", length(&json("sarif")["runs"][0]["results"])),
        ("gitlab", length(&json("gitlab"))),
        (
            "github",
            out("github")
                .lines()
                .filter(|it| it.starts_with("::"))
                .count(),
        ),
        ("checkstyle", out("checkstyle").matches("<error ").count()),
        ("text", text("en")),
        ("text, ar", text("ar")),
    ];
    let first = all[0].1;
    assert!(all.iter().all(|it| it.1 == first), "{all:?}");
    first
}

/// The sum of the lines that say how often each rule has found something.
fn by_rule(text: &str) -> usize {
    let counts = text.lines().filter_map(|it| it.split_once(" × "));
    counts
        .map(|it| it.0.trim().parse::<usize>().expect("a count"))
        .sum()
}

/// The number in each format of `summary` with these arguments, which must be the same.
#[track_caller]
fn of_summary(args: &[&str]) -> usize {
    let count = |out: &str, before: &str| {
        let (_, behind) = out.split_once(before).expect("a number of findings");
        let behind = behind.trim_start_matches("<bdi>");
        let digits: String = behind.chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<usize>().expect("more than ten")
    };
    let mut all = Vec::new();
    for format in ["text", "markdown", "html", "json"] {
        let args = [
            &["summary", "--isolates", "never", "--format", format],
            args,
        ]
        .concat();
        let out = naqhara(&args).run().out;
        all.push((format, count(&out, "The check has ")));
        all.push((format, count(&out, "ووجد الفحص ")));
    }
    let first = all[0].1;
    assert!(all.iter().all(|it| it.1 == first), "{all:?}");
    first
}

#[test]
fn findings_of_one_text() {
    let (_folder, path) = folder("a.txt", &faulty());
    let count = of_lint(&[arg(&path)]);
    assert!(count > 10, "{count}");
    assert_eq!(of_summary(&[arg(&path)]), count);
}

#[test]
fn the_first_line_of_the_total_adds_up() {
    let (_folder, path) = folder("a.txt", &faulty());
    let out = naqhara(&["lint", arg(&path)]).run().out;
    let total = out.lines().find(|it| it.contains(" warnings"));
    let total = total.expect("a line with the total").split('.').next();
    let words = total.unwrap_or_default().split(' ');
    let sum: usize = words.filter_map(|it| it.parse::<usize>().ok()).sum();
    assert_eq!(sum, by_rule(&out), "{total:?}");
}

#[test]
fn findings_of_a_text_and_its_translation() {
    let (_folder, source) = folder(
        "a.txt",
        &"Musk said that OpenAI and Altman are well, and Altman left.\n\n".repeat(6),
    );
    let (_other, target) = folder("b.txt", &faulty());
    let count = of_lint(&["--source", arg(&source), "--target", arg(&target)]);
    assert!(count > 10, "{count}");
    assert_eq!(of_summary(&[arg(&source), "--target", arg(&target)]), count);
}

#[test]
fn what_is_ignored_is_counted_nowhere() {
    let text = format!(
        "{}\n<!-- naqhara-ignore-file ar-latin-comma -->\n",
        faulty()
    );
    let (_folder, path) = folder("a.md", &text);
    let (_other, whole) = folder("a.md", &faulty());
    let count = of_lint(&[arg(&path)]);
    assert!(count < of_lint(&[arg(&whole)]), "{count}");
    assert_eq!(of_summary(&[arg(&path)]), count);
}

#[test]
fn what_the_configuration_turns_off_is_counted_nowhere() {
    let (folder, path) = folder("a.txt", &faulty());
    let all = of_lint(&[arg(&path)]);
    let rules = "[lint.rules]\nar-latin-comma = \"off\"\n";
    fs::write(folder.path().join("naqhara.toml"), rules).expect("the folder is writable");
    let count = of_lint(&[arg(&path)]);
    assert!(count < all, "{count}");
    assert_eq!(of_summary(&[arg(&path)]), count);
}

#[test]
fn what_the_baseline_knows_is_counted_nowhere() {
    let (folder, path) = folder("a.txt", "قال ماسك ،إنه سعيد.\n\n");
    let baseline = folder.path().join("known.json");
    let written = naqhara(&["lint", "--write-baseline", arg(&baseline), arg(&path)]).run();
    assert!(written.code < 2, "{}", written.err);
    fs::write(
        &path,
        "قال ماسك ،إنه سعيد.\n\nثم قال ,إن Oracle و Altman بخير.\n",
    )
    .expect("writable");
    let all = of_lint(&[arg(&path)]);
    let new = of_lint(&["--baseline", arg(&baseline), arg(&path)]);
    assert!(0 < new && new < all, "{new} of {all}");
}

//! What the linter ignores: comments, files beside a text, baselines; and which of them are stale.

use std::fs;

use insta::assert_snapshot;
use serde_json::Value;
use tempfile::TempDir;

use crate::program::{Run, arg, naqhara};

/// One doubled full stop and one Latin comma.
const LINE: &str = "قال الرئيس إن الأمر معروف ,وإن الشركة تعمل..";

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

fn write(folder: &TempDir, name: &str, text: &str) -> String {
    let path = folder.path().join(name);
    fs::write(&path, text).expect("written");
    arg(&path).to_owned()
}

/// What is found in a file of that name: the rules, and the messages without the folder.
fn found(name: &str, text: &str) -> Vec<String> {
    let folder = folder();
    let path = write(&folder, name, text);
    rules(&naqhara(&["lint", &path, "--format", "json"]).run())
}

fn rules(run: &Run) -> Vec<String> {
    let json: Value = serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{}", run.err));
    let rows = json["diagnostics"].as_array().expect("rows");
    let rule = |row: &Value| row["rule"].as_str().expect("a rule").to_owned();
    rows.iter().map(rule).collect()
}

const DOTS: &str = "ar-doubled-full-stop";
const COMMA: &str = "ar-latin-comma";

#[test]
fn a_comment_on_its_own_line_speaks_of_the_next_paragraph() {
    let comment = "<!-- naqhara-ignore ar-latin-comma, ar-doubled-full-stop -- printed so -->";
    for name in ["a.md", "a.html"] {
        let text = format!("{LINE}\n\n{comment}\n\n{LINE}\n{LINE}\n\n{LINE}\n");
        assert_eq!(found(name, &text), [COMMA, DOTS, COMMA, DOTS], "{name}");
    }
    let text = format!("{comment}\n{LINE}\n\n{LINE}\n");
    assert_eq!(
        found("a.md", &text),
        [COMMA, DOTS],
        "the comment is longer than a line"
    );
    let text = format!("{LINE}\n{comment}\n{LINE}\n");
    assert_eq!(found("a.txt", &text), [COMMA, DOTS, COMMA, DOTS]);
}

#[test]
fn a_comment_behind_a_line_speaks_of_that_line() {
    let text = format!("{LINE} <!-- naqhara-ignore {DOTS} -->\n{LINE}\n");
    assert_eq!(found("a.md", &text), [COMMA, COMMA, DOTS]);
    let text = format!("x: {LINE} # naqhara-ignore {DOTS}\ny: {LINE}\n");
    assert_eq!(found("a.yaml", &text), [COMMA, COMMA, DOTS]);
    let text = format!("% naqhara-ignore {DOTS} {COMMA}\n{LINE}\n{LINE}\n\n{LINE}\n");
    assert_eq!(found("a.tex", &text), [COMMA, DOTS]);
}

#[test]
fn a_comment_may_speak_of_the_whole_file() {
    let text = format!("{LINE}\n\n{LINE}\n<!-- naqhara-ignore-file {DOTS} -->\n");
    assert_eq!(found("a.md", &text), [COMMA, COMMA]);
}

#[test]
fn comments_themselves_are_not_looked_at() {
    let reason = "قال Musk إن «الأمر ,معروف\" ثم قال ماسك ذلك..";
    let text = format!(
        "{LINE} <!-- naqhara-ignore {DOTS} {COMMA} -- {reason} -->\n\nوقال ماسك إن الأمر معروف.\n"
    );
    assert_eq!(found("a.md", &text), [""; 0]);
}

#[test]
fn what_is_let_pass_is_not_mended() {
    let folder = folder();
    let text = format!("{LINE} <!-- naqhara-ignore {DOTS} -->\n{LINE}\n");
    let path = write(&folder, "a.md", &text);
    let run = naqhara(&["lint", &path, "--fix", "-q"]).run();
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    let good = "قال الرئيس إن الأمر معروف، وإن الشركة تعمل";
    let text = format!("{good}.. <!-- naqhara-ignore {DOTS} -->\n{good}.\n");
    assert_eq!(fs::read_to_string(&path).expect("there"), text);
}

#[test]
fn stale_suppressions_are_reported() {
    let text = "<!-- naqhara-ignore ar-doubled-full-stop, ar-latin-coma, qqqqqqqqqqq -->\n\
        قال الرئيس إن الأمر معروف.\n\n<!-- naqhara-ignore-file -->\n\n\
        <!-- naqhara-ignore bi-term-missing -- only with a source -->\nنصّ\n";
    for lang in ["en", "ar"] {
        let folder = folder();
        let path = write(&folder, "a.md", text);
        let args = ["lint", &path, "--ui-lang", lang];
        let run = naqhara(&args).variable("NO_COLOR", "1").on_terminal().run();
        assert_eq!(run.code, 1);
        let shown = run.out.replace(arg(folder.path()), "");
        assert_snapshot!(format!("stale_{lang}"), shown);
    }
    let quiet = format!("{text}<!-- naqhara-ignore-file suppression-stale -->\n");
    assert_eq!(found("a.md", &quiet), [""; 0]);
    let folder = folder();
    let path = write(&folder, "a.md", text);
    let run = naqhara(&["lint", &path, "--skip", "suppression-stale"]).run();
    assert_eq!(run.code, 0);
}

#[test]
fn plain_text_has_a_file_beside_it() {
    let folder = folder();
    let path = write(&folder, "a.txt", &format!("{LINE}\n{LINE} هكذا\n"));
    write(
        &folder,
        "a.txt.naqhara-ignore",
        "# as printed\nar-doubled-full-stop \"تعمل..\" -- as printed\n\
         ar-latin-comma -- everywhere\nar-punct-spacing «لا هذا»\nno-such-rule\n",
    );
    let run = naqhara(&["lint", &path, "--format", "json"]).run();
    let json: Value = serde_json::from_str(&run.out).expect("JSON");
    let rows = json["diagnostics"].as_array().expect("rows");
    let said: Vec<String> = rows
        .iter()
        .map(|it| {
            it["message"]
                .as_str()
                .expect("text")
                .replace(arg(folder.path()), "")
        })
        .collect();
    assert_snapshot!("beside", said.join("\n"));
}

#[test]
fn a_baseline_lets_pass_what_was_there_before() {
    let folder = folder();
    let path = write(&folder, "a.txt", &format!("{LINE}\nسطر آخر معروف.\n"));
    let known = arg(&folder.path().join("known.json")).to_owned();
    let run = naqhara(&["lint", &path, "--write-baseline", &known]).run();
    assert_eq!((run.code, &*run.out), (0, ""), "{}", run.err);
    assert!(run.err.contains("2 findings"), "{}", run.err);
    let look = |extra: &[&str]| {
        let args = [&["lint", &path, "--baseline", &known][..], extra].concat();
        naqhara(&args).run()
    };
    assert_eq!(look(&[]).code, 0);
    // Lines above it, and other spaces in it, change nothing; a second one like it is new.
    fs::write(&path, format!("سطر جديد أوّل.\n\n  {LINE}\n{LINE}\n")).expect("written");
    assert_eq!(rules(&look(&["--format", "json"])), [COMMA, DOTS]);
    fs::write(&path, "سطر جديد أوّل.\n").expect("written");
    let run = look(&[]);
    assert_eq!(run.code, 0);
    assert!(
        run.err.contains("2 findings no longer occur"),
        "{}",
        run.err
    );
    assert_eq!(look(&["-q"]).err, "");
}

#[test]
fn a_baseline_of_another_version_or_none_at_all() {
    let folder = folder();
    let text = write(&folder, "a.txt", LINE);
    let said = |content: &str| {
        let path = write(&folder, "b.json", content);
        let run = naqhara(&["lint", &text, "--baseline", &path]).run();
        assert_eq!((run.code, &*run.out), (2, ""));
        run.err.replace(arg(folder.path()), "")
    };
    let all = [
        said("{\"schema\":\"naqhara/baseline@7\",\"findings\":[]}"),
        said("{\"schema\":\"naqhara/lint@1\"}"),
        said("not JSON"),
    ];
    assert_snapshot!("baselines", all.join("\n"));
    let run = naqhara(&["lint", &text, "--baseline", "nowhere.json"]).run();
    assert_eq!(run.code, 2);
}

//! Completions and manual pages, and what packages are made from.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::program::{bare, naqhara};

const SHELLS: [&str; 5] = ["bash", "zsh", "fish", "powershell", "elvish"];

/// Every command that help shows, those of commands included.
const COMMANDS: [&str; 30] = [
    "lookup",
    "align",
    "find",
    "drift",
    "lint",
    "summary",
    "transliterate",
    "lexicon",
    "model",
    "model-train",
    "model-info",
    "restyle",
    "style",
    "style-learn",
    "glossary",
    "glossary-add",
    "glossary-build",
    "glossary-check",
    "glossary-convert",
    "glossary-diff",
    "glossary-history",
    "glossary-merge",
    "glossary-pull",
    "glossary-push",
    "glossary-restore",
    "glossary-review",
    "glossary-stats",
    "lsp",
    "serve",
    "completions",
];

fn completions(shell: &str) -> String {
    let run = bare(&["completions", shell]).run();
    assert_eq!((run.code, &*run.err), (0, ""), "{shell}");
    run.out
}

#[test]
fn completions_name_every_command_and_option() {
    for shell in SHELLS {
        let script = completions(shell);
        for command in COMMANDS.iter().filter(|it| !it.contains('-')) {
            assert!(script.contains(command), "{shell}: {command}");
        }
        for option in ["fix-suggested", "translate-with", "no-glossary", "ui-lang"] {
            assert!(script.contains(option), "{shell}: --{option}");
        }
        // A hidden command is for those who make packages.
        assert!(!script.contains("naqhara,man"), "{shell}");
    }
    let arabic = bare(&["completions", "fish", "--ui-lang", "ar"]).run().out;
    assert!(
        arabic.contains("ملخّص") || arabic.contains("المسرد"),
        "{arabic}"
    );
}

#[test]
fn an_unknown_shell_is_refused() {
    let run = bare(&["completions", "csh"]).run();
    assert_eq!((run.code, &*run.out), (2, ""));
    assert!(run.err.contains("powershell"), "{}", run.err);
}

/// What bash offers behind these words.
fn offered(words: &[&str]) -> Vec<String> {
    let script = completions("bash");
    let quoted: Vec<String> = words.iter().map(|it| format!("'{it}'")).collect();
    let (last, before) = (words[words.len() - 1], words[words.len() - 2]);
    let ask = format!(
        "COMP_WORDS=({}); COMP_CWORD={}; _naqhara naqhara '{last}' '{before}'; \
         printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        quoted.join(" "),
        words.len() - 1
    );
    let run = Command::new("bash")
        .args(["--norc", "-c", &format!("{script}\n{ask}")])
        .output()
        .expect("bash runs");
    assert!(run.status.success() && run.stderr.is_empty(), "{run:?}");
    let said = String::from_utf8(run.stdout).expect("UTF-8");
    said.lines().map(str::to_owned).collect()
}

#[test]
fn bash_completes_commands_options_and_values() {
    assert_eq!(offered(&["naqhara", "su"]), ["summary"]);
    assert_eq!(offered(&["naqhara", "glossary", "co"]), ["convert"]);
    assert_eq!(
        offered(&["naqhara", "lint", "--fix-s"]),
        ["--fix-suggested"]
    );
    let formats = offered(&["naqhara", "summary", "--format", ""]);
    assert!(formats.contains(&"docx".to_owned()), "{formats:?}");
}

/// Gives a script to a shell that only parses it; `None` where there is no such shell.
fn parsed_by(shell: &str, args: &[&str], script: &str) -> Option<String> {
    let child = Command::new(shell)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn();
    let mut child = child.ok()?;
    let input = child.stdin.take();
    input
        .expect("a pipe")
        .write_all(script.as_bytes())
        .expect("it reads");
    let run = child.wait_with_output().expect("it ends");
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert_eq!(run.status.code(), Some(0), "{shell}: {said}");
    Some(said)
}

#[test]
fn shells_can_parse_their_completions() {
    let bash = parsed_by("bash", &["-n"], &completions("bash"));
    assert_eq!(bash.as_deref(), Some(""));
    // These two are not on every machine; .ci/package tries them.
    for (shell, option) in [("zsh", "-n"), ("fish", "--no-execute")] {
        let said = parsed_by(shell, &[option], &completions(shell));
        assert!(said.is_none_or(|it| it.is_empty()), "{shell}");
    }
}

fn pages(lang: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("man1");
    let path = path.to_str().expect("UTF-8");
    let run = bare(&["man", path, "--ui-lang", lang]).run();
    assert_eq!((run.code, &*run.out, &*run.err), (0, "", ""));
    folder
}

fn page(folder: &Path, name: &str) -> String {
    let path = folder.join("man1").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_command_has_a_manual_page() {
    let folder = pages("en");
    let count = std::fs::read_dir(folder.path().join("man1")).expect("a folder");
    assert_eq!(count.count(), COMMANDS.len() + 1);
    for command in COMMANDS {
        let page = page(folder.path(), &format!("naqhara-{command}.1"));
        assert!(page.contains(".SH NAME\n"), "{command}");
        assert!(page.contains("ui\\-lang"), "{command}");
        let usage = format!(".SH SYNOPSIS\nnaqhara {}", command.replace('-', " "));
        assert!(page.contains(&usage), "{command}: {page}");
    }
    let root = page(folder.path(), "naqhara.1");
    assert!(root.contains("naqhara\\-lint(1)"), "{root}");
    assert!(!root.contains("naqhara\\-man"), "{root}");
}

#[test]
fn examples_keep_their_lines() {
    let page = page(pages("en").path(), "naqhara-lookup.1");
    let (_, examples) = page.split_once(".SH EXAMPLES\n.nf\n").expect("examples");
    let lines: Vec<&str> = examples.lines().collect();
    assert_eq!(lines[0], "  naqhara lookup Musk ولانشيوم");
    assert_eq!(lines[lines.len() - 1], ".fi");
}

#[test]
fn manual_pages_are_in_the_language_of_the_reader() {
    let page = page(pages("ar").path(), "naqhara-summary.1");
    let name = page.lines().find(|it| it.starts_with("naqhara\\-summary"));
    let name = name.expect("a line below NAME");
    assert!(name.contains(naqhara::text::is_arabic_letter), "{name}");
}

#[test]
fn a_folder_that_cannot_be_made_is_an_error() {
    let file = tempfile::NamedTempFile::new().expect("a file");
    let below = file.path().join("man");
    let run = naqhara(&["man", below.to_str().expect("UTF-8")]).run();
    assert_eq!((run.code, &*run.out), (2, ""));
    assert!(!run.err.is_empty());
}

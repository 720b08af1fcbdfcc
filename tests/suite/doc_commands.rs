//! The commands of the documentation are run, and what the pages show of their output is what they
//! write.
//!
//! Each page gets a folder of its own with a copy of `seeds/` and of what `docs/examples/` holds; a
//! page at the top of the repository gets what its readers have there: the folders themselves.
//!
//! - In a block ```` ```sh ```` every line that begins with `naqhara`, or pipes into it, must end
//!   with exit code 0 or 1; what stands after `||` is left out.
//! - In a block ```` ```console ```` lines after `$ ` are commands, and the lines below are their
//!   output, standard error included. A line `…` stands for any number of lines, `…` inside a line
//!   for any text. Isolates are not compared: a page needs more of them than a file.
//! - A block whose first line says `not-run` after the language is left alone: it needs what is not
//!   there, such as a server.
//!
//! `NAQHARA_DOCS=write cargo test --test suite doc_commands` writes the pages anew where a command
//! writes something else now. It keeps the lines most like those that stood there: read the diff.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use crate::source;

/// A command of a page, with the output that the page shows.
struct Shown {
    line: usize,
    command: String,
    output: Option<Vec<String>>,
}

/// The commands of a page, in its order.
fn shown(text: &str) -> Vec<Shown> {
    let mut found: Vec<Shown> = Vec::new();
    let mut block = None;
    for (number, line) in text.lines().enumerate() {
        if let Some(info) = line.trim_start().strip_prefix("```") {
            block = (block.is_none() && !info.contains("not-run")).then_some(info);
            continue;
        }
        let command = match block {
            Some("console") => line.strip_prefix("$ "),
            Some("sh") => {
                let piped = line.contains("| naqhara ");
                let line = line.split(" || ").next();
                line.filter(|it| it.starts_with("naqhara ") || piped)
            }
            _ => continue,
        };
        let is_console = block == Some("console");
        match (command, found.last_mut()) {
            (Some(command), _) => found.push(Shown {
                line: number + 1,
                command: command.to_owned(),
                output: is_console.then(Vec::new),
            }),
            (None, Some(last)) if is_console => {
                last.output
                    .get_or_insert_default()
                    .push(line.trim_end().to_owned());
            }
            _ => {}
        }
    }
    found
}

/// Whether a line is as the page has it, `…` in the page standing for any text.
fn line_fits(pattern: &str, line: &str) -> bool {
    let (pattern, line) = (without_isolates(pattern), without_isolates(line));
    bare_line_fits(&pattern, &line)
}

/// What a page shows is read in a browser, which needs the isolates that a terminal does not get.
fn without_isolates(text: &str) -> String {
    text.replace(|c: char| ('\u{2066}'..='\u{2069}').contains(&c), "")
}

fn bare_line_fits(pattern: &str, line: &str) -> bool {
    let Some((head, mut rest)) = pattern.split_once('…') else {
        return pattern == line;
    };
    let Some(mut line) = line.strip_prefix(head) else {
        return false;
    };
    while let Some((part, next)) = rest.split_once('…') {
        let Some((_, after)) = line.split_once(part) else {
            return false;
        };
        (line, rest) = (after, next);
    }
    line.ends_with(rest)
}

/// Whether the lines are as the page has them, a line `…` standing for any number of lines.
fn fits(pattern: &[String], lines: &[&str]) -> bool {
    match (pattern.split_first(), lines.split_first()) {
        (None, None) => true,
        (Some((first, rest)), _) if first == "…" => {
            (0..=lines.len()).any(|skipped| fits(rest, &lines[skipped..]))
        }
        (Some((first, rest)), Some((line, more))) => line_fits(first, line) && fits(rest, more),
        _ => false,
    }
}

/// What a shell with the program on its path says to `command`, and its exit code.
fn run(command: &str, folder: &Path) -> (String, Option<i32>) {
    let program = Path::new(env!("CARGO_BIN_EXE_naqhara"));
    let path = std::env::var("PATH").unwrap_or_default();
    let path = format!("{}:{path}", program.parent().unwrap_or(program).display());
    let output = Command::new("sh")
        .args(["-c", &format!("exec 2>&1\n{command}")])
        .current_dir(folder)
        .env_clear()
        .env("PATH", path)
        // Whatever is installed here is not what the pages show.
        .env("NAQHARA_DICTIONARIES", "/nowhere")
        .env("LC_ALL", "C.UTF-8")
        .output()
        .expect("there is a shell");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    (text, output.status.code())
}

/// What a command of a page writes, if it is not what the page says.
fn fault(shown: &Shown, folder: &Path) -> Option<String> {
    let (text, code) = run(&shown.command, folder);
    let is_right = match &shown.output {
        None => matches!(code, Some(0 | 1)),
        Some(output) => fits(output, &lines_of(&text)),
    };
    (!is_right).then_some(text)
}

fn lines_of(text: &str) -> Vec<&str> {
    text.lines().map(str::trim_end).collect()
}

/// How much a line is like one of a page: the share of its words, or 2 if it is as the page has it.
fn likeness(pattern: &str, line: &str) -> f64 {
    if line_fits(pattern, line) {
        return 2.0;
    }
    let words =
        |text: &str| -> Vec<String> { text.split_whitespace().map(str::to_owned).collect() };
    let (wanted, found) = (words(pattern), words(line));
    let common = wanted.iter().filter(|it| found.contains(it)).count();
    common as f64 / wanted.len().max(found.len()).max(1) as f64
}

/// Which lines are most like those of a page, in their order.
fn alike(pattern: &[&String], lines: &[&str]) -> Vec<usize> {
    let mut best = vec![vec![0.0; lines.len() + 1]; pattern.len() + 1];
    for (i, wanted) in pattern.iter().enumerate().rev() {
        for (j, line) in lines.iter().enumerate().rev() {
            let taken = likeness(wanted, line) + best[i + 1][j + 1];
            best[i][j] = f64::max(taken, f64::max(best[i + 1][j], best[i][j + 1]));
        }
    }
    let (mut i, mut j, mut found) = (0, 0, Vec::new());
    while i < pattern.len() && j < lines.len() {
        let like = likeness(pattern[i], lines[j]);
        if like > 0.0 && best[i][j] <= like + best[i + 1][j + 1] {
            found.push(j);
            (i, j) = (i + 1, j + 1);
        } else if best[i][j] <= best[i][j + 1] {
            j += 1;
        } else {
            i += 1;
        }
    }
    found
}

/// What a page should show of this output, which showed `pattern` before.
fn renewed(pattern: &[String], text: &str) -> Vec<String> {
    let lines = lines_of(text);
    let shown: Vec<&String> = pattern.iter().filter(|it| *it != "…").collect();
    if shown.len() == pattern.len() {
        return lines.iter().map(|&it| it.to_owned()).collect();
    }
    let (mut next, mut found) = (0, Vec::new());
    for at in alike(&shown, &lines) {
        found.extend((at > next).then(|| "…".to_owned()));
        let kept = shown.iter().find(|it| line_fits(it, lines[at]));
        found.push(kept.map_or(lines[at].to_owned(), |it| (*it).clone()));
        next = at + 1;
    }
    found.extend((next < lines.len()).then(|| "…".to_owned()));
    found
}

/// The page with what its commands write now.
fn rewritten(page: &str, faults: &[(Shown, String)]) -> String {
    let mut lines: Vec<String> = page.lines().map(str::to_owned).collect();
    for (shown, text) in faults.iter().rev() {
        if let Some(output) = &shown.output {
            let place = shown.line..shown.line + output.len();
            lines.splice(place, renewed(output, text));
        }
    }
    lines.join("\n") + "\n"
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from)
        .into_iter()
        .filter_map(Result::ok)
    {
        let path = entry.path();
        let target = to.join(path.strip_prefix(from).expect("a path below"));
        if path.is_dir() {
            fs::create_dir_all(&target).expect("a folder to write into");
        } else {
            fs::copy(path, &target).expect("a folder to write into");
        }
    }
}

/// The faults of one page.
fn faults(page: &Path) -> Vec<String> {
    let text = fs::read_to_string(page).expect("documents are UTF-8");
    let folder = tempfile::tempdir().expect("a folder");
    let root = source::root();
    if page.parent() == Some(root) {
        copy(
            &root.join("docs/examples"),
            &folder.path().join("docs/examples"),
        );
        let table = folder.path().join("glossary.csv");
        fs::copy(root.join("glossary.csv"), table).expect("a folder to write into");
    } else {
        copy(&root.join("docs/examples"), folder.path());
    }
    copy(&root.join("seeds"), &folder.path().join("seeds"));
    let found = shown(&text).into_iter();
    let found: Vec<(Shown, String)> = found
        .filter_map(|it| fault(&it, folder.path()).map(|text| (it, text)))
        .collect();
    if !found.is_empty() && std::env::var("NAQHARA_DOCS").is_ok_and(|it| it == "write") {
        fs::write(page, rewritten(&text, &found)).expect("pages can be written");
    }
    let name = source::relative(page);
    let said = |(it, text): &(Shown, String)| format!("{name}:{}: {}\n{text}", it.line, it.command);
    found.iter().map(said).collect()
}

#[test]
fn every_command_of_the_documentation_does_what_the_page_shows() {
    let mut pages = source::files_under(&source::root().join("docs"), "md");
    pages.extend(["README.md", "README.ar.md"].map(|it| source::root().join(it)));
    pages.retain(|it| it.exists());
    let faults: Vec<String> = thread::scope(|scope| {
        let start = |page| scope.spawn(move || faults(page));
        let runs: Vec<_> = pages.iter().map(PathBuf::as_path).map(start).collect();
        let faults = runs.into_iter().map(|it| it.join().expect("a page is run"));
        faults.flatten().collect()
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_page_that_shows_something_else_is_found() {
    let page = "```console\n$ naqhara --version\nnaqhara …\n$ naqhara --version\nrosetta 1\n```\n\
        ```sh\nnaqhara lint nowhere.txt   # no such file\ncargo build\n```\n\
        ```sh not-run\nnaqhara nothing\n```\n";
    let commands = shown(page);
    let folder = tempfile::tempdir().expect("a folder");
    let faults = commands.iter().map(|it| fault(it, folder.path()).is_some());
    assert_eq!(faults.collect::<Vec<_>>(), [false, true, true]);
    let pattern = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    assert!(fits(&pattern("a\n…\nd …f"), &["a", "b", "c", "d e f"]));
    assert!(!fits(&pattern("a\n…\nd"), &["a", "d", "e"]));
    assert!(!fits(&pattern("a\nd"), &["a", "b", "d"]));
    assert!(line_fits("a…c…e", "abcde") && !line_fits("a…c…e", "acd"));
}

#[test]
fn a_page_is_written_anew() {
    let page =
        "```console\n$ naqhara --version\nrosetta 1\n$ naqhara x\n…\nred herring b\n…\n```\n";
    let texts = ["naqhara 2\n", "one\nred fish b\ntwo\nthree\n"].map(str::to_owned);
    let faults: Vec<_> = shown(page).into_iter().zip(texts).collect();
    let wanted = "```console\n$ naqhara --version\nnaqhara 2\n$ naqhara x\n…\nred fish b\n…\n```\n";
    assert_eq!(rewritten(page, &faults), wanted);
}

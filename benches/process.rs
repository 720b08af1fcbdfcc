//! Whole processes, in turn (A B A B), as a user starts them.
//!
//! `cargo bench -p naqhara-benches --bench process`, or with the path of another `naqhara`:
//! `cargo bench -p naqhara-benches --bench process -- PROGRAM`; `-- lookup [PROGRAM]`
//! measures first answers alone.
//!
//! Questions: how does `naqhara align` over 20 MB with 10,000 terms compare with `rg -o -F -f` over the
//! same? How does `naqhara lint` compare with a plain scan of `rg` and with `typos` over the same folder
//! of 10,000 files, and what does a second run cost after one edit? And how far is the first answer of
//! `naqhara lookup`, by letters and by sound, from a program that does nothing? Programs that are not
//! on the path are left out.
#![expect(clippy::print_stdout, reason = "a bench reports")]

mod support;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

const TEXT_BYTES: usize = 20_000_000;
const FILES: usize = 10_000;

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Seconds until the command has ended; its output goes through a pipe to a file that is thrown away.
fn seconds(command: &mut Command, folder: &Path) -> f64 {
    let sink = std::fs::File::create(folder.join("output")).expect("a file to write to");
    let start = Instant::now();
    let status = command
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(sink)
        .status()
        .expect("the command starts");
    let seconds = start.elapsed().as_secs_f64();
    assert!(status.success(), "{command:?} failed");
    seconds
}

/// Runs two commands in turn and shows their medians and the median of the ratios of the pairs.
fn compare(
    rounds: usize,
    folder: &Path,
    (ours_name, ours): (&str, &mut Command),
    (theirs_name, theirs): (&str, &mut Command),
) {
    let (mut a, mut b, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..rounds {
        let (first, second) = (seconds(ours, folder), seconds(theirs, folder));
        a.push(first * 1e3);
        b.push(second * 1e3);
        ratios.push(first / second);
    }
    println!("{ours_name:<36} {:>9.2} ms", median(&mut a));
    println!("{theirs_name:<36} {:>9.2} ms", median(&mut b));
    println!("{:<36} {:>9.3}\n", "first / second", median(&mut ratios));
}

/// The first answer of a new process, by letters and by sound, against an empty program.
fn first_answers(naqhara: &str, folder: &Path) {
    let empty = folder.join("empty");
    std::fs::create_dir(&empty).expect("an empty folder");
    let nothing = nothing(folder);
    let commands: [&[&str]; 6] = [
        &["--version"],
        &["lookup", "ستارغيت"],
        &["lookup", "Stargaet"],
        &["lookup", "Staargeyt"],
        &["lookup", "Staargeyt", "--no-glossary"],
        &["transliterate", "Lancium"],
    ];
    for args in commands {
        let mut ours = Command::new(naqhara);
        ours.args(args);
        let name = format!("naqhara {}", args.join(" "));
        let mut theirs = Command::new(&nothing);
        let theirs = ("an empty program", &mut theirs);
        compare(101, &empty, (&name, &mut ours), theirs);
    }
}

/// A program that does nothing, built as the release is, to know what starting one costs.
fn nothing(folder: &Path) -> PathBuf {
    let (source, program) = (folder.join("nothing.rs"), folder.join("nothing"));
    std::fs::write(&source, "fn main() {}").expect("a file to write to");
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let built = Command::new(rustc)
        .args([
            "-C",
            "opt-level=3",
            "-C",
            "lto=thin",
            "-C",
            "strip=debuginfo",
        ])
        .arg("-o")
        .args([&program, &source])
        .status();
    assert!(built.is_ok_and(|it| it.success()), "rustc builds a program");
    program
}

fn is_there(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok()
}

/// A folder of 10,000 texts of about 4 kB, as clean as generated text can be.
fn texts(folder: &Path, names: &[String]) {
    let text = support::text(TEXT_BYTES * 2, names, 3);
    let text = text.replace(['“', '”'], "").replace(" .\n", ".\n");
    let text = text.replace(" ،", "،").replace(" ,", ",");
    let mut lines = text.lines();
    for number in 0..FILES {
        let below = folder.join(format!("texts/{:03}", number / 100));
        std::fs::create_dir_all(&below).expect("a folder");
        let mut own = String::new();
        while own.len() < text.len() / FILES {
            let Some(line) = lines.next() else { break };
            own.push_str(line);
            own.push('\n');
        }
        let path = below.join(format!("{number:05}.txt"));
        std::fs::write(path, own).expect("a file to write to");
    }
}

/// `naqhara lint` over a folder against programs that read the same files.
fn lint_beside_others(naqhara: &str, folder: &Path) {
    let others: [(&str, &[&str]); 2] = [
        ("rg", &["-c", "--no-messages", "-e", "ا", "texts"]),
        ("typos", &["--format", "brief", "texts"]),
    ];
    for (program, args) in others {
        if !is_there(program) {
            println!("{program} is not on the path\n");
            continue;
        }
        let mut lint = Command::new(naqhara);
        lint.args(["lint", "texts", "--fail-on", "never"]);
        // `typos` ends with 2 where it finds something.
        let mut other = Command::new("sh");
        let line = format!("{program} {} || true", args.join(" "));
        other.args(["-c", &line]);
        let ours = ("naqhara lint, 10,000 files", &mut lint);
        compare(7, folder, ours, (&line, &mut other));
    }
}

/// A first run over a folder, and one after a single edit.
fn lint_again(naqhara: &str, folder: &Path) {
    let (mut first, mut again, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    let edited = folder.join("texts/042/04242.txt");
    let before = std::fs::read_to_string(&edited).expect("a text");
    let mut lint = Command::new(naqhara);
    lint.args(["lint", "texts", "--fail-on", "never", "--cache", "cache"]);
    for _ in 0..7 {
        if folder.join("cache").exists() {
            std::fs::remove_dir_all(folder.join("cache")).expect("removed");
        }
        let a = seconds(&mut lint, folder);
        std::fs::write(&edited, format!("{before}سطر جديد..\n")).expect("a file to write to");
        let b = seconds(&mut lint, folder);
        std::fs::write(&edited, &before).expect("a file to write to");
        first.push(a * 1e3);
        again.push(b * 1e3);
        ratios.push(b / a);
    }
    println!(
        "{:<36} {:>9.2} ms",
        "lint --cache, first run",
        median(&mut first)
    );
    println!("{:<36} {:>9.2} ms", "after one edit", median(&mut again));
    println!("{:<36} {:>9.3}\n", "second / first", median(&mut ratios));
}

fn main() {
    // --test: build and smoke only.
    if std::env::args().any(|arg| arg == "--test") {
        return;
    }
    let args = || std::env::args().skip(1).filter(|it| !it.starts_with('-'));
    let program = args().find(|it| it != "lookup");
    let naqhara = program.map(|it| std::fs::canonicalize(it).expect("a program"));
    let naqhara = naqhara.unwrap_or_else(support::program);
    let naqhara = naqhara.to_str().expect("a path in UTF-8");
    let folder = tempfile::tempdir().expect("a folder for the inputs");
    let folder = folder.path();
    if args().any(|it| it == "lookup") {
        return first_answers(naqhara, folder);
    }

    let names = support::names(10_000, 1);
    let rows: String = names
        .iter()
        .enumerate()
        .map(|(nth, name)| {
            let (en, ar) = if name.is_ascii() {
                (&**name, "")
            } else {
                ("", &**name)
            };
            format!("nq-{nth:06},{en},{ar},person\n")
        })
        .collect();
    let write = |name: &str, text: &str| {
        std::fs::write(folder.join(name), text).expect("a file to write to");
    };
    write(
        "terms.csv",
        &format!("concept_id,en_preferred,ar_preferred,entity_type\n{rows}"),
    );
    write("patterns.txt", &(names.join("\n") + "\n"));
    write("text.txt", &support::text(TEXT_BYTES, &names, 2));

    if is_there("rg") {
        let mut align = Command::new(naqhara);
        align.args([
            "align",
            "text.txt",
            "--format",
            "csv",
            "--glossary",
            "terms.csv",
        ]);
        let mut rg = Command::new("rg");
        rg.args(["-j1", "-o", "-F", "-f", "patterns.txt", "text.txt"]);
        compare(
            7,
            folder,
            ("naqhara align --format csv", &mut align),
            ("rg -o -F -f", &mut rg),
        );
    }
    texts(folder, &names);
    lint_beside_others(naqhara, folder);
    lint_again(naqhara, folder);
    first_answers(naqhara, folder);
}

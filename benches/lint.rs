//! Speed of the rules over texts that people wrote, and over generated text by the text's quality.
//!
//! `cargo bench -p naqhara-benches --bench lint -- TEXTS.tsv` (or
//! `NAQHARA_TEXTS=TEXTS.tsv`; without either, the seeds).
//!
//! Over what people wrote, the usual rules run as the programs run them, on one thread, in two settings:
//! every text by itself, and the sentences of all of them shuffled into one text of 20 MB. Between the
//! runs stands a plain scan of the same bytes (valid UTF-8, and how many words), so that runs on
//! different machines compare. To compare two versions, the variable `NAQHARA_OTHER` names another
//! binary `naqhara`: the 20 MB are then linted by both as whole processes, in turn.
//!
//! Over generated text the time holds everything from the text to the findings: the mentions against a
//! glossary of 10,000 terms, the scan for marks, quotations and code, and every rule.
#![expect(clippy::print_stdout, reason = "a bench reports")]

mod support;

use std::hint::black_box;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Instant;

use naqhara::align::Kinds;
use naqhara::analysis::Engine;
use naqhara::document::{Document, decode};
use naqhara::lint::{Plan, RULES, Subject, check};
use naqhara::text::Lang;
use support::texts::{shuffled, texts};

const TEXT_BYTES: usize = 20_000_000;
const ROUNDS: usize = 5;

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The median seconds of several runs, and what the last one found.
fn time<T>(rounds: usize, run: impl Fn() -> T) -> (f64, T) {
    let mut seconds = Vec::new();
    let mut last = None;
    for _ in 0..rounds {
        let start = Instant::now();
        last = Some(black_box(run()));
        seconds.push(start.elapsed().as_secs_f64());
    }
    (median(&mut seconds), last.expect("one round at least"))
}

fn document(text: &str) -> Arc<Document> {
    let decoded = decode("text.txt", text.as_bytes().to_vec());
    Arc::new(decoded.expect("a text is a document").0)
}

/// What every reader of a text must do at least: see that it is UTF-8, and where words end.
fn plain_scan(documents: &[Arc<Document>]) -> usize {
    let texts = documents.iter().map(|it| it.text().as_bytes());
    let valid = texts.filter_map(|it| std::str::from_utf8(it).ok());
    valid.map(|it| it.split_whitespace().count()).sum()
}

/// The usual rules over some documents, and the plain scan, in turn.
fn beside_a_scan(name: &str, documents: &[Arc<Document>], rounds: usize) {
    let engine = Engine::starter();
    let plan = Plan::standard();
    let lint = |it: &Arc<Document>| {
        let analysis = engine.analyse(Arc::clone(it));
        check(Subject::Text(&analysis, &plan)).len()
    };
    let bytes: usize = documents.iter().map(|it| it.text().len()).sum();
    // The tables of the engine are made once, for all texts.
    black_box(documents.first().map(lint));
    let (mut ours, mut scans, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    let mut found = 0;
    for _ in 0..rounds {
        let (one, count) = time(1, || documents.iter().map(lint).sum());
        let (other, _) = time(1, || plain_scan(documents));
        found = count;
        ours.push(one);
        scans.push(other);
        ratios.push(one / other);
    }
    let speed = |seconds: &mut [f64]| bytes as f64 / 1e6 / median(seconds);
    println!(
        "{name:<28} {:>7.1} MB/s {found:>9} found; plain scan {:>5.0} MB/s, {:.1} times as fast",
        speed(&mut ours),
        speed(&mut scans),
        median(&mut ratios),
    );
}

/// The 20 MB as whole processes, by this version and by another, in turn.
fn beside_another(other: &str, text: &str, rounds: usize) {
    let folder = tempfile::tempdir().expect("a folder for the text");
    std::fs::write(folder.path().join("text.txt"), text).expect("a file to write to");
    let program = support::program();
    let seconds = |program: &Path| run(program, folder.path());
    let (mut ours, mut theirs, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..rounds {
        let (a, b) = (seconds(&program), seconds(Path::new(other)));
        ours.push(a);
        theirs.push(b);
        ratios.push(b / a);
    }
    println!(
        "{:<28} {:>7.2} s; {other} {:.2} s, {:.2} times as long",
        "whole processes",
        median(&mut ours),
        median(&mut theirs),
        median(&mut ratios),
    );
}

fn run(program: &Path, folder: &Path) -> f64 {
    let mut command = Command::new(program);
    command.args(["lint", "text.txt", "--fail-on", "never", "--format", "json"]);
    let start = Instant::now();
    let status = command
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status();
    assert!(
        status.is_ok_and(|it| it.success()),
        "{} failed",
        program.display()
    );
    start.elapsed().as_secs_f64()
}

fn over_texts(bytes: usize, rounds: usize) {
    let texts = texts();
    let documents: Vec<Arc<Document>> = texts.iter().map(|it| document(it)).collect();
    beside_a_scan("each text by itself", &documents, rounds);
    let one = shuffled(&texts, bytes, 1);
    beside_a_scan("all sentences in one text", &[document(&one)], rounds);
    if let Ok(other) = std::env::var("NAQHARA_OTHER") {
        beside_another(&other, &one, rounds);
    }
}

fn main() {
    // --test: build and smoke only.
    let smoke = std::env::args().any(|arg| arg == "--test");
    let (bytes, rounds) = if smoke {
        (100_000, 1)
    } else {
        (TEXT_BYTES, ROUNDS)
    };
    over_texts(bytes, rounds);
    let names = support::names(10_000, 1);
    let text = support::text(bytes, &names, 2);
    let engine = Engine::new(support::glossary(&names));
    let speed = |seconds: f64| text.len() as f64 / 1e6 / seconds;
    let document = Arc::new(Document::new("a.txt", text.clone()).with_language(Lang::Ar));
    let analysis = || engine.analyse(Arc::clone(&document));
    let plan = Plan::of(RULES);
    let lint_all = || check(Subject::Text(&analysis(), &plan)).len();
    let (all, found) = time(rounds, lint_all);
    println!(
        "{:<28} {:>7.0} MB/s {found:>9} found",
        "all rules",
        speed(all)
    );

    let (seconds, mentions) = time(rounds, || engine.mentions(&text, Kinds::All));
    let count = mentions.len();
    println!(
        "{:<28} {:>7.0} MB/s {count:>9} found",
        "mentions",
        speed(seconds)
    );
    let (seconds, analysis) = time(rounds, || {
        let analysis = analysis();
        check(Subject::Text(&analysis, &Plan::default()));
        analysis
    });
    println!("{:<28} {:>7.0} MB/s", "no rule", speed(seconds));
    for rule in RULES {
        let plan = Plan::of(&[rule]);
        let (seconds, found) = time(rounds, || check(Subject::Text(&analysis, &plan)).len());
        println!(
            "{:<28} {:>7.0} MB/s {found:>9} found",
            rule.id,
            speed(seconds)
        );
    }
}

//! How many instructions a task takes: the same number whatever else the machine does.
//!
//! `cargo run --release -p naqhara-benches --bin instructions` runs each task once under
//! `valgrind --tool=callgrind`, counts what it executes in it alone, and compares the counts with those
//! of `benches/instructions.tsv`: more than 3 % above is a failure. Valgrind has no AVX-512, so that the
//! scalar twins are counted. With `--record` the counts are written there instead; a commit that
//! adds work records them anew and says by how much they rise. They depend on the compiler, too.
#![expect(clippy::print_stdout, reason = "a bench reports")]

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use naqhara::analysis::{Engine, PairAnalysis};
use naqhara::document::{Document, decode};
use naqhara::lint::{Plan, Subject, check};

/// By how much a count may exceed the recorded one, in percent.
const TOLERANCE: f64 = 3.0;

/// What is counted. Each is a function of its own, which callgrind knows by its name.
const TASKS: [Task; 4] = [
    Task::new("match", match_seeds),
    Task::new("lint", lint_seed),
    Task::new("pair-lint", lint_pair),
    Task::new("lookup", look_up),
];

/// Something that is counted.
#[derive(Clone, Copy)]
struct Task {
    name: &'static str,
    /// Gives how much was found.
    run: fn() -> usize,
}

impl Task {
    const fn new(name: &'static str, run: fn() -> usize) -> Task {
        Task { name, run }
    }
}

const SEEDS: [&str; 5] = ["climate", "culture", "energy", "football", "stargate"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn seed(name: &str, lang: &str) -> Document {
    let name = format!("{name}.{lang}.txt");
    let bytes = std::fs::read(root().join("seeds").join(&name)).expect("a seed can be read");
    decode(&name, bytes).expect("a seed is a text").0
}

/// All terms of the starter glossary in all Arabic seeds.
fn match_seeds() -> usize {
    let engine = Engine::starter();
    let text: String = SEEDS
        .iter()
        .map(|it| seed(it, "ar").text().to_owned())
        .collect();
    engine.index().find(engine.glossary(), "ستارغيت");
    counted_match(&engine, black_box(&text))
}

#[inline(never)]
fn counted_match(engine: &Engine, text: &str) -> usize {
    engine.index().find(engine.glossary(), text).len()
}

/// The usual rules over a seed.
fn lint_seed() -> usize {
    let engine = Engine::starter();
    counted_lint(
        &engine,
        black_box(seed("stargate", "ar")),
        &Plan::standard(),
    )
}

#[inline(never)]
fn counted_lint(engine: &Engine, document: Document, plan: &Plan) -> usize {
    check(Subject::Text(&engine.analyse(document), plan)).len()
}

/// The usual rules over a seed and its translation.
fn lint_pair() -> usize {
    let engine = Engine::starter();
    let pair = ["ar", "en"].map(|lang| black_box(seed("stargate", lang)));
    counted_pair_lint(&engine, pair, &Plan::standard())
}

#[inline(never)]
fn counted_pair_lint(engine: &Engine, pair: [Document; 2], plan: &Plan) -> usize {
    let [source, target] = pair.map(|it| engine.analyse(it));
    check(Subject::Pair(
        &PairAnalysis::new(source, target),
        [plan, plan],
    ))
    .len()
}

/// The first answers of a new engine: by letters, and by sound.
fn look_up() -> usize {
    let engine = Engine::starter();
    counted_lookup(&engine, black_box(["Stargaet", "Staargeyt"]))
}

#[inline(never)]
fn counted_lookup(engine: &Engine, queries: [&str; 2]) -> usize {
    queries.iter().map(|it| engine.lookup(it, 10).len()).sum()
}

/// Runs a task under callgrind, and reads how many instructions it took.
fn count(task: &str) -> std::io::Result<u64> {
    let function = format!("*counted_{}*", task.replace('-', "_"));
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .args([
            "--collect-atstart=no",
            &format!("--toggle-collect={function}"),
        ])
        .arg(std::env::current_exe()?)
        .args(["--run", task])
        .output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    let collected = said.lines().find_map(|it| it.split_once("Collected : "));
    let count = collected.and_then(|it| it.1.trim().parse().ok());
    match count {
        Some(count) if output.status.success() && count > 0 => Ok(count),
        _ => Err(std::io::Error::other(format!(
            "{task} was not counted: {said}"
        ))),
    }
}

/// The recorded counts, by their tasks.
fn recorded(text: &str) -> Vec<(&str, u64)> {
    let rows = text.lines().filter_map(|it| it.split_once('\t'));
    rows.filter_map(|(task, count)| Some((task, count.parse().ok()?)))
        .collect()
}

const HEAD: &str = "\
# Instructions that each task takes, as benches/instructions.rs counts them, built as .ci/run builds:\n\
# without link-time optimisation, and with panics that unwind. A commit that adds work records them anew\n\
# (--record) and says by how much they rise.\n";

/// Compares the counts with the recorded ones; whether none is above its limit.
fn compare(counts: &[(&str, u64)], path: &Path) -> std::io::Result<bool> {
    let text = std::fs::read_to_string(path)?;
    let known = recorded(&text);
    let mut all_pass = true;
    for &(task, count) in counts {
        let limit = known.iter().find(|it| it.0 == task).map_or(0, |it| it.1);
        let change = 100.0 * (count as f64 / limit as f64 - 1.0);
        let passes = change <= TOLERANCE;
        all_pass &= passes;
        let verdict = if passes { "" } else { "  TOO MANY" };
        println!(
            "{task:<12} {count:>13} instructions, recorded {limit:>13}: {change:+.2} %{verdict}"
        );
    }
    Ok(all_pass)
}

fn main() -> std::io::Result<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [run, task] = &arguments[..]
        && run == "--run"
    {
        let task = TASKS
            .iter()
            .find(|it| it.name == task)
            .expect("a task of ours");
        println!("{}", (task.run)());
        return Ok(ExitCode::SUCCESS);
    }
    let counts: std::io::Result<Vec<(&str, u64)>> = TASKS
        .iter()
        .map(|it| Ok((it.name, count(it.name)?)))
        .collect();
    let (counts, path) = (counts?, root().join("benches/instructions.tsv"));
    if arguments.iter().any(|it| it == "--record") {
        let rows = counts
            .iter()
            .map(|(task, count)| format!("{task}\t{count}\n"));
        std::fs::write(&path, HEAD.to_owned() + &rows.collect::<String>())?;
        return Ok(ExitCode::SUCCESS);
    }
    let all_pass = compare(&counts, &path)?;
    Ok(if all_pass {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

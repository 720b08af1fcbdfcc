//! The same in instructions instead of seconds: equal whatever else the machine does.
//!
//! Each command is run over its texts in one process, so that what is made ready once counts once.
//! That process runs under `valgrind --tool=callgrind`, which writes what every run has executed into
//! a file of its own. It takes some forty times as long, so that not every command has every text:
//! [`SAMPLES`] says which has how many. Without `--counted`, all have all.

use std::ffi::OsString;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use naqhara::cli::{self, Streams};

use crate::commands::{self, Task};
use crate::run::{Choice, Cost, Found, Grown, LEAST, RATIO};
use crate::texts::{self, Kind};

/// The sizes of the texts in bytes, each twice that before it.
const SIZES: [usize; 3] = [1 << 14, 1 << 15, 1 << 16];
/// How much larger they are where the first ones grow too fast: what is exact in short texts alone, such
/// as the alignment of sentences, stops growing so fast, and so does what depends on how many of all short
/// words a text has.
const LARGER: usize = 8;
/// Instructions that are lost among the steps in which tables grow.
const FLOOR: f64 = 2e6;
/// The glossary: to read the starter glossary takes longer than most texts do.
const GLOSSARY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/names.csv");

/// Those of the texts that a command has.
struct Sample {
    /// The words of the command.
    words: &'static str,
    /// One text of this many is one of them,
    every: usize,
    /// from this one on.
    first: usize,
}

impl Sample {
    const fn new(words: &'static str, every: usize, first: usize) -> Sample {
        Sample {
            words,
            every,
            first,
        }
    }
}

/// What is counted where neither all nor some are asked for by name, what takes longest first. With `--all`
/// every text is counted.
const SAMPLES: [Sample; 8] = [
    Sample::new("summary FILE", 192, 2),
    Sample::new("align FILE", 80, 1),
    Sample::new("lint FILE", 12, 6),
    Sample::new("lint --source SOURCE --target FILE", 320, 4),
    Sample::new("lint --fix FILE", 96, 3),
    Sample::new("summary --preview FILE", 64, 5),
    Sample::new("lint --source FILE --target TARGET", 320, 16),
    Sample::new("glossary check FILE", 8, 0),
];

/// Counts every case.
pub(super) fn run(choice: &Choice) -> Result<Found, String> {
    let (tasks, kinds) = (commands::all(), texts::all()?);
    let next = AtomicUsize::new(0);
    let found: Mutex<Vec<Result<Vec<Grown>, String>>> = Mutex::default();
    thread::scope(|scope| {
        for processor in 0..2 {
            let (tasks, kinds, next, found) = (&tasks, &kinds, &next, &found);
            scope.spawn(move || {
                while let Some(sample) = SAMPLES.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let cases = Cases::new(sample, tasks, kinds, choice);
                    let grown = cases.and_then(|it| it.count(processor));
                    if let Ok(mut found) = found.lock() {
                        found.push(grown);
                    }
                }
            });
        }
    });
    let found = found.into_inner().map_err(|it| it.to_string())?;
    let (mut cases, mut failures) = (Vec::new(), Vec::new());
    for one in found {
        match one {
            Ok(grown) => cases.extend(grown),
            Err(error) => failures.push(error),
        }
    }
    cases.sort_by(|a, b| b.ratio.total_cmp(&a.ratio));
    Ok(Found {
        seconds: false,
        cases,
        failures,
    })
}

/// What another process is to count: a command, the numbers of its texts, and how large these are.
#[derive(Clone, Debug)]
pub(super) struct Order {
    /// The words of the command.
    pub(super) words: String,
    /// Among all texts.
    pub(super) numbers: Vec<usize>,
    /// How many times as large the texts are.
    pub(super) scale: usize,
}

/// Runs one command over its texts: what the other process does.
pub(super) fn child(order: &Order) -> Result<(), String> {
    let (tasks, kinds) = (commands::all(), texts::all()?);
    let task = tasks.iter().find(|it| it.is(&order.words));
    let task = task.ok_or("no such command")?;
    let folder = tempfile::tempdir().map_err(|it| it.to_string())?;
    // What is made ready once for all texts is no work of the first one that needs it.
    run_command(&arguments(
        task,
        &task.files(folder.path(), &texts::usual(), SIZES[0])?,
    ));
    for kind in order.numbers.iter().filter_map(|it| kinds.get(*it)) {
        for size in sizes(order.scale) {
            let files = task.files(folder.path(), kind, size)?;
            let arguments = arguments(task, &files);
            counted_run(&arguments);
            counted_over();
        }
    }
    Ok(())
}

/// The sizes in which each text is read, so many times as large; before them, once where there is hardly
/// any, for what every run costs. Of larger ones two are enough.
fn sizes(scale: usize) -> impl Iterator<Item = usize> {
    let first = usize::from(scale > 1);
    let sizes = SIZES[first..].iter().map(move |it| it * scale);
    std::iter::once(LEAST).chain(sizes)
}

fn arguments(task: &Task, files: &[PathBuf]) -> Vec<OsString> {
    let own = task.arguments(files).0.into_iter();
    let glossary = ["--glossary", GLOSSARY, "--no-starter"];
    let all = std::iter::once("naqhara".to_owned()).chain(own);
    let all = all.chain(glossary.map(str::to_owned));
    all.map(OsString::from).collect()
}

/// What is counted: callgrind knows it by its name, and begins there.
#[inline(never)]
fn counted_run(arguments: &[OsString]) {
    run_command(arguments);
}

fn run_command(arguments: &[OsString]) {
    let (out, errors) = (Box::new(std::io::sink()), Box::new(std::io::sink()));
    let mut streams = Streams::buffered(Vec::new(), &[], out, errors);
    black_box(cli::run(arguments, &mut streams));
}

/// Where callgrind writes down what it has counted.
#[inline(never)]
fn counted_over() {
    black_box(());
}

/// A command and its texts, which have numbers.
struct Cases<'a> {
    task: &'a Task,
    kinds: Vec<(usize, &'a Kind)>,
}

impl<'a> Cases<'a> {
    fn new(
        sample: &Sample,
        tasks: &'a [Task],
        kinds: &'a [Kind],
        choice: &Choice,
    ) -> Result<Cases<'a>, String> {
        let task = tasks.iter().find(|it| it.is(sample.words));
        let task = task.ok_or_else(|| format!("{}: no such command", sample.words))?;
        let suiting = kinds.iter().enumerate();
        let suiting = suiting.filter(|it| it.1.table == task.tables);
        let chosen = choice.all || choice.only.is_some();
        let (every, first) = if chosen {
            (1, 0)
        } else {
            (sample.every, sample.first)
        };
        let only = choice.only.as_deref().unwrap_or_default();
        let cases = Cases {
            task,
            kinds: suiting.skip(first).step_by(every).collect(),
        };
        let named = cases
            .kinds
            .iter()
            .filter(|it| cases.name(it.1).contains(only));
        Ok(Cases {
            task,
            kinds: named.copied().collect(),
        })
    }

    fn name(&self, kind: &Kind) -> String {
        format!("{} < {}", self.task.name(), kind.name)
    }

    /// Counts all, and those again with longer texts that grow too fast.
    fn count(&self, processor: usize) -> Result<Vec<Grown>, String> {
        let mut all = self.count_scaled(processor, 1)?;
        let mut fast: Vec<&mut Grown> = all.iter_mut().filter(|it| it.ratio > RATIO).collect();
        let is_fast = |name: &str| fast.iter().any(|it| it.name == name);
        let kinds = self.kinds.iter().filter(|it| is_fast(&self.name(it.1)));
        let again = Cases {
            task: self.task,
            kinds: kinds.copied().collect(),
        };
        let again = again.count_scaled(processor, LARGER)?;
        for (was, is) in fast.iter_mut().zip(again) {
            **was = is;
        }
        Ok(all)
    }

    /// On this processor alone, where no thread begins what another may end.
    fn count_scaled(&self, processor: usize, scale: usize) -> Result<Vec<Grown>, String> {
        if self.kinds.is_empty() {
            return Ok(Vec::new());
        }
        let folder = tempfile::tempdir().map_err(|it| it.to_string())?;
        let program = std::env::current_exe().map_err(|it| it.to_string())?;
        let numbers: Vec<String> = self.kinds.iter().map(|it| it.0.to_string()).collect();
        let output = Command::new("taskset")
            .args(["-c", &processor.to_string()])
            .args(["valgrind", "--tool=callgrind", "--dump-line=no"])
            .args([
                "--zero-before=*counted_run*",
                "--dump-before=*counted_over*",
            ])
            .arg(format!(
                "--callgrind-out-file={}/out",
                folder.path().display()
            ))
            .arg(program)
            .args([
                "count",
                self.task.words(),
                &numbers.join(","),
                &scale.to_string(),
            ])
            .stdout(Stdio::null())
            .output()
            .map_err(|it| format!("valgrind: {it}"))?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            return Err(format!("{}: {}: {said}", self.task.name(), output.status));
        }
        let runs = sizes(scale).count();
        let counts = counts(folder.path(), self.kinds.len() * runs)?;
        let grown = self.kinds.iter().zip(counts.chunks_exact(runs));
        let grown = grown.map(|((_, kind), counts)| Grown {
            name: self.name(kind),
            command: self.task.name(),
            size: SIZES[SIZES.len() - 1] * scale,
            ..of_counts(counts)
        });
        Ok(grown.collect())
    }
}

/// The worst ratio of two sizes, without what every run costs.
fn of_counts(counts: &[f64]) -> Grown {
    let own = counts[1..].iter().map(|it| (it - counts[0]).max(FLOOR));
    let own: Vec<f64> = own.collect();
    Grown {
        name: String::new(),
        command: String::new(),
        ratio: own.windows(2).map(|it| it[1] / it[0]).fold(0.0, f64::max),
        size: 0,
        cost: Cost::Instructions(own[own.len() - 1]),
    }
}

/// What each run has executed, in their order: callgrind numbers its files.
fn counts(folder: &Path, runs: usize) -> Result<Vec<f64>, String> {
    let count = |number: usize| {
        let path = folder.join(format!("out.{number}"));
        let text = fs::read_to_string(&path).map_err(|it| format!("{}: {it}", path.display()))?;
        let total = text
            .lines()
            .rev()
            .find_map(|it| it.strip_prefix("totals: "));
        let total = total.and_then(|it| it.trim().parse().ok());
        total.ok_or_else(|| format!("{}: no sum", path.display()))
    };
    (1..=runs).map(count).collect()
}

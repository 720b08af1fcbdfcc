//! The same in instructions instead of seconds: equal whatever else the machine does.
//!
//! Each command is run over its texts in one process, so that what is made ready once counts once.
//! That process runs under `valgrind --tool=callgrind`, which writes what every run has executed into
//! a file of its own. It takes some forty times as long, so that not every command has every text:
//! [`COMMANDS`] says which has how many. Without `--counted`, all have all.

use std::ffi::OsString;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use naqhara::cli::{self, Streams};

use super::commands::{self, Task};
use super::texts::{self, Kind};
use super::{Choice, Found, Grown, LEAST};

/// The sizes of the texts in bytes: what a run costs whatever its text is, and then twice as much each
/// time.
const SIZES: [usize; 4] = [LEAST, 1 << 14, 1 << 15, 1 << 16];
/// Instructions that are lost among the steps in which tables grow.
const FLOOR: f64 = 2e6;
/// The glossary: to read the starter glossary takes longer than most texts do.
const GLOSSARY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/names.csv");

/// The commands, each with how many of the texts it skips after one that it reads.
const COMMANDS: [(&str, usize); 8] = [
    ("lint FILE", 0),
    ("lint --fix FILE", 3),
    ("align FILE", 1),
    ("summary FILE", 1),
    ("summary --preview FILE", 3),
    ("lint --source SOURCE --target FILE", 3),
    ("lint --source FILE --target TARGET", 7),
    ("glossary check FILE", 0),
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
                while let Some(one) = COMMANDS.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let cases = Cases::new(*one, tasks, kinds, choice);
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

/// Runs one command over its texts: what the other process does.
pub(super) fn child(choice: &Choice, words: &str) -> Result<(), String> {
    let (tasks, kinds) = (commands::all(), texts::all()?);
    let command = COMMANDS.iter().find(|it| it.0 == words);
    let command = command.ok_or("no such command")?;
    let cases = Cases::new(*command, &tasks, &kinds, choice)?;
    let folder = tempfile::tempdir().map_err(|it| it.to_string())?;
    for kind in &cases.kinds {
        for size in SIZES {
            let files = cases.task.files(folder.path(), kind, size)?;
            let arguments = arguments(cases.task, &files);
            black_box(counted_run(&arguments));
        }
    }
    Ok(())
}

fn arguments(task: &Task, files: &[PathBuf]) -> Vec<OsString> {
    let own = task.arguments(files).0.into_iter();
    let glossary = ["--glossary", GLOSSARY, "--no-starter"];
    let all = std::iter::once("naqhara".to_owned()).chain(own);
    let all = all.chain(glossary.map(str::to_owned));
    all.map(OsString::from).collect()
}

/// What is counted: callgrind knows it by its name.
#[inline(never)]
fn counted_run(arguments: &[OsString]) -> u8 {
    let (out, errors) = (Box::new(std::io::sink()), Box::new(std::io::sink()));
    let mut streams = Streams::buffered(Vec::new(), &[], out, errors);
    cli::run(arguments, &mut streams)
}

/// A command and its texts.
struct Cases<'a> {
    task: &'a Task,
    kinds: Vec<&'a Kind>,
    only: Option<&'a str>,
}

impl<'a> Cases<'a> {
    fn new(
        (words, skipped): (&str, usize),
        tasks: &'a [Task],
        kinds: &'a [Kind],
        choice: &'a Choice,
    ) -> Result<Cases<'a>, String> {
        let task = tasks.iter().find(|it| it.is(words));
        let task = task.ok_or_else(|| format!("{words}: no such command"))?;
        let only = choice.only.as_deref();
        let suiting = kinds.iter().filter(|it| it.table == task.tables);
        let step = if choice.all || only.is_some() {
            1
        } else {
            skipped + 1
        };
        let name = |kind: &Kind| format!("{} < {}", task.name(), kind.name);
        let named = suiting
            .step_by(step)
            .filter(|it| name(it).contains(only.unwrap_or_default()));
        Ok(Cases {
            task,
            kinds: named.collect(),
            only,
        })
    }

    /// Has them counted on this processor alone, where no thread begins what another may end.
    fn count(&self, processor: usize) -> Result<Vec<Grown>, String> {
        if self.kinds.is_empty() {
            return Ok(Vec::new());
        }
        let folder = tempfile::tempdir().map_err(|it| it.to_string())?;
        let program = std::env::current_exe().map_err(|it| it.to_string())?;
        let mut command = Command::new("taskset");
        command
            .args(["-c", &processor.to_string()])
            .args(["valgrind", "--tool=callgrind", "--dump-line=no"])
            .args(["--zero-before=*counted_run*", "--dump-after=*counted_run*"])
            .arg(format!(
                "--callgrind-out-file={}/out",
                folder.path().display()
            ))
            .arg(program)
            .args(["growth", "--counted-child", self.task.words()])
            .stdout(Stdio::null());
        if let Some(only) = self.only {
            command.args(["--only", only]);
        }
        let output = command.output().map_err(|it| format!("valgrind: {it}"))?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            return Err(format!("{}: {}: {said}", self.task.name(), output.status));
        }
        let counts = counts(folder.path(), self.kinds.len() * SIZES.len())?;
        let grown = self.kinds.iter().zip(counts.chunks_exact(SIZES.len()));
        Ok(grown
            .map(|(kind, counts)| self.grown(kind, counts))
            .collect())
    }

    fn grown(&self, kind: &Kind, counts: &[f64]) -> Grown {
        let base = counts[0];
        let own: Vec<f64> = counts[1..]
            .iter()
            .map(|it| (it - base).max(FLOOR))
            .collect();
        let ratios = own.windows(2).map(|it| it[1] / it[0]);
        Grown {
            name: format!("{} < {}", self.task.name(), kind.name),
            command: self.task.name(),
            ratio: ratios.fold(0.0, f64::max),
            size: SIZES[SIZES.len() - 1],
            cost: super::Cost::Instructions(own[own.len() - 1]),
        }
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

//! How much memory every command takes for one word of 16 MB, and for other long texts.

use std::fmt;

use crate::clock::{Clock, Ran};
use crate::commands::{self, Task};
use crate::run::Choice;
use crate::texts::{self, Kind};

/// The length of the texts in bytes.
const SIZE: usize = 16 << 20;
/// What a command may take: bytes for each byte of its text, and bytes beside them.
const EACH: u64 = 12;
const BESIDE: u64 = 64 << 20;
/// Seconds of the processor after which a run is ended.
const LIMIT: u32 = 600;

/// The texts, by the names of their kinds.
const TEXTS: [&str; 14] = [
    "one word without spaces",
    "one Latin word without spaces",
    "letters in both scripts",
    "a sentence without a stop",
    "distinct words without spaces",
    "digits",
    "guillemets",
    "numbers",
    "percentages",
    "money",
    "distinct numbers",
    "distinct amounts",
    "distinct dates",
    "sentences in lines",
];
/// The glossaries.
const TABLES: [&str; 2] = ["clean rows", "dirty rows"];

/// What one command took.
struct Taken {
    name: String,
    bytes: u64,
    given: u64,
}

impl Taken {
    fn allowed(&self) -> u64 {
        self.given * EACH + BESIDE
    }
}

/// What all took.
pub(super) struct Memory {
    taken: Vec<Taken>,
    failures: Vec<String>,
}

/// Runs every command over the texts, one after another.
pub(super) fn run(choice: &Choice) -> Result<Memory, String> {
    let clock = Clock::new()?;
    let (tasks, kinds) = (commands::all(), texts::all()?);
    let mut found = Memory {
        taken: Vec::new(),
        failures: Vec::new(),
    };
    for task in &tasks {
        for kind in kinds.iter().filter(|it| is_text(task, it)) {
            let name = format!("{} < {}", task.name(), kind.name);
            if !choice
                .only
                .as_ref()
                .is_none_or(|it| name.contains(it.as_str()))
            {
                continue;
            }
            match taken(&clock, task, kind)? {
                Ok((bytes, given)) => found.taken.push(Taken { name, bytes, given }),
                Err(how) => found.failures.push(format!("{name}: {how}")),
            }
        }
    }
    let share = |it: &Taken| it.bytes as f64 / it.allowed() as f64;
    found.taken.sort_by(|a, b| share(b).total_cmp(&share(a)));
    Ok(found)
}

fn is_text(task: &Task, kind: &Kind) -> bool {
    let names: &[&str] = if task.tables { &TABLES } else { &TEXTS };
    kind.table == task.tables && names.contains(&kind.name.as_str())
}

/// Bytes of memory at most, and of all files that the command was given.
fn taken(clock: &Clock, task: &Task, kind: &Kind) -> Result<Result<(u64, u64), String>, String> {
    let folder = tempfile::tempdir().map_err(|it| it.to_string())?;
    let files = task.files(folder.path(), kind, SIZE)?;
    let size = |it: &std::path::PathBuf| std::fs::metadata(it).map_or(0, |it| it.len());
    let given = files.iter().map(size).sum();
    let (ran, bytes) = clock.measure(task.arguments(&files), folder.path(), LIMIT)?;
    Ok(match ran {
        Ran::Took(_) | Ran::Refused(_) => Ok((bytes, given)),
        Ran::TooLong => Err(format!("more than {LIMIT} s")),
        Ran::Failed(how) => Err(how),
    })
}

impl Memory {
    /// Whether no command took more than it may.
    pub(super) fn holds(&self) -> bool {
        self.failures.is_empty() && self.taken.iter().all(|it| it.bytes <= it.allowed())
    }
}

impl fmt::Display for Memory {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            out,
            "| MB | of the texts | allowed | command and text |\n| ---: | ---: | ---: | --- |"
        )?;
        for it in &self.taken {
            let [bytes, given, allowed] = [it.bytes, it.given, it.allowed()].map(|it| it >> 20);
            writeln!(out, "| {bytes} | {given} | {allowed} | {} |", it.name)?;
        }
        let mut failures = self.failures.iter();
        failures.try_for_each(|it| writeln!(out, "failed: {it}"))
    }
}

//! Whether every command takes time in proportion to its text, whatever stands in it.
//!
//! A run is measured by the processor time that it takes: counters of instructions are missing in
//! virtual machines. A text four times as long may take 5.3 times the time, 2.3 for each doubling; what
//! looks worse is measured again, and the least of several runs counts, so that the load of the machine
//! does not. That takes half an hour for all commands and texts; `--counted` takes some minutes for a
//! part of them, and finds the same every time (see `counted.rs`).

use std::fmt;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::clock::{Clock, Ran};
use crate::commands::{self, Task};
use crate::counted;
use crate::texts::{self, Kind};

/// What a doubling of the text may cost.
pub(super) const RATIO: f64 = 2.3;
/// The longest text in bytes; what takes too long with it is measured with a quarter of it.
const LONGEST: usize = 1 << 17;
/// The same with `--all`.
const LONGEST_OF_ALL: usize = 1 << 20;
/// The shortest text that is measured.
const SHORTEST: usize = 1 << 10;
/// A text that takes no time to speak of.
pub(super) const LEAST: usize = 1 << 7;
/// Seconds that are lost in the noise.
const FLOOR: f64 = 0.01;
/// How often a run is repeated whose ratio is too large.
const REPEATS: usize = 5;

/// What is measured.
#[derive(Clone, Debug, Default)]
pub(super) struct Choice {
    /// Every command with every text, at larger sizes.
    pub(super) all: bool,
    /// Say the seconds for each megabyte of every command.
    pub(super) seconds: bool,
    /// Count instructions, of a part of the texts.
    pub(super) counted: bool,
    /// Only what has this in the name of the command or of the text.
    pub(super) only: Option<String>,
}

/// One command with one kind of text.
struct Case<'a> {
    task: &'a Task,
    kind: &'a Kind,
}

/// How a case grows.
pub(super) struct Grown {
    pub(super) name: String,
    pub(super) command: String,
    /// Per doubling.
    pub(super) ratio: f64,
    /// Bytes of the longer text, and what it costs.
    pub(super) size: usize,
    pub(super) cost: Cost,
}

/// What a run costs.
#[derive(Clone, Copy)]
pub(super) enum Cost {
    /// Of the processor.
    Seconds(f64),
    Instructions(f64),
}

impl Cost {
    fn seconds(self) -> f64 {
        match self {
            Cost::Seconds(seconds) => seconds,
            Cost::Instructions(_) => 0.0,
        }
    }
}

/// All cases.
pub(super) struct Found {
    pub(super) seconds: bool,
    pub(super) cases: Vec<Grown>,
    pub(super) failures: Vec<String>,
}

/// Measures every case, two at a time.
pub(super) fn run(choice: &Choice) -> Result<Found, String> {
    if choice.counted {
        return counted::run(choice);
    }
    let clock = Clock::new()?;
    let (tasks, kinds) = (commands::all(), texts::all()?);
    let cases = cases(&tasks, &kinds, choice);
    let longest = if choice.all { LONGEST_OF_ALL } else { LONGEST };
    let next = AtomicUsize::new(0);
    let found = Mutex::new((Vec::new(), Vec::new()));
    thread::scope(|scope| {
        for worker in 0..2 {
            let (clock, cases, next, found) = (&clock, &cases, &next, &found);
            scope.spawn(move || {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let grown = case.grown(clock, worker, longest);
                    let Ok(mut found) = found.lock() else { return };
                    match grown {
                        Ok(grown) => {
                            if grown.ratio > RATIO {
                                // Told at once: all of them take minutes.
                                let _ = writeln!(std::io::stderr(), "{grown}");
                            }
                            found.0.push(grown);
                        }
                        Err(error) => found.1.push(format!("{}: {error}", case.name())),
                    }
                }
            });
        }
    });
    let (mut grown, mut failures) = found.into_inner().map_err(|it| it.to_string())?;
    grown.sort_by(|a, b| b.ratio.total_cmp(&a.ratio));
    let refused = cases.iter().map(|it| it.task);
    let refused = refused.filter(|it| !it.accepted.load(Ordering::Relaxed));
    let mut refused: Vec<String> = refused.map(Task::name).collect();
    refused.sort();
    refused.dedup();
    failures.extend(
        refused
            .into_iter()
            .map(|it| format!("{it}: refused every text")),
    );
    Ok(Found {
        seconds: choice.seconds,
        cases: grown,
        failures,
    })
}

/// Without `--all`, further formats of a command are run over every eighth kind alone.
fn cases<'a>(tasks: &'a [Task], kinds: &'a [Kind], choice: &Choice) -> Vec<Case<'a>> {
    let pairs = kinds
        .iter()
        .enumerate()
        .flat_map(|kind| tasks.iter().map(move |task| (task, kind)));
    let wanted = pairs.filter(|(task, (at, kind))| {
        let suits = task.tables == kind.table;
        suits && (choice.all || choice.only.is_some() || task.main || kind.table || at % 8 == 0)
    });
    let cases = wanted.map(|(task, (_, kind))| Case { task, kind });
    let is_named = |case: &Case<'_>| {
        let only = choice.only.as_deref().unwrap_or_default();
        case.name().contains(only)
    };
    cases.filter(is_named).collect()
}

impl Case<'_> {
    fn name(&self) -> String {
        format!("{} < {}", self.task.name(), self.kind.name)
    }

    /// Runs the case with two sizes of its text, again where the longer one takes too long.
    fn grown(&self, clock: &Clock, worker: usize, longest: usize) -> Result<Grown, String> {
        let folder = clock.folder(worker)?;
        let seconds = |size| self.seconds(clock, &folder, size);
        let mut size = longest;
        let mut large = seconds(size)?;
        while large.is_infinite() && size / 4 >= SHORTEST {
            size /= 4;
            large = seconds(size)?;
        }
        let mut grown = Grown {
            name: self.name(),
            command: self.task.name(),
            ratio: 1.0,
            size,
            cost: Cost::Seconds(large),
        };
        if large < clock.start() + FLOOR {
            return Ok(grown);
        }
        // What is made ready once, such as the sounds of names, is not the text's doing.
        let mut base = seconds(LEAST)?;
        let mut small = seconds(size / 4)?;
        for round in 1..=REPEATS * 2 {
            let [less, more] = [small, large].map(|it| (it - base).max(FLOOR / 4.0));
            let ratio = (more / less * as_four(grown.size)).sqrt();
            (grown.ratio, grown.cost) = (ratio, Cost::Seconds(more));
            if grown.ratio <= RATIO || round > REPEATS && large.is_infinite() {
                break;
            }
            if round == REPEATS {
                // What is exact in short texts alone stops growing so fast.
                (small, grown.size) = (large, grown.size * 4);
                large = f64::INFINITY;
            } else {
                base = base.min(seconds(LEAST)?);
                small = small.min(seconds(grown.size / 4)?);
            }
            large = large.min(seconds(grown.size)?);
        }
        Ok(grown)
    }

    /// Processor time of the command with a text of this size, infinite if it takes too long.
    fn seconds(&self, clock: &Clock, folder: &Path, size: usize) -> Result<f64, String> {
        let files: Vec<PathBuf> = self.task.files(folder, self.kind, size)?;
        match clock.run(self.task.arguments(&files), folder)? {
            Ran::Took(seconds) => {
                self.task.accepted.store(true, Ordering::Relaxed);
                Ok(seconds)
            }
            // To refuse a text takes time, too.
            Ran::Refused(seconds) => Ok(seconds),
            Ran::TooLong => Ok(f64::INFINITY),
            Ran::Failed(how) => Err(format!("{size} bytes: {how}")),
        }
    }
}

/// What makes a ratio that of four times the text, where [`LEAST`] bytes are not counted.
fn as_four(size: usize) -> f64 {
    let [small, large] = [size / 4, size].map(|it| (it - LEAST) as f64);
    4.0 * small / large
}

impl Found {
    /// Whether nothing grows faster than it may.
    pub(super) fn holds(&self) -> bool {
        self.failures.is_empty() && self.cases.iter().all(|it| it.ratio <= RATIO)
    }

    /// The slowest text of each command.
    fn slowest(&self) -> Vec<&Grown> {
        let mut cases: Vec<&Grown> = self.cases.iter().collect();
        let speed = |it: &Grown| it.cost.seconds() / it.size as f64;
        cases.sort_by(|a, b| {
            (&a.command, speed(b))
                .partial_cmp(&(&b.command, speed(a)))
                .unwrap_or(std::cmp::Ordering::Equal)
        });
        cases.dedup_by(|a, b| a.command == b.command);
        cases
    }
}

impl fmt::Display for Found {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for failure in &self.failures {
            writeln!(out, "FAILED {failure}")?;
        }
        let bad = self.cases.iter().filter(|it| it.ratio > RATIO).count();
        for it in self.cases.iter().take(bad.max(5)) {
            writeln!(out, "{it}")?;
        }
        if self.seconds {
            for it in self.slowest() {
                let speed = it.cost.seconds() * 1e6 / it.size as f64;
                writeln!(out, "{speed:.2} s for each MB: {}", it.name)?;
            }
        }
        write!(
            out,
            "{} of {} grow by more than {RATIO} with each doubling of the text",
            bad,
            self.cases.len()
        )
    }
}

impl fmt::Display for Grown {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (ratio, size, name) = (self.ratio, self.size >> 10, &self.name);
        match self.cost {
            Cost::Seconds(seconds) => {
                write!(
                    out,
                    "{ratio:.2} per doubling, {seconds:.2} s for {size} kB: {name}"
                )
            }
            Cost::Instructions(count) => {
                let millions = count / 1e6;
                write!(
                    out,
                    "{ratio:.2} per doubling, {millions:.0} million for {size} kB: {name}"
                )
            }
        }
    }
}

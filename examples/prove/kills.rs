//! Kills the program while it writes, at random moments, and checks what it leaves: every
//! file is the old one or the new one, and the next run removes what lies about.

use std::collections::BTreeMap;
use std::env;
use std::fmt;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

/// How many texts there are.
const TEXTS: usize = 40;

/// A line with something to fix.
const FAULT: &str = "قال المتحدث إن ذلك , كما ذكر .. صحيح..\n";

/// What temporary files are called.
const TEMPORARY: &str = ".naqhara-";

/// What was seen.
#[derive(Debug, Default)]
pub(crate) struct Kills {
    runs: u32,
    /// Runs that were over before they were killed.
    late: u32,
    /// Temporary files that killed runs left, and that were there at the end.
    left: usize,
    at_the_end: usize,
    /// Texts with two names that were restored by the next run.
    restored: u32,
    faults: Vec<String>,
}

impl Kills {
    pub(crate) fn holds(&self) -> bool {
        // A proof in which nothing was killed proves nothing.
        self.faults.is_empty() && self.at_the_end == 0 && self.late * 4 < self.runs * 3
    }
}

impl fmt::Display for Kills {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            out,
            "{} runs killed, {} of them after their end; {} temporary files left by them, {} by the \
             run after them; {} half-written texts restored; {} faults",
            self.runs,
            self.late,
            self.left,
            self.at_the_end,
            self.restored,
            self.faults.len()
        )?;
        let mut faults = self.faults.iter().take(20);
        faults.try_for_each(|it| writeln!(out, "  {it}"))
    }
}

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Job {
    Fix,
    Cache,
    Output,
}

const JOBS: [Job; 3] = [Job::Fix, Job::Cache, Job::Output];

struct Bench {
    folder: PathBuf,
    program: PathBuf,
    /// The texts before and after their fixes.
    old: BTreeMap<PathBuf, Vec<u8>>,
    new: BTreeMap<PathBuf, Vec<u8>>,
    /// The report, and what stands in its place before.
    report: Vec<u8>,
    earlier: Vec<u8>,
    /// How long each job takes.
    times: [Duration; 3],
    /// The state of a generator of random numbers.
    random: u64,
}

/// Kills `runs` runs.
pub(crate) fn run(runs: u32) -> Result<Kills, String> {
    let folder = tempfile::tempdir().map_err(|it| it.to_string())?;
    let mut bench = Bench::new(folder.path())?;
    let mut seen = Kills {
        runs,
        ..Kills::default()
    };
    for number in 0..runs {
        let job = JOBS[number as usize % 3];
        let gently = number / 3 % 2 == 0;
        bench.kill(job, gently, &mut seen)?;
    }
    bench.finish(&mut seen)?;
    Ok(seen)
}

fn io<T>(result: std::io::Result<T>) -> Result<T, String> {
    result.map_err(|it| it.to_string())
}

impl Bench {
    fn new(folder: &Path) -> Result<Bench, String> {
        let here = io(env::current_exe())?;
        let target = here.ancestors().nth(1).ok_or("no folder of programs")?;
        let mut bench = Bench {
            folder: folder.to_owned(),
            program: target.join("naqhara"),
            old: BTreeMap::new(),
            new: BTreeMap::new(),
            report: Vec::new(),
            earlier: b"an earlier report\n".to_vec(),
            times: [Duration::ZERO; 3],
            random: 0x9E37_79B9_7F4A_7C15,
        };
        let texts = bench.texts();
        io(fs::create_dir_all(&texts))?;
        for number in 0..TEXTS {
            let text = FAULT.repeat(10 + number * 10);
            let path = texts.join(format!("{number:02}.txt"));
            bench.old.insert(path, text.into_bytes());
        }
        bench.restore()?;
        // One text has two names.
        io(fs::hard_link(
            texts.join("39.txt"),
            folder.join("other-name"),
        ))?;
        for (at, job) in JOBS.into_iter().enumerate() {
            bench.restore()?;
            let started = Instant::now();
            io(bench.start(job).and_then(|mut it| it.wait()))?;
            bench.times[at] = started.elapsed();
            if job == Job::Fix {
                bench.new = bench.read()?;
            }
        }
        bench.report = io(fs::read(bench.output()))?;
        Ok(bench)
    }

    fn texts(&self) -> PathBuf {
        self.folder.join("texts")
    }

    fn output(&self) -> PathBuf {
        self.folder.join("report.json")
    }

    /// Writes the old texts where they are not, and the earlier report.
    fn restore(&self) -> Result<(), String> {
        for (path, text) in &self.old {
            if fs::read(path).ok().as_ref() != Some(text) {
                io(fs::write(path, text))?;
            }
        }
        io(fs::write(self.output(), &self.earlier))
    }

    fn read(&self) -> Result<BTreeMap<PathBuf, Vec<u8>>, String> {
        let paths = self.old.keys();
        let read = paths.map(|path| Ok((path.clone(), io(fs::read(path))?)));
        read.collect()
    }

    fn command(&self, job: Job) -> Command {
        let mut command = Command::new(&self.program);
        command
            .current_dir(&self.folder)
            .args(["lint", "texts", "--no-glossary"])
            .env_clear();
        match job {
            Job::Fix => command.arg("--fix"),
            Job::Cache => command.args(["--cache", "cache", "--format", "json"]),
            Job::Output => command.args(["-o", "report.json", "--format", "json"]),
        };
        command
    }

    fn start(&self, job: Job) -> std::io::Result<Child> {
        let mut command = self.command(job);
        command.stdin(Stdio::null()).stdout(Stdio::null());
        command.stderr(Stdio::null()).spawn()
    }

    /// A number below `end`, no better than it needs to be (xorshift64).
    fn below(&mut self, end: u64) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        self.random % end.max(1)
    }

    fn kill(&mut self, job: Job, gently: bool, seen: &mut Kills) -> Result<(), String> {
        self.restore()?;
        if job == Job::Cache {
            // Sometimes a little is new, sometimes everything.
            drop(fs::remove_file(self.folder.join("cache/changes.cache")));
            let all = self.below(2) == 0;
            let past = SystemTime::now() - Duration::from_secs(100 + self.below(1000));
            let texts = self.old.keys().take(if all { TEXTS } else { 1 });
            texts.for_each(|path| drop(set_time(path, past)));
            if all {
                drop(fs::remove_file(self.folder.join("cache/findings.cache")));
            }
        }
        let time = self.times[job as usize].as_micros();
        let wait = self.below(u64::try_from(time).unwrap_or(u64::MAX) * 11 / 10);
        let mut child = io(self.start(job))?;
        thread::sleep(Duration::from_micros(wait));
        let over = io(child.try_wait())?.is_some();
        seen.late += u32::from(over);
        if gently {
            let id = child.id().to_string();
            let mut kill = Command::new("kill");
            io(kill.args(["-TERM", &id]).stderr(Stdio::null()).status())?;
        } else {
            io(child.kill())?;
        }
        let ended = io(child.wait())?;
        let expected = [None, Some(143), Some(0), Some(1)];
        if !expected.contains(&ended.code()) {
            seen.faults.push(format!("{job:?}: {ended}"));
        }
        let left = self.temporary()?.into_iter();
        let id = format!("{TEMPORARY}{}-", child.id());
        let own = left.filter(|it| it.to_string_lossy().contains(&id));
        let own = own.count();
        seen.left += own;
        if gently && own > 0 {
            seen.faults
                .push(format!("{job:?}: SIGTERM left {own} files"));
        }
        self.look(job, seen)
    }

    /// Checks all files after a run was killed.
    fn look(&self, job: Job, seen: &mut Kills) -> Result<(), String> {
        for (path, now) in self.read()? {
            let whole = [&self.old, &self.new].iter().any(|it| it[&path] == now);
            // A file with two names is restored by the next run.
            let is_half = !whole && path.ends_with("39.txt") && self.has_undo()?;
            if is_half {
                seen.restored += 1;
                io(self.start(Job::Fix).and_then(|mut it| it.wait()))?;
            }
            if !(whole || is_half && io(fs::read(&path))? == self.new[&path]) {
                seen.faults
                    .push(format!("{job:?}: {} is torn", path.display()));
            }
        }
        let report = io(fs::read(self.output()))?;
        if report != self.report && report != self.earlier {
            seen.faults.push(format!("{job:?}: the report is torn"));
        }
        if job == Job::Cache {
            let run = io(self.command(job).output())?;
            let said = String::from_utf8_lossy(&run.stderr);
            if run.stdout != self.report || !said.is_empty() {
                seen.faults.push(format!("{job:?}: another report; {said}"));
            }
        }
        Ok(())
    }

    fn has_undo(&self) -> Result<bool, String> {
        let all = self.temporary()?;
        Ok(all
            .iter()
            .any(|it| it.extension().is_some_and(|it| it == "undo")))
    }

    fn temporary(&self) -> Result<Vec<PathBuf>, String> {
        let mut found = Vec::new();
        for folder in [".", "texts", "cache"] {
            let entries = fs::read_dir(self.folder.join(folder));
            for entry in entries.into_iter().flatten() {
                let path = io(entry)?.path();
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                if name.starts_with(TEMPORARY) {
                    found.push(path);
                }
            }
        }
        Ok(found)
    }

    /// One more run of each kind, after more than a minute as the files tell.
    fn finish(&self, seen: &mut Kills) -> Result<(), String> {
        let past = SystemTime::now() - Duration::from_secs(100);
        for path in self.temporary()? {
            io(set_time(&path, past))?;
        }
        for job in JOBS {
            io(self.start(job).and_then(|mut it| it.wait()))?;
        }
        if self.read()? != self.new {
            seen.faults
                .push("texts are not fixed at the end".to_owned());
        }
        seen.at_the_end = self.temporary()?.len();
        Ok(())
    }
}

fn set_time(path: &Path, time: SystemTime) -> std::io::Result<()> {
    let file = File::options().append(true).open(path)?;
    file.set_modified(time)
}

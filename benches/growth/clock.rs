//! The program, run and measured.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;
use wait4::Wait4;

/// Seconds of the processor after which a run is ended.
const LIMIT: u32 = 3;

/// Runs the program and tells how long it took.
pub(super) struct Clock {
    program: PathBuf,
    folder: TempDir,
    /// Seconds of a run with nothing to do.
    start: f64,
}

/// What became of a run.
pub(super) enum Ran {
    /// Seconds of the processor.
    Took(f64),
    /// Seconds until it said why it does not do its work.
    Refused(f64),
    /// It was ended.
    TooLong,
    /// It fell over, and how.
    Failed(String),
}

impl Clock {
    /// With the program that was built beside this one.
    pub(super) fn new() -> Result<Clock, String> {
        let here = std::env::current_exe().map_err(|it| it.to_string())?;
        let program = here.parent().map(|it| it.join("naqhara"));
        let program = program.filter(|it| it.exists());
        let mut clock = Clock {
            program: program.ok_or("there is no program: cargo build --release")?,
            folder: tempfile::tempdir().map_err(|it| it.to_string())?,
            start: f64::INFINITY,
        };
        for _ in 0..9 {
            let words = ["summary", "-"].map(str::to_owned).to_vec();
            if let Ran::Took(seconds) = clock.run((words, None), clock.folder.path())? {
                clock.start = clock.start.min(seconds);
            }
        }
        Ok(clock)
    }

    /// Seconds of a run with nothing to do.
    pub(super) fn start(&self) -> f64 {
        self.start
    }

    /// A folder for one worker alone.
    pub(super) fn folder(&self, worker: usize) -> Result<PathBuf, String> {
        let folder = self.folder.path().join(worker.to_string());
        fs::create_dir_all(&folder).map_err(|it| it.to_string())?;
        Ok(folder)
    }

    /// Runs the program for [`LIMIT`] seconds at most.
    pub(super) fn run(
        &self,
        (arguments, input): (Vec<String>, Option<PathBuf>),
        folder: &Path,
    ) -> Result<Ran, String> {
        Ok(self.measure((arguments, input), folder, LIMIT)?.0)
    }

    /// Runs the program, and tells how many bytes of memory it took at most; the shell sets the limit,
    /// and becomes the program.
    pub(super) fn measure(
        &self,
        (arguments, input): (Vec<String>, Option<PathBuf>),
        folder: &Path,
        limit: u32,
    ) -> Result<(Ran, u64), String> {
        let input = match input {
            Some(path) => fs::File::open(path).map_err(|it| it.to_string())?.into(),
            None => Stdio::null(),
        };
        let said = folder.join("said");
        let file = fs::File::create(&said).map_err(|it| it.to_string())?;
        let mut child = Command::new("sh")
            .arg("-c")
            .arg(format!("ulimit -t {limit}; exec \"$0\" \"$@\""))
            .arg(&self.program)
            .args(arguments)
            .current_dir(folder)
            .stdin(input)
            .stdout(Stdio::null())
            .stderr(file)
            .spawn()
            .map_err(|it| it.to_string())?;
        let ended = child.wait4().map_err(|it| it.to_string())?;
        // The kernel knows the sum exactly, and guesses the parts.
        let seconds = (ended.rusage.utime + ended.rusage.stime).as_secs_f64();
        let ran = match ended.status.code() {
            // The kernel counts in steps where a machine is busy.
            None if seconds > f64::from(limit) * 0.7 => Ran::TooLong,
            Some(0 | 1) => Ran::Took(seconds),
            Some(2) => Ran::Refused(seconds),
            _ => {
                let said = fs::read_to_string(said).unwrap_or_default();
                let said: String = said.chars().take(300).collect();
                Ran::Failed(format!("{}: {said}", ended.status))
            }
        };
        Ok((ran, ended.rusage.maxrss))
    }
}

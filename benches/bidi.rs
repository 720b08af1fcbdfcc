//! Speed of bidi layout, levels and visual order of each line, against ICU, fribidi and the crate
//! `unicode-bidi`.
//!
//! `cargo bench -p naqhara-benches --bench bidi`. ICU and fribidi are called from small C
//! programs (`benches/baselines/`), compiled here against `libicu-dev` and `libfribidi-dev` of Debian,
//! which time themselves over the same file; all read UTF-8, and all but fribidi give runs.
#![expect(clippy::print_stdout, reason = "a bench reports")]

mod support;

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use icu_properties::{CodePointMapData, props::BidiClass};
use naqhara::bidi::{Direction, Layout};
use unicode_bidi::{Level, ParagraphBidiInfo};

const TEXT_BYTES: usize = 10_000_000;
const ROUNDS: usize = 7;

/// The median seconds of several runs, and what the last one found.
fn time(rounds: usize, mut run: impl FnMut() -> usize) -> (f64, usize) {
    let mut seconds = Vec::new();
    let mut found = 0;
    for _ in 0..rounds {
        let start = Instant::now();
        found = black_box(run());
        seconds.push(start.elapsed().as_secs_f64());
    }
    seconds.sort_by(f64::total_cmp);
    (seconds[rounds / 2], found)
}

fn ours(text: &str, base: Direction) -> usize {
    let mut layout = Layout::new();
    let lines = text.lines();
    lines
        .map(|line| black_box(layout.runs(line, base)).len())
        .sum()
}

fn by_crate(text: &str, base: Direction) -> usize {
    let classes = CodePointMapData::<BidiClass>::new();
    let level = match base {
        Direction::Ltr => Level::ltr(),
        Direction::Rtl => Level::rtl(),
    };
    let runs = |line: &str| {
        let info = ParagraphBidiInfo::new_with_data_source(&classes, line, Some(level));
        black_box(info.visual_runs(0..line.len())).1.len()
    };
    text.lines().filter(|it| !it.is_empty()).map(runs).sum()
}

/// Compiles a baseline; `None` where its library is not installed.
fn compiled(name: &str, library: &str, folder: &Path) -> Option<std::path::PathBuf> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("baselines");
    let program = folder.join(name);
    let mut command = Command::new("cc");
    command
        .args(["-O2", "-I/usr/include/fribidi", "-o"])
        .arg(&program);
    command.arg(source.join(format!("{name}.c"))).arg(library);
    let output = command.output().ok()?;
    output.status.success().then_some(program)
}

/// What a baseline measured of itself.
fn measured(program: &Path, text: &Path, rounds: usize, base: Direction) -> Option<(f64, usize)> {
    let base = if base == Direction::Rtl { "1" } else { "0" };
    let mut command = Command::new(program);
    command.arg(text).arg(rounds.to_string()).arg(base);
    let output = command.output().ok()?;
    let said = String::from_utf8(output.stdout).ok()?;
    let (seconds, runs) = said.trim().split_once(' ')?;
    Some((seconds.parse().ok()?, runs.parse().ok()?))
}

fn main() {
    // --test: build and smoke only.
    let smoke = std::env::args().any(|arg| arg == "--test");
    let (bytes, rounds) = if smoke {
        (50_000, 1)
    } else {
        (TEXT_BYTES, ROUNDS)
    };
    let names = support::names(10_000, 1);
    let mixed = support::text(bytes, &names, 2);
    let is_latin = |c: char| c.is_ascii_alphanumeric();
    let arabic = mixed.replace(is_latin, "").repeat(2);
    let latin: String = mixed
        .chars()
        .filter(|&c| c == '\n' || c == ' ' || is_latin(c))
        .collect();
    let latin = latin.repeat(bytes / latin.len().max(1) + 1);
    let folder = tempfile::tempdir().expect("a folder");
    let baselines = [("icu", "-licuuc"), ("fribidi", "-lfribidi")];
    let baselines = baselines.map(|(name, library)| (name, compiled(name, library, folder.path())));
    for (what, text, base) in [
        ("mixed text, right to left", &mixed, Direction::Rtl),
        ("mixed text, left to right", &mixed, Direction::Ltr),
        ("Arabic alone", &arabic, Direction::Rtl),
        ("English alone", &latin, Direction::Ltr),
    ] {
        let file = folder.path().join("text");
        std::fs::write(&file, text).expect("a file can be written");
        let speed = |seconds: f64| text.len() as f64 / 1e6 / seconds;
        let (own, runs) = time(rounds, || ours(text, base));
        let mut row = format!("{what:<26} {:>7.0} MB/s {runs:>9} runs", speed(own));
        let mut add = |name: &str, found: Option<(f64, usize)>| {
            let _ = match found {
                Some((seconds, runs)) => {
                    let (speed, times) = (speed(seconds), seconds / own);
                    write!(
                        row,
                        " | {name} {speed:.0} MB/s {runs} runs, {times:.1} times"
                    )
                }
                None => write!(row, " | {name} is not installed"),
            };
        };
        for (name, program) in &baselines {
            let found = program.as_ref();
            add(name, found.and_then(|it| measured(it, &file, rounds, base)));
        }
        add("unicode-bidi", Some(time(rounds, || by_crate(text, base))));
        println!("{row}");
    }
}

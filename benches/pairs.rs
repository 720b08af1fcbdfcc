//! Lint and summary of a text of 1 MB and its translation.
//!
//! `cargo bench --bench pairs -- [TSV]`. The sentences come from a table with the columns `ar` and `en`,
//! without it from the seeds; they are shuffled anew until the Arabic text has 1 MB, one a line. Beside
//! them, on one thread and in the same run, stand what they are built on (lining up, facts, mentions)
//! and a plain pass that counts the words of both texts. Shown are medians of rounds in turn.
#![expect(clippy::print_stdout, reason = "a bench reports")]

#[path = "../tests/suite/shorthand.rs"]
mod shorthand;
mod support;

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use naqhara::align::Kinds;
use naqhara::analysis::Engine;
use naqhara::document::{Document, decode};
use naqhara::facts;
use naqhara::lint::Plan;
use naqhara::summary::Options;
use shorthand::Shorthand;
use support::Random;

const ARABIC_BYTES: usize = 1_000_000;
const ROUNDS: usize = 7;

/// A sentence in both languages.
struct Pair {
    arabic: String,
    english: String,
}

/// The rows of a table with the columns `ar` and `en`.
fn table(path: &Path) -> std::io::Result<Vec<Pair>> {
    let text = std::fs::read_to_string(path)?;
    let mut rows = text
        .lines()
        .map(|line| line.split('\t').collect::<Vec<_>>());
    let head = rows.next().unwrap_or_default();
    let column = |name: &str| head.iter().position(|it| *it == name);
    let (Some(ar), Some(en)) = (column("ar"), column("en")) else {
        return Err(std::io::Error::other("the table has no columns ar and en"));
    };
    let pair = |row: Vec<&str>| {
        let cell = |at: usize| row.get(at).map(|it| (*it).to_owned());
        Some(Pair {
            arabic: cell(ar)?,
            english: cell(en)?,
        })
    };
    Ok(rows.filter_map(pair).collect())
}

/// The lines of the seeds; where one text has more of them, the last ones are left out.
fn seeds() -> std::io::Result<Vec<Pair>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut pairs = Vec::new();
    for name in ["climate", "culture", "energy", "football", "stargate"] {
        let read = |lang: &str| std::fs::read_to_string(folder.join(format!("{name}.{lang}.txt")));
        let (arabic, english) = (read("ar")?, read("en")?);
        let lines = |text: &str| -> Vec<String> {
            let lines = text.lines().filter(|it| !it.trim().is_empty());
            lines.map(str::to_owned).collect()
        };
        let both = lines(&arabic).into_iter().zip(lines(&english));
        pairs.extend(both.map(|(arabic, english)| Pair { arabic, english }));
    }
    Ok(pairs)
}

/// An Arabic text of so many bytes and its English translation.
fn texts(mut pairs: Vec<Pair>, bytes: usize) -> std::io::Result<[Document; 2]> {
    let mut random = Random::new(1);
    let (mut arabic, mut english) = (String::new(), String::new());
    while arabic.len() < bytes && !pairs.is_empty() {
        for last in (1..pairs.len()).rev() {
            pairs.swap(last, random.below(last + 1));
        }
        for pair in &pairs {
            if arabic.len() >= bytes {
                break;
            }
            arabic.extend([&pair.arabic, "\n"]);
            english.extend([&pair.english, "\n"]);
        }
    }
    let document = |path: &str, text: String| {
        let decoded = decode(path, text.into_bytes());
        let decoded = decoded.map_err(|_| std::io::Error::other("the texts hold no text"));
        decoded.map(|(document, _)| document)
    };
    Ok([
        document("a.ar.txt", arabic)?,
        document("a.en.txt", english)?,
    ])
}

/// What is timed: its name, and how much it found.
struct Run<'r> {
    name: &'static str,
    run: Box<dyn Fn() -> usize + 'r>,
}

fn runs<'r>(engine: &'r Engine, [source, target]: [&'r Document; 2]) -> Vec<Run<'r>> {
    let plan = Plan::standard();
    let both = [source, target];
    let run = |name, run: Box<dyn Fn() -> usize + 'r>| Run { name, run };
    let words = move || {
        both.map(|it| it.text().split_whitespace().count())
            .iter()
            .sum()
    };
    let facts = move || {
        let all = both.map(|it| facts::find(it.text(), it.language()).len());
        all.iter().sum()
    };
    let mentions = move || {
        let all = both.map(|it| engine.mentions(it.text(), Kinds::All).len());
        all.iter().sum()
    };
    let summary = move || engine.summary(source, Options::default()).names.len();
    let summaries = move || {
        let it = engine.summary_pair(source, target, Options::default());
        it.names.len()
    };
    vec![
        run("words of both", Box::new(words)),
        run("facts of both", Box::new(facts)),
        run("mentions of both", Box::new(mentions)),
        run(
            "lining up",
            Box::new(move || engine.line_up(source, target).segments.len()),
        ),
        run(
            "lint of the pair",
            Box::new(move || engine.lint_pair(source, target, &plan).len()),
        ),
        run("summary of the source", Box::new(summary)),
        run("summary of the pair", Box::new(summaries)),
    ]
}

fn main() -> std::io::Result<()> {
    // `cargo test` runs benches with --test: build and smoke only.
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let smoke = arguments.iter().any(|it| it == "--test");
    let path = arguments.iter().find(|it| !it.starts_with('-'));
    let pairs = path.map_or_else(seeds, |it| table(Path::new(it)))?;
    let (bytes, rounds) = if smoke {
        (10_000, 1)
    } else {
        (ARABIC_BYTES, ROUNDS)
    };
    let [source, target] = texts(pairs, bytes)?;
    let engine = Engine::starter();
    let runs = runs(&engine, [&source, &target]);
    let mut seconds = vec![Vec::new(); runs.len()];
    let mut found = vec![0; runs.len()];
    for _ in 0..rounds {
        for (at, it) in runs.iter().enumerate() {
            let start = Instant::now();
            found[at] = black_box((it.run)());
            seconds[at].push(start.elapsed().as_secs_f64());
        }
    }
    let megabytes = (source.text().len() + target.text().len()) as f64 / 1e6;
    for (at, it) in runs.iter().enumerate() {
        seconds[at].sort_by(f64::total_cmp);
        let median = seconds[at][rounds / 2];
        println!(
            "{:<24} {:>8.1} ms {:>8.1} MB/s {:>8} found",
            it.name,
            median * 1e3,
            megabytes / median,
            found[at]
        );
    }
    Ok(())
}

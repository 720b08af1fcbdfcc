//! Lint and summary of a text of 1 MB and its translation.
//!
//! `cargo bench -p naqhara-benches --bench pairs -- [TSV]`. The sentences come from a
//! table with the columns `ar` and `en`, without it from the seeds; they are shuffled anew until the
//! Arabic text has 1 MB, one a line. Beside them, on one thread and in the same run, stand what they are
//! built on (lining up, facts, mentions) and a plain pass that counts the words of both texts. Shown are
//! medians of rounds in turn.
#![expect(clippy::print_stdout, reason = "a bench reports")]

mod support;

use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use naqhara::align::Kinds;
use naqhara::analysis::{Engine, PairAnalysis};
use naqhara::document::Document;
use naqhara::facts;
use naqhara::lint::{Plan, Subject, check};
use naqhara::summary::{self, Options};
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
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds");
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
fn texts(mut pairs: Vec<Pair>, bytes: usize) -> [Arc<Document>; 2] {
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
    let document = |path, text| Arc::new(Document::new(path, text));
    [document("a.ar.txt", arabic), document("a.en.txt", english)]
}

/// What is timed, from the documents on: its name, and how much it finds.
struct Run<'r> {
    name: &'static str,
    run: Box<dyn Fn() -> usize + 'r>,
}

impl<'r> Run<'r> {
    fn new(name: &'static str, run: impl Fn() -> usize + 'r) -> Run<'r> {
        let run = Box::new(run);
        Run { name, run }
    }
}

fn runs<'r>(engine: &'r Engine, documents: &'r [Arc<Document>; 2]) -> [Run<'r>; 7] {
    let analysis = |nth: usize| engine.analyse(Arc::clone(&documents[nth]));
    let pair = move || PairAnalysis::new(analysis(0), analysis(1));
    let sum = |find: &dyn Fn(&Document) -> usize| documents.iter().map(|it| find(it)).sum();
    let (plan, options) = (Plan::standard(), Options::default());
    let words = move || sum(&|it| it.text().split_whitespace().count());
    let facts = move || sum(&|it| facts::find(it.text(), it.language()).len());
    let mentions = move || sum(&|it| engine.mentions(it.text(), Kinds::All).len());
    let lint = move || check(Subject::Pair(&pair(), [&plan, &plan])).len();
    [
        Run::new("words of both", words),
        Run::new("facts of both", facts),
        Run::new("mentions of both", mentions),
        Run::new("lining up", move || pair().lined().segments.len()),
        Run::new("lint of the pair", lint),
        Run::new("summary of the source", move || {
            summary::of_document(&analysis(0), options).names.len()
        }),
        Run::new("summary of the pair", move || {
            summary::of_pair(&pair(), options).names.len()
        }),
    ]
}

fn main() -> std::io::Result<()> {
    // --test: build and smoke only.
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let smoke = arguments.iter().any(|it| it == "--test");
    let path = arguments.iter().find(|it| !it.starts_with('-'));
    let pairs = path.map_or_else(seeds, |it| table(Path::new(it)))?;
    let (bytes, rounds) = if smoke {
        (10_000, 1)
    } else {
        (ARABIC_BYTES, ROUNDS)
    };
    let documents = texts(pairs, bytes);
    let engine = Engine::starter();
    let runs = runs(&engine, &documents);
    let mut seconds = vec![Vec::new(); runs.len()];
    let mut found = vec![0; runs.len()];
    for _ in 0..rounds {
        for (at, it) in runs.iter().enumerate() {
            let start = Instant::now();
            found[at] = black_box((it.run)());
            seconds[at].push(start.elapsed().as_secs_f64());
        }
    }
    let bytes: usize = documents.iter().map(|it| it.text().len()).sum();
    let megabytes = bytes as f64 / 1e6;
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

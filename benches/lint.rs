//! Speed of all rules together over generated text, by the text's quality.
//!
//! `cargo bench --bench lint`. The time holds everything from the text to the findings: the mentions
//! against a glossary of 10,000 terms, the look at marks, quotations and code, and every rule.
#![expect(clippy::print_stdout, reason = "a bench reports")]

mod support;

use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

use naqhara::align::Kinds;
use naqhara::analysis::Engine;
use naqhara::document::Document;
use naqhara::lint::{Plan, RULES, Subject, check};
use naqhara::text::Lang;

const TEXT_BYTES: usize = 20_000_000;
const ROUNDS: usize = 5;

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The median seconds of several runs, and what the last one found.
fn time<T>(rounds: usize, run: impl Fn() -> T) -> (f64, T) {
    let mut seconds = Vec::new();
    let mut last = None;
    for _ in 0..rounds {
        let start = Instant::now();
        last = Some(black_box(run()));
        seconds.push(start.elapsed().as_secs_f64());
    }
    (median(&mut seconds), last.expect("one round at least"))
}

fn main() {
    // `cargo test` runs benches with --test: build and smoke only.
    let smoke = std::env::args().any(|arg| arg == "--test");
    let (bytes, rounds) = if smoke {
        (100_000, 1)
    } else {
        (TEXT_BYTES, ROUNDS)
    };
    let names = support::names(10_000, 1);
    let text = support::text(bytes, &names, 2);
    let engine = Engine::new(support::glossary(&names));
    let speed = |seconds: f64| text.len() as f64 / 1e6 / seconds;
    let document = Arc::new(Document::new("a.txt", text.clone()).with_language(Lang::Ar));
    let analysis = || engine.analyse(Arc::clone(&document));
    let plan = Plan::of(RULES);
    let look = || check(Subject::Text(&analysis(), &plan)).len();
    let (all, found) = time(rounds, look);
    println!(
        "{:<28} {:>7.0} MB/s {found:>9} found",
        "all rules",
        speed(all)
    );

    let (seconds, mentions) = time(rounds, || engine.mentions(&text, Kinds::All));
    let count = mentions.len();
    println!(
        "{:<28} {:>7.0} MB/s {count:>9} found",
        "mentions",
        speed(seconds)
    );
    let (seconds, analysis) = time(rounds, || {
        let analysis = analysis();
        check(Subject::Text(&analysis, &Plan::default()));
        analysis
    });
    println!("{:<28} {:>7.0} MB/s", "no rule", speed(seconds));
    for rule in RULES {
        let plan = Plan::of(&[rule]);
        let (seconds, found) = time(rounds, || check(Subject::Text(&analysis, &plan)).len());
        println!(
            "{:<28} {:>7.0} MB/s {found:>9} found",
            rule.id,
            speed(seconds)
        );
    }
}

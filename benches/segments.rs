//! Lining up generated texts of 2,000 to 50,000 sentences.
//!
//! `cargo bench -p naqhara-benches --bench segments`. Beside ours stands the aligner of
//! Gale and Church, by lengths alone, in a band of 150 sentences; both run in turn, on one thread. Shown
//! are medians, what share of exact pairs was found, and the most memory that the process ever held.
#![expect(clippy::print_stdout, reason = "a bench reports")]

mod support;

use std::collections::HashSet;
use std::hint::black_box;
use std::time::Instant;

use naqhara::analysis::Engine;
use support::parallel::{Parallel, gale_church, parallel};

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// F1 over exact pairs.
fn f1(found: impl Iterator<Item = [usize; 4]>, test: &Parallel) -> f64 {
    let gold: HashSet<[usize; 4]> = test
        .gold
        .iter()
        .map(|(source, target)| {
            let [a, b] = [source, target].map(|it| [it[0] as usize, it[it.len() - 1] as usize + 1]);
            [a[0], a[1], b[0], b[1]]
        })
        .collect();
    let found: Vec<[usize; 4]> = found.filter(|it| it[0] < it[1] && it[2] < it[3]).collect();
    let right = found.iter().filter(|it| gold.contains(*it)).count();
    2.0 * right as f64 / (found.len() + gold.len()).max(1) as f64
}

fn main() {
    let smoke = std::env::args().any(|arg| arg == "--test");
    let (sizes, rounds): (&[usize], usize) = if smoke {
        (&[200], 1)
    } else {
        (&[2_000, 10_000, 50_000], 5)
    };
    let engine = Engine::starter();
    println!(
        "{:>10} {:>22} {:>22} {:>7}",
        "sentences", "naqhara", "Gale–Church", "ratio"
    );
    for &size in sizes {
        let test = parallel(size, 7);
        let lines =
            [&test.source, &test.target].map(|it| it.iter().map(|it| &**it).collect::<Vec<&str>>());
        let (mut ours, mut theirs, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
        let mut shares = [0.0; 2];
        for _ in 0..rounds {
            let start = Instant::now();
            let beads = black_box(engine.line_up_sentences(&lines[0], &lines[1]));
            let one = start.elapsed().as_secs_f64();
            let start = Instant::now();
            let plain = black_box(gale_church(&lines[0], &lines[1], 150));
            let other = start.elapsed().as_secs_f64();
            let place = |it: &naqhara::align::segments::Bead| {
                [
                    it.source.start,
                    it.source.end,
                    it.target.start,
                    it.target.end,
                ]
                .map(|it| it as usize)
            };
            shares = [
                f1(beads.iter().map(place), &test),
                f1(plain.into_iter(), &test),
            ];
            let speed = |seconds: f64| lines[0].len() as f64 / seconds;
            ours.push(speed(one));
            theirs.push(speed(other));
            ratios.push(other / one);
        }
        println!(
            "{size:>10} {:>9.0}/s F1 {:.4} {:>9.0}/s F1 {:.4} {:>7.2}",
            median(&mut ours),
            shares[0],
            median(&mut theirs),
            shares[1],
            median(&mut ratios)
        );
    }
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        let peak = status.lines().find(|line| line.starts_with("VmHWM"));
        println!("most memory: {}", peak.unwrap_or("unknown"));
    }
}

//! Matching speed by number of terms, beside charwise daachorse over the same terms and text.
//!
//! `cargo bench -p naqhara-benches --bench matching`. Daachorse finds no variant and
//! looks inside words; it is the fastest exact matcher that was measured, not a peer in what it does.
#![expect(clippy::print_stdout, reason = "a bench reports")]

mod support;

use std::hint::black_box;
use std::time::Instant;

use daachorse::CharwiseDoubleArrayAhoCorasick;
use naqhara::names::TermIndex;

const TEXT_BYTES: usize = 20_000_000;
const ROUNDS: usize = 7;

/// Megabytes a second of one run.
fn speed(bytes: usize, run: impl FnOnce() -> usize) -> (f64, usize) {
    let start = Instant::now();
    let found = black_box(run());
    (bytes as f64 / 1e6 / start.elapsed().as_secs_f64(), found)
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Two programs run in turn, so that what else the machine does falls on both.
struct Pairs {
    /// Megabytes a second, the median.
    ours: f64,
    theirs: f64,
    /// The median of the ratios of the pairs.
    ratio: f64,
    found: (usize, usize),
}

impl Pairs {
    fn measure(bytes: usize, ours: impl Fn() -> usize, theirs: impl Fn() -> usize) -> Pairs {
        let (mut a, mut b, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
        let mut found = (0, 0);
        for _ in 0..ROUNDS {
            let (fast, n) = speed(bytes, &ours);
            let (slow, m) = speed(bytes, &theirs);
            found = (n, m);
            a.push(fast);
            b.push(slow);
            ratios.push(fast / slow);
        }
        Pairs {
            ours: median(&mut a),
            theirs: median(&mut b),
            ratio: median(&mut ratios),
            found,
        }
    }
}

fn main() {
    // --test: build and smoke only.
    let smoke = std::env::args().any(|arg| arg == "--test");
    let sizes: &[usize] = if smoke {
        &[100]
    } else {
        &[100, 10_000, 100_000, 1_000_000]
    };
    let bytes = if smoke { 100_000 } else { TEXT_BYTES };
    println!(
        "{:>9} {:>12} {:>12} {:>7} {:>10} {:>10} {:>8} {:>8}",
        "terms", "naqhara", "daachorse", "ratio", "found", "d. found", "B/term", "build s"
    );
    let mut roads = Vec::new();
    for &size in sizes {
        let names = support::names(size, 1);
        let text = support::text(bytes, &names, 2);
        let glossary = support::glossary(&names);
        let start = Instant::now();
        let index = TermIndex::new(&glossary);
        let build = start.elapsed().as_secs_f64();
        let peer = CharwiseDoubleArrayAhoCorasick::<u32>::new(&names).expect("distinct names");
        let pairs = Pairs::measure(
            text.len(),
            || index.find(&glossary, &text).len(),
            || peer.find_iter(&text).count(),
        );
        println!(
            "{size:>9} {:>7.0} MB/s {:>7.0} MB/s {:>6.2}x {:>10} {:>10} {:>8.1} {build:>8.3}",
            pairs.ours,
            pairs.theirs,
            pairs.ratio,
            pairs.found.0,
            pairs.found.1,
            index.heap_bytes() as f64 / size as f64,
        );
        let scalar = Pairs::measure(
            text.len(),
            || index.find(&glossary, &text).len(),
            || index.find_scalar(&glossary, &text).len(),
        );
        assert_eq!(scalar.found.0, scalar.found.1, "both roads find the same");
        roads.push((size, scalar));
    }
    println!();
    println!("The wide road (AVX-512, where the processor has it) beside the scalar one:");
    println!(
        "{:>9} {:>12} {:>12} {:>7}",
        "terms", "wide", "scalar", "ratio"
    );
    for (size, pairs) in roads {
        println!(
            "{size:>9} {:>7.0} MB/s {:>7.0} MB/s {:>6.2}x",
            pairs.ours, pairs.theirs, pairs.ratio
        );
    }
}

//! Names by sound: scoring one pair, and finding the ten nearest of a million names.
//!
//! `cargo bench -p naqhara-benches --bench sound`. The names come from the seeded
//! generator; the queries are Arabic spellings of a thousand of them, made by the model. Beside them
//! stand what other tools offer for the same task once the query is romanised: `rapidfuzz` over all
//! names, and a Levenshtein automaton of distance 2 over an `fst` of them.
#![expect(clippy::print_stdout, reason = "a bench reports")]

mod support;

use std::hint::black_box;
use std::time::Instant;

use fst::{IntoStreamer, Set, Streamer};
use levenshtein_automata::LevenshteinAutomatonBuilder;
use naqhara::names::sound::{SoundIndex, SoundModel};
use naqhara::text::Lang;

/// Milliseconds at the middle, and at 99 of 100.
fn report(title: &str, mut times: Vec<f64>, found: usize) {
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times[(times.len() - 1) * share / 100] * 1e3;
    println!(
        "{title:<34} p50 {:>9.3} ms  p99 {:>9.3} ms  right name among the first ten {:>5.1} %",
        at(50),
        at(99),
        found as f64 / times.len() as f64 * 100.0
    );
}

fn main() {
    let smoke = std::env::args().any(|arg| arg == "--test");
    let (count, asked, slow) = if smoke {
        (2_000, 10, 2)
    } else {
        (1_000_000, 1_000, 20)
    };
    let model = SoundModel::embedded();
    let names = support::latin_names(count, 7);
    let start = Instant::now();
    let index = SoundIndex::new(model, names.iter().map(|it| &**it));
    println!(
        "{} names, index built in {:.1} s, {:.1} bytes a name",
        names.len(),
        start.elapsed().as_secs_f64(),
        index.heap_bytes() as f64 / names.len() as f64
    );
    let queries: Vec<(usize, String)> = (0..asked)
        .map(|nth| nth * (names.len() / asked))
        .filter_map(|at| {
            Some((
                at,
                model
                    .spell(&names[at], Lang::Ar, 1)
                    .into_iter()
                    .next()?
                    .text,
            ))
        })
        .collect();
    pairs(model, &names, &queries);
    let mut times = Vec::new();
    let mut found = 0;
    for (right, query) in &queries {
        let start = Instant::now();
        let near = black_box(index.nearest(model, query, 10));
        times.push(start.elapsed().as_secs_f64());
        found += usize::from(near.iter().any(|it| it.name as usize == *right));
    }
    report("top 10 by sound, all networks", times, found);
    others(model, &names, &queries[..slow.min(queries.len())]);
}

/// The cost of one pair, for the small network and for all of them.
fn pairs(model: &SoundModel, names: &[String], queries: &[(usize, String)]) {
    let some = &names[..names.len().min(2_000)];
    let mut rounds = Vec::new();
    for (_, query) in queries.iter().take(20) {
        let mut ear = model.first_pass(query);
        let start = Instant::now();
        for name in some {
            black_box(ear.score(name));
        }
        rounds.push(start.elapsed().as_secs_f64() / some.len() as f64 * 1e6);
    }
    rounds.sort_by(f64::total_cmp);
    println!(
        "one pair, small network            {:.2} µs",
        rounds[rounds.len() / 2]
    );
}

/// What other tools do with the romanised query.
fn others(model: &SoundModel, names: &[String], queries: &[(usize, String)]) {
    let romanised: Vec<(usize, String)> = queries
        .iter()
        .filter_map(|(at, query)| {
            Some((
                *at,
                model.spell(query, Lang::En, 1).into_iter().next()?.text,
            ))
        })
        .collect();
    let mut times = Vec::new();
    let mut found = 0;
    for (right, query) in &romanised {
        let start = Instant::now();
        let scorer = rapidfuzz::distance::jaro_winkler::BatchComparator::new(query.chars());
        let mut scored: Vec<(f64, usize)> = names
            .iter()
            .enumerate()
            .map(|(at, name)| (scorer.similarity(name.chars()), at))
            .collect();
        scored.select_nth_unstable_by(9, |a, b| b.0.total_cmp(&a.0));
        times.push(start.elapsed().as_secs_f64());
        found += usize::from(scored[..10].iter().any(|it| it.1 == *right));
    }
    report("rapidfuzz Jaro-Winkler, romanised", times, found);
    let mut sorted: Vec<(&str, usize)> = names
        .iter()
        .enumerate()
        .map(|(at, it)| (&**it, at))
        .collect();
    sorted.sort_unstable();
    sorted.dedup_by_key(|it| it.0);
    let set = Set::from_iter(sorted.iter().map(|it| it.0)).expect("the names are sorted");
    let builder = LevenshteinAutomatonBuilder::new(2, false);
    let mut times = Vec::new();
    let mut found = 0;
    for (right, query) in &romanised {
        let start = Instant::now();
        let mut stream = set.search(builder.build_dfa(query)).into_stream();
        let mut near: Vec<String> = Vec::new();
        while let Some(name) = stream.next() {
            near.extend(String::from_utf8(name.to_vec()));
        }
        near.sort_by_cached_key(|it| strsim::levenshtein(it, query));
        times.push(start.elapsed().as_secs_f64());
        found += usize::from(near.iter().take(10).any(|it| *it == names[*right]));
    }
    report("fst Levenshtein 2, romanised", times, found);
}

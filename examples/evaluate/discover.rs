//! The task `discover`: pairs of names in aligned sentences, against pairs that are known.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;
use std::time::Instant;

use clap::ArgMatches;
use naqhara::align::discover::{Found, Segment, discover};
use naqhara::names::sound::SoundModel;

use crate::score::Least;
use crate::tsv::Table;

/// What became of the pairs that are known.
#[derive(Default)]
struct Tally {
    pairs: usize,
    whole: usize,
    words: usize,
    words_found: usize,
}

pub(crate) fn evaluate(matches: &ArgMatches) -> Result<(String, bool), String> {
    let path = |name: &str| matches.get_one::<PathBuf>(name).ok_or("a file is missing");
    let text = Table::read(path("text")?, &["id", "ar", "en"])?;
    let gold = Table::read(path("pairs")?, &["id", "en_span", "ar_span"])?;
    let rows: Vec<&[String]> = text.rows().map(|(_, cells)| cells).collect();
    let segments: Vec<Segment<'_>> = rows
        .iter()
        .map(|cells| Segment {
            ar: &cells[1],
            en: &cells[2],
        })
        .collect();
    let start = Instant::now();
    let found = discover(&segments, SoundModel::embedded());
    let seconds = start.elapsed().as_secs_f64();
    let mut of_segment: BTreeMap<&str, Vec<&Found>> = BTreeMap::new();
    for name in &found {
        let id = &rows[name.segment][0];
        of_segment.entry(id).or_default().push(name);
    }
    let mut report = String::new();
    let ids: BTreeMap<&str, usize> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| (&*row[0], at))
        .collect();
    let mut tally = Tally::default();
    for (line, cells) in gold.rows() {
        let at = ids
            .get(&*cells[0])
            .ok_or(format!("line {line}: no sentence {}", cells[0]))?;
        let names = of_segment.get(&*cells[0]).map_or(&[][..], |it| it);
        judge(cells, &segments[*at], names, &mut tally, &mut report);
    }
    sample(matches, &segments, &found, &mut report);
    let words: usize = found.iter().map(|it| it.words.len()).sum();
    let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
    let _ = writeln!(
        report,
        "discover: recall of pairs {:.4} ({} of {}), of words {:.4}; names found {}, words {words}; {seconds:.2} s",
        share(tally.whole, tally.pairs),
        tally.whole,
        tally.pairs,
        share(tally.words_found, tally.words),
        found.len(),
    );
    let recall = share(tally.whole, tally.pairs);
    let reached = BTreeMap::from([("recall".to_owned(), recall)]);
    let good = matches
        .get_one::<Least>("floor")
        .is_none_or(|floors| floors.hold(&reached, &mut report));
    Ok((report, good))
}

/// Letters to compare by: no case, no possessive, no article.
fn bare(word: &str) -> String {
    let word = word.to_lowercase().replace('’', "'");
    let word = word.strip_suffix("'s").unwrap_or(&word);
    word.strip_prefix("ال").unwrap_or(word).to_owned()
}

fn judge(
    cells: &[String],
    segment: &Segment<'_>,
    names: &[&Found],
    tally: &mut Tally,
    report: &mut String,
) {
    let found: Vec<(String, String)> = names
        .iter()
        .flat_map(|it| &it.words)
        .map(|it| (bare(it.en.of(segment.en)), bare(it.ar.of(segment.ar))))
        .collect();
    let split = |span: &str| -> Vec<String> {
        let words = span.split([' ', '-']);
        words.map(bare).filter(|it| !it.is_empty()).collect()
    };
    let (en, ar) = (split(&cells[1]), split(&cells[2]));
    let joined = ar.concat();
    let hits = en
        .iter()
        .filter(|word| {
            found
                .iter()
                .any(|(e, a)| e == *word && (ar.contains(a) || joined == *a))
        })
        .count();
    tally.pairs += 1;
    tally.words += en.len();
    tally.words_found += hits;
    if hits == en.len() {
        tally.whole += 1;
    } else {
        let others: Vec<String> = found.iter().map(|(e, a)| format!("{e}={a}")).collect();
        let _ = writeln!(
            report,
            "miss {} {} = {}  | {}",
            cells[0],
            cells[1],
            cells[2],
            others.join(", ")
        );
    }
}

/// Some of the names that were found, to be judged by a reader.
fn sample(matches: &ArgMatches, segments: &[Segment<'_>], found: &[Found], report: &mut String) {
    let wanted = matches.get_one::<usize>("sample").copied().unwrap_or(0);
    let mut state = matches.get_one::<u64>("seed").copied().unwrap_or(1) | 1;
    let mut order: Vec<usize> = (0..found.len()).collect();
    for at in 0..wanted.min(order.len()) {
        // xorshift64: small and the same everywhere.
        for (left, by) in [(true, 13), (false, 7), (true, 17)] {
            state ^= if left { state << by } else { state >> by };
        }
        let other = at + (state % (order.len() - at) as u64) as usize;
        order.swap(at, other);
    }
    for (nth, &at) in order.iter().take(wanted).enumerate() {
        let name = &found[at];
        let segment = &segments[name.segment];
        let _ = writeln!(
            report,
            "sample {nth:>3} {:.2}  {} = {}",
            name.confidence,
            name.en.of(segment.en),
            name.ar.of(segment.ar),
        );
    }
}

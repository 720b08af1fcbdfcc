//! The task `facts`: kinds, values and places of facts against gold, and how far the two sides of
//! pairs of sentences agree.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;
use std::time::Instant;

use clap::ArgMatches;
use naqhara::facts::{Agreement, Fact, find};
use naqhara::text::{Lang, Span};

use crate::score::Least;
use crate::tsv::Table;
use crate::value::canonical;

/// The kinds that the floors apply to.
const HELD: [&str; 4] = ["number", "money", "percent", "date"];

/// A fact of the gold.
struct Gold {
    span: Span,
    kind: String,
    value: String,
}

/// What became of the facts of one kind and language.
#[derive(Clone, Copy, Default)]
struct Tally {
    wanted: usize,
    told: usize,
    found: usize,
    /// Found, and the value is right.
    right: usize,
    /// Found, and the span is the same to the byte.
    exact: usize,
}

type Tallies = BTreeMap<(String, &'static str), Tally>;
/// The gold of a sentence in one language; none: nothing is to be found.
type Golds = BTreeMap<(String, String), Vec<Gold>>;

pub(crate) fn evaluate(matches: &ArgMatches) -> Result<(String, bool), String> {
    let path = |name: &str| matches.get_one::<PathBuf>(name);
    let text = Table::read(
        path("text").ok_or("a file is missing")?,
        &["id", "ar", "en"],
    )?;
    let mut report = String::new();
    let mut reached = BTreeMap::new();
    if let Some(path) = path("gold") {
        let table = Table::read(path, &["id", "side", "start", "end", "kind", "value"])?;
        let tallies = judge(&text, golds(&table)?, &mut report)?;
        show(&tallies, &mut report);
        reached = shares(&tallies);
    }
    compare(matches, &text, &mut report);
    let good = matches
        .get_one::<Least>("floor")
        .is_none_or(|floors| floors.hold(&reached, &mut report));
    Ok((report, good))
}

fn golds(table: &Table) -> Result<Golds, String> {
    let mut golds = Golds::new();
    for (line, cells) in table.rows() {
        if cells[0].starts_with('#') {
            continue;
        }
        let of_text = golds
            .entry((cells[0].clone(), cells[1].clone()))
            .or_default();
        if cells[2] == "-" {
            continue;
        }
        let number = |cell: &String| {
            cell.parse::<usize>()
                .map_err(|_| format!("line {line}: {cell:?} is no offset"))
        };
        of_text.push(Gold {
            span: Span::new(number(&cells[2])?, number(&cells[3])?),
            kind: cells[4].clone(),
            value: cells[5].clone(),
        });
    }
    Ok(golds)
}

/// Compares every sentence that the gold names, and reports every difference.
fn judge(text: &Table, mut golds: Golds, report: &mut String) -> Result<Tallies, String> {
    let mut tallies = Tallies::new();
    for (_, cells) in text.rows() {
        for (side, lang, sentence) in [("ar", Lang::Ar, &cells[1]), ("en", Lang::En, &cells[2])] {
            let Some(gold) = golds.remove(&(cells[0].clone(), side.to_owned())) else {
                continue;
            };
            let told = find(sentence, lang);
            let mut tell = |what: &str, span: Span, saying: String| {
                let _ = writeln!(
                    report,
                    "{what:<6} {} {side} {}..{} [{}] {saying}  | {sentence}",
                    cells[0],
                    span.start,
                    span.end,
                    span.of(sentence)
                );
            };
            judge_one(&gold, &told, side, &mut tallies, &mut tell);
        }
    }
    match golds.keys().next() {
        Some((id, side)) => Err(format!("there is no sentence {id} in {side}")),
        None => Ok(tallies),
    }
}

/// A fact is found where one of its kind overlaps it.
fn judge_one(
    gold: &[Gold],
    told: &[Fact],
    side: &'static str,
    tallies: &mut Tallies,
    tell: &mut impl FnMut(&str, Span, String),
) {
    let meet =
        |gold: &Gold, fact: &Fact| gold.kind == fact.value.kind() && gold.span.overlaps(fact.span);
    for fact in told {
        tallies
            .entry((fact.value.kind().to_owned(), side))
            .or_default()
            .told += 1;
        if !gold.iter().any(|gold| meet(gold, fact)) {
            let saying = format!("{} {}", fact.value.kind(), canonical(&fact.value));
            tell("false", fact.span, saying);
        }
    }
    for gold in gold {
        let tally = tallies.entry((gold.kind.clone(), side)).or_default();
        tally.wanted += 1;
        let Some(fact) = told.iter().find(|fact| meet(gold, fact)) else {
            tell("miss", gold.span, format!("{} {}", gold.kind, gold.value));
            continue;
        };
        tally.found += 1;
        tally.exact += usize::from(fact.span == gold.span);
        let value = canonical(&fact.value);
        tally.right += usize::from(value == gold.value);
        if value != gold.value {
            tell("value", fact.span, format!("{value}, not {}", gold.value));
        }
    }
}

fn show(tallies: &Tallies, report: &mut String) {
    let _ = writeln!(
        report,
        "{:<10} {:<4} {:>7} {:>9} {:>7} {:>7} {:>7} {:>6} {:>6}",
        "kind", "lang", "recall", "precision", "values", "spans", "wanted", "told", "found"
    );
    for ((kind, side), tally) in tallies {
        let _ = writeln!(
            report,
            "{kind:<10} {side:<4} {:>7.4} {:>9.4} {:>7.4} {:>7.4} {:>7} {:>6} {:>6}",
            share(tally.found, tally.wanted),
            share(tally.found, tally.told),
            share(tally.right, tally.found),
            share(tally.exact, tally.found),
            tally.wanted,
            tally.told,
            tally.found,
        );
    }
}

/// `number-recall` and its kin for each kind, and `recall`, `precision`, `values` for the four
/// kinds together; `precision` counts a fact of the gold once, however many facts overlap it.
fn shares(tallies: &Tallies) -> BTreeMap<String, f64> {
    let mut sums: BTreeMap<&str, Tally> = BTreeMap::new();
    for ((kind, _), tally) in tallies {
        let held = HELD.contains(&&**kind).then_some("");
        for name in [Some(&**kind), held].into_iter().flatten() {
            let sum = sums.entry(name).or_default();
            sum.wanted += tally.wanted;
            sum.told += tally.told;
            sum.found += tally.found;
            sum.right += tally.right;
        }
    }
    let named = |kind: &str, what: &str| match kind {
        "" => what.to_owned(),
        kind => format!("{kind}-{what}"),
    };
    let of_kind = |(kind, sum): (&str, Tally)| {
        [
            (named(kind, "recall"), share(sum.found, sum.wanted)),
            (named(kind, "precision"), share(sum.found, sum.told)),
            (named(kind, "values"), share(sum.right, sum.found)),
        ]
    };
    sums.into_iter().flat_map(of_kind).collect()
}

/// A share; nothing of nothing is all of it.
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        return 1.0;
    }
    part as f64 / whole as f64
}

/// How many facts of either side have no counterpart in the other, with a sample of them.
fn compare(matches: &ArgMatches, text: &Table, report: &mut String) {
    let read = || -> Vec<[Vec<Fact>; 2]> {
        text.rows()
            .map(|(_, cells)| [find(&cells[1], Lang::Ar), find(&cells[2], Lang::En)])
            .collect()
    };
    let pairs = read();
    let timed = (0..15).map(|_| {
        let start = Instant::now();
        let _ = std::hint::black_box(read());
        start.elapsed().as_secs_f64()
    });
    let seconds = timed.fold(f64::INFINITY, f64::min);
    let bytes: usize = text
        .rows()
        .map(|(_, cells)| cells[1].len() + cells[2].len())
        .sum();
    let mut orphans = Vec::new();
    let mut all = 0;
    for ((_, cells), [ar, en]) in text.rows().zip(&pairs) {
        all += ar.len() + en.len();
        let mut tell = |side: &str, sentence: &str, facts: &[Fact], others: &[Fact]| {
            for fact in facts.iter().filter(|fact| is_orphan(fact, others)) {
                orphans.push(format!(
                    "orphan {} {side} [{}] {} {}  | {} | {}\n",
                    cells[0],
                    fact.span.of(sentence),
                    fact.value.kind(),
                    canonical(&fact.value),
                    cells[1],
                    cells[2]
                ));
            }
        };
        tell("ar", &cells[1], ar, en);
        tell("en", &cells[2], en, ar);
    }
    for orphan in sample(matches, &orphans) {
        report.push_str(orphan);
    }
    let _ = writeln!(
        report,
        "{all} facts in {} pairs, {} without a counterpart that agrees ({:.4}); {:.1} MB/s",
        pairs.len(),
        orphans.len(),
        share(orphans.len(), all),
        bytes as f64 / 1e6 / seconds,
    );
}

fn is_orphan(fact: &Fact, others: &[Fact]) -> bool {
    let agrees = |other: &Fact| fact.value.agreement(&other.value) != Agreement::Different;
    !others.iter().any(agrees)
}

/// The requested number, chosen by the printed seed.
fn sample<'a>(matches: &ArgMatches, orphans: &'a [String]) -> Vec<&'a String> {
    let wanted = matches.get_one::<usize>("sample").copied().unwrap_or(0);
    let seed = matches.get_one::<u64>("seed").copied().unwrap_or(1);
    let key = |at: usize| {
        let mixed = (at as u64 ^ seed.rotate_left(32)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 7
    };
    let mut places: Vec<usize> = (0..orphans.len()).collect();
    places.sort_by_key(|&at| key(at));
    places.truncate(wanted);
    places.sort_unstable();
    places.into_iter().map(|at| &orphans[at]).collect()
}

//! What is said of pairs without seeded faults.

use std::collections::BTreeMap;
use std::fmt::Write;

use clap::ArgMatches;
use naqhara::analysis::Engine;
use naqhara::diag::{Diagnostic, Severity};

use super::seed::Random;
use super::{Pair, look_from};

/// Counts findings by rule and severity, and shows the requested ones for a reader to judge.
pub(super) fn judge(
    engine: &Engine,
    pairs: &[Pair],
    matches: &ArgMatches,
    report: &mut String,
    reached: &mut BTreeMap<String, f64>,
) {
    let mut all: Vec<(&Pair, Diagnostic)> = Vec::new();
    let from = matches.get_one::<String>("from").map(String::as_str);
    let arabic_first = from == Some("ar");
    let unlisted = matches.get_flag("unlisted");
    for pair in pairs {
        let (source, target) = sides(pair, arabic_first);
        let found = look_from(engine, (arabic_first, unlisted), source, target);
        all.extend(found.into_iter().map(|it| (pair, it)));
    }
    show(&mut all, arabic_first, matches, report);
    let per_hundred = |count: usize| count as f64 * 100.0 / pairs.len().max(1) as f64;
    let mut counts: BTreeMap<(Severity, &str), usize> = BTreeMap::new();
    for (_, it) in &all {
        *counts.entry((it.severity, it.rule)).or_default() += 1;
    }
    let _ = writeln!(
        report,
        "{} pairs without seeded faults; findings per 100 pairs",
        pairs.len()
    );
    for ((severity, rule), count) in counts.iter().rev() {
        let _ = writeln!(
            report,
            "{:<8} {rule:<24} {count:>5} {:>7.2}",
            severity.name(),
            per_hundred(*count)
        );
    }
    for severity in [Severity::Error, Severity::Warning, Severity::Info] {
        let count = all.iter().filter(|(_, it)| it.severity == severity).count();
        let _ = writeln!(
            report,
            "{:<8} {:<24} {count:>5} {:>7.2}",
            severity.name(),
            "all",
            per_hundred(count)
        );
        // A floor is a least: of findings on clean text, fewer are better.
        reached.insert(
            format!("no-{}", severity.name()),
            1.0 - per_hundred(count) / 100.0,
        );
    }
}

/// The source and the target of a pair.
fn sides(pair: &Pair, arabic_first: bool) -> (&str, &str) {
    if arabic_first {
        (&pair.ar, &pair.en)
    } else {
        (&pair.en, &pair.ar)
    }
}

fn show(
    all: &mut [(&Pair, Diagnostic)],
    arabic_first: bool,
    matches: &ArgMatches,
    report: &mut String,
) {
    let Some(severity) = matches.get_one::<String>("show") else {
        return;
    };
    let mut wanted: Vec<&(&Pair, Diagnostic)> = all
        .iter()
        .filter(|(_, it)| it.severity.name() == severity || it.rule == severity)
        .collect();
    if let Some(&sample) = matches.get_one::<usize>("sample") {
        let mut random = Random::new(matches.get_one::<u64>("seed").copied().unwrap_or(1));
        random.shuffle(&mut wanted);
        wanted.truncate(sample);
    }
    for (pair, it) in wanted {
        let (source, target) = sides(pair, arabic_first);
        let related = it.related.first();
        let related = related.map_or("", |label| label.span.of(source));
        let here = it.span.of(target);
        let part = |text: &str, whole: &str| {
            if text == whole {
                "(all of it)".to_owned()
            } else {
                text.to_owned()
            }
        };
        let _ = writeln!(
            report,
            "{} {} {:.2}: {} | {}\n    {}\n    {}",
            pair.id,
            it.rule,
            it.confidence,
            part(related, source),
            part(here, target),
            source,
            target
        );
    }
}

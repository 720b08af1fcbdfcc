//! The task `style`: what the rules for one text say of clean Arabic documents, for a reader to judge,
//! and whether they find faults that are sown into single sentences.

mod sow;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

use crate::shorthand::Shorthand;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use naqhara::analysis::Engine;
use naqhara::diag::{Diagnostic, Severity};
use naqhara::document::Document;
use naqhara::lint::{Plan, RULES, Rule};
use naqhara::text::{Lang, Span};

use crate::lint::seed::Random;
use crate::score::Least;
use crate::tsv::Table;
use sow::Kind;

/// An Arabic text: an article, its sentences in lines.
struct Text {
    id: String,
    document: Document,
}

/// The rules for one text; those that are on, or all.
pub(crate) fn rules(all: bool) -> Vec<&'static Rule> {
    let of_text = RULES.iter().copied().filter(|it| it.check.text().is_some());
    of_text.filter(|it| all || it.on).collect()
}

fn document(text: &str) -> Document {
    Document::new("", text.to_owned()).with_language(Lang::Ar)
}

/// Sentences of one document stand together, and share what follows the number in their ids; those
/// without are texts of their own.
fn texts(sentences: &[(String, String)]) -> Vec<Text> {
    let mut texts: Vec<Text> = Vec::new();
    for (id, text) in sentences {
        let name = if id.starts_with("ntrex-") {
            id.splitn(3, '-').nth(2).unwrap_or(id)
        } else {
            id
        };
        match texts.last_mut().filter(|it| it.id == name) {
            Some(last) => {
                let longer = format!("{}\n{text}", last.document.text());
                last.document = document(&longer);
            }
            None => texts.push(Text {
                id: name.to_owned(),
                document: document(text),
            }),
        }
    }
    texts
}

pub(crate) fn evaluate(matches: &ArgMatches) -> Result<(String, bool), String> {
    let path = matches.get_one::<PathBuf>("text");
    let table = Table::read(path.ok_or("a file is missing")?, &["id", "ar"])?;
    let sentences: Vec<(String, String)> = table
        .rows()
        .map(|(_, cells)| (cells[0].clone(), cells[1].clone()))
        .collect();
    let seed = matches.get_one::<u64>("seed").copied().unwrap_or(1);
    let engine = Engine::starter();
    let mut report = format!("seed {seed}\n");
    let mut reached = BTreeMap::new();
    judge(&engine, &sentences, matches, seed, &mut report);
    let verbose = matches.get_flag("misses");
    let _ = writeln!(
        report,
        "{:<14} {:>6} {:>6} {:>7}",
        "fault", "seeded", "found", "recall"
    );
    let mut random = Random::new(seed);
    for kind in Kind::ALL {
        let faults = sow::sow(kind, &sentences, &engine, &mut random);
        let mut found = 0;
        for fault in &faults {
            if is_found(&engine, kind, fault) {
                found += 1;
            } else if verbose {
                let _ = writeln!(
                    report,
                    "miss {} {}\n  {}",
                    kind.name(),
                    fault.id,
                    fault.faulty
                );
            }
        }
        let recall = f64::from(found) / faults.len().max(1) as f64;
        let count = faults.len();
        let _ = writeln!(
            report,
            "{:<14} {count:>6} {found:>6} {recall:>7.4}",
            kind.name()
        );
        reached.insert(kind.name().to_owned(), recall);
    }
    let floors = matches.get_one::<Least>("floor");
    let good = floors.is_none_or(|floors| floors.hold(&reached, &mut report));
    Ok((report, good))
}

/// Whether one of the rules of its kind reports a fault at its place, and did not before.
fn is_found(engine: &Engine, kind: Kind, fault: &sow::Fault) -> bool {
    let plan = Plan::of(&rules(true));
    let tells = |text: &str, place: Span| {
        let found = engine.lint(&document(text), &plan);
        found.iter().any(|it| {
            let here = it.span.overlaps(place) || it.span.contains(place);
            let there = it.related.iter().any(|label| label.span.overlaps(place));
            kind.rules().contains(&it.rule) && (here || there)
        })
    };
    !tells(&fault.clean, fault.was) && tells(&fault.faulty, fault.changed)
}

/// Counts findings by rule, and shows a sample of each, for a reader to judge.
fn judge(
    engine: &Engine,
    sentences: &[(String, String)],
    matches: &ArgMatches,
    seed: u64,
    report: &mut String,
) {
    let texts = texts(sentences);
    let rules = rules(matches.get_flag("all"));
    let plan = Plan::of(&rules);
    let mut by_rule: BTreeMap<&str, Vec<(&Text, Diagnostic)>> = BTreeMap::new();
    for text in &texts {
        for it in engine.lint(&text.document, &plan) {
            by_rule.entry(it.rule).or_default().push((text, it));
        }
    }
    let sample = matches.get_one::<usize>("sample").copied().unwrap_or(0);
    for found in by_rule.values() {
        let mut drawn: Vec<&(&Text, Diagnostic)> = found.iter().collect();
        Random::new(seed).shuffle(&mut drawn);
        for (text, it) in drawn.into_iter().take(sample) {
            let _ = writeln!(
                report,
                "{} {} {}: {}",
                it.rule,
                it.severity.name(),
                text.id,
                around(text.document.text(), it)
            );
        }
    }
    let _ = writeln!(
        report,
        "{} documents, {} sentences",
        texts.len(),
        sentences.len()
    );
    for rule in &rules {
        let found = by_rule.get(rule.id).map_or(&[][..], |it| &**it);
        let loud = found
            .iter()
            .filter(|(_, it)| it.severity >= Severity::Warning);
        let per_thousand = loud.count() as f64 * 1000.0 / sentences.len().max(1) as f64;
        let _ = writeln!(
            report,
            "{:<28} {:>5} findings, {per_thousand:>6.2} of warning or above in 1,000 sentences",
            rule.id,
            found.len()
        );
    }
}

/// A finding in its surroundings, marked; what the first fix would write, and the other places.
fn around(text: &str, it: &Diagnostic) -> String {
    let reach = |from: usize, to: usize| {
        let start = text[..from]
            .char_indices()
            .rev()
            .nth(60)
            .map_or(0, |at| at.0);
        let end = text[to..]
            .char_indices()
            .nth(60)
            .map_or(text.len(), |at| to + at.0);
        (start, end)
    };
    let (start, end) = reach(it.span.start, it.span.end);
    let (before, after) = (&text[start..it.span.start], &text[it.span.end..end]);
    let edits = it.fix.iter().flat_map(|fix| &fix.edits).take(2);
    let edits: Vec<&str> = edits.map(|edit| &*edit.text).collect();
    let related: Vec<&str> = it
        .related
        .iter()
        .take(2)
        .map(|label| label.span.of(text))
        .collect();
    let line = format!(
        "{before}⟦{}⟧{after} → {edits:?} {related:?}",
        it.span.of(text)
    );
    line.replace('\n', "⏎")
}

/// The command line of the task.
pub(crate) fn command() -> Command {
    let number = |name: &'static str| Arg::new(name).long(name).value_name("N");
    let flag = |name: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue);
    let text = Arg::new("text").long("text").value_name("FILE.tsv");
    Command::new("style")
        .about("Findings in clean Arabic texts, and faults sown into sentences")
        .arg(text.required(true).value_parser(value_parser!(PathBuf)))
        .arg(number("seed").value_parser(value_parser!(u64)))
        .arg(number("sample").value_parser(value_parser!(usize)))
        .arg(flag("all").help("Also the rules that are off by themselves"))
        .arg(flag("misses").help("Show the faults that are not found"))
        .arg(
            Arg::new("floor")
                .long("floor")
                .value_name("KIND=RECALL,...")
                .value_parser(Least::parse)
                .help("Exit with 1 when one is below"),
        )
}

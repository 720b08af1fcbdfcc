//! The task `fit`: is it reported when a target is not a translation of its source?
//!
//! Of each document of a table four pairs are made: with its target, with its target turned round,
//! with the parts of its target exchanged, and with the target of the next document.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

use crate::shorthand::Shorthand;
use clap::{Arg, ArgMatches, Command, value_parser};
use naqhara::align::segments::Fit;
use naqhara::analysis::Engine;
use naqhara::document::Document;
use naqhara::text::Lang;

use crate::score::Least;
use crate::summary::documents;

fn document(rows: &[&[String; 2]], side: usize) -> Document {
    let lines: Vec<&str> = rows.iter().map(|it| it[side].trim()).collect();
    Document::new("", lines.join("\n")).with_language([Lang::Ar, Lang::En][side])
}

pub(crate) fn evaluate(matches: &ArgMatches) -> Result<(String, bool), String> {
    let path = matches.get_one::<PathBuf>("text").ok_or("no file")?;
    let all = documents(path)?;
    let engine = Engine::starter();
    let mut counts: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    let mut right: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    for (number, (_, rows)) in all.iter().enumerate() {
        let next = &all[(number + 1) % all.len()].1;
        let plain: Vec<&[String; 2]> = rows.iter().collect();
        let turned: Vec<&[String; 2]> = rows.iter().rev().collect();
        let (a, b) = (rows.len() / 3, rows.len() * 2 / 3);
        let parts = rows[b..].iter().chain(&rows[a..b]).chain(&rows[..a]);
        let cases = [
            ("translation", plain.clone(), Fit::Good),
            ("turned-round", turned, Fit::OutOfOrder),
            ("parts-exchanged", parts.collect(), Fit::OutOfOrder),
            ("unrelated", next.iter().collect(), Fit::Unrelated),
        ];
        for (case, target, wanted) in cases {
            for side in [0, 1] {
                let (source, target) = (document(&plain, side), document(&target, 1 - side));
                let fit = engine.line_up(&source, &target).fit;
                *counts
                    .entry(case)
                    .or_default()
                    .entry(fit.name())
                    .or_default() += 1;
                let tally = right.entry(case).or_default();
                tally[0] += usize::from(fit == wanted);
                tally[1] += 1;
            }
        }
    }
    let mut report = String::new();
    let mut reached = BTreeMap::new();
    for (case, [right, all]) in right {
        let share = right as f64 / all.max(1) as f64;
        let said = counts[case]
            .iter()
            .map(|(name, count)| format!("{name} {count}"));
        let said: Vec<String> = said.collect();
        let _ = writeln!(
            report,
            "{case:<16} {right:>4} of {all:>4} {share:.4}   {}",
            said.join(", ")
        );
        reached.insert(case.to_owned(), share);
    }
    let floors = matches.get_one::<Least>("floor");
    let good = floors.is_none_or(|floors| floors.hold(&reached, &mut report));
    Ok((report, good))
}

/// The command line of the task.
pub(crate) fn command() -> Command {
    Command::new("fit")
        .about("Targets in another order, and targets of other documents")
        .arg(
            Arg::new("text")
                .long("text")
                .value_name("FILE.tsv")
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help("Sentences of documents, with the columns id, ar and en"),
        )
        .arg(
            Arg::new("floor")
                .long("floor")
                .value_name("NAME=SHARE,...")
                .value_parser(Least::parse)
                .help("Exit with 1 when one is below"),
        )
}

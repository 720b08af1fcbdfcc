//! The task `lint`: faults seeded into pairs of sentences, and what is said of pairs that have none.

mod clauses;
mod clean;
mod figures;
mod names;
pub(crate) mod seed;
mod sentences;
mod templates;
mod unlisted;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use naqhara::align::AlignedSegment;
use naqhara::analysis::{Engine, PairAnalysis};
use naqhara::diag::Diagnostic;
use naqhara::document::Document;
use naqhara::lint::{Plan, RULES, Rule, Subject, check};
use naqhara::text::{Lang, Span};

use crate::score::Least;
use crate::tsv::Table;
use seed::{Fault, Kind};

/// A sentence and its translation.
#[derive(Clone, Debug)]
pub(crate) struct Pair {
    pub(crate) id: String,
    pub(crate) ar: String,
    pub(crate) en: String,
}

/// Faults of each kind.
const FAULTS: usize = 60;

/// The rules that check both texts.
fn rules() -> Vec<&'static Rule> {
    let all = RULES.iter().copied();
    all.filter(|it| it.check.pair().is_some()).collect()
}

/// What the pair rules say of an English sentence and its Arabic translation.
pub(crate) fn look(engine: &Engine, unlisted: bool, en: &str, ar: &str) -> Vec<Diagnostic> {
    look_from(engine, (false, unlisted), en, ar)
}

/// The same of a sentence in either language and its translation; `unlisted` includes names that no
/// glossary lists.
fn look_from(
    engine: &Engine,
    (arabic_first, unlisted): (bool, bool),
    source: &str,
    target: &str,
) -> Vec<Diagnostic> {
    let mut languages = [Lang::En, Lang::Ar];
    if arabic_first {
        languages.reverse();
    }
    let document =
        |text: &str, language| Document::new("", text.to_owned()).with_language(language);
    let segments = vec![AlignedSegment {
        source: vec![Span::new(0, source.len())],
        target: vec![Span::new(0, target.len())],
        score: 1.0,
    }];
    let source = document(source, languages[0]);
    let target = document(target, languages[1]);
    let mut plan = Plan::of(&rules());
    plan.style.unlisted_names = Some(unlisted);
    let pair = PairAnalysis::aligned(engine.analyse(source), engine.analyse(target), segments);
    check(Subject::Pair(&pair, [&plan, &plan]))
}

pub(crate) fn evaluate(matches: &ArgMatches) -> Result<(String, bool), String> {
    let path = |name: &str| matches.get_one::<PathBuf>(name);
    let text = Table::read(
        path("text").ok_or("a file is missing")?,
        &["id", "ar", "en"],
    )?;
    let pairs: Vec<Pair> = text
        .rows()
        .map(|(_, cells)| Pair {
            id: cells[0].clone(),
            ar: cells[1].clone(),
            en: cells[2].clone(),
        })
        .collect();
    let known = match path("pairs") {
        Some(path) => names::known(path, &pairs)?,
        None => Vec::new(),
    };
    let seed = matches.get_one::<u64>("seed").copied().unwrap_or(1);
    let engine = Engine::starter();
    let mut report = String::new();
    let mut reached = BTreeMap::new();
    clean::judge(&engine, &pairs, matches, &mut report, &mut reached);
    let draws = matches.get_one::<u64>("draws").copied().unwrap_or(1);
    let names = names::Names::new(&pairs, &known, engine.glossary());
    let sow = |seed| seed::sow(&pairs, &names, seed);
    let faults: Vec<Fault> = (seed..seed + draws).flat_map(sow).collect();
    if let Some(path) = path("write") {
        let rows: String = faults.iter().map(Fault::row).collect();
        std::fs::write(path, format!("kind\tid\ten\tclean\tfaulty\n{rows}"))
            .map_err(|error| error.to_string())?;
    }
    let verbose = matches.get_flag("misses");
    let _ = writeln!(
        report,
        "seed {seed}, {draws} draws\n{:<16} {:>6} {:>6} {:>7}   from real pairs, from templates",
        "fault", "seeded", "found", "recall"
    );
    for kind in Kind::ALL {
        let of_kind: Vec<&Fault> = faults.iter().filter(|it| it.kind == kind).collect();
        let found = of_kind.iter().filter(|it| {
            let found = is_found(&engine, it);
            if !found && verbose {
                let _ = writeln!(
                    report,
                    "miss {} {}\n  {}\n  {}",
                    kind.name(),
                    it.id,
                    it.en,
                    it.faulty
                );
            }
            found
        });
        let found = found.count();
        let recall = found as f64 / of_kind.len().max(1) as f64;
        let templates = of_kind.iter().filter(|it| it.id == "-").count();
        let places: BTreeSet<(&str, Span)> = of_kind
            .iter()
            .filter(|it| it.id != "-")
            .map(|it| (&*it.id, it.was))
            .collect();
        let _ = writeln!(
            report,
            "{:<16} {:>6} {found:>6} {recall:>7.4} {:>7} {:>7} {templates:>10}",
            kind.name(),
            of_kind.len(),
            places.len(),
            of_kind.len() - templates - places.len()
        );
        reached.insert(kind.name().to_owned(), recall);
    }
    let path = path("text").ok_or("a file is missing")?;
    if matches.get_flag("documents") {
        reached.extend(sentences::judge(&engine, path, seed, &mut report)?);
    }
    let floors = matches.get_one::<Least>("floor");
    let good = floors.is_none_or(|floors| floors.hold(&reached, &mut report));
    Ok((report, good))
}

/// Whether the rule of its kind reports a fault at its place, and did not before.
fn is_found(engine: &Engine, fault: &Fault) -> bool {
    let unlisted = matches!(fault.kind, Kind::MissingUnlisted | Kind::OrphanUnlisted);
    let tells = |found: &[Diagnostic], changed: Span, text: &str| {
        found.iter().any(|it| {
            let whole = it.span == Span::new(0, text.len());
            let here = !whole && it.span.overlaps(changed);
            let there = |wanted: Span| it.related.iter().any(|label| label.span.overlaps(wanted));
            it.rule == fault.kind.rule() && fault.source.map_or(here, there)
        })
    };
    let before = look(engine, unlisted, &fault.en, &fault.clean);
    let after = look(engine, unlisted, &fault.en, &fault.faulty);
    !tells(&before, fault.was, &fault.clean) && tells(&after, fault.changed, &fault.faulty)
}

/// The command line of the task.
pub(crate) fn command() -> Command {
    let file = |name: &'static str, help: &'static str| {
        let arg = Arg::new(name).long(name).value_name("FILE.tsv").help(help);
        arg.value_parser(value_parser!(PathBuf))
    };
    let number = |name: &'static str| Arg::new(name).long(name).value_name("N");
    Command::new("lint")
        .about("Faults sown into pairs of sentences, and findings in clean ones")
        .arg(file("text", "Sentences, with the columns id, ar and en").required(true))
        .arg(file("pairs", "Names in them"))
        .arg(file("write", "Write the faults there, for other tools"))
        .arg(number("seed").value_parser(value_parser!(u64)))
        .arg(
            number("draws")
                .help("Draw so many times, with this seed and those that follow")
                .value_parser(value_parser!(u64)),
        )
        .arg(number("sample").value_parser(value_parser!(usize)))
        .arg(
            Arg::new("show")
                .long("show")
                .value_name("SEVERITY|RULE")
                .help("Show findings in clean pairs"),
        )
        .arg(
            Arg::new("from")
                .long("from")
                .value_parser(["en", "ar"])
                .help("Which side of the clean pairs is the source"),
        )
        .arg(
            Arg::new("unlisted")
                .long("unlisted")
                .action(ArgAction::SetTrue)
                .help("Ask the clean pairs for names that no glossary lists, too"),
        )
        .arg(
            Arg::new("documents")
                .long("documents")
                .action(ArgAction::SetTrue)
                .help("Leave sentences out of whole documents, and add some, too"),
        )
        .arg(
            Arg::new("misses")
                .long("misses")
                .action(ArgAction::SetTrue)
                .help("Show the faults that are not found"),
        )
        .arg(
            Arg::new("floor")
                .long("floor")
                .value_name("KIND=RECALL,...")
                .value_parser(Least::parse)
                .help("Exit with 1 when one is below"),
        )
}

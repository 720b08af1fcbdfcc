//! Whole documents, from which a sentence is left out, and to which one is added.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use naqhara::analysis::{Engine, PairAnalysis};
use naqhara::diag::Diagnostic;
use naqhara::document::Document;
use naqhara::lint::{Plan, Subject, check};
use naqhara::text::Lang;

use super::seed::Random;
use super::{FAULTS, rules};
use crate::summary::documents;

/// Fewest words of a sentence that is left out.
const WORDS: usize = 3;

/// A document with one sentence of one side gone.
struct Torn<'d> {
    source: Vec<&'d str>,
    target: Vec<&'d str>,
    /// What only one side has.
    alone: &'d str,
}

/// Counts what is found of both kinds of fault, and what is said of documents as they are.
pub(super) fn judge(
    engine: &Engine,
    text: &Path,
    seed: u64,
    report: &mut String,
) -> Result<BTreeMap<String, f64>, String> {
    let all = documents(text)?;
    let mut random = Random::new(seed);
    let mut reached = BTreeMap::new();
    for (kind, rule, side) in [
        ("left-out", "bi-segment-missing", 1),
        ("added", "bi-segment-added", 0),
    ] {
        let mut found = 0;
        for _ in 0..FAULTS {
            let rows = &random.pick(&all).1;
            let torn = tear(rows, side, &mut random);
            let said = look(engine, &torn);
            found += usize::from(
                said.iter()
                    .any(|it| it.rule == rule && cites(it, &torn, side)),
            );
        }
        let recall = found as f64 / FAULTS as f64;
        let _ = writeln!(
            report,
            "{kind:<16} {FAULTS:>6} {found:>6} {recall:>7.4}   from documents"
        );
        reached.insert(kind.to_owned(), recall);
    }
    let mut said = 0;
    let mut pairs = 0;
    for (_, rows) in &all {
        let whole = Torn {
            source: rows.iter().map(|it| it[1].trim()).collect(),
            target: rows.iter().map(|it| it[0].trim()).collect(),
            alone: "",
        };
        let found = look(engine, &whole);
        said += found
            .iter()
            .filter(|it| it.rule.starts_with("bi-segment"))
            .count();
        pairs += rows.len();
    }
    let _ = writeln!(
        report,
        "{pairs} pairs in whole documents: {said} sentences said to be missing or added"
    );
    reached.insert(
        "no-omission".to_owned(),
        1.0 - said as f64 / pairs.max(1) as f64,
    );
    Ok(reached)
}

/// The document without a sentence of the target, or of the source; English is the source.
fn tear<'d>(rows: &'d [[String; 2]], side: usize, random: &mut Random) -> Torn<'d> {
    // Rows hold Arabic first; of what is left out of one side the other is alone.
    let alone = |row: &'d [String; 2]| row[side].trim();
    let mut at = random.below(rows.len());
    for _ in 0..rows.len() {
        if alone(&rows[at]).split_whitespace().count() >= WORDS {
            break;
        }
        at = (at + 1) % rows.len();
    }
    let lines = |of: usize| -> Vec<&'d str> {
        let all = rows.iter().enumerate();
        let kept = all.filter(|(row, _)| of == side || *row != at);
        kept.map(|(_, row)| row[of].trim()).collect()
    };
    Torn {
        source: lines(1),
        target: lines(0),
        alone: alone(&rows[at]),
    }
}

fn look(engine: &Engine, torn: &Torn<'_>) -> Vec<Diagnostic> {
    let document = |lines: &[&str], language| {
        engine.analyse(Document::new("", lines.join("\n")).with_language(language))
    };
    let source = document(&torn.source, Lang::En);
    let target = document(&torn.target, Lang::Ar);
    let plan = Plan::of(&rules());
    let pair = PairAnalysis::new(source, target);
    check(Subject::Pair(&pair, [&plan, &plan]))
}

/// Whether a finding stands on the sentence that is alone, or on a part of it.
fn cites(found: &Diagnostic, torn: &Torn<'_>, side: usize) -> bool {
    let (source, target) = (torn.source.join("\n"), torn.target.join("\n"));
    let cited = match side {
        1 => found.related.first().map(|it| it.span.of(&source)),
        _ => Some(found.span.of(&target)),
    };
    cited.is_some_and(|it| torn.alone.contains(it) || it.contains(torn.alone))
}

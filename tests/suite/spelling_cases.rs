//! Sentences with slips of spelling and agreement, and such as only look so: `tests/cases/spelling.tsv`.

use naqhara::analysis::Engine;
use naqhara::document::Document;
use naqhara::lint::{Plan, Subject, check};

use crate::cases::hold;

const CASES: &str = include_str!("../cases/spelling.tsv");

#[test]
fn slips_are_found_and_look_alikes_are_not() {
    hold(CASES, wrong);
}

/// What is wrong with one case.
fn wrong<'c>(engine: &Engine, mut cells: impl Iterator<Item = &'c str>) -> Option<String> {
    let mut cell = || cells.next().expect("four columns");
    let (rule, text, wanted, unwanted) = (cell(), cell(), cell(), cell());
    let analysis = engine.analyse(Document::new("a.ar.txt", text.to_owned()));
    let plan = Plan::standard();
    let found = check(Subject::Text(&analysis, &plan));
    let found = found.iter().filter(|it| it.rule == rule);
    let found: Vec<&str> = found.map(|it| it.span.of(text)).collect();
    let words = |cell: &'c str| cell.split('|').filter(|it| *it != "-");
    let missed = words(wanted).filter(|it| !found.iter().any(|found| found.contains(it)));
    let is_extra = |it: &&str| found.contains(it) || *it == "*" && !found.is_empty();
    let wrong: Vec<&str> = missed.chain(words(unwanted).filter(is_extra)).collect();
    (!wrong.is_empty()).then(|| format!("{rule}: {text}\n  {wrong:?} of {found:?}"))
}

//! Sentences in which a name is listed that the text does not mean, or means: `tests/cases/mentions.tsv`.

use naqhara::align::Kinds;
use naqhara::analysis::Engine;
use naqhara::text::Lang;

use crate::cases::hold;

const CASES: &str = include_str!("../cases/mentions.tsv");

#[test]
fn names_are_found_by_evidence() {
    hold(CASES, wrong);
}

/// What is wrong with one case.
fn wrong<'c>(engine: &Engine, mut cells: impl Iterator<Item = &'c str>) -> Option<String> {
    let mut cell = || cells.next().expect("four columns");
    let (kind, text, wanted, unwanted) = (cell(), cell(), cell(), cell());
    let glossary = engine.glossary();
    let mentions = engine.mentions(text, Kinds::Names);
    let found = mentions
        .iter()
        .map(|it| glossary.preferred(it.concept, Lang::En));
    let found: Vec<&str> = found.flatten().collect();
    let names = |cell: &'c str| cell.split('|').filter(|it| *it != "-");
    let missed = names(wanted).filter(|it| !found.contains(it));
    let extra = names(unwanted).filter(|it| found.contains(it));
    let wrong: Vec<&str> = missed.chain(extra).collect();
    (!wrong.is_empty()).then(|| format!("{kind}: {text}\n  {wrong:?} of {found:?}"))
}

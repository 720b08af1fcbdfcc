//! Sentences with a translation that is right, or wrong in one place: `tests/cases/pairs.tsv`.

use naqhara::analysis::{Engine, PairAnalysis};
use naqhara::diag::Diagnostic;
use naqhara::document::Document;
use naqhara::lint::{Plan, RULES, Subject, check};
use naqhara::text::Lang;

use crate::cases::hold;

const CASES: &str = include_str!("../cases/pairs.tsv");

#[test]
fn translations_are_compared() {
    hold(CASES, wrong);
}

/// What the rules about two texts say.
fn found(engine: &Engine, en: &str, ar: &str) -> Vec<Diagnostic> {
    let pairs = RULES.iter().filter(|it| it.check.pair().is_some());
    let plan = Plan::of(&pairs.copied().collect::<Vec<_>>());
    let document =
        |text: &str, language| Document::new("", text.to_owned()).with_language(language);
    let [en, ar] = [document(en, Lang::En), document(ar, Lang::Ar)];
    let pair = PairAnalysis::new(engine.analyse(en), engine.analyse(ar));
    check(Subject::Pair(&pair, [&plan, &plan]))
}

/// What is wrong with one case: a rule that is not heard, or one that speaks without being asked.
fn wrong<'c>(engine: &Engine, mut cells: impl Iterator<Item = &'c str>) -> Option<String> {
    let mut cell = || cells.next().expect("five columns");
    let (kind, en, ar, rules, text) = (cell(), cell(), cell(), cell(), cell());
    let found = found(engine, en, ar);
    let cites = |it: &Diagnostic| {
        let source = it.related.iter().map(|label| label.span.of(en));
        let mut cited = std::iter::once(it.span.of(ar)).chain(source);
        text == "-" || cited.any(|cited| cited.contains(text))
    };
    let is_wanted = |it: &Diagnostic| rules.split('|').any(|rule| rule == it.rule) && cites(it);
    let good = match rules {
        "-" => found.is_empty(),
        _ => found.iter().any(is_wanted),
    };
    let said: Vec<&str> = found.iter().map(|it| it.rule).collect();
    (!good).then(|| format!("{kind}: {en} | {ar}\n  {said:?}, wanted {rules}"))
}

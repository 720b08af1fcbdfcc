//! Queries with what `lookup` may claim and what it should suggest: `tests/cases/lookups.tsv`.

use naqhara::analysis::Engine;
use naqhara::text::Lang;

use crate::cases::hold;

const CASES: &str = include_str!("../cases/lookups.tsv");

#[test]
fn answers_claim_what_is_known() {
    hold(CASES, wrong);
}

/// The English names of what a query is answered with, and of what is suggested where nothing is.
fn told(engine: &Engine, query: &str) -> [Vec<String>; 2] {
    let name = |concept| engine.glossary().preferred(concept, Lang::En);
    let name = |concept| name(concept).unwrap_or_default().to_owned();
    let answers = engine.lookup(query, 5);
    let suggestions = if answers.is_empty() {
        engine.suggestions(query, 5)
    } else {
        Vec::new()
    };
    let suggested = suggestions.iter().filter_map(|it| it.concept);
    [
        answers.iter().map(|it| name(it.concept)).collect(),
        suggested.map(name).collect(),
    ]
}

/// What is wrong with one case: the first answer (`-`: none) or a suggestion (`-`: whatever).
fn wrong<'c>(engine: &Engine, mut cells: impl Iterator<Item = &'c str>) -> Option<String> {
    let [_, query, answer, suggestion] = std::array::from_fn(|_| cells.next().unwrap_or_default());
    let [answers, suggested] = told(engine, query);
    let first = answers.first().map_or("-", |it| it);
    let is_suggested = suggestion == "-" || suggested.iter().any(|it| it == suggestion);
    (first != answer || !is_suggested)
        .then(|| format!("{query}: {answers:?}, or {suggested:?}; expected {answer}, {suggestion}"))
}

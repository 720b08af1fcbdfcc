//! The answers of `naqhara lookup`, for programs: the contract `naqhara/lookup@1`.

use serde::Serialize;

use crate::glossary::Glossary;
use crate::l10n::Localizer;
use crate::names::Answer;
use crate::text::Lang;

#[derive(Serialize)]
struct Report<'a> {
    schema: &'static str,
    queries: Vec<Query<'a>>,
}

#[derive(Serialize)]
struct Query<'a> {
    query: &'a str,
    matches: Vec<Found<'a>>,
}

#[derive(Serialize)]
struct Found<'a> {
    concept: &'a str,
    en: Option<&'a str>,
    ar: Option<&'a str>,
    kind: &'static str,
    score: f64,
    via: &'static str,
    matched: &'a str,
    why: Vec<String>,
}

fn found<'a>(answer: &Answer, glossary: &'a Glossary, localizer: &Localizer) -> Found<'a> {
    let concept = glossary.concept(answer.concept);
    Found {
        concept: &concept.id,
        en: glossary.preferred(answer.concept, Lang::En),
        ar: glossary.preferred(answer.concept, Lang::Ar),
        kind: concept.kind.name(),
        score: (f64::from(answer.score) * 1000.0).round() / 1000.0,
        via: answer.via.name(),
        matched: &glossary.term(answer.term).text,
        why: answer.why.iter().map(|why| localizer.text(why)).collect(),
    }
}

fn query<'a>(
    query: &'a str,
    answers: &[Answer],
    glossary: &'a Glossary,
    localizer: &Localizer,
) -> Query<'a> {
    let matches = answers
        .iter()
        .map(|answer| found(answer, glossary, localizer));
    Query {
        query,
        matches: matches.collect(),
    }
}

/// All queries as one document, a line break behind it.
pub fn render(
    queries: &[(String, Vec<Answer>)],
    glossary: &Glossary,
    localizer: &Localizer,
) -> String {
    let all = queries
        .iter()
        .map(|(text, answers)| query(text, answers, glossary, localizer));
    let report = Report {
        schema: "naqhara/lookup@1",
        queries: all.collect(),
    };
    crate::render::shared::json::pretty(&report)
}

/// One query as one line, without its line break.
pub fn line(text: &str, answers: &[Answer], glossary: &Glossary, localizer: &Localizer) -> String {
    serde_json::to_string(&query(text, answers, glossary, localizer)).unwrap_or_default()
}

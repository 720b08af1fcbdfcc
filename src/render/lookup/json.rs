//! The answers of `naqhara lookup`, for programs: the contract `naqhara/lookup@1`.

use serde::Serialize;

use crate::analysis::Suggestion;
use crate::dictionary::Found;
use crate::glossary::{EntityType, Glossary};
use crate::l10n::Localizer;
use crate::names::Answer;
use crate::render::lookup::Query;
use crate::render::shared::json::{compact, pretty};
use crate::text::Lang;

#[derive(Serialize)]
struct Report<'a> {
    schema: &'static str,
    queries: Vec<QueryRow<'a>>,
}

#[derive(Serialize)]
struct QueryRow<'a> {
    query: &'a str,
    matches: Vec<Match<'a>>,
    suggestions: Vec<Suggested<'a>>,
}

#[derive(Serialize)]
struct Suggested<'a> {
    text: &'a str,
    probability: f64,
    listed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    listed_as: Option<ListedAs<'a>>,
}

/// The concept of a suggested name.
#[derive(Serialize)]
struct ListedAs<'a> {
    concept: &'a str,
    en: Option<&'a str>,
    ar: Option<&'a str>,
}

#[derive(Serialize)]
struct Match<'a> {
    concept: Option<&'a str>,
    en: Option<&'a str>,
    ar: Option<&'a str>,
    kind: &'static str,
    score: f64,
    via: &'static str,
    matched: &'a str,
    why: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dictionary: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    senses: Option<&'a [String]>,
}

/// A score with three decimals.
fn rounded(score: f32) -> f64 {
    (f64::from(score) * 1000.0).round() / 1000.0
}

/// An entry of a dictionary, which is no concept.
fn entry<'a>(entry: &'a Found, localizer: &Localizer) -> Match<'a> {
    let of = |lang| {
        if entry.language == lang {
            Some(&*entry.headword)
        } else {
            entry.senses.first().map(String::as_str)
        }
    };
    Match {
        concept: None,
        en: of(Lang::En),
        ar: of(Lang::Ar),
        kind: EntityType::Term.name(),
        score: rounded(entry.score),
        via: "dictionary",
        matched: &entry.headword,
        why: entry.why.iter().map(|why| localizer.text(why)).collect(),
        dictionary: Some(&entry.source),
        senses: Some(&entry.senses),
    }
}

fn found<'a>(
    query: &Query,
    answer: &Answer,
    glossary: &'a Glossary,
    localizer: &Localizer,
) -> Match<'a> {
    let preferred = |lang| glossary.preferred_in(answer.concept, lang, query.profile);
    let concept = glossary.concept(answer.concept);
    Match {
        concept: Some(&concept.id),
        en: preferred(Lang::En),
        ar: preferred(Lang::Ar),
        kind: concept.kind.name(),
        score: rounded(answer.score),
        via: answer.via.name(),
        matched: &glossary.term(answer.term).text,
        why: answer.why.iter().map(|why| localizer.text(why)).collect(),
        dictionary: None,
        senses: None,
    }
}

fn suggested<'a>(query: &Query, it: &'a Suggestion, glossary: &'a Glossary) -> Suggested<'a> {
    let listed_as = |concept| {
        let preferred = |lang| glossary.preferred_in(concept, lang, query.profile);
        ListedAs {
            concept: &glossary.concept(concept).id,
            en: preferred(Lang::En),
            ar: preferred(Lang::Ar),
        }
    };
    Suggested {
        text: &it.text,
        probability: (f64::from(it.probability) * 1000.0).round() / 1000.0,
        listed: it.concept.is_some(),
        listed_as: it.concept.map(listed_as),
    }
}

fn row<'a>(query: &'a Query, glossary: &'a Glossary, localizer: &Localizer) -> QueryRow<'a> {
    let matches = query.answers.iter();
    let found = |it| found(query, it, glossary, localizer);
    let entries = query.entries.iter().map(|it| entry(it, localizer));
    let suggestions = query.suggestions.iter();
    let suggestions = suggestions.map(|it| suggested(query, it, glossary));
    QueryRow {
        query: &query.text,
        matches: matches.map(found).chain(entries).collect(),
        suggestions: suggestions.collect(),
    }
}

/// All queries as one document, a line break after it.
pub(super) fn render(queries: &[Query], glossary: &Glossary, localizer: &Localizer) -> String {
    let rows = queries.iter().map(|it| row(it, glossary, localizer));
    pretty(&Report {
        schema: "naqhara/lookup@1",
        queries: rows.collect(),
    })
}

/// One query as one line.
pub(super) fn line(query: &Query, glossary: &Glossary, localizer: &Localizer) -> String {
    let row = row(query, glossary, localizer);
    compact(&row) + "\n"
}

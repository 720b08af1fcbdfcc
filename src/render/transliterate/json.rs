//! The spellings of `naqhara transliterate`, for programs: the contract `naqhara/transliterate@1`.
//!
//! A document is written piece by piece, one name a line, so that a stream of names needs no room.

use serde::Serialize;

use crate::names::Transliteration;
use crate::render::shared::json::compact;

/// What stands before the first name.
pub(super) const HEAD: &str = "{\"schema\":\"naqhara/transliterate@1\",\"results\":[";
/// What stands after the last name.
pub(super) const TAIL: &str = "\n]}\n";

#[derive(Serialize)]
struct Name<'a> {
    query: &'a str,
    to: &'static str,
    candidates: Vec<Candidate<'a>>,
}

#[derive(Serialize)]
struct Candidate<'a> {
    text: &'a str,
    probability: f64,
    listed: bool,
}

/// One name as one line, with the comma and the line break that stand before it.
pub(super) fn line(answer: &Transliteration, first: bool) -> String {
    let candidates = answer.candidates.iter().map(|it| Candidate {
        text: &it.text,
        probability: (f64::from(it.probability) * 10_000.0).round() / 10_000.0,
        listed: it.listed,
    });
    let name = Name {
        query: &answer.query,
        to: answer.to.code(),
        candidates: candidates.collect(),
    };
    let before = if first { "\n" } else { ",\n" };
    format!("{before}{}", compact(&name))
}

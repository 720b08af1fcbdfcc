//! LanguageTool's HTTP protocol, for programs that speak it to a server of theirs. A text is checked and
//! forgotten: nothing is changed, and no file is read.

mod annotation;
mod check;
mod matches;
mod parameters;
mod rules;

use serde_json::json;

use super::answer::Answer;
use super::errors::Refused;
use super::http::Method;
use super::routes::{Asked, Call};

/// What each path behind `/v2/` leads to.
pub(super) const CALLS: &[Call] = &[
    (Method::Post, "check", check::check),
    (Method::Get, "check", check::check),
    (Method::Get, "languages", languages),
];

/// The languages that are served, and the regions that clients know them by: name, code, long code.
const LANGUAGES: &str = include_str!("languages.tsv");

/// The rows of that table.
fn all_languages() -> impl Iterator<Item = [&'static str; 3]> {
    let row = |line: &'static str| {
        let mut cells = line.split('\t');
        Some([cells.next()?, cells.next()?, cells.next()?])
    };
    LANGUAGES.lines().filter_map(row)
}

#[expect(clippy::unnecessary_wraps, reason = "it stands beside others")]
fn languages(_: &Asked<'_>) -> Result<Answer, Refused> {
    let all = all_languages()
        .map(|[name, code, long]| json!({ "name": name, "code": code, "longCode": long }));
    Ok(Answer::json(&all.collect::<Vec<_>>()))
}

/// The name of a language as the protocol knows it: of a region that is not in the table, that of the
/// language.
fn name_of(code: &str) -> &'static str {
    let primary = code.get(..2).unwrap_or_default();
    let named = |wanted: &str| all_languages().find(|it| it[2].eq_ignore_ascii_case(wanted));
    named(code)
        .or_else(|| named(primary))
        .map_or("", |it| it[0])
}

//! LanguageTool's HTTP protocol, for programs that speak it to a server of theirs. A text is checked and
//! forgotten: nothing is changed, and no file is read.

mod annotation;
mod check;
mod matches;
mod parameters;
mod rules;

use serde_json::json;

use super::errors::Refused;
use super::http::{Answer, Method};
use super::routes::{Asked, Call};

/// What each path behind `/v2/` leads to.
pub(super) const CALLS: &[Call] = &[
    (Method::Post, "check", check::check),
    (Method::Get, "check", check::check),
    (Method::Get, "languages", languages),
];

/// The languages that are served, and the regions that clients know them by.
const LANGUAGES: [(&str, &str, &str); 13] = [
    ("Arabic", "ar", "ar"),
    ("Arabic (Algeria)", "ar", "ar-DZ"),
    ("Arabic (Egypt)", "ar", "ar-EG"),
    ("Arabic (Lebanon)", "ar", "ar-LB"),
    ("Arabic (Morocco)", "ar", "ar-MA"),
    ("Arabic (Saudi Arabia)", "ar", "ar-SA"),
    ("Arabic (UAE)", "ar", "ar-AE"),
    ("English", "en", "en"),
    ("English (Australia)", "en", "en-AU"),
    ("English (Canada)", "en", "en-CA"),
    ("English (GB)", "en", "en-GB"),
    ("English (New Zealand)", "en", "en-NZ"),
    ("English (US)", "en", "en-US"),
];

#[expect(clippy::unnecessary_wraps, reason = "it stands beside others")]
fn languages(_: &Asked<'_>) -> Result<Answer, Refused> {
    let all =
        LANGUAGES.map(|(name, code, long)| json!({ "name": name, "code": code, "longCode": long }));
    Ok(Answer::json(&all))
}

/// The name of a language as the protocol knows it.
fn name_of(code: &str) -> &'static str {
    let mut all = LANGUAGES.iter();
    let same = |it: &&(&'static str, &str, &str)| it.2.eq_ignore_ascii_case(code);
    match all.find(same) {
        Some(found) => found.0,
        None if code.starts_with("ar") => LANGUAGES[0].0,
        None => LANGUAGES[7].0,
    }
}

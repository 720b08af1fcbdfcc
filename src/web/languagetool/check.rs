//! `/v2/check`: what is wrong with a text.

use serde::Serialize;

use super::matches::{Match, Writer};
use super::name_of;
use super::parameters::Wanted;
use crate::document::Document;
use crate::l10n::{Isolation, Localizer};
use crate::lint::{self, Subject};
use crate::web::answer::Answer;
use crate::web::errors::Refused;
use crate::web::routes::Asked;

/// The name of a text that comes without one.
const NAME: &str = "text.txt";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Software {
    name: &'static str,
    version: &'static str,
    build_date: &'static str,
    api_version: u32,
    premium: bool,
    status: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Warnings {
    incomplete_results: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Language {
    name: &'static str,
    code: String,
    detected_language: Detected,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Detected {
    name: &'static str,
    code: String,
    confidence: f32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report {
    software: Software,
    warnings: Warnings,
    language: Language,
    matches: Vec<Match>,
    sentence_ranges: Vec<[usize; 2]>,
}

/// Checks a text. Of one paragraph only that is said which the rest of its document cannot change.
pub(super) fn check(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let wanted = Wanted::of(asked)?;
    let standing = asked.standing();
    let text = wanted.checked.text();
    let is_paragraph = !text.trim().contains('\n');
    let plan = wanted.choice.of(&standing.plan, is_paragraph);
    let document = Document::new(NAME, text.to_owned()).with_language(wanted.lang);
    let analysis = standing.engine.analyse(document);
    let found = lint::find(Subject::Text(&analysis, &plan));
    let lang = wanted.mother_tongue.unwrap_or(asked.lang);
    let writer = Writer {
        checked: &wanted.checked,
        sentences: analysis.sentences(),
        words: Localizer::new(lang, Isolation::Off),
        picky: wanted.choice.picky,
    };
    let matches = found.diagnostics.iter();
    let matches = matches.filter_map(|it| writer.write(it)).collect();
    let sentences = analysis.sentences().iter();
    let sentences = sentences.filter_map(|it| wanted.checked.place(*it));
    let name = name_of(&wanted.code);
    Ok(Answer::json(&Report {
        software: Software {
            name: "naqhara",
            version: env!("CARGO_PKG_VERSION"),
            build_date: "",
            api_version: 1,
            premium: false,
            status: "",
        },
        warnings: Warnings {
            incomplete_results: !found.truncated.is_empty(),
        },
        language: Language {
            name,
            detected_language: Detected {
                name,
                code: wanted.code.clone(),
                confidence: if wanted.is_detected { 0.99 } else { 1.0 },
            },
            code: wanted.code,
        },
        matches,
        sentence_ranges: sentences.map(|it| [it.0, it.1]).collect(),
    }))
}

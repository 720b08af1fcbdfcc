//! The summary as the page draws it.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::l10n::{Isolation, Localizer};
use crate::render::summary::{SummaryFormat, overview};
use crate::text::Lang;
use crate::web::answer::Answer;
use crate::web::errors::Refused;
use crate::web::files::{FileBody, Files};
use crate::web::reports;
use crate::web::routes::Asked;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    source: FileBody,
    target: Option<FileBody>,
    sentences: Option<usize>,
}

#[derive(Serialize)]
struct Summarized {
    summary: Box<RawValue>,
    /// What it says first, with isolates.
    overview: Overview,
    /// How a target differs from its source, with isolates.
    differences: Vec<String>,
    html: Option<String>,
}

#[derive(Serialize)]
struct Overview {
    en: String,
    ar: String,
}

pub(super) fn summary(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let body: Body = asked.json()?;
    let standing = asked.standing();
    let open = Files::read(body.source, body.target)?.open(&standing)?;
    let format = SummaryFormat::Json;
    let written = reports::summary(&open, &standing, body.sentences, format, &asked.audience());
    let written = String::from_utf8(written).ok();
    let summary = written.and_then(|it| RawValue::from_string(it).ok());
    let whole = reports::summarized(&open.texts, &standing, body.sentences);
    let words = asked.words();
    let differences = whole.differences.iter().map(|it| words.text(&it.message));
    let differences = differences.collect();
    let said = |lang| overview(&whole, &Localizer::new(lang, Isolation::On));
    Ok(Answer::json(&Summarized {
        overview: Overview {
            en: said(Lang::En),
            ar: said(Lang::Ar),
        },
        differences,
        summary: summary.ok_or_else(Refused::fault)?,
        html: None,
    }))
}

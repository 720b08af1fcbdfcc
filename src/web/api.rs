//! `/api/`: what the commands answer with `--format json`, over HTTP.

use std::ops::RangeInclusive;

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, Unexpected};

use super::answer::{Answer, JSON};
use super::errors::Refused;
use super::files::{FileBody, Files};
use super::http::Method;
use super::reports;
use super::routes::{Asked, Call};
use crate::align::Kinds;
use crate::diag::Message;
use crate::names::{Style, Wanted};
use crate::project::{NamesWanted, Unlisted};
use crate::render::align::AlignFormat;
use crate::render::lint::LintFormat;
use crate::render::lookup::{self, LookupFormat, Query};
use crate::render::summary::SummaryFormat;
use crate::render::transliterate::{self, TransliterateFormat};
use crate::text::Lang;

/// The path of the description of all this.
pub(super) const DESCRIPTION: &str = "openapi.json";

/// What each path leads to.
pub(super) const CALLS: &[Call] = &[
    (Method::Post, "lookup", lookup),
    (Method::Post, "align", align),
    (Method::Post, "lint", lint),
    (Method::Post, "summary", summary),
    (Method::Post, "transliterate", transliterate),
    (Method::Get, DESCRIPTION, description),
];

/// The answers of a query, at most.
pub(super) const MOST_ANSWERS: usize = 100;
/// The queries of a request, at most.
const MOST_QUERIES: usize = 1000;
/// The sentences of a summary, at most.
const MOST_SENTENCES: usize = 10_000;

/// One text or many.
#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

/// A whole number in a range, however JSON writes it.
fn whole<'de, D: Deserializer<'de>>(
    from: D,
    range: RangeInclusive<usize>,
) -> Result<usize, D::Error> {
    let said = f64::deserialize(from)?;
    // Far below 2^52.
    let number = said as usize;
    if said.fract() == 0.0 && said >= 0.0 && range.contains(&number) {
        Ok(number)
    } else {
        let range = format!("{}..={}", range.start(), range.end());
        let said = Unexpected::Float(said);
        Err(D::Error::invalid_value(said, &range.as_str()))
    }
}

fn limit<'de, D: Deserializer<'de>>(from: D) -> Result<usize, D::Error> {
    whole(from, 1..=MOST_ANSWERS)
}

fn sentences<'de, D: Deserializer<'de>>(from: D) -> Result<Option<usize>, D::Error> {
    whole(from, 0..=MOST_SENTENCES).map(Some)
}

fn usual_limit() -> usize {
    5
}

fn queries(query: OneOrMany) -> Result<Vec<String>, Refused> {
    let all = match query {
        OneOrMany::One(query) => vec![query],
        OneOrMany::Many(all) => all,
    };
    if all.is_empty() || all.len() > MOST_QUERIES {
        let message = Message::new("web-queries").with("most", MOST_QUERIES);
        return Err(Refused::bad(message));
    }
    Ok(all)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LookupBody {
    query: OneOrMany,
    #[serde(default = "usual_limit", deserialize_with = "limit")]
    limit: usize,
}

fn lookup(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let body: LookupBody = asked.json()?;
    let standing = asked.standing();
    let query = |text: String| -> Result<Query, Refused> {
        let found = standing
            .engine
            .ask(&standing.dictionaries, &text, body.limit)?;
        Ok(Query {
            text,
            answers: found.answers,
            entries: found.entries,
            suggestions: found.suggestions,
            profile: standing.profile,
        })
    };
    let all = queries(body.query)?.into_iter().map(query);
    let all = all.collect::<Result<Vec<Query>, Refused>>()?;
    let glossary = standing.engine.glossary();
    let shown = lookup::render(&all, glossary, LookupFormat::Json, &asked.audience());
    Ok(Answer::written(shown.into_bytes()))
}

/// Texts, and what is wanted of them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TextsBody {
    text: Option<String>,
    name: Option<String>,
    source: Option<FileBody>,
    target: Option<FileBody>,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum KindsWanted {
    #[default]
    Names,
    All,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AlignBody {
    text: Option<String>,
    name: Option<String>,
    source: Option<FileBody>,
    target: Option<FileBody>,
    #[serde(default)]
    kinds: KindsWanted,
    #[serde(default)]
    listed: bool,
    #[serde(default)]
    why: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SummaryBody {
    text: Option<String>,
    name: Option<String>,
    source: Option<FileBody>,
    target: Option<FileBody>,
    #[serde(default, deserialize_with = "sentences")]
    sentences: Option<usize>,
}

impl TextsBody {
    /// Its texts: either `text` with perhaps a `name`, or `source` with perhaps a `target`.
    fn files(self) -> Result<Files, Refused> {
        match (self.text, self.source, self.target) {
            (Some(text), None, None) => Files::read(FileBody::of_text(self.name, text), None),
            (None, Some(source), target) if self.name.is_none() => Files::read(source, target),
            _ => Err(Refused::bad(Message::new("web-no-texts"))),
        }
    }
}

fn align(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let body: AlignBody = asked.json()?;
    let wanted = NamesWanted {
        kinds: match body.kinds {
            KindsWanted::Names => Kinds::Names,
            KindsWanted::All => Kinds::All,
        },
        unlisted: if body.listed {
            Unlisted::LeftOut
        } else {
            Unlisted::Described
        },
        why: body.why,
    };
    let texts = TextsBody {
        text: body.text,
        name: body.name,
        source: body.source,
        target: body.target,
    };
    let open = texts.files()?.open(&asked.standing())?;
    let shown = reports::align(&open, wanted, AlignFormat::Json, &asked.audience())?;
    Ok(Answer::written(shown.into_bytes()))
}

fn lint(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let body: TextsBody = asked.json()?;
    let standing = asked.standing();
    let open = body.files()?.open_to_check(&standing)?;
    let shown = reports::lint(&open, &standing, LintFormat::Json, &asked.audience());
    Ok(Answer::written(shown))
}

fn summary(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let body: SummaryBody = asked.json()?;
    let texts = TextsBody {
        text: body.text,
        name: body.name,
        source: body.source,
        target: body.target,
    };
    let standing = asked.standing();
    let open = texts.files()?.open(&standing)?;
    let format = SummaryFormat::Json;
    let shown = reports::summary(&open, &standing, body.sentences, format, &asked.audience());
    Ok(Answer::written(shown))
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum LangBody {
    Ar,
    En,
}

impl LangBody {
    fn lang(self) -> Lang {
        match self {
            LangBody::Ar => Lang::Ar,
            LangBody::En => Lang::En,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TransliterateBody {
    query: OneOrMany,
    to: Option<LangBody>,
    #[serde(default = "usual_limit", deserialize_with = "limit")]
    limit: usize,
    #[serde(default)]
    style: Vec<String>,
}

fn transliterate(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let body: TransliterateBody = asked.json()?;
    let mut style = Style::default();
    for text in &body.style {
        style.add(Style::parse(text).ok_or_else(|| unknown_style(text))?);
    }
    let wanted = Wanted {
        to: body.to.map(LangBody::lang),
        limit: body.limit,
        style,
    };
    let standing = asked.standing();
    let (format, audience) = (TransliterateFormat::Json, asked.audience());
    let mut out = transliterate::begin(format).to_owned();
    for (nth, name) in queries(body.query)?.iter().enumerate() {
        let answer = standing.engine.transliterate(name, &wanted);
        out.push_str(&transliterate::render(&answer, nth, format, &audience));
    }
    out.push_str(transliterate::end(format));
    Ok(Answer::written(out.into_bytes()))
}

fn unknown_style(style: &str) -> Refused {
    let names: Vec<&str> = Style::names().collect();
    let help = Message::new("transliterate-style.help").with("names", names.join(", "));
    Refused::bad(Message::new("transliterate-style").with("style", style)).with_help(help)
}

/// What can be asked here, as OpenAPI describes it.
#[expect(clippy::unnecessary_wraps, reason = "it stands beside others")]
fn description(_: &Asked<'_>) -> Result<Answer, Refused> {
    let text = include_bytes!("openapi.json");
    Ok(Answer::new(200, JSON, text.to_vec()))
}

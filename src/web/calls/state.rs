//! What the page has to know before anything is asked: languages, glossaries, formats, words.

use serde_json::json;

use crate::bidi::Direction;
use crate::diag::Message;
use crate::glossary::EntityType;
use crate::project::shown_glossary;
use crate::render::Format as _;
use crate::render::align::AlignFormat;
use crate::render::concordance::FindFormat;
use crate::render::glossary::GlossaryFormat;
use crate::render::kind_name;
use crate::render::lint::LintFormat;
use crate::render::segments::SegmentsFormat;
use crate::render::summary::SummaryFormat;
use crate::web::answer::Answer;
use crate::web::errors::Refused;
use crate::web::routes::{Asked, MOST_BODY};
use crate::web::standing::HERE;
use crate::web::words;

/// What stands for the glossary in the program.
const STARTER: &str = "starter";

#[expect(clippy::unnecessary_wraps, reason = "it stands beside others")]
pub(super) fn state(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let standing = asked.standing();
    let words = asked.words();
    let access = &asked.shared.access;
    let options = standing.project.options();
    let configured = standing.project.configuration("-");
    let has_starter =
        !options.no_starter && !options.no_glossary && configured.is_ok_and(|it| it.starter());
    let named = standing.project.named_glossaries("-").unwrap_or_default();
    let named = named.iter().rev().map(|it| shown_glossary(it).into_owned());
    let mut glossaries: Vec<String> = named.collect();
    glossaries.extend(has_starter.then(|| STARTER.to_owned()));
    let has_termbase = standing.project.termbase(HERE).is_ok_and(|it| it.is_some());
    let kinds = EntityType::ALL.map(|it| {
        let name = words.text(&Message::new(kind_name(it)));
        json!({ "id": it.name(), "name": name })
    });
    Ok(Answer::json(&json!({
        "version": env!("CARGO_PKG_VERSION"),
        "lang": asked.lang.code(),
        "dir": Direction::of(asked.lang).name(),
        "token_path": format!("http://127.0.0.1:{}/{}/v2", access.port, access.token),
        "glossaries": glossaries,
        "own_glossary": standing.own_glossary,
        "termbase": has_termbase,
        "dictionaries": standing.dictionaries.names(),
        "profile": standing.profile,
        "formats": {
            "summary": SummaryFormat::NAMES,
            "align": AlignFormat::NAMES,
            "lint": LintFormat::NAMES,
            "segments": SegmentsFormat::NAMES,
            "find": FindFormat::NAMES,
        },
        "glossary_formats": GlossaryFormat::NAMES,
        "kinds": kinds,
        "limits": { "body": MOST_BODY },
    })))
}

/// The words of the page.
#[expect(clippy::unnecessary_wraps, reason = "it stands beside others")]
pub(super) fn words(asked: &Asked<'_>) -> Result<Answer, Refused> {
    Ok(Answer::json(&json!({
        "lang": asked.lang.code(),
        "dir": Direction::of(asked.lang).name(),
        "words": words::all(asked.lang),
    })))
}

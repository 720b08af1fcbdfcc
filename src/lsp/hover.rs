//! What is known under the pointer: the concept of a name, and what a rule has found there.

use std::sync::Arc;

use serde_json::json;

use super::checking;
use super::documents::OpenText;
use super::names::{Occurrence, Reading};
use super::protocol::{AtPosition, Range};
use super::queries::{Answer, Asked, Refusal};
use crate::diag::Message;
use crate::lint::RULES;
use crate::render::hover::{self, HoveredName, HoveredSide};
use crate::text::Span;

/// The name, then the findings, with the whole explanation where it is only one; then what the other side of
/// the unit says.
pub(super) fn hover(at: &AtPosition, asked: &mut Asked<'_>) -> Answer {
    let open = asked.open(&at.text_document.uri)?;
    let reading = asked.reading(&open)?;
    let places = reading.places(asked);
    let offset = places.offset(at.position);
    let mut parts = Vec::new();
    let mut range: Option<Range> = None;
    if let Some(found) = reading.name_at(offset) {
        parts.push(card(&found, &reading, asked));
        range = Some(places.range(found.span));
    }
    let is_name = range.is_some();
    for (rule, place) in rules_at(offset, &open, asked)? {
        parts.push(about(rule, !is_name, asked));
        range = range.or(Some(places.range(place)));
    }
    if let Some((place, said)) = beside(offset, &reading, asked) {
        parts.push(said);
        range = range.or(Some(places.range(place)));
    }
    if parts.is_empty() {
        return Ok(json!(null));
    }
    let (kind, line) = if asked.shared.settings().markdown {
        ("markdown", "\n\n---\n\n")
    } else {
        ("plaintext", "\n\n")
    };
    Ok(json!({
        "contents": { "kind": kind, "value": parts.join(line) },
        "range": range,
    }))
}

/// The source of a target, or the target of a source, with the place of the string that it is for.
fn beside(offset: usize, reading: &Reading, asked: &Asked<'_>) -> Option<(Span, String)> {
    let (place, side, strings) = reading.beside(offset)?;
    let document = reading.sides()[side].document();
    let texts = strings.iter().map(|it| it.of(document.text()).trim());
    let texts: Vec<&str> = texts.filter(|it| !it.is_empty()).collect();
    let start = strings.first()?.start;
    let side = HoveredSide {
        label: ["column-source", "column-target"][side],
        texts: &texts,
        language: document.prose.language_at(start),
    };
    let settings = asked.shared.settings();
    let said = hover::side(&side, settings.markdown, &settings.audience());
    (!texts.is_empty()).then_some((place, said))
}

/// The concept of a name.
fn card(found: &Occurrence<'_>, reading: &Reading, asked: &Asked<'_>) -> String {
    let readings = found.side.readings();
    let mut own = readings.iter();
    let own = own.find(|it| it.is_mention && it.span == found.mention.span);
    let name = HoveredName {
        glossary: reading.glossary(),
        mention: found.mention,
        text: found.side.text(),
        profile: reading.standing.plan.style.profile,
        why: own
            .and_then(|it| it.verdict.as_ref().ok())
            .map(|it| it.message()),
    };
    let settings = asked.shared.settings();
    if settings.markdown {
        hover::markdown(&name, &settings.audience())
    } else {
        hover::text(&name, &settings.audience())
    }
}

/// The rules that have found something at a place, each once.
fn rules_at(
    offset: usize,
    open: &OpenText,
    asked: &Asked<'_>,
) -> Result<Vec<(&'static str, Span)>, Refusal> {
    let checked = checking::checked(open, Arc::clone(&asked.documents), asked.shared)?;
    let found = checked
        .found
        .diagnostics
        .iter()
        .filter(|it| it.document == 0);
    let here = found.filter(|it| it.span.start <= offset && offset <= it.span.end);
    let mut all: Vec<_> = here.map(|it| (it.rule, it.span)).collect();
    all.dedup_by_key(|it| it.0);
    Ok(all)
}

/// What a rule is about.
fn about(id: &str, whole: bool, asked: &Asked<'_>) -> String {
    let Some(rule) = RULES.iter().find(|it| it.id == id) else {
        return id.to_owned();
    };
    let settings = asked.shared.settings();
    let help = asked.shared.say(&Message::new(rule.help));
    match (settings.markdown, whole) {
        (true, true) => format!("**{id}**\n\n{help}\n\n{}", rule.explanation(settings.lang)),
        (true, false) => format!("**{id}**: {help}"),
        (false, _) => format!("{id}: {help}"),
    }
}

//! Inlay hints: behind a name that is not written in its preferred form, that form. Off unless the user
//! sets `inlayHints`.

use serde_json::{Value, json};

use super::names::Occurrence;
use super::protocol::InRange;
use super::queries::{Answer, Asked};

pub(super) fn hints(at: &InRange, asked: &mut Asked<'_>) -> Answer {
    if !asked.shared.settings().inlay_hints {
        return Ok(json!([]));
    }
    let open = asked.open(&at.text_document.uri)?;
    let reading = asked.reading(&open)?;
    let places = reading.places(asked);
    let wanted = places.span(at.range);
    let glossary = reading.glossary();
    let profile = reading.standing.plan.style.profile;
    let hint = |it: Occurrence<'_>| {
        let language = glossary.term(it.mention.term).lang;
        let form = glossary.preferred_in(it.mention.concept, language, profile)?;
        (form != it.text()).then(|| {
            json!({
                "position": places.position(it.span.end),
                "label": format!("= {form}"),
                "paddingLeft": true,
            })
        })
    };
    let here = reading.names().filter(|it| wanted.contains(it.span));
    Ok(Value::Array(here.filter_map(hint).collect()))
}

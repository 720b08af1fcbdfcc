//! Why a rule finds what it finds.

use serde_json::json;

use crate::lint;
use crate::web::answer::Answer;
use crate::web::errors::Refused;
use crate::web::routes::Asked;

/// The page of a rule in the language of the reader, as Markdown.
pub(super) fn rule(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let id = asked.head.asked("rule").unwrap_or_default();
    let rule = lint::rule(id).ok_or_else(|| Refused::not_found(id))?;
    let text = rule.explanation(asked.lang);
    Ok(Answer::json(&json!({ "rule": rule.id, "text": text })))
}

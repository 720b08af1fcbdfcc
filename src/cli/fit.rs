//! What is reported of two documents that are not a text and its translation.

use super::{Session, report};
use crate::align::segments::Fit;
use crate::diag::Message;

/// Why a source and a target do not belong together; `None` where they do.
pub(super) fn misfit(fit: Fit, source: &str, target: &str) -> Option<Message> {
    let message = match fit {
        Fit::Good => return None,
        Fit::Empty => Message::new("segments-empty"),
        Fit::SameLanguage => Message::new("segments-same-language"),
        Fit::OutOfOrder => Message::new("segments-out-of-order"),
        Fit::Unrelated => Message::new("segments-unrelated"),
    };
    Some(message.with("source", source).with("target", target))
}

/// Says so; whether there was anything to say.
pub(super) fn complain(fit: Fit, paths: [&str; 2], session: &mut Session<'_>) -> bool {
    say(misfit(fit, paths[0], paths[1]), session)
}

/// Says why two documents do not belong together, where they do not; whether there was anything to say.
pub(super) fn say(misfit: Option<Message>, session: &mut Session<'_>) -> bool {
    let Some(message) = misfit else {
        return false;
    };
    let text = report::said(&message, &session.plain());
    session.streams.complain(&text);
    true
}

//! What is said of failures and of what a user should know.

use super::Streams;
use crate::bidi;
use crate::diag::Message;
use crate::l10n::Localizer;
use crate::project::{Failure, Notice};

/// Says why something could not be done, what led to it first.
pub(super) fn failure(failure: &Failure, words: &Localizer, streams: &mut Streams) {
    for it in &failure.notices {
        notice(it, words, streams);
    }
    let label = words.text(&Message::new("error-label"));
    let text = words.text(&failure.message);
    streams.complain(&format!("naqhara: {label}: {}", bidi::visible(&text)));
    help(failure.help.as_ref(), words, streams);
}

/// Says what the user should know, with its place.
pub(super) fn notice(notice: &Notice, words: &Localizer, streams: &mut Streams) {
    let path = bidi::visible(&notice.path);
    let text = words.text(&notice.message);
    let text = bidi::visible(&text);
    let label = match notice.place {
        // Where the column is known it is an error of a configuration.
        Some((_, 1..)) => words.text(&Message::new("error-label")),
        _ => notice.severity.name().to_owned(),
    };
    streams.complain(&match notice.place {
        None => format!("{path}: {text}"),
        Some((line, 0)) => format!("{path}:{line}: {label}: {text}"),
        Some((line, column)) => format!("{path}:{line}:{column}: {label}: {text}"),
    });
    help(notice.help.as_ref(), words, streams);
}

fn help(help: Option<&Message>, words: &Localizer, streams: &mut Streams) {
    if let Some(help) = help {
        streams.complain(&format!("  {}", bidi::visible(&words.text(help))));
    }
}

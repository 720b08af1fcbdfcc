//! What is said of failures and of what a user should know.

use super::Streams;
use crate::bidi;
use crate::diag::{Arg, Message};
use crate::l10n::Localizer;
use crate::project::{Failure, Notice};

/// Says why something could not be done, what led to it first.
pub(super) fn failure(failure: &Failure, words: &Localizer, streams: &mut Streams) {
    for it in &failure.notices {
        notice(it, words, streams);
    }
    let label = words.text(&Message::new("error-label"));
    let text = said(&failure.message, words);
    streams.complain(&format!("naqhara: {label}: {text}"));
    help(failure.help.as_ref(), words, streams);
}

/// Says what the user should know, with its place.
pub(super) fn notice(notice: &Notice, words: &Localizer, streams: &mut Streams) {
    let path = bidi::visible_in_line(&notice.path);
    let text = said(&notice.message, words);
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
        streams.complain(&format!("  {}", said(help, words)));
    }
}

/// The words of a message on standard error: nothing that it quotes steers, or breaks its line.
pub(super) fn said(message: &Message, words: &Localizer) -> String {
    bidi::visible(&words.text(&in_line(message))).into_owned()
}

/// The message with arguments that stay in their line.
fn in_line(message: &Message) -> Message {
    let safe = |arg: &Arg| match arg {
        Arg::Text(text) => Arg::Text(bidi::visible_in_line(text).into_owned()),
        Arg::Message(inner) => Arg::Message(Box::new(in_line(inner))),
        Arg::Number(number) => Arg::Number(*number),
    };
    let args = message.args.iter();
    Message {
        id: message.id,
        args: args.map(|(name, arg)| (*name, safe(arg))).collect(),
    }
}

//! Arguments that do not parse, said in the reader's language.

use std::io;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{Failure, Streams, report};
use crate::diag::Message;
use crate::l10n::Localizer;

/// Shows help or version (exit code 0), or what is wrong with the arguments (2).
pub(super) fn report(error: &Error, localizer: &Localizer, streams: &mut Streams) -> u8 {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let shown = streams.print(&error.render().to_string());
            match shown.and_then(|()| streams.flush()) {
                Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                    report::failure(&Failure::from(error), localizer, streams);
                    2
                }
                _ => 0,
            }
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            streams.complain(&error.render().to_string());
            2
        }
        kind => {
            let failure = Failure::new(message(error, kind)).with_help(help(error));
            report::failure(&failure, localizer, streams);
            2
        }
    }
}

fn context(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        ContextValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn message(error: &Error, kind: ErrorKind) -> Message {
    let of = |kind| context(error, kind).unwrap_or_default();
    match kind {
        ErrorKind::UnknownArgument => {
            Message::new("args-unknown").with("argument", of(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidSubcommand => {
            Message::new("args-unknown-command").with("command", of(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => {
            Message::new("args-missing").with("argument", of(ContextKind::InvalidArg))
        }
        ErrorKind::ArgumentConflict => Message::new("args-conflict")
            .with("argument", of(ContextKind::InvalidArg))
            .with("other", of(ContextKind::PriorArg)),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::TooFewValues => {
            Message::new("args-value")
                .with("argument", of(ContextKind::InvalidArg))
                .with("value", of(ContextKind::InvalidValue))
        }
        _ => Message::new("args-other").with("text", error.kind().to_string()),
    }
}

fn help(error: &Error) -> Message {
    let suggestion = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    let suggested = suggestion.into_iter().find_map(|kind| context(error, kind));
    match (suggested, context(error, ContextKind::ValidValue)) {
        (Some(text), _) => Message::new("args-did-you-mean").with("suggestion", text),
        (None, Some(values)) => Message::new("args-possible").with("values", values),
        (None, None) => Message::new("args-see-help"),
    }
}

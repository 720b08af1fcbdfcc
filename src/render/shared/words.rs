//! Messages whose arguments quote texts.

use crate::bidi;
use crate::diag::{Arg, Message};
use crate::l10n::Localizer;

/// The words of a message whose quoted text can neither steer a terminal nor turn a line round.
pub(in crate::render) fn said(message: &Message, localizer: &Localizer) -> String {
    localizer.text(&harmless(message))
}

/// The message with the controls in its arguments made visible.
pub(in crate::render) fn harmless(message: &Message) -> Message {
    let safe = |arg: &Arg| match arg {
        Arg::Text(text) => Arg::Text(bidi::visible(&text.replace(['\n', '\r'], " ")).into_owned()),
        Arg::Message(inner) => Arg::Message(Box::new(harmless(inner))),
        Arg::Number(number) => Arg::Number(*number),
    };
    let args = message.args.iter();
    Message {
        id: message.id,
        args: args.map(|(name, arg)| (*name, safe(arg))).collect(),
    }
}

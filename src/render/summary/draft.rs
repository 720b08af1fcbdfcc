//! What every format says of a draft.

use crate::diag::Message;
use crate::draft::Draft;

/// The label of a draft: what it is, and how much of it is known where that is not all.
pub(super) fn label(draft: &Draft) -> Message {
    // Rounded down: what is not all is never said to be.
    match (draft.known * 100.0).floor() as u32 {
        100.. => Message::new("summary-draft"),
        share if !draft.dictionaries.is_empty() => Message::new("summary-draft-glossed")
            .with("share", share.to_string())
            .with("dictionaries", draft.dictionaries.join(", ")),
        share => Message::new("summary-draft-partial").with("share", share.to_string()),
    }
}

/// The rules that made it, where they were asked for.
pub(super) fn rules(draft: &Draft) -> Option<Message> {
    let rules = draft.rules.join(", ");
    let said = Message::new("summary-draft-rules").with("rules", rules);
    (!draft.rules.is_empty()).then_some(said)
}

//! What an XLIFF file says of how far a translation has come.

use super::super::xml::Tag;
use crate::document::State;

/// What the tags of a unit have said so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    is_draft: bool,
    is_done: bool,
    is_final: bool,
    is_locked: bool,
}

impl Said {
    /// Takes in the attributes of a unit, a segment or a target.
    pub(super) fn hear(&mut self, tag: &Tag<'_>) {
        let value = |name: &str| tag.attribute(name).unwrap_or_default();
        let is_one = |name: &str, words: &[&str]| words.contains(&&*value(name));
        // XLIFF 1.2, `state`; 2.1, `state` of a segment; Trados, `conf`; memoQ, `status`.
        self.is_draft |= is_one("state", &["new", "needs-translation", "initial"])
            || is_one("conf", &["Draft", "Unspecified"])
            || is_one(
                "mq:status",
                &["NotStarted", "Pretranslated", "PartiallyEdited"],
            )
            || is_one("m:confirmed", &["0", "false"]);
        self.is_done |= is_one("state", &["translated", "reviewed", "final", "signed-off"])
            || is_one("approved", &["yes"])
            || is_one(
                "conf",
                &["Translated", "ApprovedTranslation", "ApprovedSignOff"],
            )
            || is_one("mq:status", &["ManuallyConfirmed", "Proofread"])
            || is_one("m:confirmed", &["1", "true"]);
        self.is_final |= is_one("state", &["final", "signed-off"])
            || is_one("approved", &["yes"])
            || is_one("conf", &["ApprovedTranslation", "ApprovedSignOff"])
            || is_one("mq:status", &["Proofread"]);
        self.is_locked |= is_one("locked", &["true"])
            || is_one("mq:locked", &["locked", "true"])
            || is_one("m:locked", &["true"]);
    }

    /// The state of a unit, or of a segment of which `other` was said as well.
    pub(super) fn state(&self, other: Option<&Said>, is_empty: bool) -> State {
        let any = |of: fn(&Said) -> bool| of(self) || other.is_some_and(of);
        match () {
            () if is_empty && any(|it| it.is_done) && !any(|it| it.is_draft) => State::Empty,
            () if is_empty => State::Untranslated,
            () if any(|it| it.is_locked) => State::Locked,
            () if any(|it| it.is_draft) => State::Draft,
            () if any(|it| it.is_final) => State::Final,
            () => State::Translated,
        }
    }
}

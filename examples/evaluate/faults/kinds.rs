//! What is seeded.

use super::{Fault, Host, sow};
use crate::lint::seed::Random;

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The target is said to be translated, and empty.
    Empty,
    /// The target is the source.
    Same,
    /// The target has words of the source in another order, and no others.
    Language,
    /// Three words of the source stand in the target.
    Part,
    /// One tag of a pair is lost.
    TagMissing,
    /// One tag has become another.
    TagOther,
    /// Two tags have changed places.
    TagOrder,
    EndPunctuation,
    Brackets,
    RepeatedWord,
    Space,
    Length,
    InconsistentTarget,
    InconsistentSource,
    Placeholder,
    PluralForm,
}

impl Kind {
    pub(super) const ALL: [Kind; 16] = [
        Kind::Empty,
        Kind::Same,
        Kind::Language,
        Kind::Part,
        Kind::TagMissing,
        Kind::TagOther,
        Kind::TagOrder,
        Kind::EndPunctuation,
        Kind::Brackets,
        Kind::RepeatedWord,
        Kind::Space,
        Kind::Length,
        Kind::InconsistentTarget,
        Kind::InconsistentSource,
        Kind::Placeholder,
        Kind::PluralForm,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Kind::Empty => "untranslated-empty",
            Kind::Same => "untranslated-same",
            Kind::Language => "untranslated-language",
            Kind::Part => "untranslated-part",
            Kind::TagMissing => "tag-missing",
            Kind::TagOther => "tag-other",
            Kind::TagOrder => "tag-order",
            Kind::EndPunctuation => "end-punctuation",
            Kind::Brackets => "brackets",
            Kind::RepeatedWord => "repeated-word",
            Kind::Space => "leading-space",
            Kind::Length => "length",
            Kind::InconsistentTarget => "inconsistent-target",
            Kind::InconsistentSource => "inconsistent-source",
            Kind::Placeholder => "placeholder",
            Kind::PluralForm => "plural-form",
        }
    }

    /// The rule that must report it.
    pub(super) fn rule(self) -> &'static str {
        match self {
            Kind::Empty | Kind::Same | Kind::Language | Kind::Part => "bi-untranslated",
            Kind::TagMissing | Kind::TagOther | Kind::TagOrder => "bi-tag-mismatch",
            Kind::EndPunctuation => "bi-end-punctuation",
            Kind::Brackets => "bi-brackets",
            Kind::RepeatedWord => "bi-repeated-word",
            Kind::Space => "bi-leading-space",
            Kind::Length => "bi-length",
            Kind::InconsistentTarget => "bi-inconsistent-target",
            Kind::InconsistentSource => "bi-inconsistent-source",
            Kind::Placeholder => "bi-placeholder-mismatch",
            Kind::PluralForm => "plural-form-missing",
        }
    }

    /// A fault of this kind in a unit; `None` where that has no place for it.
    pub(super) fn sow(self, host: &Host, unit: usize, random: &mut Random) -> Option<Fault> {
        let site = sow::Site { host, unit };
        match self {
            Kind::Empty => site.empty(),
            Kind::Same => site.same(),
            Kind::Language => site.language(),
            Kind::Part => site.part(random),
            Kind::TagMissing | Kind::TagOther | Kind::TagOrder => site.tags(self, random),
            Kind::EndPunctuation => site.end_punctuation(random),
            Kind::Brackets => site.brackets(random),
            Kind::RepeatedWord => site.repeated_word(random),
            Kind::Space => site.space(random),
            Kind::Length => site.length(),
            Kind::InconsistentTarget => site.inconsistent(1, random),
            Kind::InconsistentSource => site.inconsistent(0, random),
            Kind::Placeholder => site.placeholder(random),
            Kind::PluralForm => site.plural_form(random),
        }
    }
}

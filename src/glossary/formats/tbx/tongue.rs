//! The languages of a file.

use super::super::elements::primary;
use crate::text::Lang;

/// A language, as its tag says.
#[derive(Clone, Default)]
pub(super) enum Tongue {
    /// No tag says it.
    #[default]
    Unsaid,
    Ours(Lang),
    /// By its primary tag.
    Other(String),
}

impl Tongue {
    pub(super) fn of(tag: &str) -> Tongue {
        match &*primary(tag) {
            "" => Tongue::Unsaid,
            "en" => Tongue::Ours(Lang::En),
            "ar" => Tongue::Ours(Lang::Ar),
            other => Tongue::Other(other.to_owned()),
        }
    }
}

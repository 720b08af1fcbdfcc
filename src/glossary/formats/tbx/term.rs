//! A term of a TBX file, with what is said of it.

use std::ops::Range;

use super::tongue::Tongue;
use crate::glossary::TermStatus;
use crate::text::{Lang, dominant_language};

/// A term with what is said of it.
#[derive(Default)]
pub(super) struct Term {
    pub(super) is_open: bool,
    pub(super) lang: Tongue,
    /// Where it stands among the texts of the reader.
    pub(super) text: Range<usize>,
    pub(super) status: Option<TermStatus>,
    pub(super) is_short: bool,
}

impl Term {
    pub(super) fn text<'t>(&self, texts: &'t str) -> &'t str {
        &texts[self.text.clone()]
    }

    pub(super) fn known(&self, texts: &str) -> Option<Lang> {
        match &self.lang {
            Tongue::Ours(lang) => Some(*lang),
            Tongue::Unsaid => Some(dominant_language(self.text(texts))),
            Tongue::Other(_) => None,
        }
    }

    pub(super) fn standing(&self, has_preferred: bool) -> TermStatus {
        match (self.status, self.is_short) {
            (Some(status), _) if status.is_unwanted() => status,
            (_, true) => TermStatus::Short,
            (Some(status), _) => status,
            (None, _) if has_preferred => TermStatus::Admitted,
            (None, _) => TermStatus::Preferred,
        }
    }
}

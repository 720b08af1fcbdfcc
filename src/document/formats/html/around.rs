//! What the elements around a place say of it: its language, and whether it is to be translated.

use super::tokens::Tag;
use crate::document::Tongue;
use crate::text::Lang;

/// What all elements around a place say of it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Around {
    pub(super) tongue: Tongue,
    is_protected: bool,
}

impl Around {
    /// Whether what stands there is checked.
    pub(super) fn is_prose(self) -> bool {
        !self.is_protected && self.tongue != Tongue::Foreign
    }

    pub(super) fn language(self) -> Option<Lang> {
        match self.tongue {
            Tongue::Known(language) => Some(language),
            _ => None,
        }
    }

    /// The same inside of an element.
    pub(super) fn inside(mut self, tag: &Tag) -> Around {
        // An empty value says that nothing is known.
        if let Some(tongue) = tag.value("xml:lang").or(tag.value("lang")) {
            self.tongue = Tongue::of(tongue);
        }
        match tag.value("translate") {
            Some(it) if it.eq_ignore_ascii_case("no") => self.is_protected = true,
            Some(it) if it.eq_ignore_ascii_case("yes") => self.is_protected = false,
            _ => {}
        }
        let mut classes = tag.value("class").unwrap_or_default().split_whitespace();
        self.is_protected |= classes.any(|it| it == "notranslate");
        self
    }
}

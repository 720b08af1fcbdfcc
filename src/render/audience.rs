//! The audience of a report: the language of its words, and what the place where it is read can show.

use super::shared::words::said;
use super::{Medium, Presentation};
use crate::diag::Message;
use crate::l10n::{Isolation, Localizer};
use crate::text::Lang;

/// A reader's language, the place where the reader reads, and how a report presents itself there.
pub struct Audience {
    /// The place.
    pub medium: Medium,
    /// The title, and what tables show.
    pub presentation: Presentation,
    /// Words for that place.
    pub(crate) words: Localizer,
    /// Words without isolates: for machine formats, and for formats that have markup of their own.
    pub(crate) plain: Localizer,
    /// Words whose placeables are all isolated: a page makes elements of the isolates.
    pub(super) pages: Localizer,
}

impl Audience {
    /// Readers of `lang` in `medium`.
    pub fn new(lang: Lang, medium: Medium) -> Audience {
        Audience {
            medium,
            presentation: Presentation::default(),
            words: Localizer::new(lang, medium.isolation),
            plain: Localizer::new(lang, Isolation::Off),
            pages: Localizer::new(lang, Isolation::On),
        }
    }

    /// The same readers of a report that presents itself so.
    pub fn presented(self, presentation: Presentation) -> Audience {
        Audience {
            presentation,
            ..self
        }
    }

    /// A message in words, laid out as this place shows them.
    pub fn say(&self, message: &Message) -> String {
        let words = said(message, &self.words);
        self.medium.lay_out(words, self.lang())
    }

    /// The language of the words.
    pub fn lang(&self) -> Lang {
        self.words.lang()
    }
}

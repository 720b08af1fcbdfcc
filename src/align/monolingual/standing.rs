//! Words that are no part of a name, or only of one that others begin and end.

use super::clues::Clue;
use super::reading::Words;

/// Whether a word may be a name at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// As its chance says.
    Open,
    /// It is built as Arabic words are: only between parts of a name.
    Doubtful,
    /// An everyday word, a title, an adjective.
    Never,
}

impl Words<'_, '_> {
    /// The standing of the word number `at`, read as its stem number `nth`.
    pub(super) fn standing(&self, at: usize, nth: usize) -> Standing {
        let spelling = self.spelling(at);
        let verdict = spelling.verdict();
        let stem = &spelling.stems[nth];
        if verdict.never || verdict.judged[nth].never || self.is_of_country(&stem.text) {
            Standing::Never
        } else if verdict.has_root && !self.titled(at) {
            Standing::Doubtful
        } else {
            Standing::Open
        }
    }

    /// Whether a word is the adjective of a country that the text names.
    fn is_of_country(&self, word: &str) -> bool {
        let bases = ["ي", "ية"].iter().filter_map(|end| word.strip_suffix(end));
        let mut countries = bases.flat_map(|it| ["يا", "ا"].map(|end| format!("{it}{end}")));
        countries.any(|it| self.count(&it) > 0)
    }

    /// Whether a title with its article stands before a word.
    pub(super) fn titled(&self, at: usize) -> bool {
        matches!(self.clue_before(at), Some((Clue::Person, true)))
    }
}

//! Words that are no part of a name, or only of one that others begin and end.

use super::{Words, is_article};
use crate::align::discover::arabic::{ArabicToken, Stem};
use crate::align::discover::clues::Clue;
use crate::align::discover::native::Native;

/// Whether a word may be a name at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::align::discover) enum Standing {
    /// As its chance says.
    Open,
    /// It is built as Arabic words are: only between parts of a name.
    Doubtful,
    /// An everyday word, a title, an adjective.
    Never,
}

impl Words<'_> {
    pub(super) fn standing(&self, at: usize, nth: usize) -> Standing {
        let token = &self.tokens[at];
        let stem = &token.stems[nth];
        let this = self.judged[&*stem.word];
        let title = Clue::of(token.span.of(self.text)).is_some();
        let readings = token.stems.iter().map(|it| self.judged[&*it.word]);
        let mut readings = readings.enumerate();
        let ends = |all: &[&str]| all.iter().any(|it| stem.word.ends_with(it));
        let adjective = ends(&["ي", "ية", "يين", "يون", "يات"]) || this.native > Native::No;
        let tanwin = token.span.of(self.text).contains('\u{64B}');
        let everyday = token.stems.iter().any(|it| it.common)
            || readings
                .clone()
                .any(|(nth, it)| it.native == Native::Listed && (nth == 0 || it.letters > 3));
        match () {
            () if title || tanwin || everyday || self.is_odd(stem) => Standing::Never,
            () if adjective && is_article(self.clitic(token, stem)) => Standing::Never,
            () if readings.any(|(_, it)| it.native == Native::Strong) => match self.titled(at) {
                true => Standing::Open,
                false => Standing::Doubtful,
            },
            () => Standing::Open,
        }
    }

    /// Whether a word has a letter inside that ends words, is an article with little behind it, or is the
    /// adjective of a country that the text names.
    fn is_odd(&self, stem: &Stem) -> bool {
        let word = &*stem.word;
        let inside = word.strip_suffix('ة').unwrap_or(word);
        let adjective = ["ي", "ية"].iter().any(|end| {
            let base = word.strip_suffix(end);
            base.is_some_and(|it| {
                ["يا", "ا"]
                    .iter()
                    .any(|end| self.whole.contains_key(&*format!("{it}{end}")))
            })
        });
        inside.contains(['ة', 'ى'])
            || adjective
            || word.starts_with("ال") && self.judged[word].letters == 4
    }

    /// Words of few letters are never as familiar as long ones: their end says little.
    pub(super) fn is_familiar(&self, stem: &Stem) -> bool {
        let judged = self.judged[&*stem.word];
        judged.familiarity
            > match judged.letters {
                0..=3 => -2.75,
                4 => -2.3,
                _ => -2.1,
            }
    }

    pub(super) fn is_parted(&self, token: &ArabicToken) -> bool {
        let total = |stem: &Stem| {
            let judged = self.judged[&*stem.word];
            judged.familiarity * (judged.letters + 1) as f32
        };
        let mut stems = token.stems.iter();
        let whole = stems.next().map_or(0.0, total);
        let behind = stems.find(|it| self.clitic(token, it) == "و");
        behind.is_some_and(|it| total(it) > whole || self.whole.contains_key(&*it.word))
    }

    /// Whether a title with its article stands before a word.
    pub(super) fn titled(&self, at: usize) -> bool {
        let before = self.word_before(at).and_then(Clue::of);
        matches!(before, Some((Clue::Person, true)))
    }
}

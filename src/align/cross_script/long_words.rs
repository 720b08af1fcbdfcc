//! Names of one text in the long words of the other.

use std::cell::Cell;

use super::inside::{FOR_EACH_WORD, LongWord, MOST, Wanted, best_part};
use crate::align::growth;
use crate::align::words::arabic::ArabicToken;
use crate::align::words::latin::LatinToken;
use crate::names::sound::SoundModel;
use crate::text::Span;

/// The long Arabic words of a text, in which names are looked for.
pub(crate) struct LongWords {
    /// Each with its place.
    words: Vec<(Span, LongWord)>,
    left: Cell<usize>,
}

impl LongWords {
    /// Those among some words of a text.
    pub(crate) fn of<'t>(text: &str, words: &'t [ArabicToken<'t>]) -> LongWords {
        let long = words.iter();
        let long = long.filter_map(|it| Some((it.span, LongWord::new(text, it)?)));
        let mut long: Vec<(Span, LongWord)> = long.collect();
        long.sort_by_key(|it| it.0);
        LongWords {
            words: long,
            left: Cell::new(MOST + FOR_EACH_WORD * words.len()),
        }
    }

    /// Latin words, made ready to be looked for; none where there is nothing to compare them with.
    pub(crate) fn wanted(&self, words: &[&LatinToken]) -> Vec<Wanted> {
        if self.words.is_empty() {
            return Vec::new();
        }
        let model = SoundModel::embedded();
        let all = words.iter().filter_map(|it| Wanted::new(&it.word, model));
        all.collect()
    }

    /// Whether any of them holds any of some Latin words.
    pub(crate) fn hold(&self, wanted: &[Wanted]) -> bool {
        self.any_holds(&self.words, wanted)
    }

    /// Whether one that overlaps `place` holds any of some Latin words.
    pub(crate) fn hold_at(&self, place: Span, wanted: &[Wanted]) -> bool {
        let behind = &self.words[self.words.partition_point(|it| it.0.end <= place.start)..];
        let here = behind.partition_point(|it| it.0.start < place.end);
        self.any_holds(&behind[..here], wanted)
    }

    /// Where too many have been compared, any may.
    fn any_holds(&self, words: &[(Span, LongWord)], wanted: &[Wanted]) -> bool {
        let model = SoundModel::embedded();
        let mut pairs = words
            .iter()
            .flat_map(|it| wanted.iter().map(move |w| (&it.1, w)));
        pairs.any(|(word, wanted)| {
            growth::count(1);
            let mut left = self.left.get().saturating_sub(1);
            let part = best_part(word, wanted, model, &mut left);
            self.left.set(left);
            left == 0 || part.is_some()
        })
    }
}

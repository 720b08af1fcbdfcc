//! Names that no glossary lists: words of an English and an Arabic text that sound alike.
//!
//! In each segment every capitalised Latin word is compared with every Arabic word, with and without
//! its clitics, by the sound model. What is known of the words beside their sound joins in: whether
//! the Arabic word stands in segments without the Latin one, whether the Latin word is also written
//! small. Each word has one counterpart at most, and neighbours are joined to names of several
//! words. Where nothing is sure, nothing is reported.
//!
//! All of this grows as the text does: long segments are compared in [`portions`], and of words that
//! are repeated the [`nearest`] places.

mod asked;
mod assign;
mod inside;
mod join;
mod long_words;
mod merge;
mod missing_names;
mod nearest;
mod one_name;
mod ordinary;
mod outline;
mod portions;
mod sides;
mod similarity;
mod starts;
mod stems;
mod windows;

pub(crate) use asked::Asked;
pub(super) use merge::merge;
pub use missing_names::{MissingName, PartlyKnown, missing_names, orphan_names};
pub use one_name::are_one_name;
pub use ordinary::OrdinaryWords;
pub(super) use windows::{beside, windows};

use rustc_hash::FxHashMap;

use super::words::{arabic, latin};
use crate::names::sound::SoundModel;
use crate::text::Span;
use assign::Evidence;
use inside::Parts;
use portions::Cutter;
use similarity::{Facing, SegmentWords, Similarities};

/// Two stretches of text that say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment<'t> {
    /// The Arabic text.
    pub ar: &'t str,
    /// The English text.
    pub en: &'t str,
}

/// Two words that are one name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FoundWord {
    /// The English word, in bytes of the English text.
    pub en: Span,
    /// The Arabic word without its clitic, in bytes of the Arabic text.
    pub ar: Span,
    /// The clitic in front of it; empty where there is none.
    pub clitic: Span,
    /// From 0 to 1.
    pub confidence: f32,
}

/// A name in both languages, of one word or several.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The number of the segment.
    pub segment: usize,
    /// The English name, in bytes of the English text of the segment.
    pub en: Span,
    /// The Arabic name without its clitic, in bytes of the Arabic text of the segment.
    pub ar: Span,
    /// Its words.
    pub words: Vec<FoundWord>,
    /// From 0 to 1.
    pub confidence: f32,
}

/// The names that segments have in both languages, in the order of the English text; `model` says
/// what sounds alike.
pub fn discover(segments: &[Segment<'_>], model: &SoundModel) -> Vec<Found> {
    Words::read(segments).discover(model, |_| true)
}

/// Of how many segments one may be asked about, so that it is quicker to look where its names may be
/// than to compare all.
const FEW: usize = 4;

/// The same for those names alone that may be what is `asked` for: of segments without a word that sounds
/// like any of it nothing is found. `places` says where the Arabic and the English text of each segment
/// stand.
pub(super) fn discover_asked(
    segments: &[Segment<'_>],
    places: &[[Span; 2]],
    asked: &[Asked],
    model: &SoundModel,
) -> Vec<Found> {
    let words = Words::read(segments);
    if asked.len() * FEW > segments.len() {
        return words.discover(model, |_| true);
    }
    match asked::wanted(&words, places, asked, model) {
        Some(wanted) => words.discover(model, |side| {
            let mut words = side.latin.iter().map(|it| it.word.to_lowercase());
            words.any(|it| wanted.contains(&it))
        }),
        None => words.discover(model, |_| true),
    }
}

/// The words of segments, long ones in portions.
struct Words<'s, 't> {
    segments: &'s [Segment<'t>],
    /// The number of the segment of each portion.
    numbers: Vec<usize>,
    sides: Vec<SegmentWords<'t>>,
    /// How often each word stands in small letters.
    small: FxHashMap<String, u32>,
}

impl<'s, 't> Words<'s, 't> {
    fn read(segments: &'s [Segment<'t>]) -> Words<'s, 't> {
        let mut words = Words {
            segments,
            numbers: Vec::with_capacity(segments.len()),
            sides: Vec::with_capacity(segments.len()),
            small: FxHashMap::default(),
        };
        let (mut cutter, mut reader) = (Cutter::new(), arabic::Reader::default());
        for (number, segment) in segments.iter().enumerate() {
            words.sides.extend(cutter.portions(SegmentWords {
                latin: latin::tokens(segment.en, &mut words.small),
                arabic: reader.tokens(segment.ar),
            }));
            words.numbers.resize(words.sides.len(), number);
        }
        words
    }

    /// The names of the portions that are wanted.
    fn discover(
        &self,
        model: &SoundModel,
        is_wanted: impl Fn(&SegmentWords<'t>) -> bool,
    ) -> Vec<Found> {
        let all = self.numbers.iter().zip(&self.sides);
        let wanted: Vec<_> = all.filter(|it| is_wanted(it.1)).collect();
        let facing: Vec<Facing> = wanted.iter().map(|it| it.1.facing()).collect();
        let similarities = Similarities::new(&facing, model);
        let evidence = Evidence::new(&self.sides, similarities, &self.small);
        let mut found = Vec::new();
        let mut parts = Parts::new(model);
        for (&number, side) in wanted {
            let segment = &self.segments[number];
            let pairs = evidence.assign(segment, side, &mut parts);
            join::join(number, segment, side, &pairs, &mut found);
        }
        found
    }
}

#[cfg(test)]
mod tests;

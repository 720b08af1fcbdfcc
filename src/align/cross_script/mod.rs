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
use similarity::{SegmentWords, Similarities};

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
    let mut small = FxHashMap::default();
    let mut numbers = Vec::with_capacity(segments.len());
    let mut cutter = Cutter::new();
    let mut sides: Vec<SegmentWords> = Vec::with_capacity(segments.len());
    for (number, segment) in segments.iter().enumerate() {
        sides.extend(cutter.portions(SegmentWords {
            latin: latin::tokens(segment.en, &mut small),
            arabic: arabic::tokens(segment.ar),
        }));
        numbers.resize(sides.len(), number);
    }
    let similarities = Similarities::new(&sides, model);
    let evidence = Evidence::new(&sides, similarities, small);
    let mut found = Vec::new();
    let mut parts = Parts::new(model);
    for (number, side) in numbers.into_iter().zip(&sides) {
        let segment = &segments[number];
        let pairs = evidence.assign(segment, side, &mut parts);
        join::join(number, segment, side, &pairs, &mut found);
    }
    found
}

#[cfg(test)]
mod tests;

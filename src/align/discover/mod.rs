//! Names that no glossary lists: words of an English and an Arabic text that sound alike.
//!
//! In each segment every capitalised Latin word is compared with every Arabic word, with and without
//! its clitics, by the sound model. What is known of the words beside their sound joins in: whether
//! the Arabic word stands in segments without the Latin one, whether the Latin word is also written
//! small. Each word answers to one other at most, and neighbours are joined to names of several
//! words. Where nothing is sure, nothing is said.

mod alike;
mod arabic;
mod clues;
mod cluster;
mod common;
mod foreign;
mod gather;
mod hear;
mod inside;
mod join;
mod latin;
mod lone;
mod native;
mod ordinary;
mod outline;
mod places;
mod report;
mod respelled;
mod settle;
mod unheard;
mod windows;

pub(in crate::align) use alike::is_arabic_word;
pub use alike::{Alike, Listed, are_one_name, is_foreign};
pub use ordinary::Ordinary;
pub use report::{between, line_up, within};
pub use respelled::{Spelled, spellings_in};
pub use unheard::{Unheard, missing, orphans};

use rustc_hash::FxHashMap;

use crate::names::sound::SoundModel;
use crate::text::Span;
use hear::{Heard, Side};
use settle::Evidence;

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

/// The names that segments have in both languages, in the order of the English text.
pub fn discover(segments: &[Segment<'_>]) -> Vec<Found> {
    let mut small = FxHashMap::default();
    let sides: Vec<Side> = segments
        .iter()
        .map(|segment| Side {
            latin: latin::tokens(segment.en, &mut small),
            arabic: arabic::tokens(segment.ar),
        })
        .collect();
    let heard = Heard::new(&sides, SoundModel::embedded());
    let evidence = Evidence::new(&sides, heard, small);
    let mut found = Vec::new();
    for (number, (segment, side)) in segments.iter().zip(&sides).enumerate() {
        let pairs = evidence.settle(segment, side);
        join::join(number, segment, side, &pairs, &mut found);
    }
    found
}

#[cfg(test)]
mod tests;

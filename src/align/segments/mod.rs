//! A source and its target lined up, sentence by sentence.
//!
//! Each sentence becomes a set of features that do not depend on its language ([`features`]): figures,
//! words of a small dictionary, Latin words, the outline of names, concepts of the glossary. Rare
//! features that stand in both texts give a chain of anchors ([`band`]); in a band around the chain
//! dynamic programming finds the best monotone path through pairs of 0 to 3 sentences a side
//! ([`path`]). What is shared supports a pair, what is missing counts against it, each by how
//! often it happens ([`weights`]); length counts too, as Gale and Church (1993) proposed. What nothing but
//! the sum of all that holds together is cut again ([`refine`]).

mod arabic;
mod band;
mod english;
mod features;
mod lengths;
mod lexicon;
mod lists;
mod outline;
mod path;
mod postings;
mod refine;
mod report;
mod score;
mod shared;
mod tokens;
mod value;
mod weights;

pub use report::{Fit, Lined, Reading, concepts, line_up};

use std::ops::Range;

use features::Features;
use weights::Weights;

/// Neighbouring sentences of the source and those of the target that say the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Bead {
    /// Numbers of source sentences; empty where only the target has it.
    pub source: Range<u32>,
    /// Numbers of target sentences; empty where only the source has it.
    pub target: Range<u32>,
    /// From 0 to 1: how sure it is that the two belong together.
    pub score: f32,
}

/// Whether the dictionary has an English word in lower case, in any form.
pub(super) fn is_in_dictionary(word: &str) -> bool {
    !lexicon::Lexicon::embedded().english(word).is_empty()
}

/// The same of an Arabic word.
pub(crate) fn is_in_arabic_dictionary(word: &str) -> bool {
    let mut letters = String::new();
    arabic::folded(word, &mut letters);
    !lexicon::Lexicon::embedded().arabic(&letters).is_empty()
}

/// One text as the aligner takes it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Side<'t> {
    /// Its sentences.
    pub sentences: &'t [&'t str],
    /// Concepts that are mentioned, as number of the sentence and number of the concept.
    pub concepts: &'t [(u32, u32)],
}

/// Lines up sentences: together the beads hold each sentence of both sides once, in order.
pub fn beads(source: Side<'_>, target: Side<'_>) -> Vec<Bead> {
    lined(source, target).0
}

/// The beads, and how many of the anchors keep their order.
fn lined(source: Side<'_>, target: Side<'_>) -> (Vec<Bead>, band::Chain) {
    let features = Features::new([source, target]);
    let weights = Weights::new(&features);
    let chain = band::chain(&features, &weights);
    let band = band::around(&chain, features.counts());
    let path = path::best(&features, &weights, &band);
    let path = refine::refined(path, &features, &weights);
    (score::scored(&path), chain)
}

#[cfg(test)]
mod tests;

//! Names by sound: how likely two spellings are to be one name, why, and how to spell a name in
//! the other script.
//!
//! A spelling in one script becomes a spelling in the other chunk by chunk: one or two letters
//! answer to none, one or two. Which chunks there are comes from expectation maximisation over
//! pairs of names ([`train_model`]); which one is chosen where, from a small network that hears the
//! letters around ([`net`]). The model is a file of its own, made by a command of ours from pairs
//! that stand outside the repository; the one in `data/` is part of the library.

mod chunks;
mod counts;
mod dice;
mod ear;
mod ears;
mod em;
mod familiar;
mod file;
mod grams;
mod habit;
mod index;
mod judge;
mod learn;
mod letters;
mod listen;
mod model;
mod net;
mod numbers;
mod outline;
mod packed;
mod prepared;
mod runs;
mod same;
mod seek;
mod spell;
mod tell;
mod train;
mod trie;
mod usage;
mod why;
mod words;

pub use ear::Ear;
pub use file::ModelError;
pub use index::{Near, SoundIndex};
pub use learn::{Progress, train_model};
pub use letters::MAX_LETTERS;
pub use model::{Comparison, SoundModel, Spelled};
pub use outline::Outline;
pub use prepared::{ArabicWord, LatinWord};
pub use why::Correspondence;

/// The weights of the judge of pairs; see [`SoundModel::compare`].
pub(crate) const JUDGE: usize = 8;

//! Names by sound: how likely two spellings are to be one name, why, and how to spell a name in
//! the other script.
//!
//! A spelling in one script becomes a spelling in the other chunk by chunk: one or two letters
//! answer to none, one or two. Which chunks there are comes from expectation maximisation over
//! pairs of names ([`train_model`]); which one is chosen where, from a small network whose input is
//! the letters around ([`net`]). The model is a file of its own, made by a command of ours from pairs
//! that stand outside the repository; the one in `data/` is part of the library.

mod arabic_distance;
mod backward;
mod chunks;
mod classifier;
mod counts;
mod em;
mod explain;
mod familiarity;
mod file;
mod file_write;
mod first_pass;
mod forward;
mod index;
mod joint_model;
mod known_words;
mod language_model;
mod latin_pass;
mod learn;
mod letters;
mod matrix;
mod model;
mod name_scorer;
mod net;
mod ngrams;
mod numbers;
mod outline;
mod packed;
mod prepared;
mod random;
mod ranking;
mod runs;
mod scorer;
mod search;
mod spell;
mod train;
mod trie;

pub use explain::Correspondence;
pub use file::ModelError;
pub use first_pass::FirstPass;
pub use index::{Near, SoundIndex};
pub(crate) use known_words::KnownWords;
pub use latin_pass::{ArabicLetters, LatinPass};
pub use learn::{Progress, train_model};
pub use letters::MAX_LETTERS;
pub use model::{Comparison, SoundModel, Spelled};
pub use outline::Outline;
pub use prepared::{ArabicWord, LatinWord};

/// The number of features that the classifier of pairs weighs; see [`SoundModel::compare`].
pub(crate) const FEATURES: usize = 8;
